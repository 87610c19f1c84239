package tone

import "demarche/internal/speech"

// attribute marks the words that are not the speaker's: quotations, the content
// of claims, reported speech. An earlier mark stays.
func (j *judge) attribute() {
	for i := range j.doc.tokens {
		if j.doc.tokens[i].quoted {
			j.told[i] = ReasonQuoted
		}
	}
	j.markSegments(claim, ReasonClaim)
	j.markSegments(report, ReasonReported)
}

// markSegments marks what follows each match of s up to the end of its segment.
func (j *judge) markSegments(s scope, reason Reason) {
	done := -1
	for _, m := range j.scopes[s] {
		if !j.heard(m) {
			continue
		}
		last := m.last()
		for k := max(last+1, done); k < len(j.doc.tokens) && j.doc.tokens[k].segment == j.doc.tokens[last].segment; k++ {
			if j.told[k] == "" {
				j.told[k] = reason
			}
			done = k
		}
	}
}

// applyAttribution takes the force from evidence that is not the speaker's. A
// reported act keeps a quarter of its value: telling of a threat brings it to
// mind without making it.
func (j *judge) applyAttribution(e *evidence) {
	reason := j.told[e.last()]
	first := j.told[e.first()]
	if reason == "" || e.n > 1 && first == "" && reason != ReasonQuoted {
		return // the formula itself introduces what is told
	}
	if reason == ReasonClaim && e.act == speech.Deny {
		return // "Rumours that X happened are false": the verdict is the speaker's
	}
	value, weight := 0, 0
	if reason == ReasonReported {
		value, weight = e.value/4, 1
	}
	e.act, e.kind, e.weight = speech.State, speech.Plain, weight
	e.shift(value, e.first(), e.last(), reason)
}
