package behind

import (
	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/inspect"
	"demarche/internal/sim"
)

// hour is for how long an inject is put off at a time, in minutes of the crisis.
const hour = 60

// acts are what can be done with an inject that is still to come.
func (s *Scene) acts(inject string) ui.Widget {
	w, p := s.app.Words, s.app.Play
	button := func(key, text string, icon assets.Icon, x sim.Intervention, said string) ui.Widget {
		x.Inject = inject
		return ui.Key(key+inject, &ui.Button{Text: text, Icon: icon, Small: true, OnClick: func() { s.act(x, said) }})
	}
	clock := p.Tell.World().Clock
	until, end := p.View().Minute+hour, clock.Minute(clock.Ticks)
	return ui.Flow(8,
		button("fire-", w.T("inspect.fire"), assets.IconPlay, sim.Intervention{Kind: sim.Fire}, w.T("inspect.fired-now", "id", inject)),
		button("later-", w.T("inspect.later", "span", p.Tell.Span(hour)), assets.IconClock,
			sim.Intervention{Kind: sim.Postpone, Until: until}, w.T("inspect.put-off-until", "time", p.Tell.Hour(until, p.View().Minute))),
		button("never-", w.T("inspect.never-do"), assets.IconClose, sim.Intervention{Kind: sim.Postpone, Until: end}, w.T("inspect.put-off")))
}

// line is a text that an inject brings, which can be changed before it comes: in the language in
// which it is read here.
func (s *Scene) line(r *inspect.Row, l inspect.Line) ui.Widget {
	w := s.app.Words
	if !r.Open || s.editing != r.ID+l.ID {
		col := ui.Column(8, &ui.Paragraph{Text: l.Text, Ink: ui.InkText2})
		if r.Open {
			change := &ui.Button{Text: w.T("inspect.edit"), Icon: assets.IconEdit, Small: true, OnClick: func() { s.editing, s.text = r.ID+l.ID, l.Text }}
			col.Add(ui.At(ui.AlignStart, ui.Key("edit-"+l.ID, change)))
		}
		return ui.Section(w.T("inspect.text"), col)
	}
	area := &ui.TextArea{Value: &s.text, Label: w.T("inspect.text"), Rows: 4}
	done := &ui.Button{Text: w.T("inspect.edit-do"), Icon: assets.IconCheck, Kind: ui.Primary, Small: true, OnClick: func() {
		x := sim.Intervention{Kind: sim.Edit, Inject: r.ID, Line: l.ID, Texts: map[string]string{s.app.Play.Tell.LanguageOf(l.ID): s.text}}
		if s.act(x, w.T("inspect.edited-now")) {
			s.editing = ""
		}
	}}
	leave := &ui.Button{Text: w.T("dialog.cancel"), Small: true, OnClick: func() { s.editing = "" }}
	return ui.Section(w.T("inspect.text"), ui.Column(8, ui.Key("text-"+l.ID, area), ui.Flow(8, ui.Key("edit-do-"+l.ID, done), leave)))
}

// act does it, says so or why not, and tells whether it was done.
func (s *Scene) act(x sim.Intervention, said string) bool {
	if r := s.app.Play.Intervene(x); r != nil {
		s.app.Notice(s.app.Play.Tell.Refusal(r).Why)
		return false
	}
	s.app.Notice(said)
	return true
}
