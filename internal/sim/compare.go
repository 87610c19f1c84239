package sim

import (
	"slices"
	"strconv"

	"demarche/internal/view"
	"demarche/internal/world"
)

// haunt sets the same crisis without the player beside this one, from the
// first command on, while a comparison is still to come.
func (s *Sim) haunt(commands []Command) {
	acts := slices.ContainsFunc(commands, func(c Command) bool {
		return c.Kind != world.CmdWait && c.Kind != world.CmdSkip && c.Kind != world.CmdForecast
	})
	if !acts || s.ghost != nil || s.isGhost || !s.willCompare() {
		return
	}
	s.ghost = s.Branch()
	s.ghost.isGhost = true
}

// Uncompared leaves out what compares the crisis with itself, for a run in which
// the player is to have no aid. It is said before the first tick.
func (s *Sim) Uncompared() { s.uncompared = true }

// willCompare tells whether an inject that compares is still to come.
func (s *Sim) willCompare() bool {
	if s.uncompared {
		return false
	}
	for i := range s.w.Injects {
		for k := range s.w.Injects[i].Do {
			if s.w.Injects[i].Do[k].Kind == world.DoCompare && !s.injects[i].done {
				return true
			}
		}
	}
	return false
}

// compare tells the player how a claim, in whole percent of all people, and the
// ladder, by the number of its rung, stand and would stand without what they
// did, and how many citizens more were answered. Who did nothing is told
// nothing.
func (s *Sim) compare(e *world.Effect, id string) {
	if s.ghost == nil || s.tick == 0 {
		return
	}
	heard, believed := s.Minds(int(s.tick)-1, e.Narrative)
	// The crisis may have ended earlier without the player.
	heardWithout, believedWithout := s.ghost.Minds(min(int(s.tick), s.ghost.Ticks())-1, e.Narrative)
	whole := func(f float64) string { return strconv.Itoa(int(float64(f*100) + 0.5)) }
	s.messages = append(s.messages, messageState{about: e.Narrative, Message: view.Message{
		ID: id, Minute: s.Minute(), From: e.Message.From, Due: -1, Result: map[string]string{
			"code": "without", "narrative": s.w.Narratives[e.Narrative].ID, "heard": whole(heard), "believed": whole(believed),
			"heard_without": whole(heardWithout), "believed_without": whole(believedWithout),
			"rung": strconv.Itoa(s.ladder.rung + 1), "rung_without": strconv.Itoa(s.ghost.ladder.rung + 1),
			"answered": strconv.FormatInt(max(0, s.served-s.ghost.served), 10),
		},
	}})
	s.note(Event{Kind: EvMessage, ID: id, Actor: e.Message.From, Public: true})
	if !s.willCompare() {
		s.ghost = nil
	}
}
