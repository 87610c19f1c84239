package experiment

import (
	"math"
	"slices"

	"demarche/internal/network"
	"demarche/internal/opinion"
)

// fullWeight is the greatest weight that somebody gives, as the kernel takes it.
const fullWeight = 1 << 30

// join returns who hears whom, by the matrix or along the population's graph.
func (o *opinions) join(p *population, g *network.Graph) *opinion.Ties {
	var layer opinion.Layer
	switch {
	case o.weights != nil:
		m := network.Graph{}
		m, layer.Weights = o.matrix()
		g = &m
	case p.weights != nil:
		layer.Weights = scaled(p)
	case p.kind == "well-mixed":
		return nil
	}
	layer.Graph = g
	if !o.rates.Oneself {
		return opinion.Join(layer)
	}
	own := opinion.Oneself(o.size)
	return opinion.Join(layer, opinion.Layer{Graph: &own})
}

// matrix turns the weights around into a graph of who is heard by whom.
func (o *opinions) matrix() (network.Graph, []int32) {
	var ties []network.Tie
	var weights []int32
	for from := range o.weights {
		for to, row := range o.weights {
			if row[from] > 0 {
				ties = append(ties, network.NewTie(uint32(from), uint32(to)))
				weights = append(weights, weigh(row[from], slices.Max(row)))
			}
		}
	}
	return network.FromTies(o.size, ties), weights
}

// scaled returns the weights of listed ties, against the greatest that who
// hears gives.
func scaled(p *population) []int32 {
	most := make([]float64, p.size)
	for i, t := range p.ties {
		most[t.To()] = max(most[t.To()], p.weights[i])
	}
	out := make([]int32, len(p.ties))
	for i, t := range p.ties {
		out[i] = weigh(p.weights[i], most[t.To()])
	}
	return out
}

// weigh is a weight as the kernel takes it, beside the greatest one.
func weigh(w, most float64) int32 {
	if w <= 0 {
		return 0
	}
	return max(int32(math.Round(w/most*fullWeight)), 1)
}
