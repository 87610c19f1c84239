package textplay

import (
	"strings"
	"testing"

	"demarche/internal/session"
	"demarche/internal/sim"
)

// Whatever is asked, help explains, back goes to the question before, and the
// second empty line leaves where there is no usual answer.
func TestEveryQuestionCanBeLeft(t *testing.T) {
	p := newPlayer(t, harbour)
	for line, answers := range map[string]string{
		"call pilot":                     "back\n",
		"assign ida":                     "help\n\n\n",
		"silence about shots":            "\n\n",
		"wait":                           "soon\n\n\n",
		`post as office text "We look."`: "cancel\n",
		"post as office":                 "\nnext\n\n\n",
		"secure office":                  "back\n",
	} {
		out := p.play(t, "\n"+line+"\n"+answers+"tasks\nquit\n")
		wants(t, out, "Cancelled. Nothing was done.", "Nothing.")
		if n := len(p.last.Commands()); n > 0 {
			t.Errorf("%s: %d commands were given", line, n)
		}
	}
	wants(t, p.play(t, "\nassign ida\nhelp\nnext\ncancel\nquit\n"), "This question belongs to a command that you began.", "“next” is a command of its own: type cancel first")
}

func TestBackLeadsToTheQuestionBefore(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\npost\n\nconsulate\nback\noffice\n\nWe are looking.\n.\n\n\n\ny\nquit\n")
	if all := p.last.Commands(); len(all) != 1 || all[0].Account != "office" {
		t.Errorf("%+v\n%s", all, out)
	}
}

func TestWhatWasWrittenIsKept(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\npost as office\n\nWe are looking.\n.\ncancel\npost as office\n\n\n\n\n\ny\nquit\n")
	wants(t, out, "What you wrote is kept", "Enter alone takes what you wrote before: “We are looking.”")
	if all := p.last.Commands(); len(all) != 1 || all[0].Texts["en"] != "We are looking." {
		t.Errorf("%+v\n%s", all, out)
	}
	if n := strings.Count(out, "What you wrote is kept"); n != 1 {
		t.Errorf("said %d times", n)
	}
}

// A prediction is asked for after the text, and yes or no last: from each of
// them back leads to the question before, and what was answered there counts no
// more.
func TestBackLeadsThroughForesightToTheText(t *testing.T) {
	p := newPlayer(t, harbour)
	p.mode = session.Coached
	out := p.play(t, "\npost as office\n\nWe look.\n.\n\n\nback\nback\n\n\n1\nback\nback\nback\nback\nWe are looking.\n.\n\n\n2\n\ny\nquit\n")
	all := p.last.Commands()
	if strings.Contains(out, "Cancelled.") || len(all) != 1 || all[0].Intent != sim.Intents[1] || all[0].Expect != nil || all[0].Texts["en"] != "We are looking." {
		t.Errorf("%+v\n%s", all, out)
	}
}
