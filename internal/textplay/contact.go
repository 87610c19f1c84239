package textplay

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

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
	if err := g.elsewhere(r, form); err != nil {
		return err
	}
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
