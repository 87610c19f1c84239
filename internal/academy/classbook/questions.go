package classbook

import (
	"demarche/internal/debrief"
	"demarche/internal/locale"
)

// Questions are those of the questionnaire before and after a lesson, by their
// ids: statements that one agrees with, from 1 (not at all) to 5 (fully).
var Questions = []string{"first-hour", "unknown", "audiences", "tone", "wait", "pressure"}

// Asked returns the words of a question.
func Asked(question string, w *locale.Words) string { return w.T("classbook.asked-" + question) }

// Answer is how far somebody agrees with a statement.
type Answer struct {
	Person   string // id
	Question string
	Value    int // 1 to 5
}

// fewestAnswers is the number of people below which an answer could be traced.
const fewestAnswers = 3

// Change is how the answers to one question have changed, among those who answered
// it before and after.
type Change struct {
	Question      string
	N             int
	Enough        bool          // else figures would tell who said what
	Before, After debrief.Value // means
	By            debrief.Value
}

// changes compares the answers before and after; nil where nobody answered both.
func changes(before, after []Answer, w *locale.Words) []Change {
	was := map[[2]string]int{}
	for _, a := range before {
		was[[2]string{a.Person, a.Question}] = a.Value
	}
	var list []Change
	any := false
	for _, q := range Questions {
		c := Change{Question: Asked(q, w)}
		first, last := 0, 0
		counted := map[string]bool{}
		for _, a := range after {
			v, ok := was[[2]string{a.Person, q}]
			if a.Question != q || !ok || counted[a.Person] {
				continue
			}
			counted[a.Person] = true
			first, last = first+v, last+a.Value
			c.N++
		}
		any = any || c.N > 0
		if c.Enough = c.N >= fewestAnswers; c.Enough {
			value := func(sum int, signed bool) debrief.Value {
				v := float64(sum) / float64(c.N)
				return debrief.Value{Text: w.Decimal(v, 1, signed), At: &v}
			}
			c.Before, c.After, c.By = value(first, false), value(last, false), value(last-first, true)
		}
		list = append(list, c)
	}
	if !any {
		return nil
	}
	return list
}
