package paper

import (
	"fmt"
	"html/template"
	"strings"

	"demarche/internal/debrief"
	"demarche/internal/locale"
)

// The drawing of credits, in its own units.
const creditWide, creditHigh = 220.0, 22.0

// span is the range of all credits with their intervals.
func span(rows []debrief.Decision) (low, high float64) {
	for i := range rows {
		if d := &rows[i]; d.Low.At != nil {
			low, high = min(low, *d.Low.At), max(high, *d.High.At)
		}
	}
	if high-low < 0.1 {
		low, high = low-0.05, high+0.05
	}
	return low, high
}

func along(v, low, high, wide float64) float64 { return 6 + (wide-12)*(v-low)/(high-low) }

// worth draws a credit with its interval, grey where nothing is measurable.
func worth(rows []debrief.Decision, d *debrief.Decision) template.HTML {
	low, high := span(rows)
	at := func(v float64) float64 { return along(v, low, high, creditWide) }
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="credit" viewBox="0 0 %.0f %.0f" direction="ltr" role="img" aria-label="%s"><line class="zero" x1="%.1f" x2="%.1f" y1="1" y2="%.0f"/>`,
		creditWide, creditHigh, esc(d.Words), at(0), at(0), creditHigh-1)
	if d.Credit.At != nil {
		fmt.Fprintf(&b, `<line class="interval %s" x1="%.1f" x2="%.1f" y1="11" y2="11"/>`, d.State, at(*d.Low.At), at(*d.High.At))
		if d.State == debrief.None { // a ring is no dot, also in black and white
			fmt.Fprintf(&b, `<circle class="open" cx="%.1f" cy="11" r="4"/>`, at(*d.Credit.At))
		} else {
			fmt.Fprintf(&b, `<circle class="%s" cx="%.1f" cy="11" r="5"/>`, d.State, at(*d.Credit.At))
		}
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String())
}

// worthScale draws the axis below the credits.
func worthScale(rows []debrief.Decision, w *locale.Words) template.HTML {
	low, high := span(rows)
	step := 0.01
	for k := 0; (high-low)/step > 4; k++ {
		step *= []float64{2.5, 2, 2}[k%3] // 0.025, 0.05, 0.1, 0.25 ...
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="credit" viewBox="0 0 %.0f 16" direction="ltr" aria-hidden="true">`, creditWide)
	for k := int(low / step); float64(k)*step <= high; k++ {
		v := float64(k) * step
		x := along(v, low, high, creditWide)
		fmt.Fprintf(&b, `<line class="rule" x1="%.1f" x2="%.1f" y1="0" y2="3"/><text x="%.1f" y="13" text-anchor="middle">%s</text>`, x, x, min(max(x, 14), creditWide-14), esc(w.Decimal(v, 2, true)))
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String())
}

// times draws what a decision would have been worth at other times.
func times(d *debrief.Decision, w *locale.Words) template.HTML {
	points := d.Times.Points
	low, high := 0.0, 0.0
	c := debrief.Chart{Label: d.Times.Heading}
	first, last := points[0].Hour, points[len(points)-1].Hour
	lead := (last - first) / 6
	for _, m := range points {
		low, high = min(low, m.Low), max(high, m.High)
	}
	c.MaxX, c.MinY, c.MaxY = last-first+2*lead, low, max(high, low+0.1)
	p := &plot{chart: &c, wide: 360, high: 128, left: 44, right: 12, top: 22, bottom: 22}
	p.open()
	for _, v := range []float64{0, high} {
		if v == 0 || high > 0.02 {
			p.printf(`<line class="rule" x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f"/><text x="%.1f" y="%.1f" text-anchor="end">%s</text>`,
				p.left, p.wide-p.right, p.y(v), p.y(v), p.left-6, p.y(v)+3.5, esc(w.Decimal(v, 2, true)))
		}
	}
	at := func(m *debrief.Moment) float64 { return m.Hour - first + lead }
	s := debrief.Series{Kind: debrief.Played}
	for i := range points {
		m := &points[i]
		s.X, s.Y = append(s.X, at(m)), append(s.Y, *m.Worth.At)
		s.Low80, s.High80 = append(s.Low80, m.Low), append(s.High80, m.High)
	}
	p.printf(`<rect class="shut" x="%.1f" y="%.1f" width="%.1f" height="%.1f"/>`, p.left, p.top, p.x(s.X[0])-p.left, p.high-p.bottom-p.top)
	p.band("near played", s.X, s.Low80, s.High80)
	p.line(&s)
	for i := range points {
		m := &points[i]
		class, r := "tried", 3.0
		switch {
		case m.Played:
			class, r = "was", 5
		case m.Best:
			class, r = "best", 5
		}
		x, y := p.x(at(m)), p.y(*m.Worth.At)
		p.printf(`<circle class="%s" cx="%.1f" cy="%.1f" r="%.0f"/>`, class, x, y, r)
		if m.Played || m.Best {
			key := "sheet.you"
			if !m.Played {
				key = "sheet.best"
			}
			anchor := "middle"
			if x < p.left+50 {
				anchor = "start"
			} else if x > p.wide-70 {
				anchor = "end"
			}
			p.printf(`<text class="name %s" x="%.1f" y="%.1f" text-anchor="%s">%s</text>`, class, x, max(y-9, 11), anchor, esc(w.T(key, "worth", m.Worth.Text)))
		}
	}
	lastX := -100.0
	for i := range points {
		if x := p.x(at(&points[i])); x-lastX > 46 {
			p.printf(`<text x="%.1f" y="%.1f" text-anchor="middle">%s</text>`, x, p.high-6, esc(hour(points[i].When)))
			lastX = x
		}
	}
	return p.close()
}

// hour is the hour of a day and hour.
func hour(when string) string { return when[strings.LastIndex(when, " ")+1:] }

// tones draws what a decision would have been worth in other tones.
func tones(v *debrief.Voices) template.HTML {
	low, high := 0.0, 0.0
	for _, r := range v.Rows {
		low, high = min(low, *r.Gain.At), max(high, *r.Gain.At)
	}
	if high-low < 0.05 {
		low, high = low-0.05, high+0.05
	}
	const wide = 150
	var b strings.Builder
	b.WriteString(`<table class="tones">`)
	for _, r := range v.Rows {
		class := "tried"
		switch {
		case r.Played:
			class = "was"
		case r.Best:
			class = "best"
		case r.Sure && *r.Gain.At < 0:
			class = "cost"
		}
		from, to := along(0, low, high, wide), along(*r.Gain.At, low, high, wide)
		fmt.Fprintf(&b, `<tr class="%s"><td>%s</td><td><svg viewBox="0 0 %d 12" direction="ltr" aria-hidden="true"><line class="zero" x1="%.1f" x2="%.1f" y1="0" y2="12"/><rect x="%.1f" y="2" width="%.1f" height="8" rx="2"/></svg></td><td class="n">%s</td></tr>`,
			class, esc(r.Name), wide, from, from, min(from, to), max(max(to-from, from-to), 2), value(r.Gain))
	}
	b.WriteString(`</table>`)
	return template.HTML(b.String())
}

// ring draws the score as a part of a circle.
func ring(v debrief.Value) template.HTML {
	const r, round = 66, 414.7 // the way round it
	share := 0.0
	if v.At != nil {
		share = min(max(*v.At/100, 0), 1)
	}
	return template.HTML(fmt.Sprintf(`<svg class="ring" viewBox="0 0 160 160" role="img" aria-label="%s"><circle class="track" cx="80" cy="80" r="%d"/><circle class="arc" cx="80" cy="80" r="%d" stroke-dasharray="%.1f %.1f" transform="rotate(-90 80 80)"/></svg>`,
		esc(v.Text), r, r, share*round, float64(round)))
}

// bar draws a part of the score.
func bar(v debrief.Value) template.HTML {
	share := 0.0
	if v.At != nil {
		share = min(max(*v.At, 0), 100)
	}
	return template.HTML(fmt.Sprintf(`<span class="bar"><i style="inline-size:%.1f%%"></i></span>`, share))
}

// mix draws the shares of the four models as one bar.
func mix(m debrief.MixTold) template.HTML {
	var b strings.Builder
	b.WriteString(`<div class="mix" role="img">`)
	for _, p := range m.Parts {
		if p.Count > 0 {
			fmt.Fprintf(&b, `<i class="%s" style="flex:%d"></i>`, p.Model, p.Count)
		}
	}
	b.WriteString(`</div>`)
	return template.HTML(b.String())
}
