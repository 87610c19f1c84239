package tone

// Places of a meaning or an act in the course of a text, as they enter the key.
const (
	inLastClause = 1 + iota
	behindBut
	beforeBut
	actInLastSentence
	actInFirstSentence
	actBehindBut
	actBeforeBut
)

// turnCues adds where in the course of the text meanings and acts stand: what is
// said last, and what follows a "but", outweighs the courtesy before it.
func (j *judge) turnCues(c *cueList) {
	toks := j.doc.tokens
	if len(toks) == 0 {
		return
	}
	but := -1
	if p := j.scopes[pivot]; len(p) > 0 {
		but = p[len(p)-1].last()
	}
	for _, s := range j.senses {
		h := j.lex.concepts.hashes[s.concept]
		if toks[s.first].clause == toks[len(toks)-1].clause {
			c.add(cueTurn, h, inLastClause, s.first, s.last)
		}
		switch {
		case but >= 0 && int(s.first) > but:
			c.add(cueTurn, h, behindBut, s.first, s.last)
		case but >= 0:
			c.add(cueTurn, h, beforeBut, s.first, s.last)
		}
	}
	for i := range j.evidence {
		if e := &j.evidence[i]; e.weight > 0 {
			j.turnOfAct(c, e, but)
		}
	}
}

func (j *judge) turnOfAct(c *cueList, e *evidence, but int) {
	add := func(place uint32) { c.add(cueTurn, uint32(e.act), place, int32(e.first()), int32(e.last())) }
	sentence := int(j.doc.tokens[e.first()].sentence)
	if sentence == len(j.doc.sentences)-1 {
		add(actInLastSentence)
	}
	if sentence == 0 {
		add(actInFirstSentence)
	}
	switch {
	case but >= 0 && e.first() > but:
		add(actBehindBut)
	case but >= 0:
		add(actBeforeBut)
	}
}
