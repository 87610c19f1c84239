package verify

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"demarche/internal/academy/seal"
	"demarche/internal/journal"
	"demarche/internal/session"
	"demarche/internal/speech"
	"demarche/internal/tone"
)

func TestAResultStatesWhatTheNewRunBearsOut(t *testing.T) {
	text := played(t, bridge(), 3, session.Exam, deeds)
	seed := uint64(3)
	c, err := check(bridge(), text, Terms{World: bridge().bundle.WorldDigest, Seed: &seed, Mode: session.Exam, People: []string{"p1"}, Proctored: true})
	if err != nil {
		t.Fatal(err)
	}
	r, err := c.Result(Issue{Session: "s1", Team: "t1", Weights: Weights{"tone": 1}})
	if err != nil {
		t.Fatal(err)
	}
	if !r.Cleared || r.Digests < 12 || r.Commands != 3 || r.Realised.Parts["tone"] == nil || *r.Realised.Total != *r.Realised.Parts["tone"] {
		t.Errorf("%+v", r)
	}
	if !r.Provisional || r.Counts() {
		t.Error("it counts before the expected score is there")
	}
	expected := Score{Basis: "expected", Total: r.Realised.Total}
	if r, _ = c.Result(Issue{Expected: &expected}); !r.Counts() {
		t.Error("it does not count with the expected score")
	}
	key, _, err := seal.OpenKey(filepath.Join(t.TempDir(), "key"))
	if err != nil {
		t.Fatal(err)
	}
	file, err := r.Signed(key)
	if err != nil {
		t.Fatal(err)
	}
	again, print, err := Open(file)
	if err != nil || print != seal.Fingerprint(key.Public()) {
		t.Fatal(print, err)
	}
	if says, err := again.Bears(c); says != "" || err != nil {
		t.Error(says, err)
	}
	*again.Realised.Total++
	if says, _ := again.Bears(c); !strings.HasPrefix(says, "the score: ") {
		t.Errorf("a better score: %q", says)
	}
	corrected := []Correction{{Post: "c3", Command: "c3", Language: "en", Is: speech.Reading{Lang: "en", Act: speech.Threaten, Confidence: 90, Goldstein: -90, Politeness: 10}}}
	looked, err := c.Result(Issue{Corrections: corrected})
	if err != nil || *looked.Realised.Parts["tone"] >= *r.Realised.Parts["tone"] {
		t.Errorf("a reading that was corrected to a threat: %v", err)
	}
	if says, err := looked.Bears(c); says != "" || err != nil {
		t.Error(says, err)
	}
}

func TestWhatDoesNotBelongToTheSessionIsRefused(t *testing.T) {
	text := played(t, bridge(), 3, session.Solo, deeds)
	seed, other := uint64(3), uint64(4)
	for name, terms := range map[string]Terms{
		"world":  {World: "beef"},
		"seed":   {Seed: &other},
		"mode":   {Mode: session.Exam},
		"people": {People: []string{"p2"}},
	} {
		_, err := check(bridge(), text, terms)
		if f := (*journal.Fault)(nil); !errors.As(err, &f) || f.Line != 1 {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := check(bridge(), text, Terms{Seed: &seed, Mode: session.Solo}); err != nil {
		t.Error(err)
	}
	rehearsed := forged(t, text, func(_ *journal.Header, list []journal.Entry) []journal.Entry {
		return slices.Insert(list, 1, journal.Entry{Tick: list[0].Tick, Minute: list[0].Minute, Author: "demarche", Role: "clock", Kind: journal.Changed, Payload: json.RawMessage(`{"mode":"rehearsal"}`)})
	})
	if _, err := check(bridge(), rehearsed, Terms{}); err == nil || !strings.Contains(err.Error(), "became a rehearsal") {
		t.Errorf("a rehearsal: %v", err)
	}
	staged := forged(t, text, func(_ *journal.Header, list []journal.Entry) []journal.Entry {
		return slices.Insert(list, 1, journal.Entry{Tick: list[0].Tick, Minute: list[0].Minute, Author: "a1", Role: "instructor", Kind: journal.Instructor, Payload: json.RawMessage(`{}`)})
	})
	if _, err := check(bridge(), staged, Terms{}); err == nil || !strings.Contains(err.Error(), "line 3: an instructor took part") {
		t.Errorf("played elsewhere with an instructor: %v", err)
	}
	cut := forged(t, text, func(_ *journal.Header, list []journal.Entry) []journal.Entry { return list[:len(list)-1] })
	if _, err := check(bridge(), cut, Terms{}); err == nil || !strings.Contains(err.Error(), "the crisis is not over") {
		t.Errorf("without its end: %v", err)
	}
}

// What was read by another lexicon stands, and somebody has to look.
func TestAReadingByAnotherLexiconIsFlagged(t *testing.T) {
	setup := bridge().setup(3)
	setup.Read = func(lang, text string) speech.Reading {
		r := tone.Read(lang, text)
		r.Lexicon, r.Politeness = "elsewhere", 50
		return r
	}
	c, err := check(bridge(), playedOn(t, setup, session.Solo, deeds), Terms{Proctored: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Flags) != 1 || c.Flags[0].Was.Lexicon != "elsewhere" || c.Flags[0].Command != "c3" || c.Clear() {
		t.Errorf("%+v", c.Flags)
	}
	r, err := c.Result(Issue{Expected: &Score{}})
	if err != nil || r.Counts() {
		t.Errorf("a flagged result counts: %v", err)
	}
	if r, _ = c.Result(Issue{Expected: &Score{}, Allowed: true}); !r.Counts() {
		t.Error("an instructor cannot let it count")
	}
}
