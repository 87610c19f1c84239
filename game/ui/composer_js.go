package ui

// newIME returns none: a page needs none for keys.
func newIME() IME { return nil }
