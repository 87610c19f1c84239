package debrief

import (
	"testing"

	"demarche/internal/view"
)

// What nobody decided is told with the hour at which it ran out, and what was
// decided or handed over is not.
func TestWhatWasLeftUndecidedIsTold(t *testing.T) {
	choices := func(hang view.Hang) []view.Choice {
		return []view.Choice{{ID: "a", Open: hang.On == "", Until: -1, Hangs: []view.Hang{hang}}}
	}
	open, out := view.Hang{}, view.Hang{On: view.HangLapsed, At: 300}
	for _, c := range []struct {
		name   string
		m      view.Message
		minute int32
		key    string
	}{
		{"a question that ran out", view.Message{Minute: 60, Asks: true, Due: 200, Expired: true}, 200, "sheet.left-out"},
		{"a question that was answered", view.Message{Minute: 60, Asks: true, Due: 200, Answered: true}, -1, ""},
		{"a question that was open at the end", view.Message{Minute: 60, Asks: true, Due: 200}, 60, "sheet.left-end"},
		{"a choice that the hour closed", view.Message{Minute: 60, Choices: choices(out)}, 300, "sheet.left-out"},
		{"a choice that was made before", view.Message{Minute: 60, Choices: choices(out), Chosen: "a"}, -1, ""},
		{"a choice that was open to the end", view.Message{Minute: 60, Choices: choices(open)}, 60, "sheet.left-end"},
		{"a choice that a colleague took over", view.Message{Minute: 60, Choices: choices(open), Skipped: true}, -1, ""},
		{"what only is to be read", view.Message{Minute: 60}, -1, ""},
	} {
		if minute, key := lapsed(&c.m); minute != c.minute || key != c.key {
			t.Errorf("%s: minute %d, %q", c.name, minute, key)
		}
	}
}

// Decisions without a measurable effect stand in one line, with the numbers by
// which they open; the others keep theirs.
func TestWhatHadNoEffectIsFoldedIntoOneLine(t *testing.T) {
	s := Sheet{Decisions: Decisions{Rows: []Decision{
		{What: "first", State: None}, {What: "second", State: Helped, Advice: "This helped."}, {What: "third", State: None, Advice: "Another tone would have had one."}, {What: "fourth", State: None},
	}, Quiet: Quiet{Text: "folded", Rows: []int{0, 3}}}}
	var rows []string
	folded := ""
	for i, l := range s.plainDecisions() {
		switch {
		case len(l.Cells) > 0 && l.Cells[0] != "":
			rows = append(rows, l.Cells[0]+l.Cells[2])
		case l.Text == "folded":
			folded = s.plainDecisions()[i+1].Text
		}
	}
	if len(rows) != 2 || rows[0] != "2second" || rows[1] != "3third" || folded != "1  first; 4  fourth" {
		t.Errorf("listed %q, folded %q", rows, folded)
	}
}
