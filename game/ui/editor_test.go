package ui

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestEditorTypingIsOneStep(t *testing.T) {
	var e Editor
	for _, r := range "hello" {
		e.Insert(string(r))
	}
	e.Insert(" ")
	e.Insert("y")
	e.Undo()
	if e.Text() != "hello" && e.Text() != "hello " {
		t.Fatalf("after one undo: %q", e.Text())
	}
	for e.Undo() {
	}
	if e.Text() != "" {
		t.Fatalf("after all undos: %q", e.Text())
	}
	for e.Redo() {
	}
	if e.Text() != "hello y" {
		t.Fatalf("after all redos: %q", e.Text())
	}
}

func TestEditorWords(t *testing.T) {
	const text = "لم نقل it’s so"
	var e Editor
	e.SetText(text)
	e.SetCaret(0, false)
	var stops []string
	for e.Caret() < len(text) {
		from := e.Caret()
		e.Forward(true, false)
		stops = append(stops, strings.TrimSpace(text[from:e.Caret()]))
	}
	if got := strings.Join(stops, "|"); got != "لم|نقل|it’s|so" {
		t.Errorf("words: %s", got)
	}
	e.SelectWord(strings.Index(text, "قل"))
	if e.Selected() != "نقل" {
		t.Errorf("double click selects %q", e.Selected())
	}
}

func TestEditorGraphemes(t *testing.T) {
	var e Editor
	e.SetText("é👩‍🚀بّ")
	n := 0
	for e.Caret() > 0 {
		e.Backspace(false)
		n++
	}
	if n != 3 {
		t.Errorf("three letters took %d backspaces", n)
	}
}

// genText draws texts of both directions, with marks, joiners, digits and line breaks.
var genText = rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{
	"a", "B", " ", "é", "ب", "لا", "ّ", "1", "٢", "\n", "👩‍🚀", "-", "،", "\u200d", "word ", "كلمة ",
}), 0, 12), func(s []string) string { return strings.Join(s, "") })

// TestEditorHistory: undoing everything and redoing everything are each other's opposite,
// and the caret always stands between graphemes.
func TestEditorHistory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var e Editor
		e.SetText(genText.Draw(t, "start"))
		start := e.Text()
		for range rapid.IntRange(0, 20).Draw(t, "steps") {
			switch rapid.IntRange(0, 6).Draw(t, "step") {
			case 0, 1:
				e.Insert(genText.Draw(t, "text"))
			case 2:
				e.Backspace(rapid.Bool().Draw(t, "word"))
			case 3:
				e.Delete(rapid.Bool().Draw(t, "word"))
			case 4:
				e.SetCaret(rapid.IntRange(0, len(e.Text())).Draw(t, "to"), rapid.Bool().Draw(t, "extend"))
			case 5:
				e.Forward(rapid.Bool().Draw(t, "word"), rapid.Bool().Draw(t, "extend"))
			case 6:
				e.Back(rapid.Bool().Draw(t, "word"), rapid.Bool().Draw(t, "extend"))
			}
			if !utf8.ValidString(e.Text()) {
				t.Fatalf("broken text %q", e.Text())
			}
			s, x := e.Selection()
			if e.snap(s) != s || e.snap(x) != x {
				t.Fatalf("caret inside a grapheme: %d, %d in %q", s, x, e.Text())
			}
		}
		end := e.Text()
		for e.Undo() {
		}
		if e.Text() != start {
			t.Fatalf("undone to %q, began with %q", e.Text(), start)
		}
		for e.Redo() {
		}
		if e.Text() != end {
			t.Fatalf("redone to %q, was %q", e.Text(), end)
		}
	})
}
