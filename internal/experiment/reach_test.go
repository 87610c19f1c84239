package experiment

import (
	"math"
	"strings"
	"testing"
)

// The contact that the help names gives the R0 that was asked for: on a random
// graph the final size z = 1 - exp(-R0 z) of a well-mixed population.
func TestTheHelpForR0AlongTiesGivesThatR0(t *testing.T) {
	const people = "population: {kind: random, size: 20000, degree: 10}\n"
	_, found := Parse("x", []byte(people+"spread: {model: {sir: {r0: 1.8, recover: 0.1}}, start: {believers: 1}}\nticks: 10\n"))
	if len(found) != 1 || !strings.Contains(found[0].Help, "the mean degree is 10, ") || !strings.Contains(found[0].Help, "R0 = T (<k^2> - <k>) / <k>") {
		t.Fatal(found)
	}
	_, rest, _ := strings.Cut(found[0].Help, "in place of the model, ")
	rates, _, _ := strings.Cut(rest, ";")
	s := run(t, "x", []byte(people+"spread: {"+rates+", start: {believers: 20}, large: 0.1}\nticks: 2000\n"), 12).Spread
	// The 20 who begin have one more to tell each.
	near(t, "final size", s.Large.Heard, .7326, .004)
}

func TestExcessDegrees(t *testing.T) {
	for _, c := range []struct {
		people       string
		mean, excess float64
	}{
		{"kind: complete, size: 6", 5, 4},
		{"kind: ties, size: 4, ties: [[0, 1], [1, 0], [0, 2], [2, 0], [0, 3], [3, 0]]", 1.5, 1}, // a star: (9+3-6)/6
		{"kind: ties, size: 4, ties: [[0, 1], [1, 2], [2, 3]]", .75, 2. / 3},                    // a line one way
		{"kind: well-mixed, size: 4", 0, 0},
	} {
		p := run(t, "x", []byte("population: {"+c.people+"}\nspread: {contact: {}, start: {believers: 1}}\nticks: 1\n"), 0).Population
		if p.MeanDegree != c.mean || math.Abs(p.Excess-c.excess) > tiny {
			t.Errorf("%s: %+v", c.people, p)
		}
	}
}

func TestNoContactGivesAnR0BeyondTheTies(t *testing.T) {
	if _, ok := perTie(3, .1, 2.5); ok {
		t.Error("R0 of 3 with 2.5 others")
	}
	_, found := Parse("x", []byte("population: {kind: random, size: 100, degree: 3}\nspread: {model: {sir: {r0: 20, recover: 0.1}}, start: {believers: 1}}\nticks: 10\n"))
	if len(found) != 1 || !strings.Contains(found[0].Help, "R0 is less than that, whatever the contact") {
		t.Error(found)
	}
}
