package experiment

import (
	"math"

	"demarche/internal/network"
	"demarche/internal/source"
)

// maxDrawn bounds the ties of a graph that is drawn for the sake of a message.
const maxDrawn = 2_000_000

// mixes checks that an R0 stands in a well-mixed population only. Along ties
// the contact is a hazard for each tie, and R0 follows from it and the graph.
func (c *checker) mixes(x *SIR, p *population) {
	if p.kind == "" || p.kind == "well-mixed" || !x.R0.Given() {
		return
	}
	help := "write contact: {believers: ...}, adopt: 1, pass-on: 1, fade: ... in place of the model; "
	if !c.list.Failed() && p.size > 0 && p.about() <= maxDrawn {
		g := p.graph()
		others := p.excess(g)
		help = "the mean degree is " + number(degree(g)) + ", and who is reached along a tie has " + number(others) + " others to tell; "
		if contact, ok := perTie(x.R0.V, x.Recover.V, others); ok && x.Recover.Given() {
			help += "for an R0 of " + number(x.R0.V) + " write, in place of the model, contact: {believers: " + number(contact) + "}, adopt: 1, pass-on: 1, fade: " + number(x.Recover.V) + "; "
		} else {
			help += "R0 is less than that, whatever the contact; write contact: {believers: ...}, adopt: 1, pass-on: 1, fade: ... in place of the model; "
		}
	}
	c.list.Report(x.R0.Place(), source.RefUnfit, help+"a tie passes the claim on with T = (1 - exp(-contact)) / (1 - exp(-contact - fade)), about contact / (contact + fade), and R0 = T (<k^2> - <k>) / <k>",
		"\"r0\" belongs to a well-mixed population: along ties the contact is a hazard for each tie, and R0 follows from it and from the graph")
}

// about is the number of ties that a graph will have, each way counted.
func (p *population) about() float64 {
	switch p.kind {
	case "random":
		return p.degree * float64(p.size)
	case "scale-free":
		return 2 * float64(p.m) * float64(p.size)
	case "complete":
		return float64(p.size) * float64(p.size-1)
	}
	return float64(len(p.ties))
}

// perTie returns the contact for each tie that gives R0 where who is reached
// has so many others to tell; false if none is large enough. A tie is met with
// chance q in each tick until its sharer fades, with chance f: it passes the
// claim on with T = q / (q + f - q f).
func perTie(r0, fade, others float64) (contact float64, ok bool) {
	t, f := r0/others, -math.Expm1(-fade)
	if !(t < 1) {
		return 0, false
	}
	contact = -math.Log1p(-t * f / (1 - t + t*f))
	return contact, contact <= maxContact
}

// degree is the mean number of those who hear one.
func degree(g network.Graph) float64 { return float64(len(g.To)) / float64(max(g.Nodes(), 1)) }

// excess is how many others those have to tell who were reached along a tie, on
// average: (<k^2> - <k>) / <k> where all ties go both ways. Who told them is no
// other.
func (p *population) excess(g network.Graph) float64 {
	if len(g.To) == 0 {
		return 0
	}
	ties := make(map[network.Tie]bool, len(p.ties)) // of the kind whose ties go one way
	for _, t := range p.ties {
		ties[t] = true
	}
	others := 0
	for a := range uint32(g.Nodes()) {
		for _, b := range g.Of(a) {
			others += len(g.Of(b))
			if p.kind != "ties" || ties[network.NewTie(b, a)] {
				others--
			}
		}
	}
	return float64(others) / float64(len(g.To))
}
