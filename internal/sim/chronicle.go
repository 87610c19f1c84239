package sim

import (
	"slices"

	"demarche/internal/rule"
	"demarche/internal/world"
)

// Chronicle is what could be observed of a crisis: which acts took place and
// when, and what checks have shown. The desk sees no more of what moves others;
// worlds that it cannot tell apart have their observed acts in common.
type Chronicle struct {
	fired   map[firing]bool  // rules and injects that act in the open
	acted   map[string]bool  // effects, by tick, effect and origin
	climbed map[int32]int    // by tick: the ladder's own step
	checks  map[firing]bool  // by evidence and tick: whether it was found to hold
	telling map[string]int32 // acts that depend on what is so: the first tick of each
	later   map[string]int32 // by tick and what: what was set going then, with the minute at which it shows itself
}

type firing struct {
	kind  dueKind // dueRule, or dueEffects for an inject
	index int
	tick  int32
}

func newChronicle() Chronicle {
	return Chronicle{map[firing]bool{}, map[string]bool{}, map[int32]int{}, map[firing]bool{}, map[string]int32{}, map[string]int32{}}
}

// Chronicled keeps a chronicle from now on. It is said before the first tick; a
// branch keeps none.
func (s *Sim) Chronicled() *Chronicle {
	c := newChronicle()
	s.scribe = &c
	return s.scribe
}

// inTheOpen are the effects that the desk observes when they take place.
var inTheOpen = map[world.EffectKind]bool{
	world.DoPost: true, world.DoMessage: true, world.DoClimb: true, world.DoDescend: true, world.DoReveal: true, world.DoShutdown: true,
	world.DoModerate: true, world.DoStaff: true, world.DoSeize: true, world.DoRelease: true, world.DoEnd: true, world.DoLabel: true,
	world.DoCompare: true, world.DoInstruct: true,
}

// opens tells whether the desk observes an effect when it takes place: posts,
// where it watches.
func (s *Sim) opens(e *world.Effect) bool {
	if e.Kind == world.DoPost {
		return slices.ContainsFunc(e.Post.On, func(i int) bool { return s.w.Platforms[i].Monitored })
	}
	return inTheOpen[e.Kind]
}

func (s *Sim) actsOpenly(list []world.Effect) bool {
	return slices.ContainsFunc(list, func(e world.Effect) bool { return s.opens(&e) })
}

// observing keeps the book of a rule or inject that acts in the open, or lets it
// do in a shadow world what was observed instead of what it would do there.
func (s *Sim) observing(kind dueKind, index int, id string, do []world.Effect, when *rule.Program, fires bool) bool {
	if s.scribe == nil && s.shadow == nil || !s.actsOpenly(do) {
		return fires
	}
	if s.blind() && kind == dueRule {
		return s.guessed(index, fires)
	}
	s.compared("fires "+id, when, fires)
	key := firing{kind, index, s.tick}
	if s.scribe != nil {
		if fires {
			s.scribe.fired[key] = true
		}
		return fires
	}
	return s.shadow.seen.fired[key]
}

// tookPlace does the same for one effect, by its own condition.
func (s *Sim) tookPlace(e *world.Effect, origin string, holds bool) bool {
	if s.scribe == nil && s.shadow == nil || !s.opens(e) {
		return holds
	}
	s.compared("does "+e.ID, e.If, holds)
	key := itoa(s.tick) + " " + e.ID + " " + origin
	if s.scribe != nil {
		if holds {
			s.scribe.acted[key] = true
		}
		return holds
	}
	return s.shadow.seen.acted[key]
}

// compared notes what took place, or in a shadow world would have, where that
// depends on what is so: by such acts worlds can be told apart.
func (s *Sim) compared(what string, when *rule.Program, so bool) {
	if !so || !readsTruth(when) {
		return
	}
	book := s.scribe
	if book == nil {
		book = &s.shadow.would
	}
	book.tell(what, s.tick)
}

func (c *Chronicle) tell(what string, tick int32) {
	if _, ok := c.telling[what]; !ok {
		c.telling[what] = tick
	}
}

// readsTruth tells whether a condition depends on what is so.
func readsTruth(p *rule.Program) bool {
	if p == nil {
		return false
	}
	_, bools := p.Reads()
	return slices.ContainsFunc(bools, func(r rule.Read) bool { return r.Fn == rule.FactIs || r.Fn == rule.True })
}

// ladderMoves does the same for a step that the ladder takes by itself, or none.
func (s *Sim) ladderMoves(by int) {
	switch {
	case s.scribe != nil && by != 0:
		s.scribe.climbed[s.tick] = by
	case s.shadow != nil:
		by = s.shadow.seen.climbed[s.tick]
	}
	if by != 0 {
		s.rung(by, "")
	}
}

// found does the same for the result of a check.
func (s *Sim) found(evidence int, held bool) bool {
	key := firing{dueEffects, evidence, s.tick}
	switch {
	case s.scribe != nil:
		s.scribe.checks[key] = held
	case s.shadow != nil:
		if was, ok := s.shadow.seen.checks[key]; ok {
			return was
		}
	}
	return held
}
