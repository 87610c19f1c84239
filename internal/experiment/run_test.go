package experiment

import (
	"math"
	"strings"
	"testing"
)

const tiny = 1e-8

// The ties of a population and a matrix say the same in two ways.
func TestWeightsOfTiesAreThoseOfAMatrix(t *testing.T) {
	const rest = "opinion: {model: {degroot: {}}, start: [0.9, 0.2, 0]"
	matrix := run(t, "matrix", []byte(rest+", weights: [[0, 0.25, 0.75], [1, 0, 0], [0.5, 0.25, 0.25]]}\n"), 0).Opinion
	ties := run(t, "ties", []byte("population: {kind: ties, size: 3, ties: [[2, 2, 1], [1, 0, 1], [0, 1], [0, 2, 2], [2, 0, 3], [1, 2, 1]]}\n"+rest+"}\n"), 0).Opinion
	// Social powers: w0 = w1 + w2/2, w1 = w0/4 + w2/4, w2 = 3 w0/4 + w2/4: (.4, .2, .4).
	want := .4*.9 + .2*.2
	for i := range matrix.Final {
		if math.Abs(matrix.Final[i].Mean-want) > tiny || math.Abs(ties.Final[i].Mean-want) > tiny {
			t.Errorf("agent %d: %v by the matrix, %v by ties, want %v", i, matrix.Final[i].Mean, ties.Final[i].Mean, want)
		}
	}
}

func TestRatesOfOpinions(t *testing.T) {
	for _, c := range []struct {
		text string
		want []float64
	}{
		{"oneself: yes, rate: 1, rounds: 1", []float64{.5, .5}},
		{"oneself: no, rate: 1, rounds: 1", []float64{0, 1}},
		{"rate: 0.25, rounds: 1", []float64{.75, .25}},
		{"rate: 1, stubborn: 0.5, rounds: 1", []float64{.5, .5}},
		{"rate: 1, stubborn: [1, 0], first: [0.5, 0], rounds: 1", []float64{.5, 1}},
		{"rate: 1, bound: 0.9", []float64{1, 0}},
		{"meet: pairs, rate: 0.25, rounds: 1", []float64{.75, .25}},
		{"meet: pairs, rate: 0.25, bound: 0.9", []float64{1, 0}},
	} {
		o := run(t, c.text, []byte("population: {kind: complete, size: 2}\nopinion: {start: [1, 0], "+c.text+"}\n"), 0).Opinion
		for i, want := range c.want {
			if math.Abs(o.Final[i].Mean-want) > tiny {
				t.Errorf("%s: agent %d at %v, want %v", c.text, i, o.Final[i].Mean, want)
			}
		}
	}
}

// Who has forgotten has heard all the same; a share starts as so many agents.
func TestWhoForgetsHasHeard(t *testing.T) {
	s := run(t, "x", []byte("population: {kind: well-mixed, size: 200}\nspread: {contact: {}, forget: 2, start: {believers: 0.05, sceptics: 4}}\nticks: 100\n"), 3).Spread
	if s.Start != (Starters{Believers: 10, Sceptics: 4}) || s.Heard.Mean != .07 || s.Final.Unaware.Mean != 1 || s.Peak.Sharers.Mean != .05 || s.Peak.Contradictors.Mean != .02 {
		t.Errorf("%+v", s)
	}
	if s.TickOfPeak.Sharers.Max != 0 || s.TickOfPeak.Unaware.Min < 1 {
		t.Errorf("%+v", s.TickOfPeak)
	}
}

func TestStartersAreDifferentAndDrawnBySeed(t *testing.T) {
	seen := map[uint32]bool{}
	for _, a := range starters(50, 50, 3) {
		seen[a] = true
	}
	if len(seen) != 50 {
		t.Errorf("%d different ones of 50", len(seen))
	}
	times := [10]int{}
	for seed := range uint64(10_000) {
		for _, a := range starters(10, 3, seed) {
			times[a]++
		}
	}
	// 3,000 each, with a standard deviation of sqrt(10,000 * .3 * .7) = 46.
	for a, n := range times {
		if n < 3000-4*46 || n > 3000+4*46 {
			t.Errorf("agent %d started %d times in 10,000, want about 3,000", a, n)
		}
	}
}

func TestSummaries(t *testing.T) {
	s := summarise([]float64{2, 4, 4, 6})
	if s.Mean != 4 || math.Abs(*s.SD-math.Sqrt(8./3)) > tiny || math.Abs(*s.SE-math.Sqrt(2./3)) > tiny || s.Min != 2 || s.Max != 6 {
		t.Errorf("%+v, sd %v, se %v", s, *s.SD, *s.SE)
	}
	if s := summarise([]float64{.1}); s.Mean != .1 || s.SD != nil || s.SE != nil {
		t.Errorf("%+v", s)
	}
}

// The table has the rows that are asked for, and those of the large runs.
func TestPrintChoosesRows(t *testing.T) {
	const text = "population: {kind: well-mixed, size: 300}\nspread: {model: {sir: {r0: 0.2, recover: 0.5}}, start: {believers: 1}, large: 0.9, print: [heard, sharers]}\nticks: 50\nrepetitions: 3\n"
	var b strings.Builder
	if err := run(t, "x", []byte(text), 0).Print(&b); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	for _, want := range []string{"300 agents\n3 repetitions, seeds 1 to 3\n", "spread of sir, 50 ticks", "ever heard ", "sharers at the peak ", "in 0 of 3 runs"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing:\n%s", want, got)
		}
	}
	if strings.Contains(got, "sceptics at") || strings.Count(got, "ever heard") != 1 {
		t.Errorf("too many rows:\n%s", got)
	}
}

func TestWorkIsAgentsTimesTicksTimesRepetitions(t *testing.T) {
	e, found := Parse("x", []byte("population: {kind: random, size: 1M, degree: 20}\nspread: {model: {maki-thompson: {}}, start: {believers: 1}}\nopinion: {rate: 0.5, rounds: 100}\nticks: 65000\nrepetitions: 100k\n"))
	if e == nil || e.Work() != 1e6*65_100*1e5 {
		t.Errorf("%v", found)
	}
}
