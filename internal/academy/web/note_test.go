package web

import (
	"testing"

	"demarche/internal/academy"
	"demarche/internal/session"
)

// A note is of a team of the class in whose log it stands, or of none.
func TestANoteIsOfATeamOfItsClass(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	here, there := ada.class(academy.Setup{Mode: session.Solo}), ada.class(academy.Setup{Mode: session.Solo})
	_, mia := h.player(t, here.Code, "Mia", "")
	_, noor := h.player(t, there.Code, "Noor", "")
	for team, want := range map[string]int{mia.Team: 201, "": 201, noor.Team: 404, "nobody": 404} {
		if status, text := ada.ask("POST", "/api/sessions/"+here.ID+"/notes", map[string]string{"team": team, "text": "Look at this."}); status != want {
			t.Errorf("a note of the team %q: %d %s, want %d", team, status, text, want)
		}
	}
}
