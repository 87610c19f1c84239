package population

import (
	"encoding/binary"
	"hash"
	"slices"

	"demarche/internal/fixed"
)

// belief is what an agent holds of a claim, as in SEIZ (Jin et al. 2013).
type belief = uint8

const (
	unaware belief = iota
	undecided
	believer
	sceptic
	beliefs
	beliefMask = 3

	sharing    = 1 << 2 // passes it on
	inoculated = 1 << 3 // has heard us, or a warning, before the claim
)

// never is a due tick that does not come.
const never = 1<<16 - 1

// claim is one narrative in one run.
type claim struct {
	mind   []uint8  // belief and flags of each agent
	seen   []uint8  // exposures, saturating
	due    []uint16 // tick of the next change that comes by itself
	counts [][beliefs]int32
	stir   fixed.Q // logit shift of sharing by the words that carry it
	vacuum fixed.Q // logit shift of adoption while nobody answers
	live   bool

	catches, doubted, shared fixed.Q // the narrative's base chances as logits
}

// State is what the people have heard, believe and feel in one run.
type State struct {
	People *People
	seed   uint64
	truth  uint64 // bit set of the claims that are true
	tick   int32

	claims   []claim
	arousal  []int16
	trust    []int16
	stance   [][]int16
	reached  []uint8       // has understood a post of ours
	calendar [][]uint32    // what comes by itself, by tick
	contacts [][]encounter // who will meet what is shared, by tick
	waves    []wave
	shut     [][]int32 // tick until which a platform is cut for a segment
	cutUntil int32     // tick until which anything is cut

	sums sums
	work *scratch
}

// sums are totals by segment, kept up with every change.
type sums struct {
	arousal, trust []int64
	stance         [][]int64
	reached        []int32
}

// New returns the people as they are before anything has happened.
func New(p *People, seed uint64) *State {
	w, n := p.World, p.Size()
	s := &State{
		People: p, seed: seed, trust: slices.Clone(p.trust), arousal: make([]int16, n), reached: make([]uint8, n),
		calendar: make([][]uint32, w.Clock.Ticks+2), contacts: make([][]encounter, w.Clock.Ticks+2), work: newScratch(p),
	}
	for a := range n {
		s.arousal[a] = small(w.Segments[p.segment[a]].Outrage)
	}
	for g := range w.Governments {
		s.stance = append(s.stance, slices.Clone(p.stance[g]))
		s.sums.stance = append(s.sums.stance, make([]int64, len(w.Segments)))
	}
	s.sums.arousal, s.sums.trust = make([]int64, len(w.Segments)), make([]int64, len(w.Segments))
	s.sums.reached = make([]int32, len(w.Segments))
	for _, spec := range w.Narratives {
		c := claim{mind: make([]uint8, n), seen: make([]uint8, n), due: make([]uint16, n), counts: make([][beliefs]int32, len(w.Segments))}
		c.catches, c.doubted, c.shared = logit(spec.Catches), logit(spec.Doubted), logit(spec.Shared)
		for a := range n {
			c.due[a] = never
		}
		for i := range w.Segments {
			c.counts[i][unaware] = int32(p.Bounds[i+1] - p.Bounds[i])
		}
		s.claims = append(s.claims, c)
	}
	for range w.Platforms {
		s.shut = append(s.shut, make([]int32, len(w.Segments)))
	}
	s.sum()
	return s
}

func logit(q fixed.Q) fixed.Q { return fixed.Logit(fixed.ProbOf(q)) }

// Clone returns an independent copy. Waves share their plans, which never
// change once made.
func (s *State) Clone() *State {
	t := *s
	t.claims = slices.Clone(s.claims)
	for i := range t.claims {
		c := &t.claims[i]
		c.mind, c.seen, c.due = slices.Clone(c.mind), slices.Clone(c.seen), slices.Clone(c.due)
		c.counts = slices.Clone(c.counts)
	}
	t.arousal, t.trust, t.reached = slices.Clone(s.arousal), slices.Clone(s.trust), slices.Clone(s.reached)
	t.stance, t.shut = cloneAll(s.stance), cloneAll(s.shut)
	t.waves = slices.Clone(s.waves)
	t.calendar, t.contacts = lend(s.calendar), lend(s.contacts)
	t.sums = sums{slices.Clone(s.sums.arousal), slices.Clone(s.sums.trust), cloneAll(s.sums.stance), slices.Clone(s.sums.reached)}
	t.work = newScratch(s.People)
	return &t
}

// lend lets two states share the lists that stand: the next append to one of
// them copies it.
func lend[T any](lists [][]T) [][]T {
	for i := range lists {
		lists[i] = slices.Clip(lists[i])
	}
	return slices.Clone(lists)
}

func cloneAll[T any](x [][]T) [][]T {
	y := make([][]T, len(x))
	for i := range x {
		y[i] = slices.Clone(x[i])
	}
	return y
}

// Hash writes everything that decides what happens next to the people.
func (s *State) Hash(h hash.Hash) {
	buf := s.work.bytes[:0]
	flush := func() {
		h.Write(buf)
		buf = buf[:0]
	}
	words := func(v []int16) {
		for _, x := range v {
			buf = append(buf, byte(x), byte(x>>8))
		}
		flush()
	}
	for i := range s.claims {
		c := &s.claims[i]
		h.Write(c.mind)
		h.Write(c.seen)
		for _, d := range c.due {
			buf = append(buf, byte(d), byte(d>>8))
		}
		flush()
	}
	number := func(v ...uint64) {
		for _, x := range v {
			buf = binary.LittleEndian.AppendUint64(buf, x)
		}
		flush()
	}
	for i := range s.claims {
		c := &s.claims[i]
		live := uint64(0)
		if c.live {
			live = 1
		}
		number(live, uint64(c.stir), uint64(c.vacuum))
	}
	for at := s.tick; int(at) < len(s.calendar); at++ {
		for _, e := range s.calendar[at] {
			buf = binary.LittleEndian.AppendUint32(buf, e)
		}
		for _, e := range s.contacts[at] {
			buf = binary.LittleEndian.AppendUint64(buf, uint64(e))
		}
		number(uint64(at))
	}
	for i := range s.waves {
		// A post that nobody will see any more decides nothing.
		if v := &s.waves[i]; !v.gone && v.first+int32(len(v.start))-1 > s.tick && len(v.agents) > 0 {
			number(v.post.ID, uint64(v.first))
		}
	}
	for _, until := range s.shut {
		for _, t := range until {
			number(uint64(t))
		}
	}
	words(s.arousal)
	words(s.trust)
	for _, v := range s.stance {
		words(v)
	}
	h.Write(s.reached)
	s.work.bytes = buf
}

// Shutdown cuts a platform for a segment until a tick.
func (s *State) Shutdown(platform, segment int, until int32) {
	s.shut[platform][segment] = max(s.shut[platform][segment], until)
	s.cutUntil = max(s.cutUntil, until)
}

// Answer tells the claim's vacuum, 0..1: how loudly silence feeds it.
func (s *State) Answer(narrative int, vacuum fixed.Q) {
	s.claims[narrative].vacuum = vacuum.Mul(s.People.World.Dynamics.Vacuum)
}

// MoveTrust moves the trust of a segment in the player's side.
func (s *State) MoveTrust(segment int, by fixed.Q) {
	for a := s.People.Bounds[segment]; a < s.People.Bounds[segment+1]; a++ {
		s.trusts(a, by)
	}
}

func share16(v int32) int16 { return int16(min(max(v, 0), unit)) }

func signed16(v int32) int16 { return int16(min(max(v, -unit), unit)) }
