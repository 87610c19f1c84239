package scenarios_test

import (
	"runtime"
	"sync"
	"testing"
	"time"

	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/scenarios"
)

func benchWorld(b *testing.B) (*scenario.Bundle, *population.People) {
	b.Helper()
	bundle, ds := scenario.Load(scenarios.FS, "ninety-seconds", scenario.Options{ID: "ninety-seconds", Read: tone.Read})
	if bundle == nil || ds.Failed() {
		b.Fatal(ds)
	}
	return bundle, population.Build(bundle.World)
}

// BenchmarkCrisis is a whole crisis in silence: all claims, rules and posts.
func BenchmarkCrisis(b *testing.B) {
	bundle, people := benchWorld(b)
	for i := range b.N {
		s := sim.New(bundle.World, people, uint64(i))
		for !s.Over() {
			s.Step(nil)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "crises/s")
}

// BenchmarkTwoCores is as many whole crises side by side as one core runs one
// after the other, and how many times faster that is on two.
func BenchmarkTwoCores(b *testing.B) {
	if runtime.GOMAXPROCS(0) < 2 {
		b.Skip("one core")
	}
	bundle, people := benchWorld(b)
	run := func(seed uint64) {
		s := sim.New(bundle.World, people, seed)
		for !s.Over() {
			s.Step(nil)
		}
	}
	const crises = 12
	alone, together := time.Duration(0), time.Duration(0)
	for range b.N {
		start := time.Now()
		for seed := range uint64(crises) {
			run(seed)
		}
		alone += time.Since(start)
		start = time.Now()
		var workers sync.WaitGroup
		for half := range uint64(2) {
			workers.Go(func() {
				for seed := half; seed < crises; seed += 2 {
					run(seed)
				}
			})
		}
		workers.Wait()
		together += time.Since(start)
	}
	b.ReportMetric(alone.Seconds()/together.Seconds(), "x-one-core")
}

// BenchmarkBranch is a copy of a crisis half-way through: what a counterfactual
// costs before it runs.
func BenchmarkBranch(b *testing.B) {
	bundle, people := benchWorld(b)
	s := sim.New(bundle.World, people, 1)
	for range bundle.World.Clock.Ticks / 2 {
		s.Step(nil)
	}
	b.ReportAllocs()
	for b.Loop() {
		s.Branch()
	}
}

// BenchmarkView is the picture that a front end gets after each tick.
func BenchmarkView(b *testing.B) {
	bundle, people := benchWorld(b)
	s := sim.New(bundle.World, people, 1)
	for range bundle.World.Clock.Ticks / 2 {
		s.Step(nil)
	}
	b.ReportAllocs()
	for b.Loop() {
		s.View()
	}
}

// BenchmarkBuild is the people of a world, drawn once.
func BenchmarkBuild(b *testing.B) {
	bundle, _ := benchWorld(b)
	for b.Loop() {
		population.Build(bundle.World)
	}
}

// BenchmarkLoad is a scenario read, checked and compiled.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		scenario.Load(scenarios.FS, "ninety-seconds", scenario.Options{ID: "ninety-seconds", Read: tone.Read})
	}
}
