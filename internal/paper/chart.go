package paper

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"demarche/internal/debrief"
)

// plot is a drawing over time, in its own units. Time runs to the right in every
// language: it is a drawing, not a text.
type plot struct {
	strings.Builder
	chart                    *debrief.Chart
	wide, high               float64
	left, right, top, bottom float64
}

func (p *plot) printf(format string, args ...any) { fmt.Fprintf(&p.Builder, format, args...) }

func (p *plot) x(hour float64) float64 {
	return p.left + (p.wide-p.left-p.right)*min(hour, p.chart.MaxX)/max(p.chart.MaxX, 1)
}

func (p *plot) y(v float64) float64 {
	c := p.chart
	return p.high - p.bottom - (p.high-p.bottom-p.top)*(v-c.MinY)/max(c.MaxY-c.MinY, 0.01)
}

func esc(s string) string { return template.HTMLEscapeString(s) }

func (p *plot) open() {
	p.printf(`<svg viewBox="0 0 %.0f %.0f" role="img" aria-label="%s" direction="ltr">`, p.wide, p.high, esc(p.chart.Label))
}

func (p *plot) close() template.HTML {
	p.printf(`</svg>`)
	return template.HTML(p.String())
}

// axes draws the lines across and the marks of both axes.
func (p *plot) axes() {
	for _, t := range p.chart.YTicks {
		at := p.y(t.At)
		p.printf(`<line class="rule" x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f"/><text x="%.1f" y="%.1f" text-anchor="end">%s</text>`,
			p.left, p.wide-p.right, at, at, p.left-6, at+3.5, esc(t.Text))
	}
	for _, t := range p.chart.XTicks {
		anchor := "middle"
		if t.At == 0 {
			anchor = "start"
		}
		p.printf(`<text x="%.1f" y="%.1f" text-anchor="%s">%s</text>`, p.x(t.At), p.high-p.bottom+16, anchor, esc(t.Text))
	}
}

// band fills between two lines.
func (p *plot) band(class string, x, low, high []float64) {
	if len(low) == 0 || len(low) != len(x) {
		return
	}
	points := make([]string, 0, 2*len(x))
	for i := range x {
		points = append(points, fmt.Sprintf("%.1f,%.1f", p.x(x[i]), p.y(high[i])))
	}
	for i, v := range slices.Backward(low) {
		points = append(points, fmt.Sprintf("%.1f,%.1f", p.x(x[i]), p.y(v)))
	}
	p.printf(`<polygon class="%s" points="%s"/>`, class, strings.Join(points, " "))
}

func (p *plot) line(s *debrief.Series) {
	points := make([]string, 0, len(s.X))
	for i := range s.X {
		if s.Step && i > 0 {
			points = append(points, fmt.Sprintf("%.1f,%.1f", p.x(s.X[i]), p.y(s.Y[i-1])))
		}
		points = append(points, fmt.Sprintf("%.1f,%.1f", p.x(s.X[i]), p.y(s.Y[i])))
	}
	p.printf(`<polyline class="line %s" points="%s"/>`, s.Kind, strings.Join(points, " "))
}

// names writes the lines' names at their ends, pushed apart where they would
// stand on each other.
func (p *plot) names(list []debrief.Series) {
	type label struct {
		s  *debrief.Series
		at float64
	}
	var all []label
	for i := range list {
		if n := len(list[i].Y); n > 0 {
			all = append(all, label{&list[i], p.y(list[i].Y[n-1]) + 4})
		}
	}
	slices.SortStableFunc(all, func(a, b label) int { return int(a.at - b.at) })
	for i := 1; i < len(all); i++ {
		all[i].at = max(all[i].at, all[i-1].at+14)
	}
	if n := len(all); n > 0 {
		for i, floor := n-1, p.high-p.bottom+4; i >= 0; i-- {
			all[i].at = min(all[i].at, floor)
			floor = all[i].at - 14
		}
	}
	for _, l := range all {
		p.printf(`<text class="name %s" x="%.1f" y="%.1f">%s</text>`, l.s.Kind, p.wide-p.right+8, l.at, esc(l.s.Name))
	}
}

// ladder draws the ladder as played beside the other lines.
func ladder(l debrief.Ladder) template.HTML {
	p := &plot{chart: &l.Chart, wide: 760, high: 298, left: 132, right: 96, top: 10, bottom: 44}
	p.open()
	for i := range p.chart.YTicks {
		p.chart.YTicks[i].Text += " " + l.Rungs[i]
	}
	p.axes()
	for i := range p.chart.Series {
		s := &p.chart.Series[i]
		if s.Kind == debrief.Silence || s.Kind == debrief.Played {
			p.band("far "+string(s.Kind), s.X, s.Low80, s.High80)
			p.band("near "+string(s.Kind), s.X, s.Low50, s.High50)
		}
	}
	for i := range p.chart.Series {
		p.line(&p.chart.Series[i])
	}
	for _, hour := range p.chart.Marks {
		p.printf(`<rect class="mark" x="%.1f" y="%.1f" width="7" height="7" rx="1.5"/>`, p.x(hour)-3.5, p.high-p.bottom+25)
	}
	p.names(p.chart.Series)
	return p.close()
}

// small draws what was so and what was seen of it.
func small(c debrief.Chart) template.HTML {
	p := &plot{chart: &c, wide: 360, high: 112, left: 40, right: 10, top: 8, bottom: 22}
	p.open()
	p.axes()
	for i := range c.Series {
		s := &c.Series[i]
		p.band("near "+string(s.Kind), s.X, s.Low80, s.High80)
	}
	for i := range c.Series {
		p.line(&c.Series[i])
	}
	return p.close()
}

// key draws how a line of a chart looks.
func key(kind debrief.Kind) template.HTML {
	return template.HTML(fmt.Sprintf(`<svg class="key" viewBox="0 0 28 8" aria-hidden="true"><polyline class="line %s" points="0,4 28,4"/></svg>`, kind))
}
