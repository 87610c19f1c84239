package opinion

import "demarche/internal/network"

// Layer is a graph of who hears whom, one of several where people meet in
// several places.
type Layer struct {
	Graph *network.Graph
	// Weights are how much each tie counts, parallel to Graph.To, 0 or more.
	// Only their ratios matter. Without them every tie weighs One.
	Weights []int32
}

// Ties are layers joined and turned around, so that each node finds whom it
// hears: from[start[i]:start[i+1]]. They never change and may be shared.
type Ties struct {
	start  []uint32
	from   []uint32
	weight []int32 // parallel to from; nil if all are equal
}

// Join adds up layers over the same nodes: a tie in two of them counts twice.
func Join(layers ...Layer) *Ties {
	nodes, weighted := 0, false
	for _, l := range layers {
		nodes, weighted = max(nodes, l.Graph.Nodes()), weighted || l.Weights != nil
	}
	t := &Ties{start: make([]uint32, nodes+1)}
	for _, l := range layers {
		for _, to := range l.Graph.To {
			t.start[to+1]++
		}
	}
	for i := range nodes {
		t.start[i+1] += t.start[i]
	}
	t.from = make([]uint32, t.start[nodes])
	if weighted {
		t.weight = make([]int32, len(t.from))
	}
	next := append([]uint32(nil), t.start...)
	for _, l := range layers {
		for a := range uint32(l.Graph.Nodes()) {
			for k := l.Graph.Start[a]; k < l.Graph.Start[a+1]; k++ {
				at := next[l.Graph.To[k]]
				next[l.Graph.To[k]]++
				t.from[at] = a
				switch {
				case l.Weights != nil:
					t.weight[at] = l.Weights[k]
				case weighted:
					t.weight[at] = int32(One)
				}
			}
		}
	}
	return t
}

// Nodes is the number of nodes.
func (t *Ties) Nodes() int { return len(t.start) - 1 }

// Len is the number of ties.
func (t *Ties) Len() int { return len(t.from) }

// Oneself returns the graph in which everybody hears just themselves. Joined
// with others it makes people count their own opinion, as Hegselmann and
// Krause (2002) have it; nobody does otherwise.
func Oneself(nodes int) network.Graph {
	ties := make([]network.Tie, nodes)
	for i := range ties {
		ties[i] = network.NewTie(uint32(i), uint32(i))
	}
	return network.FromTies(nodes, ties)
}
