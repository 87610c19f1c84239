package drill

import (
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// What the options of a situation are drawn from, and how it is run.
const (
	Runs       = 12 // seeds with which each option is run
	After      = 8 * 60
	mostDrafts = 2
	mostPoints = 3
	attempts   = 2
)

// Choice is a situation with the ways to answer it, each of them run.
type Choice struct {
	View    *view.View // of the moment
	Post    string     // what was said: id in the feed
	About   int        // its claim
	Options []Option
	Runs    int // how many runs each figure is the mean of
}

// Option is a way to answer. Figures are differences from the same runs without
// an answer, After minutes later.
type Option struct {
	Command sim.Command // as it is given at the moment
	Draft   int         // of a prepared post, or world.None
	Channel int         // of a closed contact, or world.None
	Line    string      // of what is said there, or ""
	Account int         // that speaks in public, or world.None
	Bare    bool        // the account wants a clearance, and there is none

	Loss    Estimate // by the rubric; 0 is best
	Tension Estimate // of the most tense counterpart, 0..1
	Rung    Estimate // of the ladder
	Best    bool     // the least loss, or no difference from it that the runs can tell
}

func choice(at session.Setup) (*Choice, error) {
	w := at.Bundle.World
	type moment struct {
		minute int32
		post   string
		about  int
	}
	var moments []moment
	seen := map[string]bool{}
	from, to := window(w)
	until(at, to, func(s *session.Session) {
		for _, p := range s.View().Feed {
			if !seen[p.ID] && !p.Ours && p.About != world.None && p.Position == world.Asserts && s.Minute() >= from {
				moments = append(moments, moment{s.Minute(), p.ID, p.About})
			}
			seen[p.ID] = true
		}
	})
	var fallback *Choice
	tried := 0
	for _, i := range drawn(at.Seed, "channel", len(moments)) {
		m := moments[i]
		s := until(at, m.minute, nil)
		options := open(s, m.about)
		if options == nil {
			continue
		}
		c := &Choice{View: s.View(), Post: m.post, About: m.about, Options: options}
		c.run(at, m.minute)
		if c.tells() {
			return c, nil
		}
		if fallback == nil && c.Runs > 1 {
			fallback = c
		}
		if tried++; tried == attempts {
			break
		}
	}
	if fallback == nil {
		return nil, ErrNothing
	}
	return fallback, nil
}
