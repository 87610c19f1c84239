// Package paper writes a debrief as one page of HTML that stands alone: it fetches
// nothing, runs nothing and prints well, in the reader's language.
package paper

import (
	_ "embed"
	"html/template"
	"io"

	"demarche/internal/credit"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
)

//go:embed page.html
var text string

var page = template.Must(template.New("page").Parse(text))

// sheet is what the page shows, in words.
type sheet struct {
	Lang, Dir, Title, Heading, Verdict, Outcome string
	Parts                                       []row
	Ladder                                      string
	Curves                                      template.HTML
	Legend                                      []legend
	Decisions, About                            string
	Columns                                     []string
	Rows                                        []row
}

type row struct {
	Cells []string
	Faint bool // nothing measurable
}

type legend struct{ Name, Class string }

// Write writes the page of a report; the view is that of the end of the crisis,
// the commands are those of the line; looked is how many readings were corrected
// by hand before it was run.
func Write(w io.Writer, t *present.Teller, r *credit.Report, commands []sim.Command, v *view.View, looked int) error {
	words := t.Words
	s := sheet{
		Lang: words.Lang(), Dir: "ltr", Title: t.Text("title"), Heading: words.T("paper.heading", "title", t.Text("title")),
		Ladder: words.T("paper.ladder"), Decisions: words.T("paper.decisions"), About: words.T("paper.about", "n", int64(r.Runs.Futures)),
		Curves: curves(t, r),
		Legend: []legend{{words.T("paper.played"), "played"}, {words.T("paper.silence"), "silence"}, {words.T("paper.came"), "came"}},
		Columns: []string{
			words.T("paper.time"), words.T("paper.decision"), words.T("paper.credit"), words.T("paper.share"), words.T("part.timing"), words.T("part.tone"),
		},
	}
	if words.RTL() {
		s.Dir = "rtl"
	}
	loss := func(x float64) string { return words.Decimal(x, 2, false) }
	o := &r.Outcome
	s.Outcome = words.T("paper.outcome", "came", loss(o.Loss), "expected", loss(o.Expected.Loss), "silence", loss(o.Silence.Loss), "duty", loss(o.Duty), "par", loss(o.Par))
	if looked > 0 {
		s.About += " " + words.N("looked.page", int64(looked))
	}
	score := t.Score(r.Score, v)
	s.Verdict = score.Verdict
	for _, p := range score.Parts {
		s.Parts = append(s.Parts, row{Cells: []string{p.Name, p.Total, p.Weight}})
	}
	for i := range r.Commands {
		if d := &r.Commands[i]; d.Credit != nil {
			s.Rows = append(s.Rows, decision(t, d, &commands[i], v))
		}
	}
	return page.Execute(w, s)
}

// decision is the line of one decision.
func decision(t *present.Teller, d *credit.Decision, c *sim.Command, v *view.View) row {
	words := t.Words
	worth := words.T("paper.none")
	if d.Measurable {
		worth = words.T("paper.worth", "credit", words.Decimal(*d.Credit, 2, true), "low", words.Decimal(*d.Low, 2, true), "high", words.Decimal(*d.High, 2, true))
	}
	part := func(x *float64) string {
		if x == nil {
			return "–"
		}
		return words.Decimal(*x, 0, false)
	}
	what := t.Ordered(c, v)
	if title := t.Text("drafts." + c.Draft + ".title"); c.Draft != "" && title != "" {
		what = words.T("task.of", "command", t.CommandName(c.Kind), "subject", title)
	}
	return row{[]string{t.Hour(d.Minute, v.Minute), what, worth, words.Decimal(*d.Share, 2, true), part(d.Timing), part(d.Tone)}, !d.Measurable}
}
