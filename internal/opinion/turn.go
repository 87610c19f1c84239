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
	start  []uint32 // those who hear node a are to[start[a]:start[a+1]], over all graphs
	to     []uint32
	heard  []uint16 // how many each node hears
	coarse uint     // fractional bits that what was heard has less than a Stance
}

// NewTalk returns a talk over graphs of the same nodes; who is heard in two of
// them counts twice. A node may hear up to 65,535.
func NewTalk(nodes int, graphs []network.Graph) *Talk {
	t := &Talk{start: make([]uint32, nodes+1), heard: make([]uint16, nodes)}
	for a := range nodes {
		for g := range graphs {
			if a < graphs[g].Nodes() {
				t.to = append(t.to, graphs[g].Of(uint32(a))...)
			}
		}
		t.start[a+1] = uint32(len(t.to))
	}
	most := uint(0)
	for _, to := range t.to {
		t.heard[to]++
		most = max(most, uint(t.heard[to]))
	}
	// The sum of all that one hears has room in 32 bits.
	t.coarse = uint(max(bits.Len(most)-1, 0))
	return t
}

// Sum is what a node has heard of two things since its last turn: the second in
// the upper 32 bits and the first, which may be negative, added below, so that
// both grow by one addition.
type Sum int64

// sum packs what is said of both things.
func (p Pair) sum() Sum { return Sum(p[1])<<32 + Sum(p[0]) }

// Of returns the two sums side by side.
func (s Sum) Of() Pair {
	first := Stance(s)
	return Pair{first, Stance((s - Sum(first)) >> 32)}
}

// Begin returns what nodes with these opinions have heard when the turns begin:
// a word from everyone who does not speak again before their own turn.
func (t *Talk) Begin(x []Pair) []Sum {
	heard := make([]Sum, len(x))
	for a := range x {
		said := x[a].coarser(t.coarse).sum()
		for _, f := range t.to[t.start[a]:t.start[a+1]] {
			// No branch: who has the earlier turn looks random.
			heard[f] += said & Sum((int64(f)-int64(a)-1)>>63)
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
func (k Kernel) InTurn(t *Talk, x, first []Pair, heard []Sum, stubborn []int16, lo, hi int) {
	for i := lo; i < hi; i++ {
		a, b := int64(x[i][0]), int64(x[i][1])
		meanA, meanB := a, b
		if n := int64(t.heard[i]); n > 0 {
			sums := heard[i].Of()
			meanA = nearest(int64(sums[0])<<t.coarse, n)
			meanB = nearest(int64(sums[1])<<t.coarse, n)
			heard[i] = 0
		}
		stays := int64(stubborn[i]) << 16
		x[i] = Pair{k.moved(a, int64(first[i][0]), meanA, stays), k.moved(b, int64(first[i][1]), meanB, stays)}
		said := x[i].coarser(t.coarse).sum()
		for _, f := range t.to[t.start[i]:t.start[i+1]] {
			heard[f] += said
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
