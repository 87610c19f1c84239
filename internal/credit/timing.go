package credit

import (
	"fmt"
	"slices"

	"demarche/internal/sim"
)

// Timing says where the moment of a command lies between the worst and the best
// in which it could have been given, over the shadow worlds of the earliest.

// later are the delays that are tried, in minutes.
var later = [...]int32{60, 240}

// times are the ticks that are tried for a command: as played, first, then
// from the earliest feasible on.
func (p *Plan) times(i int) []int32 {
	l := p.line
	played, first := l.ticks[i], p.past.first[i]
	list := []int32{played}
	for _, t := range []int32{first, first + (played-first)/2} {
		if !slices.Contains(list, t) {
			list = append(list, t)
		}
	}
	end := l.World.Clock.Ticks - l.World.Clock.Span(60)
	for _, minutes := range later {
		if t := played + l.World.Clock.Span(minutes); t < end {
			list = append(list, t)
		}
	}
	return list
}

func timingID(i, n int) string { return fmt.Sprintf("timing/%d/%d", i, n) }

// timings are the units for one command: a shadow world each, then a future each
// of the world as it was. Each holds what the crisis cost at each of the times,
// then without the command.
func (p *Plan) timings(i int, found Samples) []Unit {
	return p.judging(found, p.past.first[i], func(n int) string { return timingID(i, n) }, func(start *sim.Sim) Sample {
		var out Sample
		run := func(t script) {
			loss, void := t.finish(start.Branch())
			out.Loss, out.Void = append(out.Loss, loss), append(out.Void, void)
		}
		for _, tick := range p.times(i) {
			run(p.line.moved(i, tick))
		}
		run(p.line.without(i))
		return out
	})
}

// placed is where what was played lies among the alternatives.
type placed struct {
	value float64 // 0 the worst, 100 the best
	best  int     // alternative
	stake float64 // loss between the worst and the best
}

// place compares alternatives over worlds: loss[w][a] is what alternative a
// cost in world w, with the one that was played first. It is nil where the
// worst and the best do not differ measurably. Who did as well as the best, as
// far as can be told, had the best.
func place(loss [][]Loss, least float64) *placed {
	if len(loss) == 0 {
		return nil
	}
	sums := make([]Loss, len(loss[0]))
	for _, in := range loss {
		for a := range sums {
			sums[a] += in[a]
		}
	}
	best, worst := 0, 0
	for a := range sums {
		if sums[a] < sums[best] {
			best = a
		}
		if sums[a] > sums[worst] {
			worst = a
		}
	}
	stake := between(loss, worst, best)
	if !stake.differs(least) {
		return nil
	}
	p := &placed{100 * float64(sums[worst]-sums[0]) / float64(sums[worst]-sums[best]), best, stake.Mean}
	if !between(loss, 0, best).differs(least) {
		p.best = 0
	}
	return p
}

// between is how much more one alternative cost than another.
func between(loss [][]Loss, a, b int) Figure {
	var d []Loss
	for _, in := range loss {
		d = append(d, in[a]-in[b])
	}
	return figureOf(d)
}

// timingOf tells where the moment of a command lay, over the shadow worlds or
// in hindsight; nil where its units are missing or no moment was better.
func (p *Plan) timingOf(i int, found Samples, over runs) (at *placed, times []int32, foreseen Figure) {
	times = p.times(i)
	var loss [][]Loss
	var worth []Loss
	void := make([]int, len(times))
	for n := over.from; n < over.to; n++ {
		s, ok := found[timingID(i, n)]
		if !ok {
			return nil, nil, Figure{}
		}
		loss, worth = append(loss, s.Loss[:len(times)]), append(worth, s.Loss[len(times)]-s.Loss[0])
		for a := range times {
			if slices.Contains(s.Void[a], p.line.Commands[i].ID) {
				void[a]++
			}
		}
	}
	// A moment at which it could not be done, as often as not, was none.
	for a := len(times) - 1; a > 0; a-- {
		if 2*void[a] < over.to-over.from {
			continue
		}
		times = slices.Delete(slices.Clone(times), a, a+1)
		for n := range loss {
			loss[n] = slices.Delete(slices.Clone(loss[n]), a, a+1)
		}
	}
	return place(loss, p.line.least()), times, figureOf(worth)
}
