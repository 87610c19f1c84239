package population

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
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
	Versions  []speech.Reading // by language, where each reads its own; else nil
	To        int              // government addressed, or world.None
	Evidence  bool
	Photo     bool
	Video     bool
	Ours      bool    // the player's side says it
	First     bool    // it tells of the claim before anybody else has
	OwnClaim  bool    // it takes back what the same account has said before
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
	k := s.work
	span := s.audience(post)
	k.counts = append(k.counts[:0], make([]uint32, span+2)...)
	for _, e := range k.audience {
		k.counts[e>>32+1]++
	}
	for t := range span + 1 {
		k.counts[t+1] += k.counts[t]
	}
	pl.start, pl.agents = slices.Clone(k.counts), make([]uint32, len(k.audience))
	for _, e := range k.audience {
		pl.agents[k.counts[e>>32]] = uint32(e)
		k.counts[e>>32]++
	}
	s.waves = append(s.waves, wave{plan: pl})
	handle := len(s.waves) - 1
	if len(pl.agents) == 0 {
		return handle
	}
	s.active = append(s.active, int32(handle))
	if post.About != world.None && post.Position == world.Asserts && s.since[post.About] < 0 {
		s.since[post.About] = s.tick
	}
	return handle
}

// audience draws who of a platform's members sees the post, and after how
// long, into the scratch as delay<<32 | agent. It returns the longest delay.
func (s *State) audience(post Post) (span int32) {
	w, p, k := s.People.World, s.People, s.work
	k.audience = k.audience[:0]
	spec := &w.Platforms[post.Platform]
	hazard := fixed.RateOfHalfLife(spec.HalfLife, w.Clock.Tick)
	limit := min(horizon*w.Clock.Span(spec.HalfLife), w.Clock.Ticks-s.tick)
	if limit < 1 {
		return 0
	}
	engages := s.engagement(post, spec)
	sees := chance.NewStream(s.luck^post.ID, chance.Expose, int32(post.Platform))
	for i := range w.Segments {
		r := w.Accounts[post.Account].Reach[post.Platform][i].Mul(post.Reach).Mul(engages).Mul(s.hour(i))
		reach := uint32(fixed.ProbOf(r.Share()))
		if reach == 0 {
			continue
		}
		for _, a := range p.members[post.Platform][i] {
			bits := sees.Bits(uint64(a))
			if uint32(bits>>32) >= reach {
				continue
			}
			// The low half is spent on the delay: shifted up, it is a uniform draw.
			delay := chance.After(bits<<32, hazard, limit+1) - 1
			if delay == limit {
				continue // would see it when nobody looks any more
			}
			k.audience = append(k.audience, uint64(delay)<<32|uint64(a))
			span = max(span, delay)
		}
	}
	return span
}

// engagement is how the platform's ranking rewards what is shared the more: the
// ratios of reshares that were found for such posts, as far as it ranks by them.
func (s *State) engagement(post Post, spec *world.Platform) fixed.Q {
	v := &s.People.World.Effects
	heat := heatOf(&post)
	stir := v[effects.ShareMoral]*fixed.Q(heat&heatMoral) + v[effects.ShareOutgroup]*fixed.Q(heat>>heatMoralBits)
	if spec.Pictures {
		switch {
		case post.Video:
			stir += v[effects.ShareVideo]
		case post.Photo:
			stir += v[effects.SharePhoto]
		}
	}
	if post.Reading.Figures > 0 {
		stir += v[effects.ShareNumber]
	}
	if post.Reading.Tags > 0 {
		stir += v[effects.ShareHashtag]
	}
	// exp(stir * ranking), the ratio of what is shown: 1/exp(-x) in fixed point.
	return fixed.One.Div(max(fixed.ExpNeg(stir.Mul(spec.Ranking)).Q(), 1))
}

// hour is how much of its usual audience a segment gives at this hour.
func (s *State) hour(segment int) fixed.Q {
	w := s.People.World
	local := w.LocalMinute(w.Segments[segment].Zone, w.Clock.Minute(s.tick))
	switch {
	case w.Calendar.Prime.Contains(local):
		return w.Effects[effects.MediaPrime]
	case world.Night.Contains(local):
		return w.Effects[effects.MediaNight]
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

// over tells whether nobody will see the post from a tick on.
func (v *wave) over(tick int32) bool { return v.gone || int(tick-v.first)+1 >= len(v.start) }

// now returns who sees the wave's post in this tick.
func (v *wave) now(tick int32) []uint32 {
	t := tick - v.first
	if v.gone || t < 0 || int(t)+1 >= len(v.start) {
		return nil
	}
	return v.agents[v.start[t]:v.start[t+1]]
}
