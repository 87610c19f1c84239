package present

import (
	"strings"
	"testing"

	"demarche/internal/view"
)

// The note teaches by which way things went, and gives away no figure that
// nobody in a crisis could know.
func TestTheNightWithoutYouSaysWhichWayAndNoHiddenFigure(t *testing.T) {
	s := desk(t)
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		tell := teller(s, lang)
		note := func(rung, believed string) string {
			return tell.Message(&view.Message{From: "x", Due: -1, Result: map[string]string{
				"code": "without", "narrative": s.Bundle().World.Narratives[0].ID, "heard": "37", "heard_without": "37",
				"believed": believed, "believed_without": "24", "rung": rung, "rung_without": "2", "answered": "1411",
			}}, s.View()).Body
		}
		calmer, hotter, fewer := note("1", "24"), note("3", "24"), note("1", "19")
		if calmer == hotter || calmer == fewer || !strings.Contains(calmer, tell.Rung(1)) || !strings.Contains(hotter, tell.Rung(3)) {
			t.Errorf("%s: %q, %q, %q", lang, calmer, hotter, fewer)
		}
		for _, figure := range []string{"37", "24", "19", "{"} {
			if strings.Contains(calmer+fewer, figure) {
				t.Errorf("%s: %s stands in %q", lang, figure, calmer+fewer)
			}
		}
	}
}
