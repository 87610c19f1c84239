package textplay

import (
	"slices"

	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// hinted is the number of beats that come with a hint of what to do.
const hinted = 10

// mostPosts is how many posts of a beat are read out.
const mostPosts = 5

// tell says what happened, without what is read out after it. Of many posts by
// others only some are told: the feed has them all.
func (g *game) tell(b *session.Beat, v *view.View) {
	posts := 0
	for i := range b.Events {
		e := &b.Events[i]
		text := g.t.Event(e, v)
		if text == "" || readOut(b, e, v) {
			continue
		}
		if e.Kind == sim.EvVoid {
			text = g.void(e.Command, g.t.Lapsed(e.Command, e.Detail, v))
		}
		if p := v.Post(e.ID); e.Kind == sim.EvPost && p != nil && !p.Ours && !p.Asks {
			if posts++; posts > mostPosts {
				continue
			}
		}
		if n := slices.IndexFunc(v.Ladder.Moves, func(m view.RungMove) bool { return e.Kind == sim.EvRung && m.Minute == e.Minute }); n >= 0 {
			text = join(text, g.t.WhyMoved(n, v))
		}
		g.line(g.t.Hour(e.Minute, v.Minute) + ". " + text)
		if m := present.MessageOf(v, e.ID); e.Kind == sim.EvChosen && m != nil {
			if reply := g.t.Text(m.Reply); reply != "" { // a choice may have none
				g.line(g.labelled(g.t.Sender(m.From), g.words.T("text.reply", "text", reply)))
			}
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

// readOut tells whether an event is a message or what the beat is about, and is
// read out.
func readOut(b *session.Beat, e *sim.Event, v *view.View) bool {
	switch e.Kind {
	case sim.EvMessage:
		return true
	case sim.EvEnd:
		return e.ID == b.ID
	case sim.EvPost:
		return e.ID == b.ID && (b.Reason == session.BeatPress || b.Reason == session.BeatNews) || slices.ContainsFunc(readouts(b, v), func(p *view.Post) bool { return p.ID == e.ID })
	case sim.EvVoid:
		return e.ID == b.ID && b.Reason == session.BeatVoid
	}
	return false
}

// readouts are the posts in which the other side told of contacts in a beat.
func readouts(b *session.Beat, v *view.View) []*view.Post {
	var list []*view.Post
	for i := range b.Events {
		if p := present.ReadoutOf(&b.Events[i], v); p != nil {
			list = append(list, p)
		}
	}
	return list
}

// show reads out what the beat is about, every readout of the other side's and every
// message that came in it.
func (g *game) show(b *session.Beat, v *view.View) {
	if b.Reason == session.BeatPress || b.Reason == session.BeatNews {
		for i := range v.Feed {
			if v.Feed[i].ID == b.ID {
				g.postInFull(i, v)
			}
		}
	}
	for _, p := range readouts(b, v) {
		g.postInFull(slices.IndexFunc(v.Feed, func(o *view.Post) bool { return o.ID == p.ID }), v)
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
	if len(b.Done) > 0 && b.Reason == session.BeatTask {
		args = append(args, "id", b.Done[0].Command)
		switch b.Done[0].Kind {
		case world.CmdVerify:
			key, args[len(args)-1] = "hint.task-verify", b.Done[0].Subject
		case world.CmdClear:
			key = "hint.task-clear"
		}
	}
	if g.words.Has(key) {
		g.line(g.words.T(key, args...))
	}
}

// Urgent messages are called to mind again after these minutes, so many times.
const (
	nudgeAfter = 60
	nudges     = 3
)

// nudged is when a message was last spoken of, and how often it was called to mind.
type nudged struct {
	at    int32
	times int
}

// nudge calls to mind the urgent messages that still want something and were
// passed over.
func (g *game) nudge(b *session.Beat, v *view.View) {
	var list []string
	for i := range v.Inbox {
		m := &v.Inbox[i]
		came := slices.ContainsFunc(b.Events, func(e sim.Event) bool { return e.Kind == sim.EvMessage && e.ID == m.ID })
		works := slices.ContainsFunc(v.Tasks, func(t view.Task) bool { return t.Subject == m.ID })
		if told, ok := g.nudged[m.ID]; came || !ok {
			g.nudged[m.ID] = nudged{at: v.Minute}
		} else if m.Urgent && present.Open(m) && !works && !slices.Contains(b.Due, m.ID) && v.Minute-told.at >= nudgeAfter && told.times < nudges {
			g.nudged[m.ID] = nudged{v.Minute, told.times + 1}
			list = append(list, g.messageNumber(m.ID, v)+" ("+g.labelled(g.t.From(m), g.t.Message(m, v).Subject)+")")
		}
	}
	if len(list) > 0 {
		g.line(g.words.T("text.still", "list", g.words.Semicolons(list...)))
	}
}

func (g *game) firstCheck() string {
	if list := g.evidence(view.Offered); len(list) > 0 {
		return list[0].id
	}
	return ""
}
