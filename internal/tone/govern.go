package tone

import "demarche/internal/speech"

// governed is how much weight evidence loses as the complement of another act.
const governed = 3

// applyGovernment weakens evidence that stands as the complement of an act
// named before it in the same clause: in "we deplore the refusal" or "we
// welcome the decision to withdraw" the first verb is what the speaker does.
// A conjunction begins a clause of its own.
func (j *judge) applyGovernment() {
	head := -1
	for i := range j.evidence {
		e := &j.evidence[i]
		if e.weight == 0 || e.kind == speech.Ask || j.doc.tokens[e.first()].kind == emojiToken {
			continue
		}
		if head >= 0 && j.governs(&j.evidence[head], e) {
			e.weight = max(1, e.weight-governed)
			continue
		}
		if e.weight >= 5 {
			head = i
		}
	}
}

// governs tells that b begins within the reach of a, with no conjunction or
// clause boundary between them.
func (j *judge) governs(a, b *evidence) bool {
	from, to := a.last(), b.first()
	if to <= from || to-from > 12 || j.doc.tokens[from].clause != j.doc.tokens[to].clause {
		return false
	}
	return len(between(j.scopes[conjunction], from, to+1)) == 0
}
