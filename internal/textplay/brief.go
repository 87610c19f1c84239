package textplay

import (
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// brief tells a journalist or an organisation what is so.
func (g *game) brief(r *request) error {
	if len(g.narratives()) == 0 {
		return g.noneOpen("narrative")
	}
	c := command(world.CmdBrief, r)
	var err error
	if c.Target, err = g.target(r, "account", g.words.T("text.which-journalist"), options(g.w.Accounts, accountID, g.t.Account, func(i int) bool {
		return g.w.Accounts[i].Brief != nil
	})); err != nil {
		return err
	}
	if err = g.whatIsSo(r, &c); err != nil {
		return err
	}
	if c.Choice, err = g.briefTerms(r, c.Target); err != nil {
		return err
	}
	_, err = g.giveAs(c, r.now)
	return err
}

// whatIsSo fills in, for those who publish it themselves, what is said of which
// claim and what proves it.
func (g *game) whatIsSo(r *request, c *sim.Command) error {
	c.Position = r.position
	about, err := g.lookup("narrative", g.narratives(), r.one("about"))
	if err != nil {
		return err
	}
	if c.Evidence, err = g.matches("evidence", g.evidence(view.Held, view.Failed), r.given["evidence"]); err != nil {
		return err
	}
	c.About = about
	return g.inTurn([]question{{
		func() bool { return about == "" },
		func() (err error) {
			c.About, err = g.pick(g.words.T("text.which-claim"), "narrative", g.narratives(), must)
			return err
		},
	}, {
		func() bool { return r.position == world.Silent },
		func() (err error) {
			c.Position, err = g.askPosition()
			return err
		},
	}})
}
