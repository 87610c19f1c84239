package sweep

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
)

//go:embed page.html
var text string

var page = template.Must(template.New("sweep").Parse(text))

type pageData struct {
	Title                  string
	Report                 *Report
	Skill                  float64
	Rungs, Losses, Tornado template.HTML
	Rows                   []playerRow
	Coverage               []coverageRow
}

type playerRow struct {
	Player                                 string
	Runs                                   int
	Loss, Half, Rung, Peak, Score, Endings string
}

type coverageRow struct {
	ID, Kind, Share, Times, First string
	Never                         bool
	When                          template.HTML
}

// Write writes the report as one page that stands alone. The title is that of
// the scenario, the length that of its crisis in minutes.
func Write(w io.Writer, title string, length int32, r *Report) error {
	d := pageData{Title: title, Report: r, Skill: 100 * r.Skill.Share, Rungs: rungs(r), Losses: losses(r), Tornado: tornado(r)}
	for _, o := range r.Players {
		row := playerRow{o.Player, o.Runs, f("%.3f", o.Loss.Mean), f("%.3f", o.Loss.Half), f("%.2f", o.Rung.Mean), f("%.2f", o.Peak.Mean), "-", Endings(o.Endings)}
		if o.Score != nil {
			row.Score = f("%.1f", o.Score.Mean)
		}
		d.Rows = append(d.Rows, row)
	}
	for _, c := range r.Coverage {
		row := coverageRow{ID: c.ID, Kind: c.Kind, Share: f("%.0f %%", 100*c.Share), Never: c.Runs == 0, Times: "-", First: "never"}
		if c.First != nil {
			row.Times, row.First, row.When = f("%.1f", c.Times), Clock(c.First.P50), when(c.First, length)
		}
		d.Coverage = append(d.Coverage, row)
	}
	return page.Execute(w, d)
}

func f(format string, v float64) string { return fmt.Sprintf(format, v) }

// Clock writes a minute of the crisis as scenarios do.
func Clock(minute float64) string {
	m := int(minute + 0.5)
	return fmt.Sprintf("+%d:%02d", m/60, m%60)
}

// Endings lists endings with their shares, the most frequent first.
func Endings(shares map[string]float64) string {
	ids := make([]string, 0, len(shares))
	for id := range shares {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b string) int {
		if shares[a] != shares[b] {
			if shares[a] > shares[b] {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	for i, id := range ids {
		ids[i] = fmt.Sprintf("%s %.0f %%", id, 100*shares[id])
	}
	return strings.Join(ids, ", ")
}
