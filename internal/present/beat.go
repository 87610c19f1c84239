package present

import (
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// Beat says why the clock stopped, and which questions run out soon.
func (t *Teller) Beat(b *session.Beat, v *view.View) string {
	if b.Reason == session.BeatDeadline {
		return t.deadlines(b, v)
	}
	return join(" ", t.beat(b, v), t.deadlines(b, v))
}

func (t *Teller) deadlines(b *session.Beat, v *view.View) string {
	var list []string
	for _, id := range b.Due {
		list = append(list, t.Deadline(id, v))
	}
	return join(" ", list...)
}

// Deadline says that the time to answer a message runs out.
func (t *Teller) Deadline(id string, v *view.View) string {
	m := MessageOf(v, id)
	if m == nil {
		return ""
	}
	return t.Words.T("beat.deadline", "from", t.Sender(m.From), "subject", t.Message(m, v).Subject, "until", t.Until(m.Due, v.Minute))
}

func (t *Teller) beat(b *session.Beat, v *view.View) string {
	key := "beat." + string(b.Reason)
	switch b.Reason {
	case session.BeatOver:
		title, _ := t.Ending(b.ID)
		return t.Words.T(key, "title", title)
	case session.BeatQuestion, session.BeatUrgent, session.BeatChoice:
		if m := MessageOf(v, b.ID); m != nil {
			return t.Words.T(key, "from", t.From(m), "subject", t.Message(m, v).Subject)
		}
	case session.BeatPress:
		if p := PostOf(v, b.ID); p != nil {
			return t.Words.T(key, "author", t.Account(p.Account))
		}
	case session.BeatRung:
		return t.Words.T(key, "rung", t.RungOf(v.Ladder.Rung))
	case session.BeatStep:
		if step := StepOf(v, b.ID); step != nil {
			said := t.Step(step, v)
			return t.Words.T(key, "what", said.What, "name", said.Name, "state", said.State)
		}
	case session.BeatTask:
		var done []string
		for i := range b.Done {
			done = append(done, t.work(&b.Done[i], v))
		}
		return t.Words.T(key, "what", t.Words.List(done))
	case session.BeatVoid:
		return t.Words.T(key, "why", t.VoidWhy(b))
	case session.BeatPromise:
		for i := range v.Promises {
			if v.Promises[i].Post == b.ID {
				return t.Words.T(key, "until", t.Until(v.Promises[i].Due, v.Minute))
			}
		}
	}
	return t.Words.T(key)
}

// VoidWhy says why the command that a beat is about could not be done.
func (t *Teller) VoidWhy(b *session.Beat) string {
	for i := range b.Events {
		if e := &b.Events[i]; e.Kind == sim.EvVoid && e.Command == b.ID {
			return t.Void(e.Detail)
		}
	}
	return ""
}
