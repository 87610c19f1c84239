package sim

import (
	"testing"
	"time"

	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/tone"
	"demarche/scenarios"
)

// BenchmarkRules is the part of a whole crisis that judging conditions takes:
// copies of the matchers look at every tick as their originals do.
func BenchmarkRules(b *testing.B) {
	bundle, ds := scenario.Load(scenarios.FS, "ninety-seconds", scenario.Options{ID: "ninety-seconds", Read: tone.Read})
	if bundle == nil || ds.Failed() {
		b.Fatal(ds)
	}
	people := population.Build(bundle.World)
	whole, rules := time.Duration(0), time.Duration(0)
	for i := range b.N {
		s := New(bundle.World, people, uint64(i))
		copies := s.match.clone()
		for !s.Over() {
			start := time.Now()
			copies.rules.Look(actors{s})
			for k := range s.w.Rules {
				copies.rules.Holds(k)
			}
			copies.injects.Look(actors{s})
			copies.ladder.Look(actors{s})
			between := time.Now()
			s.Step(nil)
			rules += between.Sub(start)
			whole += time.Since(between)
		}
	}
	b.ReportMetric(100*rules.Seconds()/whole.Seconds(), "%-of-crisis")
	b.ReportMetric(1000*rules.Seconds()/float64(b.N), "ms-rules")
}
