package textplay

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/library"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// player plays scripts of one scenario and keeps its people, which are costly
// to build.
type player struct {
	bundle *scenario.Bundle
	people *population.People
	lang   string
	keep   session.Keep
	mode   session.Mode // solo when empty
	last   *session.Session
}

// newPlayer opens a shipped scenario by its name, or one by its path.
func newPlayer(t testing.TB, name string) *player {
	t.Helper()
	b, found, err := (&library.Library{Read: tone.Read}).Open(name)
	if err != nil || b == nil {
		t.Fatalf("%s: %v %v", name, err, found)
	}
	return &player{bundle: b, people: population.Build(b.World), lang: "en"}
}

// harbour is a small scenario in which every command can be given.
const harbour = "testdata/harbour"

func (p *player) setup() session.Setup {
	return session.Setup{Bundle: p.bundle, People: p.people, Seed: 1, Read: tone.Read, Language: p.lang, Program: "test"}
}

func (p *player) begin(*scenario.Bundle) (*session.Session, error) {
	s, err := session.New(p.setup(), cmp.Or(p.mode, session.Solo), p.keep)
	p.last = s
	return s, err
}

// play plays a script and returns what was said.
func (p *player) play(t testing.TB, script string) string {
	t.Helper()
	var out bytes.Buffer
	err := Play(context.Background(), Options{In: strings.NewReader(script), Out: &out, Lang: p.lang, Bundle: p.bundle, Begin: p.begin})
	if err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	return out.String()
}

func script(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// wants checks that a transcript holds some words.
func wants(t *testing.T, transcript string, words ...string) {
	t.Helper()
	flat := strings.Join(strings.Fields(transcript), " ")
	for _, w := range words {
		if !strings.Contains(flat, w) {
			t.Errorf("%q is not said in:\n%s", w, transcript)
		}
	}
}

func TestTheShippedCrisisFromBriefingToDebrief(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: plays 72 hours: not with -short")
	}
	p := newPlayer(t, "ninety-seconds")
	p.keep.Path = filepath.Join(t.TempDir(), "journal.jsonl")
	out := p.play(t, script(t, "ninety-seconds.txt"))
	if !p.last.Over() {
		t.Errorf("the crisis is not over:\n%s", out)
	}
	wants(t, out, "You take over on Day 1 at", "Debrief", "Your score", "Objectives", "What was so, and what you saw", "Your posts", p.keep.Path)
	if _, _, err := session.Replay(p.keep.Path, func(journal.Header) (session.Setup, error) { return p.setup(), nil }); err != nil {
		t.Errorf("the journal does not replay: %v", err)
	}
}

// TestTextAndRunAgree gives the commands that a script gave once more, tick by
// tick, without any text.
func TestTextAndRunAgree(t *testing.T) {
	p := newPlayer(t, harbour)
	p.play(t, script(t, "every-command.txt"))
	played := p.last
	if n := len(played.Commands()); n < 14 {
		t.Fatalf("only %d commands were accepted", n)
	}
	s, err := session.New(p.setup(), session.Headless, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range played.Commands() {
		for s.Minute() < c.Minute {
			s.Advance()
		}
		if r, err := s.Do(c); r != nil || err != nil {
			t.Fatalf("%s: %v %v", c.ID, r, err)
		}
	}
	for s.Tick() < played.Tick() {
		s.Advance()
	}
	if got, want := s.Sim().Digest(), played.Sim().Digest(); got != want {
		t.Errorf("the run has the digest %s, the text game %s", got, want)
	}
}

func TestEveryCommandCanBeGiven(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, script(t, "every-command.txt"))
	given := map[string]bool{}
	for _, c := range p.last.Commands() {
		given[c.Kind.String()] = true
	}
	given["cancel"] = strings.Contains(p.play(t, "\nsecure office !\ncancel c1 !\nquit\n"), "Taken back") // apart: it leaves nothing to be given once more
	for i := range verbs {
		if verbs[i].acts && !verbs[i].step && !given[verbs[i].name] {
			t.Errorf("%s was not given:\n%s", verbs[i].name, out)
		}
	}
}

// TestInputMayEndAnywhere cuts scripts after every line, and inside some.
func TestInputMayEndAnywhere(t *testing.T) {
	for _, name := range []string{"every-command.txt", "every-question.txt"} {
		for _, lang := range []string{"en", "fr", "es", "ar"} {
			p := newPlayer(t, harbour)
			p.lang = lang
			full := script(t, name)
			step := 1
			if lang != "en" {
				step = 37
			}
			for i := 0; i < len(full); i++ {
				if full[i] == '\n' || i%97 == 0 && i%step == 0 {
					p.play(t, full[:i])
				}
			}
		}
	}
}

func TestOneCanGoOnLater(t *testing.T) {
	p := newPlayer(t, harbour)
	p.keep.Path = filepath.Join(t.TempDir(), "journal.jsonl")
	out := p.play(t, "\npost draft looking !\nnext\n")
	wants(t, out, "What was done is kept", "demarche play --text --resume "+p.keep.Path)

	s, err := session.Resume(p.keep.Path, func(journal.Header) (session.Setup, error) { return p.setup(), nil }, nil)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Play(context.Background(), Options{In: strings.NewReader("promises\nsave " + p.keep.Path + ".copy\nquit\n"), Out: &b, Lang: "en", Resumed: s}); err != nil {
		t.Fatal(err)
	}
	wants(t, b.String(), "You are on duty.", "Update promised", "was copied to")
	if strings.Contains(b.String(), "You take over on Day 1 at") {
		t.Error("the briefing is read out again")
	}
}

func TestChoosingFromTheShelf(t *testing.T) {
	p := newPlayer(t, harbour)
	var b bytes.Buffer
	err := Play(context.Background(), Options{
		In: strings.NewReader("nothing\nHarbour\nquit\n"), Out: &b, Lang: "fr", Begin: p.begin,
		Shelf: func() []library.Entry {
			return []library.Entry{{Name: "broken"}, {Name: "harbour", Bundle: p.bundle}}
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	wants(t, b.String(), "Les feux du port", "anglais et français", "Initiation", "broken")
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestTroubleWithTheOutputIsAnError(t *testing.T) {
	p := newPlayer(t, harbour)
	err := Play(context.Background(), Options{In: strings.NewReader("\nnext\n"), Out: brokenPipe{}, Lang: "en", Bundle: p.bundle, Begin: p.begin})
	if err == nil {
		t.Error("nobody was told")
	}
}

func TestACancelledContextEndsTheGame(t *testing.T) {
	p := newPlayer(t, harbour)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	in, _, err := os.Pipe() // from which nothing ever comes
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := Play(ctx, Options{In: in, Out: &bytes.Buffer{}, Lang: "en", Bundle: p.bundle, Begin: p.begin}); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

// TestNonsenseIsAnswered plays lines that are put together at random from the
// words of the game: whatever comes, the game goes on and ends cleanly.
func TestNonsenseIsAnswered(t *testing.T) {
	var words []string
	for i := range verbs {
		words = append(words, verbs[i].name, verbs[i].name, verbs[i].name)
	}
	words = append(words, keywords...)
	words = append(words, "office", "consulate", "wall", "shots", "funnel", "pilot", "ask", "gull", "looking", "strand", "wren", "ida", "bo", "m1", "m2", "m3",
		"p1", "p2", "p3", "1", "2", "-1", "999999999999", "30m", "2h", "03:30", "holds", "denies", "c1", "!", "now", "y", "n", ".", ",", `"We look."`, `"`, "«", "é", "\x00", "text.fr", "text.xx", "open", "truth")
	draw := rand.New(rand.NewPCG(1, 2))
	p := newPlayer(t, harbour)
	for range 60 {
		var b strings.Builder
		for range 120 {
			for range draw.IntN(7) {
				b.WriteString(words[draw.IntN(len(words))] + " ")
			}
			b.WriteByte('\n')
		}
		p.play(t, b.String())
	}
}

// foresight is a crisis with intents and predictions, from the line and as
// somebody who is coached is asked for them.
const foresight = `
next
post draft looking intent calm expect outrage:lower@90 !
post about shots holds text "We look into it." intent fame !
post text "Wait." expect wealth:lower !
clear as consulate about shots holds text "We are looking." intent inform !
go 8h !
post about shots holds text "We still look into it."
%sy
go 40h !
go 40h !
skip
quit
`

func TestWhatWasMeantAndExpectedComesBackInTheDebrief(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, strings.Replace(foresight, "%s", "", 1))
	wants(t, out, "Aim: calm.", "lower (90 % sure)", "is no prediction", "What you expected", "too few to tell", "not by the truth", "fame", "intent inform")
	all := p.last.Commands()
	if len(all) != 2 || all[0].Intent != "calm" || all[0].Expect == nil || all[0].Expect.Sure != 90 || all[1].Intent != "" {
		t.Errorf("%+v", all)
	}
	p.mode = session.Coached
	p.play(t, strings.Replace(foresight, "%s", "1\n9\n\n", 1))
	if c := p.last.Commands()[1]; c.Intent != "inform" || c.Expect == nil || c.Expect.Way != "higher" || c.Expect.Sure != 75 {
		t.Errorf("asked: %q %+v", c.Intent, c.Expect)
	}
	out = p.play(t, strings.Replace(foresight, "%s", "\n\n", 1))
	if c := p.last.Commands()[1]; c.Intent != "" || c.Expect != nil {
		t.Errorf("skipped: %q %+v", c.Intent, c.Expect)
	}
	wants(t, out, "What is it meant to do?")
}

// Who types a command at the end of the briefing, where Enter is asked for, has
// taken over, and the command is done.
func TestACommandTakesOverToo(t *testing.T) {
	wants(t, newPlayer(t, harbour).play(t, "help next\nquit\n"), "You are on duty", "next: time passes")
}

// Every message is read out when it comes; read alone goes through those that
// still wait, one after the other.
func TestReadingGoesOn(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\nnext\nnext\nnext\nread\nread\nquit\n")
	if n := strings.Count(out, "Message m1, "); n != 1 { // it came as a post
		t.Errorf("the first message is read out %d times:\n%s", n, out)
	}
	if n := strings.Count(out, "Message m2, "); n != 2 {
		t.Errorf("the second is read out %d times:\n%s", n, out)
	}
	if strings.Contains(out, "Message from") {
		t.Errorf("a message is told of and not read out:\n%s", out)
	}
}
