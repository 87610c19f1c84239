package trial

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// wander does something at random, one tick in so many. What it does follows
// from the seed of the session and the tick.
func wander(s *session.Session, often int) {
	bits := chance.Bits(s.Seed(), chance.Sampled, chance.ID("wander"), s.Tick())
	if bits%uint64(often) != 0 {
		return
	}
	if c := Choose(s, uint32(bits>>32)); s.Check(c) == nil {
		_, _ = s.Do(c) // no journal is kept: it cannot fail
	}
}

// words are what a player writes who acts at random: plain, harsh, sorry, and one with two
// versions that say different things.
var words = []map[string]string{
	{"": "We are looking into it and will say what we know."},
	{"": "These words were never said. It is a shameful lie, and you will pay for it."},
	{"": "We apologise to everybody who was hurt by this."},
	{"": "We regret what has happened.", "other": "You are liars and we condemn you!"},
}

// Choose returns a command that a number points at among all that the desk is
// offered: of those of one kind, the first that can be given, or, where there is
// none, one that is refused.
func Choose(s *session.Session, pick uint32) sim.Command {
	kinds := offered(s, words[pick%uint32(len(words))])
	list := kinds[int(pick/7)%len(kinds)]
	at := int(pick/101) % len(list)
	for i := range list {
		if c := list[(at+i)%len(list)]; s.Check(c) == nil {
			return c
		}
	}
	return list[at]
}

// offered lists what the desk could do now, by kind. What nobody offers is left
// out, so that no kind is empty.
func offered(s *session.Session, text map[string]string) [][]sim.Command {
	w, v := s.Bundle().World, s.View()
	said := map[string]string{w.Languages[0]: text[""]}
	if other := text["other"]; other != "" && len(w.Languages) > 1 {
		said[w.Languages[1]] = other
	}
	all := [][]sim.Command{
		steps(v, said), messages(v, said), contacts(w, v), statements(w, v, said), replies(w, v, said),
		press(w, v), work(w, v), silences(w, v), takingBack(s),
		{{Kind: world.CmdWait, Until: v.Minute + 30}},
	}
	return slices.DeleteFunc(all, func(list []sim.Command) bool { return len(list) == 0 })
}

func steps(v *view.View, said map[string]string) (list []sim.Command) {
	for i := range v.Steps {
		st := &v.Steps[i]
		if len(st.Ways) == 0 {
			list = append(list, sim.Command{Kind: st.Kind, Target: st.Target})
		}
		for _, way := range st.Ways {
			c := sim.Command{Kind: st.Kind, Target: st.Target, Choice: way.ID}
			if st.Kind == world.CmdReadout && way.ID == world.ReadoutOwn || st.Kind == world.CmdPrincipal && way.ID == world.Clarify {
				c.Texts, c.Position = said, world.Partly
			}
			list = append(list, c)
		}
	}
	return list
}

func messages(v *view.View, said map[string]string) (list []sim.Command) {
	for i := range v.Inbox {
		m := &v.Inbox[i]
		for _, ch := range m.Choices {
			list = append(list, sim.Command{Kind: world.CmdChoose, Target: m.ID, Choice: ch.ID})
		}
		if m.Asks {
			list = append(list, sim.Command{Kind: world.CmdAnswer, Target: m.ID, Texts: said})
		}
		if m.Skips {
			list = append(list, sim.Command{Kind: world.CmdSkip, Target: m.ID})
		}
	}
	return list
}

func takingBack(s *session.Session) (list []sim.Command) {
	for _, c := range s.Waiting() {
		list = append(list, sim.Command{Kind: world.CmdCancel, Target: c.ID})
	}
	return list
}

func contacts(w *world.World, v *view.View) (list []sim.Command) {
	for _, ch := range v.Channels {
		for _, f := range ch.Forms {
			for n, p := range f.Points {
				c := sim.Command{Kind: f.Kind.Command(), Target: w.Channels[ch.Index].ID, Point: p.ID}
				if len(f.Levels) > 0 {
					c.Choice = f.Levels[n%len(f.Levels)].ID
				}
				list = append(list, c)
				if c.With = f.With; len(c.With) > 0 {
					list = append(list, c)
				}
			}
		}
	}
	return list
}

func statements(w *world.World, v *view.View, said map[string]string) (list []sim.Command) {
	own := sim.Command{Kind: world.CmdPost, Texts: said, To: w.Governments[len(w.Governments)-1].ID, Promise: v.Minute + 90}
	for _, n := range v.Narratives {
		own.About, own.Position = w.Narratives[n.Index].ID, world.Position(1+n.Index%(world.Positions-1))
		list = append(list, own)
	}
	for i := range w.Drafts {
		c := sim.Command{Kind: world.CmdPost, Draft: w.Drafts[i].ID}
		list = append(list, c)
		for _, cl := range v.Clearances {
			if c.Cleared = cl.Command; cl.Given && !cl.Used {
				list = append(list, c)
			}
		}
		list = append(list, sim.Command{Kind: world.CmdClear, Draft: c.Draft})
		for k := range w.Partners {
			list = append(list, sim.Command{Kind: world.CmdJoint, Draft: c.Draft, Partners: []string{w.Partners[k].ID}})
		}
	}
	for _, a := range v.Accounts {
		own.Account = w.Accounts[a.Index].ID
		list = append(list, own)
	}
	return list
}

func replies(w *world.World, v *view.View, said map[string]string) (list []sim.Command) {
	for i := range v.Feed {
		p := v.Feed[i]
		if p.Ours {
			list = append(list, sim.Command{Kind: world.CmdRetract, Target: p.ID}, sim.Command{Kind: world.CmdRetract, Target: p.ID, Texts: said})
			continue
		}
		c := sim.Command{Kind: world.CmdPost, ReplyTo: p.ID, Texts: said, Quote: i%3 == 1, Screenshot: i%3 == 2}
		if len(said) > 1 && i%2 == 0 {
			c.Authoritative = w.Languages[1]
		}
		list = append(list, c, sim.Command{Kind: world.CmdReport, Target: w.Accounts[p.Account].ID})
	}
	return list
}

func press(w *world.World, v *view.View) (list []sim.Command) {
	var who []string
	for i := range w.Accounts {
		if w.Accounts[i].Brief != nil {
			who = append(who, w.Accounts[i].ID)
		}
	}
	if len(who) == 0 {
		return nil
	}
	for _, n := range v.Narratives {
		about := w.Narratives[n.Index].ID
		for i := range who {
			for terms := range world.TermKinds {
				list = append(list, sim.Command{Kind: world.CmdBrief, Target: who[i], About: about, Position: world.Denies, Choice: world.Terms(terms).String()})
			}
			list = append(list, sim.Command{Kind: world.CmdEmbargo, Recipients: who[:i+1], About: about, Position: world.Partly, Until: v.Minute + 120})
		}
	}
	return list
}

func work(w *world.World, v *view.View) (list []sim.Command) {
	for _, e := range v.Evidence {
		c := sim.Command{Kind: world.CmdVerify, Target: w.Evidence[e.Index].ID}
		list = append(list, c)
		for i := range w.Colleagues {
			c.Colleague = w.Colleagues[i].ID
			list = append(list, c)
		}
	}
	for i := range w.Colleagues {
		for _, task := range []string{"monitor", "consular", "rest", "verify"} {
			list = append(list, sim.Command{Kind: world.CmdAssign, Target: w.Colleagues[i].ID, Task: task})
		}
	}
	for _, a := range v.Accounts {
		list = append(list, sim.Command{Kind: world.CmdSecure, Target: w.Accounts[a.Index].ID})
	}
	return list
}

func silences(w *world.World, v *view.View) (list []sim.Command) {
	for _, n := range v.Narratives {
		c := sim.Command{Kind: world.CmdSilence, About: w.Narratives[n.Index].ID, Reason: "They talk.", Until: v.Minute + 240}
		list = append(list, c)
		c.Choice = sim.SilenceNoComment
		list = append(list, c)
		c.Choice = sim.SilenceAgreed
		for i := range w.Governments {
			c.To = w.Governments[i].ID
			list = append(list, c)
		}
	}
	return list
}
