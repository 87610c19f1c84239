package experiment

import (
	"demarche/internal/fixed"
	"demarche/internal/source"
	"demarche/internal/tension"
)

// quarrel is two governments that react to each other, checked.
type quarrel struct {
	one, other Coefficients
	scale      float64
	minutes    int32 // of a tick
}

// Coefficients are Richardson's, each for an hour, as the file has them.
type Coefficients struct {
	Fatigue   float64 `json:"fatigue"`
	Reaction  float64 `json:"reaction"`
	Grievance float64 `json:"grievance"`
	Start     float64 `json:"start"`
}

const defaultTick = 5 // minutes

// quarrel checks the group.
func (c *checker) quarrel(x *Tension) *quarrel {
	q := &quarrel{scale: x.Scale.Or(1), minutes: defaultTick}
	if x.Tick.Given() {
		q.minutes = x.Tick.V
	}
	q.one, q.other = c.government(&x.One, "one", q), c.government(&x.Other, "other", q)
	return q
}

func (c *checker) government(g *Government, key string, q *quarrel) Coefficients {
	if most := 60 / float64(q.minutes); g.Fatigue.V > most {
		c.list.Report(g.Fatigue.Place(), source.RangeNumber, "make \"tick\" shorter", "in ticks of %d minutes a fatigue is at most %s an hour; more would take away more than there is", q.minutes, number(most))
	}
	if g.Start.V > q.scale {
		c.list.Report(g.Start.Place(), source.RangeNumber, "set \"scale\" to the highest tension that your numbers know", "\"start\" is at most \"scale\", which is %s; this is %s", number(q.scale), number(g.Start.V))
	}
	if v := g.Grievance.V / q.scale; v > 1000 || v < -1000 {
		c.list.Report(g.Grievance.Place(), source.RangeNumber, "", "\"grievance\" is at most 1000 times \"scale\"; this is %s", number(g.Grievance.V))
	}
	return Coefficients{g.Fatigue.V, g.Reaction.V, g.Grievance.V, g.Start.V}
}

// Both is a value for each of two governments.
type Both struct {
	One   float64 `json:"one"`
	Other float64 `json:"other"`
}

// Quarrel is how two governments ended. The kernel is Richardson's linear
// system while no tension passes half of the scale, and saturates beyond.
type Quarrel struct {
	Rates  QuarrelRates `json:"rates"`
	Final  Both         `json:"final"`
	Peak   Both         `json:"peak"`
	Change Both         `json:"change"` // of the last tick
	Linear bool         `json:"linear"` // no tension passed half of the scale
	Stable bool         `json:"stable"` // a b > k l
	Rest   *Both        `json:"rest"`   // of the linear system; null where it has none
}

// QuarrelRates are all that two governments react by.
type QuarrelRates struct {
	One   Coefficients `json:"one"`
	Other Coefficients `json:"other"`
	Scale float64      `json:"scale"`
	Tick  int32        `json:"tick_minutes"`
}

// run lets the governments react for some ticks.
func (q *quarrel) run(ticks int32) *Quarrel {
	a, b, k, l, g, h := q.one.Fatigue, q.other.Fatigue, q.one.Reaction, q.other.Reaction, q.one.Grievance, q.other.Grievance
	out := &Quarrel{Rates: QuarrelRates{q.one, q.other, q.scale, q.minutes}, Stable: a*b > k*l}
	if out.Stable {
		out.Rest = &Both{(b*g + k*h) / (a*b - k*l), (a*h + l*g) / (a*b - k*l)}
	}
	x, y := tension.From(fixed.FromFloat(q.one.Start/q.scale)), tension.From(fixed.FromFloat(q.other.Start/q.scale))
	one, other := q.rates(q.one), q.rates(q.other)
	top, topOther, was, wasOther := x, y, x, y
	for range ticks {
		was, wasOther = x, y
		x, y = x.After(q.minutes, one, y), y.After(q.minutes, other, x)
		top, topOther = max(top, x), max(topOther, y)
	}
	out.Final, out.Peak = Both{q.level(x), q.level(y)}, Both{q.level(top), q.level(topOther)}
	out.Change = Both{q.level(x) - q.level(was), q.level(y) - q.level(wasOther)}
	out.Linear = max(top, topOther) <= tension.One/2
	return out
}

// level returns a tension in the unit of the file.
func (q *quarrel) level(l tension.Level) float64 { return float64(l) / float64(tension.One) * q.scale }

func (q *quarrel) rates(c Coefficients) tension.Rates {
	return tension.Rates{
		Fatigue: fixed.FromFloat(c.Fatigue), Grievance: fixed.FromFloat(c.Grievance / q.scale), Reaction: fixed.FromFloat(c.Reaction),
	}
}
