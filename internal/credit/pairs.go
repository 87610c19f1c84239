package credit

import (
	"cmp"
	"fmt"
	"slices"
)

// Pair is how two decisions worked together, measured over futures from the
// first decision on: how much less was lost with both than each saves alone
// would lead one to expect. Above 0 they helped each other, below 0 one stood
// in the other's way or did its work again.
type Pair struct {
	First  string  `json:"first"`
	Second string  `json:"second"`
	Effect float64 `json:"effect"`
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
}

const (
	paired   = 6 // decisions whose pairs are measured: those that weigh most
	pairRuns = 8 // futures for each
)

func pairID(future int) string { return fmt.Sprintf("pairs/%d", future) }

// weightiest are the decisions that weigh most by credit and share, in the order
// of time. What goes along with another is no partner of it.
func (p *Plan) weightiest(found Samples) []int {
	credits, shares := p.creditsOf(found), p.sharesOf(found)
	weight := func(i int) float64 { return max(abs(credits[i].Mean), abs(shares[i])) }
	list := p.telling(found)
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(weight(b), weight(a)) })
	list = list[:min(len(list), paired)]
	slices.Sort(list)
	return list
}

func abs(v float64) float64 { return max(v, -v) }

// combinations are what is left out of the line in the runs of a pair unit:
// nothing, each decision, each two.
func combinations(list []int) [][]int {
	out := [][]int{nil}
	for _, i := range list {
		out = append(out, []int{i})
	}
	for a := range list {
		for b := a + 1; b < len(list); b++ {
			out = append(out, []int{list[a], list[b]})
		}
	}
	return out
}

func (p *Plan) pairUnits(found Samples) []Unit {
	list := p.weightiest(found)
	if len(list) < 2 {
		return nil
	}
	from := p.line.ticks[list[0]]
	for _, i := range list {
		for _, k := range p.line.along[i] {
			from = min(from, p.line.ticks[k])
		}
	}
	var units []Unit
	for future := range pairRuns {
		units = append(units, Unit{pairID(future), func() Sample {
			var out Sample
			stage := p.past.branch(p.line.begins(), sharesFrom+future)
			p.line.script(nil).run(stage, from) // what lies before is common to all
			for _, left := range combinations(list) {
				loss, _ := p.line.without(left...).finish(stage.Branch())
				out.Loss = append(out.Loss, loss)
			}
			return out
		}})
	}
	return units
}

// pairs returns the pairs that differ measurably from two decisions that have
// nothing to do with each other, the strongest first.
func (p *Plan) pairs(found Samples) []Pair {
	if _, ok := found[pairID(0)]; !ok {
		return []Pair{}
	}
	list := p.weightiest(found)
	out := []Pair{}
	for n, both := range combinations(list) {
		if len(both) < 2 || slices.Contains(p.line.along[both[0]], both[1]) || slices.Contains(p.line.along[both[1]], both[0]) {
			continue
		}
		a, b := 1+slices.Index(list, both[0]), 1+slices.Index(list, both[1])
		var d []Loss
		for future := range pairRuns {
			if s, ok := found[pairID(future)]; ok {
				d = append(d, s.Loss[a]+s.Loss[b]-s.Loss[n]-s.Loss[0])
			}
		}
		if f := figureOf(d); f.differs(p.line.least()) {
			out = append(out, Pair{p.line.Commands[both[0]].ID, p.line.Commands[both[1]].ID, f.Mean, f.Low, f.High})
		}
	}
	slices.SortStableFunc(out, func(a, b Pair) int { return cmp.Compare(abs(b.Effect), abs(a.Effect)) })
	return out
}
