package session

import (
	"bytes"
	"slices"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// kept plays the bridge to its end and keeps the entries in a list.
func kept(t *testing.T) (*Session, []journal.Entry) {
	t.Helper()
	var list []journal.Entry
	s := begun(t, Facilitated, Keep{Into: func(e journal.Entry) { e.Seq = int64(len(list) + 1); list = append(list, e) }})
	advance(s, 2)
	who := journal.Participant{Name: "p2", Role: "spokesperson"}
	if r, err := s.DoAs(who, sim.Command{Kind: world.CmdPost, Draft: "holding-line"}); r != nil || err != nil {
		t.Fatal(r, err)
	}
	if e := list[len(list)-1]; e.Kind != journal.Command || e.Author != who.Name || e.Role != who.Role {
		t.Errorf("the command is entered as %+v", e)
	}
	if r, err := s.Intervene(sim.Intervention{Kind: sim.Fire, Inject: "echo"}, "a1"); r != nil || err != nil {
		t.Fatal(r, err)
	}
	for !s.Over() {
		s.Advance()
	}
	return s, list
}

func TestEntriesThatAreKeptElsewhereMakeASoundJournal(t *testing.T) {
	s, list := kept(t)
	text, err := journal.Encode(s.header(), list)
	if err != nil {
		t.Fatal(err)
	}
	rec, err := journal.Read(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	again, report, err := Check(rec, find)
	if err != nil || !report.Complete || again.Sim().Digest() != s.Sim().Digest() {
		t.Errorf("run again: %v, %+v", err, report)
	}
}

func TestASessionGoesOnFromEntriesThatAreKeptElsewhere(t *testing.T) {
	s, list := kept(t)
	done := 1 + slices.IndexFunc(list, func(e journal.Entry) bool { return e.Kind == journal.Instructor })
	for _, n := range []int{done, done + 1, len(list) / 2, len(list) - 1} {
		more := list[:n:n]
		again, err := Restore(s.header(), more, find, func(e journal.Entry) { e.Seq = int64(len(more) + 1); more = append(more, e) })
		if err != nil {
			t.Fatal(err)
		}
		for !again.Over() {
			again.Advance()
		}
		if again.Sim().Digest() != s.Sim().Digest() {
			t.Errorf("from %d of %d entries it ends elsewhere", n, len(list))
		}
		text, err := journal.Encode(s.header(), more)
		if err != nil {
			t.Fatal(err)
		}
		rec, err := journal.Read(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if _, report, err := Check(rec, find); err != nil || !report.Complete {
			t.Errorf("from %d of %d entries: %v", n, len(list), err)
		}
	}
}
