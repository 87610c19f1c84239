package drill

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// onDesk lists what may want the desk, one item for each claim and question,
// and posts of the last hours with neither.
func onDesk(v *view.View, w *world.World) (real, noise []Item) {
	asked, seen := map[string]bool{}, map[int]bool{}
	for i := range v.Inbox {
		m := &v.Inbox[i]
		about := subject(w, m)
		if at := slices.IndexFunc(v.Feed, func(p *view.Post) bool { return p.ID == m.ID && p.About != world.None }); at >= 0 {
			about = v.Feed[at].About // the claim that travels with the question, whatever answers it
		}
		asked[m.ID] = m.Asks
		// The model holds nothing against who leaves a question open on which
		// nobody waits and with which no claim travels: it would not be fair to ask.
		if !m.Asks || m.Answered || m.Expired || m.People == 0 && (about == world.None || seen[about]) {
			continue
		}
		seen[about] = about != world.None
		real = append(real, Item{Message: m.ID, Minute: m.Minute, About: about, People: m.People, Due: m.Due})
	}
	for i := len(v.Feed) - 1; i >= 0; i-- {
		p := v.Feed[i]
		item := Item{Post: p.ID, Minute: p.Minute, About: p.About, Due: -1}
		switch {
		case p.Ours || asked[p.ID] || p.Minute < v.Minute-recent || p.Line == "":
		case p.About == world.None:
			noise = append(noise, item)
		case p.Position == world.Asserts && !seen[p.About]:
			seen[p.About] = true
			real = append(real, item)
		}
	}
	return real, noise
}

// subject is the claim that the question of a message is about, or None.
func subject(w *world.World, m *view.Message) int {
	find := func(list []world.Effect) *world.Question {
		for i := range list {
			switch e := &list[i]; {
			case m.Line == e.ID+".post.text" && e.Post != nil:
				return e.Post.Asks
			case m.Line == e.ID+".message.text" && e.Message != nil:
				return e.Message.Asks
			}
		}
		return nil
	}
	for i := range w.Injects {
		if q := find(w.Injects[i].Do); q != nil {
			return q.About
		}
	}
	for i := range w.Rules {
		if q := find(w.Rules[i].Do); q != nil {
			return q.About
		}
	}
	return world.None
}
