package textplay

import (
	"strconv"
	"strings"

	"demarche/internal/view"
)

func (g *game) ladder(*request) error {
	v := g.s.View()
	g.line(g.t.LadderName() + ".")
	for n := range g.w.Ladder {
		text := g.t.Rung(n + 1)
		switch n + 1 {
		case v.Ladder.Rung:
			text += " (" + g.words.T("text.here", "trend", g.t.Trend(v.Ladder.Trend)) + ")"
		case v.Ladder.Peak:
			text += " (" + g.words.T("text.peak") + ")"
		}
		g.item(n+1, text)
	}
	g.moves(v)
	return nil
}

// moves says how the ladder has moved.
func (g *game) moves(v *view.View) {
	for i, m := range v.Ladder.Moves {
		text := g.t.At(m.Minute) + ". " + g.t.RungOf(m.Rung) + "."
		if because := g.t.Text(m.Line); because != "" {
			text += " " + because
		}
		g.line(join(text, g.t.WhyMoved(i, v)))
	}
}

// usualMarks is how much of the timeline is shown when nobody says.
const usualMarks = 20

func (g *game) timeline(r *request) error {
	v := g.s.View()
	most := usualMarks
	if n, err := strconv.Atoi(r.at(0)); err == nil && n > 0 {
		most = n
	}
	if word := strings.ToLower(r.at(0)); word == "all" || word != "" && word == g.words.T("word.all") {
		most = len(v.Timeline)
	}
	above := max(len(v.Timeline)-most, 0)
	if above > 0 {
		g.line(g.words.N("text.marks-above", int64(above)))
	}
	marks := v.Timeline[above:]
	if len(marks) == 0 {
		g.nothing()
	}
	for i := range marks {
		g.line(g.t.At(marks[i].Minute) + ". " + g.t.Mark(&marks[i], v))
	}
	return nil
}
