package present

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"demarche/internal/view"
)

// Closed says that something is not open now, and on what it hangs, as far as the
// desk may know; where that is the hour alone, since when or until when.
func (t *Teller) Closed(hangs []view.Hang, now int32) string {
	var list []string
	for _, h := range hangs {
		if h.On == view.HangOpens || h.On == view.HangLapsed {
			return t.Words.T("hang."+h.On, "time", t.Hour(h.At, now))
		}
		name := t.named(h.ID)
		if h.On == view.HangDeed {
			name = t.Text(h.ID + ".message.subject")
		}
		word := t.Words.T("hang."+h.On, "name", t.Words.Quote(name), "time", t.Hour(h.At, now))
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
