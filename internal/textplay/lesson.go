package textplay

import "demarche/internal/coach"

// teaches returns the hint of coached practice that fits and was not given yet,
// or None.
func (g *game) teaches() coach.Lesson {
	next := coach.Next(g.s.View(), g.s.Commands())
	if !g.aids.Hints || g.noHints || g.taught[next] {
		return coach.None
	}
	return next
}

// lesson gives the hint that fits, each once; first of all that the opening is over.
func (g *game) lesson() {
	if g.opened {
		g.opened = false
		g.line(g.words.T("coach.typed-after"))
		return
	}
	next := g.teaches()
	if next == coach.None {
		return
	}
	text := g.words.T("coach.typed-" + string(next))
	first := len(g.taught) == 0
	g.taught[next] = true
	if first {
		text += " (" + g.words.T("coach.typed-off") + ")"
	}
	g.line(g.labelled(g.words.T("coach.title"), text))
}

// hints turns the hints off or on.
func (g *game) hints(*request) error {
	if !g.aids.Hints {
		return complaint(g.words.T("coach.not-here"))
	}
	g.noHints, g.taught = !g.noHints, map[coach.Lesson]bool{}
	if g.noHints {
		g.line(g.words.T("coach.hints-off"))
	} else {
		g.line(g.words.T("coach.hints-on"))
	}
	return nil
}
