package room

import (
	"math"
	"slices"
	"strings"

	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// timelineRows is how many rows of words the timeline has.
func (r *Room) timelineRows() int {
	if r.shape.tall >= 860 {
		return 3
	}
	return 2
}

// timeline shows what happened, what is under way and what is due. It runs from
// left to right in every language.
func (r *Room) timeline(*ui.Context) ui.Widget {
	if r.shape.tight() {
		return ui.Sized(1, 1, ui.Row(0))
	}
	v := r.view()
	back, ahead := int32(4*60), int32(2*60)
	if r.shape.wide >= 1500 {
		back, ahead = 6*60, 3*60
	}
	from := max(v.Minute-back, 0)
	to := from + back + ahead
	line := &ui.Timeline{
		From: float64(from), To: float64(to), Now: float64(v.Minute), StepMax: float64(len(r.world().Ladder)),
		Label: r.t("room.timeline"), Rows: r.timelineRows(),
	}
	for m := (from + 59) / 60 * 60; m <= to; m += 60 {
		line.Ticks = append(line.Ticks, ui.AxisTick{At: float64(m), Text: r.hour(m)})
	}
	if len(line.Ticks) > 0 {
		line.Ticks[0].Text += " UTC" // of all hours on it
	}
	r.steps(line, from)
	ids := r.marksOn(line, from)
	ids = append(ids, r.dueOn(line)...)
	line.OnPick = func(i int) { r.openMark(ids[i]) }
	box := ui.Column(0, line).Padded(16, 6).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
	box.Role, box.Label = ui.RoleRegion, r.t("room.timeline")
	return box
}

// steps draws the ladder behind.
func (r *Room) steps(line *ui.Timeline, from int32) {
	rung := r.world().Start + 1
	for _, m := range r.view().Ladder.Moves {
		if m.Minute <= from {
			rung = m.Rung
		}
	}
	line.StepX, line.StepY = []float64{float64(from)}, []float64{float64(rung)}
	for _, m := range r.view().Ladder.Moves {
		if m.Minute > from {
			line.StepX, line.StepY = append(line.StepX, float64(m.Minute)), append(line.StepY, float64(m.Rung))
		}
	}
}

func markTone(m *view.Mark, p *view.Post) ui.Tone {
	switch sim.EventKind(m.Kind) {
	case sim.EvPost:
		switch {
		case p.Ours:
			return ui.ToneAccent
		case p.Asks:
			return ui.ToneWarn
		case p.Reading.Goldstein <= -30:
			return ui.ToneConf
		}
		return ui.ToneUnk
	case sim.EvRung, sim.EvMissed, sim.EvSeized, sim.EvDisavowed, sim.EvLeaked, sim.EvUnanswered:
		return ui.ToneConf
	case sim.EvEvidence, sim.EvContact, sim.EvJoined, sim.EvKeptWord, sim.EvCleared, sim.EvReleased:
		return ui.ToneCoop
	}
	return ui.ToneWarn
}

// dueOn adds tasks under way and promises, in the order in which they are due.
func (r *Room) dueOn(line *ui.Timeline) []string {
	v := r.view()
	type due struct {
		at   int32
		id   string
		text string
		ink  ui.Ink
		from int32
	}
	var list []due
	for i := range v.Tasks {
		k := &v.Tasks[i]
		if k.Kind == world.CmdChoose || k.Due <= v.Minute {
			continue // a word in the house, which is over at once
		}
		text := r.tell().CommandName(k.Kind)
		if s := r.tell().Subject(k.Subject, v); s != "" {
			text = r.t("task.of", "command", text, "subject", present.Short(s, 60))
		}
		list = append(list, due{k.Due, k.Subject, r.p.Words.Comma(text, r.tell().Span(max(k.Due-v.Minute, 0))), ui.InkWarn, v.Minute})
	}
	for i := range v.Steps {
		if s := &v.Steps[i]; s.State == view.StepStands && s.Due > v.Minute {
			said := r.tell().Step(s, v)
			list = append(list, due{s.Due, s.Target, r.p.Words.Comma(present.Short(said.Name, 60), said.State), ui.InkAccent, s.Due})
		}
	}
	for i := range v.Promises {
		p := &v.Promises[i]
		switch {
		case p.Kept && p.Due > v.Minute: // that it is given stands at its hour until then
			list = append(list, due{p.Due, p.Post, strings.TrimSuffix(r.tell().Promise(p, v), "."), ui.InkCoop, p.Due})
		case !p.Kept && !p.Missed:
			list = append(list, due{p.Due, p.Post, r.t("room.promise-due", "time", r.hour(p.Due)), ui.InkAccent, p.Due})
		}
	}
	slices.SortStableFunc(list, func(a, b due) int { return int(a.at - b.at) })
	var ids []string
	for i, d := range list {
		if i > 0 && d.at == d.from && d.at == list[i-1].at && d.text == list[i-1].text {
			continue // the same hour was promised twice
		}
		e := ui.TimeEvent{At: float64(d.from), Text: d.text, Ink: d.ink}
		if d.at > d.from {
			e.End = math.Min(float64(d.at), line.To)
		}
		line.Events, ids = append(line.Events, e), append(ids, d.id)
	}
	return ids
}
