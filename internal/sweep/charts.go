package sweep

import (
	"fmt"
	"html/template"
	"math"
	"strings"
)

// Measures of the charts, in units of their view boxes.
const (
	wide  = 900.0
	left  = 190.0 // where bars begin, behind the names
	right = 880.0
	row   = 26.0
)

// svg wraps the parts of a chart of so many rows.
func svg(label string, rows float64, parts string) template.HTML {
	return template.HTML(fmt.Sprintf(`<svg viewBox="0 0 %g %g" role="img" aria-label="%s">%s</svg>`, wide, rows*row+8, template.HTMLEscapeString(label), parts))
}

func name(b *strings.Builder, i int, text string) {
	fmt.Fprintf(b, `<text x="%g" y="%g" text-anchor="end">%s</text>`, left-10, float64(i)*row+18, template.HTMLEscapeString(text))
}

// rungs are stacked bars of where the ladder ends.
func rungs(r *Report) template.HTML {
	var b strings.Builder
	for i, o := range r.Players {
		name(&b, i, o.Player)
		x := left
		for k, share := range o.Rungs {
			w := share * (right - left)
			if w == 0 {
				continue
			}
			shade := 0.15 + 0.85*float64(k)/float64(max(len(o.Rungs)-1, 1))
			fmt.Fprintf(&b, `<rect x="%.1f" y="%g" width="%.1f" height="18" fill="var(--b)" fill-opacity="%.2f"><title>rung %d: %.0f %%</title></rect>`,
				x, float64(i)*row+4, w, shade, k+1, 100*share)
			if w > 24 {
				fmt.Fprintf(&b, `<text x="%.1f" y="%g" text-anchor="middle">%d</text>`, x+w/2, float64(i)*row+18, k+1)
			}
			x += w
		}
	}
	return svg("where the ladder ends, by player", float64(len(r.Players)), b.String())
}

// losses are boxes of the losses.
func losses(r *Report) template.HTML {
	most := 0.0
	for _, o := range r.Players {
		most = max(most, o.Loss.P95)
	}
	if most <= 0 {
		most = 1
	}
	at := func(v float64) float64 { return left + min(max(v, 0)/most, 1)*(right-left) }
	var b strings.Builder
	for i, o := range r.Players {
		name(&b, i, o.Player)
		box(&b, at, &o.Loss, float64(i)*row+13, 9)
	}
	y := float64(len(r.Players))*row + 14
	for k := range 5 {
		v := most * float64(k) / 4
		fmt.Fprintf(&b, `<text class="soft" x="%.1f" y="%.1f" text-anchor="middle">%.2f</text>`, at(v), y, v)
	}
	return svg("losses by player", float64(len(r.Players))+1, b.String())
}

// box draws a spread along a line.
func box(b *strings.Builder, at func(float64) float64, s *Spread, y, half float64) {
	fmt.Fprintf(b, `<line x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f" stroke="var(--soft)"/>`, at(s.P5), at(s.P95), y, y)
	fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%g" fill="var(--a)" fill-opacity=".55"/>`, at(s.P25), y-half, max(at(s.P75)-at(s.P25), 1), 2*half)
	fmt.Fprintf(b, `<line x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f" stroke="var(--ink)" stroke-width="2"/>`, at(s.P50), at(s.P50), y-half, y+half)
}

// strongest is how many bars a tornado has at most.
const strongest = 24

// tornado are bars of what the loss hangs on, to both sides of nothing.
func tornado(r *Report) template.HTML {
	list := r.Tornado[:min(len(r.Tornado), strongest)]
	most := 0.0
	for _, s := range list {
		most = max(most, math.Abs(s.Loss)+s.Half)
	}
	if most == 0 {
		most = 1
	}
	const begin = 260.0
	middle := (begin + right) / 2
	at := func(v float64) float64 { return middle + v/most*(right-begin)/2 }
	var b strings.Builder
	for i, s := range list {
		y := float64(i)*row + 4
		fmt.Fprintf(&b, `<text x="%g" y="%g" text-anchor="end">%s</text>`, begin-10, y+14, template.HTMLEscapeString(s.Key))
		from, to := min(at(0), at(s.Loss)), max(at(0), at(s.Loss))
		colour := "var(--b)"
		if s.Loss < 0 {
			colour = "var(--a)"
		}
		fmt.Fprintf(&b, `<rect x="%.1f" y="%g" width="%.1f" height="18" fill="%s"><title>%s from %.4g to %.4g: %+.3f ± %.3f</title></rect>`,
			from, y, to-from, colour, template.HTMLEscapeString(s.Key), s.Low, s.High, s.Loss, s.Half)
		fmt.Fprintf(&b, `<line x1="%.1f" x2="%.1f" y1="%g" y2="%g" stroke="var(--ink)"/>`, at(s.Loss-s.Half), at(s.Loss+s.Half), y+9, y+9)
	}
	y := float64(len(list))*row + 14
	fmt.Fprintf(&b, `<line x1="%.1f" x2="%.1f" y1="0" y2="%g" stroke="var(--line)"/>`, middle, middle, y-10)
	for _, v := range []float64{-most, 0, most} {
		fmt.Fprintf(&b, `<text class="soft" x="%.1f" y="%.1f" text-anchor="middle">%+.2f</text>`, at(v), y, v)
	}
	return svg("how far the loss hangs on each coefficient", float64(len(list))+1, b.String())
}

// when shows over the length of the crisis when something first took place.
func when(s *Spread, length int32) template.HTML {
	at := func(v float64) float64 { return 2 + v/float64(max(length, 1))*296 }
	var b strings.Builder
	fmt.Fprintf(&b, `<line x1="2" x2="298" y1="9" y2="9" stroke="var(--line)"/>`)
	box(&b, at, s, 9, 5)
	return template.HTML(fmt.Sprintf(`<svg viewBox="0 0 300 18" role="img" aria-label="first at %s">%s</svg>`, Clock(s.P50), b.String()))
}
