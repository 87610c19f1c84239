package sweep

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"

	"demarche/internal/effects"
	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/speech"
	"demarche/internal/trial"
)

func reading(lang, text string) speech.Reading {
	return speech.Reading{Lang: lang, Confidence: 90, Politeness: 30, Certainty: 30, Lexicon: "test"}
}

// plan sweeps a small crisis with a player who denies and one who does not.
func plan(t *testing.T, runs int, vary ...Range) *Plan {
	t.Helper()
	b, found := scenario.Load(os.DirFS("../session/testdata"), "bridge", scenario.Options{Read: reading})
	if b == nil {
		t.Fatal(found)
	}
	book, ds := playbook.Parse("p", []byte("version: 1\ncommands:\n  - {at: +0:40, do: {verify: {evidence: camera}}}\n  - {when: known(\"camera\"), do: {post: {draft: denial}}}\n"), b)
	if book == nil {
		t.Fatal(ds)
	}
	return &Plan{Stage: trial.NewStage(b, reading), Runs: runs, Seed: 1, Vary: vary, Players: []trial.Player{{Name: "denies", Book: book}, {Name: "nobody"}}}
}

func made(p *Plan, found map[string]Sample) map[string]Sample {
	for _, u := range p.Units(found) {
		found[u.ID] = u.Run()
	}
	return found
}

// A sweep that is interrupted and goes on says what an uninterrupted one says.
func TestASweepGoesOnWhereItWas(t *testing.T) {
	p := plan(t, 10)
	whole, parts := made(p, map[string]Sample{}), map[string]Sample{}
	for _, u := range p.Units(parts)[6:] { // the later ones first
		parts[u.ID] = u.Run()
	}
	if left := len(p.Units(parts)); left != 6 {
		t.Fatalf("%d runs are left; want 6", left)
	}
	made(p, parts)
	if a, b := p.Report(whole), p.Report(parts); !reflect.DeepEqual(a, b) {
		t.Errorf("got %+v, want %+v", b, a)
	}
}

func TestTheReportCountsWhatTheRunsDid(t *testing.T) {
	p := plan(t, 12)
	found := made(p, map[string]Sample{})
	r := p.Report(found)
	if r.Runs != 12 || len(r.Players) != 2 || r.Players[0].Runs != 6 || r.Players[0].Loss.Mean > r.Players[1].Loss.Mean {
		t.Errorf("runs %d, players %+v", r.Runs, r.Players)
	}
	for _, c := range r.Coverage {
		n, times := 0, 0
		for _, s := range found {
			if s.Times[c.ID] > 0 {
				n, times = n+1, times+s.Times[c.ID]
			}
		}
		if c.Runs != n || n > 0 && c.Times != float64(times)/float64(n) || (c.First == nil) != (n == 0) {
			t.Errorf("%s: covered in %d runs, %.2f times; the records say %d and %d", c.ID, c.Runs, c.Times, n, times)
		}
	}
	var page bytes.Buffer
	if err := Write(&page, "The <bridge>", 720, r); err != nil {
		t.Fatal(err)
	}
	if s := page.String(); !strings.Contains(s, "The &lt;bridge&gt;") || strings.Contains(s, "http") || strings.Count(s, "<svg") < 3 {
		t.Error("the page is not whole, or not alone")
	}
}

// What is varied moves the outcome, within its bounds and alike for all players
// of a seed.
func TestCoefficientsAreDrawnBetweenTheirBounds(t *testing.T) {
	key, ok := effects.Find("share.contact")
	if !ok {
		t.Fatal("the coefficient is gone: choose another")
	}
	p := plan(t, 24, Range{key, 0.001, 0.3})
	list := p.Samples(made(p, map[string]Sample{}))
	distinct := map[float64]bool{}
	for i, s := range list {
		if s.With[0] < 0.001 || s.With[0] > 0.3 || s.With[0] != list[i/2*2].With[0] {
			t.Errorf("run %d with %v", i, s.With)
		}
		distinct[s.With[0]] = true
	}
	if len(distinct) != 12 {
		t.Errorf("%d values for 12 seeds", len(distinct))
	}
	r := p.Report(map[string]Sample{})
	if r.Runs != 0 || len(r.Players) != 0 {
		t.Errorf("a report of nothing: %+v", r)
	}
	if plan(t, 24).Fingerprint(nil) == p.Fingerprint(nil) {
		t.Error("two plans have one fingerprint")
	}
}
