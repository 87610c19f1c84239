package credit

import (
	"fmt"

	"demarche/internal/chance"
	"demarche/internal/sim"
)

// World is a shadow world on its way through a forecast. A program with one
// thread can walk it a stretch at a time.
type World struct {
	a      *Ahead
	future uint64
	now    *sim.Sim
	script script
	beside *sim.Sim // the same world without the command that is tried, from its minute on
	tick   int32    // to which it has been walked
	free   bool     // no longer held to what was observed
	passed int      // horizons
	out    Sample
	other  []float64 // figures of the world beside
}

// World begins the walk of a shadow world, by its number from 0.
func (a *Ahead) World(k int) *World {
	l := a.line
	facts := l.truths()[k]
	hidden := chance.Bits(l.Seed, chance.Sampled, chance.ID("ahead", fmt.Sprint(a.tick)), int32(k))
	w := &World{a: a, future: uint64(k), now: sim.Shadow(l.World, l.People, l.Seed, hidden, facts.values, a.seen), script: a.script}
	w.now.Uncompared()
	w.now.Intervene(l.Staged...)
	w.now.Until(l.World.Clock.Minute(a.tick))
	w.out.Figures = []float64{facts.weight}
	return w
}

// Step walks at most so many ticks further, and tells whether the last horizon is
// reached.
func (w *World) Step(ticks int32) bool {
	for ticks > 0 && w.passed < len(w.a.ends) {
		stop := w.stop()
		by := min(ticks, stop-w.tick)
		ticks -= by
		w.tick += by
		w.script.run(w.now, w.tick)
		if w.beside != nil {
			w.a.script.run(w.beside, w.tick)
		}
		if w.tick == stop {
			w.reach()
		}
	}
	return w.passed == len(w.a.ends)
}

// stop is the tick at which something is to be done next.
func (w *World) stop() int32 {
	switch {
	case !w.free:
		return w.a.tick
	case w.a.trial != nil && w.beside == nil:
		return min(w.a.trial.tick, w.a.ends[0])
	}
	return w.a.ends[w.passed]
}

// reach lets the world go free where what was observed ends, gives the command
// that is tried in it alone, or takes the figures of a horizon.
func (w *World) reach() {
	switch {
	case !w.free:
		w.free = true
		w.out.Figures[0] = float64(w.out.Figures[0] * w.now.Likelihood(w.a.past))
		w.now.Free()
		w.now.Renew(w.future)
	case w.a.trial != nil && w.beside == nil:
		w.beside = w.now.Branch()
		w.script = append(w.script[:len(w.script):len(w.script)], *w.a.trial)
	default:
		w.passed++
		w.out.Figures = append(w.out.Figures, w.a.figures(w.now)...)
		if w.beside != nil {
			w.other = append(w.other, w.a.figures(w.beside)...)
		}
	}
}

// Sample is what the walk has found, once it is done.
func (w *World) Sample() Sample {
	return Sample{Figures: append(w.out.Figures[:len(w.out.Figures):len(w.out.Figures)], w.other...)}
}
