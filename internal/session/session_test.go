package session

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
)

func TestASessionBeginsWhenThePlayerTakesOver(t *testing.T) {
	s := begun(t, Solo, Keep{})
	if s.Minute() != 30 || s.Tick() != 6 {
		t.Errorf("minute %d, tick %d", s.Minute(), s.Tick())
	}
	if len(s.View().Feed) != 1 {
		t.Errorf("%d posts before the player takes over, want 1", len(s.View().Feed))
	}
}

func TestACommandIsCompletedFromItsDraft(t *testing.T) {
	s := begun(t, Solo, Keep{})
	do(t, s, sim.Command{Kind: world.CmdPost, Draft: "holding-line"})
	c := s.Commands()[0]
	if c.ID != "c1" || c.Minute != 30 || c.Account != "ministry" || c.About != "bridge" || c.Position != world.Holds || c.Promise != 120 {
		t.Errorf("completed to %+v", c)
	}
	if !strings.HasPrefix(c.Texts["en"], "We are checking") || !strings.HasPrefix(c.Texts["fr"], "Nous vérifions") {
		t.Errorf("texts %q", c.Texts)
	}
	if c.Readings["fr"] != reading("fr", c.Texts["fr"]) {
		t.Errorf("readings %+v", c.Readings)
	}
	own := s.Complete(sim.Command{Kind: world.CmdPost, Draft: "holding-line", Texts: map[string]string{"en": " mine \xff", "fr": " "}})
	if len(own.Texts) != 1 || own.Texts["en"] != "mine \uFFFD" || own.About != "" || own.Promise != 0 {
		t.Errorf("a text of one's own is completed to %+v", own)
	}
}

func TestRefusedCommandsAreKeptAndChangeNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "j")
	s := begun(t, Solo, Keep{Path: path})
	for _, c := range []sim.Command{
		{Kind: world.CmdPost, Draft: "nothing-like-it"},
		{Kind: world.CmdPost, Draft: "denial"}, // evidence not checked
		{Kind: world.CmdPost, Texts: map[string]string{"en": strings.Repeat("long ", 20_000)}},
		{Kind: world.CmdSilence},
	} {
		if r := s.Check(c); r == nil {
			t.Errorf("%+v would be accepted", c.Kind)
		}
		if r, err := s.Do(c); r == nil || err != nil {
			t.Errorf("%s is accepted: %v", c.Kind, err)
		}
	}
	do(t, s, sim.Command{Kind: world.CmdVerify, Target: "camera"})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	rec, err := journal.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[journal.Kind]int{}
	for _, e := range rec.Entries {
		kinds[e.Kind]++
	}
	if kinds[journal.Rejected] != 4 || kinds[journal.Command] != 1 || s.Commands()[0].ID != "c1" {
		t.Errorf("entries %v, first id %s", kinds, s.Commands()[0].ID)
	}
	same := begun(t, Solo, Keep{})
	do(t, same, sim.Command{Kind: world.CmdVerify, Target: "camera"})
	advance(s, 10)
	advance(same, 10)
	if s.Sim().Digest() != same.Sim().Digest() {
		t.Error("refused commands changed what happened")
	}
}

func TestJournalsDoNotDecideWhatHappens(t *testing.T) {
	_, solo := played(t, Solo)
	_, headless := played(t, Headless)
	if solo != headless {
		t.Errorf("digests %s and %s", solo, headless)
	}
}

// One crisis in four ways: as a session, by the simulation alone, by branches
// of it, and replayed from the journal.
func TestTheSameCommandsLeaveTheSameStateHoweverTheyAreRun(t *testing.T) {
	path, want := played(t, Solo)
	s, _, err := Replay(path, find)
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Sim().Digest(); got != want {
		t.Errorf("replayed: digest %.12s, want %.12s", got, want)
	}
	b, people := bridge()
	straight, branched := sim.New(b.World, people, 3), sim.New(b.World, people, 3)
	for commands := s.Commands(); !straight.Over(); {
		var now []sim.Command
		for len(commands) > 0 && straight.Tick() >= 6 && commands[0].Minute <= straight.Minute() {
			now, commands = append(now, commands[0]), commands[1:]
		}
		if straight.Tick()%10 == 0 {
			stray := branched.Branch()
			branched = branched.Branch()
			stray.Step([]sim.Command{{ID: "c9", Minute: stray.Minute(), Kind: world.CmdVerify, Target: "camera"}})
			stray.Step(nil) // what a branch does is no matter to the others
		}
		straight.Step(now)
		branched.Step(slices.Clone(now))
	}
	if got := straight.Digest(); got != want {
		t.Errorf("by the simulation alone: digest %.12s, want %.12s", got, want)
	}
	if got := branched.Digest(); got != want {
		t.Errorf("by branches: digest %.12s, want %.12s", got, want)
	}
}

func TestAToneReaderIsAskedOnce(t *testing.T) {
	asked := 0
	at := setup(1)
	at.Read = func(lang, text string) speech.Reading { asked++; return reading(lang, text) }
	path := filepath.Join(t.TempDir(), "j")
	s, err := New(at, Headless, Keep{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, sim.Command{Kind: world.CmdPost, Texts: map[string]string{"en": "The bridge is open."}})
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
	advance(s, 3)
	want := s.Sim().Digest()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	better := func(journal.Header) (Setup, error) {
		other := setup(1)
		other.Read = func(string, string) speech.Reading { return speech.Reading{Goldstein: -90, Lexicon: "better"} }
		return other, nil
	}
	again, err := Resume(path, better, nil)
	if err != nil {
		t.Fatal(err)
	}
	advance(again, int(s.Tick()-again.Tick()))
	if again.Sim().Digest() != want {
		t.Error("a better lexicon breaks an old journal")
	}
	again.Close()
}

func TestABeatEndsWhenSomethingWantsTheDesk(t *testing.T) {
	s := begun(t, Solo, Keep{})
	do(t, s, sim.Command{Kind: world.CmdVerify, Target: "camera"})
	var got []Reason
	for !s.Over() {
		before := s.Minute()
		b := s.NextBeat(1000)
		if s.Minute() <= before || s.Minute()-before > longestBeat {
			t.Fatalf("a beat from minute %d to %d", before, s.Minute())
		}
		got = append(got, b.Reason)
	}
	for _, want := range []Reason{BeatQuestion, BeatUrgent, BeatPress, BeatTask, BeatDeadline, BeatTime, BeatOver} {
		found := false
		for _, r := range got {
			found = found || r == want
		}
		if !found {
			t.Errorf("no beat ends for %q: %v", want, got)
		}
	}
}

// A question that nobody answers stops the clock once more before it runs out,
// and one whose answer is under way does not.
func TestABeatEndsBeforeTheTimeForAnAnswerDoes(t *testing.T) {
	for _, answers := range []bool{false, true} {
		s := begun(t, Solo, Keep{})
		stops := 0
		for !s.Over() {
			b := s.NextBeat(1000)
			if answers && b.Reason == BeatQuestion && b.ID == "citizens" {
				do(t, s, sim.Command{Kind: world.CmdAnswer, Target: "citizens", Texts: map[string]string{"en": "Take the ferry."}})
			}
			if !slices.Contains(b.Due, "citizens") {
				continue
			}
			stops++
			for _, m := range s.View().Inbox {
				if m.ID == "citizens" && m.Due-s.Minute() != DeadlineSoon {
					t.Errorf("the clock stops %d minutes before", m.Due-s.Minute())
				}
			}
		}
		if want := map[bool]int{false: 1}[answers]; stops != want {
			t.Errorf("answered %v: stopped %d times", answers, stops)
		}
	}
}

// What was given and waits for the next tick is given: a second order of the same
// is refused at once, not void later.
func TestWhatWaitsIsNotGivenTwice(t *testing.T) {
	s := begun(t, Solo, Keep{})
	verify := sim.Command{Kind: world.CmdVerify, Target: "camera"}
	do(t, s, verify)
	for range 2 {
		if r, err := s.Do(verify); err != nil || r == nil || r.Code != sim.RefusedUnderWay {
			t.Fatalf("a second order of the same check: %v %v", r, err)
		}
		s.Advance()
	}
	post := sim.Command{Kind: world.CmdPost, Draft: "holding-line"}
	do(t, s, post)
	do(t, s, post) // repeated on purpose
}
