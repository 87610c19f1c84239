package export

import (
	"maps"
	"slices"

	"demarche/internal/academy/verify"
	"demarche/internal/score"
)

// Options say what an export may tell.
type Options struct {
	Names bool // names of people and teams beside their ids
	Texts bool // what was written in posts and answers
}

// Tables are those of a session: results, who took part, and the log.
func Tables(c *Class, o Options) []Table {
	return []Table{Results(c, o), People(c, o), Log(c, o)}
}

var parts = []string{score.Timing, score.Tone, score.Outcome, score.Integrity, score.Reach, score.Ethics}

// Results has a row for each team. Scores run from -100 to 100 and are empty
// where nothing was decided or nothing is computed yet.
func Results(c *Class, o Options) Table {
	t := Table{Name: "results", Head: []string{
		"session", "scenario", "mode", "team", "team_name", "members", "began", "ended",
		"accepted", "refused", "proctored", "cleared", "provisional", "ending", "rung", "peak_rung", "minutes", "commands", "expected_total",
	}}
	for _, p := range parts {
		t.Head = append(t.Head, "expected_"+p)
	}
	t.Head = append(t.Head, "realised_total")
	for _, p := range parts {
		t.Head = append(t.Head, "realised_"+p)
	}
	t.Head = append(t.Head, "loss", "journal")
	for i := range c.Teams {
		row := make([]Cell, len(t.Head)) // what is not there stays empty
		copy(row, c.result(&c.Teams[i], o))
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (c *Class) result(team *Team, o Options) []Cell {
	row := []Cell{
		text(c.ID), text(c.Scenario), text(c.Mode), text(team.ID), o.name(team.Name), number(len(team.Members)), moment(team.Began), moment(team.Ended),
		yes(team.Result != nil), text(team.Refused),
	}
	r := team.Result
	if r == nil {
		return row
	}
	row = append(row, yes(r.Proctored), yes(r.Cleared), yes(r.Provisional), text(r.Ending), number(r.Rung), number(r.PeakRung), number(r.Minutes), number(r.Commands))
	row = append(row, scores(r.Expected)...)
	row = append(row, scores(&r.Realised)...)
	return append(row, number(r.Realised.Loss), text(r.Journal))
}

func scores(s *verify.Score) []Cell {
	row := make([]Cell, 1+len(parts))
	if s == nil {
		return row
	}
	row[0] = maybe(s.Total)
	for i, p := range parts {
		row[1+i] = maybe(s.Parts[p])
	}
	return row
}

func (o Options) name(s string) Cell {
	if !o.Names {
		return Cell{}
	}
	return text(s)
}

// People has a row for each who takes part.
func People(c *Class, o Options) Table {
	t := Table{Name: "people", Head: []string{"session", "team", "team_name", "person", "name", "role", "joined", "commands", "refused"}}
	for i := range c.Teams {
		team := &c.Teams[i]
		for _, m := range team.Members {
			given, refused := 0, 0
			for k := range team.Acts {
				switch a := &team.Acts[k]; {
				case a.Author != m.ID:
				case a.Code != "":
					refused++
				default:
					given++
				}
			}
			t.Rows = append(t.Rows, []Cell{
				text(c.ID), text(team.ID), o.name(team.Name), text(m.ID), o.name(m.Name), text(m.Role), moment(m.Joined), number(given), number(refused),
			})
		}
	}
	return t
}

// Log has a row for each act, in the order of the log.
func Log(c *Class, o Options) Table {
	t := Table{Name: "log", Head: []string{"session", "seq", "at", "team", "minute", "author", "role", "kind", "what", "command", "about", "refused"}}
	languages := map[string]bool{}
	if o.Texts {
		for i := range c.Teams {
			for k := range c.Teams[i].Acts {
				for lang := range c.Teams[i].Acts[k].Texts {
					languages[lang] = true
				}
			}
		}
	}
	said := slices.Sorted(maps.Keys(languages))
	for _, lang := range said {
		t.Head = append(t.Head, "text_"+lang)
	}
	for i := range c.Teams {
		for k := range c.Teams[i].Acts {
			a := &c.Teams[i].Acts[k]
			row := []Cell{
				text(c.ID), number(a.Seq), moment(a.At), text(c.Teams[i].ID), number(a.Minute), text(a.Author), text(a.Role),
				text(string(a.Kind)), text(a.What), text(a.ID), text(a.About), text(a.Code),
			}
			for _, lang := range said {
				row = append(row, text(a.Texts[lang]))
			}
			t.Rows = append(t.Rows, row)
		}
	}
	slices.SortStableFunc(t.Rows, func(a, b []Cell) int { return int(*a[1].Number - *b[1].Number) })
	return t
}
