package sim

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/world"
)

// serve notes that so many of the people who wait for an answer to a message have
// it. When nobody waits any more, it is answered.
func (s *Sim) serve(m *messageState, people int64) {
	people = min(people, m.People-m.Served)
	m.Served += people
	s.served += people
	m.Answered = m.Served == m.People
}

// desert notes that the time of a question is over: those who still wait feel
// deserted.
func (s *Sim) desert(m *messageState) {
	left := m.People - m.Served
	s.unserved += left
	for k := range s.w.Segments {
		if left > 0 && s.w.Segments[k].Distress {
			s.people.MoveTrust(k, -s.coefficient(effects.TrustDesertion).Mul(fixed.Ratio(left, m.People)))
		}
	}
}

// reach is how many of the people who wait a choice answers by itself. One that
// opens a draft leaves that to the draft.
func (m *messageState) reach(ch *world.Choice) int64 {
	switch {
	case ch.Reach > 0:
		return min(ch.Reach, m.People)
	case ch.Reach == world.Nobody || ch.Draft != world.None && m.People > 0:
		return 0
	}
	return m.People
}

// singly puts the colleague who asked to answering so many people one by one, as
// long as that takes; who is at something else does it beside.
func (s *Sim) singly(from string, people int64, c *Command) {
	if i, ok := s.x.colleagues[from]; ok && people > 0 && s.free(i, s.Minute()) {
		s.employ(i, world.TaskConsular, s.Minute(), int32(people)*s.minutes(effects.ResponseCall), c.Target, c.ID)
	}
}

// carriedBy serves the people who wait for what a draft says: those of messages
// that offer it.
func (s *Sim) carriedBy(draft string) {
	for i := range s.messages {
		m := &s.messages[i]
		if draft == "" || m.People == 0 || m.Answered || m.Expired || m.Skipped {
			continue
		}
		choices := m.choices()
		for k := range choices {
			if ch := &choices[k]; ch.Draft != world.None && s.w.Drafts[ch.Draft].ID == draft && !m.Answered {
				s.serve(m, m.People)
				s.note(Event{Kind: EvAnswered, ID: m.ID, Public: true})
			}
		}
	}
}

// consular lets the colleagues who were put to it answer, one by one, the people
// who wait.
func (s *Sim) consular(now int32) {
	each := s.minutes(effects.ResponseCall)
	for i := range s.colleagues {
		if c := &s.colleagues[i]; !c.busy || !c.assigned || c.task != world.TaskConsular {
			continue
		}
		for range (now+s.w.Clock.Tick)/each - now/each {
			s.answerOne(now, s.w.Colleagues[i].ID)
		}
	}
}

// answerOne answers one of those who have waited longest, if they have waited
// long enough.
func (s *Sim) answerOne(now int32, colleague string) {
	for k := range s.messages {
		if m := &s.messages[k]; m.Asks && m.People > 0 && !m.Answered && !m.Expired && m.Minute+s.minutes(effects.ResponseConsular) <= now {
			if s.serve(m, 1); m.Answered {
				s.note(Event{Kind: EvAnswered, ID: m.ID, Actor: colleague, Public: true})
			}
			return
		}
	}
}
