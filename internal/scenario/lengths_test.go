package scenario

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"demarche/internal/source"
)

// A prepared text that is too long in one language holds back all: the author
// learns it from the check, at the line of the translation.
func TestDraftsTooLongForAPlatformAreFoundWhereTheyAreTranslated(t *testing.T) {
	base, err := os.ReadFile("testdata/minimal/scenario.yaml")
	if err != nil {
		t.Fatal(err)
	}
	load := func(more string) (found source.Diagnostics) {
		text := strings.Replace(string(base), "half_life: 40m}", "half_life: 40m, limit: 40}", 1) +
			"languages: [fr]\ndrafts:\n  denial: {title: Denial, text: The bridge is open.}\n" + more
		for _, d := range Check(fstest.MapFS{
			"s/scenario.yaml":  {Data: []byte(text)},
			"s/locale/fr.yaml": {Data: []byte("drafts:\n  denial:\n    title: Démenti\n    text: Le pont est ouvert, il l’a été toute la journée.\n")},
		}, "s", Options{}) {
			if d.Code == source.TextLength {
				found = append(found, d)
			}
		}
		return found
	}
	ds := load("")
	if len(ds) != 1 || ds[0].File != "s/locale/fr.yaml" || ds[0].Line != 4 || !strings.Contains(ds[0].Message, "in fr it has 48 characters; pulse takes 40") {
		t.Errorf("found %v", ds)
	}
	// A translation for readers alone is never published.
	if ds = load("drafts_in: [en]\n"); len(ds) != 0 {
		t.Errorf("found %v", ds)
	}
}
