package playbook

import (
	"slices"
	"strings"

	"demarche/internal/rule"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// patience is for how many minutes a command is tried again when what stands
// in its way may pass.
const patience = 60

// Desk is what a playbook plays on: a session.
type Desk interface {
	Minute() int32
	Reader() rule.Reader
	View() *view.View
	Check(sim.Command) *sim.Refusal
	Do(sim.Command) (*sim.Refusal, error)
	Commands() []sim.Command
}

// Runner plays a book once. What it does depends on the book and the desk
// alone.
type Runner struct {
	book    *Book
	states  []state
	ids     map[string]string // of the latest command with each label
	machine rule.Machine
	refused []Refused
}

// Refused is a command that was dropped because it could not be done.
type Refused struct {
	Entry  int   // its place in the book, from 0
	Line   int   // of the entry in the file
	Minute int32 // of the crisis
	Kind   world.CommandKind
	Why    *sim.Refusal
}

// Refused returns the commands that were dropped so far.
func (r *Runner) Refused() []Refused { return r.refused }

// Undone returns the places of the entries that were never done, refused or not:
// they count from 0, over the whole book.
func (r *Runner) Undone() []int {
	var list []int
	for i := range r.states {
		refused := slices.ContainsFunc(r.refused, func(x Refused) bool { return x.Line == r.book.steps[i].line })
		if r.states[i].given == 0 || refused && r.states[i].given == 1 {
			list = append(list, i)
		}
	}
	return list
}

// Command returns the id of the latest command with a label, or "".
func (r *Runner) Command(label string) string { return r.ids[label] }

// Ungiven is an entry that was not given once, and not refused either.
type Ungiven struct {
	Line int    // in the file
	When string // the condition that never held; "" where what it waits for did not come
}

// Never returns the entries that were not given.
func (r *Runner) Never() []Ungiven {
	var list []Ungiven
	for i := range r.states {
		if r.states[i].given > 0 {
			continue
		}
		u := Ungiven{Line: r.book.steps[i].line}
		if !r.states[i].tried {
			u.When = r.book.steps[i].said
		}
		list = append(list, u)
	}
	return list
}

// state is how far a step has got.
type state struct {
	given int   // how often
	next  int32 // minute from which it may be given
	since int32 // minute of the first attempt at the present repetition
	tried bool
}

// NewRunner returns a runner at the beginning of a book.
func NewRunner(b *Book) *Runner {
	r := &Runner{book: b, states: make([]state, len(b.steps)), ids: map[string]string{}}
	for i, s := range b.steps {
		r.states[i].next = max(s.at, 0)
	}
	return r
}

// Give gives the commands that are due at this tick, in the order of the file.
// It is called once before each tick. An error comes from the desk.
func (r *Runner) Give(d Desk) error {
	for i := range r.book.steps {
		s, st := &r.book.steps[i], &r.states[i]
		if st.given >= s.times || !r.due(s, st, d) {
			continue
		}
		if !st.tried {
			st.tried, st.since = true, d.Minute()
		}
		c := r.command(s, d)
		refusal := d.Check(c)
		if refusal != nil && d.Minute()-st.since < patience && mayPass(refusal) || waits(refusal, c, d) {
			continue
		}
		if err := r.give(i, c, d); err != nil {
			return err
		}
	}
	return nil
}

// due tells whether a step is to be tried now. A condition need not stand any
// longer once the command was tried.
func (r *Runner) due(s *step, st *state, d Desk) bool {
	now := d.Minute()
	switch {
	case now < st.next:
		return false
	case s.at != world.None || st.tried:
		return true
	}
	return now >= s.from && now <= s.to && r.machine.Bool(s.when, d.Reader())
}

// give gives a command. A refused one is dropped; the session keeps why.
func (r *Runner) give(entry int, c sim.Command, d Desk) error {
	s, st := &r.book.steps[entry], &r.states[entry]
	refusal, err := d.Do(c)
	if err != nil {
		return err
	}
	if refusal != nil {
		r.refused = append(r.refused, Refused{entry, s.line, d.Minute(), c.Kind, refusal})
	} else if all := d.Commands(); s.label != "" && c.Kind != world.CmdCancel {
		r.ids[s.label] = all[len(all)-1].ID
	}
	st.given++
	st.tried = false
	if s.at != world.None {
		st.next += s.every
	} else {
		st.next = d.Minute() + s.every
	}
	return nil
}

// mayPass tells whether what stands in the way may pass by itself: nobody is
// free, or the message or post has not come yet. That the scenario has it was
// checked when the book was read.
func mayPass(r *sim.Refusal) bool {
	switch r.Code {
	case sim.RefusedBusy, sim.RefusedNoVersion, sim.RefusedNotYet, sim.RefusedNoAnswer:
		return true
	case sim.RefusedUnknown:
		what := r.Args["what"]
		return what == "question" || what == "message" || what == "post"
	}
	return false
}

// waits tells whether a refused command only waits for what is under way:
// its clearance or the check of its evidence.
func waits(r *sim.Refusal, c sim.Command, d Desk) bool {
	switch {
	case r == nil:
	case r.Code == sim.RefusedNotCleared:
		for _, cl := range d.View().Clearances {
			if cl.Command == c.Cleared {
				return !cl.Given && !cl.Refused
			}
		}
		return pending(c.Cleared, d)
	case r.Code == sim.RefusedUnchecked:
		return checking(r.Args["evidence"], d)
	}
	return false
}

// checking tells whether evidence is being checked, or is to be from this tick.
func checking(evidence string, d Desk) bool {
	ordered := func(c sim.Command) bool {
		return c.Kind == world.CmdVerify && c.Target == evidence && c.Minute >= d.Minute()
	}
	under := func(t view.Task) bool { return t.Kind == world.CmdVerify && t.Subject == evidence }
	return slices.ContainsFunc(d.Commands(), ordered) || slices.ContainsFunc(d.View().Tasks, under)
}

// pending tells whether a command was given but has not begun: the view does
// not show it yet.
func pending(id string, d Desk) bool {
	for _, c := range d.Commands() {
		if c.ID == id && c.Minute >= d.Minute() {
			return true
		}
	}
	return false
}

// command makes the command of a step for this minute: durations count from
// now, labels and causes become the ids of what they stand for.
func (r *Runner) command(s *step, d Desk) sim.Command {
	c := s.command
	c.Minute = d.Minute()
	if c.Promise > 0 {
		c.Promise += c.Minute
	}
	if c.Until > 0 {
		c.Until += c.Minute
	}
	switch c.Kind {
	case world.CmdRetract, world.CmdCancel:
		c.Target = r.labelled(c.Target)
	case world.CmdPrincipal:
		c.Target = latestOf(c.Target, d.View())
	case world.CmdAnswer, world.CmdChoose, world.CmdSkip:
		if !s.caused {
			c.Target = r.labelled(c.Target)
		}
		c.Target = latest(c.Target, d.View())
	}
	c.Cleared = r.labelled(c.Cleared)
	if id := r.labelled(c.ReplyTo); id != c.ReplyTo && !s.cited {
		c.ReplyTo = id
	} else if c.ReplyTo != "" {
		c.ReplyTo = latest(c.ReplyTo, d.View())
	}
	return c
}

// latestOf returns the principal's post that can be dealt with now, or what it
// was given when there is none.
func latestOf(principal string, v *view.View) string {
	for i := range v.Steps {
		if s := &v.Steps[i]; s.Kind == world.CmdPrincipal && s.Title == "accounts."+principal+".name" {
			return s.Target
		}
	}
	return principal
}

// labelled returns the id of the command with a label, or of what that command
// has brought about: LABEL.REST. Other names it returns as they are.
func (r *Runner) labelled(name string) string {
	label, rest, more := strings.Cut(name, ".")
	id, ok := r.ids[label]
	switch {
	case !ok:
		return name
	case more:
		return id + "." + rest
	}
	return id
}

// latest returns the id of the latest post or message that a rule or inject
// has brought about, or what it was given when there is none.
func latest(name string, v *view.View) string {
	stem := func(id string) bool { return id == name || strings.HasPrefix(id, name+"@") }
	for i := len(v.Inbox) - 1; i >= 0; i-- {
		if stem(v.Inbox[i].ID) {
			return v.Inbox[i].ID
		}
	}
	for i := len(v.Feed) - 1; i >= 0; i-- {
		if stem(v.Feed[i].ID) {
			return v.Feed[i].ID
		}
	}
	return name
}
