package gametest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"demarche/game/play"
	"demarche/game/uitest"
	"demarche/internal/library"
	"demarche/internal/playbook"
	"demarche/internal/session"
	"demarche/internal/tone"
	"demarche/scenarios"
)

func TestMain(m *testing.M) { uitest.Main(m) }

// look is how the game looks in a test.
type look struct {
	w, h    int
	lang    string
	light   bool
	text    float64
	reduced bool
}

// program is the package of the game.
const program = "demarche/cmd/demarche"

// start runs the game in a home of its own. Args follow the command play.
func start(t *testing.T, l look, home string, args ...string) *uitest.App {
	t.Helper()
	data, err := json.Marshal(play.Settings{Language: l.lang, Light: l.light, Text: max(l.text, 1), Reduced: l.reduced})
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(home, "config", "demarche")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "settings.json"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	return uitest.Start(t, program, uitest.Options{
		Width: l.w, Height: l.h, Args: append([]string{"play"}, args...),
		Env: []string{"XDG_CONFIG_HOME=" + filepath.Join(home, "config"), "XDG_DATA_HOME=" + filepath.Join(home, "data")},
	})
}

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
	s, err := session.New(session.Setup{Bundle: b, Seed: seed, Read: tone.Read, Language: "en"}, session.Headless, session.Keep{Path: path, Buffered: true})
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
