package network

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/fixed"
)

// Random draws the graph G(n, m) of Erdos and Renyi (1959) with this mean
// degree: n*degree/2 ties between pairs drawn at random, each heard both ways.
func Random(n int, degree fixed.Q, seed uint64) Graph {
	all := int64(n) * int64(n-1) / 2
	wanted := min(int64(degree)*int64(n)>>17, all)
	if wanted <= all/2 {
		ties := make([]Tie, 0, 2*wanted)
		for t := range pairs(n, wanted, seed) {
			ties = append(ties, t, NewTie(t.To(), t.From()))
		}
		slices.Sort(ties) // a map has no order of its own
		return FromTies(n, ties)
	}
	// Drawn the other way round: who is not tied.
	apart := pairs(n, all-wanted, seed)
	ties := make([]Tie, 0, 2*wanted)
	for a := range uint32(n) {
		for b := range uint32(n) {
			if a != b && !apart[NewTie(min(a, b), max(a, b))] {
				ties = append(ties, NewTie(a, b))
			}
		}
	}
	return FromTies(n, ties)
}

// pairs draws different pairs of n nodes, the smaller number first.
func pairs(n int, wanted int64, seed uint64) map[Tie]bool {
	stream := chance.NewStream(seed, chance.Graph, 0)
	known := make(map[Tie]bool, wanted)
	for i := uint64(0); int64(len(known)) < wanted; i++ {
		bits := stream.Bits(i)
		a, b := uint32(bits>>32*uint64(n)>>32), uint32(bits&(1<<32-1)*uint64(n)>>32)
		if a != b {
			known[NewTie(min(a, b), max(a, b))] = true
		}
	}
	return known
}

// ScaleFree grows the graph of Barabasi and Albert (1999): each new node ties
// itself to m others, drawn in proportion to the ties that they have. The mean
// degree nears 2m and degrees have a power law of exponent 3. Ties are heard
// both ways.
func ScaleFree(n, m int, seed uint64) Graph {
	stream := chance.NewStream(seed, chance.Graph, 1)
	var ties []Tie
	ends := make([]uint32, 0, 2*n*m) // each node as often as it has ties
	chosen := make([]uint32, 0, m)
	for a := uint32(1); int(a) < n; a++ {
		chosen = chosen[:0]
		for i := uint64(0); len(chosen) < min(m, int(a)); i++ {
			bits := stream.Bits(uint64(a)<<32 | i)
			b := uint32(bits >> 32 * uint64(a) >> 32)
			if int(a) > m {
				b = ends[bits>>32*uint64(len(ends))>>32]
			}
			if !slices.Contains(chosen, b) {
				chosen = append(chosen, b)
			}
		}
		for _, b := range chosen {
			ties = append(ties, NewTie(a, b), NewTie(b, a))
			ends = append(ends, a, b)
		}
	}
	return FromTies(n, ties)
}

// Complete ties everybody to everybody.
func Complete(n int) Graph {
	ties := make([]Tie, 0, n*(n-1))
	for a := range uint32(n) {
		for b := range uint32(n) {
			if a != b {
				ties = append(ties, NewTie(a, b))
			}
		}
	}
	return FromTies(n, ties)
}
