package textplay

import (
	"strings"

	"demarche/internal/present"
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
	free, all := g.t.Unbound(v, g.s.Pending())
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
	if q := g.t.Queue(v); q != "" && (v.Queue == 0 || present.Waiting(v) > 0) { // else it is what waits
		g.line(join(q, g.words.T("hotline.type")))
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
		for _, more := range []string{g.t.EvidenceAbout(e.Index), g.t.BearsOn(e, v), g.t.Checkers(e.Index, v, g.s.Pending()...), g.words.T("text.check-with", "id", g.w.Evidence[e.Index].ID)} {
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
	if !g.s.Over() {
		when = join(when, g.t.Coming(v))
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
	if len(v.Narratives) == 0 {
		g.line(g.words.T("room.no-claims"))
	}
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
