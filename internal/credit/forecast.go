package credit

import (
	"cmp"
	"fmt"
	"slices"

	"demarche/internal/chance"
	"demarche/internal/sim"
)

// Forecast says how things may stand later, if the desk waits or gives a
// command now. It rests on shadow worlds alone, so it knows no more than the
// desk: the crisis itself is never run on.
type Forecast struct {
	Minute   int32     `json:"minute"` // at which it was made
	Horizons []Horizon `json:"horizons"`
}

// Horizon is how things may stand at a minute.
type Horizon struct {
	Minute   int32           `json:"minute"`
	Rung     Band            `json:"rung"`     // from 1
	Outrage  Band            `json:"outrage"`  // of all people, 0..1
	Believed map[string]Band `json:"believed"` // by claims that the desk has met, 0..1
}

// Band holds the value with a chance of 80 %.
type Band struct {
	Low    float64 `json:"low"`
	Median float64 `json:"median"`
	High   float64 `json:"high"`
}

// Ahead is a forecast to be made: its units can be computed in any order.
type Ahead struct {
	line   *Line
	tick   int32
	script script
	ends   []int32 // ticks of the horizons
	past   *sim.Sim
	seen   *sim.Chronicle
	claims []int
}

// What a forecast costs: somebody has to sit down to it, and it is not there at
// once.
const (
	ForecastAttention = 10 // minutes of the desk
	ForecastTakes     = 20 // minutes more until it is there
)

// NewAhead prepares a forecast at a tick of what was played so far, for these
// horizons in minutes from then. With a draft it is that of giving the command
// now, else of waiting.
func NewAhead(l *Line, tick int32, draft *sim.Command, horizons ...int32) *Ahead {
	a := &Ahead{line: l, tick: tick}
	for _, g := range l.script(nil) {
		if g.tick <= tick { // what is given now is given
			a.script = append(a.script, g)
		}
	}
	s := l.begin()
	a.seen = s.Chronicled()
	a.script.run(s, tick)
	a.past = s
	for _, n := range s.View().Narratives {
		a.claims = append(a.claims, n.Index)
	}
	if draft != nil {
		a.script = append(a.script, given{tick, *draft})
	}
	for _, h := range horizons {
		a.ends = append(a.ends, min(tick+l.World.Clock.Span(h), l.World.Clock.Ticks))
	}
	return a
}

// Units are the shadow worlds of the forecast. Each holds its weight, then for
// each horizon the rung, the outrage and the belief in each claim.
func (a *Ahead) Units(found Samples) []Unit {
	var list []Unit
	for k, facts := range a.line.truths() {
		list = append(list, Unit{worldID(k), func() Sample { return a.walk(k, facts) }})
	}
	return Missing(list, found)
}

func (a *Ahead) walk(k int, facts truth) Sample {
	l := a.line
	s := sim.Shadow(l.World, l.People, l.Seed, chance.Bits(l.Seed, chance.Sampled, chance.ID("ahead", fmt.Sprint(a.tick)), int32(k)), facts.values, a.seen)
	s.Uncompared()
	a.script.run(s, a.tick)
	out := Sample{Figures: []float64{float64(facts.weight * s.Likelihood(a.past))}}
	s.Free()
	s.Renew(uint64(k))
	for _, end := range a.ends {
		a.script.run(s, end)
		out.Figures = append(out.Figures, a.figures(s)...)
	}
	return out
}

// figures are the rung, the outrage and the belief in each claim as a crisis
// stands.
func (a *Ahead) figures(s *sim.Sim) []float64 {
	last := s.Ticks() - 1
	list := []float64{float64(s.Rung(last)), s.AllOutrage(last)}
	for _, n := range a.claims {
		_, believed := s.Minds(last, n)
		list = append(list, believed)
	}
	return list
}

// Forecast puts together what the worlds have found.
func (a *Ahead) Forecast(found Samples) *Forecast {
	clock := a.line.World.Clock
	f := &Forecast{Minute: clock.Minute(a.tick)}
	each := 2 + len(a.claims)
	for h, end := range a.ends {
		band := func(n int) Band { return a.band(found, 1+h*each+n) }
		at := Horizon{Minute: clock.Minute(end), Rung: band(0), Outrage: band(1), Believed: map[string]Band{}}
		for n, claim := range a.claims {
			at.Believed[a.line.World.Narratives[claim].ID] = band(2 + n)
		}
		f.Horizons = append(f.Horizons, at)
	}
	return f
}

// band takes the weighted tenth, half and nine tenths of a figure over the
// worlds.
func (a *Ahead) band(found Samples, figure int) Band {
	type point struct{ value, weight float64 }
	var list []point
	var weights []float64
	for k := range shadowWorlds {
		if s, ok := found[worldID(k)]; ok {
			list, weights = append(list, point{value: s.Figures[figure]}), append(weights, s.Figures[0])
		}
	}
	for k, w := range shares(weights) {
		list[k].weight = w
	}
	slices.SortStableFunc(list, func(a, b point) int { return cmp.Compare(a.value, b.value) })
	at := func(share float64) float64 {
		passed := 0.0
		for _, p := range list {
			if passed += p.weight; passed >= share {
				return p.value
			}
		}
		return list[len(list)-1].value
	}
	return Band{at(0.1), at(0.5), at(0.9)}
}
