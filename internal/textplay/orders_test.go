package textplay

import (
	"strings"
	"testing"

	"demarche/internal/session"
)

const rich = "../scenario/testdata/rich"

func TestOrdersAreReadAndNamed(t *testing.T) {
	p := newPlayer(t, rich)
	out := p.play(t, "\norders\ngo 3h !\norders\nobjectives\nstatus\nquery deny-now !\ngo 20m !\norders\nquit\n")
	wants(t, out, "No instruction has been given so far.", "- Deny it, now: Stands, until", "From the Minister's office", "Wanted: The quotes are denied. (not met yet)",
		"Red line: Nothing is confirmed.", "You would ask: We cannot prove it. May we hold?", "Type query deny-now", "Standing orders", "wait on the hotline", "You have asked about it")
	p.mode = session.Exam
	if out = p.play(t, "\ngo 3h !\norders\nquit\n"); strings.Contains(out, "not met yet") {
		t.Error("an exam tells which aims are met")
	}
}

// Who could read the tone of what is out could publish, look and take it back.
func TestAnExamDoesNotTellHowAPostReads(t *testing.T) {
	p := newPlayer(t, rich)
	for _, mode := range session.Modes {
		p.mode = mode
		out := p.play(t, "\ngo 3h !\npost about quotes asserts text \"This is a disgraceful lie, you liars.\" !\ngo 1h !\nfeed\nread p1\npicture\nquit\n")
		for _, word := range []string{"Tone: ", "hostile", "calming"} {
			if strings.Contains(out[strings.Index(out, "disgraceful"):], word) && mode == session.Exam {
				t.Errorf("%s says %q:\n%s", mode, word, out)
			}
		}
		if mode == session.Solo && !strings.Contains(out, "Tone: ") {
			t.Errorf("nothing tells how a post reads:\n%s", out)
		}
	}
}

func TestOnlyCoachedPracticeRemindsOfStandingOrders(t *testing.T) {
	p := newPlayer(t, rich)
	for mode, want := range map[session.Mode]bool{session.Coached: true, session.Solo: false, session.Exam: false} {
		p.mode = mode
		out := p.play(t, "\ngo 3h !\npost about quotes asserts text \"It was said.\" !\nquit\n")
		if got := strings.Contains(out, "Standing order, Deny it, now: Nothing is confirmed."); got != want {
			t.Errorf("%s: reminded is %v\n%s", mode, got, out)
		}
	}
}

func TestOnlyCoachedPracticeHoldsAStatementAgainstTheFindings(t *testing.T) {
	p := newPlayer(t, rich)
	for mode, want := range map[session.Mode]bool{session.Coached: true, session.Solo: false, session.Exam: false} {
		p.mode = mode
		out := p.play(t, "\npost about quotes denies text \"Nothing of it was said.\" !\nquit\n")
		if got := strings.Contains(out, "Not verified: "); got != want {
			t.Errorf("%s: told is %v\n%s", mode, got, out)
		}
	}
}
