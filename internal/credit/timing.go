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

// timingRace is the race of the moments of one command. Its units hold what the
// crisis cost at each of the times; those of the rest, then without the command.
func (p *Plan) timingRace(i int) *race {
	times := p.times(i)
	return &race{
		plan: p, tick: p.past.first[i], size: len(times), more: 1,
		id:    func(n int) string { return timingID(i, n) },
		later: func(n int) string { return fmt.Sprintf("moments/%d/%d", i, n) },
		run:   func(start *sim.Sim, which []bool) Sample { return p.line.delayed(i, start, times, which) },
		void:  func(s *Sample, a int) bool { return slices.Contains(s.Void[a], p.line.Commands[i].ID) },
	}
}

// delayed runs a crisis to its end with a command given at some of these ticks,
// and behind these without it, if that is asked for. Until a command is given all
// is as if it came last: the way there is gone once for all of them.
func (l *Line) delayed(i int, s *sim.Sim, times []int32, which []bool) Sample {
	last, none := slices.Max(times), len(times)
	waiting := l.moved(i, last)
	out := Sample{Loss: slices.Repeat([]Loss{unrun}, len(which)), Void: make([][]string, len(which))}
	var before []string // commands that could not be done on the way
	part := func(n int, t script, tick int32) {
		before = append(before, waiting.run(s, tick)...)
		loss, void := t.finish(s.Branch())
		out.Loss[n], out.Void[n] = loss, append(slices.Clip(before), void...)
	}
	without := last // where what goes along would have been given, if that is earlier
	for _, k := range l.along[i][1:] {
		if l.ticks[k] >= s.Tick() {
			without = min(without, l.ticks[k])
		}
	}
	stops := append(slices.Clone(times), without)
	slices.Sort(stops)
	for _, tick := range slices.Compact(stops) {
		if tick == without && none < len(which) && which[none] {
			part(none, l.without(i), tick)
		}
		if n := slices.Index(times, tick); n >= 0 && which[n] {
			part(n, l.moved(i, tick), tick)
		}
	}
	return out
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
	best, worst := extremes(loss)
	stake := between(loss, worst, best)
	if !stake.differs(least) {
		return nil
	}
	sums := sumsOf(loss)
	p := &placed{100 * float64(sums[worst]-sums[0]) / float64(sums[worst]-sums[best]), best, stake.Mean}
	if !between(loss, 0, best).differs(least) {
		p.best = 0
	}
	return p
}

// sumsOf are the losses of alternatives over all worlds.
func sumsOf(loss [][]Loss) []Loss {
	sums := make([]Loss, len(loss[0]))
	for _, in := range loss {
		for a := range sums {
			sums[a] += in[a]
		}
	}
	return sums
}

// extremes are the alternatives that cost least and most.
func extremes(loss [][]Loss) (best, worst int) {
	sums := sumsOf(loss)
	for a := range sums {
		if sums[a] < sums[best] {
			best = a
		}
		if sums[a] > sums[worst] {
			worst = a
		}
	}
	return best, worst
}

// between is how much more one alternative cost than another.
func between(loss [][]Loss, a, b int) Figure {
	var d []Loss
	for _, in := range loss {
		d = append(d, in[a]-in[b])
	}
	return figureOf(d)
}

// timingOf tells where the moment of a command lay, over the shadow worlds; nil
// where its units are missing or no moment was better.
func (p *Plan) timingOf(i int, found Samples) (at *placed, times []int32) {
	return p.timingRace(i).placed(found), p.times(i)
}

// foreseenOf is the credit of a command over the shadow worlds.
func (p *Plan) foreseenOf(i int, found Samples) Figure {
	r := p.timingRace(i)
	if loss, _ := r.matrix(found); loss != nil {
		return less(loss[r.size], loss[0])
	}
	return Figure{}
}
