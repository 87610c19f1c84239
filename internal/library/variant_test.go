package library

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"demarche/internal/scenario"
)

// TestVariantsAreFoundByNameAndPath opens variants that ship and those of the
// user, and finds them again for a journal.
func TestVariantsAreFoundByNameAndPath(t *testing.T) {
	l := shelf(t)
	over := []byte("title: In a hurry\nclock: {length: 3h}\n")
	l.Shipped.(fstest.MapFS)["one/variants/hasty/scenario.yaml"] = &fstest.MapFile{Data: over}
	two := filepath.Join(l.Folders[1], "two")
	own := filepath.Join(two, "variants", "slow")
	if err := os.MkdirAll(own, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(own, scenario.FileName), over, 0o600); err != nil {
		t.Fatal(err)
	}
	for arg, want := range map[string]string{
		"one/hasty": "one/hasty", "two/slow": "two/slow", own: "two/slow",
		filepath.Join(own, scenario.FileName): "two/slow", filepath.Join(two, "slow"): "two/slow",
	} {
		b, ds, err := l.Open(arg)
		if err != nil || b == nil || b.World.ID != want || b.World.Clock.Ticks != 36 {
			t.Errorf("%s: %v %v", arg, ds, err)
		}
	}
	if _, _, err := l.Open("one/slow"); err == nil {
		t.Error("a variant that is not there opens")
	}
	b, _, _ := l.Open("one/hasty")
	if again, place, _, err := l.Played(b.WorldDigest, "one/hasty", Outside("one/hasty")); err != nil || place != "one/hasty" || again.WorldDigest != b.WorldDigest {
		t.Errorf("not found again: %q, %v", place, err)
	}
	variants := map[string]int{}
	for _, e := range l.List() {
		for _, v := range e.Variants {
			variants[v.Name]++
			if v.Title("en") != "In a hurry" {
				t.Errorf("%s is called %s", v.Name, v.Title("en"))
			}
		}
	}
	if len(variants) != 2 || variants["one/hasty"] != 1 || variants["two/slow"] != 1 {
		t.Errorf("listed: %v", variants)
	}
}
