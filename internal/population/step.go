package population

import (
	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/world"
)

// scratch is working memory that holds nothing between ticks. pull and push are
// the contact hazards of a claim for and against it, in this tick.
type scratch struct {
	pull, push []fixed.Q
	pullShift  []fixed.Q // logit shift of the best source met
	pushShift  []fixed.Q
	touched    []uint32
	bytes      []byte
	sum        []int32 // opinion: sum of the stances heard, and their number
	heard      []int32
}

func newScratch(n int) *scratch {
	return &scratch{
		pull: make([]fixed.Q, n), push: make([]fixed.Q, n), pullShift: make([]fixed.Q, n), pushShift: make([]fixed.Q, n),
		sum: make([]int32, n), heard: make([]int32, n),
	}
}

// Step lets one tick pass: posts are seen, claims spread, feelings cool and,
// once in an hour, opinions move.
func (s *State) Step() {
	for i := range s.waves {
		s.meet(&s.waves[i])
	}
	for n := range s.claims {
		if s.claims[n].live {
			s.spread(n)
		}
	}
	s.settle()
	s.cool()
	if s.tick%s.hourTicks() == 0 {
		s.influence()
	}
	s.total()
	s.tick++
}

// hourTicks is the number of ticks in an hour, at least 1.
func (s *State) hourTicks() int32 { return max(1, 60/s.People.World.Clock.Tick) }

// meet applies what a post does to the feelings of those who see it now.
func (s *State) meet(v *wave) {
	for _, a := range v.now(s.tick) {
		seg := s.People.segment[a]
		v.seen += s.People.PerAgent(int(seg))
		if s.People.speaks[a]&v.post.Languages != 0 {
			s.feel(a, &v.post)
		}
	}
}

// contact is the hazard with which a statement, seen and understood, counts as
// a contact with its claim.
const contact = 3 * fixed.One

// gather collects this tick's contacts with a claim, from posts and from those
// who share it.
func (s *State) gather(n int) {
	w, p, k := s.People.World, s.People, s.work
	for i := range s.waves {
		v := &s.waves[i]
		if v.post.About != n {
			continue
		}
		for _, a := range v.now(s.tick) {
			if p.speaks[a]&v.post.Languages != 0 {
				s.told(n, a, &v.post)
			}
		}
	}
	c := &s.claims[n]
	perTick := w.Dynamics.Contact.Mul(fixed.Ratio(int64(w.Clock.Tick), 60))
	keep := c.sharers[:0]
	for _, a := range c.sharers {
		if c.mind[a]&sharing == 0 {
			c.mind[a] &^= listed
			continue
		}
		keep = append(keep, a)
		hazards, shifts := k.pull, k.pullShift
		if c.mind[a]&beliefMask == sceptic {
			hazards, shifts = k.push, k.pushShift
		}
		peer := s.peerShift(a)
		for i := range p.graphs {
			if p.on[a]>>i&1 == 0 || s.shut[i][p.segment[a]] > s.tick {
				continue
			}
			for _, f := range p.graphs[i].of(a) {
				if s.shut[i][p.segment[f]] > s.tick {
					continue
				}
				s.touch(f)
				hazards[f] += perTick
				shifts[f] = max(shifts[f], peer)
			}
		}
	}
	c.sharers = keep
}

// none marks that no source has been met.
const none = -16 * fixed.One

// touch notes that an agent meets the claim in this tick.
func (s *State) touch(a uint32) {
	k := s.work
	if k.pull[a] == 0 && k.push[a] == 0 {
		k.touched = append(k.touched, a)
		k.pullShift[a], k.pushShift[a] = none, none
	}
}

// peerShift is what trust in ordinary people adds for a share by agent a.
func (s *State) peerShift(a uint32) fixed.Q {
	t := s.People.World.Segments[s.People.segment[a]].Trust[world.People]
	return shiftTrust.Mul(t - fixed.Half)
}

// told notes that an agent sees a post about the claim.
func (s *State) told(n int, a uint32, post *Post) {
	k, c := s.work, &s.claims[n]
	account := &s.People.World.Accounts[post.Source]
	credit := account.Credibility[s.People.segment[a]]
	if account.Ours {
		credit = (credit + wide(s.trust[a])) / 2
	}
	shift := shiftTrust.Mul(credit-fixed.Half) + shiftOfficial
	if post.Evidence {
		shift += shiftEvidence
	}
	if post.Picture {
		shift += shiftPicture
	}
	switch post.Position {
	case world.Asserts:
		s.touch(a)
		k.pull[a] += contact
		k.pullShift[a] = max(k.pullShift[a], shift)
	case world.Denies, world.Partly:
		if post.Position == world.Partly {
			shift += shiftPartly
		}
		s.touch(a)
		k.push[a] += contact
		k.pushShift[a] = max(k.pushShift[a], shift)
	case world.Holds:
		// A holding line teaches nobody the claim; it warns who has not heard it.
		c.mind[a] |= inoculated
	}
}

// spread moves the minds of all who met the claim in this tick.
func (s *State) spread(n int) {
	s.gather(n)
	k := s.work
	draws := chance.NewStream(s.seed, chance.Spread, s.tick)
	for _, a := range k.touched {
		s.resolve(n, a, draws.Bits(uint64(n)<<32|uint64(a)))
		k.pull[a], k.push[a] = 0, 0
	}
	k.touched = k.touched[:0]
}
