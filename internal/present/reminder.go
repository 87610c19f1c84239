package present

import (
	"slices"
	"strings"

	"demarche/internal/rule"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Reminders says in what a statement goes beyond the desk's own findings, and, for
// each red line of an instruction that stands, what it would plainly cross, were
// it our word. What a line is about beside our own word is read through r as the
// desk knows it, so that a reminder betrays nothing; there may be lines of which
// nobody is reminded.
func (t *Teller) Reminders(c *sim.Command, v *view.View, r rule.Reader) []string {
	about := find(t.w.Narratives, c.About, func(n *world.Narrative) string { return n.ID })
	said := afterwards{Reader: r, about: int32(about), position: c.Position, event: int32(slices.Index(t.w.Events, eventOf(c, v)))}
	var machine rule.Machine
	var list []string
	if text := t.against(c, v); text != "" {
		list = append(list, text)
	}
	for i := range v.Orders {
		o := &v.Orders[i]
		spec := &t.w.Instructions[o.Index]
		for k := range spec.RedLines {
			line := &spec.RedLines[k]
			if o.State == view.OrderStands && !machine.Bool(line.Crossed, r) && machine.Bool(line.Crossed, said) {
				text := t.RedLine(spec.ID, line.ID)
				list = append(list, t.Words.T("orders.reminder", "name", t.named(spec.ID), "line", text))
			}
		}
	}
	return list
}

// eventOf names what expressions know a command by: the prepared text that it
// publishes, or the answer that it chooses; "" for none.
func eventOf(c *sim.Command, v *view.View) string {
	if c.Kind != world.CmdChoose {
		return c.Draft
	}
	if m := MessageOf(v, c.Target); m != nil {
		if parts := strings.SplitN(m.Line, ".", 3); len(parts) == 3 {
			return parts[1] + "." + c.Choice
		}
	}
	return ""
}

// RedLines says, for each instruction that stands, what it forbids; it judges
// nothing.
func (t *Teller) RedLines(v *view.View) []string {
	var list []string
	for _, o := range t.Standing(v) {
		for _, line := range o.RedLines {
			list = append(list, t.Words.T("orders.reminder", "name", o.Title, "line", line.Text))
		}
	}
	return list
}

// afterwards reads what the desk would read had it just spoken.
type afterwards struct {
	rule.Reader
	about    int32
	position world.Position
	event    int32 // of world.Events, or world.None
}

// Bool implements rule.Reader.
func (a afterwards) Bool(r rule.Read) bool {
	if r.Fn == rule.Happened && r.A == a.event {
		return true
	}
	if r.A != a.about || a.about < 0 || a.position == world.Silent {
		return a.Reader.Bool(r)
	}
	switch r.Fn {
	case rule.Answered:
		return true
	case rule.Denied:
		return a.position == world.Denies || a.position == world.Partly
	case rule.Confirmed:
		return a.position == world.Asserts || a.position == world.Partly
	case rule.Holding:
		return a.position == world.Holds
	}
	return a.Reader.Bool(r)
}
