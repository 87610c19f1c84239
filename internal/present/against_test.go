package present

import (
	"strings"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Who is about to say what their own check has refuted is told so, with the name
// of the check; what nobody has checked yet is not said to be refuted.
func TestAStatementIsHeldAgainstWhatTheDeskHasFound(t *testing.T) {
	s := desk(t)
	tell := teller(s, "en")
	against, nothing, divided := "Your own findings say otherwise of “The ferry was shot at”: “The funnel”.", "Not verified: ", "point both ways: "
	tell.w.Evidence = append(tell.w.Evidence, world.Evidence{ID: "other", Against: []int{0}})
	for _, c := range []struct {
		position world.Position
		states   []view.EvidenceState // of what supports the claim, and of what speaks against it
		want     string
	}{
		{world.Denies, []view.EvidenceState{view.Held, view.Unknown}, against},
		{world.Asserts, []view.EvidenceState{view.Held, view.Unknown}, ""},
		{world.Denies, []view.EvidenceState{view.Held, view.Held}, divided},
		{world.Asserts, []view.EvidenceState{view.Offered, view.Unknown}, nothing},
		{world.Denies, []view.EvidenceState{view.Checking, view.Unknown}, nothing},
		{world.Asserts, []view.EvidenceState{view.Failed, view.Unknown}, nothing},
		{world.Asserts, []view.EvidenceState{view.Unknown, view.Unknown}, ""},
		{world.Holds, []view.EvidenceState{view.Held, view.Held}, ""},
		{world.Partly, []view.EvidenceState{view.Held, view.Held}, ""},
	} {
		v := &view.View{}
		for i, state := range c.states {
			v.Evidence = append(v.Evidence, view.Evidence{Index: i, State: state})
		}
		said := &sim.Command{Kind: world.CmdPost, About: "shots", Position: c.position, Texts: map[string]string{"en": "We say so."}}
		got := strings.Join(tell.Reminders(said, v, s.Reader()), " ")
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("position %d, %v: %q, want %q", c.position, c.states, got, c.want)
		}
	}
}
