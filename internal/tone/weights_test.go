package tone

import (
	"bytes"
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"demarche/internal/speech"
)

func TestWeightsAreReadAsWritten(t *testing.T) {
	w := &Weights{Classes: []Class{{speech.State, speech.Plain, 3}, {speech.Threaten, speech.Force, -72}}, Middles: [3]int8{30, 30, 7}, Keys: []uint32{5, 1 << 31}}
	w.Steps = make([]int32, w.Columns())
	w.Rows = make([]int8, 2*w.Columns())
	for i := range w.Rows {
		w.Rows[i] = int8(i*37 - 90)
	}
	for i := range w.Steps {
		w.Steps[i] = int32(i * 1000)
	}
	var out bytes.Buffer
	if err := w.Encode(&out); err != nil {
		t.Fatal(err)
	}
	got, err := DecodeWeights(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := got.Encode(&again); err != nil || !bytes.Equal(out.Bytes(), again.Bytes()) || got.Classes[1] != w.Classes[1] || got.Keys[1] != 1<<31 {
		t.Errorf("%v: %+v became %+v", err, w, got)
	}
	for cut := range out.Len() {
		if _, err := DecodeWeights(out.Bytes()[:cut]); !errors.Is(err, errWeights) {
			t.Fatalf("cut at %d: %v", cut, err)
		}
	}
}

// The shipped weights stay within what the program may weigh.
func TestTheWeightsAreSmall(t *testing.T) {
	if len(weightFile) > 2_000_000 {
		t.Errorf("%d bytes are more than 2 MB", len(weightFile))
	}
}

func TestOddsAreThoseOfMathematics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Int64Range(-20*one, 0).Draw(t, "x")
		if got, want := float64(exp2(x)), math.Exp2(float64(x)/one)*one; math.Abs(got-want) > 1+want/5000 {
			t.Fatalf("2^%v is %v, not %v", float64(x)/one, got, want)
		}
		n := rapid.IntRange(1, 100_000).Draw(t, "n")
		if got, want := float64(rootInverse(n)), one/math.Sqrt(float64(n)); math.Abs(got-want) > 1 {
			t.Fatalf("1/sqrt(%d) is %v, not %v", n, got, want)
		}
		z := rapid.SliceOfN(rapid.Int64Range(-40*one, 40*one), 2, 12).Draw(t, "z")
		p, sum := make([]uint64, len(z)), 0.0
		softmax(z, p)
		for i := range z {
			want := 0.0
			for k := range z {
				want += math.Exp(float64(z[k]-z[i]) / one)
			}
			if math.Abs(float64(p[i])-one/want) > 60 {
				t.Fatalf("%v: %d has %d", z, i, p[i])
			}
			sum += float64(p[i])
		}
		if math.Abs(sum-one) > float64(len(z)) {
			t.Fatalf("probabilities add up to %v", sum)
		}
	})
}

func TestConceptsAreHeardInPhrasesAndStems(t *testing.T) {
	c, words := newConcepts(), &wordRules{whole: map[string][]string{}, prefixes: map[string]string{}}
	for _, r := range [][]string{{"refuse", "refus* turn_down"}, {"grief", "heavy_very?_heart *vigil"}} {
		if err := c.row(words, r); err != nil {
			t.Fatal(err)
		}
	}
	for text, want := range map[string]string{
		"We refused it": "refuse", "They turn down all": "refuse", "turn. down": "", "with heavy heart": "grief",
		"with heavy, very heart": "grief", "a candlevigil": "grief", "turn it down": "",
	} {
		got := ""
		for _, s := range c.find(scan(text, nil), false) {
			got = c.names[s.concept]
		}
		if got != want {
			t.Errorf("%q carries %q, not %q", text, got, want)
		}
	}
	for _, bad := range []string{"?", "*", "a**", "may?_be"} {
		if err := c.row(words, []string{"x", bad}); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
	if got := newConcepts(); got.row(words, []string{"g", "سلام"}) == nil {
		if s := got.find(scan("والسلام", nil), true); len(s) != 1 {
			t.Errorf("particles hide a word: %v", s)
		}
	}
}
