package textplay

import (
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// wizard asks for what a post needs, one thing at a time.
func (g *game) wizard(r *request, c *sim.Command) error {
	var err error
	g.line(g.words.T("text.wizard"))
	if drafts := g.drafts(); len(drafts) > 0 && len(r.given) == 0 {
		if c.Draft, err = g.pick(g.words.T("text.which-draft"), "draft", drafts, ""); err != nil {
			return err
		}
		if c.Draft != "" {
			return nil
		}
	}
	if c.Account == "" {
		own := g.b.Scenario.Player.Account.V
		if c.Account, err = g.pick(g.words.T("text.which-account"), "account", g.ownAccounts(), own); err != nil {
			return err
		}
	}
	if len(c.Platforms) == 0 {
		if c.Platforms, err = g.pickSome(g.words.T("text.which-platforms"), "platform", g.platformsOf(c.Account)); err != nil {
			return err
		}
	}
	if err := g.askText(c, g.words.T("text.write", "language", g.words.Language(g.language()))); err != nil {
		return err
	}
	if claims := g.narratives(); c.About == "" && len(claims) > 0 {
		if c.About, err = g.pick(g.words.T("text.which-claim"), "narrative", claims, ""); err != nil {
			return err
		}
	}
	if c.About != "" && c.Position == world.Silent {
		if c.Position, err = g.askPosition(); err != nil {
			return err
		}
	}
	return g.wizardMore(c)
}

// wizardMore asks for what a post may carry besides.
func (g *game) wizardMore(c *sim.Command) error {
	var err error
	if c.To == "" {
		if c.To, err = g.pick(g.words.T("text.which-government"), "government", g.governments(), ""); err != nil {
			return err
		}
	}
	if proofs := g.evidence(view.Held, view.Failed); len(c.Evidence) == 0 && len(proofs) > 0 {
		if c.Evidence, err = g.pickSome(g.words.T("text.which-evidence"), "evidence", proofs); err != nil {
			return err
		}
	}
	return nil
}

func (g *game) askText(c *sim.Command, question string) error {
	text, err := g.text(question)
	if err != nil || text == "" {
		return err
	}
	c.Texts = map[string]string{g.language(): text}
	return nil
}

func (g *game) askPosition() (world.Position, error) {
	var list []option
	for _, p := range positions {
		name := g.t.Position(p)
		if word := g.words.T("word." + p.String()); word != p.String() {
			name = g.labelled(word, name)
		}
		list = append(list, option{p.String(), name})
	}
	id, err := g.pick(g.words.T("text.which-position"), "position", list, must)
	p, _ := world.PositionOf(id)
	return p, err
}
