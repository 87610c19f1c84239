package textplay

import "demarche/internal/coach"

// lesson gives in coached practice the one hint that fits, once, until another
// does.
func (g *game) lesson() {
	if !g.aids.Hints || g.noHints {
		return
	}
	next := coach.Next(g.s.View(), g.s.Commands())
	if next == g.taught {
		return
	}
	first := g.taught == coach.None
	g.taught = next
	if next == coach.None {
		return
	}
	text := g.words.T("coach.typed-" + string(next))
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
	g.noHints, g.taught = !g.noHints, coach.None
	if g.noHints {
		g.line(g.words.T("coach.hints-off"))
	} else {
		g.line(g.words.T("coach.hints-on"))
	}
	return nil
}
