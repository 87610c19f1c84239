package present

import (
	"demarche/internal/calibration"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// Intent says what a statement is meant to do.
func (t *Teller) Intent(id string) string { return t.Words.T("intent." + id) }

// Measure says in a word or two what is expected, and when.
func (t *Teller) Measure(of string) string { return t.Words.T("measure." + of) }

// Way says how a figure moves.
func (t *Teller) Way(id string) string { return t.Words.T("way." + id) }

// Sure says how sure somebody is, in per cent.
func (t *Teller) Sure(sure int) string { return t.Words.Percent(int32(sure) * 10) }

// Expectation says what is expected.
func (t *Teller) Expectation(e *sim.Expectation) string {
	return t.Words.T("foresight.expected", "what", t.Words.T("expect."+e.Of), "way", t.Way(e.Way), "sure", t.Sure(e.Sure))
}

// Foreseen is a statement with what was meant and expected, looked back on.
type Foreseen struct {
	Command string
	Name    string // of the post, or of the command that never became one
	Meant   string // "" without an intent
	Expects string // "" without a prediction
	Came    string
	State   calibration.State
}

// Foresight is what the player expected of all statements beside what came.
type Foresight struct {
	About   string // by what it is judged
	Rows    []Foreseen
	Levels  []string // how often somebody was right who was so sure
	Verdict string   // "" without a prediction
}

// Foresight puts a look back into words.
func (t *Teller) Foresight(r *calibration.Review, v *view.View) Foresight {
	out := Foresight{About: t.Words.T("foresight.about")}
	for i := range r.Statements {
		out.Rows = append(out.Rows, t.foreseen(&r.Statements[i], v))
	}
	for _, l := range r.Levels {
		out.Levels = append(out.Levels, t.Words.T("foresight.level", "sure", t.Sure(l.Sure), "right", l.Right, "judged", l.Judged))
	}
	if r.Verdict != "" {
		out.Verdict = t.Words.T("calibration." + string(r.Verdict))
	}
	return out
}

func (t *Teller) foreseen(st *calibration.Statement, v *view.View) Foreseen {
	row := Foreseen{Command: st.Command, Name: t.Hour(st.Minute, v.Minute), State: st.State}
	if p := v.Post(st.Command); p != nil {
		row.Name = t.PostName(p, v)
	}
	if st.Intent != "" {
		row.Meant = t.Words.T("foresight.meant", "intent", t.Intent(st.Intent))
	}
	if st.Expected == nil {
		return row
	}
	row.Expects, row.Came = t.Expectation(st.Expected), t.came(st, v)
	return row
}

// came says what was measured, or why a prediction cannot be judged.
func (t *Teller) came(st *calibration.Statement, v *view.View) string {
	if st.State == calibration.Unpublished || st.State == calibration.Unmeasured {
		return t.Words.T("foresight." + string(st.State))
	}
	key := "foresight.figures"
	figure := func(m calibration.Measured) any { return t.Signal(view.Signal{Value: m.Value, Error: m.Error}) }
	if st.Expected.Of == sim.OfLadder {
		key, figure = "foresight.rungs", func(m calibration.Measured) any { return m.Value }
	}
	figures := t.Words.T(key, "before", figure(st.Before), "from", t.Hour(st.Before.Minute, v.Minute),
		"after", figure(st.After), "at", t.Hour(st.After.Minute, v.Minute))
	return t.Words.T("foresight."+string(st.State), "way", t.Way(st.Came), "figures", figures)
}
