package textplay

import (
	"demarche/internal/sim"
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
				tasks = append(tasks, option{id: word, name: g.t.TaskName(word), shown: g.ownWords()})
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
