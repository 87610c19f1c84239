package experiment

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

const examples = "../../docs/experiments/"

// run runs an experiment with this many repetitions; 0 are its own.
func run(t *testing.T, name string, data []byte, repetitions int) *Result {
	t.Helper()
	e, found := Parse(name, data)
	if e == nil || len(found) > 0 {
		t.Fatal(found)
	}
	if repetitions > 0 {
		e.Repetitions = repetitions
	}
	r, err := e.Run(t.Context(), func() {})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func example(t *testing.T, name string, repetitions int) *Result {
	t.Helper()
	data, err := os.ReadFile(examples + name)
	if err != nil {
		t.Fatal(err)
	}
	return run(t, name, data, repetitions)
}

// near demands that a mean lies within four standard errors of a published
// value, and so far besides as the note in the table says.
func near(t *testing.T, what string, got Summary, want, besides float64) {
	t.Helper()
	se := 0.0
	if got.SE != nil {
		se = *got.SE
	}
	t.Logf("%s: %.5f, se %.5f, published %v", what, got.Mean, se, want)
	if !(math.Abs(got.Mean-want) <= 4*se+besides) {
		t.Errorf("%s: %.6f, published %v", what, got.Mean, want)
	}
}

// All examples give the values that their comments promise.
func TestExamplesGiveTheirPublishedValues(t *testing.T) {
	cases := map[string]func(t *testing.T, name string){
		"sir.yaml": func(t *testing.T, name string) {
			large := example(t, name, 120).Spread.Large
			if large.Runs < 40 || large.Runs > 80 {
				t.Errorf("%d of 120 runs are large; half of them die at their beginning", large.Runs)
			}
			near(t, "final size", large.Heard, .79681, 0)
			// The peak of a path that is jagged lies above that of its mean: by
			// about one standard deviation of the number of the ill round the peak.
			near(t, "peak", large.Peak.Sharers, .15343, .005)
		},
		"maki-thompson.yaml": func(t *testing.T, name string) {
			s := example(t, name, 400).Spread
			near(t, "never heard", s.Final.Unaware, .20319, 0)
			// The standard error of a standard deviation is sd/sqrt(2n).
			if sd := *s.Heard.SD; math.Abs(sd-.0164) > 4*.0164/math.Sqrt(800) {
				t.Errorf("sd %.4f, published .0164", sd)
			}
		},
		"seiz.yaml": func(t *testing.T, name string) {
			// Ticks take (1+beta)^t for exp(beta t): 4595 * .001^2/2 on the logit scale.
			near(t, "believers", example(t, name, 40).Spread.Final.Believers, .5, .001)
		},
		"hoax.yaml": func(t *testing.T, name string) {
			near(t, "believers", example(t, name, 3).Spread.Final.Believers, 0, 0)
		},
		"deffuant.yaml": func(t *testing.T, name string) {
			// Published are averages of few runs: see the tests of package opinion.
			near(t, "clusters", example(t, name, 100).Opinion.Clusters, 3, .1)
		},
		"hegselmann-krause.yaml": func(t *testing.T, name string) {
			if o := example(t, name, 2).Opinion; o.Consensus.String() != "yes" || o.Still.String() != "yes" {
				t.Errorf("consensus %v, at rest %v", o.Consensus, o.Still)
			}
		},
		"friedkin-johnsen.yaml": func(t *testing.T, name string) {
			for i, want := range []float64{.75, .25, .5} {
				near(t, fmt.Sprint("agent ", i), example(t, name, 0).Opinion.Final[i], want, 1e-6)
			}
		},
		"degroot.yaml": func(t *testing.T, name string) {
			o := example(t, name, 0).Opinion
			for i, got := range o.Final {
				near(t, fmt.Sprint("agent ", i), got, .4, 1e-6)
			}
			if len(o.Final) != 3 || o.Consensus.String() != "yes" {
				t.Errorf("%d agents, consensus %v", len(o.Final), o.Consensus)
			}
		},
		"richardson.yaml": func(t *testing.T, name string) {
			q := example(t, name, 0).Tension
			near(t, "one", Summary{Mean: q.Final.One}, 25./11, 1e-6)
			near(t, "other", Summary{Mean: q.Final.Other}, 35./11, 1e-6)
			if !q.Linear || !q.Stable || math.Abs(q.Rest.One-25./11)+math.Abs(q.Rest.Other-35./11) > 1e-12 {
				t.Errorf("%+v", q)
			}
		},
	}
	files, _ := filepath.Glob(examples + "*.yaml")
	if len(files) != len(cases) {
		t.Errorf("%d examples, %d of them tested", len(files), len(cases))
	}
	for name, test := range cases {
		t.Run(name, func(t *testing.T) { test(t, name) })
	}
}

// What the comments of the examples say of other values holds too.
func TestExamplesHaveTheirOtherSide(t *testing.T) {
	population := "population: {kind: complete, size: 400}\n"
	o := run(t, "hk", []byte(population+"opinion: {model: {hegselmann-krause: {bound: 0.15}}}\n"), 2).Opinion
	if o.Consensus.String() != "no" {
		t.Errorf("at .15 consensus %v", o.Consensus)
	}
	o = run(t, "deffuant", []byte("population: {kind: well-mixed, size: 1000}\nopinion: {model: {deffuant: {bound: 0.3, mu: 0.5}}, rounds: 300}\n"), 60).Opinion
	near(t, "clusters at .30", o.Clusters, 1.05, .1)
	s := run(t, "hoax", []byte(`population: {kind: random, size: 500, degree: 12}
spread:
  model: {hoax: {beta: 0.3, alpha: 0.3, verify: 0.002, forget: 0.02}}
  start: {believers: 0.1}
ticks: 300
`), 2).Spread
	if s.Final.Believers.Min < .5 {
		t.Errorf("below the threshold the hoax dies: %+v", s.Final.Believers)
	}
}

func TestResultsDoNotDependOnTheNumberOfCores(t *testing.T) {
	const text = `population: {kind: random, size: 300, degree: 6}
spread: {contact: {believers: 0.04}, adopt: 1, pass-on: 1, fade: 0.1, start: {believers: 3}, large: 0.5}
opinion: {model: {deffuant: {bound: 0.2, mu: 0.3}}, rounds: 20}
ticks: 100
repetitions: 16
`
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	alone, err := json.Marshal(run(t, "x", []byte(text), 0))
	if err != nil {
		t.Fatal(err)
	}
	runtime.GOMAXPROCS(5)
	together, err := json.Marshal(run(t, "x", []byte(text), 0))
	if err != nil || !bytes.Equal(alone, together) {
		t.Errorf("%v; on one core\n%s\non five\n%s", err, alone, together)
	}
}

func TestRunsCanBeStopped(t *testing.T) {
	e, _ := Parse("x", []byte("population: {kind: well-mixed, size: 1000000}\nspread: {contact: {believers: 1}, adopt: 1, pass-on: 1, start: {believers: 0.5}}\nticks: 65000\nrepetitions: 1000\n"))
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if r, err := e.Run(ctx, func() {}); r != nil || err == nil {
		t.Errorf("%v, %v", r, err)
	}
}
