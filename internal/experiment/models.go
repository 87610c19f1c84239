package experiment

import (
	"math"

	"demarche/internal/scenario"
	"demarche/internal/source"
)

// preset returns the rates that a published model stands for, and its name.
func (c *checker) preset(m *SpreadModel) (r Rates, name string) {
	r = Rates{Attention: "open", Weight: Pair[int32]{1, 1}}
	if m == nil {
		return r, ""
	}
	set := 0
	if x := m.SIR; x != nil {
		set, name = set+1, "sir"
		// Who recovers at a hazard of recover has 1/(1-exp(-recover)) ticks in
		// which to meet others: with this contact R0 is exact in whole ticks.
		r.Contact.Believers = x.R0.V * -math.Expm1(-x.Recover.V)
		r.Adopt, r.PassOn, r.Fade = 1, 1, x.Recover.V
		c.atMost(x.R0.Value, r.Contact.Believers, maxContact, "r0 and recover give a contact of")
	}
	if x := m.MakiThompson; x != nil {
		set, name = set+1, "maki-thompson"
		r.Contact.Believers = x.Contact.Or(defaultMakiThompson)
		r.Adopt, r.PassOn, r.Stifle = 1, 1, 1
	}
	if x := m.SEIZ; x != nil {
		set, name = set+1, "seiz"
		r.Contact = Pair[float64]{x.Beta.V, x.B.V}
		r.Adopt, r.Refuse, r.Settle, r.SettleTo = x.P.V, x.L.V, x.Epsilon.V, 1
		r.PassOn, r.Contradict = 1, 1
		// Exposed who meet the infected are infected at rho: at beta they meet.
		if x.Beta.V > 0 {
			r.Convince = x.Rho.V / x.Beta.V
		}
		if x.Rho.Given() && x.Beta.Given() {
			c.atMost(x.Rho.Value, x.Rho.V, x.Beta.V, "the exposed are convinced where they meet the infected, at beta: rho may not pass it; it is")
		}
	}
	if x := m.Hoax; x != nil {
		set, name = set+1, "hoax"
		r.Contact = Pair[float64]{x.Beta.V, x.Beta.V}
		r.Adopt, r.Refuse, r.PassOn, r.Contradict = 1, 1, 1, 1
		r.Attention, r.Weight = "limited", Pair[int32]{thousands(1 + x.Alpha.V), thousands(1 - x.Alpha.V)}
		r.Verify, r.Forget = x.Verify.V, x.Forget.V
	}
	c.one(m.Here, set, "sir, maki-thompson, seiz, hoax")
	return r, name
}

// defaultMakiThompson is the contact of Maki and Thompson's model. Who meets two
// others in one tick tells the second of them although the first has put it off:
// the share that never hears is lower by a tenth of the contact.
const defaultMakiThompson = 0.002

func thousands(x float64) int32 { return int32(math.Round(1000 * x)) }

// one reports a group that must name exactly one of some models.
func (c *checker) one(at scenario.Here, set int, of string) {
	if set != 1 && (set > 1 || !at.Unknown) {
		c.list.Report(at.At, source.KeyConflict, "models: "+of, "\"model\" names exactly one model; this names %d", set)
	}
}

// atMost reports a parameter that asks for too much.
func (c *checker) atMost(at scenario.Value[float64], got, most float64, says string) {
	if at.Given() && got > most {
		c.list.Report(at.Place(), source.RangeNumber, "", "%s %s, more than %s", says, number(got), number(most))
	}
}
