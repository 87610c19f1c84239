package spread

import "demarche/internal/fixed"

// Chance is a probability as a logit, to be shifted by the traits of an agent.
// Never and Always stay what they are whatever the traits.
type Chance fixed.Q

// The chances that nothing shifts.
const (
	Never  Chance = -1 << 31
	Always Chance = 1<<31 - 1
)

// ChanceOf returns a probability as a chance; 0 and 1 become Never and Always.
func ChanceOf(p fixed.Q) Chance {
	switch {
	case p <= 0:
		return Never
	case p >= fixed.One:
		return Always
	}
	return Chance(fixed.Logit(fixed.ProbOf(p)))
}

// of returns the probability after a shift on the logit scale.
func (c Chance) of(shift fixed.Q) fixed.Prob {
	switch c {
	case Never:
		return 0
	case Always:
		return fixed.Certain
	}
	return fixed.Logistic(fixed.Q(c) + shift)
}

// Decision is a point at which an agent may go either way.
type Decision uint8

// The decisions. The letters are those of the published models.
const (
	Adopts      Decision = iota // unaware, meets the claim: believes it (p)
	Doubts                      // unaware, met it and did not adopt: rejects it, else undecided (1-p is exposed in SEIZ)
	Convinces                   // undecided, meets the claim again: believes it (rho for each contact)
	Reconsiders                 // sceptic, meets the claim: believes it
	Refuses                     // unaware, meets a denial: rejects the claim (l), else undecided
	Dissuades                   // undecided, meets a denial: rejects the claim
	Corrects                    // believer, meets a denial: rejects the claim
	Settles                     // undecided, left alone: believes it when it settles, else rejects it
	PassesOn                    // has become a believer: shares it
	Contradicts                 // has become a sceptic: shares the doubt
	Reshares                    // quiet believer, meets the claim again: shares it
	Decisions   = iota
)

// Rates say how one claim travels. The zero value is a claim that nobody meets.
type Rates struct {
	Contact   [Sides]fixed.Rate // hazard that one who hears a sharer meets what it shares (beta; b for sceptics)
	Chances   [Decisions]Chance // before the traits
	Fade      fixed.Rate        // sharing to quiet by itself (delta)
	Stifle    fixed.Prob        // sharing to quiet on reaching somebody who knows already (alpha)
	Settle    fixed.Rate        // end of indecision (epsilon)
	Verify    fixed.Rate        // a believer checks (p_v): a sceptic from then on, unless the claim is true
	Forget    fixed.Rate        // believers and sceptics forget (p_f)
	Weight    [Sides]int32      // of a sharer of each side, where an agent meets several; 0 counts as 1
	Attention Attention         // how much of what is shared an agent takes in
	True      bool              // verifying confirms the claim
	Minds     Minds             // how an agent that was not moved once meets the same again
	Peer      []fixed.Q         // logit shift of what a peer says, by the group that hears it; nil for none
}

// Minds says how decisions that were made once bear on the next.
type Minds uint8

// The kinds of minds.
const (
	Afresh  Minds = iota // every meeting is decided for itself, as in the published models of contagion
	Settled              // who was not moved is moved only by what is stronger: a threshold of one's own for each claim
)

// Attention says how meetings add up for one who hears several sharers.
type Attention uint8

// The kinds of attention.
const (
	Open    Attention = iota // each sharer is met for itself: hazards add
	Limited                  // one item at a time, chosen by weight: the hazard is that of one sharer (Weng et al. 2012)
)
