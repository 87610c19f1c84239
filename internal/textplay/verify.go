package textplay

import (
	"strconv"

	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

func (g *game) verify(r *request) error {
	c := command(world.CmdVerify, r)
	var err error
	if c.Target = g.evidenceAt(r.at(0)); c.Target == "" {
		c.Target, err = g.target(r, "evidence", g.words.T("text.which-check"), g.checks())
	}
	if err != nil {
		return err
	}
	if c.Colleague, err = g.lookup("colleague", g.colleagues(), r.one("by")); err != nil {
		return err
	}
	return g.order(c, r.now)
}

// checks lists what can be checked: what nobody has, and what somebody else could
// check once more.
func (g *game) checks() []option {
	list := g.evidence(view.Offered)
	for _, e := range g.s.View().Evidence {
		if e.Again {
			name := g.words.T("text.check-again", "name", g.t.Evidence(e.Index), "by", g.t.Colleague(e.By))
			list = append(list, option{id: g.w.Evidence[e.Index].ID, name: name})
		}
	}
	return list
}

// evidenceAt returns the evidence that a number means: its place in the list that
// "evidence" shows, where what is checked stands too.
func (g *game) evidenceAt(word string) string {
	known := present.Known(g.s.View())
	if n, err := strconv.Atoi(word); err == nil && n > 0 && n <= len(known) {
		return g.w.Evidence[known[n-1].Index].ID
	}
	return ""
}
