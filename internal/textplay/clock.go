package textplay

import (
	"slices"
	"strings"

	"demarche/internal/coach"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// hinted is the number of beats that come with a hint of what to do.
const hinted = 10

// next lets time pass until something wants the desk.
func (g *game) next(*request) error {
	g.advance(g.w.Clock.Ticks)
	return nil
}

// goOn lets a stretch of time pass; it stops early when something wants the
// desk, unless it is told not to.
func (g *game) goOn(r *request) error {
	v := g.s.View()
	until, ok := v.Minute+30, true
	if r.at(0) != "" {
		until, ok = moment(r.at(0), v.Minute, v.Unix)
	}
	if !ok {
		return complaint(g.words.T("text.bad-span", "word", r.at(0)))
	}
	g.pass(until-v.Minute, r.now)
	return nil
}

// pass lets minutes pass, over all beats when through is set.
func (g *game) pass(minutes int32, through bool) {
	end := g.s.Minute() + minutes
	for !g.s.Over() && g.s.Minute() < end {
		reason := g.advance(g.w.Clock.Span(end - g.s.Minute()))
		if reason != session.BeatTime && !through {
			if left := end - g.s.Minute(); left > 0 && !g.s.Over() {
				g.line(g.words.T("text.stopped-early", "span", g.t.Span(left)))
			}
			return
		}
	}
}

// advance plays to the next beat and tells of it.
func (g *game) advance(ticks int32) session.Reason {
	beat := g.s.NextBeat(ticks)
	v := g.s.View()
	g.gap()
	g.line(g.t.Clock(v.Minute) + ".")
	g.tell(&beat, v)
	switch {
	case beat.Reason == session.BeatVoid:
		g.line(g.void(beat.ID, g.t.VoidWhy(&beat)))
	case beat.Reason == session.BeatDeadline || beat.Reason == session.BeatPromise || beat.Reason == session.BeatRung:
		// Each is told below, or was told as what happened.
	case present.MessageOf(v, beat.ID) == nil:
		alone := beat
		alone.Due, alone.Owed = nil, nil
		g.line(g.t.Beat(&alone, v))
	}
	// A message speaks for itself; its deadline does not.
	for _, id := range beat.Due {
		g.line(g.labelled(g.messageNumber(id, v), g.t.Deadline(id, v)))
	}
	g.show(&beat, v)
	for i := range beat.Owed {
		g.line(g.t.Owed(&beat.Owed[i], v))
	}
	if beat.Reason == session.BeatOver {
		return beat.Reason
	}
	g.newSteps(v)
	if g.beats++; g.beats <= hinted && g.teaches() == coach.None {
		g.hint(&beat, v)
	}
	return beat.Reason
}

// mostPosts is how many posts of a beat are read out.
const mostPosts = 5

// tell says what happened, without what is read out after it. Of many posts by
// others only some are told: the feed has them all.
func (g *game) tell(b *session.Beat, v *view.View) {
	posts := 0
	for i := range b.Events {
		e := &b.Events[i]
		text := g.t.Event(e, v)
		if text == "" || readOut(b, e) {
			continue
		}
		if e.Kind == sim.EvVoid {
			text = g.void(e.Command, g.t.Void(e.Detail))
		}
		if p := present.PostOf(v, e.ID); e.Kind == sim.EvPost && p != nil && !p.Ours && !p.Asks {
			if posts++; posts > mostPosts {
				continue
			}
		}
		if n := slices.IndexFunc(v.Ladder.Moves, func(m view.RungMove) bool { return e.Kind == sim.EvRung && m.Minute == e.Minute }); n >= 0 {
			text = join(text, g.t.WhyMoved(n, v))
		}
		g.line(g.t.Hour(e.Minute, v.Minute) + ". " + text)
		if m := present.MessageOf(v, e.ID); e.Kind == sim.EvChosen && m != nil && m.Reply != "" {
			g.line(g.labelled(g.t.Sender(m.From), g.words.T("text.reply", "text", g.t.Text(m.Reply))))
		}
	}
	if more := posts - mostPosts; more > 0 {
		g.line(g.words.N("text.more-posts", int64(more)))
	}
	for _, c := range b.Freed {
		g.line(g.t.Hour(c.Until, v.Minute) + ". " + g.words.T("text.freed", "who", g.t.Colleague(c.Index), "task", g.t.TaskName(c.Task)))
	}
}

// void says which command could no longer be done, and why.
func (g *game) void(id, why string) string {
	v := g.s.View()
	for _, c := range g.s.Commands() {
		if c.ID != id {
			continue
		}
		what := g.t.CommandName(c.Kind)
		if s := g.t.Subject(c.Target, v); s != "" {
			what = g.words.T("task.of", "command", what, "subject", s)
		}
		if n := g.messageNumber(c.Target, v) + g.postNumber(c.Target, v); n != "" {
			what += ", " + n
		}
		return join(g.words.T("text.void", "command", what, "id", id), why)
	}
	return join(g.words.T("event.void", "why", why))
}

// join puts sentences after one another; empty ones are left out.
func join(first string, more ...string) string {
	return strings.Join(slices.DeleteFunc(append([]string{strings.TrimSpace(first)}, more...), func(s string) bool { return s == "" }), " ")
}

// readOut tells whether an event is a message or what the beat is about, and is
// read out.
func readOut(b *session.Beat, e *sim.Event) bool {
	switch e.Kind {
	case sim.EvMessage:
		return true
	case sim.EvEnd:
		return e.ID == b.ID
	case sim.EvPost:
		return e.ID == b.ID && b.Reason == session.BeatPress
	case sim.EvVoid:
		return e.ID == b.ID && b.Reason == session.BeatVoid
	}
	return false
}

// show reads out what the beat is about, and every message that came in it.
func (g *game) show(b *session.Beat, v *view.View) {
	if b.Reason == session.BeatPress {
		for i := range v.Feed {
			if v.Feed[i].ID == b.ID {
				g.postInFull(i, v)
			}
		}
	}
	came := map[string]bool{}
	for i := range b.Events {
		came[b.Events[i].ID] = came[b.Events[i].ID] || b.Events[i].Kind == sim.EvMessage
	}
	for i := range v.Inbox {
		if id := v.Inbox[i].ID; came[id] && !g.read[id] {
			g.message(i, v)
		}
	}
}

// hint says in a line what can be done now.
func (g *game) hint(b *session.Beat, v *view.View) {
	args := []any{"message", g.messageNumber(b.ID, v), "post", g.postNumber(b.ID, v), "evidence", g.firstCheck()}
	key := "hint." + string(b.Reason)
	if m := present.MessageOf(v, b.ID); m != nil && len(m.Choices) > 0 {
		key = "hint.choice"
	}
	if b.Reason == session.BeatTime && len(g.evidence(view.Offered)) > 0 {
		key = "hint.check"
	}
	if g.words.Has(key) {
		g.line(g.words.T(key, args...))
	}
}

func (g *game) firstCheck() string {
	if list := g.evidence(view.Offered); len(list) > 0 {
		return list[0].id
	}
	return ""
}

// wait decides to let time pass, and lets it.
func (g *game) wait(r *request) error {
	word := r.at(0)
	if word == "" {
		word = r.one("until")
	}
	until, err := g.when(word, g.words.T("text.how-long"))
	if err != nil {
		return err
	}
	c := command(world.CmdWait, r)
	c.Until = until
	if given, err := g.give(c); err != nil || !given {
		return err
	}
	g.pass(until-g.s.Minute(), r.now)
	return nil
}

// when reads a time to come that a line gives, or asks for one until it can be
// read.
func (g *game) when(word, what string) (int32, error) {
	v := g.s.View()
	asks := word == ""
	for blank := 0; ; {
		if asks {
			var err error
			if word, err = g.ask(what); err != nil {
				return 0, err
			}
		}
		until, ok := moment(word, v.Minute, v.Unix)
		switch {
		case ok:
			return until, nil
		case !asks:
			return 0, complaint(g.words.T("text.bad-span", "word", word))
		case g.readAside(word):
			continue
		case word != "":
			g.line(g.words.T("text.bad-span", "word", word))
			continue
		}
		if blank++; blank == 2 {
			return 0, errCancel
		}
		g.line(g.words.T("text.empty-again"))
	}
}
