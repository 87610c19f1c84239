package textplay

import (
	"slices"

	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// costOf says what a command takes, or why it cannot be given.
func (g *game) costOf(c *sim.Command, v *view.View) {
	if refused := g.s.Check(*c); refused != nil {
		why := g.t.Refusal(refused)
		g.line(join(why.Why, why.Mend))
		return
	}
	full := g.s.Complete(*c)
	g.line(g.t.Cost(&full, v, g.s.Pending()...).Words)
}

// step takes a step by the command that takes it.
func (g *game) step(r *request) error {
	kind, _ := world.CommandOf(r.verb)
	v := g.s.View()
	list := slices.DeleteFunc(g.numbered(v), func(s *view.Step) bool { return s.Kind != kind })
	s, err := g.whichStep(r, list, v)
	if err != nil {
		return err
	}
	return g.takeStep(r, s, v)
}

// do takes a step by its number in the list of all, or by its name.
func (g *game) do(r *request) error {
	v := g.s.View()
	s, err := g.whichStep(r, g.numbered(v), v)
	if err != nil {
		return err
	}
	own := *verbOf(s.Kind.String())
	own.free = 2
	if err := g.leftOver(r, &own); err != nil {
		return err
	}
	return g.takeStep(r, s, v)
}

// whichStep returns the step that a line names, or asks for it. A post can be
// named by its number.
func (g *game) whichStep(r *request, list []*view.Step, v *view.View) (*view.Step, error) {
	word := r.at(0)
	for _, s := range list {
		if word != "" && s.Target == g.postID(word) {
			return s, nil
		}
	}
	if word != "" {
		return g.stepNamed(list, word, v)
	}
	id, err := g.pick(g.words.T("text.which-step"), "step", g.stepOptions(list, v), must)
	if err != nil {
		return nil, err
	}
	return present.StepOf(v, id), nil
}

// takeStep takes a step in the way that a line says or that the player chooses,
// with a statement where one is wanted.
func (g *game) takeStep(r *request, s *view.Step, v *view.View) error {
	c, err := g.stepCommand(r, s, v)
	if err != nil {
		return err
	}
	if public(c.Kind) {
		return g.publish(c, r.now)
	}
	return g.order(*c, r.now)
}

// stepCommand makes the command that takes a step.
func (g *game) stepCommand(r *request, s *view.Step, v *view.View) (*sim.Command, error) {
	made := command(s.Kind, r)
	c := &made
	c.Target = s.Target
	var err error
	if c.Choice, err = g.whichWay(r, s, v); err != nil {
		return c, err
	}
	if uses(s.Kind, "text") {
		if err = g.said(r, c); err != nil {
			return c, err
		}
	}
	if present.Writes(s.Kind, c.Choice) && len(c.Texts) == 0 && c.Draft == "" && !r.now {
		err = g.compose(r, c)
	}
	return c, err
}

// whichWay returns the way that a line names, the only one, or asks for it.
func (g *game) whichWay(r *request, s *view.Step, v *view.View) (string, error) {
	said := g.t.Step(s, v)
	var all, open []option
	for _, w := range said.Ways {
		all = append(all, option{id: w.ID, name: w.Title})
		if w.Open {
			open = append(open, option{id: w.ID, name: w.Title})
		}
	}
	word := r.at(1)
	switch {
	case len(all) == 0:
		return "", nil
	case word != "":
		return g.match("way", all, ordinal(word, len(all)))
	case len(open) == 0:
		return "", complaint(said.Can)
	case len(open) == 1:
		return open[0].id, nil
	}
	return g.pick(g.words.T("text.which-way"), "way", open, must)
}

// public tells whether others hear of a step, which wants a plain yes.
func public(kind world.CommandKind) bool {
	switch kind {
	case world.CmdReadout, world.CmdExpel, world.CmdAttribute, world.CmdPropose, world.CmdPrincipal:
		return true
	}
	return false
}
