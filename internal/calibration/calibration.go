// Package calibration sets what the player expected of statements beside what
// the desk measured later. It knows no truth and grades nothing: it shows how
// often somebody is right who says to be so sure.
package calibration

import (
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// State is what became of a prediction.
type State string

// The states. The last two cannot be judged.
const (
	Right       State = "right"
	Wrong       State = "wrong"
	Unpublished State = "unpublished" // the statement never came out
	Unmeasured  State = "unmeasured"  // nothing was measured before it, or long enough after it
)

// Statement is something that was said with an intent or a prediction.
type Statement struct {
	Command  string           `json:"command"`
	Minute   int32            `json:"minute"` // at which it came out; when it was given, if it did not
	Intent   string           `json:"intent,omitempty"`
	Expected *sim.Expectation `json:"expected,omitempty"`
	State    State            `json:"state,omitempty"` // "" without a prediction

	// What was measured: shares in thousandths, or rungs from 1.
	Before Measured `json:"before,omitzero"`
	After  Measured `json:"after,omitzero"`
	Came   string   `json:"came,omitempty"` // one of sim.Ways
}

// Measured is a figure with its error and the minute to which it refers.
type Measured struct {
	Value  int32 `json:"value"`
	Error  int32 `json:"error,omitempty"`
	Minute int32 `json:"minute"`
}

// horizons say how many minutes after a statement a prediction is judged.
var horizons = map[string]int32{sim.OfOutrage: 180, sim.OfBelief: 180, sim.OfLadder: 360}

// Of looks back on the statements of the commands that were given, by what the
// desk has been shown since.
func Of(w *world.World, v *view.View, commands []sim.Command) Review {
	var r Review
	for i := range commands {
		c := &commands[i]
		if c.Intent == "" && c.Expect == nil {
			continue
		}
		r.Statements = append(r.Statements, statement(w, v, c))
	}
	r.sum()
	return r
}

func statement(w *world.World, v *view.View, c *sim.Command) Statement {
	st := Statement{Command: c.ID, Minute: c.Minute, Intent: c.Intent, Expected: c.Expect}
	p := published(v, c.ID)
	if p != nil {
		st.Minute = p.Minute
	}
	switch {
	case c.Expect == nil:
	case p == nil:
		st.State = Unpublished
	default:
		st.judge(w, v, p)
	}
	return st
}

// published finds the post of a command: it bears the command's id.
func published(v *view.View, command string) *view.Post {
	for i := range v.Feed {
		if p := v.Feed[i]; p.Ours && p.ID == command {
			return p
		}
	}
	return nil
}

// judge compares the last figure before the post with the first one after the
// time of the prediction.
func (st *Statement) judge(w *world.World, v *view.View, p *view.Post) {
	var ok bool
	until := p.Minute + horizons[st.Expected.Of]
	switch st.Expected.Of {
	case sim.OfOutrage:
		st.Before, st.After, ok = outrage(w, v, p, until)
	case sim.OfBelief:
		st.Before, st.After, ok = belief(v, p, until)
	case sim.OfLadder:
		st.Before, st.After = rung(w, v, p.Minute), rung(w, v, until)
		ok = until <= v.Minute
	}
	if !ok {
		st.State, st.Before, st.After = Unmeasured, Measured{}, Measured{}
		return
	}
	st.Came = way(st.Before, st.After)
	st.State = Wrong
	if st.Came == st.Expected.Way {
		st.State = Right
	}
}

// way says how a figure moved. Where two measurements overlap with their errors it
// is about the same: who reads both figures must come to the same verdict.
func way(before, after Measured) string {
	d := after.Value - before.Value
	switch {
	case max(d, -d) <= before.Error+after.Error:
		return "same"
	case d < 0:
		return "lower"
	}
	return "higher"
}
