package textplay

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/journal"
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

// A journal that cannot be saved is whole in memory alone: it can be copied elsewhere, and
// nothing leaves the crisis for another.
func TestWhatCannotBeSavedIsCopiedWholeAndNotLeft(t *testing.T) {
	p := newPlayer(t, harbour)
	p.keep.Path = filepath.Join(t.TempDir(), "gone", "journal.jsonl")
	elsewhere := filepath.Join(t.TempDir(), "copy.jsonl")
	var out bytes.Buffer
	err := Play(t.Context(), Options{
		In: strings.NewReader("\nverify funnel !\ngo 2h !\nsave " + elsewhere + "\nagain 1h\nquit\n"), Out: &out, Lang: "en", Bundle: p.bundle, Begin: p.begin,
		Afresh: func(*session.Session, int32) (*session.Session, error) {
			t.Error("the crisis was left")
			return p.begin(p.bundle)
		},
	})
	if err == nil {
		t.Error("that the journal was not saved is no error at the end")
	}
	wants(t, out.String(), "The journal was copied to "+elsewhere, "The journal could not be saved: ")
	s, err := session.Resume(elsewhere, func(journal.Header) (session.Setup, error) { return p.setup(), nil }, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if s.Minute() != p.last.Minute() || len(s.Commands()) != 1 {
		t.Errorf("the copy stands at minute %d with %d commands, not at %d with 1", s.Minute(), len(s.Commands()), p.last.Minute())
	}
}
