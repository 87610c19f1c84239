package scenario

import (
	"demarche/internal/source"
	"demarche/internal/world"
)

// taskWords are the words of what a colleague can be put to, in the order of
// world.Task.
var taskWords = []string{"verify", "translate", "monitor", "consular", "liaison", "rest"}

// seat checks that an embassy says where it is, and a capital does not.
func (c *checker) seat() {
	p := &c.sc.Player
	switch embassy := p.Seat.V == "embassy"; {
	case embassy && !p.Host.Written():
		c.report(p.Seat.Place(), source.KeyMissing, "name the government in \"host\"", "an embassy is in some country")
	case embassy && p.Host.Given() && p.Host.V == p.Serves.V:
		c.report(p.Host.Place(), source.RefUnfit, "", "an embassy is not in its own country")
	case !embassy && p.Host.Given():
		c.report(p.Host.Place(), source.KeyConflict, "write seat: embassy", "only an embassy has a host")
	}
}

func (c *compiler) seat() {
	c.w.Host = c.w.Player
	if c.sc.Player.Seat.V == "embassy" {
		c.w.Seat, c.w.Host = world.Embassy, c.names.find("government", c.sc.Player.Host)
	}
}

// regard compiles what a colleague thinks of the player's ways. Goodwill is kept
// for who has something to say of it, or is named by an effect.
func (c *compiler) regard(out *world.Colleague, p *Colleague) {
	out.Errs, out.Goodwill = q(p.Errs.V), q(p.Goodwill.Or(defaultGoodwill))
	out.Feels = p.Errs.Given() || p.Goodwill.Given() || p.Remembers.Given()
	for _, cause := range c.sc.causes() {
		cause.each(func(e *Effect) { out.Feels = out.Feels || e.Goodwill != nil && e.Goodwill.Of.V == out.ID })
	}
	for i := range p.Remembers.Entries {
		e := &p.Remembers.Entries[i]
		out.Remembers = append(out.Remembers, world.Memory{ID: e.ID, When: e.Value.When.Program, By: q(e.Value.By.V)})
	}
}
