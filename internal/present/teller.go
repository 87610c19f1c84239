// Package present says in words what views, events and refusals hold. The
// window and the terminal share it, so that both say the same. It decides
// nothing and changes nothing.
package present

import (
	"strings"
	"unicode"

	"demarche/internal/locale"
	"demarche/internal/scenario"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Teller puts one scenario into the words of one language. It may be used from
// several goroutines.
type Teller struct {
	Words *locale.Words
	Zoned bool // the zone of hours, UTC, is named beside the text: hours stand without it
	// Toneless tells nothing of how texts read, as in an exam: one could publish,
	// look, and take back.
	Toneless bool
	// Given returns the commands that were given so far, for naming one of them; nil
	// where that is done elsewhere.
	Given  func() []sim.Command
	bundle *scenario.Bundle
	w      *world.World
	main   string // language of the scenario
}

// New returns a teller for a scenario.
func New(b *scenario.Bundle, words *locale.Words) *Teller {
	return &Teller{Words: words, bundle: b, w: b.World, main: b.Texts.Languages()[0]}
}

// World returns the compiled scenario.
func (t *Teller) World() *world.World { return t.w }

// Text returns a text of the scenario by its line id, in the language of
// display or else in the first of the scenario's that has it; "" when there is
// none.
func (t *Teller) Text(line string) string {
	text, _ := t.text(line)
	return text
}

// LanguageOf returns the language in which Text gives a line: that of display where the scenario
// has it, else its first; "" where there is no such line.
func (t *Teller) LanguageOf(line string) string {
	_, lang := t.text(line)
	return lang
}

// text returns a text and the language that it is in.
func (t *Teller) text(line string) (text, lang string) {
	text, ok := t.bundle.Texts.Text(t.Words.Lang(), line)
	if !ok {
		return "", ""
	}
	// A line that is not translated comes in the main language.
	if own, _ := t.bundle.Texts.Text(t.main, line); own == text {
		return text, t.main
	}
	return text, t.Words.Lang()
}

// or returns the first text that is not empty.
func or(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// join puts the parts that are not empty together.
func join(separator string, parts ...string) string {
	var list []string
	for _, p := range parts {
		if p != "" {
			list = append(list, p)
		}
	}
	return strings.Join(list, separator)
}

// Upper writes the first letter of a sentence as a capital.
func Upper(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToUpper(string(r)) + s[len(string(r)):]
		}
	}
	return s
}

// Short cuts a text at a word so that it has about so many characters.
func Short(text string, runes int) string {
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) && r != noBreak }), " ")
	r := []rune(text)
	if len(r) <= runes {
		return text
	}
	cut := string(r[:runes])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.«"+string(noBreak)) + "…"
}

// noBreak is the space that French sets before its marks and within hours.
const noBreak = '\u00a0'

// MessageOf finds a message by its id, or nil.
func MessageOf(v *view.View, id string) *view.Message {
	for i := range v.Inbox {
		if v.Inbox[i].ID == id {
			return &v.Inbox[i]
		}
	}
	return nil
}
