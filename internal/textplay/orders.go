package textplay

import (
	"demarche/internal/present"
	"demarche/internal/world"
)

// orders reads out every instruction that was given, the latest last.
func (g *game) orders(*request) error {
	if len(g.s.View().Orders) == 0 {
		g.line(g.words.T("text.orders-none"))
	}
	g.ordersGiven()
	return nil
}

func (g *game) ordersGiven() {
	list := g.t.Orders(g.s.View())
	for i := range list {
		g.readOrder(&list[i])
	}
}

// readOrder reads an instruction out: what it wants, what it forbids, and whether
// one can ask about it.
func (g *game) readOrder(o *present.Order) {
	g.indented("- ", "  ", g.labelled(o.Title, o.State))
	add := func(text string) { g.indented("  ", "  ", text) }
	add(g.words.T("orders.from", "from", o.From, "when", o.When) + ".")
	add(o.Text)
	for _, aim := range o.Aims {
		text := g.words.T("text.order-aim", "text", aim.Text)
		if !o.Gone && (g.aids.Standing || !o.Stands || g.s.Over()) {
			met := "room.not-met"
			switch {
			case aim.Done:
				met = "room.met"
			case !o.Stands:
				met = "standing.unmet"
			}
			text += " (" + g.words.T(met) + ")"
		}
		add(text)
	}
	for _, line := range o.RedLines {
		text := g.words.T("text.order-line", "text", line.Text)
		if line.Done {
			text += " (" + g.words.T("orders.crossed") + ")"
		}
		add(text)
	}
	if o.Can == "" {
		return
	}
	add(o.Can)
	for _, s := range g.s.View().Steps {
		if s.Kind == world.CmdQuery && s.Target == o.ID && s.Offers() {
			if o.Asks != "" {
				add(g.words.T("orders.asks", "text", o.Asks))
			}
			add(g.words.T("text.orders-how", "command", g.words.T("verb.query")+" "+o.ID))
		}
	}
}

// standing names the instructions that stand.
func (g *game) standing() {
	list := g.t.Standing(g.s.View())
	if len(list) == 0 {
		return
	}
	g.head(g.words.T("orders.standing"))
	for i := range list {
		g.indented("- ", "  ", g.labelled(list[i].Title, list[i].State))
	}
}

// remind says in coached practice what a statement would be in the way of.
func (g *game) remind(list []string) {
	if g.aids.Foresight {
		for _, text := range list {
			g.line(text)
		}
	}
}
