package present

import (
	"cmp"
	"slices"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// besideFor is for how many crisis minutes what came with a post still explains a
// move of the ladder, where nothing else does.
const besideFor = 2 * 60

// beside are the posts shortly before a minute with which something came that moved
// a government this way: who reads on a page that people gather, and then of a note
// of protest, has seen why.
func (t *Teller) beside(minute int32, way int, v *view.View) []string {
	var posts []*view.Post
	for i := range v.Feed {
		p := v.Feed[i]
		if p.Minute <= minute && p.Minute > minute-besideFor && p.Line != "" && t.moves(p.Line, way) {
			posts = append(posts, p)
		}
	}
	slices.SortStableFunc(posts, func(a, b *view.Post) int { return cmp.Compare(b.Minute, a.Minute) })
	var list []string
	for _, p := range posts[:min(len(posts), mostChanges)] {
		list = append(list, t.act(&view.Act{Minute: p.Minute, Kind: string(sim.EvPost), ID: p.ID}, v))
	}
	return list
}

// moves tells whether a line is that of a post beside which its rule or inject moves
// a government up or down.
func (t *Teller) moves(line string, way int) bool {
	together := func(do []world.Effect) bool {
		posted := func(e world.Effect) bool { return e.Post != nil && e.ID+".post.text" == line }
		moved := func(e world.Effect) bool {
			return e.Kind == world.DoTension && (way > 0 && e.By > 0 || way < 0 && e.By < 0)
		}
		return slices.ContainsFunc(do, posted) && slices.ContainsFunc(do, moved)
	}
	return slices.ContainsFunc(t.w.Rules, func(r world.Rule) bool { return together(r.Do) }) ||
		slices.ContainsFunc(t.w.Injects, func(in world.Inject) bool { return together(in.Do) })
}
