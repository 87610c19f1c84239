package gametest

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/internal/journal"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// soakVar asks for the long tests.
const soakVar = "DEMARCHE_SOAK"

// TestACrisisInTheWindow plays some beats in the window, or the whole crisis
// when the long tests are wanted. Its journal must lead to the same state
// without a window.
func TestACrisisInTheWindow(t *testing.T) {
	beats := 12
	if os.Getenv(soakVar) != "" {
		beats = 600
	}
	home := t.TempDir()
	app := Start(t, Look{Width: 1280, Height: 720, Language: "en", Reduced: true}, home, "ninety-seconds", "--seed", "7", "--mode", "solo")
	Settle(app, 10)
	app.Press(ebiten.KeyEnter, ebiten.KeyControl) // past the notes
	Settle(app, 10)
	app.Press(ebiten.KeyEnter, ebiten.KeyControl)
	Settle(app, 10)
	for i := 0; i < beats && !over(t, home); i++ {
		app.Press(ebiten.KeyDigit1, ebiten.KeyAlt) // the first answer to what is read, if it offers some
		app.Press(ebiten.KeyEnter)
		app.Press(ebiten.KeyEnter, ebiten.KeyControl)
		app.Click(394, 132) // to the page that is read, where a letter is no text
		app.Type("n")
		app.Tick(60)
	}
	s, report, err := session.Replay(journalOf(t, home), func(h journal.Header) (session.Setup, error) {
		lib := library.Library{Read: tone.Read}
		b, _, err := lib.Open(h.Scenario)
		return session.Setup{Bundle: b, Read: tone.Read}, err
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("minute %d: %d commands, %d digests compared", s.Minute(), report.Commands, report.Digests)
	if report.Digests == 0 || report.Commands == 0 {
		t.Error("nothing was compared")
	}
	if os.Getenv(soakVar) != "" && !report.Complete {
		t.Error("the crisis did not end")
	}
}

// journalOf returns the path of the only journal in a home.
func journalOf(t *testing.T, home string) string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(home, "data", "demarche", "journals", "*.jsonl"))
	if err != nil || len(list) != 1 {
		t.Fatalf("not one journal but %d: %v", len(list), err)
	}
	return list[0]
}

// over tells whether the crisis of the journal has ended.
func over(t *testing.T, home string) bool {
	t.Helper()
	data, err := os.ReadFile(journalOf(t, home))
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Contains(data, []byte(`"kind":"end"`))
}
