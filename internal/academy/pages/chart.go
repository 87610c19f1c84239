package pages

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"demarche/internal/academy/desk"
)

// The size of a small chart, in pixels.
const (
	sparkWide = 120
	sparkHigh = 28
)

// spark draws measured shares over time with their errors: 0 to 1000 from bottom
// to top, from the first measurement to the last.
func spark(times []int32, list []desk.Signal) template.HTML {
	n := min(len(times), len(list))
	if n == 0 {
		return ""
	}
	first, last := times[0], times[n-1]
	x := func(i int) string {
		at := float64(sparkWide)
		if last > first {
			at = float64(times[i]-first) / float64(last-first) * sparkWide
		}
		return strconv.FormatFloat(at, 'f', 1, 64)
	}
	y := func(v int32) string {
		return strconv.FormatFloat(sparkHigh-float64(min(max(v, 0), 1000))/1000*sparkHigh, 'f', 1, 64)
	}
	var line, over, under strings.Builder
	for i := range n {
		fmt.Fprintf(&line, "%s,%s ", x(i), y(list[i].Value))
		fmt.Fprintf(&over, "%s,%s ", x(i), y(list[i].Value+list[i].Error))
		k := n - 1 - i
		fmt.Fprintf(&under, "%s,%s ", x(k), y(list[k].Value-list[k].Error))
	}
	return template.HTML(fmt.Sprintf(`<svg class="spark" viewBox="0 0 %d %d" width="%d" height="%d" aria-hidden="true" focusable="false">`+
		`<polygon class="band" points="%s%s"/><polyline points="%s"/><circle cx="%s" cy="%s" r="2.5"/></svg>`,
		sparkWide, sparkHigh, sparkWide, sparkHigh, over.String(), under.String(), line.String(), x(n-1), y(list[n-1].Value)))
}

// share is the last of measured shares in whole per cent, or a dash.
func share(list []desk.Signal) string {
	if len(list) == 0 {
		return "–"
	}
	return strconv.Itoa(int(list[len(list)-1].Value+5)/10) + " %"
}
