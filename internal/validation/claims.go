package validation

import (
	"math"

	"demarche/internal/fixed"
	"demarche/internal/spread"
)

// law is how a claim travels, in real numbers: what the kernel is given, and
// what its differential equations are written in. Hazards are for a tick.
type law struct {
	contact                              [spread.Sides]float64 // of a sharer with everybody it reaches together, or with one who hears just one
	chances                              map[spread.Decision]float64
	fade, stifle, settle, verify, forget float64
	weight                               [spread.Sides]int32
	attention                            spread.Attention
}

// rates gives the law to the kernel; each sharer is heard by so many, 1 in a
// well-mixed population.
func (w *law) rates(hearers float64) spread.Rates {
	r := spread.Rates{
		Fade: fixed.RateOf(w.fade), Settle: fixed.RateOf(w.settle), Verify: fixed.RateOf(w.verify), Forget: fixed.RateOf(w.forget),
		Stifle: fixed.ProbOf(fixed.FromFloat(w.stifle)), Weight: w.weight, Attention: w.attention,
	}
	for side, hazard := range w.contact {
		r.Contact[side] = fixed.RateOf(hazard / hearers)
	}
	for d := range r.Chances {
		r.Chances[d] = spread.ChanceOf(fixed.FromFloat(w.chances[spread.Decision(d)]))
	}
	return r
}

// mixed is a population in which anybody may meet anybody.
func mixed(agents int, ticks int32) *spread.Field {
	return &spread.Field{Agents: agents, Groups: 1, Ticks: ticks}
}

// seeds are how many agents begin with a belief; believers and sceptics share it.
type seeds [spread.Beliefs]int

// begin seeds a claim. What is seeded acts from the next tick on, so that the
// first passes here.
func begin(f *spread.Field, r spread.Rates, first seeds, seed uint64) *spread.State {
	s := spread.New(f, []spread.Rates{r}, nil, seed)
	a := uint32(0)
	for belief := spread.Undecided; belief <= spread.Sceptic; belief++ {
		for range first[belief] {
			s.Seed(0, a, belief, belief != spread.Undecided)
			a++
		}
	}
	tick(s)
	return s
}

func tick(s *spread.State) {
	s.Spread(0)
	s.Settle()
	s.Advance()
}

// share returns the part of all agents that hold a belief.
func share(s *spread.State, belief spread.Belief) float64 {
	return float64(s.Counts(0, 0)[belief]) / float64(s.Agents)
}

// occurs is the probability that a process of this hazard happens within a tick.
func occurs(hazard float64) float64 { return -math.Expm1(-hazard) }
