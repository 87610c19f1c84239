package textplay

import (
	"slices"

	"demarche/internal/view"
)

func (g *game) channelsVerb(*request) error {
	v := g.s.View()
	if len(v.Channels) == 0 {
		g.nothing()
	}
	for i := range v.Channels {
		ch := &v.Channels[i]
		last := g.words.T("text.never-used")
		if ch.Last >= 0 {
			last = g.words.T("text.last-used", "time", g.t.Hour(ch.Last, v.Minute))
		}
		g.item(i+1, g.words.T("text.channel", "name", g.t.Channel(ch.Index), "id", g.w.Channels[ch.Index].ID, "last", last))
		if about := g.t.ChannelAbout(ch.Index); about != "" {
			g.indented("   ", "   ", about)
		}
		for k := range ch.Forms {
			g.form(&ch.Forms[k])
		}
	}
	return nil
}

// form lists what can be said in a form of contact.
func (g *game) form(f *view.Form) {
	key := "text.form"
	if !slices.ContainsFunc(f.Points, func(p view.PointState) bool { return p.Open }) {
		key = "text.form-closed"
	}
	g.indented("   ", "   ", g.words.T(key, "form", upper(g.t.Form(f.Kind)), "span", g.t.Span(f.Takes)))
	for _, p := range f.Points {
		if !p.Open {
			continue
		}
		remark := ""
		if p.Said {
			remark = " (" + g.words.T("text.said") + ")"
		}
		g.indented("   - ", "     ", g.labelled(p.ID, g.t.Text(p.Line)+remark))
	}
	for _, l := range f.Levels {
		g.indented("   ", "   ", g.words.T("text.form-level", "name", option{id: l.ID, name: g.t.Text(l.Title)}.label()))
	}
	for _, word := range f.With {
		g.indented("   ", "   ", g.words.T("text.form-along", "name", option{id: word, name: g.words.T("what." + word)}.label()))
	}
}
