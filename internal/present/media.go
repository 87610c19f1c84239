package present

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// AtHand lists, by their indices, the pictures and films that the desk can add to a
// text: those that it has seen in posts, and those of evidence that it has checked.
func (t *Teller) AtHand(v *view.View) []int {
	var list []int
	for i := range t.w.Media {
		m := &t.w.Media[i]
		seen := slices.ContainsFunc(v.Feed, func(p *view.Post) bool { return slices.Contains(p.Media, i) })
		checked := m.Evidence != world.None && slices.ContainsFunc(v.Evidence, func(e view.Evidence) bool {
			return e.Index == m.Evidence && (e.State == view.Held || e.State == view.Failed)
		})
		if seen || checked {
			list = append(list, i)
		}
	}
	return list
}
