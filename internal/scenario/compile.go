package scenario

import (
	"slices"

	"demarche/internal/breath"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/rule"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// compiler turns a scenario without faults into a world. It reports nothing:
// all faults were found before.
type compiler struct {
	sc    *Scenario
	names *Names
	w     *world.World
	read  func(lang, text string) speech.Reading
	texts *Texts
}

func q(f float64) fixed.Q { return fixed.FromFloat(f) }

// prob turns a share into a chance; the product is exact.
func prob(f float64) fixed.Prob {
	if p := f * (1 << 32); p < 1<<32-1 {
		return fixed.Prob(max(p, 0))
	}
	return fixed.Certain
}

// fixedRule compiles an expression of the program's own, which reads no ids.
func fixedRule(source string, want rule.Type) *rule.Program {
	breath.Take()
	p, _ := rule.Compile(source, want, rule.Actors, &Names{})
	return p
}

func (c *compiler) compile(id string) *world.World {
	sc := c.sc
	c.w = &world.World{
		ID: id, Version: int(sc.Version.V), Languages: allLanguages(sc),
		Events: slices.Clone(c.names.kinds["event"].ids),
		Player: c.names.find("government", sc.Player.Serves),
		Population: world.Population{
			Agents: int32(sc.population().Agents.Or(defaultAgents)),
			Seed:   uint64(sc.population().Seed.Or(defaultSeed)),
		},
	}
	c.seat()
	c.clock()
	c.model()
	c.places()
	c.accounts()
	c.staff()
	c.channels()
	c.knowledge()
	c.drafts()
	c.accords()
	c.people()
	c.expulsions()
	c.attributions()
	c.orders()
	c.story()
	c.rubric()
	c.costs()
	return c.w
}

func (sc *Scenario) population() *Population {
	if sc.Population == nil {
		return &Population{}
	}
	return sc.Population
}

func (c *compiler) clock() {
	clock := &c.sc.Clock
	tick := clock.Tick.Or(defaultTick)
	c.w.Clock = world.Clock{
		Unix: clock.Start.V, Tick: tick, Ticks: (clock.Length.V + tick - 1) / tick, Enters: minuteOf(c.sc, clock.Enters.V),
	}
	cal := c.sc.Calendar
	if cal == nil {
		cal = &Calendar{}
	}
	c.w.Calendar.Office, c.w.Calendar.Prime = cal.Office.Or(defaultOffice), cal.Prime.Or(defaultPrime)
	for _, id := range c.names.kinds["zone"].ids {
		offset := int32(0)
		if z := c.sc.Zones.Get(id); z != nil {
			offset = z.UTC.V
		}
		c.w.Calendar.Zones = append(c.w.Calendar.Zones, world.Zone{ID: id, Offset: offset})
	}
	weekend := defaultWeekend
	if cal.Weekend != nil {
		weekend = nil
		for _, d := range cal.Weekend {
			weekend = append(weekend, d.V)
		}
	}
	for i, day := range []string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"} {
		if slices.Contains(weekend, day) {
			c.w.Calendar.Weekend |= 1 << i
		}
	}
	first := clock.Start.V / (24 * 60 * 60)
	for _, h := range cal.Holidays.Entries {
		c.w.Calendar.Holidays = append(c.w.Calendar.Holidays, world.Holiday{
			ID: h.ID, Zone: c.zone(h.Value.Zone), Day: int32(h.Value.Date.V - first),
		})
	}
}

// zone returns the index of a zone: the first one when it is left out.
func (c *compiler) zone(id ID) int { return max(0, c.names.find("zone", id)) }

func (c *compiler) costs() {
	c.w.Costs = defaultCosts
	c.w.Costs[world.CmdForecast] = world.Cost{
		Attention: int32(c.w.Effects[effects.ResponseForecast].Float()), Takes: int32(c.w.Effects[effects.ResponseForecastTakes].Float()),
	}
	for _, e := range c.sc.Costs.Entries {
		k, _ := world.CommandOf(e.ID)
		def := c.w.Costs[k]
		c.w.Costs[k] = world.Cost{Attention: e.Value.Attention.Or(def.Attention), Takes: e.Value.Takes.Or(def.Takes)}
	}
}

func (c *compiler) rubric() {
	r := c.sc.Rubric
	if r == nil {
		r = &Rubric{}
	}
	out := &c.w.Rubric
	weight := func(key string) fixed.Q {
		switch w := r.Weights.Get(key); {
		case w != nil:
			return q(w.V)
		case r.Weights.Given():
			return 0
		}
		return q(defaultWeights[key])
	}
	out.Weights = world.Weights{
		Timing: weight("timing"), Tone: weight("tone"), Outcome: weight("outcome"),
		Integrity: weight("integrity"), Reach: weight("reach"), Ethics: weight("ethics"),
	}
	for _, e := range r.Answer.Entries {
		out.Answer = append(out.Answer, world.Answer{
			Narrative: c.index("narrative", e.ID), Within: e.Value.Within.V, Weight: q(e.Value.Weight.Or(defaultWeight)),
		})
	}
	for i := range r.Loss.Entries {
		e := &r.Loss.Entries[i]
		out.Loss = append(out.Loss, world.LossTerm{ID: e.ID, Value: e.Value.Value.Program, Weight: q(e.Value.Weight.Or(defaultWeight))})
	}
	if len(out.Loss) == 0 {
		out.Loss = c.usualLoss()
	}
	out.Duty, out.Par = q(r.Duty.Or(defaultDuty)), q(r.Par.Or(defaultPar))
	out.ToneLow, out.ToneHigh = fixedRule(defaultToneLow, rule.Number), fixedRule(defaultToneHigh, rule.Number)
	if r.Tone != nil && r.Tone.Low.Given() {
		out.ToneLow = r.Tone.Low.Program
	}
	if r.Tone != nil && r.Tone.High.Given() {
		out.ToneHigh = r.Tone.High.Program
	}
	for _, e := range r.Reach.Entries {
		out.Reach = append(out.Reach, world.ReachGoal{Segment: c.index("segment", e.ID), Weight: q(e.Value.V)})
	}
	for i := range c.sc.Objectives.Entries {
		e := &c.sc.Objectives.Entries[i]
		out.Objectives = append(out.Objectives, world.Objective{ID: e.ID, Met: e.Value.Met.Program})
	}
}

func (c *compiler) index(kind, id string) int { return int(c.names.kinds[kind].index[id]) }

func (c *compiler) indices(kind string, ids []ID) []int {
	out := make([]int, 0, len(ids))
	for _, id := range ids {
		out = append(out, c.index(kind, id.V))
	}
	return out
}
