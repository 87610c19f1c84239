package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/playbook"
	"demarche/internal/population"
	"demarche/internal/session"
	"demarche/internal/world"
)

// many runs a range of seeds on all cores and writes the results in the order
// of the seeds.
func (c *runCmd) many(e *env, at session.Setup, book *playbook.Book, n uint64) error {
	ctx, stop := context.WithCancel(e.ctx)
	defer stop()
	results, refused := make([]result, n), make([][]playbook.Refused, n)
	w := at.Bundle.World
	e.vast(float64(at.People.Size())*float64(w.Clock.Ticks)*float64(n), "fewer runs")
	bar := e.progress(int64(n))
	bar(0)
	var next, done atomic.Uint64
	var once sync.Once
	var failed error
	var workers sync.WaitGroup
	for range min(uint64(runtime.GOMAXPROCS(0)), n) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < n && ctx.Err() == nil; i = next.Add(1) - 1 {
				one := at
				one.Seed = at.Seed + i
				if c.Vary {
					one = varied(one)
				}
				s, runner, err := play(ctx, one, book, session.Keep{})
				if err != nil {
					once.Do(func() { failed = err })
					stop()
					return
				}
				results[i], refused[i] = resultOf(s), runner.Refused()
				results[i].Varied = c.Vary
				done.Add(1)
				bar(1)
			}
		})
	}
	workers.Wait()
	switch {
	case e.ctx.Err() != nil:
		return fmt.Errorf("interrupted: %d of %s were done", done.Load(), count(int(n), "run"))
	case failed != nil:
		return failed
	case c.JSON:
		return e.json(results)
	}
	if err := summarise(e.out, at.Bundle.World, results); err != nil {
		return err
	}
	defer e.undone(at.Bundle, strings.TrimSuffix(filepath.Base(c.Playbook), ".yaml"), tally(refused)...)
	if !c.Vary {
		return nil
	}
	_, err := fmt.Fprintf(e.out, "\n%s drawn anew in every run: the intervals and the ranges hold the disagreement of the\n"+
		"literature beside chance. More runs narrow the intervals of the means; the ranges stay.\n", drawn(at.Bundle.World))
	return err
}

// tally counts over all runs what could not be done in them.
func tally(refused [][]playbook.Refused) []playbook.Dropped {
	var t playbook.Tally
	for _, run := range refused {
		t.Add(run)
	}
	return t.Dropped()
}

// drawn says how many coefficients vary. What the scenario sets stays, and
// guides are read by nothing.
func drawn(w *world.World) string {
	n, set := 0, 0
	for k, e := range effects.Table() {
		switch {
		case e.Basis == effects.Guide || e.Low == e.High:
		case w.Effects[k] == e.Value:
			n++
		default:
			set++
		}
	}
	if n == 1 {
		return "1 coefficient was"
	}
	if set > 0 {
		return fmt.Sprintf("%d coefficients (all but %d that the scenario sets) were", n, set)
	}
	return fmt.Sprintf("%d coefficients were", n)
}

// varied is a setup whose model has coefficients drawn from their ranges, so
// that many runs show how far the literature disagrees. A score that is drawn
// so is no score of a player's.
func varied(at session.Setup) session.Setup {
	b, w := *at.Bundle, *at.Bundle.World
	w.Effects = w.Effects.Drawn(func(k effects.Key) uint64 { return chance.Bits(at.Seed, chance.Traits, uint64(k), -1) })
	b.World = &w
	at.Bundle, at.People = &b, population.Build(&w)
	return at
}

// progress returns what to call for each step done: a bar on a terminal, else
// nothing.
func (e *env) progress(n int64) func(int) {
	f, ok := e.err.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return func(int) {}
	}
	bar := progressbar.NewOptions64(n,
		progressbar.OptionSetWriter(f), progressbar.OptionSetDescription("runs"), progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(true), progressbar.OptionClearOnFinish(), progressbar.OptionSetWidth(30))
	return func(k int) { _ = bar.Add(k) } // a bar that cannot be drawn is no loss
}
