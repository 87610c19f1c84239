package classbook

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"demarche/internal/debrief"
	"demarche/internal/locale"
)

// Strips are the ladders of all teams: one strip each, its colour the deeper the
// higher the rung, and the rung as a figure wherever it changes.
type Strips struct {
	Drawing template.HTML
	Ladder  string   // its name
	Rungs   []string // from the lowest
}

// Measures of the drawing, in its own units.
const (
	stripWide, stripName, stripEnd = 1000.0, 170.0, 64.0
	stripHigh, stripGap, stripTop  = 20.0, 5.0, 18.0
)

func strips(teams []Team, w *locale.Words) Strips {
	var out Strips
	if len(teams) == 0 {
		return out
	}
	ladder := &teams[0].Sheet.Ladder
	out.Ladder, out.Rungs = ladder.Name, ladder.Rungs
	end, ticks := 1.0, ladder.Chart.XTicks
	for i := range teams {
		if c := &teams[i].Sheet.Ladder.Chart; c.MaxX > end {
			end, ticks = c.MaxX, c.XTicks
		}
	}
	d := drawing{end: end, rungs: len(out.Rungs), rtl: w.RTL()}
	high := stripTop + float64(len(teams))*(stripHigh+stripGap)
	fmt.Fprintf(&d, `<svg class="strips" viewBox="0 0 %.0f %.0f" direction="ltr" role="img" aria-label="%s">`, stripWide, high, esc(w.T("classbook.ladders")))
	for _, t := range ticks {
		fmt.Fprintf(&d, `<line class="rule" x1="%.1f" x2="%.1f" y1="%.0f" y2="%.0f"/><text x="%.1f" y="11">%s</text>`, d.x(t.At), d.x(t.At), 0.0, high, d.x(t.At)+4, esc(t.Text))
	}
	for i := range teams {
		d.strip(&teams[i], stripTop+float64(i)*(stripHigh+stripGap), w)
	}
	d.WriteString(`</svg>`)
	out.Drawing = template.HTML(d.String())
	return out
}

// drawing is a drawing under way. Time runs to the right in every language; names
// stand where the page begins.
type drawing struct {
	strings.Builder
	end   float64 // hours
	rungs int
	rtl   bool
}

func (d *drawing) x(hour float64) float64 {
	left := stripName
	if d.rtl {
		left = stripEnd
	}
	return left + (stripWide-stripName-stripEnd)*min(hour, d.end)/d.end
}

func (d *drawing) strip(t *Team, top float64, w *locale.Words) {
	name, last, anchor, foot := 0.0, stripWide-stripEnd+8, "start", "start"
	if d.rtl {
		name, last, anchor, foot = stripWide, stripEnd-8, "end", "end"
	}
	middle := top + stripHigh/2 + 4
	fmt.Fprintf(d, `<g><text class="name" x="%.0f" y="%.1f" text-anchor="%s">%s</text>`, name, middle, anchor, esc(short(t.Name, 20)))
	fmt.Fprintf(d, `<rect class="track" x="%.1f" y="%.1f" width="%.1f" height="%.0f"/>`, d.x(0), top, d.x(d.end)-d.x(0), stripHigh)
	s := came(t.Sheet)
	for i := 0; i < len(s.Y); {
		n := i
		for n < len(s.Y) && s.Y[n] == s.Y[i] {
			n++
		}
		from, to := d.x(s.X[i]-1), d.x(s.X[n-1])
		deep := (s.Y[i] - 1) / float64(max(d.rungs-1, 1))
		fmt.Fprintf(d, `<rect class="rung" x="%.1f" y="%.1f" width="%.1f" height="%.0f" fill-opacity="%.2f"><title>%s</title></rect>`,
			from, top, max(to-from, 0.5), stripHigh, 0.06+0.94*float64(deep*deep), esc(w.T("classbook.stretch", "rung", int(s.Y[i]), "from", int(s.X[i]-1), "to", int(s.X[n-1]))))
		if to-from >= 11 {
			ink := "low"
			if deep > 0.7 {
				ink = "high"
			}
			fmt.Fprintf(d, `<text class="%s" x="%.1f" y="%.1f" text-anchor="middle">%.0f</text>`, ink, (from+to)/2, middle, s.Y[i])
		}
		i = n
	}
	if len(s.Y) > 0 {
		fmt.Fprintf(d, `<text class="end" x="%.1f" y="%.1f" text-anchor="%s">%.0f / %.0f</text>`, last, middle, foot, s.Y[len(s.Y)-1], slices.Max(s.Y))
	}
	d.WriteString(`</g>`)
}

// came is the ladder of the run as it went.
func came(s *debrief.Sheet) debrief.Series {
	for _, line := range s.Ladder.Chart.Series {
		if line.Kind == debrief.Came {
			return line
		}
	}
	return debrief.Series{}
}

func short(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

func esc(s string) string { return template.HTMLEscapeString(s) }

// The drawing of what a decision was worth to each team.
const dotsWide, dotsHigh = 240.0, 24.0

// dots draws what a difference was worth to each team that did it, on one scale
// for all.
func dots(list []Difference, of Difference) template.HTML {
	low, high := -0.05, 0.05
	for _, d := range list {
		for _, dot := range d.Dots {
			if v := dot.Worth.At; v != nil {
				low, high = min(low, *v), max(high, *v)
			}
		}
	}
	x := func(v float64) float64 { return 7 + (dotsWide-14)*(v-low)/(high-low) }
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="dots" viewBox="0 0 %.0f %.0f" direction="ltr" aria-hidden="true"><line class="zero" x1="%.1f" x2="%.1f" y1="1" y2="%.0f"/>`, dotsWide, dotsHigh, x(0), x(0), dotsHigh-1)
	for _, dot := range of.Dots {
		if dot.Worth.At == nil {
			continue
		}
		fmt.Fprintf(&b, `<circle class="%s" cx="%.1f" cy="%.0f" r="5"><title>%s</title></circle>`, dot.State, x(*dot.Worth.At), dotsHigh/2, esc(dot.Team+" "+dot.When+" "+dot.Worth.Text))
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String())
}
