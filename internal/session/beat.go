package session

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Reason is why a beat ends: what wants the desk.
type Reason string

// The reasons, the most pressing first.
const (
	BeatOver     Reason = "over"     // the crisis has ended
	BeatQuestion Reason = "question" // a message wants an answer: ID is the message
	BeatPress    Reason = "press"    // a post wants an answer: ID is the post, and the message about it
	BeatUrgent   Reason = "urgent"   // an urgent message
	BeatChoice   Reason = "choice"   // a message offers a choice
	BeatMessage  Reason = "message"  // a message that wants only to be read
	BeatReadout  Reason = "readout"  // the other side told of a contact of ours in its own words: ID is the channel
	BeatNews     Reason = "news"     // the press or another government puts about a claim against us: ID is the post
	BeatRung     Reason = "rung"     // the ladder moved: ID is empty
	BeatVoid     Reason = "void"     // a command could no longer be done: ID is the command
	BeatStep     Reason = "step"     // a step of practice was answered, agreed or broken: ID is the step
	BeatTask     Reason = "task"     // work that we ordered is done: ID is the command
	BeatPromise  Reason = "promise"  // a promised update must be begun now: ID is the post that promised it
	BeatDeadline Reason = "deadline" // the time for an answer, or for a choice that was shown, runs out soon: ID is the message
	BeatClosing  Reason = "closing"  // the time in which a step of practice can be taken, or an instruction carried out, runs out soon: ID is the step
	BeatTime     Reason = "time"     // nothing: time has passed
)

// Lengths in crisis minutes.
const (
	longestBeat  = 4 * 60
	DeadlineSoon = 30 // before something runs out it is called for
)

// Beat is a stretch of the crisis until something wants the desk.
type Beat struct {
	Reason Reason
	ID     string
	Events []sim.Event // all that happened in it
	Due    []string    // messages to which the time for an answer, or for one of their choices, has come to run out soon at its end
	Closes []string    // steps of practice whose time has come to run out soon at its end
	Owed   []Owed      // promised updates that have come to press at its end
	Done   []view.Task // work that was done at its end

	Freed []view.Colleague // who ended in it what they were put to for a time, as they were before
}

// NextBeat advances, by at least one tick, until something wants the desk, for
// at most so many ticks and never more than four crisis hours. It returns
// why it stopped.
func (s *Session) NextBeat(ticks int32) Beat {
	ticks = min(ticks, s.setup.Bundle.World.Clock.Span(longestBeat))
	b := Beat{Reason: BeatTime}
	for range max(1, ticks) {
		s.Pass()
		now := s.Arrive()
		now.Events, now.Freed = append(b.Events, now.Events...), append(b.Freed, now.Freed...)
		if b = now; b.Reason != BeatTime {
			break
		}
	}
	return b
}

// Pass lets a tick pass. View stays as it was until Arrive tells what has come of it: who
// must be quick does one now, has the picture of it made by Sketch, and the rest a moment
// later.
func (s *Session) Pass() {
	before := s.View()
	s.passed = &passed{before, s.Advance()}
}

// passed is a tick of which nobody was told yet.
type passed struct {
	before *view.View
	events []sim.Event
}

// Sketch makes the picture that View shows after Arrive, which is quick then.
func (s *Session) Sketch() { s.newest() }

// Arrive tells what has come of the tick that Pass let pass; nothing where another has
// passed by Advance since.
func (s *Session) Arrive() Beat {
	if s.passed == nil {
		return Beat{Reason: BeatTime}
	}
	before, events := s.passed.before, s.passed.events
	s.passed = nil
	after := s.View()
	b := Beat{
		Events: events, Freed: freed(before, after), Due: runningOut(before, after, s.ends()), Closes: closing(before, after),
		Owed: s.owed(before, after), Done: finished(before.Tasks, after.Tasks, events),
	}
	b.Reason, b.ID = wants(s.setup.Bundle.World, before, after, events)
	switch {
	case b.Reason != BeatTime:
	case len(b.Owed) > 0:
		b.Reason, b.ID = BeatPromise, b.Owed[0].Post
	case len(b.Due) > 0:
		b.Reason, b.ID = BeatDeadline, b.Due[0]
	case len(b.Closes) > 0:
		b.Reason, b.ID = BeatClosing, b.Closes[0]
	}
	return b
}

// wants compares what the desk was shown before and after a tick.
func wants(w *world.World, before, after *view.View, events []sim.Event) (Reason, string) {
	if after.Over {
		return BeatOver, after.Ending
	}
	fresh := after.Inbox[min(len(before.Inbox), len(after.Inbox)):]
	for _, m := range fresh {
		if m.Asks && asksInPublic(after, m.ID) {
			return BeatPress, m.ID
		}
		if m.Asks {
			return BeatQuestion, m.ID
		}
	}
	for _, m := range fresh {
		if m.Urgent {
			return BeatUrgent, m.ID
		}
	}
	for _, m := range fresh {
		if len(m.Choices) > 0 {
			return BeatChoice, m.ID
		}
	}
	if len(fresh) > 0 {
		return BeatMessage, fresh[0].ID
	}
	if at := slices.IndexFunc(events, func(e sim.Event) bool { return e.Kind == sim.EvReadout }); at >= 0 {
		return BeatReadout, events[at].ID
	}
	if id := saidAgainst(w, before, after); id != "" {
		return BeatNews, id
	}
	if after.Ladder.Rung != before.Ladder.Rung {
		return BeatRung, ""
	}
	for _, e := range events {
		if e.Kind == sim.EvVoid {
			return BeatVoid, e.Command
		}
	}
	if id := turned(before, after, events); id != "" {
		return BeatStep, id
	}
	if done := finished(before.Tasks, after.Tasks, events); len(done) > 0 {
		return BeatTask, done[0].Command
	}
	return BeatTime, ""
}

// ends is the minute at which the clock of the crisis runs out.
func (s *Session) ends() int32 {
	c := &s.setup.Bundle.World.Clock
	return c.Minute(c.Ticks)
}

// runningOut returns the open messages of which something has come to run out soon
// in a tick: the time for an answer, for all choices or for one of them. What the
// hour takes away is called for once, whatever else happens then; what stays open runs
// out with the crisis, at the minute at which its clock ends. One under whose answer
// somebody works is as good as answered.
func runningOut(before, after *view.View, ends int32) []string {
	if after.Over {
		return nil
	}
	var list []string
	for i := range after.Inbox {
		m := &after.Inbox[i]
		soon := func(due int32) bool { return due-after.Minute <= DeadlineSoon && due-before.Minute > DeadlineSoon }
		if !slices.ContainsFunc(m.Lapses(), soon) && !(m.Undecided() && soon(ends)) {
			continue
		}
		if i >= len(before.Inbox) { // it has just been shown, with its deadline
			continue
		}
		if !slices.ContainsFunc(after.Tasks, func(t view.Task) bool {
			return t.Subject == m.ID && (t.Kind == world.CmdAnswer || t.Kind == world.CmdChoose)
		}) {
			list = append(list, m.ID)
		}
	}
	return list
}

// closing returns the steps of practice whose time has come to run out soon in a
// tick, each once: what nobody takes up until then is gone, and no message of its
// own need say so.
func closing(before, after *view.View) []string {
	if after.Over {
		return nil
	}
	var list []string
	for i := range after.Steps {
		now := &after.Steps[i]
		if now.Closes == 0 || now.Closes-after.Minute > DeadlineSoon || now.Closes <= after.Minute {
			continue
		}
		at := slices.IndexFunc(before.Steps, func(s view.Step) bool { return s.ID() == now.ID() })
		if at >= 0 && before.Steps[at].Closes == now.Closes && now.Closes-before.Minute > DeadlineSoon {
			list = append(list, now.ID())
		}
	}
	return list
}

// asksInPublic tells whether the question of a message stands in a post that
// the desk sees: post and message have the same id.
func asksInPublic(v *view.View, id string) bool {
	return slices.ContainsFunc(v.Feed, func(p *view.Post) bool { return p.ID == id && p.Asks })
}

// turned returns the id of a step that was answered or has come to stand, to be
// done or to be void, or "". One whose command was taken back is as it was. An
// accord also turns when it can be proposed, when a step of ours begins, and when
// its hour is near.
func turned(before, after *view.View, events []sim.Event) string {
	for i := range after.Steps {
		now := &after.Steps[i]
		at := slices.IndexFunc(before.Steps, func(s view.Step) bool { return s.ID() == now.ID() })
		if at < 0 {
			continue
		}
		if was := &before.Steps[at]; was.State == now.State {
			begins, near := now.Due != was.Due, now.Due-after.Minute <= DeadlineSoon && was.Due-before.Minute > DeadlineSoon
			if now.Kind == world.CmdPropose && now.State == view.StepStands && now.Due >= 0 && (begins || near) {
				return now.ID()
			}
			continue
		}
		back := slices.ContainsFunc(before.Tasks, func(t view.Task) bool {
			return t.Kind == now.Kind && t.Subject == now.Target && cancelled(t, events)
		})
		opens := now.Kind == world.CmdPropose && now.State == view.StepOpen
		if was := before.Steps[at].State; !back && (was == view.StepAsked || now.State >= view.StepStands || opens) {
			return now.ID()
		}
	}
	return ""
}

// cancelled tells whether a task was taken back.
func cancelled(t view.Task, events []sim.Event) bool {
	return slices.ContainsFunc(events, func(e sim.Event) bool { return e.Kind == sim.EvCancelled && e.ID == t.Command })
}

// finished returns the tasks that have ended. That an assignment was made is no
// news: who has it has only begun; nor that what was taken back has gone.
func finished(before, after []view.Task, events []sim.Event) []view.Task {
	var list []view.Task
	for _, t := range before {
		if t.Kind != world.CmdAssign && !cancelled(t, events) && !slices.ContainsFunc(after, func(u view.Task) bool { return u.Command == t.Command }) {
			list = append(list, t)
		}
	}
	return list
}

// freed returns the colleagues who have ended what they were put to for a time:
// watching, serving citizens, rest. The end of other work is told as what came of
// it.
func freed(before, after *view.View) []view.Colleague {
	var list []view.Colleague
	for i := range before.Colleagues {
		c := &before.Colleagues[i]
		timed := c.Task == "monitor" || c.Task == "consular" || c.Task == "rest"
		told := slices.ContainsFunc(before.Tasks, func(t view.Task) bool { return t.Kind != world.CmdAssign && t.Colleague == c.Index })
		if timed && !told && before.Minute < c.Until && c.Until <= after.Minute {
			list = append(list, *c)
		}
	}
	return list
}
