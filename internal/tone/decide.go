package tone

import "demarche/internal/speech"

// decide chooses the dominant act and gives the reading its value.
//
// An act scores the weight of its best evidence and a third of the rest. Equal
// scores go to the more hostile act when it is one of conflict, since that is
// what a counterpart answers, and otherwise to what was said first.
func (j *judge) decide(r *speech.Reading) {
	var best, rest [speech.Acts]int
	var leader [speech.Acts]*evidence
	for i := range j.evidence {
		e := &j.evidence[i]
		if e.weight == 0 {
			continue
		}
		w := e.weight * 3
		switch {
		case leader[e.act] == nil || w > best[e.act]:
			rest[e.act] += best[e.act]
			best[e.act], leader[e.act] = w, e
		default:
			rest[e.act] += w
		}
	}
	act, runner := speech.State, 0
	top := -1
	for a := range speech.Act(speech.Acts) {
		if leader[a] == nil {
			continue
		}
		score := best[a] + min(rest[a]/3, best[a])
		switch {
		case score > top || score == top && wins(leader[a], leader[act]):
			act, runner, top = a, max(runner, top), score
		default:
			runner = max(runner, score)
		}
	}
	r.Act = act
	if leader[act] != nil {
		r.Kind = leader[act].kind
		r.Goldstein = int16(j.blend(act, leader[act]))
	} else {
		r.Kind = j.unmarked()
	}
	r.Confidence = int8(j.confidence(leader[act], top, max(runner, 0)))
}

// wins settles equal scores.
func wins(challenger, holder *evidence) bool {
	if holder == nil {
		return true
	}
	if challenger.act >= speech.Disapprove || holder.act >= speech.Disapprove {
		return challenger.act > holder.act
	}
	return challenger.first() < holder.first()
}

// blend is the weighted mean of the evidence: the dominant act counts fourfold,
// a neutral remark beside it half.
func (j *judge) blend(act speech.Act, leader *evidence) int {
	sum, total := 0, 0
	weights := make([]int, len(j.evidence))
	for i := range j.evidence {
		e := &j.evidence[i]
		w := e.weight * 4
		switch {
		case e.act == act && e.kind == leader.kind:
			w *= 4
		case e.act == act:
			w *= 2
		case e.value == 0:
			w /= 2
		}
		if e.weight*3 < leader.weight {
			w = 0 // a hint beside a formula
		}
		weights[i] = w
		sum += w * e.value
		total += w
	}
	if total == 0 {
		return 0
	}
	g := clamp(sum/total, -100, 100)
	left := g
	for i := range j.evidence {
		e := &j.evidence[i]
		e.share = weights[i] * e.value / total
		left -= e.share
	}
	leader.share += left
	return g
}

// unmarked tells a question from a plain statement where no evidence was found.
func (j *judge) unmarked() speech.Kind {
	for _, s := range j.doc.sentences {
		if s.question {
			return speech.Ask
		}
	}
	return speech.Plain
}

// confidence grows with the weight of the leading evidence and shrinks with a
// rival's. Without any evidence the text may be a plain statement or lie
// outside the lexicon: see plainness.
func (j *judge) confidence(leader *evidence, top, runner int) int {
	if leader == nil {
		return j.plainness()
	}
	c := 22 + 8*min(leader.weight, 9)
	c -= 25 * runner / max(top, 1)
	if leader.act == speech.State && leader.weight <= 3 {
		c = min(c, j.plainness()) // a hint of a statement is little more than no evidence
	}
	return clamp(c, 10, 95)
}

// plainness is the confidence that a text without any evidence is a plain
// statement. Figures and places speak for it; persons, deeds, capitals and
// exclamation marks speak for an act that the lexicon does not know.
func (j *judge) plainness() int {
	c := 42
	for i := range j.doc.tokens {
		if j.doc.tokens[i].kind == numberToken {
			c += 10
			break
		}
	}
	if len(j.scopes[person]) > 0 {
		c -= 15
	}
	if len(j.scopes[deed]) > 0 {
		c -= 8
	}
	for i, s := range j.doc.sentences {
		if j.shouted[i] || s.exclaims > 0 {
			c -= 10
			break
		}
	}
	if len(j.doc.tokens) < 3 {
		c -= 10
	}
	return c
}

// promised returns the words that promise a further update, each place once.
func (j *judge) promised() []match {
	var out []match
	for _, m := range j.scopes[promise] {
		if j.heard(m) && !j.denied(m) && (len(out) == 0 || m.first() > out[len(out)-1].last()) {
			out = append(out, m)
		}
	}
	return out
}

// denied tells that a negation stands in the match or right before it: "we will
// not publish the names" promises nothing.
func (j *judge) denied(m match) bool {
	for _, n := range between(j.scopes[negate], m.first()-1, m.last()+1) {
		if !j.free[n.first()] {
			return true
		}
	}
	return len(between(j.scopes[particle], m.first(), m.last()+1)) > 0 && len(between(j.scopes[keep], m.first(), m.last()+1)) == 0
}
