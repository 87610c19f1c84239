package experiment

import (
	"math"
	"slices"

	"demarche/internal/fixed"
	"demarche/internal/network"
	"demarche/internal/scenario"
	"demarche/internal/source"
)

// Bounds of what is kept in memory: a tie takes about 30 bytes while a graph is
// drawn and claims travel on it.
const (
	maxTies     = 20_000_000
	maxComplete = 3000
)

// population is who there is.
type population struct {
	kind     string
	size     int
	degree   float64
	m        int
	ties     []network.Tie // sorted by who is heard
	weights  []float64     // parallel to ties; nil if none has one
	weighted source.Place  // of the first weight
	self     source.Place  // of the first tie of an agent to itself
	seed     uint64
}

// population checks the group; nil if there is none.
func (c *checker) population(f *File) *population {
	x := f.Population
	if x == nil {
		if (f.Spread != nil || f.Opinion != nil && f.Opinion.Weights == nil) && !c.meant("population") {
			c.list.Report(c.root.Place, source.KeyMissing, "as in population: {kind: well-mixed, size: 1000}", "\"population\" is missing")
		}
		return nil
	}
	p := &population{kind: x.Kind.V, size: int(x.Size.V), degree: x.Degree.V, m: int(x.M.V), seed: uint64(x.Seed.Or(1))}
	c.belongs(x, "degree", "random")
	c.belongs(x, "m", "scale-free")
	c.belongs(x, "ties", "ties")
	if !x.Size.Given() {
		p.size = 0 // unknown: what depends on it is not checked
		return p
	}
	ties := float64(0)
	switch p.kind {
	case "random":
		ties = p.degree * float64(p.size)
		if p.degree > float64(p.size-1) {
			c.list.Report(x.Degree.Place(), source.RangeNumber, "", "%d agents have at most %d ties each", p.size, p.size-1)
		}
	case "scale-free":
		ties = 2 * float64(p.m) * float64(p.size)
		if p.m >= p.size {
			c.list.Report(x.M.Place(), source.RangeNumber, "", "\"m\" is smaller than \"size\"; this is %d of %d", p.m, p.size)
		}
	case "complete":
		if p.size > maxComplete {
			c.list.Report(x.Size.Place(), source.RangeNumber, "well-mixed is the same in large populations and takes up to 1,000,000", "a complete graph has at most %d agents; its ties would not fit into memory", maxComplete)
		}
	case "ties":
		c.ties(x, p)
	}
	if ties > maxTies {
		c.list.Report(x.Size.Place(), source.RangeNumber, "make \"size\" or the number of ties smaller", "this graph has about %.0f ties, more than the %d that fit into memory", ties, maxTies)
	}
	return p
}

// belongs checks that a key stands beside the kind that needs it, and there
// only.
func (c *checker) belongs(x *Population, key, kind string) {
	n := c.node("population", key)
	switch {
	case !x.Kind.Given():
	case n != nil && x.Kind.V != kind:
		c.list.Report(n.Place, source.KeyConflict, "leave it out", "%q belongs to kind: %s", key, kind)
	case n == nil && x.Kind.V == kind:
		c.list.Report(x.Kind.Place(), source.KeyMissing, "", "kind: %s lacks %q", kind, key)
	}
}

// ties reads the edges of a list.
func (c *checker) ties(x *Population, p *population) {
	n := c.node("population", "ties")
	type edge struct {
		tie    network.Tie
		weight float64
	}
	var edges []edge
	seen := make(map[network.Tie]int, len(x.Ties))
	for i, t := range x.Ties {
		at := item(n, i)
		if len(t) != 2 && len(t) != 3 {
			c.list.Report(at, source.RangeCount, "write [from, to] or [from, to, weight]: who is heard, who hears", "a tie has two numbers or three; this has %d", len(t))
			continue
		}
		if !c.agent(t[0], p.size) || !c.agent(t[1], p.size) {
			continue
		}
		e := edge{network.NewTie(uint32(t[0].V), uint32(t[1].V)), 1}
		if t[0].V == t[1].V && p.self.File == nil {
			p.self = at
		}
		if len(t) == 3 && t[2].Given() {
			if e.weight = t[2].V; p.weighted.File == nil {
				p.weighted = t[2].Place()
			}
		}
		if first, twice := seen[e.tie]; twice {
			c.list.Report(at, source.KeyConflict, "list it once, with a weight where it counts for more", "the tie from %d to %d stands twice; the first is number %d of the list", e.tie.From(), e.tie.To(), first+1)
			continue
		}
		seen[e.tie] = i
		edges = append(edges, e)
	}
	// The kernel wants weights in the order of the graph.
	slices.SortStableFunc(edges, func(a, b edge) int { return int(a.tie.From()) - int(b.tie.From()) })
	for _, e := range edges {
		p.ties = append(p.ties, e.tie)
		if p.weighted.File != nil {
			p.weights = append(p.weights, e.weight)
		}
	}
}

// agent checks that a number names one.
func (c *checker) agent(v scenario.Number, size int) bool {
	ok := v.Given() && v.V == math.Trunc(v.V) && v.V < float64(size)
	if v.Given() && !ok {
		c.list.Report(v.Place(), source.RefUnknown, "", "agents are numbered from 0 to %d; there is no %s", size-1, number(v.V))
	}
	return ok
}

// graph draws who hears whom; it has no nodes in a well-mixed population.
func (p *population) graph() network.Graph {
	switch p.kind {
	case "random":
		return network.Random(p.size, fixed.FromFloat(p.degree), p.seed)
	case "scale-free":
		return network.ScaleFree(p.size, p.m, p.seed)
	case "complete":
		return network.Complete(p.size)
	case "ties":
		return network.FromTies(p.size, p.ties)
	}
	return network.Graph{}
}
