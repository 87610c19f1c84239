package sim

import (
	"cmp"
	"slices"

	"demarche/internal/tension"
	"demarche/internal/view"
)

// act is something that the desk saw or did and that moved governments. It
// decides nothing: it is kept to tell why the ladder may have moved.
type act struct {
	view.Act
	by tension.Level // sum over governments; positive strains
}

const (
	recentActs = 12 * 60 // minutes for which an act may explain a move of the ladder
	mostActs   = 3       // that are named for one
)

// felt notes what an event that the desk knows of did to governments, given
// what their tension was before it.
func (s *Sim) felt(before []tension.Level, e Event) {
	a := act{Act: view.Act{Minute: s.Minute(), Kind: string(e.Kind), ID: e.ID, Detail: e.Detail}}
	for g := range before {
		a.by += (s.tension[g] - before[g]) / tension.Level(len(before))
	}
	s.acts = slices.DeleteFunc(s.acts, func(old act) bool { return old.Minute < s.Minute()-recentActs })
	if a.by != 0 {
		s.acts = append(s.acts, a)
	}
}

// reasons are the acts since the ladder moved last that pushed the way in which
// it moves now, the strongest first.
func (s *Sim) reasons(way int) []view.Act {
	since := s.Minute() - recentActs
	if n := len(s.moves); n > 0 {
		since = max(since, s.moves[n-1].Minute)
	}
	pushed := slices.DeleteFunc(slices.Clone(s.acts), func(a act) bool { return a.Minute < since || a.by > 0 != (way > 0) })
	slices.SortStableFunc(pushed, func(a, b act) int { return cmp.Compare(max(b.by, -b.by), max(a.by, -a.by)) })
	var list []view.Act
	for _, a := range pushed[:min(len(pushed), mostActs)] {
		list = append(list, a.Act)
	}
	return list
}
