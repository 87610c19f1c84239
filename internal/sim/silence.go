package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/tension"
	"demarche/internal/view"
	"demarche/internal/world"
)

// The ways of keeping silent beside that for a reason alone.
const (
	SilenceNoComment = "no-comment" // the press is told that nothing will be said
	SilenceAgreed    = "agreed"     // with a government that keeps it too
)

// closedFor is for how many minutes a contact keeps a channel warm.
const closedFor = 12 * 60

func (s *Sim) checkSilence(c *Command) *Refusal {
	switch {
	case c.Reason == "":
		return refuse(RefusedMissing, "what", "reason")
	case c.Until <= c.Minute:
		return refuse(RefusedMissing, "what", "until")
	case c.Choice != "" && c.Choice != SilenceNoComment && c.Choice != SilenceAgreed:
		return refuse(RefusedUnknown, "what", "way", "id", c.Choice)
	case c.Choice != SilenceAgreed && c.To != "":
		return refuse(RefusedNotOffered, "what", c.To)
	}
	if r := optional(s.x.narratives, "narrative", c.About); r != nil || c.Choice != SilenceAgreed {
		return r
	}
	if r := known(s.x.governments, "government", c.To); r != nil {
		return r
	}
	g := s.x.governments[c.To]
	switch {
	case s.w.Governments[g].Hushes == nil:
		return refuse(RefusedNotOffered, "what", c.To)
	case !s.inTouch(g):
		return refuse(RefusedMissing, "what", "contact")
	}
	return nil
}

// inTouch tells whether there was a closed contact with a government lately.
func (s *Sim) inTouch(g int) bool {
	last := s.contacts[g].last
	return last >= 0 && s.Minute()-last <= closedFor
}

func (s *Sim) doSilence(c *Command) {
	if c.Until <= s.Minute() { // the desk had no time for it before its end
		s.void(c, refuse(RefusedClosed))
		return
	}
	q := view.Silence{About: world.None, From: s.Minute(), Until: c.Until, Reason: c.Reason, Way: c.Choice, With: world.None}
	if c.About != "" {
		q.About = s.x.narratives[c.About]
	}
	if c.Choice == SilenceAgreed {
		q.With = s.x.governments[c.To]
		if !s.hits(s.odds(s.w.Governments[q.With].Hushes, fixed.One), chance.Hush, chance.ID(c.ID)) {
			s.done(c)
			s.note(Event{Kind: EvNotSilent, ID: c.To, Command: c.ID, Public: true})
			return
		}
	}
	s.silences = append(s.silences, q)
	s.done(c)
	s.note(Event{Kind: EvSilence, ID: c.About, Detail: c.Choice, Actor: c.To, Value: c.Until, Command: c.ID, Public: true})
}

// stands tells whether a silence covers a claim now.
func (s *Sim) stands(q *view.Silence, narrative int) bool {
	return !q.Broken && q.Until > s.Minute() && (q.About == world.None || q.About == narrative)
}

// hush is by how much silence of ours slows the vacuum of a claim: one with a
// reason more than one that only declines to comment.
func (s *Sim) hush(narrative int) fixed.Q {
	least := fixed.One
	for i := range s.silences {
		q := &s.silences[i]
		if !s.stands(q, narrative) {
			continue
		}
		key := effects.SilenceReasoned
		if q.Way == SilenceNoComment {
			key = effects.SilenceDeclined
		}
		least = min(least, s.coefficient(key))
	}
	return least
}

// decline tells those who ask about what is not commented on that nothing will
// be said. Citizens wait for more than that, and the press was promised more
// where an answer is owed: that costs as if none had come.
func (s *Sim) decline() {
	for i := range s.silences {
		if s.silences[i].Way != SilenceNoComment {
			continue
		}
		for k := range s.messages {
			m := &s.messages[k]
			_, account := s.x.accounts[m.From]
			if !m.Asks || m.Answered || m.Expired || m.People > 0 || !account || !s.stands(&s.silences[i], m.about) {
				continue
			}
			m.Answered = true
			if slices.Contains(s.practice.debts, m.ID) {
				s.moveTrust(-s.coefficient(effects.TrustDebt))
			}
			if p := s.post(m.ID); p != nil {
				p.Asks = false
			}
			s.note(Event{Kind: EvAnswered, ID: m.ID, Public: true})
		}
	}
}

// agreedSilence tells whether a silence that was agreed with a government
// stands.
func (s *Sim) agreedSilence(g int) bool {
	for i := range s.silences {
		if q := &s.silences[i]; q.Way == SilenceAgreed && q.With == g && !q.Broken && q.Until > s.Minute() {
			return true
		}
	}
	return false
}

// breakSilence ends the silences that were agreed on a claim when one of the
// sides speaks of it. When it was us, the other side resents it, and who hears
// of it trusts us less.
func (s *Sim) breakSilence(about int, ours bool, government int) {
	for i := range s.silences {
		q := &s.silences[i]
		if q.Way != SilenceAgreed || about == world.None || !s.stands(q, about) || !ours && q.With != government {
			continue
		}
		q.Broken = true
		e := Event{Kind: EvSilenceBroken, ID: s.w.Governments[q.With].ID, Detail: "them", Public: true}
		if ours {
			e.Detail = "us"
			s.happen("silence.broken")
			before := slices.Clone(s.tension)
			s.strain(q.With, tension.By(s.coefficient(effects.TensionBrokenSilence)))
			s.felt(before, e)
			s.moveTrust(-s.coefficient(effects.TrustBrokenSilence))
		}
		s.note(e)
	}
}
