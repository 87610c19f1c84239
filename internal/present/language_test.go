package present

import (
	"testing"

	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/tone"
)

// Nobody is shown a code for a language that is written in a shipped crisis.
func TestEveryLanguageOfAShippedCrisisHasAName(t *testing.T) {
	lib := library.Library{Read: tone.Read}
	for _, e := range lib.List() {
		if e.Bundle == nil {
			t.Fatal(e.Findings)
		}
		for _, l := range locale.Languages() {
			for _, code := range e.Bundle.World.Languages {
				if locale.New(l.Code).Language(code) == code {
					t.Errorf("%s: %s has no name in %s", e.Name, code, l.Code)
				}
			}
		}
	}
}
