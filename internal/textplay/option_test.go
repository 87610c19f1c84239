package textplay

import (
	"strings"
	"testing"

	"demarche/internal/world"

	"demarche/internal/locale"
	"demarche/internal/session"
)

// The id of a prepared text is a word of its author's and may judge it: lists show
// titles with numbers. In an exam the id cannot be typed either.
func TestPreparedTextsGoByTitleAndNumber(t *testing.T) {
	for _, mode := range []session.Mode{session.Solo, session.Exam} {
		p := newPlayer(t, harbour)
		p.mode = mode
		out := p.play(t, "\ndrafts\ndrafts 1\npost draft 1 !\nquit\n")
		if strings.Contains(out, "(looking)") || strings.Contains(out, "draft looking") {
			t.Errorf("%s: the id is shown:\n%s", mode, out)
		}
		if n := len(p.last.Commands()); n != 1 {
			t.Errorf("%s: %d posts were given:\n%s", mode, n, out)
		}
		drafts := []option{{id: "retort", name: "In kind", shown: (&game{s: p.last}).authored()}}
		c := &console{words: locale.New("en")}
		if _, err := c.match("draft", drafts, "retort"); (err == nil) == (mode == session.Exam) {
			t.Errorf("%s: typing the id: %v", mode, err)
		}
	}
}

// A prepared text keeps its number while others open and close, in whatever
// order they are listed: the wrong one would go out otherwise.
func TestAPreparedTextKeepsItsNumber(t *testing.T) {
	c := &console{words: locale.New("en")}
	list := []option{{id: "late", name: "Ten 2", place: 7}, {id: "first", name: "One", place: 2}}
	if id, err := c.match("draft", list, "2"); id != "first" {
		t.Errorf("2 is %q, %v", id, err)
	}
	for _, gone := range []string{"1", "0", "3"} {
		if id, err := c.match("draft", list, gone); err == nil {
			t.Errorf("%s is %q", gone, id)
		}
	}
	p := newPlayer(t, harbour)
	p.play(t, "\nquit\n")
	g := newGame(newConsole(t.Context(), &Options{In: strings.NewReader(""), Out: &strings.Builder{}}, c.words), p.last)
	for _, d := range g.drafts() {
		if g.w.Drafts[d.place-1].ID != d.id {
			t.Errorf("%s has number %d", d.id, d.place)
		}
	}
}

// TestAPreparedTextIsTakenByItsBareNumber uses the numbers that the list of drafts
// shows right after the command, and reads what is said where there is no such one.
func TestAPreparedTextIsTakenByItsBareNumber(t *testing.T) {
	p := newPlayer(t, "ninety-seconds")
	opening := "\n" + strings.Repeat("next\n", 4)
	out := p.play(t, opening+"drafts\npost 1 !\nanswer m5 99 !\nanswer m5 what !\nquit\n")
	if all := p.last.Commands(); len(all) == 0 || all[len(all)-1].Kind != world.CmdPost {
		t.Errorf("%+v", all)
	}
	number, _, _ := strings.Cut(out[strings.Index(out, "\n> 1. ")+3:], ".")
	wants(t, out, "No draft “99” here.", "Type: answer m5 text")
	out = p.play(t, opening+"answer m5 "+number+" !\nnext\nnext\nnext\ncancel c2\nquit\n")
	if all := p.last.Commands(); len(all) != 2 || all[1].Kind != world.CmdAnswer || all[1].Draft == "" {
		t.Errorf("%+v", all)
	}
	wants(t, out, "c2 (answer", "has already begun, or is over")
}
