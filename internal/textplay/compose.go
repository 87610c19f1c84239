package textplay

import (
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

func (g *game) post(r *request) error {
	c := command(world.CmdPost, r)
	if err := g.compose(r, &c); err != nil {
		return err
	}
	return g.publish(&c, r.now)
}

// clear asks for the clearance of a text.
func (g *game) clear(r *request) error {
	c := command(world.CmdClear, r)
	if err := g.compose(r, &c); err != nil {
		return err
	}
	var err error
	if c.Level, err = g.lookup("clearance", g.clearances(), r.one("level")); err != nil {
		return err
	}
	return g.publish(&c, r.now)
}

// joint asks partners to join a statement.
func (g *game) joint(r *request) error {
	c := command(world.CmdJoint, r)
	var err error
	if c.Partners, err = g.matches("partner", g.partners(), r.given["with"]); err != nil {
		return err
	}
	if len(c.Partners) == 0 {
		if c.Partners, err = g.pickSome(g.words.T("text.which-partners"), "partner", g.partners(), must); err != nil {
			return err
		}
	}
	if err := g.compose(r, &c); err != nil {
		return err
	}
	return g.publish(&c, r.now)
}

// retract takes a post back; a text corrects it.
func (g *game) retract(r *request) error {
	v := g.s.View()
	var own []option
	for i := range v.Feed {
		if p := v.Feed[i]; p.Ours && !p.Retracted && !p.Removed {
			own = append(own, option{id: g.postNumber(p.ID, v), name: g.t.PostName(p, v)})
		}
	}
	number, err := g.target(r, "post", g.words.T("text.which-post"), own)
	if err != nil {
		return err
	}
	c := command(world.CmdRetract, r)
	c.Target = g.postID(number)
	if err := g.said(r, &c); err != nil {
		return err
	}
	if len(c.Texts) == 0 && c.Draft == "" && !r.now {
		correct := func() error { return g.askText(&c, g.words.T("text.correction"), false) }
		if err := g.inTurn([]question{{always, correct}}); err != nil {
			return err
		}
	}
	return g.publish(&c, r.now)
}

// postID returns the id of a post by its number in the feed; a word that is no
// number of one is taken for an id.
func (g *game) postID(word string) string {
	v := g.s.View()
	if i, ok := number(word, "p", len(v.Feed)); ok {
		return v.Feed[i].ID
	}
	return word
}

// compose fills in what is said. Without text and draft the player is asked
// for everything, step by step.
func (g *game) compose(r *request, c *sim.Command) error {
	if err := g.said(r, c); err != nil {
		return err
	}
	if len(c.Texts) == 0 && c.Draft == "" {
		if err := g.wizard(r, c); err != nil {
			return err
		}
	}
	given := c.Position
	return g.inTurn([]question{{
		func() bool { return c.About != "" && given == world.Silent && len(c.Texts) > 0 },
		func() (err error) {
			c.Position, err = g.askPosition()
			return err
		},
	}})
}

// said takes from a line what it says.
func (g *game) said(r *request, c *sim.Command) error {
	c.Position = r.position
	word := r.one("draft")
	if word == "" && (c.Kind == world.CmdPost || c.Kind == world.CmdClear || c.Kind == world.CmdJoint || c.Kind == world.CmdAnswer) {
		word = g.draftNamed(r)
	}
	list := func(key, what string, o []option) []string {
		ids, err := g.matches(what, o, r.given[key])
		r.fault(err)
		return ids
	}
	one := func(what string, o []option, word string) string {
		id, err := g.lookup(what, o, word)
		r.fault(err)
		return id
	}
	c.Draft = one("draft", g.drafts(), word)
	c.Account = one("account", g.ownAccounts(), r.one("as"))
	c.Platforms = list("on", "platform", g.platforms())
	c.About = one("narrative", g.narratives(), r.one("about"))
	c.To = one("government", g.governments(), r.one("to"))
	c.Evidence = list("evidence", "evidence", g.evidence(view.Offered, view.Checking, view.Held, view.Failed))
	c.Media = list("media", "media", g.media())
	c.Translate = list("translate", "language", g.languages())
	c.Cleared = r.one("cleared")
	c.ReplyTo, c.Quote = g.postID(r.one("reply")), false
	if q := r.one("quote"); q != "" {
		c.ReplyTo, c.Quote = g.postID(q), true
	}
	if p := r.one("screenshot"); p != "" {
		c.ReplyTo, c.Screenshot = g.postID(p), true
	}
	c.Authoritative = one("language", g.languages(), r.one("authoritative"))
	if word := r.one("promise"); word != "" {
		v := g.s.View()
		until, ok := moment(word, v.Minute, v.Unix)
		if !ok {
			r.fault(complaint(g.words.T("text.bad-span", "word", word)))
		}
		c.Promise = until
	}
	for lang, text := range r.texts {
		if c.Texts == nil {
			c.Texts = map[string]string{}
		}
		if lang == "" {
			lang = g.language()
		}
		c.Texts[lang], g.kept = text, text
	}
	c.Intent = one("intent", g.intents(), r.one("intent"))
	e, err := g.expectation(r.one("expect"))
	r.fault(err)
	c.Expect = e
	return r.wrong
}

// language is the one in which the player writes unless another is named: that
// of display where the scenario speaks it.
func (g *game) language() string {
	for _, l := range g.w.Languages {
		if l == g.words.Lang() {
			return l
		}
	}
	return g.w.Languages[0]
}

func (g *game) languages() []option {
	var list []option
	for _, l := range g.w.Languages {
		list = append(list, option{id: l, name: g.words.Language(l)})
	}
	return list
}

// publish asks in coached play what is meant, shows what would be said, how it reads and what it takes, asks, and
// gives the command.
func (g *game) publish(c *sim.Command, now bool) error {
	return g.inTurn(append(g.foresee(c, now), question{always, func() error {
		_, err := g.giveAs(*c, now)
		return err
	}}))
}
