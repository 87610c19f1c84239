package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"demarche/internal/journal"
	"demarche/internal/looked"
)

// fresh gives the test a data folder of its own.
func fresh(t *testing.T) {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	xdg.Reload()
	t.Cleanup(xdg.Reload)
}

func write(t *testing.T, scenario string, at time.Time, kinds ...journal.Kind) string {
	t.Helper()
	path, err := NewJournal(scenario, at)
	if err != nil {
		t.Fatal(err)
	}
	w, err := journal.Create(path, journal.Header{Scenario: scenario}, journal.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, k := range kinds {
		if err := w.Append(journal.Entry{Tick: int32(i), Minute: int32(5 * i), Kind: k}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheListShowsTheLatestJournalsFirst(t *testing.T) {
	fresh(t)
	if list, err := List(9); err != nil || len(list) != 0 {
		t.Fatalf("an absent folder: %v, %v", list, err)
	}
	day := time.Date(2031, 5, 24, 2, 14, 0, 0, time.Local)
	going := write(t, "bridge", day, journal.Clock, journal.Clock, journal.Clock)
	over := write(t, "bridge", day.Add(time.Hour), journal.Clock, journal.End)
	torn := write(t, "bridge", day.Add(2*time.Hour), journal.Clock, journal.Clock)
	if err := os.Truncate(torn, 500); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(over+looked.Suffix, []byte("{}\n"), 0o600); err != nil { // lies beside, and is none
		t.Fatal(err)
	}
	broken := write(t, "bridge", day.Add(3*time.Hour), journal.Clock)
	text, _ := os.ReadFile(broken)
	text[30] ^= 1
	if err := os.WriteFile(broken, text, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, path := range []string{going, over, torn, broken} {
		at := day.Add(time.Duration(i) * time.Hour)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	list, err := List(9)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range list {
		got = append(got, filepath.Base(s.Path))
		switch s.Path {
		case going:
			if s.Minute != 10 || s.Over || s.Fault != nil || s.Header.Scenario != "bridge" {
				t.Errorf("going on: %+v", s)
			}
		case over:
			if !s.Over || s.Fault != nil {
				t.Errorf("over: %+v", s)
			}
		case torn:
			if s.Fault != nil {
				t.Errorf("torn: %+v", s)
			}
		case broken:
			if s.Fault == nil {
				t.Errorf("broken: %+v", s)
			}
		}
	}
	if len(got) != 4 || got[0] != filepath.Base(broken) || got[3] != "bridge_2031-05-24_02.14.00.jsonl" {
		t.Errorf("listed %q", got)
	}
	if s := Continuable(list); s == nil || s.Path == over || s.Path == broken {
		t.Errorf("to be continued: %+v", s)
	}
	if list, err = List(2); err != nil || len(list) != 2 {
		t.Errorf("two of four: %d, %v", len(list), err)
	}
}

func TestAJournalIsFoundByPathOrName(t *testing.T) {
	fresh(t)
	path := write(t, "bridge", time.Date(2031, 5, 24, 2, 14, 0, 0, time.Local))
	for name, want := range map[string]string{
		path:                               path,
		"bridge_2031-05-24_02.14.00":       path,
		"bridge_2031-05-24_02.14.00.jsonl": path,
		"absent":                           "absent",
		"./absent":                         "./absent",
	} {
		if got := Find(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestNamesOfJournalsDoNotCollide(t *testing.T) {
	fresh(t)
	at := time.Date(2031, 5, 24, 2, 14, 0, 0, time.Local)
	seen := map[string]bool{}
	for range 3 {
		path := write(t, "bridge", at)
		if seen[path] || !strings.HasPrefix(path, Dir()) {
			t.Errorf("%s", path)
		}
		seen[path] = true
	}
}
