package present

import (
	"testing"

	"demarche/internal/locale"
)

// How often headquarters disowns a post is said in words: nobody counts cases there.
func TestHowOftenIsSaidInWords(t *testing.T) {
	teller := &Teller{Words: locale.New("fr")}
	for percent, want := range map[int64]string{5: "rarement", 35: "environ une fois sur trois", 50: "environ une fois sur deux", 80: "le plus souvent"} {
		if got := teller.often(percent); got != want {
			t.Errorf("%d: %q", percent, got)
		}
	}
}
