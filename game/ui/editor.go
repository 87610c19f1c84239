package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Editor is a text being edited: its caret, selection and history. It knows no pixels.
// Offsets are bytes and always lie between graphemes.
type Editor struct {
	text          string
	caret, anchor int
	undo, redo    []edit
	// typing tells that the last change was typing at the caret, which goes on as one step
	// of the history until something else happens.
	typing bool
}

// edit is a state to go back to.
type edit struct {
	text          string
	caret, anchor int
}

// historyLimit is how many steps can be undone.
const historyLimit = 500

// Text returns the text.
func (e *Editor) Text() string { return e.text }

// Caret returns the byte the caret stands before.
func (e *Editor) Caret() int { return e.caret }

// Selection returns the selected bytes, start before end; they are equal where nothing is.
func (e *Editor) Selection() (start, end int) {
	return min(e.caret, e.anchor), max(e.caret, e.anchor)
}

// Selected returns the selected text.
func (e *Editor) Selected() string {
	s, t := e.Selection()
	return e.text[s:t]
}

// SetText replaces the text from outside, such as a draft loaded; the history begins anew.
func (e *Editor) SetText(s string) {
	if s == e.text {
		return
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	*e = Editor{text: s, caret: len(s), anchor: len(s)}
}

// SetCaret moves the caret to byte i; with extend the selection grows to it.
func (e *Editor) SetCaret(i int, extend bool) {
	e.caret = e.snap(i)
	if !extend {
		e.anchor = e.caret
	}
	e.typing = false
}

// Select selects the bytes from start to end, with the caret at the end.
func (e *Editor) Select(start, end int) {
	e.anchor, e.caret, e.typing = e.snap(start), e.snap(end), false
}

// snap returns the grapheme boundary at or before i.
func (e *Editor) snap(i int) int {
	i = max(0, min(i, len(e.text)))
	if i == 0 || i == len(e.text) {
		return i
	}
	p := prevGrapheme(e.text, i)
	if nextGrapheme(e.text, p) == i {
		return i
	}
	return p
}

func (e *Editor) remember() {
	e.undo = append(e.undo, edit{e.text, e.caret, e.anchor})
	if len(e.undo) > historyLimit {
		e.undo = e.undo[1:]
	}
	e.redo = nil
}

func (e *Editor) replace(start, end int, s string) {
	e.text = e.text[:start] + s + e.text[end:]
	e.caret = start + len(s)
	// What was put in may join with a neighbour into one grapheme; stand after it.
	if at := e.snap(e.caret); at != e.caret {
		e.caret = nextGrapheme(e.text, at)
	}
	e.anchor = e.caret
}

// Insert puts s in the place of the selection.
func (e *Editor) Insert(s string) {
	s = strings.ToValidUTF8(strings.ReplaceAll(s, "\r\n", "\n"), "")
	start, end := e.Selection()
	if s == "" && start == end {
		return
	}
	one := utf8.RuneCountInString(s) == 1 && s != "\n" && start == end
	if !one || !e.typing || strings.TrimSpace(s) == "" {
		e.remember()
	}
	e.replace(start, end, s)
	e.typing = one
}

// Backspace deletes the selection, or what is before the caret: a grapheme, or a word.
func (e *Editor) Backspace(word bool) {
	start, end := e.Selection()
	if start == end {
		if start == 0 {
			return
		}
		if word {
			start = e.wordStart(start)
		} else {
			start = prevGrapheme(e.text, start)
		}
	}
	e.remember()
	e.replace(start, end, "")
	e.typing = false
}

// Delete deletes the selection, or what is after the caret: a grapheme, or a word.
func (e *Editor) Delete(word bool) {
	start, end := e.Selection()
	if start == end {
		if end == len(e.text) {
			return
		}
		if word {
			end = e.wordEnd(end)
		} else {
			end = nextGrapheme(e.text, end)
		}
	}
	e.remember()
	e.replace(start, end, "")
	e.typing = false
}

// Undo takes back the last step and reports whether there was one.
func (e *Editor) Undo() bool { return e.travel(&e.undo, &e.redo) }

// Redo does again what Undo took back.
func (e *Editor) Redo() bool { return e.travel(&e.redo, &e.undo) }

func (e *Editor) travel(from, to *[]edit) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	*to = append(*to, edit{e.text, e.caret, e.anchor})
	s := (*from)[n-1]
	*from = (*from)[:n-1]
	e.text, e.caret, e.anchor, e.typing = s.text, s.caret, s.anchor, false
	return true
}

// Forward moves the caret on by a grapheme or a word, in the order of reading.
func (e *Editor) Forward(word, extend bool) {
	if s, t := e.Selection(); s != t && !extend && !word {
		e.SetCaret(t, false)
		return
	}
	if word {
		e.SetCaret(e.wordEnd(e.caret), extend)
		return
	}
	e.SetCaret(nextGrapheme(e.text, e.caret), extend)
}

// Back moves the caret back by a grapheme or a word, in the order of reading.
func (e *Editor) Back(word, extend bool) {
	if s, t := e.Selection(); s != t && !extend && !word {
		e.SetCaret(s, false)
		return
	}
	if word {
		e.SetCaret(e.wordStart(e.caret), extend)
		return
	}
	e.SetCaret(prevGrapheme(e.text, e.caret), extend)
}

// SelectWord selects the word around byte i.
func (e *Editor) SelectWord(i int) {
	i = e.snap(i)
	start, end := i, i
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(e.text[:start])
		if !wordRune(r) {
			break
		}
		start -= n
	}
	for end < len(e.text) {
		r, n := utf8.DecodeRuneInString(e.text[end:])
		if !wordRune(r) {
			break
		}
		end += n
	}
	if start == end && end < len(e.text) {
		end = nextGrapheme(e.text, end)
	}
	e.Select(start, end)
}

// SelectAll selects everything.
func (e *Editor) SelectAll() { e.Select(0, len(e.text)) }

func (e *Editor) wordEnd(i int) int {
	for i < len(e.text) {
		r, n := utf8.DecodeRuneInString(e.text[i:])
		if wordRune(r) {
			break
		}
		i += n
	}
	for i < len(e.text) {
		r, n := utf8.DecodeRuneInString(e.text[i:])
		if !wordRune(r) {
			break
		}
		i += n
	}
	return i
}

func (e *Editor) wordStart(i int) int {
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(e.text[:i])
		if wordRune(r) {
			break
		}
		i -= n
	}
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(e.text[:i])
		if !wordRune(r) {
			break
		}
		i -= n
	}
	return i
}

// wordRune reports whether r is inside a word. Marks belong to the letter before them.
func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.M, r) || r == '\'' || r == '’' || r == '_' || r == 'ـ'
}
