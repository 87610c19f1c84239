package ui

import "unicode/utf8"

// changedPart returns where two texts part, and what stands there in each.
func changedPart(was, is string) (at int, before, after string) {
	for at < min(len(was), len(is)) && was[at] == is[at] {
		at++
	}
	for at > 0 && (at < len(was) && !utf8.RuneStart(was[at]) || at < len(is) && !utf8.RuneStart(is[at])) {
		at--
	}
	same := 0
	for same < min(len(was), len(is))-at && was[len(was)-1-same] == is[len(is)-1-same] {
		same++
	}
	for same > 0 && !utf8.RuneStart(was[len(was)-same]) {
		same--
	}
	return at, was[at : len(was)-same], is[at : len(is)-same]
}
