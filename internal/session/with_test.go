package session

import (
	"slices"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Who publishes the draft that an answer to a message opens has taken that answer,
// once; a script gives every command itself.
func TestPublishingADraftTakesTheAnswerThatOpensIt(t *testing.T) {
	b, people := bridge()
	w := *b.World
	w.Injects = slices.Clone(w.Injects)
	opened := false
	for i := range w.Injects {
		for k := range w.Injects[i].Do {
			if e := &w.Injects[i].Do[k]; !opened && e.Message != nil && len(e.Message.Choices) > 0 {
				do, m := slices.Clone(w.Injects[i].Do), *e.Message
				m.Choices = slices.Clone(m.Choices)
				m.Choices[0].Draft = 0
				do[k].Message, w.Injects[i].Do, opened = &m, do, true
			}
		}
	}
	changed := *b
	changed.World = &w
	of := setup(3)
	of.Bundle, of.People = &changed, people
	for mode, want := range map[Mode][]world.CommandKind{Solo: {world.CmdChoose, world.CmdPost, world.CmdPost}, Headless: {world.CmdPost, world.CmdPost}} {
		s, err := New(of, mode, Keep{})
		if err != nil {
			t.Fatal(err)
		}
		for !s.Over() && !slices.ContainsFunc(s.View().Inbox, func(m view.Message) bool { return len(m.Choices) > 0 }) {
			s.Advance()
		}
		for range 2 {
			do(t, s, sim.Command{Kind: world.CmdPost, Draft: w.Drafts[0].ID})
		}
		var kinds []world.CommandKind
		for _, c := range s.Commands() {
			kinds = append(kinds, c.Kind)
		}
		if !slices.Equal(kinds, want) {
			t.Errorf("%s: given are %v, not %v", mode, kinds, want)
		}
	}
}
