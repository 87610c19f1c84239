package session

import (
	"encoding/json"
	"errors"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/sim"
	"demarche/internal/world"
)

func TestReplayBearsOutAJournal(t *testing.T) {
	for _, mode := range []Mode{Solo, Headless} {
		path, digest := played(t, mode)
		s, r, err := Replay(path, find)
		if err != nil {
			t.Fatalf("%s: %v", mode, err)
		}
		if !r.Complete || r.Commands != 3 || r.Digests < 12 || s.Sim().Digest() != digest {
			t.Errorf("%s: %+v", mode, r)
		}
	}
}

func TestIntentAndPredictionTravelInTheJournalAndDecideNothing(t *testing.T) {
	run := func(change func(*sim.Command)) (path, digest string) {
		path = filepath.Join(t.TempDir(), "bridge.jsonl")
		s := begun(t, Headless, Keep{Path: path, Buffered: true})
		advance(s, 8)
		c := everything[2].command
		change(&c)
		do(t, s, c)
		for !s.Over() {
			s.Advance()
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		return path, s.Sim().Digest()
	}
	want := sim.Expectation{Of: sim.OfBelief, Way: "lower", Sure: 75}
	_, without := run(func(*sim.Command) {})
	path, with := run(func(c *sim.Command) { c.Intent, c.Expect = "correct", &want })
	if with != without {
		t.Error("a run with an intent and a prediction ends in another state")
	}
	s, _, err := Replay(path, find)
	if err != nil {
		t.Fatal(err)
	}
	if c := s.Commands()[0]; c.Intent != "correct" || c.Expect == nil || *c.Expect != want {
		t.Errorf("the journal kept %q and %+v", c.Intent, c.Expect)
	}
}

// Any byte of any line, changed to anything: replay refuses.
func TestReplayRefusesAChangeOfAnyByte(t *testing.T) {
	path, _ := played(t, Headless)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewSource(1))
	bad := filepath.Join(t.TempDir(), "bad")
	for at := 0; at < len(text); at += 1 + random.Intn(40) {
		changed := append([]byte{}, text...)
		changed[at] ^= byte(1 + random.Intn(255))
		if err := os.WriteFile(bad, changed, 0o600); err != nil {
			t.Fatal(err)
		}
		_, _, err := Replay(bad, find)
		if fault := (*journal.Fault)(nil); !errors.As(err, &fault) {
			t.Fatalf("byte %d: %v", at, err)
		}
	}
}

// forge writes a journal anew, with right hashes, after changing its entries
// as somebody would who has this program.
func forge(t *testing.T, path string, change func(h *journal.Header, entries []journal.Entry) []journal.Entry) string {
	t.Helper()
	rec, err := journal.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	h := rec.Header
	entries := change(&h, rec.Entries)
	forged := filepath.Join(t.TempDir(), "forged")
	w, err := journal.Create(forged, h, journal.Options{Buffered: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if err := w.Append(e); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return forged
}

// edit changes the payload of the first entry of a kind.
func edit[T any](t *testing.T, entries []journal.Entry, kind journal.Kind, change func(*T)) []journal.Entry {
	t.Helper()
	for i, e := range entries {
		if e.Kind != kind {
			continue
		}
		var v T
		if err := json.Unmarshal(e.Payload, &v); err != nil {
			t.Fatal(err)
		}
		change(&v)
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		entries[i].Payload = data
		return entries
	}
	t.Fatalf("no entry %s", kind)
	return nil
}

func TestAForgedJournalIsFoundByRunningIt(t *testing.T) {
	path, _ := played(t, Solo)
	type change = func(*journal.Header, []journal.Entry) []journal.Entry
	forgeries := map[string]change{
		"digest": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			return edit(t, e, journal.Digest, func(p *digestPayload) { p.Digest = strings.Repeat("0", 64) })
		},
		"outcome": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			return edit(t, e, journal.End, func(p *endPayload) { p.Rung++ })
		},
		"ending": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			return edit(t, e, journal.End, func(p *endPayload) { p.Ending = "triumph" })
		},
		"last digest": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			return edit(t, e, journal.End, func(p *endPayload) { p.Digest = strings.Repeat("0", 64) })
		},
		"tone": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			return edit(t, e, journal.Command, func(c *sim.Command) {
				r := c.Readings["en"]
				r.Goldstein = 100
				c.Readings["en"] = r
			})
		},
		"text": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			return edit(t, e, journal.Command, func(c *sim.Command) { c.Texts["en"] = "We are so very, very sorry." })
		},
		"position": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			return edit(t, e, journal.Command, func(c *sim.Command) { c.Position = world.Denies })
		},
		"impossible command": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			return edit(t, e, journal.Command, func(c *sim.Command) { c.Account = "odane-daily" })
		},
		"id": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			return edit(t, e, journal.Command, func(c *sim.Command) { c.ID = "c9" })
		},
		"seed": func(h *journal.Header, e []journal.Entry) []journal.Entry {
			h.Seed++
			return e
		},
		"command left out": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			return append(e[:1:1], e[2:]...)
		},
		"entry after the end": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			return append(e, journal.Entry{Tick: e[len(e)-1].Tick + 1, Kind: journal.Clock, Payload: json.RawMessage(`{"speed":1}`)})
		},
		"wrong minute": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			e[3].Minute++
			return e
		},
	}
	for name, change := range forgeries {
		_, _, err := Replay(forge(t, path, change), find)
		if d := (*Difference)(nil); !errors.As(err, &d) {
			t.Errorf("%s: %v", name, err)
		} else if d.Line < 2 || d.Seq != int64(d.Line-1) || d.What == "" {
			t.Errorf("%s: the difference is not placed: %+v", name, d)
		}
	}
	for name, change := range map[string]change{
		"rules":       func(h *journal.Header, e []journal.Entry) []journal.Entry { h.Rules = sim.RulesVersion + 1; return e },
		"other world": func(h *journal.Header, e []journal.Entry) []journal.Entry { h.World = "beef"; return e },
		"garbled": func(_ *journal.Header, e []journal.Entry) []journal.Entry {
			e[2].Payload = json.RawMessage(`{"colour":"red"}`)
			return e
		},
	} {
		_, _, err := Replay(forge(t, path, change), find)
		if f := (*journal.Fault)(nil); !errors.As(err, &f) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, err := Replay(forge(t, path, func(_ *journal.Header, e []journal.Entry) []journal.Entry { return e }), find); err != nil {
		t.Errorf("a journal written anew without a change: %v", err)
	}
}

// However the file is cut off, what is resumed is what was played.
func TestATornJournalIsResumedWhereItWasCut(t *testing.T) {
	path, want := played(t, Solo)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewSource(2))
	header := strings.IndexByte(string(text), '\n') + 1
	for range 12 {
		cut := header + random.Intn(len(text)-header)
		torn := filepath.Join(t.TempDir(), "torn")
		if err := os.WriteFile(torn, text[:cut], 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Resume(torn, find, nil)
		if err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		// The rest is played as before.
		for i := len(s.Commands()); i < 3; i++ {
			c := everything[i]
			for s.Tick() < c.tick {
				s.Advance()
			}
			do(t, s, c.command)
		}
		for !s.Over() {
			s.Advance()
		}
		if got := s.Sim().Digest(); got != want {
			t.Errorf("cut at %d: digest %.12s, want %.12s", cut, got, want)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if _, _, err := Replay(torn, find); err != nil {
			t.Errorf("cut at %d: the resumed journal: %v", cut, err)
		}
	}
}

func TestAJournalThatIsOverIsResumedForItsDebrief(t *testing.T) {
	path, want := played(t, Solo)
	before, _ := os.ReadFile(path)
	s, err := Resume(path, find, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !s.Over() || s.Sim().Digest() != want || s.Advance() != nil {
		t.Error("it is not over as it was")
	}
	s.Clock(16)
	if r, err := s.Do(sim.Command{Kind: world.CmdWait}); r == nil || r.Code != sim.RefusedOver || err != nil {
		t.Errorf("a command after the end: %v, %v", r, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the journal was changed")
	}
}
