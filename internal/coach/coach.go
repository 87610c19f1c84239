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
	Choose Lesson = "choose" // a message offers answers
	Answer Lesson = "answer" // somebody waits for an answer
	Verify Lesson = "verify" // something can be checked
	Speak  Lesson = "speak"  // a claim goes round, and nothing was said of it
	Call   Lesson = "call"   // there is a quiet way to the other side
	Assign Lesson = "assign" // somebody is free
)

// Lessons are all of them.
var Lessons = []Lesson{Choose, Answer, Verify, Speak, Call, Assign}

// Next returns the lesson that fits what the desk sees, or None. The commands are
// those given so far.
func Next(v *view.View, commands []sim.Command) Lesson {
	done := func(kinds ...world.CommandKind) bool {
		return slices.ContainsFunc(commands, func(c sim.Command) bool { return slices.Contains(kinds, c.Kind) })
	}
	switch {
	case v.Over:
		return None
	case offers(v) && !done(world.CmdChoose):
		return Choose
	case asked(v) && !done(world.CmdAnswer, world.CmdSkip):
		return Answer
	case free(v) && checkable(v) && !done(world.CmdVerify):
		return Verify
	case unspoken(v) && !done(world.CmdPost, world.CmdJoint, world.CmdSilence):
		return Speak
	case reachable(v) && !done(world.CmdCall, world.CmdNote, world.CmdSummon, world.CmdDemarche):
		return Call
	case free(v) && !done(world.CmdAssign):
		return Assign
	}
	return None
}

func offers(v *view.View) bool {
	return slices.ContainsFunc(v.Inbox, func(m view.Message) bool {
		return m.Chosen == "" && !m.Expired && !m.Skipped && slices.ContainsFunc(m.Choices, func(c view.Choice) bool { return c.Open })
	})
}

func asked(v *view.View) bool {
	return slices.ContainsFunc(v.Inbox, func(m view.Message) bool { return m.Asks && !m.Answered && !m.Expired })
}

func free(v *view.View) bool {
	return slices.ContainsFunc(v.Colleagues, func(c view.Colleague) bool { return c.Task == "" && !c.Away && !c.Off })
}

func checkable(v *view.View) bool {
	return slices.ContainsFunc(v.Evidence, func(e view.Evidence) bool { return e.State == view.Offered })
}

func unspoken(v *view.View) bool {
	return slices.ContainsFunc(v.Narratives, func(n view.Narrative) bool { return n.Position == world.Silent })
}

func reachable(v *view.View) bool {
	for _, ch := range v.Channels {
		for _, f := range ch.Forms {
			if slices.ContainsFunc(f.Points, func(p view.PointState) bool { return p.Open && !p.Said }) {
				return true
			}
		}
	}
	return false
}
