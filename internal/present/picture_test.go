package present

import (
	"strings"
	"testing"

	"demarche/internal/view"
)

// A share that is more than nothing is not shown as nothing.
func TestAFewReachedAreNotNobody(t *testing.T) {
	s := desk(t)
	for lang, under := range map[string]string{"en": "under 5", "fr": "moins de 5", "es": "menos del 5", "ar": "أقل من"} {
		said := func(reached int32) string {
			return teller(s, lang).Public(&view.Public{Measured: -1, Reached: reached})
		}
		if got := said(1); !strings.Contains(got, under) {
			t.Errorf("%s: %q", lang, got)
		}
		if got := said(0) + said(50); strings.Contains(got, under) {
			t.Errorf("%s: %q", lang, got)
		}
	}
}

// The hour that is told for the next figures is the one at which they come.
func TestTheNextFiguresComeWhenItIsSaid(t *testing.T) {
	s := desk(t)
	for range 3 { // rounds of figures
		v := s.View()
		last, said := v.Publics[0].Measured, teller(s, "en").Coming(v)
		for v.Publics[0].Measured == last && !s.Over() {
			s.Advance()
			v = s.View()
		}
		if at := teller(s, "en").Hour(v.Minute, v.Minute); !strings.Contains(said, at) {
			t.Errorf("they came at %s, and it was said: %s", at, said)
		}
	}
}
