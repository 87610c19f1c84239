package calibration

import "demarche/internal/sim"

// Verdict is what the predictions say together of who made them.
type Verdict string

// The verdicts; "" without a prediction.
const (
	Few      Verdict = "few"      // too few to tell
	Fair     Verdict = "fair"     // as many came true as expected, as far as so few can tell
	Bold     Verdict = "bold"     // surer than what followed bore out
	Cautious Verdict = "cautious" // less sure than it could have been
)

// Enough is how many predictions must have been judged for a verdict.
const Enough = 5

// Level counts the predictions that were made equally sure.
type Level struct {
	Sure   int `json:"sure"` // per cent
	Judged int `json:"judged"`
	Right  int `json:"right"`
}

// Review is a look back on all statements.
type Review struct {
	Statements []Statement `json:"statements,omitempty"`
	Levels     []Level     `json:"levels,omitempty"` // those at which something was judged, the least sure first
	Verdict    Verdict     `json:"verdict,omitempty"`
}

// sum counts the levels and finds the verdict.
func (r *Review) sum() {
	made := false
	for _, sure := range sim.Sureties {
		l := Level{Sure: sure}
		for i := range r.Statements {
			st := &r.Statements[i]
			if st.Expected == nil {
				continue
			}
			made = true
			if st.Expected.Sure != sure || st.State != Right && st.State != Wrong {
				continue
			}
			l.Judged++
			if st.State == Right {
				l.Right++
			}
		}
		if l.Judged > 0 {
			r.Levels = append(r.Levels, l)
		}
	}
	if made {
		r.Verdict = verdict(r.Levels)
	}
}

// verdict compares how many were expected to come true with how many did. What
// chance alone brings about, two standard deviations, says nothing.
func verdict(levels []Level) Verdict {
	judged, over, variance := 0, 0, 0
	for _, l := range levels {
		judged += l.Judged
		over += l.Judged*l.Sure - l.Right*100
		variance += l.Judged * l.Sure * (100 - l.Sure)
	}
	switch {
	case judged < Enough:
		return Few
	case over*over <= 4*variance:
		return Fair
	case over > 0:
		return Bold
	}
	return Cautious
}
