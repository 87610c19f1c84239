// Package behind shows what is behind a crisis: truth beside what the desk sees,
// every rule with its value and why it fired, and what is to come, which an author
// can let happen at once; and in whose name something can be posted.
package behind

import (
	"strconv"
	"strings"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/inspect"
	"demarche/internal/session"
)

// Scene is the inspector. What is searched and looked at stays from one time to
// the next.
type Scene struct {
	app *play.App

	query   string
	section int
	row     map[string]string // by section: id of the row that is looked at
	editing string            // id of the text that is being changed, or ""
	text    string            // as it is being changed
	voice   voice

	of      *play.Play // for which the rows were made
	changes int
	rows    []inspect.Section
}

// New returns the inspector of the crises that the program plays.
func New(app *play.App) *Scene { return &Scene{app: app, row: map[string]string{}} }

// Dialog shows it above the room. In a play-through that is no rehearsal yet it
// asks first.
func (s *Scene) Dialog(c *ui.Context) *ui.Dialog {
	w, p := s.app.Words, s.app.Play
	shut := func() { s.app.Show(play.None) }
	if p.Session.Mode() != session.Rehearsal {
		return ui.Confirm(w.T("inspect.title"), w.T("inspect.become"), w.T("inspect.open"), w.T("dialog.cancel"), false, p.Rehearse, shut)
	}
	scale := c.TextScale()
	size := c.Size()
	all := s.sections()
	found := inspect.Find(all, s.query)
	items := make([]ui.Choice, len(found))
	for i, f := range found {
		items[i] = ui.Choice{Text: w.T("inspect.tab-" + f.ID), Count: len(f.Rows)}
	}
	tabs := &ui.Tabs{Items: items, Selected: &s.section, Label: w.T("inspect.title")}
	search := ui.Key("behind-search", &ui.Field{Value: &s.query, Label: w.T("inspect.search"), Hint: w.T("inspect.search"), Icon: assets.IconSearch})
	shown := found[s.section]
	body := ui.Row(16, ui.Flex(5, s.list(&shown)), ui.Flex(6, s.details(&shown))).Aligned(ui.AlignStretch)
	if size.W/scale < 760 {
		body = ui.Column(12, ui.Flex(1, s.list(&shown)), ui.Flex(1, s.details(&shown)))
	}
	tall := max(160*scale, size.H-32-125-65*scale) // what the dialog has around it grows by its words alone
	return &ui.Dialog{
		Title: w.T("inspect.title"), MaxWidth: 1240, OnClose: shut,
		Body:    ui.Column(12, ui.Flow(12, tabs, search), ui.High(tall, body)),
		Buttons: []ui.Widget{&ui.Button{Text: w.T("keys.close"), Kind: ui.Primary, OnClick: shut}},
	}
}

// sections are the rows as things stand.
func (s *Scene) sections() []inspect.Section {
	if n := s.app.Changes(); s.of != s.app.Play || s.changes != n {
		s.of, s.changes = s.app.Play, n
		s.rows = inspect.Sections(s.app.Play.Session, s.app.Play.Tell)
	}
	return s.rows
}

// list shows the rows of a section.
func (s *Scene) list(of *inspect.Section) ui.Widget {
	at := s.at(of)
	selected := at
	list := &ui.List{
		Count: len(of.Rows), Selected: &selected, Gap: 0, Label: s.app.Words.T("inspect." + of.ID), Empty: s.app.Words.T("inspect.nothing"),
		KeyOf: func(i int) string { return of.ID + of.Rows[i].ID + strconv.Itoa(i) },
		Row:   func(i int) ui.Widget { return s.listed(&of.Rows[i], i == at) },
		OnSelect: func(i int) {
			s.row[of.ID] = of.Rows[i].ID + strconv.Itoa(i)
		},
	}
	return ui.Key("behind-"+of.ID, list)
}

// at is the row that is looked at: the first where it is not there.
func (s *Scene) at(of *inspect.Section) int {
	for i := range of.Rows {
		if s.row[of.ID] == of.Rows[i].ID+strconv.Itoa(i) {
			return i
		}
	}
	return min(0, len(of.Rows)-1)
}

// listed is a row in short.
func (s *Scene) listed(r *inspect.Row, chosen bool) ui.Widget {
	text := ui.Column(2, &ui.Label{Text: r.Title, Weight: ui.SemiBold}, &ui.Paragraph{Text: r.State, Size: ui.SizeSmall, Ink: ui.InkText2, MaxLines: 2})
	if r.Seen != "" {
		text.Add(&ui.Paragraph{Text: s.app.Words.T("inspect.desk", "seen", r.Seen), Size: ui.SizeSmall, Ink: ui.InkText3, MaxLines: 2})
	}
	box := ui.Column(0, text).Padded(12, 8)
	box.BottomLine = true
	if chosen {
		box.Fill, box.Accent, box.Pad.Start = ui.InkBg2, ui.InkAccent, 9
	}
	return box
}

// details are all that is known of the row that is looked at.
func (s *Scene) details(of *inspect.Section) ui.Widget {
	at := s.at(of)
	if at < 0 {
		return ui.Column(0)
	}
	w, r := s.app.Words, &of.Rows[at]
	head := ui.Column(12, ui.Heading(r.Title), &ui.Paragraph{Text: r.State, LineHeight: 1.4}).Padded(16, 0) // as sections are
	if r.Open && of.ID == inspect.Injects {
		head.Add(s.acts(r.ID))
	}
	body := ui.Column(12, head)
	if r.Open && of.ID == inspect.Voices {
		body.Add(s.speak(r))
	}
	if r.Seen != "" {
		body.Add(ui.Section(w.T("inspect.sees"), &ui.Paragraph{Text: r.Seen, Ink: ui.InkText2}))
	}
	if r.Source != "" {
		body.Add(ui.Section(w.T("inspect.condition"), code(r.Source, ui.InkText)))
	}
	if len(r.Parts) > 0 {
		body.Add(ui.Section(w.T("inspect.values"), parts(r.Parts, r.Source != "", w.RTL())))
	}
	for _, l := range r.Lines {
		body.Add(s.line(r, l))
	}
	if len(r.Past) > 0 {
		past := ui.Column(10)
		for i := range r.Past {
			past.Add(ui.Card(ui.Flow(8, ui.Strong(r.Past[i].When), ui.Dim(strings.TrimSpace(r.Past[i].Why))), parts(r.Past[i].Parts, true, w.RTL())))
		}
		body.Add(ui.Section(w.T("inspect.past"), past))
	}
	return ui.Key("behind-details-"+r.ID, &ui.Scroll{Child: body, Pad: ui.Pad(4, 4)})
}

// parts shows what an expression reads beside its value.
func parts(list []inspect.Part, written, rtl bool) ui.Widget {
	var cells []ui.Widget
	for _, p := range list {
		var name ui.Widget = &ui.Paragraph{Text: p.Text, Ink: ui.InkText2}
		if written {
			name = code(p.Text, ui.InkText2)
		}
		value := &ui.Paragraph{Text: p.Value, Dir: ui.DirOf(rtl)} // a comparison in it begins with a figure
		cells = append(cells, name, value)
	}
	return &ui.Grid{Cols: []ui.Track{ui.Share(3), ui.Share(2)}, Gap: 12, RowGap: 6, Items: cells}
}

// code is a part of a file, which runs from left to right in every language.
func code(text string, ink ui.Ink) *ui.Paragraph {
	return &ui.Paragraph{Text: text, Ink: ink, Dir: ui.DirLTR}
}
