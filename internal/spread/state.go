package spread

import (
	"slices"

	"demarche/internal/fixed"
	"demarche/internal/network"
)

// Field is where claims travel: agents in groups, tied by graphs. It is
// immutable and shared by all runs.
type Field struct {
	Agents int
	Group  []uint8 // of each agent; nil for one group
	Groups int
	Graphs []network.Graph // at most MaxGraphs; none for a well-mixed population
	Ticks  int32           // that a run may last, below 65,535
}

// group returns the group of an agent.
func (f *Field) group(a uint32) int {
	if f.Group == nil {
		return 0
	}
	return int(f.Group[a])
}

// Traits shift the chances of agents and hear of their changes of mind.
type Traits interface {
	// Shift returns the logit shift of a decision; seen counts the times that
	// the agent has met the claim, this one included.
	Shift(d Decision, claim int, a uint32, mind Mind, seen uint8, m *Meeting) fixed.Q
	// Turned tells that an agent has changed its belief.
	Turned(claim int, a uint32, was, now Belief)
}

// Meeting is what an agent meets of one claim in one tick: the weight of what
// speaks for it and against it, the shift of the best source on each side, and
// the hottest words that carry it.
type Meeting struct {
	Weight [Sides]int32
	Shift  [Sides]fixed.Q
	Heat   uint8
}

// claim is one claim in one run: 5 bytes for each agent, and 8 for each
// encounter to come.
type claim struct {
	mind     []Mind
	seen     []uint8 // meetings, saturating
	episode  []uint8 // number of the last sharing, going round
	alarms   alarms
	contacts agenda
	counts   [][Beliefs]int32 // by group
	sharers  [Sides]int32
	pressure []int32   // weight of those heard that share; only where attention is limited
	shift    fixed.Q   // of adopting, for all: what silence lends the claim
	labels   []fixed.Q // shift of what speaks for the claim, by graph; nil for none
}

// State is how claims stand in one run.
type State struct {
	*Field
	rates  []Rates
	traits Traits
	seed   uint64 // of what agents are like
	luck   uint64 // of what happens: the seed, until draws are made anew
	tick   int32
	claims []claim
	shut   []int32 // tick until which a graph is cut, by graph and group
	cut    int32   // tick until which anything is cut
	work   *scratch
}

// scratch holds nothing between claims. A copy makes its own when it needs it.
type scratch struct {
	met     []Meeting
	nothing Meeting // of who changes without meeting anything
	touched []uint32
	due     []uint32
	now     []encounter
	stifled []uint32
	bytes   []byte
}

// New returns a run in which nobody has heard of any claim. Traits may be nil:
// all agents are alike then.
func New(f *Field, rates []Rates, traits Traits, seed uint64) *State {
	s := &State{Field: f, rates: rates, traits: traits, seed: seed, luck: seed, shut: make([]int32, max(len(f.Graphs), 1)*f.Groups)}
	for i := range rates {
		c := claim{
			mind: make([]Mind, f.Agents), seen: make([]uint8, f.Agents), episode: make([]uint8, f.Agents), alarms: newAlarms(f.Agents),
			counts: make([][Beliefs]int32, f.Groups), contacts: agenda{heads: make([]int32, f.Ticks+1)},
		}
		for a := range uint32(f.Agents) {
			c.counts[f.group(a)][Unaware]++
		}
		if rates[i].Attention == Limited {
			c.pressure = make([]int32, f.Agents)
		}
		s.claims = append(s.claims, c)
	}
	s.work = &scratch{}
	return s
}

// Clone returns an independent copy whose agents have these traits.
func (s *State) Clone(traits Traits) *State {
	t := *s
	t.traits = traits
	t.claims = slices.Clone(s.claims)
	for i := range t.claims {
		c := &t.claims[i]
		c.mind, c.seen, c.episode = slices.Clone(c.mind), slices.Clone(c.seen), slices.Clone(c.episode)
		c.counts, c.pressure, c.labels = slices.Clone(c.counts), slices.Clone(c.pressure), slices.Clone(c.labels)
		c.alarms, c.contacts = c.alarms.clone(), c.contacts.clone()
	}
	t.shut = slices.Clone(s.shut)
	t.work = &scratch{}
	return &t
}

// Renew draws what happens from now on anew; agents stay what they are.
func (s *State) Renew(luck uint64) { s.luck = luck }

// Tick returns the tick that comes next.
func (s *State) Tick() int32 { return s.tick }

// Mind returns an agent's state toward a claim.
func (s *State) Mind(claim int, a uint32) Mind { return s.claims[claim].mind[a] }

// Counts returns how many agents of a group hold each belief.
func (s *State) Counts(claim, group int) [Beliefs]int32 { return s.claims[claim].counts[group] }

// Sharers returns how many agents share a claim, and how many their doubt of it.
func (s *State) Sharers(claim int) [Sides]int32 { return s.claims[claim].sharers }

// Lend sets the logit shift that a claim has with everybody: what silence
// lends it.
func (s *State) Lend(claim int, shift fixed.Q) { s.claims[claim].shift = shift }

// Mark shifts what speaks for a claim on a graph: a label beside it.
func (s *State) Mark(claim, graph int, shift fixed.Q) {
	c := &s.claims[claim]
	if c.labels == nil {
		c.labels = make([]fixed.Q, len(s.Graphs))
	}
	c.labels[graph] = shift
}

// Shut cuts a graph for a group until a tick: its members neither share nor
// meet anything there.
func (s *State) Shut(graph, group int, until int32) {
	at := &s.shut[graph*s.Groups+group]
	*at = max(*at, until)
	s.cut = max(s.cut, until)
}

// IsShut tells whether an agent cannot use a graph now.
func (s *State) IsShut(graph int, a uint32) bool {
	return s.cut > s.tick && s.shut[graph*s.Groups+s.group(a)] > s.tick
}

// Warn lets an agent know, before it meets the claim, that there is an answer.
func (s *State) Warn(claim int, a uint32) { s.claims[claim].mind[a] |= warned }
