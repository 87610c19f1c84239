package experiment

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"demarche/internal/network"
	"demarche/internal/opinion"
	"demarche/internal/spread"
)

// maxAtOnce bounds the ties and agents of all runs that are under way at once:
// each may take 40 bytes where everybody shares and meets everybody.
const maxAtOnce = 30_000_000

// Run runs all repetitions on all cores; the result does not depend on how many
// there are. It calls done after each repetition, from several goroutines, and
// ends early with an error when ctx is done.
func (e *Experiment) Run(ctx context.Context, done func()) (*Result, error) {
	out := &Result{Title: e.Title, Repetitions: e.Repetitions, Seed: e.Seed, Ticks: e.Ticks}
	load, graph := 0, network.Graph{}
	if p := e.population; p != nil {
		graph = p.graph()
		load = p.size + len(graph.To)
		out.Population = &PopulationResult{Kind: p.kind, Size: p.size, Ties: len(graph.To), MeanDegree: degree(graph), Excess: p.excess(graph)}
	}
	var field *spread.Field
	var ties *opinion.Ties
	var claims []travelled
	var minds []mingled
	if e.spread != nil {
		field, claims = e.population.field(graph, e.Ticks), make([]travelled, e.Repetitions)
	}
	if e.opinion != nil {
		ties, minds = e.opinion.join(e.population, &graph), make([]mingled, e.Repetitions)
	}
	ran := parallel(ctx, e.Repetitions, load, func(i int) {
		if field != nil {
			claims[i] = e.spread.travel(ctx, field, e.Seed+uint64(i))
		}
		if e.opinion != nil {
			minds[i] = e.opinion.mingle(ctx, ties, e.Seed+uint64(i))
		}
		done()
	})
	if ctx.Err() != nil {
		return nil, fmt.Errorf("interrupted: %d of %d repetitions were begun", ran, e.Repetitions)
	}
	if field != nil {
		out.Spread, out.print = e.spread.result(claims), e.spread.print
	}
	if e.opinion != nil {
		out.Opinion = e.opinion.result(minds)
	}
	if e.tension != nil {
		out.Tension = e.tension.run(e.Ticks)
	}
	return out, nil
}

// Work is what all repetitions come to at most: agents times ticks or rounds.
func (e *Experiment) Work() float64 {
	steps := 0.0
	if e.spread != nil {
		steps += float64(e.population.size) * float64(e.Ticks)
	}
	if e.opinion != nil {
		steps += float64(e.opinion.size) * float64(e.opinion.most())
	}
	return steps * float64(e.Repetitions)
}

// parallel does n things that take load each, until ctx is done, and returns
// how many were begun.
func parallel(ctx context.Context, n, load int, do func(i int)) int {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n, max(maxAtOnce/max(load, 1), 1)) {
		workers.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1) - 1)
				if i >= n {
					return
				}
				do(i)
			}
		})
	}
	workers.Wait()
	return min(int(next.Load()), n)
}
