package tone

import "demarche/internal/speech"

// applyIrony turns praise under a marker of irony, or praise of a deed that
// nobody praises ("great job, another school bombed"), into mockery.
func (j *judge) applyIrony() {
	strength, cause := 0, match{}
	for _, m := range j.scopes[irony] {
		if j.heard(m) && !j.free[m.first()] {
			if strength == 0 {
				cause = m
			}
			strength += m.entry.amount
		}
	}
	j.ironic = strength
	for i := range j.evidence {
		e := &j.evidence[i]
		if e.act != speech.Praise || e.kind == speech.Condole || e.weight == 0 {
			continue
		}
		by, found := cause, strength >= 2
		if !found && e.kind == speech.Plain {
			by, found = j.deedAfter(e)
		}
		if found {
			e.become(speech.Disapprove, speech.Mock, -30, max(e.weight, 6), by, ReasonIrony)
		}
	}
	if strength >= 2 && !j.anyHostile() {
		j.add(cause, speech.Disapprove, speech.Mock, -25, 6, ReasonIrony)
	}
}

// deedAfter finds a hostile deed later in the sentence of e.
func (j *judge) deedAfter(e *evidence) (match, bool) {
	s := j.doc.sentences[j.doc.tokens[e.first()].sentence]
	for _, m := range between(j.scopes[deed], e.last()+1, s.end) {
		if j.heard(m) {
			return m, true
		}
	}
	return match{}, false
}

func (j *judge) anyHostile() bool {
	for i := range j.evidence {
		if j.evidence[i].hostile() && j.evidence[i].act >= speech.Disapprove {
			return true
		}
	}
	return false
}

// scareQuotes hears mockery in a fair word alone in quotation marks inside a
// sentence: their "humanitarian" convoy.
func (j *judge) scareQuotes() {
	for _, q := range j.doc.quotations {
		s := j.doc.sentences[j.doc.tokens[q.first].sentence]
		if q.end-q.first > 3 || q.end-q.first >= s.end-s.first {
			continue
		}
		if ms := between(j.scopes[fair], q.first, q.end); len(ms) > 0 {
			j.add(ms[0], speech.Disapprove, speech.Mock, -20, 4, ReasonScareQuotes)
		}
	}
}

// add appends evidence that no act entry of the lexicon stands for.
func (j *judge) add(m match, act speech.Act, kind speech.Kind, value, weight int, reason Reason) {
	e := evidence{match: m, act: act, kind: kind, value: value, weight: weight}
	e.parts = []part{{m.first(), m.last(), value, reason}}
	j.evidence = append(j.evidence, e)
}
