package credit

import (
	"cmp"
	"slices"

	"demarche/internal/sim"
)

// Forecast says how things may stand later, if the desk waits or gives a
// command. It rests on shadow worlds alone, so it knows no more than the desk:
// the crisis itself is never run on.
type Forecast struct {
	Minute   int32     `json:"minute"` // as of which it was made
	Horizons []Horizon `json:"horizons"`
	Without  []Horizon `json:"without,omitempty"` // the same if the command is not given; none where none is tried
}

// Horizon is how things may stand at a minute.
type Horizon struct {
	Minute   int32           `json:"minute"`
	Rung     Band            `json:"rung"`     // from 1
	Outrage  Band            `json:"outrage"`  // of all people, 0..1
	Believed map[string]Band `json:"believed"` // by claims that the desk has met, 0..1
}

// Band holds the value with a chance of 80 % between low and high, and of 50 %
// between lower and upper.
type Band struct {
	Low    float64 `json:"low"`
	Lower  float64 `json:"lower"`
	Median float64 `json:"median"`
	Upper  float64 `json:"upper"`
	High   float64 `json:"high"`
}

// Ahead is a forecast to be made: its worlds can be walked in any order.
type Ahead struct {
	line   *Line
	tick   int32
	script script
	trial  *given
	ends   []int32 // ticks of the horizons
	past   *sim.Sim
	seen   *sim.Chronicle
	claims []int
}

// NewAhead prepares a forecast of what was played so far as it stands at a tick,
// for these horizons in minutes from then. With a draft it says what comes of
// giving the command at its minute, beside waiting.
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
		a.trial = &given{max(tick, draft.Minute/l.World.Clock.Tick), *draft}
	}
	for _, h := range horizons {
		if end := min(tick+l.World.Clock.Span(h), l.World.Clock.Ticks); !slices.Contains(a.ends, end) {
			a.ends = append(a.ends, end)
		}
	}
	return a
}

// Units are the shadow worlds of the forecast. Each holds its weight, then for
// each horizon the rung, the outrage and the belief in each claim; then the same
// without the command that is tried.
func (a *Ahead) Units(found Samples) []Unit {
	var list []Unit
	for k := range ShadowWorlds {
		list = append(list, Unit{WorldID(k), func() Sample {
			w := a.World(k)
			for !w.Step(toEnd) {
			}
			return w.Sample()
		}})
	}
	return Missing(list, found)
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
	f := &Forecast{Minute: a.line.World.Clock.Minute(a.tick), Horizons: a.horizons(found, 1)}
	if a.trial != nil {
		f.Without = a.horizons(found, 1+len(a.ends)*(2+len(a.claims)))
	}
	return f
}

// horizons takes the bands of the figures that begin at a place of the samples.
func (a *Ahead) horizons(found Samples, from int) []Horizon {
	var list []Horizon
	clock := a.line.World.Clock
	each := 2 + len(a.claims)
	for h, end := range a.ends {
		band := func(n int) Band { return a.band(found, from+h*each+n) }
		at := Horizon{Minute: clock.Minute(end), Rung: band(0), Outrage: band(1), Believed: map[string]Band{}}
		for n, claim := range a.claims {
			at.Believed[a.line.World.Narratives[claim].ID] = band(2 + n)
		}
		list = append(list, at)
	}
	return list
}

// band takes the weighted tenth, quarter, half, three quarters and nine tenths of
// a figure over the worlds.
func (a *Ahead) band(found Samples, figure int) Band {
	type point struct{ value, weight float64 }
	var list []point
	var weights []float64
	for k := range ShadowWorlds {
		if s, ok := found[WorldID(k)]; ok {
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
	return Band{at(0.1), at(0.25), at(0.5), at(0.75), at(0.9)}
}
