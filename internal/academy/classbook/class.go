// Package classbook tells a class what its lesson has shown, on one page: how the
// teams fared on the same crisis, what they did differently, and what each
// difference was worth. It also makes certificates. It decides no figure: scores
// and credits come from results and debriefs.
package classbook

import (
	"cmp"
	"slices"

	"demarche/internal/academy/verify"
	"demarche/internal/debrief"
	"demarche/internal/locale"
)

// Class is a lesson that is over.
type Class struct {
	Title  string // as the instructor gave it
	Lang   string // of the page, and of the sheets of all teams
	Same   bool   // all teams had the same seed: decisions alone differ
	Teams  []Team
	Before []Answer // of the questionnaire
	After  []Answer
	Rules  []Rule
	Like   []float64 // totals of like runs of other classes: see Percentile
}

// Team is a team with the debrief of its crisis.
type Team struct {
	Name   string
	Sheet  *debrief.Sheet
	Result *verify.Result // nil where the journal was not accepted
	Marks  Marks          // by the instructor
	Remark string         // by the instructor, or ""
}

// Rule is one rule that somebody has found for their own post.
type Rule struct {
	Who  string // "" where it is shown without a name
	Text string
}

// score is the score that stands for a team, and whether it is final.
func (t *Team) score() (s *verify.Score, final bool) {
	switch {
	case t.Result == nil:
		return nil, false
	case t.Result.Expected != nil:
		return t.Result.Expected, true
	}
	return &t.Result.Realised, false
}

// Page is what the page of a class shows, in words.
type Page struct {
	*locale.Words
	Dir     string
	Title   string // of the lesson
	Crisis  string
	Same    bool
	Teams   []Row
	Strips  Strips
	Differ  []Difference
	Hours   Hours
	Best    *Best // nil before any credit is known
	Rubric  []Judged
	Levels  []Level
	Changes []Change
	Rules   []Rule
}

// Row is a team in the table of results.
type Row struct {
	Name      string
	Total     debrief.Value
	State     string // provisional, not proctored, to be looked at, refused; "" where it counts
	Outcome   debrief.Value
	Ending    string
	Decisions int
	Place     string // among like runs, or ""
}

// Build makes the page of a class.
func Build(c *Class) *Page {
	w := locale.New(c.Lang)
	p := &Page{Words: w, Dir: "ltr", Title: c.Title, Same: c.Same, Rules: c.Rules, Levels: Levels(w)}
	if w.RTL() {
		p.Dir = "rtl"
	}
	teams := ranked(c.Teams)
	if len(teams) > 0 {
		p.Crisis = teams[0].Sheet.Title
	}
	for i := range teams {
		p.Teams = append(p.Teams, row(&teams[i], c.Like, w))
	}
	p.Strips = strips(teams, w)
	p.Differ, p.Hours, p.Best = differences(teams, w), hours(teams, w), best(teams)
	p.Rubric, p.Changes = judged(teams, w), changes(c.Before, c.After, w)
	return p
}

// ranked puts the best team first; those without a score stand last.
func ranked(list []Team) []Team {
	teams := slices.Clone(list)
	slices.SortStableFunc(teams, func(a, b Team) int {
		x, y := a.total(), b.total()
		switch {
		case x == nil && y == nil:
			return 0
		case x == nil:
			return 1
		case y == nil:
			return -1
		}
		return cmp.Compare(*y, *x)
	})
	return teams
}

func (t *Team) total() *float64 {
	if s, _ := t.score(); s != nil {
		return s.Total
	}
	return nil
}

func row(t *Team, like []float64, w *locale.Words) Row {
	r := Row{
		Name: t.Name, Total: points(t.total(), w), Ending: t.Sheet.Ending.Title, Outcome: points(nil, w),
		Decisions: len(t.Sheet.Decisions.Rows),
	}
	s, final := t.score()
	if s != nil {
		r.Outcome = points(s.Parts["outcome"], w)
	}
	switch {
	case s == nil:
		r.State = w.T("classbook.refused")
	case !final:
		r.State = w.T("classbook.provisional")
	case !t.Result.Proctored:
		r.State = w.T("classbook.unproctored")
	case !t.Result.Cleared:
		r.State = w.T("classbook.flagged")
	}
	if final && s.Total != nil {
		if place, ok := Percentile(*s.Total, like); ok {
			r.Place = w.T("classbook.place", "n", place, "all", len(like))
		}
	}
	return r
}

// points is a part of a score as it is shown.
func points(v *float64, w *locale.Words) debrief.Value {
	if v == nil {
		return debrief.Value{Text: "–"}
	}
	return debrief.Value{Text: w.Decimal(*v, 0, false), At: v}
}
