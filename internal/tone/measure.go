package tone

import "demarche/internal/speech"

// move is a word's effect on one dimension other than Goldstein.
type move struct {
	first, last int
	dimension   Dimension
	amount      int
	reason      Reason
	entry       *entry
	act         speech.Act // of ReasonAct
	kind        speech.Kind
}

// measure reads politeness, certainty, emotion, empathy and the counts. Quoted
// words count for none of them: they are not the speaker's.
func (j *judge) measure(r *speech.Reading) []move {
	var moves []move
	near := j.drawsNear(r)
	for _, m := range j.chosenMeasures() {
		if near && m.entry.dimension == OutGroup && len(between(j.scopes[others], m.first(), m.first()+1)) > 0 {
			continue
		}
		moves = append(moves, move{m.first(), m.last(), m.entry.dimension, m.entry.amount, ReasonDimension, m.entry, 0, 0})
	}
	moves = append(moves, j.actMoves()...)
	moves = append(moves, j.loudMoves()...)
	var sum [dimensions]int
	for _, m := range moves {
		sum[m.dimension] = clamp(sum[m.dimension]+m.amount, -1000, 1000)
	}
	r.Politeness = int8(clamp(30+sum[Politeness], 10, 50))
	r.Certainty = int8(clamp(30+sum[Certainty], 10, 50))
	r.Emotion = int8(clamp(sum[Emotion], 0, 30))
	r.Empathy = int8(clamp(sum[Empathy], 0, 30))
	r.Moral = int8(clamp(sum[Moral], 0, 127))
	r.OutGroup = int8(clamp(sum[OutGroup], 0, 127))
	return moves
}

// drawsNear tells that the text condoles, thanks, apologises or works with the
// others: there "they" and "the neighbours" set nobody apart.
func (j *judge) drawsNear(r *speech.Reading) bool {
	if r.Act >= speech.Cooperate && r.Act <= speech.Apologise {
		return true
	}
	return j.condoles() && r.Act < speech.Disapprove
}

// chosenMeasures keeps, for each dimension and first word, the longest entry,
// and drops what is quoted.
func (j *judge) chosenMeasures() []match {
	var kept []match
	group := 0 // where the matches of the current first word begin in kept
	for _, m := range j.measures {
		if !j.heard(m) {
			continue
		}
		if len(kept) > group && kept[group].first() != m.first() {
			group = len(kept)
		}
		replaced := false
		for k := group; k < len(kept); k++ {
			if kept[k].entry.dimension != m.entry.dimension {
				continue
			}
			replaced = true
			if precedes(m.entry, kept[k].entry) {
				kept[k] = m
			}
		}
		if !replaced {
			kept = append(kept, m)
		}
	}
	return kept
}

// precedes tells that a is the more exact entry: longer, or bound to a place.
func precedes(a, b *entry) bool {
	if a.pattern.length != b.pattern.length {
		return a.pattern.length > b.pattern.length
	}
	return a.pattern.start && !b.pattern.start
}

// actPoliteness is what an act itself does to politeness, tenths; courtesy
// words around it add their own.
var actPoliteness = [speech.Acts]int{
	speech.Praise: 3, speech.Apologise: 4, speech.Disapprove: -3, speech.Demand: -5, speech.Reject: -2, speech.Threaten: -5,
}

// actEmotion is what an act itself does to emotion, tenths.
var actEmotion = [speech.Acts]int{
	speech.Praise: 2, speech.Apologise: 3, speech.Disapprove: 3, speech.Demand: 2, speech.Threaten: 3,
}

// actMoves books the act's own effect once for each act in the text.
func (j *judge) actMoves() []move {
	var out []move
	var seen [speech.Acts]bool
	for i := range j.evidence {
		e := &j.evidence[i]
		if e.weight < 2 || seen[e.act] || j.told[e.last()] != "" {
			continue
		}
		seen[e.act] = true
		polite, heat := actPoliteness[e.act], actEmotion[e.act]
		switch e.kind {
		case speech.Insult:
			polite, heat = -12, 10
		case speech.Mock:
			polite, heat = -8, 5
		case speech.Condole:
			polite, heat = 3, 6
		case speech.Decline:
			polite = 0
		}
		if polite != 0 {
			out = append(out, move{e.first(), e.last(), Politeness, polite, ReasonAct, e.entry, e.act, e.kind})
		}
		if heat != 0 {
			out = append(out, move{e.first(), e.last(), Emotion, heat, ReasonAct, e.entry, e.act, e.kind})
		}
	}
	return out
}

// loudMoves books exclamation marks and capitals.
func (j *judge) loudMoves() []move {
	var out []move
	for i, s := range j.doc.sentences {
		amount := 2 * min(s.exclaims, 3)
		reason := ReasonPunctuation
		if j.shouted[i] {
			amount, reason = max(amount, 6), ReasonShouted
		}
		if amount > 0 && !j.doc.tokens[s.end-1].quoted {
			out = append(out, move{s.first, s.end - 1, Emotion, amount, reason, nil, 0, 0})
		}
	}
	return out
}
