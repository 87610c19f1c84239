package validation

import (
	"math"

	"demarche/internal/fixed"
	"demarche/internal/network"
)

// graphs compares the random graphs with their laws.
func graphs(l *lab) ([]Row, error) {
	const nodes, mean, m = 50_000, 10, 4
	random := Row{
		Limit: "random graph, mean degree", Expected: mean, Source: "Erdos and Renyi 1959",
	}.exactly(meanDegree(network.Random(nodes, mean*fixed.One, 1)), 0)
	found := l.samples(24, func(seed uint64) []float64 {
		g := network.ScaleFree(nodes, m, seed)
		return []float64{meanDegree(g), exponent(&g, tail)}
	})
	return []Row{
		random,
		// The first m+1 nodes tie themselves to m(m+1)/2 and all others to m each.
		Row{
			Limit: "scale-free graph, mean degree", Expected: 2 * m * (1 - (m+1)/2./nodes),
			Source: "Barabasi and Albert 1999", DOI: "10.1126/science.286.5439.509",
			Note: "2m with m = 4, less what the first nodes lack",
		}.exactly(found[0].mean(), 1e-9),
		Row{
			Limit: "scale-free graph, exponent of the degrees", Expected: 3,
			Source: "Barabasi and Albert 1999", DOI: "10.1126/science.286.5439.509",
			Note: "fit of Clauset et al. 2009 from 40 ties on; bias: what it makes of the law of Bollobas et al. 2001",
		}.from(found[1], math.Abs(exponentOfLaw(nodes, tail)-3)),
	}, nil
}

func meanDegree(g network.Graph) float64 { return float64(len(g.To)) / float64(g.Nodes()) }

// tail is the degree from which on degrees are taken for a power law.
const tail = 40

// exponent fits a power law to the degrees of at least this many ties by
// maximum likelihood: 1 + n / sum ln(k / (least - 1/2)) (Clauset, Shalizi and
// Newman 2009, equation 3.7, 10.1137/070710111).
func exponent(g *network.Graph, least int) float64 {
	n, sum := 0., 0.
	for a := range uint32(g.Nodes()) {
		if k := len(g.Of(a)); k >= least {
			n++
			sum += math.Log(float64(k) / (float64(least) - .5))
		}
	}
	return 1 + n/sum
}

// exponentOfLaw is what the fit gives for the law that the degrees of a grown
// graph have, P(k) in proportion to 1 / (k (k+1) (k+2)) (Bollobas et al. 2001,
// 10.1002/rsa.1009): a power law of exponent 3 far out alone. No degree passes
// the number of nodes.
func exponentOfLaw(nodes, least int) float64 {
	n, sum := 0., 0.
	for k := least; k < nodes; k++ {
		p := 1 / (float64(k) * float64(k+1) * float64(k+2))
		n += p
		sum += p * math.Log(float64(k)/(float64(least)-.5))
	}
	return 1 + n/sum
}
