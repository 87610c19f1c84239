package gametest

import (
	"path/filepath"
	"testing"

	"demarche/game/uitest"
	"demarche/internal/library"
	"demarche/internal/playbook"
	"demarche/internal/session"
	"demarche/internal/tone"
	"demarche/scenarios"
)

func TestMain(m *testing.M) { uitest.Main(m) }

// played plays the shipped crisis to its end with one of its playbooks and
// returns the journal.
func played(t *testing.T, book string, seed uint64) string {
	t.Helper()
	lib := library.Library{Read: tone.Read}
	b, found, err := lib.Open("ninety-seconds")
	if b == nil {
		t.Fatal(found, err)
	}
	name := "ninety-seconds/playbooks/" + book + ".yaml"
	text, err := scenarios.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	script, found := playbook.Parse(name, text, b)
	if script == nil {
		t.Fatal(found)
	}
	path := filepath.Join(t.TempDir(), book+".jsonl")
	s, err := session.New(session.Setup{Bundle: b, Seed: seed, Read: tone.Read, Language: "en", Created: created}, session.Solo, session.Keep{Path: path, Buffered: true})
	if err != nil {
		t.Fatal(err)
	}
	for r := playbook.NewRunner(script); !s.Over(); s.Advance() {
		if err := r.Give(s); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}
