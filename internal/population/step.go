package population

import (
	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/world"
)

// met is what an agent meets of one claim in one tick: the weight of what
// speaks for it and against it, and the logit shift of the best source on each
// side.
type met struct {
	pull, push           int32
	pullShift, pushShift fixed.Q
}

// scratch is working memory that holds nothing between ticks.
type scratch struct {
	met     []met
	touched []uint32
	bytes   []byte
	sum     []int32 // opinion: sums of the stances heard, for each agent by government
}

func newScratch(p *People) *scratch {
	n := p.Size()
	return &scratch{met: make([]met, n), sum: make([]int32, n*len(p.World.Governments))}
}

// Step lets one tick pass: posts are seen, claims spread, feelings cool and,
// every few hours, opinions move.
func (s *State) Step() {
	for i := range s.waves {
		s.meet(&s.waves[i])
	}
	for n := range s.claims {
		if s.claims[n].live {
			s.spread(n)
		} else {
			s.forewarn(n)
		}
	}
	s.contacts[s.tick] = nil
	s.settle()
	if every := s.People.World.Clock.Span(coolEvery); s.tick%every == 0 {
		s.cool(every)
	}
	if s.tick%s.People.World.Clock.Span(influenceEvery) == 0 {
		s.influence()
	}
	s.tick++
}

// meet applies what a post does to the feelings of those who see it now.
func (s *State) meet(v *wave) {
	for _, a := range v.now(s.tick) {
		if s.cut(v.post.Platform, a) {
			continue
		}
		seg := s.People.segment[a]
		v.seen += s.People.PerAgent(int(seg))
		if s.People.speaks[a]&v.post.Languages != 0 {
			s.feel(a, &v.post)
		}
	}
}

// A statement weighs as much as three people who pass a claim on, where an
// agent meets both sides in one tick.
const statementWeight, peerWeight = 3, 1

// gather collects this tick's contacts with a claim, from posts and from those
// who share it.
func (s *State) gather(n int) {
	p, k := s.People, s.work
	for i := range s.waves {
		v := &s.waves[i]
		if v.post.About != n {
			continue
		}
		for _, a := range v.now(s.tick) {
			if p.speaks[a]&v.post.Languages != 0 && !s.cut(v.post.Platform, a) {
				s.told(n, a, &v.post)
			}
		}
	}
	c := &s.claims[n]
	for _, e := range s.contacts[s.tick] {
		if e.narrative() != n || c.mind[e.from()]&sharing == 0 || s.cut(e.platform(), e.from()) || s.cut(e.platform(), e.to()) {
			continue
		}
		m, peer := k.touch(e.to()), s.peerShift(e.from())
		if c.mind[e.from()]&beliefMask == sceptic {
			m.push += peerWeight
			m.pushShift = max(m.pushShift, peer)
		} else {
			m.pull += peerWeight
			m.pullShift = max(m.pullShift, peer)
		}
	}
}

// none marks that no source has been met.
const none = -16 * fixed.One

// touch notes that an agent meets the claim in this tick.
func (k *scratch) touch(a uint32) *met {
	m := &k.met[a]
	if m.pull == 0 && m.push == 0 {
		k.touched = append(k.touched, a)
		m.pullShift, m.pushShift = none, none
	}
	return m
}

// cut tells whether an agent cannot use a platform now.
func (s *State) cut(platform int, a uint32) bool {
	return s.cutUntil > s.tick && s.shut[platform][s.People.segment[a]] > s.tick
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
	if post.Ours {
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
		m := k.touch(a)
		m.pull += statementWeight
		m.pullShift = max(m.pullShift, shift)
	case world.Denies, world.Partly:
		if post.Position == world.Partly {
			shift += shiftPartly
		}
		m := k.touch(a)
		m.push += statementWeight
		m.pushShift = max(m.pushShift, shift)
	case world.Holds:
		// A holding line teaches nobody the claim; it warns who has not heard it.
		if c.mind[a]&beliefMask == unaware {
			c.mind[a] |= inoculated
		}
	}
}

// forewarn inoculates who meets an answer before the claim is abroad.
func (s *State) forewarn(n int) {
	for i := range s.waves {
		v := &s.waves[i]
		if v.post.About != n || v.post.Position == world.Silent {
			continue
		}
		for _, a := range v.now(s.tick) {
			if s.People.speaks[a]&v.post.Languages != 0 && !s.cut(v.post.Platform, a) {
				s.claims[n].mind[a] |= inoculated
			}
		}
	}
}

// spread moves the minds of all who met the claim in this tick.
func (s *State) spread(n int) {
	s.gather(n)
	k := s.work
	draws := chance.NewStream(s.seed, chance.Spread, s.tick)
	for _, a := range k.touched {
		s.resolve(n, a, draws.Bits(uint64(n)<<32|uint64(a)))
		k.met[a].pull, k.met[a].push = 0, 0
	}
	k.touched = k.touched[:0]
}
