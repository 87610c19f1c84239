package looked_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/looked"
	"demarche/internal/population"
	"demarche/internal/score"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// kept writes a journal with so many entries and returns its path.
func kept(t *testing.T, seed uint64, entries int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "j.jsonl")
	w, err := journal.Create(path, journal.Header{Scenario: "small", Seed: seed}, journal.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range entries {
		if err := w.Append(journal.Entry{Tick: int32(i), Kind: journal.Clock}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func open(t *testing.T, path string) *looked.Log {
	t.Helper()
	l, err := looked.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func line(post, lang string, goldstein int16) looked.Line {
	was := speech.Reading{Lang: lang, Act: speech.Threaten, Goldstein: -60, Confidence: 20}
	return looked.Line{When: "2031-05-24T06:00:00Z", By: "A. Instructor", Why: "An idiom.", Post: post, Command: post, Language: lang, Was: was, Is: was.Heard(speech.State, speech.Hold, goldstein)}
}

func TestTheLogGrowsAndIsNeverRewritten(t *testing.T) {
	path := kept(t, 1, 3)
	l := open(t, path)
	if err := l.Add(line("c1", "en", 5)); err != nil {
		t.Fatal(err)
	}
	first, _ := os.ReadFile(l.Path)
	if err := open(t, path).Add(line("c2", "en", 7)); err != nil {
		t.Fatal(err)
	}
	both, _ := os.ReadFile(l.Path)
	if !strings.HasPrefix(string(both), string(first)) || len(open(t, path).Lines) != 2 {
		t.Fatalf("after the second line the log is\n%s", both)
	}

	// A crash in the middle of a line costs that line alone.
	torn := string(both) + string(first[:len(first)/2])
	if err := os.WriteFile(l.Path, []byte(torn), 0o600); err != nil {
		t.Fatal(err)
	}
	l = open(t, path)
	if !l.Torn || len(l.Lines) != 2 {
		t.Fatalf("torn %v, %d lines", l.Torn, len(l.Lines))
	}
	if err := l.Add(line("c3", "en", 9)); err != nil {
		t.Fatal(err)
	}
	if l = open(t, path); l.Torn || len(l.Lines) != 3 || l.Lines[2].Post != "c3" || l.Lines[2].Is.Goldstein != 9 {
		t.Fatalf("after the crash: %+v", l)
	}

	// One without its newline only is whole.
	if err := os.WriteFile(l.Path, both[:len(both)-1], 0o600); err != nil {
		t.Fatal(err)
	}
	if err := open(t, path).Add(line("c3", "en", 9)); err != nil {
		t.Fatal(err)
	}
	if l = open(t, path); len(l.Lines) != 3 {
		t.Fatalf("after an edit: %+v", l)
	}
}

func TestALogIsOfOneJournal(t *testing.T) {
	path := kept(t, 1, 3)
	l := open(t, path)
	if err := l.Add(line("c1", "en", 5)); err != nil {
		t.Fatal(err)
	}
	log, _ := os.ReadFile(l.Path)
	with := func(journal string, text []byte) error {
		if err := os.WriteFile(journal+looked.Suffix, text, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := looked.Open(journal)
		return err
	}
	if err := with(kept(t, 1, 9), log); err != nil {
		t.Errorf("the journal that goes on: %v", err)
	}
	for name, c := range map[string]struct {
		journal string
		text    []byte
		says    string
	}{
		"another journal": {kept(t, 2, 3), log, "line 1 belongs to another journal"},
		"a faulty line":   {path, append([]byte("{}x\n"), log...), "line 1 cannot be understood"},
		"a far value":     {path, []byte(strings.ReplaceAll(string(log), `"goldstein":5`, `"goldstein":500`)), "line 1 cannot be understood (a value of 500"},
		"an unknown act":  {path, []byte(strings.ReplaceAll(string(log), `"act":"state"`, `"act":"sing"`)), `unknown act "sing"`},
	} {
		if err := with(c.journal, c.text); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// said plays one post in two languages.
func said(t *testing.T, en, ar speech.Reading) (*sim.Sim, []sim.Command) {
	t.Helper()
	w := wt.Small()
	c := sim.Command{
		ID: "c1", Minute: 40, Kind: world.CmdPost, Account: "ministry", Texts: map[string]string{"en": "a", "ar": "b"},
		Readings: map[string]speech.Reading{"en": en, "ar": ar}, About: "quotes", Position: world.Denies,
	}
	s := sim.New(w, population.Build(w), 1)
	for !s.Over() {
		var now []sim.Command
		if s.Minute() == c.Minute {
			now = append(now, c)
		}
		s.Step(now)
	}
	if len(s.Own()) != 1 {
		t.Fatal("nothing was published")
	}
	return s, []sim.Command{c}
}

func TestWhatWasFoundIsScoredAndRun(t *testing.T) {
	unsure := speech.Reading{Lang: "en", Act: speech.Threaten, Goldstein: -60, Confidence: 20, Politeness: 30, Certainty: 30}
	sure := speech.Reading{Lang: "ar", Act: speech.State, Goldstein: 5, Confidence: 90, Politeness: 30, Certainty: 30}
	vague := sure
	vague.Confidence, vague.Goldstein = 10, -20
	for name, c := range map[string]struct {
		ar    speech.Reading
		lines []looked.Line
		tone  float64 // -1 for none
		en    int16   // in the commands to be run
	}{
		"nobody looked":                     {sure, nil, -1, -60},
		"the last look wins":                {sure, []looked.Line{line("c1", "en", -90), line("c1", "en", 2)}, 100, 2},
		"the harsher version is quoted":     {sure, []looked.Line{line("c1", "en", 40)}, 100, 40},
		"an unsure version follows":         {vague, []looked.Line{line("c1", "en", 2)}, 100, 2},
		"a corrected reading can cost, too": {sure, []looked.Line{line("c1", "en", -40)}, 70, -40},
	} {
		s, commands := said(t, unsure, c.ar)
		digest := s.Digest()
		posts, err := looked.Posts(s, commands, c.lines)
		if err != nil {
			t.Fatal(err)
		}
		got := score.Realised(s, looked.Readings(posts)).Tone
		if got == nil && c.tone >= 0 || got != nil && *got != c.tone {
			t.Errorf("%s: the tone is scored %v, not %v", name, got, c.tone)
		}
		anew, placed := looked.Commands(commands, posts)
		if v := anew[0].Readings["en"].Goldstein; v != c.en || placed != looked.Count(posts) {
			t.Errorf("%s: run with %d, %d of %d placed", name, v, placed, looked.Count(posts))
		}
		if commands[0].Readings["en"] != unsure || s.Digest() != digest {
			t.Errorf("%s: the play-through itself was changed", name)
		}
	}
	s, commands := said(t, unsure, sure)
	for _, l := range []looked.Line{line("c9", "en", 0), line("c1", "fr", 0)} {
		if _, err := looked.Posts(s, commands, []looked.Line{l}); err == nil {
			t.Errorf("a look at %s in %s was taken", l.Post, l.Language)
		}
	}
}

// The debrief in the window and in the terminal takes the posts as the one does
// that is written to a file.
func TestACorrectionIsHeardWhereverTheJournalIsDebriefed(t *testing.T) {
	unsure := speech.Reading{Lang: "en", Act: speech.Threaten, Goldstein: -60, Confidence: 20, Politeness: 30, Certainty: 30}
	s, commands := said(t, unsure, unsure)
	path := kept(t, 1, 3)
	for _, where := range []string{"", path} {
		if heard, n, err := looked.Heard(where, s, commands); err != nil || n != 0 || heard[0].Readings["en"] != unsure {
			t.Fatalf("nobody has looked: %v, %d corrected: %v", heard, n, err)
		}
	}
	if err := open(t, path).Add(line("c1", "en", 2)); err != nil {
		t.Fatal(err)
	}
	heard, n, err := looked.Heard(path, s, commands)
	if err != nil || n != 1 || heard[0].Readings["en"].Goldstein != 2 {
		t.Errorf("run with %v, %d corrected: %v", heard[0].Readings["en"], n, err)
	}
	if err := open(t, path).Add(line("c9", "en", 2)); err != nil {
		t.Fatal(err)
	}
	if heard, _, err = looked.Heard(path, s, commands); err == nil || len(heard) != 1 {
		t.Errorf("a correction of a post that is not there: %d commands, %v", len(heard), err)
	}
}
