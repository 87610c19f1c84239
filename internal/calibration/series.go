package calibration

import (
	"demarche/internal/fixed"
	"demarche/internal/view"
	"demarche/internal/world"
)

// late is how long after its time a prediction is still judged by the next
// measurement. They come every hour.
const late = 120

// between returns the places in a series of the last measurement up to a minute
// and of the first from another on.
func between(times []int32, from, until int32) (before, after int, ok bool) {
	before, after = -1, -1
	for i, m := range times {
		if m <= from {
			before = i
		}
		if m >= until && m <= until+late && after < 0 {
			after = i
		}
	}
	return before, after, before >= 0 && after >= 0
}

func measured(s view.Signal, minute int32) Measured {
	return Measured{Value: s.Value, Error: s.Error, Minute: minute}
}

// belief returns how many were measured to believe the claim of a post.
func belief(v *view.View, p *view.Post, until int32) (before, after Measured, ok bool) {
	for i := range v.Narratives {
		n := &v.Narratives[i]
		if n.Index != p.About {
			continue
		}
		a, b, ok := between(n.Times, p.Minute, until)
		if !ok {
			break
		}
		return measured(n.Believed[a], n.Times[a]), measured(n.Believed[b], n.Times[b]), true
	}
	return Measured{}, Measured{}, false
}

// outrage returns the outrage of the publics that a post speaks to: those who
// understand one of its languages, each by the number of its people who do.
func outrage(w *world.World, v *view.View, p *view.Post, until int32) (before, after Measured, ok bool) {
	var weights []int64
	var total int64
	for i := range v.Publics {
		s := &w.Segments[v.Publics[i].Segment]
		speaks := fixed.Q(0)
		for _, lang := range p.Languages {
			speaks = max(speaks, s.Speaks[lang])
		}
		weights = append(weights, speaks.Share().Scale(s.People))
		total += weights[i]
	}
	if total == 0 {
		return Measured{}, Measured{}, false
	}
	times := v.Publics[0].Times
	a, b, ok := between(times, p.Minute, until)
	if !ok {
		return Measured{}, Measured{}, false
	}
	pool := func(at int) Measured {
		value, square := int64(0), int64(0)
		for i := range v.Publics {
			// In thousandths; the samples are independent, so squares add up.
			k := weights[i] * 1000 / total
			s := v.Publics[i].Outrage[at]
			value += weights[i] * int64(s.Value)
			square += k * k * int64(s.Error) * int64(s.Error)
		}
		return Measured{Value: int32(value / total), Error: int32(fixed.Root(uint64(square)) / 1000), Minute: times[at]}
	}
	return pool(a), pool(b), true
}

// rung returns where the ladder stood at a minute.
func rung(w *world.World, v *view.View, minute int32) Measured {
	m := Measured{Value: int32(w.Start + 1), Minute: minute}
	for _, move := range v.Ladder.Moves {
		if move.Minute <= minute {
			m.Value = int32(move.Rung)
		}
	}
	return m
}
