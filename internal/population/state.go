package population

import (
	"slices"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/opinion"
	"demarche/internal/spread"
)

// State is what the people have heard, believe and feel in one run.
type State struct {
	People *People
	luck   uint64 // from which who sees what is drawn
	truth  uint64 // bit set of the claims that are true
	tick   int32
	laws   *laws

	claims  *spread.State
	since   []int32   // tick at which a claim was first made, by narrative; -1 before
	resists []fixed.Q // logit that a warning takes from a claim now, by narrative
	arousal []int16
	trust   []int16
	stance  stances
	heard   [][]opinion.Sum // what agents have heard of them since their last turn, two governments side by side
	reached []uint8         // has understood a post of ours
	waves   []wave
	active  []int32 // waves that somebody is still to see, in order

	sums sums
	work *scratch
}

// sums are totals by segment, kept up with every change.
type sums struct {
	arousal, trust []int64
	stance         [][]int64
	reached        []int32
}

// scratch is working memory that holds nothing between ticks.
type scratch struct {
	bytes    []byte
	audience []uint64
	counts   []uint32
}

// New returns the people as they are before anything has happened, in a run in
// which the claims of this bit set are true.
func New(p *People, seed, truth uint64) *State {
	w, n := p.World, p.Size()
	l := newLaws(w, truth)
	s := &State{
		People: p, luck: seed, truth: truth, laws: &l, trust: slices.Clone(p.trust), arousal: make([]int16, n), reached: make([]uint8, n),
		since:   slices.Repeat([]int32{-1}, len(w.Narratives)),
		resists: make([]fixed.Q, len(w.Narratives)), work: &scratch{},
	}
	for a := range n {
		s.arousal[a] = small(w.Segments[p.segment[a]].Outrage)
	}
	s.stance = cloneAll(p.stance)
	for _, pairs := range s.stance {
		s.heard = append(s.heard, p.talk.Begin(pairs))
	}
	for range w.Governments {
		s.sums.stance = append(s.sums.stance, make([]int64, len(w.Segments)))
	}
	s.sums.arousal, s.sums.trust = make([]int64, len(w.Segments)), make([]int64, len(w.Segments))
	s.sums.reached = make([]int32, len(w.Segments))
	field := &spread.Field{Agents: n, Group: p.segment, Groups: len(w.Segments), Graphs: p.graphs, Ticks: w.Clock.Ticks + 1}
	s.claims = spread.New(field, l.rates, traits{s}, seed)
	s.sum()
	return s
}

// Clone returns an independent copy. Waves share their plans, which never
// change once made.
func (s *State) Clone() *State {
	t := *s
	t.resists = slices.Clone(s.resists)
	t.since, t.arousal, t.trust, t.reached = slices.Clone(s.since), slices.Clone(s.arousal), slices.Clone(s.trust), slices.Clone(s.reached)
	t.stance, t.heard, t.waves, t.active = cloneAll(s.stance), cloneAll(s.heard), slices.Clone(s.waves), slices.Clone(s.active)
	t.sums = sums{slices.Clone(s.sums.arousal), slices.Clone(s.sums.trust), cloneAll(s.sums.stance), slices.Clone(s.sums.reached)}
	t.work = &scratch{}
	t.claims = s.claims.Clone(traits{&t})
	return &t
}

func cloneAll[S ~[][]T, T any](x S) S {
	y := make(S, len(x))
	for i := range x {
		y[i] = slices.Clone(x[i])
	}
	return y
}

// Renew draws what happens to the people from now on anew. Who they are, and
// what it takes to convince each, stays.
func (s *State) Renew(luck uint64) {
	s.luck = luck
	s.claims.Renew(luck)
}

// isTrue tells whether a claim is true in this run.
func (s *State) isTrue(n int) bool { return s.truth>>n&1 == 1 }

// Shutdown cuts a platform for a segment until a tick.
func (s *State) Shutdown(platform, segment int, until int32) { s.claims.Shut(platform, segment, until) }

// Label puts a fact-checker's label beside a claim wherever a platform shows
// it, from now on.
func (s *State) Label(narrative, platform int) {
	s.claims.Mark(narrative, platform, -s.People.World.Effects[effects.CorrectLabel])
}

// Answer tells the claim's vacuum, 0..1: how loudly silence feeds it.
func (s *State) Answer(narrative int, vacuum fixed.Q) {
	s.claims.Lend(narrative, vacuum.Mul(s.People.World.Effects[effects.SilenceVacuum]))
}

// MoveTrust moves the trust of a segment in the player's side.
func (s *State) MoveTrust(segment int, by fixed.Q) {
	for a := s.People.Bounds[segment]; a < s.People.Bounds[segment+1]; a++ {
		s.trusts(a, by)
	}
}

// MoveOutrage moves the arousal of a segment.
func (s *State) MoveOutrage(segment int, by fixed.Q) {
	for a := s.People.Bounds[segment]; a < s.People.Bounds[segment+1]; a++ {
		s.stirs(a, by)
	}
}

// Minds returns the shares of a segment that have heard a claim, believe it and
// reject it, 0..1.
func (s *State) Minds(narrative, segment int) (heard, believed, doubted fixed.Q) {
	c := s.claims.Counts(narrative, segment)
	n := max(int64(s.People.Bounds[segment+1]-s.People.Bounds[segment]), 1)
	return fixed.Ratio(n-int64(c[spread.Unaware]), n), fixed.Ratio(int64(c[spread.Believer]), n), fixed.Ratio(int64(c[spread.Sceptic]), n)
}

// Mind returns what an agent holds of a claim.
func (s *State) Mind(narrative int, a uint32) spread.Mind { return s.claims.Mind(narrative, a) }

// TrustOf is an agent's trust in the player's side, 0..1.
func (s *State) TrustOf(a uint32) fixed.Q { return wide(s.trust[a]) }
