package golden

import (
	_ "embed"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"demarche/internal/playbook"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/scenarios"
)

// digests has a line for each crisis. They may change only when a scenario or
// playbook changes, or when sim.RulesVersion rises: make golden writes them.
//
//go:embed testdata/digests.txt
var digests string

const (
	file  = "testdata/digests.txt"
	seeds = 2

	remedy = "If a scenario or playbook was changed on purpose: make golden. If not, the rules have changed."
)

func TestEveryTargetLeavesTheSameState(t *testing.T) {
	golden := map[string]string{}
	for line := range strings.Lines(digests) {
		if i := strings.LastIndexByte(strings.TrimSpace(line), ' '); i > 0 {
			golden[line[:i]] = strings.TrimSpace(line[i:])
		}
	}
	folders, err := fs.Glob(scenarios.FS, "*/"+scenario.FileName)
	if err != nil || len(folders) == 0 {
		t.Fatalf("no scenario ships: %v", err)
	}
	found := make(chan string, 1000)
	t.Run("all", func(t *testing.T) {
		for _, f := range folders {
			each(t, path.Dir(f), golden, found)
		}
	})
	close(found)
	var lines []string
	for line := range found {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	if os.Getenv("DEMARCHE_UPDATE") != "" {
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if len(lines) != len(golden) {
		t.Errorf("%d crises were played; %s has %d. %s", len(lines), file, len(golden), remedy)
	}
}

// each plays a scenario with nobody at the desk and with each of its playbooks.
func each(t *testing.T, name string, golden map[string]string, found chan<- string) {
	b, ds := scenario.Load(scenarios.FS, name, scenario.Options{Read: tone.Read})
	if b == nil {
		t.Fatalf("%s has errors: %v", name, ds)
	}
	people := population.Build(b.World)
	books := map[string]*playbook.Book{"nobody": {}}
	files, _ := fs.Glob(scenarios.FS, name+"/playbooks/*.yaml")
	for _, f := range files {
		data, err := fs.ReadFile(scenarios.FS, f)
		if err != nil {
			t.Fatal(err)
		}
		book, ds := playbook.Parse(f, data, b)
		if book == nil {
			t.Fatalf("%s has errors: %v", f, ds)
		}
		books[strings.TrimSuffix(path.Base(f), ".yaml")] = book
	}
	for id, book := range books {
		for seed := uint64(1); seed <= seeds; seed++ {
			t.Run(fmt.Sprintf("%s/%s/%d", name, id, seed), func(t *testing.T) {
				t.Parallel()
				s := play(t, session.Setup{Bundle: b, People: people, Seed: seed, Read: tone.Read}, book)
				key := fmt.Sprintf("%s %.12s %s seed %d rules %d ticks %d", name, b.WorldDigest, id, seed, sim.RulesVersion, s.Tick())
				digest := s.Sim().Digest()
				found <- key + " " + digest
				if want := golden[key]; want != digest && os.Getenv("DEMARCHE_UPDATE") == "" {
					t.Errorf("%s\ngot  %s\nwant %s\n%s", key, digest, want, remedy)
				}
			})
		}
	}
}

func play(t *testing.T, at session.Setup, book *playbook.Book) *session.Session {
	s, err := session.New(at, session.Headless, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	for r := playbook.NewRunner(book); !s.Over(); s.Advance() {
		if err := r.Give(s); err != nil {
			t.Fatal(err)
		}
	}
	return s
}
