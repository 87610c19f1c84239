package opinion

import (
	"cmp"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"demarche/internal/network"
)

// The oracle moves each vector for itself, so that this also says that vectors
// which move together do not touch each other.
func TestRoundEqualsTheOracleBitForBit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn(t)
		want := s.clone()
		for range 3 {
			s.round()
			oracle(want.kernel, want.layers, want.x, want.first, want.stubborn)
		}
		if !reflect.DeepEqual(s.x, want.x) {
			t.Fatalf("%v, want %v", s.x, want.x)
		}
	})
}

func TestOpinionsStayWithinTheHull(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn(t)
		before := s.clone()
		s.round()
		for v := range s.x {
			all := slices.Concat(before.x[v], s.first[v])
			if slices.Min(s.x[v]) < slices.Min(all) || slices.Max(s.x[v]) > slices.Max(all) {
				t.Fatalf("%v came from %v", s.x[v], all)
			}
		}
	})
}

func TestConsensusStands(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn(t)
		for v := range s.x {
			c := stance.Draw(t, "consensus")
			for i := range s.x[v] {
				s.x[v][i], s.first[v][i] = c, c
			}
		}
		before := s.clone()
		if s.round(); !reflect.DeepEqual(s.x, before.x) {
			t.Fatalf("%v became %v", before.x, s.x)
		}
	})
}

func TestTheWhollyStubbornNeverMove(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn(t)
		s.stubborn[0] = One
		for v := range s.x {
			s.x[v][0] = s.first[v][0]
		}
		s.round()
		for v := range s.x {
			if s.x[v][0] != s.first[v][0] {
				t.Fatalf("%d became %d", s.first[v][0], s.x[v][0])
			}
		}
	})
}

// Neither the numbers of the nodes nor the order of the graphs mean anything.
func TestRenumberingChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn(t)
		n := len(s.stubborn)
		number := make([]uint32, n)
		for i := range number {
			number[i] = uint32(i)
		}
		number = rapid.Permutation(number).Draw(t, "number")
		r := &society{kernel: s.kernel, stubborn: renumbered(s.stubborn, number)}
		for _, l := range rapid.Permutation(s.layers).Draw(t, "order") {
			r.layers = append(r.layers, relabelled(l, number))
		}
		for v := range s.x {
			r.x, r.first = append(r.x, renumbered(s.x[v], number)), append(r.first, renumbered(s.first[v], number))
		}
		s.round()
		r.round()
		for v := range s.x {
			if want := renumbered(s.x[v], number); !slices.Equal(r.x[v], want) {
				t.Fatalf("%v, want %v", r.x[v], want)
			}
		}
	})
}

func renumbered[T any](x []T, number []uint32) []T {
	y := make([]T, len(x))
	for i, v := range x {
		y[number[i]] = v
	}
	return y
}

func relabelled(l Layer, number []uint32) Layer {
	type tie struct {
		network.Tie
		weight int32
	}
	var ties []tie
	for a := range uint32(l.Graph.Nodes()) {
		for at := l.Graph.Start[a]; at < l.Graph.Start[a+1]; at++ {
			moved := tie{Tie: network.NewTie(number[a], number[l.Graph.To[at]])}
			if l.Weights != nil {
				moved.weight = l.Weights[at]
			}
			ties = append(ties, moved)
		}
	}
	slices.SortFunc(ties, func(a, b tie) int { return cmp.Or(cmp.Compare(a.Tie, b.Tie), cmp.Compare(a.weight, b.weight)) })
	var plain []network.Tie
	var weights []int32
	for _, m := range ties {
		plain, weights = append(plain, m.Tie), append(weights, m.weight)
	}
	g := network.FromTies(len(number), plain)
	if l.Weights == nil {
		weights = nil
	} else if weights == nil {
		weights = []int32{}
	}
	return Layer{&g, weights}
}

func TestARoundAllocatesNothing(t *testing.T) {
	layers := crisis(500, 2, 3<<16)
	ties, s := Join(layers...), NewScratch(500)
	x, first, stubborn := people(500, 3)
	for _, k := range []Kernel{{Rate: 1 << 15}, {Rate: 1 << 15, Bound: One / 4}} {
		if n := testing.AllocsPerRun(10, func() { k.Round(ties, x, first, stubborn, s); k.Meet(x[0], ties, 10, 1, 1) }); n > 0 {
			t.Errorf("%+v: %v allocations", k, n)
		}
	}
}
