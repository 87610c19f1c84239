package session

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/world"
)

func TestOnlyWhoIsCoachedMayLookAheadOfADraft(t *testing.T) {
	draft := &sim.Command{Kind: world.CmdPost, Draft: "holding-line"}
	for mode, want := range map[Mode][2]bool{Exam: {false, false}, Solo: {true, false}, Coached: {true, true}} {
		s := begun(t, mode, Keep{})
		if wait, act := s.Ahead(nil, 60) != nil, s.Ahead(draft, 60) != nil; wait != want[0] || act != want[1] {
			t.Errorf("%s: a forecast of waiting %v, of a draft %v", mode, wait, act)
		}
	}
}
