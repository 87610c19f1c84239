package tone

import "strings"

// spans lists what moved each dimension. The parts of an evidence are scaled to
// its share of the reading, so that the Goldstein spans add up to the reading.
func (r *result) spans() []Span {
	out := r.valueSpans()
	for _, m := range r.moves {
		s := r.span(m.first, m.last, m.dimension, m.amount, m.reason)
		s.Args = m.args(r.doc)
		out = append(out, s)
	}
	out = append(out, r.promiseSpans()...)
	sortSpans(out)
	return out
}

// valueSpans explains the place between conflict and cooperation: by the formulae
// where the rules hear the act that was decided, else by the weights of words.
func (r *result) valueSpans() []Span {
	if r.verdict != nil && !r.agreed {
		return r.wordSpans()
	}
	var out []Span
	for i := range r.evidence {
		out = append(out, r.evidenceSpans(&r.evidence[i])...)
	}
	if r.verdict != nil {
		out = r.balance(out)
	}
	return out
}

func (r *result) evidenceSpans(e *evidence) []Span {
	var out []Span
	left := e.share
	for i, p := range e.parts {
		amount := left
		if i < len(e.parts)-1 && e.value != 0 {
			amount = p.delta * e.share / e.value
		} else if i < len(e.parts)-1 {
			amount = 0
		}
		left -= amount
		s := r.span(p.first, p.last, Goldstein, amount, p.reason)
		if p.reason == ReasonAct {
			s.Args = map[string]string{"act": e.entry.act.String(), "kind": e.entry.kind.String(), "pattern": e.entry.text}
		} else {
			s.Args = map[string]string{"act": e.act.String(), "kind": e.kind.String()}
		}
		out = append(out, s)
	}
	return out
}

func (r *result) promiseSpans() []Span {
	if !r.reading.Promise {
		return nil
	}
	var out []Span
	for _, m := range r.promises {
		out = append(out, r.span(m.first(), m.last(), Promise, 1, ReasonPromise))
	}
	return out
}

func (r *result) span(first, last int, d Dimension, amount int, reason Reason) Span {
	return Span{
		Start: int(r.doc.tokens[first].start), End: int(r.doc.tokens[last].end),
		Dimension: d, Amount: amount, Reason: reason,
	}
}

// args fill the placeholders of the move's reason.
func (m *move) args(doc *document) map[string]string {
	switch m.reason {
	case ReasonAct:
		return map[string]string{"act": m.act.String(), "kind": m.kind.String(), "pattern": m.entry.text}
	case ReasonDimension:
		return map[string]string{"pattern": m.entry.text, "words": m.words(doc)}
	}
	return nil
}

// words tells what the move's entry looks for: the alternatives of an entry of
// one word, the words of the text for a longer one.
func (m *move) words(doc *document) string {
	bare := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(m.entry.text, "[?] "), "^ "), " $")
	if !strings.ContainsAny(bare, " @") {
		return bare
	}
	return doc.text[doc.tokens[m.first].start:doc.tokens[m.last].end]
}
