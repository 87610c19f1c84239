package tone

import (
	"math"
	"testing"

	"demarche/internal/speech"
)

// Logarithms are whole numbers and still those of mathematics.
func TestLogOddsAreLogarithms(t *testing.T) {
	for _, p := range []int64{7, 100, 4000, one / 2, 50000, one - 7} {
		want := math.Log(float64(p) / float64(one-p))
		if got := float64(logOdds(p)) / one; math.Abs(got-want) > 1e-3 {
			t.Errorf("%d: %.4f, not %.4f", p, got, want)
		}
	}
	if logOdds(0) != logOdds(7) || logOdds(one) != logOdds(one-7) {
		t.Error("what is certain has no bound")
	}
}

// What the explanation says of a column's weight is what the value does when the
// weight grows.
func TestSlopesAreThoseOfTheValue(t *testing.T) {
	l := &learned{Weights: &Weights{Classes: []Class{
		{speech.State, speech.Plain, 5},
		{speech.Praise, speech.Thank, 36},
		{speech.Reject, speech.Plain, -36},
		{speech.Reject, speech.Decline, -16},
		{speech.Threaten, speech.Force, -71},
		{speech.Cooperate, speech.Yield, 65},
	}}}
	last := speech.Acts + len(l.Classes)
	at := make([]int64, l.Columns())
	for c := range at[:last+1] {
		at[c] = int64(c*c*7%11-5) * one / 6
	}
	value := func(sums []int64) (float64, *verdict, side) {
		v := &verdict{}
		l.hear(v, sums)
		s := l.lean(v, speech.Reject, &speech.Reading{})
		return float64(s.chance*s.rise+(one-s.chance)*s.fall) / one, v, s
	}
	_, v, s := value(at)
	slopes := l.slopes(v, &s)
	for c := range slopes {
		up, down := append([]int64{}, at...), append([]int64{}, at...)
		up[c] += one
		down[c] -= one
		high, _, _ := value(up)
		low, _, _ := value(down)
		if got, want := float64(slopes[c])/one, (high-low)/2; math.Abs(got-want) > 1+math.Abs(want)/4 {
			t.Errorf("column %d: %.2f tenths, not %.2f", c, got, want)
		}
	}
}

// A value stands on the side that is heard, so that no reading of the wrong sign
// comes of what the rules add.
func TestAValueStandsOnItsSide(t *testing.T) {
	for _, c := range []struct {
		chance      int64
		value, want int
	}{{one, 20, 20}, {one, -3, 1}, {one, 0, 1}, {0, -20, -20}, {0, 4, -1}, {0, 0, -1}} {
		if got := (&side{chance: c.chance}).keep(c.value); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
}

// Words that English, French and Spanish share speak to one another; Arabic has
// none of them.
func TestKinShareACue(t *testing.T) {
	kin := func(lang, text string) map[uint32]bool {
		out := map[uint32]bool{}
		cues, _ := Cues(lang, text)
		for _, c := range cues {
			if c.Kind == CueKin {
				out[c.Key] = true
			}
		}
		return out
	}
	en, fr, es := kin("en", "the accord"), kin("fr", "un accord"), kin("es", "el acuerdo")
	shared := 0
	for k := range en {
		if fr[k] && es[k] {
			shared++
		}
	}
	if shared == 0 {
		t.Error("accord and acuerdo share no cue")
	}
	for _, pair := range [][2]string{{"strategy", "estrategia"}, {"philosophy", "filosofía"}, {"question", "cuestión"}} {
		a, b, found := kin("en", pair[0]), kin("es", pair[1]), false
		for k := range a {
			found = found || b[k]
		}
		if !found {
			t.Errorf("%v share no cue", pair)
		}
	}
	if len(kin("ar", "ندين الهجوم")) > 0 {
		t.Error("Arabic words have kin in Latin letters")
	}
}
