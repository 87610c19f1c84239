package population

import (
	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// Post is what the publics meet when an account publishes.
type Post struct {
	ID        uint64 // derived from where it comes from
	Account   int    // whose followers see it
	Source    int    // whose word it is: the account itself, or one that it quotes
	Platform  int
	Languages uint8 // bit set
	About     int   // narrative, or world.None
	Position  world.Position
	Reading   speech.Reading
	To        int // government addressed, or world.None
	Evidence  bool
	Picture   bool
	Ours      bool    // the player's side says it
	Reach     fixed.Q // factor on the account's reach: fatigue, quoting, disavowal; One is usual
}

// plan is who sees a post and when: fixed when it is published. Agents are
// ordered by tick; those of the tick t after publication are
// agents[start[t]:start[t+1]].
type plan struct {
	post   Post
	first  int32 // tick of publication
	start  []uint32
	agents []uint32
}

// wave is a post on its way through its audience.
type wave struct {
	*plan
	gone bool // taken down: nobody sees it any more
	seen int64
}

// horizon is how many half-lives of attention a post is followed for: what
// comes later is less than 2 % of its audience.
const horizon = 6

// Publish plans who will see a post. It returns a handle for Remove and Seen.
func (s *State) Publish(post Post) int {
	pl := &plan{post: post, first: s.tick}
	pairs, span := s.audience(post) // delay<<32 | agent
	pl.start = make([]uint32, span+2)
	pl.agents = make([]uint32, len(pairs))
	for _, e := range pairs {
		pl.start[e>>32+1]++
	}
	for t := range span + 1 {
		pl.start[t+1] += pl.start[t]
	}
	next := append([]uint32(nil), pl.start...)
	for _, e := range pairs {
		pl.agents[next[e>>32]] = uint32(e)
		next[e>>32]++
	}
	if post.About != world.None && post.Position == world.Asserts {
		s.carry(post)
	}
	s.waves = append(s.waves, wave{plan: pl})
	return len(s.waves) - 1
}

// carry lets the words that carry a claim decide how it is shared from then on.
func (s *State) carry(post Post) {
	c := &s.claims[post.About]
	c.live = true
	stir := moralShared.Mul(fixed.Q(min(post.Reading.Moral, 3))<<16) + outgroupShared.Mul(fixed.Q(min(post.Reading.OutGroup, 1))<<16)
	c.stir = max(c.stir, stir)
}

// audience draws who of a platform's members sees the post, and after how long.
func (s *State) audience(post Post) (pairs []uint64, span int32) {
	w, p, platform := s.People.World, s.People, post.Platform
	spec := &w.Platforms[platform]
	hazard := fixed.Hazard(w.Clock.Span(spec.HalfLife))
	limit := min(horizon*w.Clock.Span(spec.HalfLife), w.Clock.Ticks-s.tick)
	if limit < 1 {
		return pairs, span
	}
	reach := make([]uint32, len(w.Segments))
	for i := range w.Segments {
		r := w.Accounts[post.Account].Reach[platform][i].Mul(post.Reach).Mul(s.engagement(post, spec)).Mul(s.hour(i))
		reach[i] = uint32(fixed.ProbOf(r.Share()))
	}
	sees := chance.NewStream(s.seed^post.ID, chance.Expose, int32(platform))
	for _, a := range p.members[platform] {
		bits := sees.Bits(uint64(a))
		if uint32(bits>>32) >= reach[p.segment[a]] {
			continue
		}
		// The low half is spent on the delay: shifted up, it is a uniform draw.
		delay := chance.Geometric(bits<<32, hazard, limit) - 1
		pairs = append(pairs, uint64(delay)<<32|uint64(a))
		span = max(span, delay)
	}
	return pairs, span
}

// engagement is how the platform's ranking rewards what stirs.
func (s *State) engagement(post Post, spec *world.Platform) fixed.Q {
	stir := moralShared.Mul(fixed.Q(min(post.Reading.Moral, 3)) << 16)
	if post.Reading.OutGroup > 0 {
		stir += outgroupShared
	}
	if post.Picture && spec.Pictures {
		stir += fixed.One * 3 / 10 // reshares +35 % for photos, +28 % for videos (Twitter media study 2014)
	}
	return fixed.One + stir.Mul(spec.Ranking)
}

// hour is how much of its usual audience a segment gives at this hour.
func (s *State) hour(segment int) fixed.Q {
	w := s.People.World
	local := w.LocalMinute(w.Segments[segment].Zone, w.Clock.Minute(s.tick))
	switch {
	case w.Calendar.Prime.Contains(local):
		return fixed.One * 5 / 4
	case world.Night.Contains(local):
		return fixed.One * 6 / 10
	}
	return fixed.One
}

// Remove stops all further sightings of a post.
func (s *State) Remove(handle int) { s.waves[handle].gone = true }

// Seen returns how many people have seen a post.
func (s *State) Seen(handle int) int64 { return s.waves[handle].seen }

// Gone tells whether a post was removed.
func (s *State) Gone(handle int) bool { return s.waves[handle].gone }

// Platform returns where a post was published.
func (s *State) Platform(handle int) int { return s.waves[handle].post.Platform }

// now returns who sees the wave's post in this tick.
func (v *wave) now(tick int32) []uint32 {
	t := tick - v.first
	if v.gone || t < 0 || int(t)+1 >= len(v.start) {
		return nil
	}
	return v.agents[v.start[t]:v.start[t+1]]
}
