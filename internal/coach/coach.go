// Package coach decides which one hint a beginner is given: the first thing that
// can be done now and was never done. Doing it is what takes the hint away.
package coach

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Lesson is something that is learned by doing it.
type Lesson string

// The lessons, in the order in which they are taught.
const (
	None   Lesson = ""
	Look   Lesson = "look"   // nobody has written yet: what is said out there can be read
	Keep   Lesson = "keep"   // a promised update is due soon
	Choose Lesson = "choose" // a message offers answers
	Answer Lesson = "answer" // somebody waits for an answer
	Verify Lesson = "verify" // something can be checked
	Speak  Lesson = "speak"  // a claim goes round, and nothing was said of it
	Query  Lesson = "query"  // an instruction can be asked about
	Call   Lesson = "call"   // there is a quiet way to the other side
	Rest   Lesson = "rest"   // somebody is worn out
	Assign Lesson = "assign" // somebody is free
)

// Lessons are all of them.
var Lessons = []Lesson{Look, Keep, Choose, Answer, Verify, Speak, Query, Call, Rest, Assign}

const (
	soon    = 30     // minutes before its hour at which a promised update is spoken of
	worn    = 3      // fatigue from which somebody should rest
	resting = "rest" // the task, as commands name it
)

// Next returns the lesson that fits what the desk sees, or None. The commands are
// those given so far.
func Next(v *view.View, commands []sim.Command) Lesson {
	done := func(kinds ...world.CommandKind) bool {
		return slices.ContainsFunc(commands, func(c sim.Command) bool { return slices.Contains(kinds, c.Kind) })
	}
	switch {
	case v.Over:
		return None
	case len(v.Inbox) == 0 && len(v.Feed) > 0 && len(commands) == 0:
		return Look
	case promised(v):
		return Keep
	case offers(v) && !done(world.CmdChoose):
		return Choose
	case asked(v) && !answers(v, commands):
		return Answer
	case free(v) && checkable(v) && !done(world.CmdVerify):
		return Verify
	case len(v.Inbox) > 0 && unspoken(v) && !silenceServes(v) && !done(world.CmdPost, world.CmdJoint, world.CmdSilence):
		return Speak
	case doubtful(v) && !done(world.CmdQuery):
		return Query
	case reachable(v) && !done(world.CmdCall, world.CmdNote, world.CmdDemarche):
		return Call
	case tired(v) && !rests(commands):
		return Rest
	case free(v) && !done(world.CmdAssign):
		return Assign
	}
	return None
}

// promised tells whether a promise falls due soon, where none was kept before.
func promised(v *view.View) bool {
	return !slices.ContainsFunc(v.Promises, func(p view.Promise) bool { return p.Kept }) &&
		slices.ContainsFunc(v.Promises, func(p view.Promise) bool { return !p.Missed && p.Due-v.Minute <= soon })
}

func offers(v *view.View) bool {
	return slices.ContainsFunc(v.Inbox, func(m view.Message) bool {
		return m.Chosen == "" && !m.Expired && !m.Skipped && slices.ContainsFunc(m.Choices, func(c view.Choice) bool { return c.Open })
	})
}

func asked(v *view.View) bool {
	return slices.ContainsFunc(v.Inbox, func(m view.Message) bool { return m.Asks && !m.Answered && !m.Expired })
}

// answers tells whether a question was dealt with in any way: answered, handed
// over, decided by a choice, or replied to in public.
func answers(v *view.View, commands []sim.Command) bool {
	asks := func(id string) bool {
		return slices.ContainsFunc(v.Inbox, func(m view.Message) bool { return m.ID == id && m.Asks })
	}
	return slices.ContainsFunc(commands, func(c sim.Command) bool {
		switch c.Kind {
		case world.CmdAnswer, world.CmdSkip:
			return true
		case world.CmdChoose:
			return asks(c.Target)
		case world.CmdPost:
			return asks(c.ReplyTo)
		}
		return false
	})
}

func doubtful(v *view.View) bool {
	return slices.ContainsFunc(v.Steps, func(s view.Step) bool { return s.Kind == world.CmdQuery && s.Offers() })
}

func tired(v *view.View) bool {
	return slices.ContainsFunc(v.Colleagues, func(c view.Colleague) bool { return c.Fatigue >= worn && c.Task == "" && !c.Away && !c.Off })
}

func rests(commands []sim.Command) bool {
	return slices.ContainsFunc(commands, func(c sim.Command) bool { return c.Kind == world.CmdAssign && c.Task == resting })
}

func free(v *view.View) bool {
	return slices.ContainsFunc(v.Colleagues, func(c view.Colleague) bool { return c.Task == "" && !c.Away && !c.Off })
}

func checkable(v *view.View) bool {
	return slices.ContainsFunc(v.Evidence, func(e view.Evidence) bool { return e.State == view.Offered && !e.Burnt })
}

func unspoken(v *view.View) bool {
	return slices.ContainsFunc(v.Narratives, func(n view.Narrative) bool { return n.Position == world.Silent })
}

// silenceServes tells whether a word of ours would be against what is wanted:
// what is asked of the desk first is met while nothing has been said, or an
// instruction stands all of whose aims are, or a silence was declared.
func silenceServes(v *view.View) bool {
	return len(v.Objectives) > 0 && v.Objectives[0].Met || len(v.Silences) > 0 ||
		slices.ContainsFunc(v.Orders, func(o view.Instruction) bool {
			return o.State == view.OrderStands && len(o.Aims) > 0 && !slices.Contains(o.Aims, false)
		})
}

// reachable tells whether something can be said quietly; a summons is heard by
// everybody, and no embassy can issue one.
func reachable(v *view.View) bool {
	for _, ch := range v.Channels {
		for _, f := range ch.Forms {
			if f.Kind != world.Summons && slices.ContainsFunc(f.Points, func(p view.PointState) bool { return p.Open && !p.Said }) {
				return true
			}
		}
	}
	return false
}
