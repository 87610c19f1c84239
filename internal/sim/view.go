package sim

import (
	"slices"

	"demarche/internal/fixed"
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
	v.Orders, v.Steps, v.Queue = s.viewOrders(), s.steps(), -1
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
		out.Choices = append(out.Choices, view.Choice{
			ID: ch.ID, Line: m.effect.ID + ".message.choices." + ch.ID + ".text", Open: s.machine.Bool(ch.Open, desk{s}), Draft: ch.Draft, Reach: reach,
		})
	}
	return out
}

func (s *Sim) viewWork(v *view.View) {
	now := s.Minute()
	for i := range s.colleagues {
		c := &s.colleagues[i]
		out := view.Colleague{Index: i, Away: c.away > now, Off: s.offShift(i, now), Fatigue: mood(c.fatigue), Goodwill: -1}
		if s.w.Colleagues[i].Feels {
			out.Goodwill = mood(c.goodwill)
		}
		if c.busy {
			out.Task, out.Until = taskWords[c.task], c.until
		}
		v.Colleagues = append(v.Colleagues, out)
	}
	for _, d := range s.queue {
		if d.kind != dueCommand && d.kind != dueReport {
			continue
		}
		t := view.Task{Command: d.command.ID, Kind: d.command.Kind, Subject: d.command.Target, Colleague: world.None, From: d.command.Minute, Begins: s.begins(d.command), Due: s.w.Clock.Minute(d.tick)}
		if t.Subject == "" {
			t.Subject = d.command.Account
		}
		for i := range s.colleagues {
			if s.colleagues[i].busy && s.colleagues[i].command == d.command.ID {
				t.Colleague = i
			}
		}
		v.Tasks = append(v.Tasks, t)
	}
	for i := range s.evidence {
		e := &s.evidence[i]
		out := view.Evidence{Index: i, State: e.state, Due: e.due, By: e.by, Again: s.doubtful(i) && !e.burnt, Burnt: e.burnt}
		switch e.state {
		case view.Held:
			out.Line = "evidence." + s.w.Evidence[i].ID + ".holds"
		case view.Failed:
			out.Line = "evidence." + s.w.Evidence[i].ID + ".fails"
		}
		v.Evidence = append(v.Evidence, out)
	}
	for i := range s.accounts {
		if s.w.Accounts[i].Ours {
			v.Accounts = append(v.Accounts, view.Account{Index: i, Seized: s.accounts[i].seized, Secured: s.accounts[i].secured})
		}
	}
	for i := range s.w.Channels {
		v.Channels = append(v.Channels, s.viewChannel(i))
	}
}

func (s *Sim) viewChannel(i int) view.Channel {
	ch := &s.w.Channels[i]
	out := view.Channel{Index: i, Last: s.contacts[ch.Government].last}
	for k, terms := range ch.Kinds {
		if terms == nil {
			continue
		}
		form := view.Form{Kind: world.ChannelKind(k), Takes: terms.Takes}
		for _, l := range terms.Levels {
			form.Levels = append(form.Levels, view.Way{ID: l.ID, Title: "channels." + ch.ID + "." + form.Kind.String() + ".levels." + l.ID + ".name", Open: true, Takes: terms.Takes})
		}
		for _, word := range []string{world.WithCameras, world.WithNonPaper} {
			if terms.Extra(word) != nil {
				form.With = append(form.With, word)
			}
		}
		for p := range terms.Points {
			said := false
			for n, r := range s.x.points {
				if r == (pointRef{i, world.ChannelKind(k), p}) {
					said = s.said[n]
				}
			}
			form.Points = append(form.Points, view.PointState{
				ID: terms.Points[p].ID, Open: s.machine.Bool(terms.Points[p].Open, desk{s}), Said: said,
				Line: "channels." + ch.ID + "." + form.Kind.String() + ".points." + terms.Points[p].ID + ".say",
			})
		}
		out.Forms = append(out.Forms, form)
	}
	return out
}

// viewPicture fills in what polls and listening have found so far.
func (s *Sim) viewPicture(v *view.View) {
	segments := len(s.w.Segments)
	for i := range s.w.Segments {
		v.Publics = append(v.Publics, view.Public{Segment: i, Measured: -1, Reached: int32(s.people.Reached(i)*20>>16) * 50})
	}
	seen := map[int]int{}
	for n := range s.narratives {
		if st := &s.narratives[n]; st.met >= 0 {
			seen[n] = len(v.Narratives)
			v.Narratives = append(v.Narratives, view.Narrative{Index: n, Since: st.met, Status: s.status(n), Measured: -1, Position: st.position, Vacuum: int32(st.vacuum * 1000 >> 16)})
		}
	}
	for i := range s.signals {
		m := &s.signals[i]
		if m.known > s.Minute() {
			continue
		}
		signal := func(x int32) view.Signal { return view.Signal{Value: x, Error: errorOf(x, m.size)} }
		for k := range s.w.Segments {
			p := &v.Publics[k]
			p.Measured, p.Times = m.minute, append(p.Times, m.minute)
			p.Outrage, p.Trust = append(p.Outrage, signal(m.outrage[k])), append(p.Trust, signal(m.trust[k]))
		}
		for n, at := range seen {
			if s.narratives[n].met > m.minute {
				continue
			}
			out := &v.Narratives[at]
			out.Measured, out.Times = m.minute, append(out.Times, m.minute)
			out.Heard = append(out.Heard, s.pooled(m.heard[n*segments:], m.size))
			out.Believed = append(out.Believed, s.pooled(m.believe[n*segments:], m.size))
			out.Segments = out.Segments[:0:0]
			for k := range s.w.Segments {
				out.Segments = append(out.Segments, view.NarrativeIn{Heard: signal(m.heard[n*segments+k]), Believed: signal(m.believe[n*segments+k])})
			}
		}
	}
	for g := range s.w.Governments {
		out := view.Actor{Government: g, Mood: mood(s.tension[g].Q()), Trend: s.tensionTrend(g), LastTalk: s.contacts[g].last}
		if p := s.lastOf(int32(speakerGovernments + g)); p != nil {
			out.LastPost = p.ID
		}
		v.Actors = append(v.Actors, out)
	}
}

// pooled weighs a share over all segments by their people.
func (s *Sim) pooled(list []int32, size int32) view.Signal {
	value := int32(s.weighted(func(i int) int64 { return int64(list[i]) }))
	return view.Signal{Value: value, Error: errorOf(value, size)}
}

// trendStep is the least change of tension that the desk notices: a sixth of a
// step of its reading.
const trendStep = int32(fixed.One) / moods / 6

// tensionTrend compares a government with an hour ago: -1, 0, 1.
func (s *Sim) tensionTrend(g int) int {
	back := len(s.series)/max(s.row(), 1) - 1 - int(60/s.w.Clock.Tick)
	if back < 0 {
		return 0
	}
	was := s.series[back*s.row()+1+g]
	switch d := int32(s.tension[g].Q()) - was; {
	case d > trendStep:
		return 1
	case d < -trendStep:
		return -1
	}
	return 0
}

// ladderTrend is the desk's guess where the ladder is heading: where the most
// tense counterpart is heading.
func (s *Sim) ladderTrend() int {
	worst := world.None
	for g := range s.tension {
		if g != s.w.Player && (worst == world.None || s.tension[g] > s.tension[worst]) {
			worst = g
		}
	}
	if worst == world.None {
		return 0
	}
	return s.tensionTrend(worst)
}
