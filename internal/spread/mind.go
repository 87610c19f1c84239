// Package spread is the kernel by which claims travel: belief and activity of
// every agent toward every claim, moved by contact, by statements and by
// themselves. SIR, Maki-Thompson, SEIZ and the hoax with its fact-checkers are
// its limits (docs/MODEL.md, "A claim spreads: one kernel, five models").
//
// The kernel is event-driven: whoever waits costs nothing. When an agent begins
// to share, the first meeting of each follower with it is drawn; when an agent
// enters a state that ends by itself, its end is drawn. That gives what a draw
// for every agent in every tick would give, in distribution; the tests keep such
// a dense kernel as oracle and yardstick.
package spread

// Belief is what an agent holds of a claim, as in SEIZ (Jin et al. 2013).
type Belief uint8

// The beliefs.
const (
	Unaware   Belief = iota // susceptible: has not heard of it
	Undecided               // exposed: has heard, holds nothing yet
	Believer                // infected
	Sceptic                 // rejects it
	Beliefs   = 4
)

// Mind is an agent's state toward one claim: a belief, whether it passes the
// claim (or its doubt) on, whether it was warned, and the heat of the words in
// which it took the claim up.
type Mind uint8

const (
	beliefMask Mind = 3
	sharing    Mind = 1 << 2
	warned     Mind = 1 << 3
	heatShift       = 4
	heatMask   Mind = MaxHeat << heatShift
)

// MaxHeat is the greatest heat of words.
const MaxHeat = 7

// Belief returns what the agent holds.
func (m Mind) Belief() Belief { return Belief(m & beliefMask) }

// Shares tells whether the agent passes on what it holds.
func (m Mind) Shares() bool { return m&sharing != 0 }

// Warned tells whether the agent has met an answer to the claim, or a warning
// of it.
func (m Mind) Warned() bool { return m&warned != 0 }

// Heat is how hot the words are that the agent would pass on, 0..MaxHeat.
func (m Mind) Heat() uint8 { return uint8(m&heatMask) >> heatShift }

// Side is what a source says about a claim.
type Side uint8

// The sides.
const (
	Pull  Side = iota // says that it is so
	Push              // says that it is not so
	Sides = 2
)

// side is what an agent that shares says.
func (m Mind) side() Side {
	if m.Belief() == Sceptic {
		return Push
	}
	return Pull
}
