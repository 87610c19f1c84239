package sim

import (
	"demarche/internal/fixed"
	"demarche/internal/rule"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
)

// matchers judge what is judged in every tick. They decide how fast, never what.
type matchers struct{ rules, injects, ladder *rule.Matcher }

func newMatchers(w *world.World) matchers {
	var rules, injects, ladder []*rule.Program
	for i := range w.Rules {
		rules = append(rules, w.Rules[i].When)
	}
	for i := range w.Injects {
		injects = append(injects, w.Injects[i].When.If)
	}
	for i := range w.Ladder {
		ladder = append(ladder, w.Ladder[i].Up, w.Ladder[i].Down)
	}
	return matchers{rule.NewMatcher(rules), rule.NewMatcher(injects), rule.NewMatcher(ladder)}
}

func (m matchers) clone() matchers {
	return matchers{m.rules.Clone(), m.injects.Clone(), m.ladder.Clone()}
}

type ladderState struct {
	rung, peak int
	up, down   int32 // tick since which the condition has stood, or -1
}

type injectState struct {
	done bool
	from int32 // minute before which it does not come by itself
}

type ruleState struct {
	was   bool
	ready int32 // tick from which it may fire again
	fired int32
}

type evidenceState struct {
	state   view.EvidenceState
	at      int32
	due     int32
	by      int  // colleague whose result it is, or None
	checker int  // colleague who is at it, or None
	again   bool // the check under way is a second one
	burnt   bool // it can no longer be checked
}

type narrativeState struct {
	since    int32 // minute of the first post that carries it, or -1
	met      int32 // minute from which the desk knows of it, or -1
	position world.Position
	said     int32 // minute of our last word, or -1
	promise  int32 // minute until which a holding line stands
	vacuum   fixed.Q
	flips    int32
}

type accountState struct {
	seized, secured bool
	posts           int32
	last            int // index of its last post, or -1
}

type colleagueState struct {
	task    world.Task
	busy    bool
	until   int32 // minute
	fatigue fixed.Q
	away    int32 // minute until which it is away
	command string

	assigned bool // to the task as such, not to one piece of work
	goodwill fixed.Q
	called   fixed.Q // goodwill that being called in for the present work took
	recalled uint64  // bit set of what was remembered
}

type contactState struct {
	last  int32 // minute, or -1
	count int32
}

type clearanceState struct {
	view.Cleared
	command *Command
	step    int // how many levels have agreed
}

type postState struct {
	view.Post
	wave     []int // handles in the population
	mine     bool  // the player wrote it
	command  string
	draft    string // that it was made from, or ""
	to       int    // government addressed, or None
	judged   judgement
	word     bool             // our word by somebody else's pen
	versions []speech.Reading // by language, or nil
}

type messageState struct {
	view.Message
	effect *world.Effect
	about  int
}
