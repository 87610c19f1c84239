package scenario

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"demarche/internal/population"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// lossless loads a scenario of the tests with a rubric that names no loss.
func lossless(t *testing.T, name string) *world.World {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/"+name)); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, FileName))
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	if head, rest, ok := strings.Cut(text, "\n  loss:\n"); ok {
		for strings.HasPrefix(rest, "    ") {
			_, rest, _ = strings.Cut(rest, "\n")
		}
		text = head + "\n" + rest
	}
	if err := os.WriteFile(filepath.Join(dir, FileName), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	b, ds := Load(os.DirFS(dir), ".", Options{ID: name})
	if b == nil || ds.Failed() {
		t.Fatal(ds)
	}
	return b.World
}

func TestARubricWithoutLossCountsTheUsual(t *testing.T) {
	for name, want := range map[string][]string{
		"rich":    {"ladder-end", "ladder-mean", "false-belief", "trust-lost", "unreached", "unanswered", "promises", "mandate", "face", "allies"},
		"minimal": {"ladder-end", "ladder-mean", "false-belief", "trust-lost", "unanswered", "promises"},
	} {
		w := lossless(t, name)
		var got []string
		for _, term := range w.Rubric.Loss {
			got = append(got, term.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the usual loss has %v, not %v", name, got, want)
		}
		s := sim.New(w, population.Build(w), 1)
		for lost := false; ; {
			for _, term := range w.Rubric.Loss {
				v := s.Eval(term.Value)
				if v < 0 || v > 1 {
					t.Fatalf("%s: %s is %v at tick %d", name, term.ID, v, s.Tick())
				}
				lost = lost || v > 0
			}
			if s.Over() {
				if name == "rich" && !lost {
					t.Error("who is silent throughout loses nothing")
				}
				break
			}
			s.Step(nil)
		}
	}
}
