package sim

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// View returns the desk's picture of the crisis. It shares nothing with the
// state that later ticks change.
func (s *Sim) View() *view.View {
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
	v.Feed = make([]view.Post, 0, len(s.posts))
	for i := range s.posts {
		if p := &s.posts[i]; s.inSight(p) {
			v.Feed = append(v.Feed, s.viewPost(p))
		}
	}
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

func (s *Sim) viewPost(p *postState) view.Post {
	out := p.Post
	for _, w := range p.wave {
		out.Reach += s.people.Seen(w)
	}
	out.Reach = rounded(out.Reach)
	out.Disowned = slices.Contains(s.practice.disowned, p.ID)
	return out
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
