// Package moments is what stands above the room when the player goes back to a
// moment of the crisis and plays on from there.
package moments

import (
	"demarche/assets"
	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
)

// Scene is the choice of a moment.
type Scene struct {
	app *play.App
	of  *play.Play // that it is about
	at  float64    // minute of the crisis
}

// New returns the choice, which begins at the moment before the last one.
func New(app *play.App) *Scene { return &Scene{app: app} }

// Dialog shows the timeline so far, the moment that is chosen and what stood then.
func (s *Scene) Dialog(c *ui.Context) *ui.Dialog {
	w, p := s.app.Words, s.app.Play
	v, clock := p.View(), p.Tell.World().Clock
	shut := func() { s.app.Show(play.None) }
	first, tick := clock.Enters, clock.Tick
	if s.of != p {
		s.of, s.at = p, float64(max(first, v.Minute-tick))
	}
	minute := clock.Minute(clock.TickAt(int32(s.at)))
	minute = min(max(minute, first), v.Minute)
	time := p.Tell.Clock(minute)
	body := ui.Column(12, &ui.Paragraph{Text: w.T("moment.about"), Ink: ui.InkText2})
	do := &ui.Button{Text: w.T("moment.do", "time", time), Icon: assets.IconUndo, Kind: ui.Primary, Default: true, OnClick: func() { s.app.Afresh(minute) }}
	if !p.CanAfresh() {
		do.Disabled = w.T("moment.exam")
		body.Add(&ui.Paragraph{Text: w.T("moment.exam"), Ink: ui.InkWarn})
	} else if v.Minute <= first {
		do.Disabled = w.T("moment.none")
	}
	line, minutes := s.line(v, float64(first), float64(minute))
	line.OnPick = func(i int) { s.at = float64(minutes[i]) }
	slide := &ui.Slider{
		Value: &s.at, Min: float64(first), Max: float64(max(v.Minute, first+tick)), Step: float64(tick), Label: w.T("moment.label"), Along: true,
		Format: func(x float64) string { return p.Tell.Hour(int32(x), v.Minute) },
	}
	if len(line.Events) == 0 && len(line.StepX) == 1 {
		body.Add(&ui.Paragraph{Text: w.T("moment.quiet"), Ink: ui.InkText2})
	} else {
		body.Add(line)
	}
	body.Add(ui.Key("moment", slide), &ui.Paragraph{Text: time, Weight: ui.SemiBold}, s.before(v, minute), ui.Gap(2))
	return &ui.Dialog{
		Title: w.T("moment.title"), MaxWidth: 860, OnClose: shut, Body: body,
		Buttons: []ui.Widget{&ui.Button{Text: w.T("dialog.cancel"), OnClick: shut}, do},
	}
}

// line is the timeline from the beginning until now, with the moment that is chosen,
// and the minutes of its events.
func (s *Scene) line(v *view.View, first, at float64) (*ui.Timeline, []int32) {
	p := s.app.Play
	now := max(float64(v.Minute), first+float64(p.Tell.World().Clock.Tick)) // as far as the slider below it
	line := &ui.Timeline{From: first, To: now, Now: at, Label: s.app.Words.T("room.timeline"), StepMax: float64(len(p.Tell.World().Ladder))}
	const ticks, hour = 8, 60
	step := int32(now-first)/ticks/hour*hour + hour
	for m := (int32(first) + hour - 1) / hour * hour; m <= int32(now); m += step {
		line.Ticks = append(line.Ticks, ui.AxisTick{At: float64(m), Text: p.Tell.Hour(m, v.Minute)})
	}
	line.StepX, line.StepY = []float64{first}, []float64{float64(p.Tell.World().Start + 1)}
	for _, m := range v.Ladder.Moves {
		line.StepX, line.StepY = append(line.StepX, max(float64(m.Minute), first)), append(line.StepY, float64(m.Rung))
	}
	var minutes []int32
	for i := range v.Timeline {
		m := &v.Timeline[i]
		if float64(m.Minute) < first || !m.Ours && v.Post(m.ID) != nil {
			continue
		}
		ink := ui.InkWarn
		if m.Ours {
			ink = ui.InkAccent
		}
		line.Events = append(line.Events, ui.TimeEvent{At: float64(m.Minute), Text: present.Short(p.Tell.Mark(m, v), 48), Ink: ink, Own: m.Ours})
		minutes = append(minutes, m.Minute)
	}
	return line, minutes
}

// lasting is how many of the last events before the moment are told.
const lasting = 4

// before says what stood last at the moment.
func (s *Scene) before(v *view.View, minute int32) ui.Widget {
	w, p := s.app.Words, s.app.Play
	var list []ui.Widget
	for i := range v.Timeline {
		if m := &v.Timeline[i]; m.Minute < minute {
			list = append(list, ui.Row(12, ui.Faint(p.Tell.Hour(m.Minute, v.Minute)), ui.Flex(1, &ui.Paragraph{Text: p.Tell.Mark(m, v), Ink: ui.InkText2})).Aligned(ui.AlignStart))
		}
	}
	list = list[max(0, len(list)-lasting):]
	if len(list) == 0 {
		list = append(list, ui.Faint(w.T("moment.first")))
	}
	col := ui.Column(4, ui.Caption(w.T("moment.before")))
	return col.Add(list...)
}
