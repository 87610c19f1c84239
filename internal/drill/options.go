package drill

import (
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// open draws ways to answer a claim that are open at a moment, in public,
// closed and silent; nil when there are not both of the first.
func open(s *session.Session, about int) []Option {
	posts := drafts(s, about)
	points := contacts(s)
	if len(posts) == 0 || len(points) == 0 {
		return nil
	}
	options := append(posts[:min(len(posts), mostDrafts)], points[:min(len(points), mostPoints)]...)
	silence := Option{Draft: world.None, Channel: world.None, Account: world.None, Command: sim.Command{
		Kind: world.CmdSilence, About: s.Bundle().World.Narratives[about].ID, Reason: "drill", Until: s.Minute() + After,
	}}
	if given(s, &silence.Command) {
		options = append(options, silence)
	}
	return options
}

// given completes a command and tells whether it can be given now.
func given(s *session.Session, c *sim.Command) bool {
	*c = s.Complete(*c)
	c.ID = "c1"
	return s.Check(*c) == nil
}

// drafts lists the prepared posts that can go out now, in an order that the
// seed draws: those about the claim first.
func drafts(s *session.Session, about int) []Option {
	w := s.Bundle().World
	var on, others []Option
	for _, i := range drawn(s.Seed(), "drafts", len(w.Drafts)) {
		d := &w.Drafts[i]
		o := Option{Draft: i, Channel: world.None, Command: sim.Command{Kind: world.CmdPost, Draft: d.ID}}
		if !given(s, &o.Command) {
			continue
		}
		for k := range w.Accounts {
			if w.Accounts[k].ID == o.Command.Account {
				o.Account, o.Bare = k, len(w.Accounts[k].Clearance) > 0
			}
		}
		if d.About == about {
			on = append(on, o)
		} else {
			others = append(others, o)
		}
	}
	return append(on, others...)
}

// contacts lists what can be said over closed channels now, in an order that
// the seed draws: different channels and forms first.
func contacts(s *session.Session) []Option {
	v := s.View()
	var all []Option
	for i := range v.Channels {
		for _, f := range v.Channels[i].Forms {
			for _, p := range f.Points {
				all = append(all, contact(s, v.Channels[i].Index, f.Kind, p))
			}
		}
	}
	var first, rest []Option
	seen := map[string]bool{}
	for _, k := range drawn(s.Seed(), "contacts", len(all)) {
		o := all[k]
		if !given(s, &o.Command) {
			continue
		}
		if form := o.Command.Target + o.Command.Kind.String(); !seen[form] {
			seen[form] = true
			first = append(first, o)
		} else {
			rest = append(rest, o)
		}
	}
	return append(first, rest...)
}

func contact(s *session.Session, channel int, form world.ChannelKind, p view.PointState) Option {
	return Option{Draft: world.None, Channel: channel, Account: world.None, Line: p.Line, Command: sim.Command{
		Kind: form.Command(), Target: s.Bundle().World.Channels[channel].ID, Point: p.ID,
	}}
}
