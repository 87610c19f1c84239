package inspect

import (
	"slices"

	"demarche/internal/present"
	"demarche/internal/rule"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// What an entry of a log tells of.
const (
	Order   = "order"   // a command was given: ID is the command
	Refused = "refused" // one could not be given
	Event   = "event"   // something happened that the desk is told
	Rule    = "rule"    // the condition of a rule came to hold, or the rule acts: ID is the rule
	Inject  = "inject"  // an inject took place: ID is the inject
	Hand    = "hand"    // an instructor intervened: ID is the intervention
	Climb   = "ladder"  // the ladder moved by itself
)

// Entry is a line of a log.
type Entry struct {
	Minute int32 // of the crisis
	Kind   string
	ID     string // of what the kind says, or ""
	Text   string // in words, without the id
	Parts  []Part // what the condition read: of a rule, an inject, the ladder
}

// Log tells a play-through from its beginning to where it stands: what was given
// and refused, what that and the scenario brought about, and why. The crisis is
// run again for it. It holds the truth.
func Log(s *session.Session, t *present.Teller) []Entry {
	w := s.Bundle().World
	run := sim.New(w, s.People(), s.Seed())
	if !s.Mode().Aids().Compare {
		run.Uncompared()
	}
	run.Intervene(s.Interventions()...)
	l := &logger{
		inspector: inspector{s: s, t: t, trace: run.Traced()}, run: run, orders: s.Commands(), rejected: s.Rejected(), staged: s.Interventions(),
	}
	for run.Tick() < s.Tick() && !run.Over() {
		l.step()
	}
	return l.list
}

// logger writes a log while the crisis is run again.
type logger struct {
	inspector
	run      *sim.Sim
	orders   []sim.Command // those to come
	rejected []session.Rejected
	staged   []sim.Intervention
	seen     struct{ rules, injects, moves int } // of the trace
	list     []Entry
}

// step lets one tick pass and tells of it: what was given, then why things began,
// then what happened.
func (l *logger) step() {
	before, end := l.run.View(), l.run.Minute()+l.s.Bundle().World.Clock.Tick
	var due []sim.Command
	for len(l.orders) > 0 && l.orders[0].Minute < end {
		due, l.orders = append(due, l.orders[0]), l.orders[1:]
	}
	for i := range due {
		l.add(due[i].Minute, Order, due[i].ID, l.order(&due[i], before))
	}
	for len(l.rejected) > 0 && l.rejected[0].Command.Minute < end {
		r := &l.rejected[0]
		l.add(r.Command.Minute, Refused, "", l.order(&r.Command, before)+". "+l.t.Refusal(r.Refused).Why)
		l.rejected = l.rejected[1:]
	}
	for len(l.staged) > 0 && l.staged[0].Minute < end {
		x := &l.staged[0]
		l.add(x.Minute, Hand, x.ID, l.hand(x))
		l.staged = l.staged[1:]
	}
	events := l.run.Step(due)
	l.v, l.truth = l.run.View(), l.run.Truth()
	l.began()
	for i := range events {
		l.event(&events[i])
	}
}

func (l *logger) add(minute int32, kind, id, text string, parts ...rule.Part) {
	l.list = append(l.list, Entry{minute, kind, id, text, l.parts(parts)})
}

// order names a command and what it carries.
func (l *logger) order(c *sim.Command, v *view.View) string {
	text := l.t.Ordered(c, v)
	carried := l.t.Text("drafts." + c.Draft + ".title")
	if c.Draft == "" {
		carried = present.Short(l.t.Written(c.Texts), 90)
	}
	if carried == "" {
		return text
	}
	return l.t.Words.T("task.of", "command", text, "subject", l.t.Words.Quote(carried))
}

// hand says what an instructor did.
func (l *logger) hand(x *sim.Intervention) string {
	switch x.Kind {
	case sim.Fire:
		return l.word("fired-now", "id", x.Inject)
	case sim.Postpone:
		return x.Inject + ": " + PutOff(l.t, x.Until)
	case sim.Edit:
		return x.Inject + ": " + l.t.Words.Quote(present.Short(l.t.Written(x.Texts), 90))
	}
	return x.From + ": " + l.t.Words.Quote(present.Short(l.t.Written(x.Texts), 90))
}

// began tells which rules and injects began in this tick and how the ladder moved,
// with what their conditions read.
func (l *logger) began() {
	w, tr := l.s.Bundle().World, l.trace
	for _, f := range tr.Rules[l.seen.rules:] {
		text := l.word("log-acts")
		if !f.Acts {
			text = l.word("chance")
		} else if f.Due > f.Minute {
			text = l.word("acts-at", "time", l.t.At(f.Due))
		}
		l.add(f.Minute, Rule, w.Rules[f.Index].ID, text, f.Parts...)
	}
	for _, f := range tr.Injects[l.seen.injects:] {
		l.add(f.Minute, Inject, w.Injects[f.Index].ID, l.word("came"), f.Parts...)
	}
	for _, f := range tr.Moves[l.seen.moves:] {
		l.add(f.Minute, Climb, w.Ladder[f.Index].ID, l.word("left", "rung", l.t.RungOf(f.Index+1), "source", f.Source), f.Parts...)
	}
	l.seen.rules, l.seen.injects, l.seen.moves = len(tr.Rules), len(tr.Injects), len(tr.Moves)
}

// event tells what happened. A rule that acts at once and an inject were told of as
// they began.
func (l *logger) event(e *sim.Event) {
	if e.Kind == sim.EvRule && !l.atOnce(e) {
		l.add(e.Minute, Rule, e.ID, l.word("log-acts"))
		return
	}
	if text := l.t.Event(e, l.v); text != "" {
		l.add(e.Minute, Event, "", text)
	}
}

func (l *logger) atOnce(e *sim.Event) bool {
	return slices.ContainsFunc(l.trace.Rules, func(f sim.Firing) bool {
		return l.s.Bundle().World.Rules[f.Index].ID == e.ID && f.Minute == e.Minute && f.Due == e.Minute && f.Acts
	})
}
