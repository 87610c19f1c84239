package present

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"demarche/internal/view"
)

// Closed says that something is not open now, and on what it hangs, as far as the
// desk may know.
func (t *Teller) Closed(hangs []view.Hang) string {
	var list []string
	for _, h := range hangs {
		word := t.Words.T("hang."+h.On, "name", t.Words.Quote(t.named(h.ID)))
		if !slices.Contains(list, word) {
			list = append(list, word)
		}
	}
	if len(list) == 0 {
		return t.Words.T("room.not-open")
	}
	return t.Words.T("hang.on", "list", t.Words.List(list))
}

// upper begins a sentence with a capital.
func upper(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
