package network_test

import (
	"slices"
	"testing"

	"demarche/internal/fixed"
	"demarche/internal/network"
)

func both(t *testing.T, g network.Graph) {
	t.Helper()
	for a := range uint32(g.Nodes()) {
		seen := map[uint32]bool{}
		for _, b := range g.Of(a) {
			if a == b || seen[b] || !slices.Contains(g.Of(b), a) {
				t.Fatalf("the tie %d-%d is a loop, double or heard one way", a, b)
			}
			seen[b] = true
		}
	}
}

func TestRandomHasItsMeanDegree(t *testing.T) {
	g := network.Random(2000, 10*fixed.One, 3)
	both(t, g)
	if len(g.To) != 20000 {
		t.Errorf("%d ends of ties, want 20000", len(g.To))
	}
	if g = network.Random(300, 290*fixed.One, 3); len(g.To) != 87000 {
		t.Errorf("%d ends of ties, want 87000", len(g.To))
	}
	both(t, g)
	if g = network.Random(5, 10*fixed.One, 3); len(g.To) != 20 {
		t.Errorf("five nodes have %d ends of ties, want all 20", len(g.To))
	}
}

// A power law has hubs: under a Poisson law of mean 10, no node of 2,000 would
// have forty ties.
func TestScaleFreeHasHubs(t *testing.T) {
	g := network.ScaleFree(2000, 5, 3)
	both(t, g)
	most, least := 0, g.Nodes()
	for a := range uint32(g.Nodes()) {
		most, least = max(most, len(g.Of(a))), min(least, len(g.Of(a)))
	}
	if most < 80 || least < 5 {
		t.Errorf("degrees %d..%d", least, most)
	}
}

func TestHeardCountsTheOtherEnd(t *testing.T) {
	g := network.FromTies(3, []network.Tie{network.NewTie(0, 1), network.NewTie(0, 2), network.NewTie(2, 1)})
	if !slices.Equal(g.Heard(), []int32{0, 2, 1}) {
		t.Errorf("heard %v", g.Heard())
	}
	if c := network.Complete(4); len(c.To) != 12 {
		t.Errorf("%d ties", len(c.To))
	}
}
