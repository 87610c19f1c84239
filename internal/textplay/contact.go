package textplay

import (
	"slices"

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
	if f := manners[c.Target]; f != nil && len(points[c.Target]) == 0 {
		return g.nothingToRaise(c.Target, f)
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

// nothingToRaise says why a channel has nothing to raise in a form of contact now,
// and by which commands something can be raised.
func (g *game) nothingToRaise(channel string, f *view.Form) error {
	v := g.s.View()
	name := channel
	var ways []string
	for i := range v.Channels {
		ch := &v.Channels[i]
		id := g.w.Channels[ch.Index].ID
		if id == channel {
			name = g.t.Channel(ch.Index)
		}
		for k := range ch.Forms {
			if slices.ContainsFunc(ch.Forms[k].Points, func(p view.PointState) bool { return p.Open && !p.Said }) {
				ways = append(ways, g.words.T("verb."+ch.Forms[k].Kind.Command().String())+" "+id)
			}
		}
	}
	instead := g.words.T("text.raise-nowhere")
	if len(ways) > 0 {
		instead = g.words.T("text.raise-instead", "list", g.words.List(ways))
	}
	return complaint(join(g.words.T("text.nothing-to-raise", "channel", name, "why", g.t.NothingToRaise(f, v.Minute)), instead))
}
