package present

import (
	"slices"

	"demarche/internal/view"
)

// NothingToRaise says why nothing can be raised now in a form of contact: the hour
// at which something can be, or past which nothing can be any more, where that is
// the hour's doing alone; else on what it hangs; or that all of it was said. It is
// "" where something can be raised.
func (t *Teller) NothingToRaise(f *view.Form, now int32) string {
	var left []view.PointState
	for _, p := range f.Points {
		switch {
		case p.Open:
			return ""
		case !p.Said:
			left = append(left, p)
		}
	}
	if len(left) == 0 {
		return t.Words.T("raise.said")
	}
	return upper(t.Closed(slices.MinFunc(left, sooner).Hangs, now)) + "."
}

// sooner orders points that are closed: what opens by the hour first, the soonest
// before the others, and what the hour has closed for good last.
func sooner(a, b view.PointState) int {
	if x, y := turn(a), turn(b); x != y {
		return x - y
	}
	if turn(a) == opens {
		return int(a.Hangs[0].At - b.Hangs[0].At)
	}
	return 0
}

const (
	opens = iota
	hangs
	lapsed
)

func turn(p view.PointState) int {
	for _, h := range p.Hangs {
		switch h.On {
		case view.HangOpens:
			return opens
		case view.HangLapsed:
			return lapsed
		}
	}
	return hangs
}
