package textplay

import (
	"strconv"

	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// target returns what stands freely after a verb, matched against what is
// open, or asks for it.
func (g *game) target(r *request, what, question string, open []option) (string, error) {
	if word := r.at(0); word != "" {
		return g.match(what, open, word)
	}
	return g.pick(question, what, open, must)
}

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

// contact calls, sends a note, summons or carries a démarche.
func (g *game) contact(r *request) error {
	kind, _ := world.CommandOf(r.verb)
	c := command(kind, r)
	form, _ := world.FormOf(kind)
	points, manners := map[string][]option{}, map[string]*view.Form{}
	var open []option
	v := g.s.View()
	for i := range v.Channels {
		for k := range v.Channels[i].Forms {
			f := &v.Channels[i].Forms[k]
			id := g.w.Channels[v.Channels[i].Index].ID
			if f.Kind != form {
				continue
			}
			open = append(open, option{id: id, name: g.t.Channel(v.Channels[i].Index)})
			manners[id] = f
			for _, p := range f.Points {
				if p.Open {
					points[id] = append(points[id], option{id: p.ID, name: g.t.Text(p.Line)})
				}
			}
		}
	}
	g.named(r)
	var err error
	if c.Target, err = g.target(r, "channel", g.words.T("text.which-channel"), open); err != nil {
		return err
	}
	word := r.one("say")
	if word == "" {
		word = r.at(1)
	}
	if word != "" {
		c.Point, err = g.match("point", points[c.Target], word)
	} else {
		c.Point, err = g.pick(g.words.T("text.which-point"), "point", points[c.Target], must)
	}
	if err != nil {
		return err
	}
	if err = g.manner(r, &c, manners[c.Target]); err != nil {
		return err
	}
	if c.Colleague, err = g.lookup("colleague", g.colleagues(), r.one("by")); err != nil {
		return err
	}
	return g.order(c, r.now)
}

// report reports an account to platforms.
func (g *game) report(r *request) error {
	c := command(world.CmdReport, r)
	posted := map[int]bool{}
	v := g.s.View()
	for i := range v.Feed {
		posted[v.Feed[i].Account] = true
	}
	var err error
	if c.Target, err = g.target(r, "account", g.words.T("text.which-author"), options(g.w.Accounts, accountID, g.t.Account, func(i int) bool {
		return posted[i] && !g.w.Accounts[i].Ours
	})); err != nil {
		return err
	}
	if c.Platforms, err = g.matches("platform", g.platforms(), r.given["on"]); err != nil {
		return err
	}
	if c.About, err = g.lookup("narrative", g.narratives(), r.one("about")); err != nil {
		return err
	}
	return g.order(c, r.now)
}

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
	return inTurn([]question{{
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

func (g *game) secure(r *request) error {
	c := command(world.CmdSecure, r)
	var err error
	if c.Target, err = g.target(r, "account", g.words.T("text.which-account"), g.ownAccounts()); err != nil {
		return err
	}
	return g.order(c, r.now)
}

// silence declares that nothing will be said, why and until when.
func (g *game) silence(r *request) error {
	c := command(world.CmdSilence, r)
	var err error
	word := r.one("about")
	if word == "" {
		word = r.at(0)
	}
	if c.About, err = g.lookup("narrative", g.narratives(), word); err != nil {
		return err
	}
	if claims := g.narratives(); word == "" && r.one("until") == "" && len(claims) > 0 {
		if c.About, err = g.pick(g.words.T("text.silent-on"), "narrative", claims, ""); err != nil {
			return err
		}
	}
	if c.Until, err = g.when(r.one("until"), g.words.T("text.silent-until")); err != nil {
		return err
	}
	if c.Reason == "" {
		if c.Reason, err = g.ask(g.words.T("text.silent-why")); err != nil {
			return err
		}
	}
	if err := g.hush(r, &c); err != nil {
		return err
	}
	return g.order(c, r.now)
}

// hush reads how a silence is kept: with a government, or as no comment.
func (g *game) hush(r *request, c *sim.Command) error {
	var err error
	if word := r.one("to"); word != "" {
		c.Choice = sim.SilenceAgreed
		c.To, err = g.match("government", g.governments(), word)
	} else if word := r.one("with"); word != "" {
		c.Choice, err = g.match("way", []option{{id: sim.SilenceNoComment, name: g.words.T("what." + sim.SilenceNoComment)}}, word)
	}
	return err
}

func (g *game) assign(r *request) error {
	c := command(world.CmdAssign, r)
	var err error
	if c.Target, err = g.target(r, "colleague", g.words.T("text.which-colleague"), g.colleagues()); err != nil {
		return err
	}
	var tasks []option
	for i := range g.w.Colleagues {
		if g.w.Colleagues[i].ID != c.Target {
			continue
		}
		for task, word := range taskWords {
			if world.Task(task) == world.TaskRest || g.w.Colleagues[i].Skills[task] > 0 {
				tasks = append(tasks, option{id: word, name: g.t.TaskName(word)})
			}
		}
	}
	if word := r.at(1); word != "" {
		c.Task, err = g.match("task", tasks, word)
	} else {
		c.Task, err = g.pick(g.words.T("text.which-task"), "task", tasks, must)
	}
	if err != nil {
		return err
	}
	return g.order(c, r.now)
}
