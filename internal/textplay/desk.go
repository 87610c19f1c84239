package textplay

import (
	"slices"
	"strings"

	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

func (g *game) statusVerb(*request) error {
	g.line(g.t.Clock(g.s.Minute()) + ".")
	g.status()
	return nil
}

// status says how the crisis stands and what the desk is doing.
func (g *game) status() {
	v := g.s.View()
	g.line(g.words.T("text.ladder", "rung", g.t.RungOf(v.Ladder.Rung), "trend", g.t.Trend(v.Ladder.Trend)))
	free, all := present.Free(v)
	g.line(g.words.N("room.team", int64(free), "all", all) + ".")
	g.line(g.waiting(v))
	if v.BusyUntil > v.Minute {
		g.line(g.words.T("room.busy", "time", g.t.Hour(v.BusyUntil, v.Minute)) + ".")
	}
	if n := len(v.Tasks); n > 0 {
		g.line(g.words.N("text.tasks-under-way", int64(n)))
	}
	if n := present.OpenSteps(v); n > 0 {
		g.line(g.words.N("text.steps-open", int64(n)))
	}
	if q := g.t.Queue(v); q != "" {
		g.line(q)
	}
	for i := range v.Promises {
		if p := &v.Promises[i]; !p.Kept && !p.Missed {
			g.line(g.t.Promise(p, v))
		}
	}
	for i := range v.Silences {
		if s := &v.Silences[i]; s.Until > v.Minute {
			g.line(g.t.Silence(s, v))
		}
	}
}

// nothing says that a list is empty.
func (g *game) nothing() { g.line(g.words.T("text.nothing")) }

func (g *game) evidenceVerb(*request) error {
	v := g.s.View()
	known := present.Known(v)
	if len(known) == 0 {
		g.line(g.words.T("text.no-evidence"))
	}
	for i := range known {
		e := &known[i]
		g.item(i+1, g.t.EvidenceLine(e, v))
		if e.State != view.Offered || e.Burnt {
			continue
		}
		for _, more := range []string{g.t.EvidenceAbout(e.Index), g.t.BearsOn(e.Index, v), g.t.Checkers(e.Index, v), g.words.T("text.check-with", "id", g.w.Evidence[e.Index].ID)} {
			if more != "" {
				g.indented("   ", "   ", more)
			}
		}
	}
	return nil
}

func (g *game) picture(*request) error {
	v := g.s.View()
	measured := int32(-1)
	if len(v.Publics) > 0 {
		measured = v.Publics[0].Measured
	}
	when := upper(g.t.Measured(measured, v)) + "."
	if measured >= 0 {
		when = join(when, g.words.T("text.measured-now", "time", g.t.Hour(v.Minute, v.Minute)))
	}
	g.line(when)
	if g.looked++; g.looked == 1 {
		g.line(g.words.T("text.measured-of"))
	}
	g.head(g.words.T("room.publics-title"))
	for i := range v.Publics {
		g.item(i+1, g.t.Public(&v.Publics[i]))
	}
	g.head(g.words.T("room.narratives-title"))
	for i := range v.Narratives {
		n := &v.Narratives[i]
		g.item(i+1, g.t.NarrativeState(n)+" ["+g.w.Narratives[n.Index].ID+"]")
	}
	g.head(g.words.T("room.actors"))
	n := 0
	for i := range v.Actors {
		if v.Actors[i].Government != g.w.Player {
			n++
			g.item(n, g.t.Actor(&v.Actors[i], v))
			for _, line := range g.t.Dossier(v.Actors[i].Government) {
				g.indented("   ", "   ", line)
			}
		}
	}
	return nil
}

func upper(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToUpper(string(r)) + s[len(string(r)):]
		}
	}
	return s
}

func (g *game) team(*request) error {
	v := g.s.View()
	if q := g.t.Queue(v); q != "" {
		g.line(q)
	}
	for i := range v.Colleagues {
		c := &v.Colleagues[i]
		g.item(i+1, g.words.T("text.colleague", "name", g.t.Colleague(c.Index), "id", g.w.Colleagues[c.Index].ID,
			"role", g.t.Role(c.Index), "state", g.t.ColleagueState(c, v)))
		g.indented("   ", "   ", join(g.words.T("text.can", "tasks", g.skills(c.Index)), g.t.Pace(c)))
	}
	return nil
}

// skills lists what a colleague can be put to.
func (g *game) skills(i int) string {
	var list []string
	for task, q := range g.w.Colleagues[i].Skills {
		if q > 0 {
			list = append(list, g.t.TaskName(taskWords[task]))
		}
	}
	return g.words.List(list)
}

// taskWords are the words for tasks in commands, in the order of world.Task.
var taskWords = [world.Tasks]string{"verify", "translate", "monitor", "consular", "liaison", "rest"}

func (g *game) channelsVerb(*request) error {
	v := g.s.View()
	if len(v.Channels) == 0 {
		g.nothing()
	}
	for i := range v.Channels {
		ch := &v.Channels[i]
		last := g.words.T("text.never-used")
		if ch.Last >= 0 {
			last = g.words.T("text.last-used", "time", g.t.Hour(ch.Last, v.Minute))
		}
		g.item(i+1, g.words.T("text.channel", "name", g.t.Channel(ch.Index), "id", g.w.Channels[ch.Index].ID, "last", last))
		if about := g.t.ChannelAbout(ch.Index); about != "" {
			g.indented("   ", "   ", about)
		}
		for k := range ch.Forms {
			g.form(&ch.Forms[k])
		}
	}
	return nil
}

// form lists what can be said in a form of contact.
func (g *game) form(f *view.Form) {
	key := "text.form"
	if !slices.ContainsFunc(f.Points, func(p view.PointState) bool { return p.Open }) {
		key = "text.form-closed"
	}
	g.indented("   ", "   ", g.words.T(key, "form", upper(g.t.Form(f.Kind)), "span", g.t.Span(f.Takes)))
	for _, p := range f.Points {
		if !p.Open {
			continue
		}
		remark := ""
		if p.Said {
			remark = " (" + g.words.T("text.said") + ")"
		}
		g.indented("   - ", "     ", g.labelled(p.ID, g.t.Text(p.Line)+remark))
	}
	for _, l := range f.Levels {
		g.indented("   ", "   ", g.words.T("text.form-level", "name", option{id: l.ID, name: g.t.Text(l.Title)}.label()))
	}
	for _, word := range f.With {
		g.indented("   ", "   ", g.words.T("text.form-along", "name", option{id: word, name: g.words.T("what." + word)}.label()))
	}
}

// draftsVerb lists the prepared texts, or reads one out.
func (g *game) draftsVerb(r *request) error {
	drafts := g.drafts()
	if len(drafts) == 0 {
		g.nothing()
		return nil
	}
	if word := r.at(0); word != "" {
		id, err := g.match("draft", drafts, word)
		if err != nil {
			return err
		}
		c := sim.Command{Kind: world.CmdPost, Draft: id}
		full := g.s.Complete(c)
		g.preview(&full)
		at := slices.IndexFunc(drafts, func(o option) bool { return o.id == id })
		g.line(g.words.T("text.use-draft", "n", at+1))
		return nil
	}
	for i, d := range drafts {
		g.item(i+1, d.label())
	}
	g.line(g.words.T("text.read-draft"))
	return nil
}

func (g *game) accountsVerb(*request) error {
	v := g.s.View()
	for i := range v.Accounts {
		a := &v.Accounts[i]
		text := option{id: g.w.Accounts[a.Index].ID, name: g.t.Account(a.Index)}.label()
		if state := g.t.AccountState(a); state != "" {
			text = g.labelled(text, state)
		}
		if level := g.t.Levels(a.Index); level != "" {
			text += ". " + g.words.T("text.wants-clearance", "level", level)
		}
		g.item(i+1, text)
	}
	return nil
}

func (g *game) tasks(*request) error {
	v := g.s.View()
	if len(v.Tasks) == 0 && len(v.Clearances) == 0 && len(v.Embargoes) == 0 && len(g.s.Pending()) == 0 {
		g.nothing()
	}
	for i := range v.Tasks {
		g.item(i+1, g.t.Task(&v.Tasks[i], v)+" ("+v.Tasks[i].Command+")")
	}
	for i, c := range g.s.Pending() {
		start := v.Minute + g.t.Cost(&c, v, g.s.Pending()[:i]...).Waits
		g.line(g.words.T("text.pending", "time", g.t.Hour(start, v.Minute), "command", g.t.Ordered(&c, v), "id", c.ID))
	}
	for i := range v.Clearances {
		g.line(g.t.Cleared(&v.Clearances[i], v) + " (" + v.Clearances[i].Command + ")")
	}
	for i := range v.Embargoes {
		g.line(g.t.Embargo(&v.Embargoes[i], v))
	}
	return nil
}

func (g *game) promises(*request) error {
	v := g.s.View()
	if len(v.Promises) == 0 {
		g.nothing()
	}
	for i := range v.Promises {
		g.item(i+1, g.t.Promise(&v.Promises[i], v))
	}
	return nil
}

func (g *game) objectives(*request) error {
	for i, o := range g.s.View().Objectives {
		if !g.aids.Standing && !g.s.Over() {
			g.item(i+1, g.t.Objective(o.Index))
			continue
		}
		met := "debrief.unmet"
		if o.Met {
			met = "debrief.met"
		}
		g.item(i+1, g.t.Objective(o.Index)+" ("+g.words.T(met)+")")
	}
	g.standing()
	return nil
}

func (g *game) briefing(*request) error {
	g.briefed(g.t)
	g.standing()
	g.head(g.words.T("text.how"))
	for n, key := range []string{"text.how-1", "text.how-2", "text.how-3", "text.how-4", "text.how-5"} {
		g.item(n+1, g.words.T(key))
	}
	return nil
}

func (g *game) score(*request) error {
	g.line(g.words.T("text.score-later"))
	return g.objectives(nil)
}

func (g *game) quit(*request) error {
	g.line(g.words.T("text.leaving"))
	return errQuit
}
