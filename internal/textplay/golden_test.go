package textplay

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the transcripts anew")

// measured is what the simulation finds: how far a post has come is not for a
// transcript to say.
var measured = regexp.MustCompile(`Seen by .*`)

// TestTranscripts plays the scripts in testdata/golden, whose first line names
// the language, and compares what is said word for word.
func TestTranscripts(t *testing.T) {
	names, err := filepath.Glob("testdata/golden/*.script")
	if err != nil || len(names) == 0 {
		t.Fatal("no scripts", err)
	}
	p := newPlayer(t, harbour)
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".script"), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			lang, script, _ := strings.Cut(string(data), "\n")
			p.lang = lang
			got := measured.ReplaceAllString(p.play(t, script), "Seen by …")
			golden := strings.TrimSuffix(name, ".script") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs at line %d; got:\n%s", golden, differs(got, string(want)), got)
			}
		})
	}
}

// differs returns the first line in which two texts differ, from 1.
func differs(a, b string) int {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range x {
		if i >= len(y) || x[i] != y[i] {
			return i + 1
		}
	}
	return len(x) + 1
}
