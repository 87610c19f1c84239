package tone

import "demarche/internal/speech"

// weigh lets the learned weights decide, with what the rules heard among their
// cues, and mixes the values where both hear the same act: the weights know what
// posts of a kind are usually worth, the rules how strongly this one is worded.
func (r *result) weigh() {
	l := theWeights()
	rules := r.reading
	v := l.verdict(r.judge.cues(&rules))
	r.verdict = v
	r.reading.Act, r.reading.Kind = l.best(v)
	if rules.Confidence >= formulaic {
		r.reading.Act = rules.Act
	}
	r.agreed = rules.Act == r.reading.Act && rules.Confidence >= audible
	r.side = l.lean(v, r.reading.Act, &rules)
	value := r.side.expected()
	if r.agreed {
		share := clamp(75-3*(formulaic-int(rules.Confidence)), 30, 75)
		value = ((100-share)*value + share*int(rules.Goldstein)) / 100
	}
	value = r.side.keep(value)
	if r.agreed && (rules.Kind != speech.Plain || rules.Confidence >= settled) {
		r.reading.Kind = rules.Kind
	}
	r.reading.Goldstein = int16(clamp(value, -100, 100))
	r.reading.Confidence = int8(clamp(v.confidence(r.reading.Act), 0, 99))
	r.reading.Error = int16(clamp(errorBase+v.spread*v.spread/errorShare, 5, 100))
	both := func(learned int, rule int8, low, high int) int8 {
		return int8(clamp((7*learned+3*int(rule))/10, low, high))
	}
	r.reading.Politeness = both(v.values[0], rules.Politeness, 10, 50)
	r.reading.Certainty = both(v.values[1], rules.Certainty, 10, 50)
	r.reading.Emotion = both(v.values[2], rules.Emotion, 0, 30)
}

// audible is the confidence of the rules from which they are heard to agree.
const audible = 35

// settled is the confidence of the rules from which "nothing finer" is heard as
// such, and not as that no formula was found.
const settled = 60

// formulaic is the confidence of the rules from which their act stands, whatever
// the weights say: a formula that nothing in the text contradicts. Where the two
// differed so in cross-validation the rules were right in six posts of nine, the
// weights in two.
const formulaic = 80

// The stated error, in tenths, is a base, since posts differ within a class too, and a
// share of the square of the spread of the likely classes' values. In
// cross-validation four labels in five lay within it, of sure readings and of
// doubtful ones.
const (
	errorBase  = 5
	errorShare = 36
)

// confidence returns the probability of the act in percent. In cross-validation
// what was given as .35 was right in .40, .55 in .56, .75 in .74, .97 in .95.
func (v *verdict) confidence(act speech.Act) int { return int(100 * v.acts[act] / one) }

// rival returns an act that is more than half as likely as the one decided.
func (r *result) rival() (speech.Act, bool) {
	if r.verdict == nil {
		return 0, false
	}
	best := r.reading.Act
	for a := range speech.Act(speech.Acts) {
		if a != best && 2*r.verdict.acts[a] > r.verdict.acts[best] {
			return a, true
		}
	}
	return 0, false
}
