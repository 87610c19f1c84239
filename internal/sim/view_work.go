package sim

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

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

// lastUsed is the minute of the last contact by a channel, -1 before the first. A
// government may have several: who was rung is not who was called in.
func (s *Sim) lastUsed(channel string) int32 {
	for i := len(s.marks) - 1; i >= 0; i-- {
		if m := &s.marks[i]; m.Kind == string(EvContact) && m.ID == channel {
			return m.Minute
		}
	}
	return -1
}

func (s *Sim) viewChannel(i int) view.Channel {
	ch := &s.w.Channels[i]
	out := view.Channel{Index: i, Last: s.lastUsed(ch.ID)}
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
			point := view.PointState{
				ID: terms.Points[p].ID, Open: s.machine.Bool(terms.Points[p].Open, desk{s}), Said: said,
				Line: "channels." + ch.ID + "." + form.Kind.String() + ".points." + terms.Points[p].ID + ".say",
			}
			if !point.Open && !said {
				point.Hangs = s.hangs(terms.Points[p].Open)
			}
			form.Points = append(form.Points, point)
		}
		out.Forms = append(out.Forms, form)
	}
	return out
}
