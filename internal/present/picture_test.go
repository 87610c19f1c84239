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
