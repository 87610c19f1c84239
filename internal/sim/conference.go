package sim

import (
	"slices"

	"demarche/internal/effects"
	"demarche/internal/view"
	"demarche/internal/world"
)

// conferenceState is what has been prepared for a press conference.
type conferenceState struct {
	held     bool
	prepared []*Command // by question: what was prepared, or nil
}

func newConferences(w *world.World) []conferenceState {
	list := make([]conferenceState, len(w.Conferences))
	for i := range list {
		list[i].prepared = make([]*Command, len(w.Conferences[i].Questions))
	}
	return list
}

func cloneConferences(list []conferenceState) []conferenceState {
	out := slices.Clone(list)
	for i := range out {
		out[i].prepared = slices.Clone(out[i].prepared)
	}
	return out
}

// question finds what a command prepares, of a conference that there is; the
// question is -1 when it is unknown.
func (s *Sim) question(c *Command) (conference, question int) {
	conference = s.x.conferences[c.Target]
	return conference, slices.IndexFunc(s.w.Conferences[conference].Questions, func(x world.PressQuestion) bool { return x.ID == c.Choice })
}

func (s *Sim) checkPrepare(c *Command) *Refusal {
	if r := known(s.x.conferences, "conference", c.Target); r != nil {
		return r
	}
	i, k := s.question(c)
	switch {
	case k < 0:
		return refuse(RefusedUnknown, "what", "question", "id", c.Choice)
	case s.practice.conferences[i].held || c.Minute >= s.closing(i):
		return refuse(RefusedClosed)
	case s.practice.conferences[i].prepared[k] != nil || s.dueOf(c.Kind, c.Target, c.Choice) >= 0:
		return refuse(RefusedDone)
	case !s.machine.Bool(s.w.Conferences[i].Questions[k].Foreseen, desk{s}):
		return refuse(RefusedNotOffered, "what", c.Target)
	case len(c.Texts) == 0:
		return refuse(RefusedNoText)
	}
	return first(spokenOnly(c), known(s.x.languages, "language", sortedKeys(c.Texts)...), known(s.x.languages, "language", c.Translate...), s.checkTranslators(c))
}

// spokenOnly refuses what an answer to the press cannot carry: words are all
// that is read out.
func spokenOnly(c *Command) *Refusal {
	switch {
	case c.Promise != 0:
		return refuse(RefusedCarries, "what", "promise")
	case len(c.Evidence) > 0:
		return refuse(RefusedCarries, "what", "evidence")
	case len(c.Media) > 0:
		return refuse(RefusedCarries, "what", "media")
	case c.To != "":
		return refuse(RefusedCarries, "what", "government")
	case c.Authoritative != "":
		return refuse(RefusedCarries, "what", "authoritative")
	}
	return nil
}

// closing is the minute from which nothing can be prepared any more.
func (s *Sim) closing(conference int) int32 {
	return s.w.Conferences[conference].At - s.w.Conferences[conference].Closes
}

func (s *Sim) beginPrepare(c *Command, done int32) int32 {
	i, k := s.question(c)
	return s.translate(c, done+s.w.Conferences[i].Questions[k].Takes)
}

func (s *Sim) doPrepare(c *Command) {
	i, k := s.question(c)
	if s.practice.conferences[i].held {
		s.void(c, refuse(RefusedClosed))
		return
	}
	s.practice.conferences[i].prepared[k] = c
	s.done(c)
	s.note(Event{Kind: EvPrepared, ID: c.Target, Detail: c.Choice, Command: c.ID, Public: true})
}

// meetPress holds the conferences whose hour has come, and charges for answers
// that were owed and never came.
func (s *Sim) meetPress() {
	for i := range s.w.Conferences {
		if st := &s.practice.conferences[i]; !st.held && s.Minute() >= s.w.Conferences[i].At {
			st.held = true
			s.confer(i)
		}
	}
	s.practice.debts = slices.DeleteFunc(s.practice.debts, func(id string) bool {
		m := s.message(id)
		if m.Expired {
			s.moveTrust(-s.coefficient(effects.TrustDebt))
		}
		return m.Expired || m.Answered
	})
}

// confer lets the journalists ask, and our account answer what was prepared.
// What was not is owed.
func (s *Sim) confer(i int) {
	spec := &s.w.Conferences[i]
	s.happen(spec.ID)
	s.note(Event{Kind: EvConference, ID: spec.ID, Public: true})
	for k := range spec.Questions {
		q := &spec.Questions[k]
		if !s.machine.Bool(q.Asked, actors{s}) {
			continue
		}
		id, line := spec.ID+"."+q.ID, "conferences."+spec.ID+".questions."+q.ID+".text"
		ready := s.practice.conferences[i].prepared[k]
		if s.accounts[spec.By].seized {
			ready = nil
		}
		s.happen(id)
		s.publish(publication{
			id: id, by: q.From, on: s.everywhere(q.From), languages: s.mainLanguage(), about: world.None,
			to: world.None, reading: neutral, asks: ready == nil, line: line,
		})
		if ready != nil {
			s.reply(spec, q, ready, id)
			continue
		}
		s.happen(id + ".owed")
		s.practice.debts = append(s.practice.debts, id)
		s.inbox(nil, id, s.w.Accounts[q.From].ID, line, &world.Question{About: q.About, Within: spec.Within}, false)
		s.note(Event{Kind: EvOwed, ID: spec.ID, Detail: q.ID, Line: line, Public: true})
	}
	s.effects(spec.Do, spec.ID, "")
}

// reply publishes a prepared answer.
func (s *Sim) reply(spec *world.Conference, q *world.PressQuestion, ready *Command, to string) {
	reading := strongest(ready.Readings)
	if q.Valued {
		reading.Goldstein = q.Value
	}
	id := to + ".answer"
	s.publish(publication{
		id: id, by: spec.By, on: s.everywhere(spec.By), languages: s.languages(ready), about: q.About,
		position: q.Position, reading: reading, to: world.None, replyTo: to, official: true, texts: ready.Texts, command: ready.ID,
	})
	said := *ready
	said.Account, said.Position, said.About = s.w.Accounts[spec.By].ID, q.Position, ""
	if q.About != world.None {
		said.About = s.w.Narratives[q.About].ID
	}
	s.spoken(&said, id)
}

// conferenceSteps lists the conferences to come with what can be prepared. What
// the desk cannot foresee yet it does not see either.
func (s *Sim) conferenceSteps() []view.Step {
	var list []view.Step
	for i := range s.w.Conferences {
		spec, st := &s.w.Conferences[i], &s.practice.conferences[i]
		line := "conferences." + spec.ID
		step := view.Step{Kind: world.CmdPrepare, Target: spec.ID, Title: line + ".title", Due: spec.At, State: view.StepOpen}
		for k := range spec.Questions {
			q := &spec.Questions[k]
			due := s.dueOf(step.Kind, spec.ID, q.ID)
			if st.prepared[k] == nil && due < 0 && !s.machine.Bool(q.Foreseen, desk{s}) {
				continue
			}
			free := !st.held && s.Minute() < s.closing(i) && st.prepared[k] == nil && due < 0
			step.Ways = append(step.Ways, view.Way{ID: q.ID, Title: line + ".questions." + q.ID + ".text", Open: free, Done: st.prepared[k] != nil, Takes: q.Takes})
		}
		switch {
		case len(step.Ways) == 0:
			continue
		case st.held:
			step.State = view.StepDone
		case s.Minute() >= s.closing(i):
			step.State = view.StepClosed
		case step.Offers():
			step.Closes = s.closing(i)
		}
		list = append(list, step)
	}
	return list
}
