package drill

import (
	"strconv"
	"strings"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/drill"
	"demarche/internal/present"
)

// result shows what the answer was worth and why.
func (s *Scene) result(c *ui.Context) ui.Widget {
	d, w := s.doing, s.doing.words
	r := d.result
	ring := ui.Row(0, &ui.Ring{
		Value: float64(r.Mark) / 100, Text: strconv.Itoa(r.Mark), Note: w.T("debrief.scale"), Size: 132, Label: w.T("drill.mark", "mark", r.Mark),
	})
	ring.Justify = ui.AlignCenter
	side := ui.Column(14, ring, &ui.Paragraph{Text: r.Says, Size: ui.SizeLarge, Dir: d.dir()})
	for _, n := range r.Notes {
		side.Add(d.small(n))
	}
	side.Add(ui.Faint(w.T("drill.took", "time", d.tell.Stopwatch(int(d.seconds)), "of", d.tell.Stopwatch(drill.Seconds))))
	list := ui.Column(12, ui.Strong(w.T("drill.result")))
	if d.drill.Kind == drill.Rewrite {
		list.Add(ui.Column(4, ui.Caption(w.T("drill.your-text")), &ui.Paragraph{Text: strings.TrimSpace(d.text)}).Padded(14, 10).Filled(ui.InkBg2, ui.InkLine, ui.Radius))
	}
	list.Add(rows(r.Rows, d.drill.Kind == drill.Rewrite, d))
	body := s.beside(c, side.Padded(24, 20), list.Padded(24, 20))
	c.Shortcut("Ctrl+Enter", w.T("drill.another"), s.begin)
	for i, k := range drill.Kinds() {
		c.Shortcut(strconv.Itoa(i+1), d.tell.DrillName(k), func() { s.kind = i; s.begin() })
	}
	another := &ui.Button{Text: w.T("drill.another"), Icon: assets.IconRefresh, Kind: ui.Primary, OnClick: s.begin}
	buttons := []ui.Widget{ui.Spacer()}
	if d.drill.Kind == drill.Rewrite {
		buttons = append(buttons, &ui.Button{Text: w.T("drill.mend"), Icon: assets.IconEdit, OnClick: func() { d.result = nil }})
	}
	buttons = append(buttons, &ui.Button{Text: w.T("drill.to-drills"), Icon: assets.IconList, OnClick: s.leave}, ui.Key("another", another))
	return ui.Column(0, ui.Flex(1, ui.Column(0, ui.Flex(1, body)).Padded(12, 12)), foot(buttons...))
}

// dir is the direction of what the program says: it may begin with the words of
// a scenario that is written the other way.
func (d *doing) dir() ui.Dir { return ui.DirOf(d.words.RTL()) }

// small is a supporting text of the program's.
func (d *doing) small(text string) ui.Widget {
	return &ui.Paragraph{Text: text, Ink: ui.InkText2, Dir: d.dir()}
}

// rows are what was found, one below the other.
func rows(list []present.DrillRow, wanted bool, d *doing) ui.Widget {
	col := ui.Column(10)
	for i := range list {
		col.Add(row(&list[i], wanted, d))
	}
	return col
}

// row is what was found of an option, or of something that was wanted.
func row(r *present.DrillRow, wanted bool, d *doing) ui.Widget {
	w := d.words
	marks := ui.Flow(6)
	mark := func(tone ui.Tone, icon assets.Icon, key string) {
		marks.Add(&ui.Pill{Text: w.T(key), Tone: tone, Icon: icon, Small: true})
	}
	if r.Picked {
		mark(ui.ToneAccent, assets.IconUser, "drill.picked")
	}
	switch {
	case wanted && r.Good:
		mark(ui.ToneCoop, assets.IconCheck, "drill.fits")
	case wanted:
		mark(ui.ToneWarn, assets.IconEdit, "drill.not")
	case r.Good:
		mark(ui.ToneCoop, assets.IconStar, "drill.best")
	}
	text := ui.Column(4, &ui.Paragraph{Text: r.Name, Weight: ui.SemiBold, Dir: d.dir()})
	for _, t := range strings.Split(r.Text, "\n") {
		text.Add(d.small(t))
	}
	line := ui.Row(14, ui.Flex(1, text)).Aligned(ui.AlignStart)
	switch {
	case len(marks.Items) == 0:
	case wanted: // rows that follow the writing stay low
		line.Add(marks)
	default:
		text.Add(marks)
	}
	if r.Value != "" {
		line.Add(&ui.Label{Text: r.Value, Weight: ui.SemiBold, Align: ui.AlignEnd})
	}
	line.Padded(14, 10).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
	if r.Picked {
		line.Border = ui.InkAccent
	}
	return line
}
