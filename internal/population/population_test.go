package population_test

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"pgregory.net/rapid"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/speech"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

func digest(s *population.State) string {
	h := sha256.New()
	s.Hash(h)
	return hex.EncodeToString(h.Sum(nil))
}

func post(id uint64, by, about int, position world.Position, reach fixed.Q) population.Post {
	return population.Post{
		ID: id, Account: by, Source: by, Platform: wt.Pulse, Languages: 3, About: about, Position: position,
		Reading: speech.Reading{Politeness: 30, Certainty: 30}, To: world.None, Reach: reach,
	}
}

// run lets the claim about quotes travel for some ticks; also is called at
// every tick.
func run(s *population.State, ticks int, also func(tick int)) {
	for t := range ticks {
		if t == 2 {
			s.Publish(post(1, wt.TV, wt.Quotes, world.Asserts, fixed.One))
		}
		if also != nil {
			also(t)
		}
		s.Step()
	}
}

var people = population.Build(wt.Small())

func TestAPostOfZeroReachChangesNothing(t *testing.T) {
	with, without := population.New(people, 5, 1), population.New(people, 5, 1)
	run(without, 200, nil)
	run(with, 200, func(tick int) {
		if tick == 20 {
			with.Publish(post(2, wt.Ministry, wt.Quotes, world.Denies, 0))
		}
	})
	if digest(with) != digest(without) {
		t.Error("a post that nobody sees changed the people")
	}
}

// Two claims in a world where nothing else joins them: what is said about one
// must leave the beliefs about the other bit for bit as they were.
func TestAPostLeavesTheUnrelatedAsItWas(t *testing.T) {
	minds := func(deny bool) (quotes, hack fixed.Q) {
		w := wt.Small()
		// Feelings are the only bridge between claims: take them away.
		for i := range w.Narratives {
			w.Narratives[i].Charge, w.Narratives[i].Against = 0, world.None
		}
		w.Effects[effects.FeelProvokes] = 0
		s := population.New(population.Build(w), 9, 1)
		run(s, 150, func(tick int) {
			if tick == 4 {
				s.Publish(post(7, wt.Daily, wt.Hack, world.Asserts, fixed.One))
			}
			if tick == 10 && deny {
				// A plain reading moves no feelings: no emotion, no points.
				s.Publish(post(8, wt.Daily, wt.Quotes, world.Denies, fixed.One))
			}
		})
		_, quotes, _ = s.Minds(wt.Quotes, wt.Neighbour)
		_, hack, _ = s.Minds(wt.Hack, wt.Neighbour)
		return
	}
	q0, h0 := minds(false)
	q1, h1 := minds(true)
	if q0 == q1 {
		t.Error("the denial did nothing at all")
	}
	if h0 != h1 {
		t.Errorf("a denial of one claim moved belief in another from %v to %v", h0, h1)
	}
}

func TestTheOrderOfUnrelatedPostsDoesNotMatter(t *testing.T) {
	after := func(first, second population.Post) fixed.Q {
		s := population.New(people, 3, 1)
		s.Publish(first)
		s.Publish(second)
		for range 60 {
			s.Step()
		}
		_, b, _ := s.Minds(wt.Quotes, wt.Neighbour)
		return b
	}
	a, b := post(1, wt.TV, wt.Quotes, world.Asserts, fixed.One), post(2, wt.Troll, wt.Quotes, world.Asserts, fixed.One)
	if after(a, b) != after(b, a) {
		t.Error("two posts in the other order led elsewhere")
	}
}

func TestSharesStayInRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := population.New(people, rapid.Uint64().Draw(t, "seed"), 1)
		posts := rapid.IntRange(0, 6).Draw(t, "posts")
		for range posts {
			p := post(rapid.Uint64().Draw(t, "id"), rapid.IntRange(0, 3).Draw(t, "by"), rapid.IntRange(0, 1).Draw(t, "about"),
				world.Position(rapid.IntRange(0, world.Positions-1).Draw(t, "position")), fixed.One)
			p.Reading.Goldstein = int16(rapid.IntRange(-100, 100).Draw(t, "goldstein"))
			p.Reading.Emotion = int8(rapid.IntRange(0, 30).Draw(t, "emotion"))
			p.To = wt.Neighbour
			s.Publish(p)
			for range rapid.IntRange(1, 12).Draw(t, "ticks") {
				s.Step()
			}
		}
		for seg := range people.World.Segments {
			if o := s.Outrage(seg); o < 0 || o > fixed.One {
				t.Fatalf("outrage %v", o.Float())
			}
			if tr := s.Trust(seg); tr < 0 || tr > fixed.One {
				t.Fatalf("trust %v", tr.Float())
			}
			for g := range people.World.Governments {
				if st := s.Stance(seg, g); st < -fixed.One || st > fixed.One {
					t.Fatalf("stance %v", st.Float())
				}
			}
			for n := range people.World.Narratives {
				heard, believed, doubted := s.Minds(n, seg)
				if believed < 0 || doubted < 0 || believed+doubted > heard+2 || heard > fixed.One {
					t.Fatalf("heard %v believed %v doubted %v", heard.Float(), believed.Float(), doubted.Float())
				}
			}
		}
	})
}

func TestCloneIsIndependent(t *testing.T) {
	s := population.New(people, 1, 1)
	run(s, 50, nil)
	c := s.Clone()
	before := digest(s)
	c.Publish(post(9, wt.Troll, wt.Quotes, world.Asserts, fixed.One))
	for range 50 {
		c.Step()
	}
	if digest(s) != before {
		t.Error("what happens to a copy reaches the original")
	}
	for range 50 {
		s.Step()
	}
	d := population.New(people, 1, 1)
	run(d, 100, nil)
	if digest(s) != digest(d) {
		t.Error("a state that was copied does not go on as one that was not")
	}
}

func TestAShutdownStopsTheClaim(t *testing.T) {
	heard := func(cut bool) fixed.Q {
		s := population.New(people, 2, 1)
		run(s, 100, func(tick int) {
			if tick == 3 && cut {
				for p := range people.World.Platforms {
					s.Shutdown(p, wt.Neighbour, 1000)
				}
			}
		})
		h, _, _ := s.Minds(wt.Quotes, wt.Neighbour)
		return h
	}
	if open, shut := heard(false), heard(true); shut >= open {
		t.Errorf("heard by %.3f with the network cut, %.3f without", shut.Float(), open.Float())
	}
}

func TestALanguageThatNobodySpeaksReachesNobody(t *testing.T) {
	s := population.New(people, 2, 1)
	p := post(1, wt.Ministry, wt.Quotes, world.Denies, fixed.One)
	p.Languages = 0
	s.Publish(p)
	for range 50 {
		s.Step()
	}
	for seg := range people.World.Segments {
		if s.Reached(seg) != 0 {
			t.Errorf("segment %d was reached", seg)
		}
	}
}
