package textplay

import (
	"errors"

	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// question is one of several that are asked one after the other.
type question struct {
	open func() bool // asked at all, as things stand
	ask  func() error
}

// turns are the questions that the command in hand has asked so far.
type turns struct {
	list  []question
	asked []int // those that were answered, by their places in the list
}

// inTurn asks questions after those that the same command has asked. The word
// for going back leads to the one that was asked before.
func (t *turns) inTurn(list []question) error {
	i := len(t.list)
	t.list = append(t.list, list...)
	for ; i < len(t.list); i++ {
		if !t.list[i].open() {
			continue
		}
		err := t.list[i].ask()
		switch {
		case errors.Is(err, errBack) && len(t.asked) > 0:
			i = t.asked[len(t.asked)-1] - 1
			t.asked = t.asked[:len(t.asked)-1]
		case err != nil:
			return err
		default:
			t.asked = append(t.asked, i)
		}
	}
	return nil
}

func always() bool { return true }

// wizard asks for what a post needs, one thing at a time.
func (g *game) wizard(r *request, c *sim.Command) error {
	g.line(g.words.T("text.wizard"))
	given, drafts := *c, g.drafts()
	own := func() bool { return c.Draft == "" }
	list := []question{{
		func() bool { return len(drafts) > 0 && len(r.given) == 0 },
		func() (err error) {
			*c = given // what was said on the way back here is said no more
			c.Draft, err = g.pick(g.words.T("text.which-draft"), "draft", drafts, "")
			return err
		},
	}, {
		func() bool { return own() && given.Account == "" },
		func() (err error) {
			c.Account, err = g.pick(g.words.T("text.which-account"), "account", g.ownAccounts(), g.b.Scenario.Player.Account.V)
			return err
		},
	}, {
		func() bool { return own() && len(given.Platforms) == 0 },
		func() (err error) {
			c.Platforms, err = g.pickSome(g.words.T("text.which-platforms"), "platform", g.platformsOf(c.Account), all)
			return err
		},
	}, {
		own,
		func() error {
			return g.askText(c, g.words.T("text.write", "language", g.words.Language(g.language())), true)
		},
	}}
	return g.inTurn(append(list, g.wizardMore(c, own)...))
}

// wizardMore asks for what a post may carry besides.
func (g *game) wizardMore(c *sim.Command, own func() bool) []question {
	given, claims, proofs := *c, g.narratives(), g.evidence(view.Held, view.Failed)
	return []question{{
		func() bool { return own() && given.About == "" && len(claims) > 0 },
		func() (err error) {
			c.About, err = g.pick(g.words.T("text.which-claim"), "narrative", claims, "")
			return err
		},
	}, {
		func() bool { return own() && given.Position == world.Silent && c.About != "" },
		func() (err error) {
			c.Position, err = g.askPosition()
			return err
		},
	}, {
		func() bool { return own() && given.To == "" && len(g.governments()) > 0 },
		func() (err error) {
			c.To, err = g.pick(g.words.T("text.which-government"), "government", g.governments(), "")
			return err
		},
	}, {
		func() bool { return own() && len(given.Evidence) == 0 && len(proofs) > 0 },
		func() (err error) {
			c.Evidence, err = g.pickSome(g.words.T("text.which-evidence"), "evidence", proofs, "")
			return err
		},
	}}
}

// askText asks for a text. What was written before and not sent is offered
// again.
func (g *game) askText(c *sim.Command, question string, wanted bool) error {
	if g.kept != "" {
		question = join(question, g.words.T("text.use-kept", "text", present.Short(g.kept, 60)))
	}
	text, err := g.text(question, g.kept, wanted)
	if err != nil || text == "" {
		return err
	}
	g.kept = text
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
		list = append(list, option{id: p.String(), name: name})
	}
	id, err := g.pick(g.words.T("text.which-position"), "position", list, must)
	p, _ := world.PositionOf(id)
	return p, err
}
