package textplay

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"demarche/internal/drill"
	"demarche/internal/locale"
	"demarche/internal/present"
)

// DrillOptions say which drill is done, and where it is read and written.
type DrillOptions struct {
	In  io.Reader
	Out io.Writer

	Lang   string // language of display, an ISO 639 code
	Width  int    // at which lines are broken; 78 when 0
	Colour bool   // headings stand out, unless NO_COLOR is set

	Kind drill.Kind // asked for when empty

	// Deal makes the drill and gives what tells it.
	Deal func(drill.Kind, *locale.Words) (*drill.Drill, *present.Teller, error)
	// Now is the clock on the wall: how long the player took is told, no more.
	Now func() time.Time
}

// Drill lets the player do one drill. Skipping it, leaving and the end of the
// input are no errors.
func Drill(ctx context.Context, o DrillOptions) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	words := locale.New(o.Lang)
	c := newConsole(ctx, &Options{In: o.In, Out: o.Out, Width: o.Width, Colour: o.Colour}, words)
	d := drilling{console: c, now: o.Now}
	err := d.run(&o)
	if errors.Is(err, errCancel) || errors.Is(err, errQuit) {
		c.line(words.T("drill.skipped"))
	}
	if flushed := c.out.Flush(); c.failed == nil {
		c.failed = flushed
	}
	return errors.Join(quietly(err), c.failed)
}

// drilling is one drill being done.
type drilling struct {
	*console
	drill *drill.Drill
	tell  *present.Teller
	now   func() time.Time
	begun time.Time
}

func (d *drilling) run(o *DrillOptions) error {
	d.head(d.words.T("drill.title"))
	kind := o.Kind
	if kind == "" {
		var options []option
		for _, k := range drill.Kinds() {
			options = append(options, option{id: string(k), name: d.words.T("drill.name." + string(k))})
		}
		id, err := d.pick(d.words.T("drill.which"), "drill", options, must)
		if err != nil {
			return err
		}
		kind = drill.Kind(id)
	}
	d.line(d.words.T("drill.dealing"))
	if err := d.out.Flush(); err != nil {
		return err
	}
	var err error
	if d.drill, d.tell, err = o.Deal(kind, d.words); err != nil {
		return err
	}
	if notes := d.tell.Briefing().Notes; len(notes) > 0 {
		d.head(d.words.T("briefing.notes"))
		d.items(notes)
	}
	return d.doIt()
}

// doIt shows the drill, takes the answer and judges it.
func (d *drilling) doIt() error {
	sheet := d.tell.Drill(d.drill)
	d.head(sheet.Title)
	d.line(d.tell.DrillSource(d.drill))
	d.line(d.tell.DrillAbout(d.drill.Kind))
	d.texts(sheet.Scene)
	d.gap()
	d.line(sheet.Task)
	for i, o := range sheet.Options {
		d.item(i+1, d.labelled(o.Name, o.Text))
		if o.Note != "" {
			d.indented("   ", "   ", "("+o.Note+")")
		}
	}
	d.begun = d.now()
	if d.drill.Kind == drill.Rewrite {
		return d.write()
	}
	picks, err := d.picks(len(sheet.Options), sheet.Most)
	if err != nil {
		return err
	}
	answer := drill.Answer{Picks: picks}
	if d.drill.Kind == drill.Verify {
		if answer, err = d.verdict(picks); err != nil {
			return err
		}
	}
	d.result(d.tell.DrillResult(d.drill, answer))
	return nil
}

func (d *drilling) texts(list []present.DrillText) {
	for _, t := range list {
		d.head(t.Caption)
		d.line(t.Text)
	}
}

// result says what an answer was worth, and why.
func (d *drilling) result(r present.DrillResult) {
	d.head(d.words.T("drill.result"))
	d.line(d.words.T("drill.mark", "mark", r.Mark) + ". " + r.Says)
	for i, row := range r.Rows {
		head := row.Name
		if row.Value != "" {
			head = d.labelled(row.Name, row.Value)
		}
		d.item(i+1, head+d.remarks(row))
		d.indented("   ", "   ", row.Text)
	}
	d.gap()
	for _, n := range r.Notes {
		d.line(n)
	}
	taken := int(d.now().Sub(d.begun).Seconds())
	d.line(d.words.T("drill.took", "time", d.tell.Stopwatch(taken), "of", d.tell.Stopwatch(drill.Seconds)))
}

// remarks are what stands behind the name of a row.
func (d *drilling) remarks(row present.DrillRow) string {
	var list []string
	if row.Picked {
		list = append(list, d.words.T("drill.picked"))
	}
	switch {
	case d.drill.Kind == drill.Rewrite && row.Good:
		list = append(list, d.words.T("drill.fits"))
	case d.drill.Kind == drill.Rewrite:
		list = append(list, d.words.T("drill.not"))
	case row.Good:
		list = append(list, d.words.T("drill.best"))
	}
	if len(list) == 0 {
		return ""
	}
	return " (" + strings.Join(list, ", ") + ")"
}
