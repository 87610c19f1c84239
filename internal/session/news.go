package session

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

// saidAgainst returns the post by which the press or another government began,
// in a tick, to put about a claim against the government that the desk serves,
// or "". What the same account has said of it before is no news.
func saidAgainst(w *world.World, before, after *view.View) string {
	for i := len(before.Feed); i < len(after.Feed); i++ {
		p := after.Feed[i]
		if !hostile(w, p) {
			continue
		}
		said := false
		for k := range after.Feed[:i] {
			q := after.Feed[k]
			said = said || hostile(w, q) && q.Account == p.Account && q.About == p.About
		}
		if !said {
			return p.ID
		}
	}
	return ""
}

// hostile tells whether the press or another government holds in a post what
// hurts the government that the desk serves.
func hostile(w *world.World, p *view.Post) bool {
	if p.Ours || p.About == world.None || p.Position > world.Asserts || w.Narratives[p.About].Against != w.Player {
		return false
	}
	a := &w.Accounts[p.Account]
	return a.Class == world.Press || a.Class == world.Officials && a.Government != w.Player
}
