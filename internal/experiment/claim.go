package experiment

import (
	"math"

	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/spread"
)

// claim is a claim that travels, checked.
type claim struct {
	model string // "" where the file gives all rates itself
	rates Rates
	start Starters
	large float64 // 0 where no runs are summed up alone
	print []string
}

// Starters are the agents that know of the claim at the beginning.
type Starters struct {
	Believers int `json:"believers"`
	Sceptics  int `json:"sceptics"`
	Undecided int `json:"undecided"`
}

func (s Starters) all() int { return s.Believers + s.Sceptics + s.Undecided }

// leastChance is the least chance that the kernel holds to 1.5 %: it knows
// steps of 1/65536.
const leastChance = 0.0005

// claim checks the group.
func (c *checker) claim(x *Spread, p *population) *claim {
	r, model := c.preset(x.Model)
	if x.Model != nil && x.Model.SIR != nil && p != nil {
		c.mixes(x.Model.SIR, p)
	}
	r.override(x)
	if x.Model == nil && x.Contact == nil {
		c.list.Report(x.At, source.KeyMissing, "name one, or set the rates: contact, adopt, ...", "\"spread\" has neither a \"model\" nor a \"contact\"")
	}
	for _, v := range []scenario.Share{
		x.Adopt, x.Doubt, x.Convince, x.Reconsider, x.Refuse, x.Dissuade, x.Correct, x.SettleTo, x.PassOn, x.Contradict, x.Reshare, x.Stifle,
	} {
		if v.V > 0 && v.V < leastChance {
			c.list.Report(v.Place(), source.RangeNumber, "make the contact smaller instead", "a chance is 0 or at least %s; this is %s", number(leastChance), number(v.V))
		}
	}
	if r.SettleTo > 0 && r.Settle == 0 && x.SettleTo.Given() {
		c.list.Report(x.SettleTo.Place(), source.KeyConflict, "add \"settle\": the hazard with which indecision ends", "\"settle-to\" belongs to \"settle\", which is 0")
	}
	if p != nil {
		c.fits(x, &r, p)
	}
	out := &claim{model: model, rates: r, large: x.Large.V}
	if x.Start != nil && p != nil && p.size > 0 {
		out.start = c.starters(x.Start, p.size)
	}
	for _, w := range x.Print {
		out.print = append(out.print, w.V)
	}
	return out
}

// fits checks that the claim can travel in the population.
func (c *checker) fits(x *Spread, r *Rates, p *population) {
	if r.Attention == "limited" && p.kind == "well-mixed" {
		at, who := x.Attention.Place(), "limited attention"
		if !x.Attention.Given() {
			at, who = c.node("spread", "model").Place, "the hoax, whose attention is limited,"
		}
		c.list.Report(at, source.RefUnfit, "take kind: random, scale-free or complete", "%s needs a population with ties: in a well-mixed one nobody has a list of those whom they hear", who)
	}
	if p.weighted.File != nil {
		c.list.Report(p.weighted, source.KeyConflict, "leave the weight out", "claims travel along ties without weights")
	}
	if p.self.File != nil {
		c.list.Report(p.self, source.RefUnfit, "leave it out", "nobody hears a claim from themselves")
	}
}

// starters turns shares into numbers of agents.
func (c *checker) starters(s *Start, size int) (out Starters) {
	for _, x := range []struct {
		from scenario.Number
		into *int
	}{{s.Believers, &out.Believers}, {s.Sceptics, &out.Sceptics}, {s.Undecided, &out.Undecided}} {
		v := x.from.V
		switch {
		case !x.from.Given():
		case v < 1:
			if *x.into = int(math.Round(v * float64(size))); *x.into == 0 && v > 0 {
				c.list.Report(x.from.Place(), source.RangeNumber, "below 1 it is a share of the population, from 1 on a number of agents", "%s of %d agents is nobody", number(v), size)
			}
		case v != math.Trunc(v):
			c.list.Report(x.from.Place(), source.TypeNumber, "below 1 it is a share of the population, from 1 on a number of agents", "%s is not a number of agents", number(v))
		default:
			*x.into = int(v)
		}
	}
	switch n := out.all(); {
	case n > size:
		c.list.Report(s.At, source.RangeSum, "", "the population has %d agents; these are %d", size, n)
	case n == 0 && !c.anyWritten("spread", "start") && !s.Unknown:
		c.list.Report(s.At, source.KeyMissing, "as in start: {believers: 10}", "nobody knows of the claim at the start")
	}
	return out
}

// anyWritten tells whether a group has keys.
func (c *checker) anyWritten(path ...string) bool {
	n := c.node(path...)
	return n != nil && len(n.Entries) > 0
}

// over tells that nothing can change any more.
func (r *Rates) over(n [spread.Beliefs]int32, sharers [spread.Sides]int32) bool {
	return sharers == [spread.Sides]int32{} && (r.Settle == 0 || n[spread.Undecided] == 0) &&
		(r.Verify == 0 || n[spread.Believer] == 0) && (r.Forget == 0 || n[spread.Believer]+n[spread.Sceptic] == 0)
}
