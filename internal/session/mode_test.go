package session

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/view"
)

// The mode stands in the journal and outlives a resume. In an exam nothing tells
// how the crisis would stand without the player; where somebody practises it does.
func TestAnExamStaysOneAndComparesNothing(t *testing.T) {
	for _, mode := range Modes {
		path := filepath.Join(t.TempDir(), "mode.jsonl")
		s := begun(t, mode, Keep{Path: path, Buffered: true})
		do(t, s, everything[0].command)
		advance(s, 20)
		if got := compared(s); got != mode.Aids().Compare || got == (mode == Exam) {
			t.Errorf("%s: a comparison was shown: %v", mode, got)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		rec, err := journal.ReadFile(path)
		if err != nil || rec.Header.Mode != string(mode) {
			t.Errorf("%s: the journal says %q, %v", mode, rec.Header.Mode, err)
		}
		again, err := Resume(path, find, nil)
		if err != nil {
			t.Fatal(err)
		}
		if again.Mode() != mode || compared(again) != compared(s) {
			t.Errorf("%s: resumed as %s, comparison shown: %v", mode, again.Mode(), compared(again))
		}
		if err := again.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// compared tells whether the desk was told how the crisis would stand without it.
func compared(s *Session) bool {
	return slices.ContainsFunc(s.View().Inbox, func(m view.Message) bool { return m.Result["code"] == "without" })
}

func TestAJournalOfAnUnknownModeIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "odd.jsonl")
	if err := begun(t, "relaxed", Keep{Path: path}).Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Resume(path, find, nil); err == nil || !strings.Contains(err.Error(), "relaxed") {
		t.Errorf("resumed: %v", err)
	}
}
