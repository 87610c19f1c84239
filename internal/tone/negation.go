package tone

import "demarche/internal/speech"

// turn is what an act becomes under negation.
type turn struct {
	act    speech.Act
	kind   speech.Kind
	value  int // tenths
	weight int
}

// negatedActs follows the opposition of CAMEO's roots: refusing to cooperate is
// 12 (reject, -4), refusing to meet 125 (-5); renouncing a hostile act is a
// statement that calms a little.
var negatedActs = [speech.Acts]turn{
	speech.State:      {speech.State, speech.Plain, 0, 1},
	speech.Appeal:     {speech.State, speech.Plain, 0, 2},
	speech.Cooperate:  {speech.Reject, speech.Plain, -40, 6},
	speech.Consult:    {speech.Reject, speech.Plain, -45, 6},
	speech.Praise:     {speech.Disapprove, speech.Plain, -15, 4},
	speech.Apologise:  {speech.Reject, speech.Plain, -40, 7},
	speech.Deny:       {speech.State, speech.Acknowledge, 0, 5},
	speech.Disapprove: {speech.State, speech.Plain, 0, 2},
	speech.Demand:     {speech.State, speech.Plain, 0, 2},
	speech.Reject:     {speech.Cooperate, speech.Plain, 15, 3},
	speech.Threaten:   {speech.Cooperate, speech.Plain, 25, 4},
}

// negations notes which words a negation reaches. A negation that belongs to a
// formula ("will not be without consequences") turns nothing else.
func (j *judge) negations() {
	j.free = make(map[int]bool, len(j.scopes[keep]))
	for _, m := range j.scopes[keep] {
		for _, p := range m.places[:m.n] {
			j.free[int(p)] = true
		}
	}
	for i, m := range j.scopes[negate] {
		if !j.heard(m) || j.free[m.first()] || j.overlaps(m) {
			continue
		}
		reach := m.entry.amount
		if reach == 0 {
			reach = negatedReach
		}
		last := m.last()
		for k := last + 1; k < len(j.doc.tokens) && k <= last+reach && j.doc.tokens[k].clause == j.doc.tokens[last].clause; k++ {
			if j.turned[k] == 0 {
				j.turned[k] = int32(i + 1)
			} else if k > last+1 {
				j.turned[k] = 0 // the second negation takes back the first
			}
		}
	}
}

func (j *judge) applyNegation(e *evidence) {
	if e.weight == 0 || j.told[e.last()] == ReasonQuoted {
		return
	}
	for _, p := range e.places[:e.n] {
		if ms := between(j.scopes[particle], int(p), int(p)+1); len(ms) > 0 {
			return
		}
	}
	for _, p := range e.places[:e.n] {
		if by := j.turned[p]; by > 0 {
			t := negatedActs[e.act]
			if t.act == speech.State && e.act == speech.State {
				return
			}
			e.become(t.act, t.kind, t.value, t.weight, j.scopes[negate][by-1], ReasonNegated)
			return
		}
	}
}
