package present

import (
	"cmp"
	"slices"

	"demarche/internal/effects"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// What may have moved the ladder, from what was measured: how far back a
// measurement is compared, in crisis minutes, and how many changes are named.
const (
	comparedBack = 6 * 60
	mostChanges  = 2
)

// WhyMoved says what the desk has seen or done before a move of the ladder, by its
// place in the view, that may have brought it about: acts, and what was measured
// by then. Nobody tells the desk more.
func (t *Teller) WhyMoved(n int, v *view.View) string {
	m, before := &v.Ladder.Moves[n], t.w.Start+1
	if n > 0 {
		before = v.Ladder.Moves[n-1].Rung
	}
	way, key := 1, "reason.acts-up"
	if m.Rung < before {
		way, key = -1, "reason.acts-down"
	}
	var list []string
	for i := range m.Acts {
		list = append(list, t.act(&m.Acts[i], v))
	}
	list = append(list, t.changes(m.Minute, way, v)...)
	if len(list) == 0 {
		list = t.beside(m.Minute, way, v)
	}
	if len(list) == 0 {
		return t.Words.T("reason.none")
	}
	return t.Words.T(key, "list", t.Words.Semicolons(list...))
}

func (t *Teller) act(a *view.Act, v *view.View) string {
	args := []any{"name", t.named(a.ID), "time", t.Hour(a.Minute, v.Minute)}
	switch sim.EventKind(a.Kind) {
	case sim.EvPost:
		p := v.Post(a.ID)
		if p == nil {
			return ""
		}
		post, key := t.Post(p, v), "reason.post"
		if p.Ours {
			key = "reason.post-ours"
		}
		return t.Words.T(key, append(args, "author", post.Author, "text", Short(post.Body, 60))...)
	case sim.EvContact:
		return t.Words.T("reason.contact-"+a.Detail, args...)
	}
	return t.Words.T("reason."+a.Kind, args...)
}

// change is how far something that is measured has moved, in thousandths.
type change struct {
	by    int32
	words string
}

// changes are what was measured to have moved most in a direction before a
// minute, by more than the error.
func (t *Teller) changes(minute int32, way int, v *view.View) []string {
	var found []change
	// What reached the desk only afterwards explains nothing: told at once and told
	// later, the reasons are the same.
	lag := int32(t.w.Effects[effects.SignalLag].Float())
	look := func(times []int32, list []view.Signal, key string, args ...any) {
		from, to, ok := apart(times, list, minute-lag)
		if by := (to.Value - from.Value) * int32(way); ok && by > max(from.Error, to.Error) {
			args = append(args, "from", t.Words.Percent(from.Value), "to", t.Words.Percent(to.Value))
			found = append(found, change{by, t.Words.T(key, args...)})
		}
	}
	for i := range v.Publics {
		p := &v.Publics[i]
		look(p.Times, p.Outrage, "reason.outrage", "name", t.Segment(p.Segment))
	}
	for i := range v.Narratives {
		n := &v.Narratives[i]
		look(n.Times, n.Believed, "reason.believed", "claim", Short(t.Narrative(n.Index), 60))
	}
	slices.SortStableFunc(found, func(a, b change) int { return cmp.Compare(b.by, a.by) })
	var list []string
	for _, c := range found[:min(len(found), mostChanges)] {
		list = append(list, c.words)
	}
	return list
}

// apart returns the last measurement by a minute, and that with which it is
// compared.
func apart(times []int32, list []view.Signal, minute int32) (from, to view.Signal, ok bool) {
	last := -1
	for i, at := range times {
		if at <= minute {
			last = i
		}
	}
	if last < 1 {
		return from, to, false
	}
	first := last - 1
	for first > 0 && times[first-1] >= times[last]-comparedBack {
		first--
	}
	return list[first], list[last], true
}
