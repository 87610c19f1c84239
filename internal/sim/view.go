package sim

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// View returns the desk's picture of the crisis. It shares nothing with the
// state that later ticks change.
func (s *Sim) View() *view.View { return s.ViewAfter(nil) }

// ViewAfter is View for who has one from before in the same course of the crisis, or
// nil: posts that have not changed since are shared with it.
func (s *Sim) ViewAfter(before *view.View) *view.View {
	now := s.Minute()
	v := &view.View{
		Tick: s.tick, Minute: now, Unix: s.w.Clock.Unix + int64(now)*60, Zone: s.w.Governments[s.w.Host].Zone, Over: s.over, BusyUntil: s.busy,
		Promises: slices.Clone(s.promises), Silences: slices.Clone(s.silences), Timeline: slices.Clip(s.marks),
	}
	s.marks = slices.Clip(s.marks)
	if s.over && s.ending != world.None {
		v.Ending = s.w.Endings[s.ending].ID
	}
	v.Ladder = view.Ladder{Rung: s.ladder.rung + 1, Peak: s.ladder.peak + 1, Trend: s.ladderTrend(), Moves: slices.Clip(s.moves)}
	v.Feed = s.viewFeed(before)
	for i := range s.messages {
		v.Inbox = append(v.Inbox, s.viewMessage(&s.messages[i]))
	}
	for i := range s.clearances {
		v.Clearances = append(v.Clearances, s.clearances[i].Cleared)
	}
	s.viewWork(v)
	v.Orders, v.Steps, v.Queue = s.viewOrders(), s.Steps(), -1
	if s.w.Hotline != nil {
		v.Queue = s.waiting()
	}
	v.Embargoes, v.Reporting = s.viewEmbargoes(), int32(s.reporting()*1000>>16)
	s.viewPicture(v)
	for i := range s.w.Rubric.Objectives {
		v.Objectives = append(v.Objectives, view.Objective{Index: i, Met: s.machine.Bool(s.w.Rubric.Objectives[i].Met, desk{s})})
	}
	return v
}

// inSight tells whether the desk sees a post: ours, or on a platform it watches.
func (s *Sim) inSight(p *postState) bool {
	return p.Ours || slices.ContainsFunc(p.Platforms, func(i int) bool { return s.w.Platforms[i].Monitored })
}

// viewFeed returns the posts that the desk sees, oldest first. Most are as they were
// in the view before.
func (s *Sim) viewFeed(before *view.View) []*view.Post {
	var was []*view.Post
	if before != nil {
		was = before.Feed
	}
	feed := make([]*view.Post, 0, max(len(was), len(s.posts)))
	for i := range s.posts {
		p := &s.posts[i]
		if !s.inSight(p) {
			continue
		}
		reach, disowned := s.fate(p)
		if at := len(feed); at < len(was) && unchanged(was[at], p, reach, disowned) {
			feed = append(feed, was[at])
			continue
		}
		now := s.viewPost(p)
		feed = append(feed, &now)
	}
	return feed
}

func (s *Sim) viewPost(p *postState) view.Post {
	out := p.Post
	out.Reach, out.Disowned = s.fate(p)
	return out
}

// fate is what becomes of a post and is not kept with it: how many have seen it, and
// whether headquarters stands by it.
func (s *Sim) fate(p *postState) (reach int64, disowned bool) {
	for _, w := range p.wave {
		reach += s.people.Seen(w)
	}
	return rounded(reach), slices.Contains(s.practice.disowned, p.ID)
}

// unchanged tells whether a post stands in an earlier view as it is now: what it says
// stays, what becomes of it does not.
func unchanged(was *view.Post, p *postState, reach int64, disowned bool) bool {
	return was.ID == p.ID && was.Reach == reach && was.Disowned == disowned && len(was.Trend) == len(p.Trend) &&
		was.Asks == p.Asks && was.Removed == p.Removed && was.Retracted == p.Retracted
}

// rounded keeps two digits: platforms show no more.
func rounded(n int64) int64 {
	unit := int64(1)
	for n/unit >= 100 {
		unit *= 10
	}
	return n / unit * unit
}

func (s *Sim) viewMessage(m *messageState) view.Message {
	out := m.Message
	out.About = m.about
	out.Skips = s.skippable(m) && !s.answering(m.ID)
	choices := m.choices()
	for i := range choices {
		ch := &choices[i]
		reach := int64(-1)
		if m.People > 0 {
			reach = m.reach(ch)
		}
		choice := view.Choice{
			ID: ch.ID, Line: m.effect.ID + ".message.choices." + ch.ID + ".text", Open: s.machine.Bool(ch.Open, desk{s}), Draft: ch.Draft, Reach: reach, Until: -1,
		}
		if choice.Open {
			choice.Until = s.turnsAt(ch.Open)
		} else {
			choice.Hangs = s.hangs(ch.Open)
		}
		out.Choices = append(out.Choices, choice)
	}
	return out
}
