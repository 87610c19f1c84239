// Package rehearsal goes on with a play-through when the file of its scenario has
// changed: it opens the scenario again, and lays what was played so far over it.
package rehearsal

import (
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/source"
)

// Stage is where a scenario is rehearsed.
type Stage struct {
	// Open opens the scenario as it is now; the bundle is nil when a finding is an
	// error.
	Open func() (*scenario.Bundle, source.Diagnostics, error)

	// Setup and Keep are those of a play-through of the scenario.
	Setup func(*scenario.Bundle) session.Setup
	Keep  func(*scenario.Bundle) session.Keep

	// Changed receives something whenever files of the scenario have changed.
	Changed <-chan struct{}
}

// Result is what came of a change.
type Result struct {
	// Session goes on in place of the one that was; nil when nothing goes on: the
	// scenario has errors, or says what it said before.
	Session *session.Session
	Found   source.Diagnostics // of the scenario as it is now
	Dropped []session.Dropped  // what was given and cannot be given any more
	Err     error              // why it cannot be opened or kept; then it is tried again with the next change
}

// Faulty tells whether the scenario cannot be played as it is now.
func (r *Result) Faulty() bool { return r.Err != nil || r.Found.Failed() }

// Again opens the scenario as it is now and goes on with it where a rehearsal
// stood, which is left as it is: whoever goes on with the new one closes it. It can
// be called from any goroutine.
func (st *Stage) Again(was session.Course) *Result {
	b, found, err := st.Open()
	r := &Result{Found: found, Err: err}
	if b == nil || err != nil || b.ContentDigest == was.Content {
		return r
	}
	r.Session, r.Dropped, r.Err = session.Onto(was, st.Setup(b), st.Keep(b))
	return r
}
