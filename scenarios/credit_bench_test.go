package scenarios_test

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"demarche/internal/credit"
	"demarche/internal/job"
	"demarche/internal/playbook"
	"demarche/internal/sim"
)

// twenty is a crisis of 72 hours, 10,000 agents and twenty posts.
func twenty(b *testing.B) *credit.Line {
	b.Helper()
	bundle, people := benchWorld(b)
	var text strings.Builder
	text.WriteString("version: 1\ncommands:\n")
	for i := range 20 {
		minute := 150 + 190*i
		fmt.Fprintf(&text, "  - at: +%d:%02d\n    do: {post: {about: quotes, position: denies, text: {en: \"The sentences published on Saturday were not said. Number %d.\"}}}\n", minute/60, minute%60, i)
	}
	book, ds := playbook.Parse("twenty", []byte(text.String()), bundle)
	if book == nil {
		b.Fatal(ds)
	}
	s, err := played(bundle, people, book, 3)
	if err != nil {
		b.Fatal(err)
	}
	if n := len(s.Commands()); n != 20 {
		b.Fatalf("%d posts", n)
	}
	return credit.NewLine(bundle.World, people, s.Seed(), s.Commands())
}

// run computes units on all cores.
func run(b *testing.B, plan func(credit.Samples) []credit.Unit, kept credit.Samples) credit.Samples {
	b.Helper()
	work := job.New(func(found map[string]credit.Sample) []job.Unit[credit.Sample] {
		all := credit.Samples{}
		for _, m := range []credit.Samples{kept, found} {
			for id, s := range m {
				all[id] = s
			}
		}
		var list []job.Unit[credit.Sample]
		for _, u := range plan(all) {
			list = append(list, job.Unit[credit.Sample](u))
		}
		return list
	}, nil)
	if err := work.Run(b.Context(), nil); err != nil {
		b.Fatal(err)
	}
	return work.Found()
}

// plain is the processor time that so many plain runs of the crisis take, side
// by side on all cores: a yardstick that is as fast and as busy as the machine.
func plain(b *testing.B, line *credit.Line, runs int) time.Duration {
	b.Helper()
	start := used()
	var workers sync.WaitGroup
	seeds := make(chan uint64)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for seed := range seeds {
				s := sim.New(line.World, line.People, seed)
				s.Uncompared()
				give(s, line.Commands, line.World.Clock.Ticks)
			}
		})
	}
	for seed := range runs {
		seeds <- uint64(seed)
	}
	close(seeds)
	workers.Wait()
	return used() - start
}

// against reports what work costs beside plain runs of the crisis before and
// after it, and the most memory that the program has held.
func against(b *testing.B, played *credit.Line, work func()) {
	b.Helper()
	const runs = 24
	yard := plain(b, played, runs)
	start := used()
	for b.Loop() {
		work()
	}
	cost := (used() - start) / time.Duration(b.N)
	yard = (yard + plain(b, played, runs)) / (2 * runs)
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	b.ReportMetric(cost.Seconds(), "cpu-s")
	b.ReportMetric(float64(cost)/float64(yard), "x-crisis")
	b.ReportMetric(float64(yard.Microseconds())/1000, "ms/crisis")
	b.ReportMetric(float64(mem.Sys)/1e6, "MB")
}

// BenchmarkDebriefCredits is what a debrief wants first: the credit of each of
// twenty posts over sixteen futures, and the shares by eight orders in two.
func BenchmarkDebriefCredits(b *testing.B) {
	line := twenty(b)
	against(b, line, func() {
		run(b, credit.NewPlan(line).Credits, nil)
	})
}

// BenchmarkDebriefOpened is the timing and tone of one decision that somebody
// opens, once the worlds have been walked.
func BenchmarkDebriefOpened(b *testing.B) {
	line := twenty(b)
	plan := credit.NewPlan(line)
	walked := run(b, plan.Walked, nil)
	against(b, line, func() {
		run(b, func(found credit.Samples) []credit.Unit { return credit.Missing(plan.Opened(9, found), found) }, walked)
	})
}

// BenchmarkDebriefAll is everything.
func BenchmarkDebriefAll(b *testing.B) {
	line := twenty(b)
	against(b, line, func() {
		run(b, credit.NewPlan(line).Units, nil)
	})
}

// BenchmarkDebriefScored is what the expected score of a play-through rests on:
// of the twenty posts, then of what the average player does in each crisis.
func BenchmarkDebriefScored(b *testing.B) {
	scored := func(line *credit.Line) func(b *testing.B) {
		return func(b *testing.B) {
			against(b, line, func() { run(b, credit.NewPlan(line).Scored, nil) })
			b.ReportMetric(float64(len(line.Commands)), "commands")
		}
	}
	b.Run("twenty-posts", scored(twenty(b)))
	for _, which := range crises {
		if which.variant == "" {
			c := open(b, which)
			b.Run(which.name, scored(credit.NewLine(c.World, c.people, 1, c.average(b, 1))))
		}
	}
}
