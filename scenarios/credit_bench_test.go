package scenarios_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"demarche/internal/credit"
	"demarche/internal/job"
	"demarche/internal/playbook"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// twenty is the plan of a crisis of 72 hours, 10,000 agents and twenty posts.
func twenty(b *testing.B) *credit.Plan {
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
	s, err := session.New(session.Setup{Bundle: bundle, People: people, Seed: 3, Read: tone.Read}, session.Headless, session.Keep{})
	if err != nil {
		b.Fatal(err)
	}
	for r := playbook.NewRunner(book); !s.Over(); s.Advance() {
		if err := r.Give(s); err != nil {
			b.Fatal(err)
		}
	}
	if n := len(s.Commands()); n != 20 {
		b.Fatalf("%d posts", n)
	}
	return credit.NewPlan(credit.NewLine(bundle.World, people, s.Seed(), s.Commands()))
}

// compute runs units on all cores and reports how long they took and what the
// program held.
func compute(b *testing.B, plan func(credit.Samples) []credit.Unit, kept credit.Samples) credit.Samples {
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
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	b.ReportMetric(float64(mem.Sys)/1e6, "MB-sys")
	return work.Found()
}

// BenchmarkCredits is what a debrief wants first: the credit of each of twenty
// posts over sixteen futures, and the shares by eight orders in two.
func BenchmarkCredits(b *testing.B) {
	for b.Loop() {
		plan := twenty(b)
		compute(b, plan.Credits, nil)
	}
}

// BenchmarkOpened is the timing and tone of one decision that somebody opens,
// once the worlds have been walked.
func BenchmarkOpened(b *testing.B) {
	plan := twenty(b)
	walked := compute(b, plan.Walked, nil)
	for b.Loop() {
		compute(b, func(found credit.Samples) []credit.Unit { return credit.Missing(plan.Opened(9, found), found) }, walked)
	}
}

// BenchmarkDebrief is everything.
func BenchmarkDebrief(b *testing.B) {
	for b.Loop() {
		plan := twenty(b)
		compute(b, plan.Units, nil)
	}
}
