package credit

import "demarche/internal/sim"

// Command returns the index of the command with an id, or -1.
func (l *Line) Command(id string) int { return l.index(id) }

// Worth tells how much less is lost with a command than without it, with the
// rest as played, had it been given at each of some ticks: a mean over futures
// that begin at the earliest of them, the same for all. A command that cannot
// be done at a tick changes nothing there.
func (l *Line) Worth(i, futures int, ticks ...int32) []Loss {
	from := l.ticks[i]
	for _, tick := range ticks {
		from = min(from, tick)
	}
	start := l.begin()
	l.script(nil).run(start, from)
	branch := func(future int) *sim.Sim {
		s := start.Branch()
		s.Renew(uint64(future))
		return s
	}
	sums := make([]Loss, len(ticks))
	for future := range futures {
		without, _ := l.without(i).finish(branch(future))
		for n, tick := range ticks {
			with, _ := l.moved(i, tick).finish(branch(future))
			sums[n] += without - with
		}
	}
	for n := range sums {
		sums[n] /= Loss(max(futures, 1))
	}
	return sums
}

// Given returns the tick in which a command was given.
func (l *Line) Given(i int) int32 { return l.ticks[i] }
