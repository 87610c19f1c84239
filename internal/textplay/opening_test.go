package textplay

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/session"
)

// TestTheOpeningSaysWhenItIsOver plays the crisis that is offered to who has never
// played: after the note that ends its opening it is said, once, how to go on and
// how to leave.
func TestTheOpeningSaysWhenItIsOver(t *testing.T) {
	for _, lang := range []string{"en", "fr"} {
		p := newPlayer(t, "ninety-seconds")
		p.lang, p.mode = lang, session.Coached
		var out bytes.Buffer
		o := Options{In: strings.NewReader("\n" + "choose m2 a !\n" + strings.Repeat("next\n", 30) + "quit\n"), Out: &out, Lang: lang, Width: 4000}
		o.First = func() (*session.Session, error) { return p.begin(nil) }
		if err := Play(context.Background(), o); err != nil {
			t.Fatal(err)
		}
		words := locale.New(lang)
		note, over := strings.Index(out.String(), words.T("note.about")), words.T("coach.typed-after")
		if orders := present.New(p.last.Bundle(), words).Briefing().Orders; len(orders) == 0 || !strings.Contains(out.String(), orders[len(orders)-1]) {
			t.Errorf("%s: the orders are not read out at the start:\n%s", lang, out.String())
		}
		if n := strings.Count(out.String(), over); n != 1 || note < 0 || strings.Index(out.String(), over) < note {
			t.Errorf("%s: it is said %d times that the opening is over:\n%s", lang, n, out.String())
		}
	}
}

// TestTheHotlineCanBeAnswered follows what is said of those who wait on the hotline
// to the command that puts somebody to it.
func TestTheHotlineCanBeAnswered(t *testing.T) {
	for lang, at := range map[string]struct{ word, assign string }{
		"en": {"hotline", "type assign ines consular"},
		"fr": {"ligne", "tapez affecter ines réponse"},
		"es": {"urgencia", "escriba asignar ines atención"},
		"ar": {"الساخن", "اكتب تكليف ines الرد"},
	} {
		p := newPlayer(t, "muster-point")
		p.lang = lang
		words := locale.New(lang)
		out := p.play(t, "\ngo 5m !\n"+at.word+"\nhelp\n"+strings.SplitN(at.assign, " ", 2)[1]+" !\nhotline\nquit\n")
		wants(t, out, at.assign, words.T("hotline.nobody"), words.T("help.hotline"), words.T("hotline.type"))
		if all := p.last.Commands(); len(all) != 1 || all[0].Target != "ines" || all[0].Task != "consular" {
			t.Errorf("%s: %+v\n%s", lang, all, out)
		}
	}
	out := newPlayer(t, harbour).play(t, "\nhotline\nhelp\nquit\n")
	wants(t, out, "There is no hotline in this crisis.")
	if strings.Contains(out, "who waits on the hotline") {
		t.Error("help names a hotline where there is none")
	}
}

// TestATaskIsTakenAsItIsNamed types the names of tasks as they are listed, on the
// line and at the question, with an exclamation mark and without accents.
func TestATaskIsTakenAsItIsNamed(t *testing.T) {
	for _, l := range locale.Languages() {
		p := newPlayer(t, "muster-point")
		p.lang = l.Code
		words := locale.New(l.Code)
		name := words.T("task.consular")
		for _, typed := range []string{name + " !", "\n" + name, "\n" + name + "!", "\n" + unmarked(name), "\n" + strings.Fields(name)[0] + "!", "\nconsular"} {
			out := p.play(t, "\nassign ines "+typed+"\n\nquit\nquit\n")
			if all := p.last.Commands(); len(all) != 1 || all[0].Task != "consular" {
				t.Errorf("%s: %q: %+v\n%s", l.Code, typed, all, out)
			}
		}
	}
}

// A command is not taken for a part of what a question lists.
func TestACommandAtAQuestionIsNoAnswer(t *testing.T) {
	p := newPlayer(t, "ninety-seconds")
	out := p.play(t, "\n"+strings.Repeat("next\n", 4)+"post\nnext\ncancel\nquit\n")
	wants(t, out, "“next” is a command of its own")
	if all := p.last.Commands(); len(all) > 0 {
		t.Errorf("%+v", all)
	}
}
