package classbook

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strconv"

	"demarche/internal/debrief"
	"demarche/internal/paper"
)

//go:embed page.html
var pageText string

//go:embed page.css
var pageStyle string

// Write writes the page of a class: it stands alone, fetches nothing, runs nothing
// and prints well.
func Write(w io.Writer, p *Page) error {
	page, err := template.New("class").Funcs(template.FuncMap{
		"value": value,
		"dots":  func(d Difference) template.HTML { return dots(p.Differ, d) },
		"shade": func(n int) int { return p.Hours.Shade(n) },
		"next":  func(i int) int { return i + 1 },
	}).Parse(pageText)
	if err != nil {
		return err
	}
	return page.Execute(w, struct {
		*Page
		Style template.CSS
	}{p, template.CSS(paper.Style() + pageStyle)})
}

// value writes a figure with the number behind it, for machines.
func value(v debrief.Value) template.HTML {
	if v.At == nil {
		return template.HTML(esc(v.Text))
	}
	// A sign must stand before its digits, whichever way the page runs.
	return template.HTML(fmt.Sprintf(`<data value="%s" dir="ltr">%s</data>`, strconv.FormatFloat(*v.At, 'g', -1, 64), esc(v.Text)))
}
