package main

import (
	"slices"
	"strconv"

	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/starter"
)

// checkBegun warns of a rubric that has the figures with which demarche new
// began, in a scenario that is another by now: the figures were measured for the
// first one, and a score between them says nothing of this one.
func checkBegun(b *scenario.Bundle) source.Diagnostics {
	files, err := starter.Files(nil)
	if err != nil {
		return nil
	}
	begun := source.Parse(scenario.FileName, files[scenario.FileName], &source.List{})
	if begun == nil || b.Scenario.Rubric == nil || sameThings(begun, b) {
		return nil
	}
	list := &source.List{}
	r := b.Scenario.Rubric
	for _, f := range []struct {
		key  string
		kept *scenario.Number
	}{{"duty", &r.Duty}, {"par", &r.Par}} {
		was := begun.Get("rubric").Get(f.key)
		if figure, ok := figureOf(was); ok && f.kept.Given() && figure == f.kept.V {
			list.Report(f.kept.Place(), source.ParBegun, "nothing is wrong with the crisis; scores are, until both are measured anew. When it no longer changes, run demarche par FOLDER --runs 2000 and write its figures here",
				"%s: %s was measured for the scenario that demarche new wrote, and this is another by now", f.key, was.Value)
		}
	}
	if found := list.Diagnostics(); len(found) == 2 {
		return found // one alone may have come out the same
	}
	return nil
}

// figureOf reads a number that the program wrote itself, if it is there.
func figureOf(n *source.Node) (float64, bool) {
	if n == nil {
		return 0, false
	}
	f, err := strconv.ParseFloat(n.Value, 64)
	return f, err == nil
}

// sameThings tells whether a scenario has the ids with which it began: texts may
// be others, what happens is still the same.
func sameThings(begun *source.Node, b *scenario.Bundle) bool {
	for _, group := range []struct {
		key string
		ids []string
	}{
		{"facts", idsOf(b.Scenario.Facts)},
		{"narratives", idsOf(b.Scenario.Narratives)},
		{"segments", idsOf(b.Scenario.Segments)},
		{"drafts", idsOf(b.Scenario.Drafts)},
		{"injects", idsOf(b.Scenario.Injects)},
		{"rules", idsOf(b.Scenario.Rules)},
	} {
		var were []string
		if n := begun.Get(group.key); n != nil {
			for _, e := range n.Entries {
				were = append(were, e.Key.Value)
			}
		}
		if !slices.Equal(were, group.ids) {
			return false
		}
	}
	return true
}

func idsOf[T any](m scenario.Map[T]) []string {
	var ids []string
	for i := range m.Entries {
		ids = append(ids, m.Entries[i].ID)
	}
	return ids
}
