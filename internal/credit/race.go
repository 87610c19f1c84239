package credit

import (
	"slices"

	"demarche/internal/sim"
)

// Alternatives to a decision race over the worlds that the player could not tell
// apart. What counts is where that which was played lies between the worst and
// the best: an alternative that is surely neither is not run in the worlds to
// come, and where it is sure that nothing is at stake none is.
//
// It is asked after each world from the fourth on, by the intervals of all figures
// over the worlds so far. The same samples drop the same alternatives, in
// whatever order units are computed.

const (
	raceFrom = 4  // worlds over which all alternatives are run
	leeway   = 20 // by a part of the stake so small may one that is dropped be the best or the worst
)

// unrun stands for the loss of an alternative that was not run.
const unrun Loss = -1 << 63

// race is one judgement of one command: of its moments, or of its tone.
type race struct {
	plan  *Plan
	tick  int32            // from which the worlds are free
	size  int              // alternatives, that which was played first
	more  int              // what is run beside them, behind them, for who wants to see all
	id    func(int) string // of the unit of a world
	later func(int) string // of the unit of what did not race there
	run   func(start *sim.Sim, which []bool) Sample
	void  func(s *Sample, a int) bool // whether an alternative could not be done
}

// result is how far a race has come.
type result struct {
	worlds []Sample
	in     []bool // alternatives that are still in the race
	over   bool   // all is known
	idle   bool   // nothing is at stake
}

// result tells how far the race has come by what was found.
func (r *race) result(found Samples) result {
	out := result{in: slices.Repeat([]bool{true}, r.size)}
	for n := range judgedOver {
		if n >= raceFrom {
			if r.drop(&out); out.idle {
				out.over = true
				return out
			}
		}
		s, ok := found[r.id(n)]
		if !ok {
			return out
		}
		out.worlds = append(out.worlds, s)
	}
	r.close(&out)
	out.over = true
	return out
}

// close takes out of the race what could not be done, as often as not: it was no
// alternative.
func (r *race) close(at *result) {
	for a := 1; a < r.size; a++ {
		void := 0
		for w := range at.worlds {
			if at.in[a] && r.void(&at.worlds[w], a) {
				void++
			}
		}
		at.in[a] = at.in[a] && 2*void < len(at.worlds)
	}
}

// drop takes out of the race what is surely neither the best nor the worst.
func (r *race) drop(at *result) {
	r.close(at)
	loss, which := at.losses()
	best, worst := extremes(loss)
	stake := between(loss, worst, best)
	if at.idle = stake.High < r.plan.line.least(); at.idle {
		return
	}
	most := stake.Mean / leeway
	for n, a := range which {
		if n != 0 && n != best && n != worst && between(loss, n, best).Low > -most && between(loss, worst, n).Low > -most {
			at.in[a] = false
		}
	}
}

// losses are those of the alternatives in the race, world by world, and which
// these are.
func (at *result) losses() (loss [][]Loss, which []int) {
	for a, in := range at.in {
		if in {
			which = append(which, a)
		}
	}
	for _, s := range at.worlds {
		row := make([]Loss, len(which))
		for n, a := range which {
			row[n] = s.Loss[a]
		}
		loss = append(loss, row)
	}
	return loss, which
}

// placed is where what was played lies when the race is over, and the best
// alternative; nil before, and where nothing differs measurably.
func (r *race) placed(found Samples) *placed {
	at := r.result(found)
	if !at.over || at.idle {
		return nil
	}
	loss, which := at.losses()
	p := place(loss, r.plan.line.least())
	if p != nil {
		p.best = which[p.best]
	}
	return p
}

// next are the units by which the race goes on.
func (r *race) next(found Samples) []Unit {
	at := r.result(found)
	if at.over {
		return nil
	}
	to := max(raceFrom, len(at.worlds)+1)
	return Missing(r.units(found, 0, to, r.id, func(int) []bool { return at.in }), found)
}

// rest are the units of what did not race, for who wants to see all of it.
func (r *race) rest(found Samples) []Unit {
	return Missing(r.units(found, 0, judgedOver, r.later, func(n int) []bool {
		which := slices.Repeat([]bool{true}, r.size+r.more)
		if s, ok := found[r.id(n)]; ok {
			for a := range r.size {
				which[a] = s.Loss[a] == unrun
			}
		}
		return which
	}), found)
}

// units are those of some worlds, with the alternatives that are run there.
func (r *race) units(found Samples, from, to int, id func(int) string, which func(n int) []bool) []Unit {
	var list []Unit
	for n, k := range r.plan.likely(found, r.tick)[from:to] {
		run := which(from + n)
		list = append(list, Unit{id(from + n), func() Sample { return r.run(r.plan.inWorld(k, r.tick, from+n), run) }})
	}
	return list
}

// all puts together what raced in a world and what did not; false where that is
// not all there yet.
func (r *race) all(found Samples, n int) (Sample, bool) {
	later, ok := found[r.later(n)]
	raced, has := found[r.id(n)]
	if !ok || !has {
		return later, ok
	}
	out := Sample{Loss: slices.Clone(later.Loss), Void: slices.Clone(later.Void)}
	for a := range r.size {
		if raced.Loss[a] != unrun {
			out.Loss[a] = raced.Loss[a]
			if out.Void != nil {
				out.Void[a] = raced.Void[a]
			}
		}
	}
	return out, true
}
