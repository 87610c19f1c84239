package population

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/speech"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// The exposure cone of a post: those who see it, and from tick to tick those
// who hear somebody in the cone. Nothing that is held of anybody outside may
// depend on the post, not by a bit: draws are keyed by agent and tick, and what
// words do travels with them from agent to agent.

// cone tells who is in it.
type cone struct {
	in    []bool
	size  int
	hears [][]uint32 // whom each agent follows
}

func newCone(p *People) *cone {
	c := &cone{in: make([]bool, p.Size()), hears: make([][]uint32, p.Size())}
	for platform := range p.World.Platforms {
		for a := range uint32(p.Size()) {
			for _, f := range followers(p, platform, a) {
				c.hears[f] = append(c.hears[f], a)
			}
		}
	}
	return c
}

func (c *cone) add(a uint32) {
	if !c.in[a] {
		c.in[a] = true
		c.size++
	}
}

// grow adds all who hear the cone in this tick: who follow somebody there that
// shares a claim, and those whose turn it is to take in opinions who follow
// anybody there. It goes from agent to agent, as opinions do.
func (c *cone) grow(with, without *State) {
	for a, list := range c.hears {
		open := takesIn(with, uint32(a))
		if slices.ContainsFunc(list, func(heard uint32) bool {
			return c.in[heard] && (open || shares(with, heard) || shares(without, heard))
		}) {
			c.add(uint32(a))
		}
	}
}

// said are posts of every kind, by the tick at which they are published: two
// that tell many of a claim, and others that few see.
func said() map[int32]Post {
	post := func(id uint64, by, about int, position world.Position, reading speech.Reading) Post {
		return Post{
			ID: id, Account: by, Source: by, Platform: int(id % 2), Languages: 3, About: about, Position: position, Reading: reading,
			To: wt.Neighbour, Evidence: id%3 == 0, Ours: by == wt.Ministry, Reach: fixed.One / 10,
		}
	}
	first := func(p Post) Post { p.Reach = fixed.One; return p }
	return map[int32]Post{
		1:  first(post(1, wt.TV, wt.Quotes, world.Asserts, speech.Reading{Goldstein: -20})),
		2:  first(post(2, wt.Troll, wt.Hack, world.Asserts, speech.Reading{})),
		4:  post(3, wt.Troll, wt.Quotes, world.Asserts, speech.Reading{Goldstein: -60, Moral: 3, OutGroup: 1, Emotion: 25}),
		6:  post(4, wt.Ministry, wt.Quotes, world.Denies, speech.Reading{Goldstein: 30, Empathy: 20, Politeness: 40}),
		9:  post(5, wt.Daily, wt.Hack, world.Asserts, speech.Reading{Moral: 1}),
		12: post(6, wt.Ministry, world.None, world.Silent, speech.Reading{Goldstein: -90, Politeness: 5}),
		15: post(7, wt.Ministry, wt.Hack, world.Holds, speech.Reading{Politeness: 30}),
		18: post(8, wt.Daily, wt.Quotes, world.Partly, speech.Reading{}),
	}
}

func TestLeavingAPostOutLeavesAllOutsideItsConeAsTheyWere(t *testing.T) {
	w := wt.Small()
	for i := range w.Platforms {
		w.Platforms[i].Peers = 2 * fixed.One // few, so that the cone stays narrow for long
	}
	w.Effects[effects.AdoptInoculationLasts] = fixed.One // so short that whose answer it counts from would show
	p := Build(w)
	for _, out := range slices.Sorted(maps.Keys(said()))[2:] { // the first that tell of a claim let it into the world
		leaveOut(t, p, out)
	}
}

// leaveOut lets all posts be published, and all but the one of a tick, and
// compares the agents outside of the cone of that post, until half of them are
// inside.
func leaveOut(t *testing.T, p *People, out int32) {
	t.Helper()
	with, without, c := New(p, 4, 0), New(p, 4, 0), newCone(p)
	var v *wave
	changed, tick := 0, int32(0)
	for ; tick < 200 && c.size < p.Size()/2; tick++ {
		if post, ok := said()[tick]; ok {
			handle := with.Publish(post)
			if tick == out {
				v = &with.waves[handle]
			} else {
				without.Publish(post)
			}
		}
		if v != nil {
			for _, a := range v.now(tick) {
				c.add(a)
			}
			c.grow(with, without)
		}
		with.Step()
		without.Step()
		changed = 0
		for a := range uint32(p.Size()) {
			switch is, was := personal(with, a), personal(without, a); {
			case slices.Equal(is, was):
			case c.in[a]:
				changed++
			default:
				t.Fatalf("post %d, tick %d: agent %d is outside of the cone of %d agents and has changed: %s", v.post.ID, tick, a, c.size, cmp.Diff(was, is))
			}
		}
	}
	t.Logf("post %d, tick %d: %d in the cone, of whom %d have changed; %d outside", v.post.ID, tick, c.size, changed, p.Size()-c.size)
	if changed == 0 || tick < out+15 {
		t.Errorf("post %d: %d in the cone after %d ticks, of whom %d have changed: that tells too little", v.post.ID, c.size, tick-out, changed)
	}
}

// personal is what is held of one agent.
func personal(s *State, a uint32) (values []int64) {
	for n := range s.since {
		values = append(values, int64(s.claims.Mind(n, a)))
	}
	values = append(values, int64(s.arousal[a]), int64(s.trust[a]), int64(s.reached[a]))
	for _, pairs := range s.stance {
		values = append(values, int64(pairs[a][0]), int64(pairs[a][1]))
	}
	return values
}

// followers are those who hear an agent on a platform.
func followers(p *People, platform int, a uint32) []uint32 { return p.graphs[platform].Of(a) }

// shares tells whether an agent passes anything on.
func shares(s *State, a uint32) bool {
	for n := range s.since {
		if s.claims.Mind(n, a).Shares() {
			return true
		}
	}
	return false
}

// takesIn tells whether an agent takes in opinions in this tick.
func takesIn(s *State, a uint32) bool {
	turns := s.People.World.Clock.Span(influenceEvery)
	turn, n := s.tick%turns, int64(s.People.Size())
	return int64(a) >= n*int64(turn)/int64(turns) && int64(a) < n*int64(turn+1)/int64(turns)
}
