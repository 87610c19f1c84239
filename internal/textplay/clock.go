package textplay

import (
	"slices"
	"strings"

	"demarche/internal/coach"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/world"
)

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
		g.line(g.void(beat.ID, g.t.VoidWhy(&beat, g.s.View())))
	case beat.Reason == session.BeatDeadline || beat.Reason == session.BeatPromise || beat.Reason == session.BeatClosing || beat.Reason == session.BeatRung || beat.Reason == session.BeatReadout:
		// Each is told below, or was told as what happened.
	case present.MessageOf(v, beat.ID) == nil:
		alone := beat
		alone.Due, alone.Owed, alone.Closes = nil, nil, nil
		g.line(g.t.Beat(&alone, v))
	}
	// A message speaks for itself; its deadline does not.
	for _, id := range beat.Due {
		g.line(g.labelled(g.messageNumber(id, v), g.t.Deadline(id, v)))
	}
	for _, id := range beat.Closes {
		g.line(g.t.Closing(id, v))
	}
	g.show(&beat, v)
	g.arrived(&beat)
	g.nudge(&beat, v)
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

// join puts sentences after one another; empty ones are left out.
func join(first string, more ...string) string {
	return strings.Join(slices.DeleteFunc(append([]string{strings.TrimSpace(first)}, more...), func(s string) bool { return s == "" }), " ")
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
