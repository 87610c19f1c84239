// Package paper writes a debrief as one page of HTML that stands alone: it fetches
// nothing, runs nothing and prints well, in the reader's language.
package paper

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strconv"

	"demarche/internal/debrief"
	"demarche/internal/locale"
)

//go:embed page.html
var text string

//go:embed page.css
var style string

// Style is how pages look, light or dark as the reader's machine has it: CSS.
func Style() string { return style }

// Write writes the page of a sheet.
func Write(w io.Writer, s *debrief.Sheet) error {
	words := locale.New(s.Lang)
	page, err := template.New("page").Funcs(template.FuncMap{
		"value": value, "chart": small, "ladder": ladder, "ring": ring, "bar": bar, "mix": mix, "key": key,
		"quiet":  (*debrief.Decision).Quiet,
		"credit": func(d *debrief.Decision) template.HTML { return worth(s.Decisions.Rows, d) },
		"scale":  func() template.HTML { return worthScale(s.Decisions.Rows, words) },
		"times":  func(d *debrief.Decision) template.HTML { return times(d, words) },
		"tones":  tones,
	}).Parse(text)
	if err != nil {
		return err
	}
	dir := "ltr"
	if s.RTL {
		dir = "rtl"
	}
	return page.Execute(w, struct {
		*debrief.Sheet
		Dir    string
		Style  template.CSS
		Opened []*debrief.Decision
		Kinds  []debrief.Series
	}{s, dir, template.CSS(style), opened(s), s.Ladder.Chart.Series})
}

// opened are the decisions of which there is more to show than their line.
func opened(s *debrief.Sheet) []*debrief.Decision {
	var list []*debrief.Decision
	for i := range s.Decisions.Rows {
		if d := &s.Decisions.Rows[i]; d.Times != nil || d.Tones != nil {
			list = append(list, d)
		}
	}
	return list
}

// value writes a figure with the number behind it, for machines.
func value(v debrief.Value) template.HTML {
	if v.At == nil {
		return template.HTML(template.HTMLEscapeString(v.Text))
	}
	// A sign must stand before its digits, whichever way the page runs.
	return template.HTML(fmt.Sprintf(`<data value="%s" dir="ltr">%s</data>`, strconv.FormatFloat(*v.At, 'g', -1, 64), template.HTMLEscapeString(v.Text)))
}
