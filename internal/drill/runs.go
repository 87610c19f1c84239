package drill

import (
	"sync"

	"demarche/internal/experiment"
	"demarche/internal/session"
	"demarche/internal/sim"
)

// Estimate is a mean with its 95 % interval, Mean ± Half.
type Estimate struct{ Mean, Half float64 }

// Tells tells whether the interval leaves out 0.
func (e Estimate) Tells() bool { return e.Mean > e.Half || -e.Mean > e.Half }

func estimate(values []float64) Estimate {
	e := experiment.EstimateOf(values)
	return Estimate{e.Mean, e.Half}
}

// state is what is read at the end of a run.
type state struct{ loss, tension, rung float64 }

func (s state) minus(o state) state {
	return state{s.loss - o.loss, s.tension - o.tension, s.rung - o.rung}
}

// stateOf reads the loss by the rubric as it stands, the tension of the most
// tense counterpart, and the rung.
func stateOf(s *sim.Sim) state {
	w, last := s.World(), s.Ticks()-1
	out := state{rung: float64(s.Rung(last))}
	for _, t := range w.Rubric.Loss {
		out.loss += float64(max(s.Eval(t.Value), 0) * t.Weight.Float())
	}
	if len(w.Rubric.Loss) == 0 {
		out.loss = float64(s.Outcome().PeakRung)
	}
	for g := range w.Governments {
		if g != w.Player {
			out.tension = max(out.tension, s.Tension(last, g))
		}
	}
	return out
}

// run runs the situation with seed after seed, each with every option and
// without an answer. Seeds in which it does not come to this are left out: the
// options are compared on the same runs.
func (c *Choice) run(at session.Setup, minute int32) {
	var kept [][]state // by seed; differences from the run without an answer, by option
	for first := 0; first < 2*Runs && len(kept) < Runs; first += Runs {
		rows := make([][]state, Runs)
		var all sync.WaitGroup
		for i := range rows {
			all.Go(func() {
				one := at
				one.Seed = at.Seed + uint64(first+i)
				rows[i] = c.row(until(one, minute, nil))
			})
		}
		all.Wait()
		for _, row := range rows {
			if row != nil && len(kept) < Runs {
				kept = append(kept, row)
			}
		}
	}
	if c.Runs = len(kept); c.Runs > 1 {
		c.sum(kept)
	}
}

// row runs one seed with every option, or gives nil when they are not all open
// or nobody has said what it is about.
func (c *Choice) row(s *session.Session) []state {
	if s.Over() || !inFeed(s, c.Post) {
		return nil
	}
	for i := range c.Options {
		if s.Check(c.Options[i].Command) != nil {
			return nil
		}
	}
	without := stateOf(onward(s, nil, After))
	var row []state
	for i := range c.Options {
		row = append(row, stateOf(onward(s, &c.Options[i].Command, After)).minus(without))
	}
	return row
}

func inFeed(s *session.Session, post string) bool {
	for _, p := range s.View().Feed {
		if p.ID == post {
			return true
		}
	}
	return false
}

// sum makes the figures of each option from the runs, and finds the best: that
// with the least loss, and those that the same runs cannot tell from it.
func (c *Choice) sum(rows [][]state) {
	column := func(of func(row []state) float64) Estimate {
		var list []float64
		for _, row := range rows {
			list = append(list, of(row))
		}
		return estimate(list)
	}
	least := 0
	for i := range c.Options {
		o := &c.Options[i]
		o.Loss = column(func(row []state) float64 { return row[i].loss })
		o.Tension = column(func(row []state) float64 { return row[i].tension })
		o.Rung = column(func(row []state) float64 { return row[i].rung })
		if o.Loss.Mean < c.Options[least].Loss.Mean {
			least = i
		}
	}
	for i := range c.Options {
		gap := column(func(row []state) float64 { return row[i].loss - row[least].loss })
		c.Options[i].Best = i == least || !gap.Tells()
	}
}

// tells tells whether the runs tell some of the options apart.
func (c *Choice) tells() bool {
	for i := range c.Options {
		if !c.Options[i].Best && c.Runs > 1 {
			return true
		}
	}
	return false
}

// Mark is what a choice is worth, 0 to 100: 100 for the best and what the runs
// cannot tell from it, 0 for the worst.
func (c *Choice) Mark(pick int) int {
	if c.Options[pick].Best {
		return 100
	}
	best, worst := c.Options[0].Loss.Mean, c.Options[0].Loss.Mean
	for i := range c.Options {
		best, worst = min(best, c.Options[i].Loss.Mean), max(worst, c.Options[i].Loss.Mean)
	}
	return int(float64(100*(worst-c.Options[pick].Loss.Mean)) / (worst - best))
}
