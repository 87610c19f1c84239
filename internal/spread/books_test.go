package spread

import (
	"crypto/sha256"
	"testing"

	"pgregory.net/rapid"

	"demarche/internal/fixed"
)

func advance(s *State, claims int) {
	for n := range claims {
		s.Spread(n)
	}
	s.Settle()
	s.Advance()
}

func digest(s *State) [32]byte {
	h := sha256.New()
	s.Hash(h)
	return [32]byte(h.Sum(nil))
}

// What is kept up with every change must be what counting afresh finds: how
// many hold what, how many share, what each hears, who is due first.
func TestTheBooksAreKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := everything()
		r.Attention = Attention(rapid.IntRange(0, 1).Draw(t, "attention"))
		f := tied(200, 100)
		s := New(f, []Rates{r, everything()}, newCrowd(200), rapid.Uint64().Draw(t, "seed"))
		for a := range uint32(20) {
			s.Seed(0, a*9, Belief(1+a%3), a%4 < 2)
			s.Seed(1, a*5, Believer, true)
		}
		for range rapid.IntRange(1, 90).Draw(t, "ticks") {
			advance(s, 2)
		}
		for n := range s.claims {
			c := &s.claims[n]
			counts, sharers, pressure := make([][Beliefs]int32, f.Groups), [Sides]int32{}, make([]int32, f.Agents)
			for a := range uint32(f.Agents) {
				m := c.mind[a]
				counts[f.group(a)][m.Belief()]++
				if m.Shares() {
					sharers[m.side()]++
					for g := range f.Graphs {
						for _, b := range f.Graphs[g].Of(a) {
							pressure[b] += s.rates[n].Weight[m.side()]
						}
					}
				}
				if due := c.alarms.due[a]; due < c.alarms.first[a>>blockShift] {
					t.Fatalf("agent %d is due at %d, its block not before %d", a, due, c.alarms.first[a>>blockShift])
				}
			}
			for g := range counts {
				if counts[g] != s.Counts(n, g) {
					t.Fatalf("claim %d, group %d: %v, counted %v", n, g, s.Counts(n, g), counts[g])
				}
			}
			if sharers != s.Sharers(n) {
				t.Fatalf("claim %d: %v share, counted %v", n, s.Sharers(n), sharers)
			}
			for a, p := range c.pressure {
				if p != pressure[a] {
					t.Fatalf("claim %d: agent %d hears %d, counted %d", n, a, p, pressure[a])
				}
			}
		}
	})
}

func TestACopyGoesItsOwnWay(t *testing.T) {
	f, traits := tied(300, 200), newCrowd(300)
	s := New(f, []Rates{everything()}, traits, 4)
	for a := range uint32(30) {
		s.Seed(0, a*10, Believer, true)
	}
	for range 40 {
		advance(s, 1)
	}
	before := digest(s)
	c := s.Clone(traits)
	if digest(c) != before {
		t.Fatal("a copy differs")
	}
	c.Mark(0, 0, -fixed.One)
	for range 60 {
		advance(c, 1)
	}
	if digest(s) != before {
		t.Error("what happens to a copy reaches the original")
	}
	d := s.Clone(traits)
	for range 60 {
		advance(s, 1)
		advance(d, 1)
	}
	if digest(s) != digest(d) || digest(s) == digest(c) {
		t.Error("copies of one state that meet the same do not go the same way")
	}
}

// A tick allocates nothing once the agenda has had its greatest size.
func TestATickAllocatesNothing(t *testing.T) {
	f := tied(500, 2000)
	r := everything()
	r.Forget = fixed.RateOf(.05) // keeps it going
	s := New(f, []Rates{r}, newCrowd(500), 4)
	for a := range uint32(100) {
		s.Seed(0, a*5, Believer, true)
	}
	for range 600 {
		advance(s, 1)
	}
	if s.Sharers(0)[Pull] == 0 {
		t.Fatal("nobody shares any more: that tells nothing")
	}
	// The agenda may still grow by a chunk once in a while.
	if n := testing.AllocsPerRun(400, func() { advance(s, 1) }); n > .02 {
		t.Errorf("%v allocations a tick", n)
	}
}

// Nothing is met where a graph is cut, and everything again afterwards.
func TestACutGraphCarriesNothing(t *testing.T) {
	f := tied(400, 300)
	f.Graphs = f.Graphs[:1]
	r := everything()
	r.Fade, r.Stifle, r.Verify, r.Forget = 0, 0, 0, 0
	s := New(f, []Rates{r}, nil, 1)
	for g := range f.Groups {
		s.Shut(0, g, 50)
	}
	s.Seed(0, 0, Believer, true)
	heard := func() (n int32) {
		for g := range f.Groups {
			n += int32(f.Agents/f.Groups) - s.Counts(0, g)[Unaware]
		}
		return n
	}
	for range 50 {
		advance(s, 1)
	}
	if heard() != 1 {
		t.Errorf("%d have heard of it over a cut graph", heard())
	}
	for range 150 {
		advance(s, 1)
	}
	if heard() < 100 {
		t.Errorf("only %d have heard of it since", heard())
	}
}
