package textplay

import (
	"demarche/internal/present"
	"demarche/internal/world"
)

// hotline says who waits on the hotline, who answers it, who could, and which
// messages of many people an answer in public would spare a call.
func (g *game) hotline(*request) error {
	v := g.s.View()
	if g.w.Hotline == nil {
		return complaint(g.words.T("hotline.none"))
	}
	g.line(join(g.t.Queue(v), g.words.T("hotline.about", "span", g.t.Span(g.w.Hotline.Each))))
	consular := taskWords[world.TaskConsular]
	bound := g.t.Bound(v, g.s.Pending())
	var answering, could []string
	for i := range v.Colleagues {
		c := &v.Colleagues[i]
		name, id := g.t.Colleague(c.Index), g.w.Colleagues[c.Index].ID
		_, taken := bound[c.Index]
		switch {
		case c.Task == consular:
			answering = append(answering, g.words.Comma(name, g.t.Until(c.Until, v.Minute)))
		case c.Task == "" && !c.Away && !taken && g.w.Colleagues[c.Index].Skills[world.TaskConsular] > 0:
			could = append(could, g.words.T("hotline.could", "name", name, "state", g.t.ColleagueState(c, v), "command", g.words.T("verb.assign")+" "+id+" "+g.taskTyped(world.TaskConsular)))
		}
	}
	if len(answering) > 0 {
		g.line(g.words.T("hotline.answering", "list", g.words.Semicolons(answering...)))
	} else {
		g.line(g.words.T("hotline.nobody"))
	}
	if len(could) == 0 {
		g.line(g.words.T("hotline.none-free"))
	} else {
		g.line(g.words.T("hotline.free"))
		g.items(could)
	}
	for i := range v.Inbox {
		if m := &v.Inbox[i]; m.People > 0 && present.Open(m) {
			number := g.messageNumber(m.ID, v)
			g.line(g.words.T("hotline.public", "subject", g.t.Message(m, v).Subject, "command", g.words.T("verb.read")+" "+number))
		}
	}
	return nil
}
