package paper

import (
	"fmt"
	"html/template"
	"strings"

	"demarche/internal/credit"
	"demarche/internal/present"
)

// The drawing of the ladder, in its own units.
const (
	wide, high   = 720, 240
	left, bottom = 150, 24
)

// curves draws the ladder hour by hour: in silence, as played and as it came.
// Time runs to the right in every language: it is a drawing, not a text.
func curves(t *present.Teller, r *credit.Report) template.HTML {
	rungs, hours := 0, max(len(r.Ladder.Came), 2)
	for t.Rung(rungs+1) != "" {
		rungs++
	}
	x := func(hour int) float64 { return left + float64(wide-left-8)*float64(hour)/float64(hours-1) }
	y := func(rung float64) float64 {
		return high - bottom - float64(high-bottom-12)*(rung-1)/float64(max(rungs-1, 1))
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 0 %d %d" role="img" aria-label="%s" direction="ltr">`, wide, high, template.HTMLEscapeString(t.Words.T("paper.ladder")))
	for rung := 1; rung <= rungs; rung++ {
		at := y(float64(rung))
		fmt.Fprintf(&b, `<line class="rule" x1="%d" x2="%d" y1="%.1f" y2="%.1f"/><text x="%d" y="%.1f" text-anchor="end">%s</text>`,
			left, wide-8, at, at, left-8, at+4, template.HTMLEscapeString(t.Rung(rung)))
	}
	line := func(class string, list []float64) {
		points := make([]string, len(list))
		for hour, rung := range list {
			points[hour] = fmt.Sprintf("%.1f,%.1f", x(hour), y(rung))
		}
		fmt.Fprintf(&b, `<polyline class="%s" points="%s"/>`, class, strings.Join(points, " "))
	}
	came := make([]float64, len(r.Ladder.Came))
	for i, rung := range r.Ladder.Came {
		came[i] = float64(rung)
	}
	line("silence", r.Ladder.Silence)
	line("came", came)
	line("played", r.Ladder.Played)
	b.WriteString(`</svg>`)
	return template.HTML(b.String())
}
