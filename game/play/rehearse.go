package play

import (
	"demarche/internal/rehearsal"
	"demarche/internal/session"
	"demarche/internal/sim"
)

// reload is a change of the scenario that is being taken over.
type reload struct {
	coming chan *rehearsal.Result // nil when none is
	steps  int                    // that the rehearsal had when it began
	faults *rehearsal.Result      // why the scenario cannot be played as it is now, or nil
	seen   bool                   // the player goes on without mending them
}

// reloading is the reason for which the clock stands while a change is taken over.
const reloading = "reload"

// watch takes changes of the scenario over, beside the window. What was given
// meanwhile is taken along in another round.
func (a *App) watch() {
	if a.Staged == nil || a.Play == nil {
		return
	}
	if a.reload.coming != nil {
		select {
		case r := <-a.reload.coming:
			a.reload.coming = nil
			a.reloaded(r)
		default:
		}
		return
	}
	if a.place != Room || a.Play.Session.Mode() != session.Rehearsal {
		return
	}
	select {
	case <-a.Staged.Changed:
		a.again()
	default:
	}
}

func (a *App) again() {
	was, coming := a.Play.Session.Course(), make(chan *rehearsal.Result, 1)
	a.reload.coming, a.reload.steps = coming, was.Steps
	a.Play.Hold(reloading)
	go func() { coming <- a.Staged.Again(was) }()
}

// reloaded goes on with the changed scenario, or keeps what is wrong with it.
func (a *App) reloaded(r *rehearsal.Result) {
	a.changes++
	if a.Play.Session.Course().Steps != a.reload.steps {
		if r.Session != nil {
			_ = r.Session.Close() // it lacks what was given meanwhile
		}
		a.again()
		return
	}
	a.Play.Release(reloading)
	a.reload.faults, a.reload.seen = nil, false
	if r.Faulty() {
		a.reload.faults = r
		return
	}
	if r.Session == nil {
		return
	}
	old := a.Play
	if err := old.Session.Close(); err != nil {
		a.Notice(a.Words.T("notice.not-saved", "why", err.Error()))
	}
	old.analysts.leave()
	a.changes += old.changes
	a.Play = old.onto(r.Session)
	a.Loaded = &Loaded{Name: a.Loaded.Name, Bundle: r.Session.Bundle(), People: r.Session.People(), Tell: a.Play.Tell, Seed: r.Session.Seed()}
	a.Notice(a.Words.T("watch.changed"))
	for _, d := range r.Dropped {
		a.Notice(a.leftOut(&d))
	}
}

// leftOut says what the changed scenario does not allow any more.
func (a *App) leftOut(d *session.Dropped) string {
	what := ""
	if d.Command != nil {
		what = a.Play.Tell.Ordered(d.Command, a.Play.View())
	} else {
		what = d.Intervention.Inject + d.Intervention.From
	}
	return a.Words.T("watch.dropped", "command", what, "why", a.Play.Tell.Refusal(d.Refused).Why)
}

// drop lets go of a change that is being taken over, as the play-through is left.
func (r *reload) drop() {
	if coming := r.coming; coming != nil {
		go func() {
			if late := <-coming; late.Session != nil {
				_ = late.Session.Close()
			}
		}()
	}
	*r = reload{}
}

// Faults returns what is wrong with the scenario as it is now, until it is mended
// or the player goes on without; else nil.
func (a *App) Faults() *rehearsal.Result {
	if a.reload.seen {
		return nil
	}
	return a.reload.faults
}

// Faulty tells whether the scenario that is rehearsed has faults.
func (a *App) Faulty() bool { return a.reload.faults != nil }

// ShowFaults shows them, or puts them away while they last.
func (a *App) ShowFaults(show bool) {
	a.reload.seen = !show
	a.changes++
}

// onto goes on in a session that stands where this one does, with what the player
// has read and looked at.
func (p *Play) onto(s *session.Session) *Play {
	n := New(s, p.Words)
	p.origin = nil // one step back is enough
	n.origin = p
	n.speed, n.read, n.asked, n.posts, n.held = 0, p.read, p.asked, p.posts, p.held
	return n
}

// Origin returns the play-through from which this one goes on in a changed
// scenario, or nil.
func (p *Play) Origin() *Play { return p.origin }

// Opens tells whether the player may look behind the crisis: never in a class.
func (p *Play) Opens() bool { return p.class == nil && p.Session.Mode().Opens() }

// LookBehind opens what is behind the crisis. Where that is not a rehearsal yet it
// is asked before; an exam stays closed.
func (a *App) LookBehind() {
	if a.Play != nil && a.Play.Opens() {
		a.Show(Behind)
	}
}

// Rehearse makes a rehearsal of the play-through from now on.
func (p *Play) Rehearse() {
	p.Session.Rehearse()
	p.aids = p.Session.Mode().Aids()
	p.changes++
}

// Intervene acts on the crisis that is rehearsed, in the tick that comes next, or says why not.
func (p *Play) Intervene(x sim.Intervention) *sim.Refusal {
	p.changes++
	refusal, err := p.Session.Intervene(x, "player")
	if err != nil {
		return &sim.Refusal{Code: err.Error()}
	}
	return refusal
}
