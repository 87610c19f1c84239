package textplay

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/session"
)

// back plays a script in a crisis that can be played on from an earlier moment. It
// returns what was said and the journal of the play-through that was begun so.
func (p *player) back(t *testing.T, script string) (said, anew string) {
	t.Helper()
	p.keep.Path = filepath.Join(t.TempDir(), "first.jsonl")
	anew = filepath.Join(t.TempDir(), "anew.jsonl")
	find := func(journal.Header) (session.Setup, error) { return p.setup(), nil }
	var out bytes.Buffer
	err := Play(t.Context(), Options{
		In: strings.NewReader(script), Out: &out, Lang: p.lang, Bundle: p.bundle, Begin: p.begin,
		Afresh: func(was *session.Session, minute int32) (*session.Session, error) {
			return session.Afresh(was.Journal(), minute, find, session.Keep{Path: anew})
		},
	})
	if err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	return out.String(), anew
}

func TestACrisisIsPlayedOnFromAnEarlierMoment(t *testing.T) {
	p := newPlayer(t, harbour)
	out, anew := p.back(t, "\nverify funnel !\ngo 2h !\nagain\nagain 1h\ny\nevidence\nquit\n")
	wants(t, out, "in a journal of its own", "Go back and play on from", "What was done is kept", "The crisis stands again as it stood on Day 1 at")
	was, err := journal.ReadFile(p.keep.Path)
	if err != nil {
		t.Fatal(err)
	}
	rec, err := journal.ReadFile(anew)
	if err != nil {
		t.Fatal(err)
	}
	if rec.Header.Branch == nil || rec.Header.Branch.From != was.Hash() {
		t.Errorf("the new journal comes from %+v", rec.Header.Branch)
	}
	commands := func(r *journal.Record) (n int) {
		for _, e := range r.Entries {
			if e.Kind == journal.Command {
				n++
			}
		}
		return n
	}
	if commands(was) != 1 || commands(rec) != 1 {
		t.Errorf("what was given before the moment: %d commands, then %d", commands(was), commands(rec))
	}
}

func TestWhatCannotBeGoneBackToIsSaid(t *testing.T) {
	p := newPlayer(t, harbour)
	out, anew := p.back(t, "\nagain\ngo 1h !\nagain 99\nagain 5h\nagain soon\nagain 30m\nn\nquit\n")
	wants(t, out, "There is no earlier moment yet.", "“99” is no moment", "“5h” is no moment", "“soon” is no moment")
	if _, err := journal.ReadFile(anew); err == nil {
		t.Error("who says no goes back")
	}
	p.mode = session.Exam
	out, _ = p.back(t, "\ngo 1h !\nagain 30m\nquit\n")
	wants(t, out, "goes one way until it is over")
}

func TestAPastHourIsTheLastOne(t *testing.T) {
	const unix, now = 24 * 3600 * 10, 300 // ten days after 1970, midnight: the crisis began at 19:00
	for word, want := range map[string]int32{"30m": 270, "1h": 240, "23:00": 240, "00:00": 300 - 24*60, "D+0 19:30": 30, "day 1 20:00": 60} {
		if got, ok := past(word, now, unix); !ok || got != want {
			t.Errorf("%q: %d, %v, not %d", word, got, ok, want)
		}
	}
}

// What goes out without a clearance that it needs is looked at once more, in every
// mode: Enter alone does not publish it.
func TestWhatIsNotClearedIsLookedAtOnceMore(t *testing.T) {
	for _, mode := range []session.Mode{session.Solo, session.Exam} {
		p := newPlayer(t, harbour)
		p.mode = mode
		out := p.play(t, "\npost as consulate about shots holds text \"We are looking.\"\n\n\nquit\n")
		wants(t, out, "has not agreed. This goes out without that clearance", "Publish it uncleared?")
		if n := len(p.last.Commands()); n != 0 {
			t.Errorf("%s: published by Enter:\n%s", mode, out)
		}
		out = p.play(t, "\npost as consulate about shots holds text \"We are looking.\"\ny\nquit\n")
		if n := len(p.last.Commands()); n != 1 {
			t.Errorf("%s: %d commands:\n%s", mode, n, out)
		}
	}
}
