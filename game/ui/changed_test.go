package ui

import "testing"

func TestWhatChangedBetweenTwoTexts(t *testing.T) {
	for _, x := range []struct {
		was, is       string
		at            int
		before, after string
	}{
		{"", "", 0, "", ""},
		{"peace", "peace", 5, "", ""},
		{"pace", "peace", 1, "", "e"},
		{"aa", "aaa", 2, "", "a"},
		{"é", "è", 0, "é", "è"},   // the same first byte
		{"x©", "xé", 1, "©", "é"}, // the same last byte
		{"سلام عليكم", "سلام", 8, " عليكم", ""},
	} {
		at, before, after := changedPart(x.was, x.is)
		if at != x.at || before != x.before || after != x.after {
			t.Errorf("%q, %q: at %d %q for %q", x.was, x.is, at, after, before)
		}
	}
}
