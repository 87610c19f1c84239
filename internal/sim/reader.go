package sim

import (
	"slices"

	"demarche/internal/rule"
	"demarche/internal/view"
	"demarche/internal/world"
)

// actors reads the state as it is, for the rules of the world.
type actors struct{ *Sim }

// desk reads what the desk has been shown, for playbooks, choices and
// objectives.
type desk struct{ *Sim }

// Reader reads what the desk has been shown.
func (s *Sim) Reader() rule.Reader { return desk{s} }

// Truth reads the state as it is, as the rules of the world do: for tests of
// a scenario and for its author, never for who plays.
func (s *Sim) Truth() rule.Reader { return actors{s} }

// longAgo is what since gives for something that has not happened.
const longAgo = 1_000_000

// Number implements rule.Reader over the state.
func (a actors) Number(r rule.Read) float64 {
	switch r.Fn {
	case rule.Heard, rule.Believed, rule.Doubted:
		return a.minds(r).Float()
	case rule.Outrage:
		return a.overAll(r.A, a.people.Outrage).Float()
	case rule.Trust:
		return a.overAll(r.A, a.people.Trust).Float()
	case rule.Stance:
		return a.people.Stance(int(r.A), int(r.B)).Float()
	case rule.Tension:
		return a.tension[r.A].Q().Float()
	case rule.Fatigue:
		return a.colleagues[r.A].fatigue.Float()
	case rule.Goodwill:
		return a.colleagues[r.A].goodwill.Float()
	case rule.Reached:
		return a.people.Reached(int(r.A)).Float()
	case rule.Vacuum:
		return a.narratives[r.A].vacuum.Float()
	}
	return a.common(r)
}

// Number implements rule.Reader over what was measured.
func (d desk) Number(r rule.Read) float64 {
	switch r.Fn {
	case rule.Heard, rule.Believed, rule.Doubted, rule.Outrage, rule.Trust, rule.Stance:
		return d.measured(r)
	case rule.Tension:
		return float64(mood(d.tension[r.A].Q())) / moods
	case rule.Fatigue:
		return float64(mood(d.colleagues[r.A].fatigue)) / moods
	case rule.Goodwill:
		return float64(mood(d.colleagues[r.A].goodwill)) / moods
	case rule.Reached:
		return float64(int(d.people.Reached(int(r.A)).Float()*20)) / 20
	case rule.Vacuum:
		return d.narratives[r.A].vacuum.Float()
	}
	return d.common(r)
}

// common gives what actors and the desk see alike.
func (s *Sim) common(r rule.Read) float64 {
	now := s.Minute()
	switch r.Fn {
	case rule.Rung:
		return float64(s.ladder.rung + 1)
	case rule.Peak:
		return float64(s.ladder.peak + 1)
	case rule.MeanRung:
		return s.meanRung()
	case rule.Minute:
		return float64(now)
	case rule.Hour:
		return float64(s.w.LocalMinute(s.w.Governments[s.w.Player].Zone, now) / 60)
	case rule.Since:
		if at := s.happened[r.A]; at >= 0 {
			return float64(now - at)
		}
		return longAgo
	case rule.Posts:
		return float64(s.postsOf(r.A))
	case rule.Retracted:
		return float64(s.retracted)
	case rule.LastGoldstein, rule.LastPoliteness, rule.LastCertainty, rule.LastSince:
		return s.lastReading(r)
	case rule.Contacts:
		return float64(s.contacts[r.A].count)
	case rule.Queue:
		return float64(s.waiting())
	case rule.Free:
		n := 0
		for i := range s.colleagues {
			if s.free(i, now) {
				n++
			}
		}
		return float64(n)
	case rule.Counter:
		return s.counters[r.A].Float()
	case rule.Missed:
		return float64(s.missed)
	case rule.Kept:
		return float64(s.kept)
	case rule.Expired:
		n := 0
		for i := range s.messages {
			if s.messages[i].Expired {
				n++
			}
		}
		return float64(n)
	case rule.Waiting:
		n := 0
		for i := range s.messages {
			if m := &s.messages[i]; m.Asks && !m.Answered && !m.Expired {
				n++
			}
		}
		return float64(n)
	}
	return 0
}

func (s *Sim) postsOf(speaker int32) int32 {
	n := int32(0)
	for i := range s.posts {
		p := &s.posts[i]
		g := s.w.Accounts[p.Account].Government
		switch {
		case speaker == speakerPlayer && p.Ours, speaker == int32(p.Account),
			speaker >= speakerGovernments && g == int(speaker-speakerGovernments):
			n++
		}
	}
	return n
}

func (s *Sim) lastReading(r rule.Read) float64 {
	p := s.lastOf(r.A)
	if p == nil {
		switch r.Fn {
		case rule.LastSince:
			return longAgo
		case rule.LastGoldstein:
			return 0
		}
		return 3
	}
	switch r.Fn {
	case rule.LastGoldstein:
		return float64(p.Reading.Goldstein) / 10
	case rule.LastPoliteness:
		return float64(p.Reading.Politeness) / 10
	case rule.LastCertainty:
		return float64(p.Reading.Certainty) / 10
	}
	return float64(s.Minute() - p.Minute)
}

// Bool implements rule.Reader.
func (a actors) Bool(r rule.Read) bool {
	switch r.Fn {
	case rule.FactIs:
		return a.facts[r.A] == int(r.B)
	case rule.True:
		return a.isTrue(int(r.A))
	}
	return a.seen(r)
}

// Bool implements rule.Reader.
func (d desk) Bool(r rule.Read) bool { return d.seen(r) }

// seen gives the conditions that actors and the desk see alike.
func (s *Sim) seen(r rule.Read) bool {
	switch r.Fn {
	case rule.Over:
		return s.over
	case rule.Happened:
		return s.happened[r.A] >= 0
	case rule.Answered:
		return s.narratives[r.A].position != world.Silent
	case rule.Denied:
		p := s.narratives[r.A].position
		return p == world.Denies || p == world.Partly
	case rule.Confirmed:
		p := s.narratives[r.A].position
		return p == world.Asserts || p == world.Partly
	case rule.Holding:
		n := &s.narratives[r.A]
		return n.position == world.Holds && s.Minute() <= s.heldUntil(n)
	case rule.ClosedChannel:
		return s.inTouch(int(r.A))
	case rule.AgreedSilence:
		return s.agreedSilence(int(r.A))
	case rule.Said:
		return s.said[r.A]
	case rule.Known:
		st := s.evidence[r.A].state
		return st == view.Held || st == view.Failed
	case rule.Supports:
		return s.evidence[r.A].state == view.Held
	case rule.Quiet:
		return slices.ContainsFunc(s.silences, func(q view.Silence) bool { return q.Until > s.Minute() && !q.Broken })
	case rule.InForce:
		return s.inForce(int(r.A))
	case rule.Seized:
		return s.accounts[r.A].seized
	case rule.OnTask:
		c := &s.colleagues[r.A]
		return c.busy && c.task == world.Task(r.B)
	case rule.Busy:
		return !s.free(int(r.A), s.Minute())
	case rule.Secured:
		return s.accounts[r.A].secured
	}
	return false
}
