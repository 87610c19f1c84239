package tone

import "demarche/internal/speech"

// Cue is something in a text that may speak for an act: a word, a pair of words,
// a meaning, a formula. The learned weights hang on its key.
type Cue struct {
	Key   uint32 // hash of the kind of cue and what it holds
	First int32  // tokens that it stands on
	Last  int32
	Kind  CueKind
}

// CueKind tells what kind of thing a cue is; it enters the key.
type CueKind byte

// Kinds of cues; those that the training weighs of their own are exported.
const (
	CueWord     CueKind = 'w'
	cuePair     CueKind = 'p'
	cueSkip     CueKind = 's'
	CueStem     CueKind = 'm'
	CueKin      CueKind = 'h'
	cueOpening  CueKind = 'o'
	cueConcept  CueKind = 'c'
	cuePlaced   CueKind = 'l'
	cueConcepts CueKind = 'd'
	cueEvidence CueKind = 'e'
	cueLeader   CueKind = 'r'
	cueMark     CueKind = 'k'
	cueTurn     CueKind = 't'
)

// Cues returns what the learned weights look at, and the reading of the rules
// alone. The training sees the same as the reader.
func Cues(lang, text string) ([]Cue, speech.Reading) {
	r := read(lang, text, false)
	if r.judge == nil {
		return nil, r.reading
	}
	return r.judge.cues(&r.reading), r.reading
}

// cueList collects cues. Those of words belong to one language; meanings,
// formulae and marks are shared by all, so that each language learns from the
// posts of the others.
type cueList struct {
	tongue uint32 // hash of the language
	out    []Cue
}

func (c *cueList) add(kind CueKind, a, b uint32, first, last int32) {
	c.out = append(c.out, Cue{mix(mix(uint32(kind)*0x9E3779B1, a), b), first, last, kind})
}

// own adds a cue of the language alone.
func (c *cueList) own(kind CueKind, a, b uint32, first, last int32) {
	c.add(kind, a^c.tongue, b, first, last)
}

// mix folds a word into a hash, after the finalizer of MurmurHash3 (Appleby 2011).
func mix(h, v uint32) uint32 {
	h ^= v * 0xCC9E2D51
	h = (h ^ h>>16) * 0x85EBCA6B
	h = (h ^ h>>13) * 0xC2B2AE35
	return h ^ h>>16
}

// hashString is FNV-1a with a byte before the text that tells what it is.
func hashString(what byte, s string) uint32 {
	const offset, prime = 2166136261, 16777619
	h := (uint32(offset) ^ uint32(what)) * prime
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * prime
	}
	return h
}

func (j *judge) cues(rules *speech.Reading) []Cue {
	c := &cueList{tongue: hashString('t', j.lex.lang), out: make([]Cue, 0, 30*len(j.doc.tokens)+16)}
	j.wordCues(c)
	j.senseCues(c)
	j.ruleCues(c, rules)
	j.turnCues(c)
	return c.out
}

// wordCues adds words, neighbours and stems.
func (j *judge) wordCues(c *cueList) {
	toks := j.doc.tokens
	hashes := make([]uint32, len(toks))
	for i := range toks {
		hashes[i] = toks[i].hash()
	}
	for i := range toks {
		t, at := &toks[i], int32(i)
		quoted := uint32(0)
		if t.quoted {
			quoted = 1
		}
		c.own(CueWord, hashes[i], quoted, at, at)
		if t.kind == wordToken {
			j.stemCues(c, t.form, quoted, at)
			j.kinCues(c, t.form, at)
		}
		if t.first {
			c.own(cueOpening, hashes[i], 0, at, at)
		}
		if i+1 < len(toks) && toks[i+1].sentence == t.sentence {
			c.own(cuePair, hashes[i], hashes[i+1], at, at+1)
		}
		if i+2 < len(toks) && toks[i+2].sentence == t.sentence {
			c.own(cueSkip, hashes[i], hashes[i+2], at, at+2)
		}
	}
}

// hash stands for the word; numbers and mentions are told as such, so that
// nothing is learned from a story's own.
func (t *token) hash() uint32 {
	switch t.kind {
	case numberToken:
		return 1
	case mentionToken:
		return 2
	}
	return hashString('w', t.form)
}

// senseCues adds the concepts: alone, with where they stand, and in pairs near
// one another.
func (j *judge) senseCues(c *cueList) {
	final := int32(len(j.doc.sentences) - 1)
	for k, s := range j.senses {
		t := &j.doc.tokens[s.first]
		h := j.lex.concepts.hashes[s.concept]
		place := uint32(1)
		switch {
		case t.quoted:
			place = 2
		case j.doc.sentences[t.sentence].question:
			place = 3
		}
		if j.turned[s.first] != 0 || j.turned[s.last] != 0 {
			place += 8
		}
		c.add(cueConcept, h, 0, s.first, s.last)
		c.own(cueConcept, h, 0, s.first, s.last)
		c.add(cuePlaced, h, place, s.first, s.last)
		if t.sentence == 0 {
			c.add(cuePlaced, h, 16, s.first, s.last)
		}
		if t.sentence == final {
			c.add(cuePlaced, h, 17, s.first, s.last)
		}
		for b := k - 1; b >= 0 && b >= k-pairReach; b-- {
			o := j.senses[b]
			if j.doc.tokens[o.first].sentence != t.sentence || s.first-o.last > pairGap {
				break
			}
			if o.first != s.first {
				c.add(cueConcepts, j.lex.concepts.hashes[o.concept], h, o.first, s.last)
			}
		}
	}
}

// pairReach and pairGap bound the pairs of concepts: so many back, so many words
// apart.
const (
	pairReach = 14
	pairGap   = 12
)

// ruleCues adds what the rules heard and marks of the whole text.
func (j *judge) ruleCues(c *cueList, r *speech.Reading) {
	final := int32(len(j.doc.tokens) - 1)
	for i := range j.evidence {
		e := &j.evidence[i]
		if e.weight == 0 {
			continue
		}
		first, last, act := int32(e.first()), int32(e.last()), uint32(e.act)
		c.add(cueEvidence, act, 0, first, last)
		c.own(cueEvidence, act, 0, first, last)
		c.add(cueEvidence, act, uint32(1+e.weight/3), first, last)
		c.add(cueEvidence, act, 16+uint32(e.kind), first, last)
		c.own(cueEvidence, hashString('e', e.entry.text), 0, first, last)
	}
	c.add(cueLeader, uint32(r.Act), uint32(r.Kind), 0, final)
	c.own(cueLeader, uint32(r.Act), 99, 0, final)
	mark := func(n uint32) {
		c.add(cueMark, n, 0, 0, final)
		c.own(cueMark, n, 0, 0, final)
	}
	mark(0) // what is there without any cue
	if r.Confidence >= 60 {
		mark(100 + uint32(r.Act))
	}
	for i, s := range j.doc.sentences {
		if s.question {
			mark(1)
			if i == len(j.doc.sentences)-1 {
				mark(2)
			}
		}
		if s.exclaims > 0 {
			mark(3)
		}
		if j.shouted[i] {
			mark(4)
		}
	}
	if len(j.doc.quotations) > 0 {
		mark(5)
	}
	switch n := len(j.doc.tokens); {
	case n < 10:
		mark(6)
	case n > 35:
		mark(7)
	}
}
