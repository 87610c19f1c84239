package tone

// least is the smallest amount, in tenths, that is told of words whose weights
// moved the reading; what is smaller is shared among those told.
const least = 2

// wordSpans explains a reading that the weights decided: each cue's pull on the
// value is shared by its words, neighbours that pull the same way are told
// together, and the amounts are scaled to add up to the value.
func (r *result) wordSpans() []Span {
	pulls := r.pulls()
	var out []Span
	toks := r.doc.tokens
	for i := 0; i < len(toks); {
		k, sum := i, 0
		for k < len(toks) && toks[k].sentence == toks[i].sentence && (pulls[k] > 0) == (pulls[i] > 0) && pulls[k] != 0 {
			sum += pulls[k]
			k++
		}
		if abs(sum) >= least*one {
			s := r.span(i, k-1, Goldstein, sum>>16, ReasonLearned)
			s.Args = map[string]string{"act": r.reading.Act.String(), "kind": r.reading.Kind.String()}
			out = append(out, s)
		}
		i = max(k, i+1)
	}
	return r.balance(out)
}

// pulls returns for each token by how much it moved the expected value, in
// tenths and 2^-16.
func (r *result) pulls() []int {
	l, v := theWeights(), r.verdict
	out := make([]int, len(r.doc.tokens))
	x := rootInverse(v.known + 1)
	slopes := l.slopes(v, &r.side)
	used := freshStamps()
	defer stampPool.Put(used)
	for _, c := range v.cues {
		id, ok := l.find(c.Key)
		if !ok || int(c.Last-c.First) > pairGap+1 || !used.first(id) {
			continue // a cue of the whole text points at no word
		}
		pull := int(l.pull(slopes, id, x)) / int(c.Last-c.First+1)
		for t := c.First; t <= c.Last; t++ {
			out[t] += pull
		}
	}
	return out
}

// balance changes the amounts so that they add up to the reading: by one factor
// where they point the same way, else by shares of what is missing.
func (r *result) balance(spans []Span) []Span {
	value, sum, size := int(r.reading.Goldstein), 0, 0
	for _, s := range spans {
		sum += s.Amount
		size += abs(s.Amount)
	}
	if size == 0 {
		if value == 0 || len(r.doc.tokens) == 0 {
			return nil
		}
		s := r.span(0, len(r.doc.tokens)-1, Goldstein, value, ReasonLearned)
		s.Args = map[string]string{"act": r.reading.Act.String(), "kind": r.reading.Kind.String()}
		return []Span{s}
	}
	missing, largest := value-sum, 0
	for i := range spans {
		share := (value - sum) * abs(spans[i].Amount) / size
		spans[i].Amount += share
		missing -= share
		if abs(spans[i].Amount) > abs(spans[largest].Amount) {
			largest = i
		}
	}
	spans[largest].Amount += missing
	return spans
}
