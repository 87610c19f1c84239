package present

import (
	"slices"

	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// Beat says why the clock stopped, which promised updates press and which
// questions run out soon.
func (t *Teller) Beat(b *session.Beat, v *view.View) string {
	var list []string
	if b.Reason != session.BeatDeadline && b.Reason != session.BeatPromise && b.Reason != session.BeatClosing {
		list = append(list, t.beat(b, v))
	}
	for i := range b.Owed {
		list = append(list, t.Owed(&b.Owed[i], v))
	}
	return join(" ", append(list, t.deadlines(b, v))...)
}

// Owed says by when a promised update must be out, and what it takes.
func (t *Teller) Owed(o *session.Owed, v *view.View) string {
	key := "owed.write"
	switch {
	case o.Due <= v.Minute:
		key = "owed.late"
	case v.BusyUntil > v.Minute:
		key = "owed.busy"
	}
	text := t.Words.T(key, "span", t.Span(o.Due-v.Minute), "time", t.Hour(o.Due, v.Minute), "write", t.Span(o.Write), "free", t.Hour(v.BusyUntil, v.Minute))
	if o.Clear > 0 && !o.Last {
		text += " " + t.Words.T("owed.clear", "span", t.Span(o.Clear))
	}
	return text
}

func (t *Teller) deadlines(b *session.Beat, v *view.View) string {
	var list []string
	for _, id := range b.Due {
		list = append(list, t.Deadline(id, v))
	}
	for _, id := range b.Closes {
		list = append(list, t.Closing(id, v))
	}
	return join(" ", list...)
}

// Closing says until when a step of practice can be taken, or an instruction be
// carried out.
func (t *Teller) Closing(id string, v *view.View) string {
	s := StepOf(v, id)
	if s == nil {
		return ""
	}
	said := t.Step(s, v)
	return t.Words.T("beat.closing", "what", said.What, "name", said.Name, "until", t.Until(s.Closes, v.Minute))
}

// Deadline says what the hour is about to take away of a message: the time to
// answer it, or else the choices that close first; "" where it takes nothing away any
// more, as when time has passed since it was asked for.
func (t *Teller) Deadline(id string, v *view.View) string {
	m := MessageOf(v, id)
	if m == nil {
		return ""
	}
	if len(m.Lapses()) == 0 {
		end := t.w.Clock.Minute(t.w.Clock.Ticks)
		if !m.Undecided() || end-v.Minute > session.DeadlineSoon {
			return ""
		}
		return t.Words.T("lapses.end", "from", t.Sender(m.From), "subject", t.Message(m, v).Subject, "until", t.Until(end, v.Minute))
	}
	soonest := slices.Min(m.Lapses())
	from, subject := t.Sender(m.From), t.Message(m, v).Subject
	if by := m.DecideBy(); by >= 0 && by <= soonest {
		return t.Words.T("beat.deadline", "from", from, "subject", subject, "until", t.Until(by, v.Minute))
	}
	var closing []string
	for i := range m.Choices {
		if c := &m.Choices[i]; c.Open && c.Until == soonest {
			closing = append(closing, t.Words.Quote(Short(t.ChoiceText(m, c.ID), 60)))
		}
	}
	return t.Words.T("deadline.choice", "from", from, "subject", subject, "choices", t.Words.List(closing), "until", t.Until(soonest, v.Minute))
}

func (t *Teller) beat(b *session.Beat, v *view.View) string {
	key := "beat." + string(b.Reason)
	switch b.Reason {
	case session.BeatOver:
		title, _ := t.Ending(b.ID)
		return t.Words.T(key, "title", title)
	case session.BeatQuestion, session.BeatUrgent, session.BeatChoice, session.BeatMessage:
		if m := MessageOf(v, b.ID); m != nil {
			if training(m) {
				return t.Words.T("note.beat", "subject", t.Message(m, v).Subject)
			}
			return t.Words.T(key, "from", t.From(m), "subject", t.Message(m, v).Subject)
		}
	case session.BeatPress:
		if p := v.Post(b.ID); p != nil {
			return t.Words.T(key, "author", t.Account(p.Account))
		}
	case session.BeatNews:
		if p := v.Post(b.ID); p != nil {
			return t.Words.T(key, "author", t.Account(p.Account), "claim", t.Words.Quote(t.Narrative(p.About)))
		}
	case session.BeatReadout:
		for i := range t.w.Channels {
			if t.w.Channels[i].ID == b.ID {
				return t.Words.T(key, "channel", t.Channel(i))
			}
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
		return t.voided(key, b.ID, t.VoidWhy(b, v), v)
	}
	return t.Words.T(key)
}

// VoidWhy says why the command that a beat is about could not be done.
func (t *Teller) VoidWhy(b *session.Beat, v *view.View) string {
	for i := range b.Events {
		if e := &b.Events[i]; e.Kind == sim.EvVoid && e.Command == b.ID {
			return t.Lapsed(e.Command, e.Detail, v)
		}
	}
	return ""
}

// voided says that a command could not be done and why; which one where the
// commands are known.
func (t *Teller) voided(key, id, why string, v *view.View) string {
	if t.Given != nil {
		for _, c := range t.Given() {
			if c.ID == id {
				return t.Words.T("event.void-of", "what", t.work(&view.Task{Kind: c.Kind, Subject: or(c.Target, c.Account)}, v), "why", why)
			}
		}
	}
	return t.Words.T(key, "why", why)
}
