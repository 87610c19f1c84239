package validation

import (
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
