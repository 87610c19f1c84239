package present

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// Order is an instruction to the desk in words.
type Order struct {
	ID       string
	Title    string
	From     string
	When     string // when it came
	Text     string
	State    string // that it stands and until when, or what became of it
	Stands   bool
	Gone     bool   // withdrawn: whether its aims are met matters no more
	Can      string // whether its sender can be asked about it, or "" when it does not stand
	Asks     string // what the desk would ask, or ""
	Aims     []Goal
	RedLines []Goal // done: the line was crossed
}

// Goal is an aim or a red line, and whether it is so.
type Goal struct {
	Text string
	Done bool
}

// Orders returns the instructions that were given so far, oldest first.
func (t *Teller) Orders(v *view.View) []Order {
	var list []Order
	for i := range v.Orders {
		list = append(list, t.order(&v.Orders[i], v))
	}
	return list
}

func (t *Teller) order(o *view.Instruction, v *view.View) Order {
	spec := &t.w.Instructions[o.Index]
	path := "instructions." + spec.ID
	out := Order{
		ID: spec.ID, Title: t.name("instructions", spec.ID, "title"), From: t.Sender(spec.From), When: t.Hour(o.Given, v.Minute), Text: t.Text(path + ".text"),
		State: t.orderState(o, v), Stands: o.State == view.OrderStands,
		Gone: o.State == view.OrderWithdrawn,
	}
	if out.Stands {
		out.Can, out.Asks = t.queried(spec, o, v), t.Text(path+".query.asks")
	}
	for i := range spec.Aims {
		out.Aims = append(out.Aims, Goal{t.Text(path + ".aims." + spec.Aims[i].ID + ".text"), o.Aims[i]})
	}
	for i := range spec.RedLines {
		out.RedLines = append(out.RedLines, Goal{t.RedLine(spec.ID, spec.RedLines[i].ID), o.Breached == i})
	}
	return out
}

func (t *Teller) orderState(o *view.Instruction, v *view.View) string {
	if o.State != view.OrderStands {
		return t.Words.T("order." + [...]string{"", "withdrawn", "breached", "failed", "kept"}[o.State])
	}
	state := t.Words.T("order.stands")
	if o.Expires >= 0 {
		state = t.Words.T("order.until", "until", t.Until(o.Expires, v.Minute))
	}
	if o.Asked >= 0 {
		state = join(" ", state, t.Words.T("order.asked", "time", t.Hour(o.Asked, v.Minute)))
	}
	return state
}

// instructs returns the instruction that a message gives, or nil.
func (t *Teller) instructs(m *view.Message, v *view.View) *view.Instruction {
	for i := range v.Orders {
		if o := &v.Orders[i]; m.Line == "instructions."+t.w.Instructions[o.Index].ID+".text" {
			return o
		}
	}
	return nil
}

// instructionState says in a word or two how an instruction stands, beside the
// message that gave it.
func (t *Teller) instructionState(o *view.Instruction, v *view.View) string {
	switch {
	case o.State != view.OrderStands:
		return t.Words.T("message.order-" + [...]string{"", "withdrawn", "breached", "failed", "kept"}[o.State])
	case o.Expires >= 0:
		return t.Words.T("message.order-until", "time", t.Hour(o.Expires, v.Minute))
	}
	return t.Words.T("message.order-stands")
}

// queried says whether the sender of an instruction that stands can be asked
// about it.
func (t *Teller) queried(spec *world.Instruction, o *view.Instruction, v *view.View) string {
	switch {
	case spec.Query == nil:
		return t.Words.T("orders.no-query")
	case o.Asked >= 0:
		return t.Words.T("step.not-asked")
	case o.Upheld >= 0:
		return t.Words.T("orders.query-again", "time", t.Hour(o.Upheld, v.Minute))
	}
	return t.Words.T("step.can-query")
}

// Standing returns the instructions that stand, oldest first.
func (t *Teller) Standing(v *view.View) []Order {
	return slices.DeleteFunc(t.Orders(v), func(o Order) bool { return !o.Stands })
}

// instruction returns the index of an instruction by its id, or world.None.
func (t *Teller) instruction(id string) int {
	return find(t.w.Instructions, id, func(x *world.Instruction) string { return x.ID })
}

// RedLine is the text of a red line of an instruction, by their ids.
func (t *Teller) RedLine(order, line string) string {
	return t.Text("instructions." + order + ".red lines." + line + ".text")
}
