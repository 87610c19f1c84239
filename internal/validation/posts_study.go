package validation

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/speech"
	"demarche/internal/spread"
	"demarche/internal/world"
)

// study is a laboratory experiment of the kind that the published effects come
// from: readers who are divided among arms by lot, each arm shown posts at
// given times, no talk among them, and a measurement soon after. The people,
// the laws and the coefficients are those of the game.
type study struct {
	arms   int
	agents int32 // in each arm
	posts  []stimulus
	ticks  int32 // of five minutes, until the measurement

	world  func(*world.World)      // what is otherwise in its world, or nil
	before func(*population.State) // what is done before it begins, or nil
	truth  uint64                  // bit set of the claims that are true besides trueClaim
}

// stimulus is a post that readers are shown.
type stimulus struct {
	at   int32 // tick at which it appears; all have read it within six
	arm  int   // or everyone
	post population.Post
}

// everyone stands for all arms.
const everyone = -1

// Indices of what a laboratory holds. The player's side is ours.
const (
	ours, rival = 0, 1 // governments; an arm may be the public of the second
	falseClaim  = 0
	trueClaim   = 1
)

// shown is a post by the experimenter to all arms or to one: a plain statement
// of a source of medium credibility, in a language that everybody speaks.
func shown(at int32, arm int, about int, position world.Position, change ...func(*population.Post)) stimulus {
	p := population.Post{
		ID: uint64(at)<<8 | uint64(arm+1), Account: arm + 1, Source: arm + 1, Languages: 1, About: about, Position: position,
		Reading: plainWords, To: world.None, Reach: fixed.One,
	}
	for _, f := range change {
		f(&p)
	}
	return stimulus{at, arm, p}
}

// plainWords are neither polite nor rude, neither hedged nor sure.
var plainWords = speech.Reading{Politeness: 30, Certainty: 30}

// later is when a second post is shown: the first has been read by all, and
// less than an hour has passed.
const later = 7

const tenDays = 10 * 24 * 60 // minutes

// The usual reader: what the shipped scenarios take for an average public.
const (
	usualOutrage = .1
	usualCharge  = .6
)

// laboratory is the world of a study. Claims are believed by 60 % of those who
// read them: the share that the conversions in package effects start from.
func (st *study) laboratory(seed uint64) *world.World {
	q := fixed.FromFloat
	alike := func(x float64) []fixed.Q {
		list := make([]fixed.Q, st.arms)
		for i := range list {
			list[i] = q(x)
		}
		return list
	}
	w := &world.World{
		Clock:       world.Clock{Unix: 8 * 3600, Tick: 5, Ticks: st.ticks + 1}, // eight in the morning
		Languages:   []string{"en", "ar"},
		Governments: []world.Government{{ID: "ours", Public: world.None}, {ID: "rival", Public: world.None}},
		Platforms:   []world.Platform{{ID: "paper", HalfLife: 5}},
		Population:  world.Population{Agents: st.agents * int32(st.arms), Seed: seed},
		Effects:     effects.Default(),
	}
	w.Effects[effects.ShareContact], w.Effects[effects.OpinionInfluence] = 0, 0 // readers do not talk
	trust := [world.Classes]fixed.Q{fixed.Half, fixed.Half, fixed.Half, fixed.Half, fixed.Half}
	for range st.arms {
		w.Segments = append(w.Segments, world.Segment{
			People: 1_000_000, Speaks: []fixed.Q{fixed.One, 0}, On: []fixed.Q{fixed.One}, Stance: []fixed.Q{0, 0}, Spread: q(.3),
			Trust: trust, Literacy: fixed.Half, Outrage: q(usualOutrage), Stubborn: fixed.Half,
		})
	}
	for arm := everyone; arm < st.arms; arm++ {
		reach := alike(1)
		if arm != everyone {
			reach = alike(0)
			reach[arm] = fixed.One
		}
		w.Accounts = append(w.Accounts, world.Account{Class: world.Press, Government: world.None, Reach: [][]fixed.Q{reach}, Credibility: alike(.5)})
	}
	believed := believedBy(w, .6)
	for _, isTrue := range []bool{false, true} {
		w.Narratives = append(w.Narratives, world.Narrative{
			Fact: world.None, True: []bool{isTrue}, Charge: q(usualCharge), Against: ours, Catches: believed, Doubted: q(.3),
			Settles: tenDays, Fades: tenDays, Shared: q(.25), // measured before the undecided settle and sharers fall silent
		})
	}
	if st.world != nil {
		st.world(w)
	}
	return w
}

// believedBy is the base chance of a claim that this share of usual readers
// takes up when it is stated to them.
func believedBy(w *world.World, share float64) fixed.Q {
	v := &w.Effects
	usual := v[effects.AdoptStatement] + v[effects.AdoptArousal].Mul(fixed.FromFloat(usualOutrage))
	return fixed.Logistic(fixed.Logit(fixed.ProbOf(fixed.FromFloat(share))) - usual).Q()
}

// run carries the study out once, with other readers for each seed.
func (st *study) run(seed uint64) *population.State {
	w := st.laboratory(seed)
	s := population.New(population.Build(w), seed, st.truth|1<<trueClaim)
	if st.before != nil {
		st.before(s)
	}
	for tick := range st.ticks {
		for i := range st.posts {
			if p := &st.posts[i]; p.at == tick {
				s.Publish(p.post)
			}
		}
		s.Step()
	}
	return s
}

// measure carries a study out many times.
func (l *lab) measure(runs int, st study, found func(s *population.State) []float64) []sample {
	return l.samples(runs, func(seed uint64) []float64 { return found(st.run(seed)) })
}

// pairs carries two studies out with the same readers and the same luck, so
// that they differ by what is done alone.
func (l *lab) pairs(runs int, a, b study, found func(a, b *population.State) []float64) []sample {
	return l.samples(runs, func(seed uint64) []float64 { return found(a.run(seed), b.run(seed)) })
}

// belief is the share of those in an arm who have read a claim that believe it.
func belief(s *population.State, claim, arm int) float64 {
	heard, believed, _ := s.Minds(claim, arm)
	return believed.Float() / max(heard.Float(), 1e-9)
}

// sharing is the share of an arm that passes a claim on as true.
func sharing(s *population.State, claim, arm int) float64 {
	n, lo, hi := 0, s.People.Bounds[arm], s.People.Bounds[arm+1]
	for a := lo; a < hi; a++ {
		if m := s.Mind(claim, a); m.Shares() && m.Belief() == spread.Believer {
			n++
		}
	}
	return float64(n) / float64(hi-lo)
}
