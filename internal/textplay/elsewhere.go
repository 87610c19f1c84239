package textplay

import (
	"strings"

	"demarche/internal/world"
)

// elsewhere says by which other command the other side is reached, or told what was
// asked for, where the form of contact that was typed has neither; nil where no
// other has.
func (g *game) elsewhere(r *request, form world.ChannelKind) error {
	channel, point := strings.ToLower(r.at(0)), strings.ToLower(r.one("say"))
	if point == "" {
		point = strings.ToLower(r.at(1))
	}
	if channel == "" {
		return nil
	}
	v := g.s.View()
	for i := range v.Channels {
		ch := &v.Channels[i]
		id, name := g.w.Channels[ch.Index].ID, g.t.Channel(ch.Index)
		if id != channel && strings.ToLower(name) != channel {
			continue
		}
		var ways []string
		here, said := false, false
		for k := range ch.Forms {
			f := &ch.Forms[k]
			for _, p := range f.Points {
				if !p.Open || point != "" && p.ID != point {
					continue
				}
				if f.Kind == form {
					here = true
					continue
				}
				said = true
				verb := g.words.T("verb." + f.Kind.Command().String())
				if point != "" {
					ways = append(ways, verb+" "+id+" "+p.ID)
				} else if way := verb + " " + id; len(ways) == 0 || ways[len(ways)-1] != way {
					ways = append(ways, way)
				}
			}
		}
		if here || !said {
			return nil
		}
		key := "elsewhere.form"
		if point != "" {
			key = "elsewhere.point"
		}
		return complaint(g.words.T(key, "channel", name, "typed", r.typed, "list", g.words.List(ways)))
	}
	return nil
}
