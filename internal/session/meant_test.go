package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"demarche/internal/journal"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// What the author says of a prepared text counts in every language, until the player
// changes a word; and a journal of it is borne out.
func TestAPreparedTextIsHeardAsItsAuthorSays(t *testing.T) {
	const text = "    text: We are checking the photograph of the bridge"
	plain, err := os.ReadFile("testdata/bridge/scenario.yaml")
	if err != nil {
		t.Fatal(err)
	}
	said := strings.NewReplacer(text, "    reads: {act: consult, goldstein: 2.5}\n"+text, "languages: [fr]\n", "").Replace(string(plain))
	b, found := scenario.Load(fstest.MapFS{"bridge/scenario.yaml": {Data: []byte(said)}}, "bridge", scenario.Options{Read: reading})
	if b == nil {
		found.Print(os.Stderr)
		t.Fatal("the scenario is faulty")
	}
	at := setup(3)
	at.Bundle, at.People = b, population.Build(b.World)
	path := filepath.Join(t.TempDir(), "j")
	s, err := New(at, Headless, Keep{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, sim.Command{Kind: world.CmdPost, Draft: "holding-line"})
	own := strings.TrimSpace(strings.TrimPrefix(text, "    text:")) + " now."
	do(t, s, sim.Command{Kind: world.CmdPost, Draft: "holding-line", Texts: map[string]string{"en": own}})
	kept, changed := s.Commands()[0].Readings["en"], s.Commands()[1].Readings["en"]
	if kept.Act != speech.Consult || kept.Goldstein != 25 || kept.Confidence != 100 {
		t.Errorf("the text as it stands is heard as %+v", kept)
	}
	if changed != reading("en", own) {
		t.Errorf("the changed text is heard as %+v", changed)
	}
	advance(s, 3)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Replay(path, func(journal.Header) (Setup, error) { return at, nil }); err != nil {
		t.Error(err)
	}
}
