package opinion

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"demarche/internal/fixed"
	"demarche/internal/network"
)

func sum(x []Stance) int64 {
	n := int64(0)
	for _, v := range x {
		n += int64(v)
	}
	return n
}

func TestMeetingsConserveTheSumAndTheHull(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.SliceOfN(stance, 0, 20).Draw(t, "x")
		k := Kernel{Rate: rapid.Map(rapid.Int32Range(0, 1<<15), func(v int32) fixed.Q { return fixed.Q(v) }).Draw(t, "mu")}
		if rapid.Bool().Draw(t, "bounded") {
			k.Bound = Stance(rapid.Int32Range(1, 1<<31-1).Draw(t, "bound"))
		}
		before := slices.Clone(x)
		k.Meet(x, nil, 50, rapid.Uint64().Draw(t, "seed"), 3)
		if sum(x) != sum(before) {
			t.Fatalf("the sum went from %d to %d", sum(before), sum(x))
		}
		if len(x) > 0 && (slices.Min(x) < slices.Min(before) || slices.Max(x) > slices.Max(before)) {
			t.Fatalf("%v came from %v", x, before)
		}
	})
}

func TestTwoWhoMeetGoPartOfTheWay(t *testing.T) {
	for _, c := range []struct {
		k    Kernel
		want []Stance
	}{
		{Kernel{Rate: fixed.Half}, []Stance{0, 0}},
		{Kernel{Rate: fixed.One / 4}, []Stance{-One / 4, One / 4}},
		{Kernel{Rate: fixed.Half, Bound: One + 1}, []Stance{0, 0}},
		{Kernel{Rate: fixed.Half, Bound: One}, []Stance{-One / 2, One / 2}}, // just as far as the bound
	} {
		for _, turned := range []bool{false, true} {
			x, want := []Stance{-One / 2, One / 2}, slices.Clone(c.want)
			if turned {
				slices.Reverse(x)
				slices.Reverse(want)
			}
			if c.k.Meet(x, nil, 1, 1, 1); !slices.Equal(x, want) {
				t.Errorf("%+v: %v, want %v", c.k, x, want)
			}
		}
	}
}

// 0 hears 1 and 2 hears 3; 4 hears nobody and nobody hears it.
func TestOnlyTheTiedMeet(t *testing.T) {
	g := network.FromTies(5, []network.Tie{network.NewTie(1, 0), network.NewTie(3, 2)})
	x := []Stance{0, One / 2, -One, -One / 2, One}
	Kernel{Rate: fixed.Half}.Meet(x, Join(Layer{Graph: &g}), 100, 1, 1)
	if want := []Stance{One / 4, One / 4, -One / 4 * 3, -One / 4 * 3, One}; !slices.Equal(x, want) {
		t.Errorf("%v, want %v", x, want)
	}
}

// A meeting more leaves those before it as they were drawn.
func TestMeetingsAreKeyedByTheirNumber(t *testing.T) {
	k := Kernel{Rate: fixed.Half}
	meet := func(pairs int, seed uint64, tick int32) []Stance {
		x := uniform(200, 5)
		k.Meet(x, nil, pairs, seed, tick)
		return x
	}
	base, more, moved := meet(5, 1, 1), meet(6, 1, 1), 0
	for i := range base {
		if base[i] != more[i] {
			moved++
		}
	}
	if moved > 2 {
		t.Errorf("a meeting more moved %d", moved)
	}
	if slices.Equal(base, meet(5, 2, 1)) || slices.Equal(base, meet(5, 1, 2)) {
		t.Error("another seed or tick draws the same meetings")
	}
}
