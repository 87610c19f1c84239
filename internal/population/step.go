package population

import (
	"slices"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/spread"
	"demarche/internal/world"
)

// Step lets one tick pass: posts are seen, claims spread, feelings cool, and
// those whose turn it is take in what others hold.
func (s *State) Step() {
	for _, i := range s.active {
		s.meet(&s.waves[i])
	}
	s.wane()
	for n := range s.since {
		for _, i := range s.active {
			if v := &s.waves[i]; v.post.About == n {
				s.tell(n, v)
			}
		}
		s.claims.Spread(n)
	}
	s.claims.Settle()
	if s.tick%s.People.World.Clock.Span(coolEvery) == 0 {
		s.cool()
	}
	s.influence()
	s.tick++
	s.claims.Advance()
	s.active = slices.DeleteFunc(s.active, func(i int32) bool { return s.waves[i].over(s.tick) })
}

// wane lets warnings lose their force by their half-life, counted from the time
// a claim came up: from a warning's own time, leaving out one answer would
// change what others did to people whom it never reached.
func (s *State) wane() {
	w := s.People.World
	const day = 24 * 60
	rate := fixed.RateOfHalfLife(int32(w.Effects[effects.AdoptInoculationLasts]>>16)*day, w.Clock.Tick)
	for n, at := range s.since {
		left := fixed.One
		if at >= 0 {
			left = rate.Passes(s.tick - at).Q()
		}
		s.resists[n] = w.Effects[effects.AdoptInoculated].Mul(left)
	}
}

// understands tells whether an agent can be reached by a post now.
func (s *State) understands(a uint32, post *Post) bool {
	return s.People.speaks[a]&post.Languages != 0 && !s.claims.IsShut(post.Platform, a)
}

// meet applies what a post does to the feelings of those who see it now.
func (s *State) meet(v *wave) {
	for _, a := range v.now(s.tick) {
		if s.claims.IsShut(v.post.Platform, a) {
			continue
		}
		seg := s.People.segment[a]
		v.seen += s.People.PerAgent(int(seg))
		if s.People.speaks[a]&v.post.Languages != 0 {
			s.feel(a, s.version(a, &v.post))
		}
	}
}

// version is a post as an agent reads it: in the harshest of the languages that
// the agent understands, where each public reads its own.
func (s *State) version(a uint32, post *Post) *Post {
	if post.Versions == nil {
		return post
	}
	own, found := *post, false
	for lang, r := range post.Versions {
		if s.People.speaks[a]&post.Languages>>lang&1 == 1 && (!found || r.Goldstein < own.Reading.Goldstein) {
			own.Reading, found = r, true
		}
	}
	return &own
}

// tell lets those who see a post about a claim in this tick meet it. Before the
// claim is abroad an answer only warns. A holding line neither warns nor moves:
// that something is being looked into refutes nothing.
func (s *State) tell(n int, v *wave) {
	post := &v.post
	if post.Position == world.Silent || post.Position == world.Holds {
		return
	}
	warns := s.since[n] < 0
	side := spread.Push
	if post.Position == world.Asserts {
		side = spread.Pull
	}
	shift, weight := s.argues(n, post), max(int32(s.People.World.Effects[effects.AdoptStatementWeight]>>16), 1)
	heat := heatOf(post)
	for _, a := range v.now(s.tick) {
		switch {
		case !s.understands(a, post):
		case !warns:
			s.claims.Meet(n, a, post.Platform, side, weight, shift+s.credits(a, post), heat)
		default:
			s.claims.Warn(n, a)
		}
	}
}

// argues is what a post itself adds, whoever reads it: that it is stated and
// argued, shows evidence or a picture, comes late, corrects its own source.
func (s *State) argues(n int, post *Post) fixed.Q {
	v := &s.People.World.Effects
	x := v[effects.AdoptStatement]
	if post.Evidence {
		x += v[effects.CorrectEvidence]
	}
	switch {
	case post.Video:
		x += v[effects.MediaVideo]
	case post.Photo:
		x += v[effects.MediaPicture]
	}
	if post.Position == world.Partly {
		x += v[effects.CorrectPartly]
	}
	if post.Position != world.Asserts {
		if post.OwnClaim {
			x += v[effects.CorrectSelf]
		}
		hours := s.People.World.Clock.Minute(s.tick-max(s.since[n], 0)) / 60
		x += v[effects.CorrectDelay].Mul(fixed.Log2(uint32(hours + 1)))
	}
	return x
}

// credits is what trust in the source adds for an agent.
func (s *State) credits(a uint32, post *Post) fixed.Q {
	w := s.People.World
	credit := w.Accounts[post.Source].Credibility[s.People.segment[a]]
	if post.Ours {
		credit = (credit + wide(s.trust[a])) / 2
	}
	return w.Effects[effects.AdoptTrust].Mul(credit - fixed.Half)
}

// influence lets a part of the agents take in what those hold whom they
// follow, so that each has its turn once in influenceEvery.
func (s *State) influence() {
	p := s.People
	turns := p.World.Clock.Span(influenceEvery)
	turn, n := s.tick%turns, int64(p.Size())
	lo, hi := uint32(n*int64(turn)/int64(turns)), uint32(n*int64(turn+1)/int64(turns))
	s.count(lo, hi, -1)
	for i := range s.stance {
		s.laws.influence.InTurn(p.talk, s.stance[i], p.stance[i], s.heard[i], p.stubborn, int(lo), int(hi))
	}
	s.count(lo, hi, 1)
}
