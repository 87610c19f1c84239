package credit

import (
	"fmt"
	"slices"

	"demarche/internal/chance"
	"demarche/internal/sim"
)

// Shadow worlds are those that the player could not tell from the one in which
// the crisis took place: hidden facts and publics of their own, the observed
// acts in common, each weighted by how well it fits what the desk had seen. A
// decision is judged over them, for who decides well in all of them decides
// well, whatever turned out to be so.

const (
	ShadowWorlds = 64 // that are walked
	judgedOver   = 8  // drawn from them by their weight, for each decision
)

// unsure is what all worlds share alike, however they fit: no weight is sure.
const unsure = 0.02

// shares makes weights sum to 1; where no world fits at all they count alike.
func shares(weights []float64) []float64 {
	sum, n := 0.0, float64(len(weights))
	for _, w := range weights {
		sum += w
	}
	out := make([]float64, len(weights))
	for k, w := range weights {
		if out[k] = 1 / n; sum > 0 {
			out[k] = float64((1-unsure)*(w/sum)) + unsure/n
		}
	}
	return out
}

// WorldID is the id of the unit that walks a shadow world, by its number.
func WorldID(k int) string { return fmt.Sprintf("world/%d", k) }

// worlds are the units that walk the shadow worlds. Each holds the weight of
// its world at each stop of the past.
func (p *Plan) worlds() []Unit {
	var list []Unit
	for k, facts := range p.line.truths() {
		list = append(list, Unit{WorldID(k), func() Sample {
			var out Sample
			s := p.shadow(k, facts.values)
			t := p.line.script(nil)
			for _, tick := range p.past.stops {
				t.run(s, tick)
				out.Figures = append(out.Figures, float64(facts.weight*s.Likelihood(p.past.at[tick])))
			}
			return out
		}})
	}
	return list
}

// shadow begins a shadow world.
func (p *Plan) shadow(k int, facts []int) *sim.Sim {
	l := p.line
	s := sim.Shadow(l.World, l.People, l.Seed, chance.Bits(l.Seed, chance.Sampled, chance.ID("world"), int32(k)), facts, p.past.seen)
	s.Uncompared()
	s.Intervene(l.Staged...)
	return s
}

// truth is one combination of values of the hidden facts, with what a world in
// which they are so counts for: its chance beside how often it is drawn.
type truth struct {
	values []int
	weight float64
}

// truths spread the shadow worlds over the combinations of hidden facts: half of
// them by their chance, half evenly, so that what is rare and may yet be so is
// not left to one or two worlds.
func (l *Line) truths() []truth {
	all := []truth{{nil, 1}}
	for i := range l.World.Facts {
		var next []truth
		below := 0.0
		for v := range l.World.Facts[i].Prior {
			to := l.World.Facts[i].Prior[v].Q().Float()
			for _, t := range all {
				if p := to - below; p > 0 {
					next = append(next, truth{append(slices.Clip(t.values), v), float64(t.weight * p)})
				}
			}
			below = to
		}
		all = next
	}
	var list []truth
	drawn := func(t truth) float64 { return float64(t.weight/2) + 1/float64(2*len(all)) }
	sum, at := 0.0, 0
	for k := range ShadowWorlds {
		point := (float64(k) + 0.5) / ShadowWorlds
		for at < len(all)-1 && sum+drawn(all[at]) <= point {
			sum += drawn(all[at])
			at++
		}
		list = append(list, truth{all[at].values, all[at].weight / drawn(all[at])})
	}
	return list
}

// likely draws the worlds over which a decision is judged, by their weights at a
// stop: evenly spaced along the weights, so that few stand for many.
func (p *Plan) likely(found Samples, tick int32) []int {
	stop := slices.Index(p.past.stops, tick)
	weights := make([]float64, ShadowWorlds)
	for k := range weights {
		weights[k] = found[WorldID(k)].Figures[stop]
	}
	weights = shares(weights)
	var list []int
	at, passed := 0, 0.0
	for n := range judgedOver {
		point := (float64(n) + 0.5) / judgedOver
		for at < ShadowWorlds-1 && passed+weights[at] <= point {
			passed += weights[at]
			at++
		}
		list = append(list, at)
	}
	return list
}

// inWorld walks a shadow world to a tick and lets it go free there, with a
// future of its own.
func (p *Plan) inWorld(k int, tick int32, future int) *sim.Sim {
	s := p.stages.upTo(k, tick)
	if s == nil {
		s = p.shadow(k, p.line.truths()[k].values)
	}
	p.line.script(nil).run(s, tick)
	p.stages.keep(k, s.Branch())
	s.Free()
	s.Renew(uint64(future))
	return s
}
