package textplay

import (
	"fmt"
	"strconv"
	"strings"

	"demarche/internal/session"
	"demarche/internal/view"
)

// back leaves a crisis that is under way: it is played on from an earlier minute,
// in a journal of its own.
type back struct{ minute int32 }

func (*back) Error() string { return "played on from an earlier moment" }

// again lists the moments so far, or goes back to the one that a line names: by
// its number, by its hour, or by how long ago it was.
func (g *game) again(r *request) error {
	v := g.s.View()
	if why := g.staysHere(v); why != "" {
		return complaint(why)
	}
	marks, word := g.moments(v), strings.TrimSpace(r.rest)
	every := strings.EqualFold(word, "all") || word != "" && strings.EqualFold(word, g.words.T("word.all"))
	if word == "" || every {
		g.listMoments(marks, every, v)
		return nil
	}
	minute, ok := past(word, v.Minute, v.Unix)
	if i, err := strconv.Atoi(word); err == nil {
		if ok = i >= 1 && i <= len(marks); ok {
			minute = marks[i-1].Minute
		}
	}
	clock := g.w.Clock
	if minute = clock.Minute(clock.TickAt(minute)); !ok || minute < clock.Enters || minute >= v.Minute {
		return complaint(g.words.T("text.bad-moment", "word", word, "first", g.t.Clock(clock.Enters)))
	}
	time := g.t.Clock(minute)
	if !r.now {
		yes, err := g.confirm(g.words.T("text.go-back", "time", time), false)
		if err != nil {
			return err
		}
		if !yes {
			return errCancel
		}
	}
	return &back{minute}
}

// goBack leaves the crisis as it is and begins the one that goes on from an earlier
// minute.
func (g *game) goBack(o *Options, minute int32) (*session.Session, error) {
	if err := leave(g.console, g.s); err != nil { // its journal is whole then
		return nil, err
	}
	s, err := o.Afresh(g.s, minute)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", g.s.Journal(), err)
	}
	g.line(g.words.T("text.again-from", "time", g.t.Clock(minute)))
	return s, nil
}

// staysHere says why a crisis cannot be played on from an earlier moment, or "".
func (g *game) staysHere(v *view.View) string {
	switch m := g.s.Mode(); {
	case m == session.Exam || m == session.Facilitated:
		return g.words.T("moment.exam")
	case !g.goesBack || g.s.Journal() == "":
		return g.words.T("text.no-again")
	case g.notSaved() != nil: // what leaves the crisis would lose what is in memory alone
		return g.words.T("notice.not-saved", "why", g.notSaved().Error())
	case v.Minute <= g.w.Clock.Enters:
		return g.words.T("moment.none")
	}
	return ""
}

// moments are what happened since the player took over: posts of others are none.
func (g *game) moments(v *view.View) []*view.Mark {
	var list []*view.Mark
	for i := range v.Timeline {
		m := &v.Timeline[i]
		if m.Minute >= g.w.Clock.Enters && m.Minute < v.Minute && (m.Ours || v.Post(m.ID) == nil) {
			list = append(list, m)
		}
	}
	return list
}

// listMoments lists moments, the last ones when not every one is wanted, and says
// how to go back to one.
func (g *game) listMoments(marks []*view.Mark, every bool, v *view.View) {
	g.line(g.words.T("moment.about"))
	above := 0
	if !every {
		above = max(len(marks)-usualMarks, 0)
	}
	if above > 0 {
		g.line(g.words.N("text.marks-above", int64(above)))
	}
	for i, m := range marks[above:] {
		g.item(above+i+1, g.t.At(m.Minute)+". "+g.t.Mark(m, v))
	}
	if len(marks) == 0 {
		g.line(g.words.T("moment.first"))
	}
	g.line(g.words.T("text.help-type", "usage", g.words.T("usage.again")))
}

// past reads a time gone by as minutes of the crisis: a length before now, the
// last such hour in UTC, or that hour on a day of the crisis. Now is the minute,
// unix the second that it is.
func past(s string, now int32, unix int64) (int32, bool) {
	const day = 24 * 60
	begins := int32((unix/60 - int64(now)) % day) // minute of the day at which the crisis does
	if cut := strings.LastIndex(s, " "); cut >= 0 {
		if n, known := dated(s[:cut]); known {
			of, ok := hourOf(s[cut+1:])
			return n*day + of - begins, ok
		}
	}
	if strings.Contains(s, ":") {
		of, ok := hourOf(s)
		ago := (now%day + begins - of + 2*day) % day
		if ago == 0 {
			ago = day
		}
		return now - ago, ok
	}
	n, ok := span(strings.TrimPrefix(s, "-"))
	return now - n, ok
}
