package tone

import "demarche/internal/speech"

// applyQuestion weakens hostile hints in a real question; formulae of reproach
// ("how dare you") carry weight enough to stay.
func (j *judge) applyQuestion(e *evidence) {
	t := j.doc.tokens[e.first()]
	if !j.doc.sentences[t.sentence].question || e.entry.pattern.question || e.weight == 0 || e.weight > 5 {
		return
	}
	if e.act == speech.State || e.act == speech.Appeal || e.act == speech.Consult {
		return
	}
	e.weight = max(1, e.weight-2)
	s := j.doc.sentences[t.sentence]
	e.shift(e.value*3/5, s.first, s.end-1, ReasonQuestion)
}

// applyPlease turns an order with a polite word in its sentence into a request.
func (j *judge) applyPlease(e *evidence) {
	if e.act != speech.Demand || e.weight == 0 {
		return
	}
	sentence := j.doc.tokens[e.first()].sentence
	for _, m := range near(j.scopes[please], j.doc.sentences[sentence]) {
		if j.heard(m) {
			e.become(speech.Appeal, speech.Plain, 15, e.weight, m, ReasonPlease)
			return
		}
	}
}

// near returns the matches, sorted by first token, that begin in a sentence.
func near(ms []match, s sentence) []match {
	return between(ms, s.first, s.end)
}

// between returns the matches whose first token lies in [from, to).
func between(ms []match, from, to int) []match {
	return ms[lowerBound(ms, from):lowerBound(ms, to)]
}

func lowerBound(ms []match, token int) int {
	lo, hi := 0, len(ms)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if ms[mid].first() < token {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// applyConditions: what stands inside the condition is not asserted; what hangs
// on it is worth less, except a threat, which is conditional by nature.
func (j *judge) applyConditions() {
	if len(j.scopes[ifClause]) == 0 {
		return
	}
	for i := range j.evidence {
		e := &j.evidence[i]
		if e.weight == 0 {
			continue
		}
		s := j.doc.sentences[j.doc.tokens[e.first()].sentence]
		for _, m := range near(j.scopes[ifClause], s) {
			if !j.heard(m) || e.covers(m.first()) {
				continue
			}
			inside := e.first() > m.last() && j.doc.tokens[e.first()].clause == j.doc.tokens[m.last()].clause
			switch {
			case inside:
				e.weight = max(1, e.weight/3)
				e.shift(e.value/4, m.first(), m.last(), ReasonCondition)
			case e.act == speech.Threaten || e.act == speech.State || e.act == speech.Appeal:
			default:
				e.shift(e.value*7/10, m.first(), m.last(), ReasonCondition)
			}
			break
		}
	}
}

// applyPivots weakens thanks and praise before a "but" in the same sentence or
// the next: they are courtesy.
func (j *judge) applyPivots() {
	pivots := j.scopes[pivot]
	for i := range j.evidence {
		e := &j.evidence[i]
		if e.act != speech.Praise && e.act != speech.Consult || e.weight < 2 {
			continue
		}
		at := lowerBound(pivots, e.last()+1)
		if at == len(pivots) || !j.heard(pivots[at]) {
			continue
		}
		m := pivots[at]
		if j.doc.tokens[m.first()].sentence-j.doc.tokens[e.first()].sentence <= 1 {
			e.weight = max(1, e.weight-3)
			e.shift(e.value/2, m.first(), m.last(), ReasonCourtesy)
		}
	}
}

// applyCondolence: the words that name the attack or the killing in a
// condolence accuse nobody of it.
func (j *judge) applyCondolence() {
	if !j.condoles() {
		return
	}
	for i := range j.evidence {
		e := &j.evidence[i]
		if e.act == speech.Disapprove && e.weight <= 4 {
			e.weight = 0
			e.shift(0, e.first(), e.last(), ReasonCondolence)
		}
	}
}

func (j *judge) condoles() bool {
	for i := range j.evidence {
		if e := &j.evidence[i]; e.kind == speech.Condole && e.weight > 0 {
			return true
		}
	}
	return false
}

// applyStrength lets boosters and softeners within six words, capitals and
// exclamation marks change how far the value lies from zero.
func (j *judge) applyStrength() {
	j.findShouting()
	for i := range j.evidence {
		e := &j.evidence[i]
		if e.weight == 0 || e.value == 0 || j.told[e.last()] != "" {
			continue
		}
		j.strengthen(e, boost, 40, ReasonBoosted)
		j.strengthen(e, soften, -40, ReasonSoftened)
		s := j.doc.tokens[e.first()].sentence
		if e.value < 0 && j.shouted[s] {
			e.shift(max(e.value-8, -100), j.doc.sentences[s].first, j.doc.sentences[s].end-1, ReasonShouted)
		}
	}
}

func (j *judge) strengthen(e *evidence, s scope, limit int, reason Reason) {
	total := 0
	for _, m := range between(j.scopes[s], e.first()-6, e.last()+7) {
		if !j.heard(m) || e.covers(m.first()) || j.doc.tokens[m.first()].segment != j.doc.tokens[e.first()].segment {
			continue
		}
		step := m.entry.amount
		if limit < 0 {
			step = -step
		}
		next := clamp(total+step, min(limit, 0), max(limit, 0))
		if next == total {
			break
		}
		base := e.value
		e.shift(clamp(base+base*(next-total)/100, -100, 100), m.first(), m.last(), reason)
		total = next
	}
}

// findShouting marks sentences with two exclamation marks or with capitals that
// are neither acronyms nor labels of the trade.
func (j *judge) findShouting() {
	for i, s := range j.doc.sentences {
		j.shouted[i] = s.exclaims >= 2
	}
	labels := make(map[int]bool, len(j.scopes[label]))
	for _, m := range j.scopes[label] {
		labels[m.first()] = true
	}
	for i := range j.doc.tokens {
		t := &j.doc.tokens[i]
		if t.upper && !t.quoted && !labels[i] && (len(t.form) >= 6 || len(t.form) >= 3 && j.lex.knows(t)) {
			j.shouted[t.sentence] = true
		}
	}
}

// knows tells that a word in capitals is a word and no acronym.
func (l *lexicon) knows(t *token) bool {
	_, known := l.slotsOf(t.form)
	return known
}
