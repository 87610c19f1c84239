package opinion

import (
	"math/bits"

	"demarche/internal/network"
)

// Pair holds a node's opinions about two things side by side: one look at a
// node brings both.
type Pair [2]Stance

// Talk says who hears whom, for nodes that take turns. It never changes and may
// be shared.
type Talk struct {
	graphs []network.Graph
	heard  []uint16 // how many each node hears
	coarse uint     // fractional bits that what was heard has less than a Stance
}

// NewTalk returns a talk over graphs of the same nodes; who is heard in two of
// them counts twice. A node may hear up to 65,535.
func NewTalk(nodes int, graphs []network.Graph) *Talk {
	t := &Talk{graphs: graphs, heard: make([]uint16, nodes)}
	most := uint(0)
	for i := range graphs {
		for _, to := range graphs[i].To {
			t.heard[to]++
			most = max(most, uint(t.heard[to]))
		}
	}
	// The sum of all that one hears has room in 32 bits.
	t.coarse = uint(max(bits.Len(most)-1, 0))
	return t
}

// Begin returns what nodes with these opinions have heard when the turns begin:
// a word from everyone who does not speak again before their own turn.
func (t *Talk) Begin(x []Pair) []Pair {
	heard := make([]Pair, len(x))
	for g := range t.graphs {
		for a := range uint32(t.graphs[g].Nodes()) {
			said := x[a].coarser(t.coarse)
			for _, f := range t.graphs[g].Of(a) {
				// No branch: who has the earlier turn looks random.
				mask := Stance((int64(f) - int64(a) - 1) >> 63)
				heard[f][0] += said[0] & mask
				heard[f][1] += said[1] & mask
			}
		}
	}
	return heard
}

// InTurn lets nodes lo..hi-1 have their turn, one after the other: each moves as
// it would in Round by what it has heard since its last turn, and then is heard
// by others; stubbornness has 14 fractional bits. When every node has one turn in a cycle, each hears each of its
// own once between two turns, so that the opinions that stand still are those
// of Round; but no round costs more than the rest. What is heard has a few
// bits less than a Stance: 2^-23 of the scale for a node that hears 200. It does
// not know weights or bounds.
func (k Kernel) InTurn(t *Talk, x, first, heard []Pair, stubborn []int16, lo, hi int) {
	for i := lo; i < hi; i++ {
		a, b := int64(x[i][0]), int64(x[i][1])
		meanA, meanB := a, b
		if n := int64(t.heard[i]); n > 0 {
			meanA = nearest(int64(heard[i][0])<<t.coarse, n)
			meanB = nearest(int64(heard[i][1])<<t.coarse, n)
			heard[i] = Pair{}
		}
		stays := int64(stubborn[i]) << 16
		x[i] = Pair{k.moved(a, int64(first[i][0]), meanA, stays), k.moved(b, int64(first[i][1]), meanB, stays)}
		said := x[i].coarser(t.coarse)
		for g := range t.graphs {
			for _, f := range t.graphs[g].Of(uint32(i)) {
				heard[f][0] += said[0]
				heard[f][1] += said[1]
			}
		}
	}
}

// coarser drops fractional bits, to the nearest.
func (p Pair) coarser(bits uint) Pair {
	half := int64(1) << bits >> 1
	return Pair{Stance((int64(p[0]) + half) >> bits), Stance((int64(p[1]) + half) >> bits)}
}

// nearest divides a sum of n stances by n, rounded to the nearest, halves up.
func nearest(sum, n int64) int64 {
	// Moved up by n times 2 to be positive: Go rounds toward zero.
	return (sum+n*2*int64(One)+n/2)/n - 2*int64(One)
}
