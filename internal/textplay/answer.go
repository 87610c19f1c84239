package textplay

import (
	"cmp"
	"slices"
	"strings"

	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// answer answers a question that waits in the inbox or under a post.
func (g *game) answer(r *request) error {
	v := g.s.View()
	open := g.messages(func(m *view.Message) bool {
		return m.Asks && !m.Answered && !m.Expired && v.Post(m.ID) == nil
	})
	for i := range v.Feed {
		if p := v.Feed[i]; p.Asks {
			open = append(open, option{id: g.postNumber(p.ID, v), name: g.t.PostName(p, v)})
		}
	}
	// A question under a post is a message as well.
	if word := strings.ToLower(r.at(0)); strings.HasPrefix(word, "m") {
		if post := g.postNumber(g.messageID(word), v); post != "" {
			r.free[0] = post
		}
	}
	if err := g.closed(r, open); err != nil {
		return err
	}
	number, err := g.target(r, "question", g.words.T("text.which-question"), open)
	if err != nil {
		return err
	}
	c := command(world.CmdAnswer, r)
	c.Target = g.postID(number)
	if strings.HasPrefix(number, "m") {
		c.Target = g.messageID(number)
	}
	if err := g.said(r, &c); err != nil {
		return err
	}
	if !r.now {
		if err := g.askAnswer(&c); err != nil {
			return err
		}
	}
	if err := g.inTurn([]question{{func() bool { g.answerFrom(&c); return false }, nil}}); err != nil {
		return err
	}
	return g.publish(&c, r.now)
}

// askAnswer asks what is answered, in a prepared text or one's own, and from
// which account where there are several. What many people ask can only be
// answered in public.
func (g *game) askAnswer(c *sim.Command) error {
	m := present.MessageOf(g.s.View(), c.Target)
	given, drafts := *c, g.fitting(m)
	crowd := m != nil && m.People > 0
	text := g.words.T("text.answer-text")
	if crowd {
		text = g.words.T("text.answer-crowd")
	}
	silent := len(given.Texts) == 0 && given.Draft == ""
	return g.inTurn([]question{{
		func() bool { return silent && len(drafts) > 0 },
		func() (err error) {
			*c = given // what was written on the way back here is said no more
			c.Draft, err = g.pick(g.words.T("text.which-draft"), "draft", drafts, "")
			return err
		},
	}, {
		func() bool { return silent && c.Draft == "" },
		func() error { return g.askText(c, text, crowd) },
	}, {
		func() bool { return given.Account == "" && len(c.Texts) > 0 && len(g.ownAccounts()) > 1 },
		func() (err error) {
			c.Account, err = g.pick(g.words.T("text.which-account"), "account", g.ownAccounts(), g.addressed(c.Target))
			return err
		},
	}})
}

// fitting are the prepared texts: those that a message offers first, then those
// of the claim that it asks about; to many people, those to a government last. What
// was used comes after all others.
func (g *game) fitting(m *view.Message) []option {
	list := g.drafts()
	if m == nil {
		return list
	}
	rank := func(o option) int {
		n := g.t.DraftRank(slices.IndexFunc(g.w.Drafts, func(d world.Draft) bool { return d.ID == o.id }), m.About, m)
		if o.used != "" {
			n += present.DraftRanks
		}
		return n
	}
	slices.SortStableFunc(list, func(a, b option) int { return cmp.Compare(rank(a), rank(b)) })
	return list
}

// answerFrom fills in, and says, from which account and where a public answer
// is given when nobody says: from the one that is meant, and where the question
// was asked as far as the account is heard there.
func (g *game) answerFrom(c *sim.Command) {
	if len(c.Texts) == 0 {
		return
	}
	var said []string
	if c.Account == "" {
		c.Account = g.addressed(c.Target)
		said = append(said, g.words.T("text.usual-account", "account", g.accountName(c.Account)))
	}
	if asked := g.s.View().Post(c.Target); asked != nil && len(c.Platforms) == 0 {
		for _, o := range g.platformsOf(c.Account) {
			if g.isOn(asked, []string{o.id}) {
				c.Platforms = append(c.Platforms, o.id)
			}
		}
		if len(c.Platforms) > 0 {
			said = append(said, g.words.T("text.usual-platforms"))
		}
	}
	if len(said) > 0 {
		g.line(strings.Join(said, " "))
	}
}

// addressed is the account of ours that a question is put to: the one that it
// names, the one from which a prepared answer to it would come, or the player's
// own.
func (g *game) addressed(id string) string {
	v := g.s.View()
	if p := v.Post(id); p != nil {
		body := g.t.Post(p, v).Body
		for i := range g.w.Accounts {
			if handle := g.t.Handle(i); g.w.Accounts[i].Ours && handle != "" && strings.Contains(body, handle) {
				return g.w.Accounts[i].ID
			}
		}
	}
	if m := present.MessageOf(v, id); m != nil {
		at := slices.IndexFunc(m.Choices, func(c view.Choice) bool {
			return c.Open && c.Draft != world.None && g.w.Drafts[c.Draft].Account != world.None
		})
		if at >= 0 {
			return g.w.Accounts[g.w.Drafts[m.Choices[at].Draft].Account].ID
		}
	}
	return g.b.Scenario.Player.Account.V
}

// accountName names an account of ours.
func (g *game) accountName(id string) string {
	for _, o := range g.ownAccounts() {
		if o.id == id {
			return o.name
		}
	}
	return id
}
