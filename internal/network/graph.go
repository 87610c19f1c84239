// Package network holds who hears whom: directed graphs in compressed sparse
// rows, and the ways to draw them.
package network

import "slices"

// Graph says who hears whom. Those who hear node a are To[Start[a]:Start[a+1]];
// a follower graph lists the followers of each account this way.
type Graph struct {
	Start []uint32 // one more than there are nodes
	To    []uint32
}

// Tie packs a directed tie, from whom is heard to who hears, for [FromTies].
type Tie uint64

// NewTie returns the tie by which to hears from.
func NewTie(from, to uint32) Tie { return Tie(from)<<32 | Tie(to) }

// From is who is heard.
func (t Tie) From() uint32 { return uint32(t >> 32) }

// To is who hears.
func (t Tie) To() uint32 { return uint32(t) }

// FromTies sorts ties into a graph of n nodes. Ties that are listed twice
// count twice.
func FromTies(n int, ties []Tie) Graph {
	g := Graph{Start: make([]uint32, n+1), To: make([]uint32, len(ties))}
	for _, t := range ties {
		g.Start[t.From()+1]++
	}
	for a := range n {
		g.Start[a+1] += g.Start[a]
	}
	next := slices.Clone(g.Start)
	for _, t := range ties {
		g.To[next[t.From()]] = t.To()
		next[t.From()]++
	}
	return g
}

// Nodes is the number of nodes.
func (g *Graph) Nodes() int { return max(len(g.Start)-1, 0) }

// Of returns those who hear node a.
func (g *Graph) Of(a uint32) []uint32 { return g.To[g.Start[a]:g.Start[a+1]] }

// Heard returns for each node how many it hears.
func (g *Graph) Heard() []int32 {
	n := make([]int32, g.Nodes())
	for _, to := range g.To {
		n[to]++
	}
	return n
}
