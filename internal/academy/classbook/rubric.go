package classbook

import (
	"slices"
	"strconv"

	"demarche/internal/debrief"
	"demarche/internal/locale"
	"demarche/internal/score"
)

// Marks are the levels that an instructor gives, 1 to 4, by the parts of the score.
type Marks map[string]int

// Top is the highest level.
const Top = 4

// Criteria are the parts that an instructor judges, in their order.
var Criteria = []string{score.Timing, score.Tone, score.Outcome, score.Integrity, score.Reach, score.Ethics}

// Level is one of the four levels, in words.
type Level struct {
	Mark  int
	Name  string
	About string
}

// Levels are the four levels from the lowest.
func Levels(w *locale.Words) []Level {
	var list []Level
	for n := 1; n <= Top; n++ {
		of := "classbook.level-" + strconv.Itoa(n)
		list = append(list, Level{n, w.T(of), w.T(of + "-about")})
	}
	return list
}

// Judged is a team in the rubric: the instructor's levels beside the model's
// figures.
type Judged struct {
	Team   string
	Cells  []Cell
	Remark string
}

// Cell is one part of one team.
type Cell struct {
	Part  string
	Model debrief.Value
	Mark  int    // 0 where none was given
	Name  string // of the level
}

// Dots are the four dots of a level: filled up to it.
func (c Cell) Dots() []bool {
	dots := make([]bool, Top)
	for i := range min(c.Mark, Top) {
		dots[i] = true
	}
	return dots
}

// Judged is the rubric of a team.
func (t *Team) Judged(w *locale.Words) Judged {
	j := Judged{Team: t.Name, Remark: t.Remark}
	s, _ := t.score()
	for _, part := range Criteria {
		c := Cell{Part: w.T("part." + part), Model: points(nil, w), Mark: t.Marks[part]}
		if s != nil {
			c.Model = points(s.Parts[part], w)
		}
		if c.Mark >= 1 && c.Mark <= Top {
			c.Name = w.T("classbook.level-" + strconv.Itoa(c.Mark))
		}
		j.Cells = append(j.Cells, c)
	}
	return j
}

// judged is the rubric; nil where the instructor has given no mark.
func judged(teams []Team, w *locale.Words) []Judged {
	var list []Judged
	given := false
	for i := range teams {
		j := teams[i].Judged(w)
		given = given || j.Remark != "" || slices.ContainsFunc(j.Cells, func(c Cell) bool { return c.Name != "" })
		list = append(list, j)
	}
	if !given {
		return nil
	}
	return list
}
