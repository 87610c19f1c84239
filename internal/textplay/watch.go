package textplay

import (
	"errors"

	"demarche/internal/rehearsal"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/source"
)

// errChanged ends the wait for a command when files of the scenario have changed.
var errChanged = errors.New("the scenario has changed")

// moved is the error by which a rehearsal goes on with a changed scenario.
type moved struct {
	session *session.Session
	result  *rehearsal.Result
}

// Error says what has happened.
func (*moved) Error() string { return errChanged.Error() }

// changed takes a change of the scenario over, or says what is wrong with it and
// goes on as before.
func (g *game) changed() error {
	r := g.stage.Again(g.s.Course())
	if r.Session != nil {
		return &moved{r.Session, r}
	}
	if r.Faulty() {
		g.gap()
		g.findings(r)
	}
	return nil
}

// findings says what is wrong with the scenario as it is now.
func (g *game) findings(r *rehearsal.Result) {
	if r.Err != nil {
		g.line(g.words.T("watch.unopened", "why", r.Err.Error()))
		return
	}
	for _, d := range r.Found {
		if d.Severity == source.Error {
			g.write(d.String() + "\n") // unbroken: the caret stands under its place
		}
	}
	g.line(g.words.T("watch.faulty"))
}

// movedOn says that the scenario has changed, and what is left out of what was
// given.
func (g *game) movedOn(r *rehearsal.Result) {
	g.gap()
	g.line(g.words.T("watch.changed"))
	for _, d := range r.Dropped {
		g.line(g.words.T("watch.dropped", "command", g.leftOut(&d), "why", g.t.Refusal(d.Refused).Why))
	}
	g.status()
}

func (g *game) leftOut(d *session.Dropped) string {
	if d.Command != nil {
		return g.t.Ordered(d.Command, g.s.View())
	}
	if d.Intervention.Kind == sim.Fire {
		return g.words.T("verb.fire") + " " + d.Intervention.Inject
	}
	return d.Intervention.ID
}
