package tone

import "demarche/internal/speech"

// side is whether a text is heard as cooperation or as conflict, and what it is
// worth on either side.
type side struct {
	chance     int64 // probability of cooperation, 2^-16
	rise, fall int64 // expected values of the classes of either side, tenths
	fair, kind int64 // probability of the cooperative classes and acts, 2^-16
	act        speech.Act
	within     int // expected value of the classes of the act, tenths
}

// What speaks for a side, in thousandths of log odds: the odds of the classes, of
// the acts and of the side learned of its own, the expected value over all classes
// and over those of the act that is decided (a point of Goldstein), and what the
// rules hear, by their confidence. Fitted by logistic regression to readings in
// cross-validation, of posts beyond half a point.
const (
	leanAlways  = -139
	leanClasses = 703
	leanActs    = 323
	leanSided   = 405
	leanValue   = 58
	leanWithin  = 34
)

// leanRules are those of the sign that the rules hear, below a confidence of 35,
// of 60, of 80 and from there on. Weak formulae are among the cues already, which
// count them for too much.
var leanRules = [...]int{170, -295, -562, 261}

// lean tells the side of a text whose act is decided.
func (l *learned) lean(v *verdict, act speech.Act, rules *speech.Reading) side {
	s := l.sides(v)
	s.act = act
	s.within = l.within(v, s.act, v.value)
	odds := leanAlways*one + leanClasses*logOdds(s.fair) + leanActs*logOdds(s.kind) + leanSided*v.sided +
		(leanValue*int64(v.value)+leanWithin*int64(s.within))*one/10
	heard := int64(leanRules[ruleGrade(int(rules.Confidence))]) * one
	switch {
	case rules.Goldstein > 0:
		odds += heard
	case rules.Goldstein < 0:
		odds -= heard
	}
	s.chance = chance(odds / 1000)
	return s
}

// ruleGrade returns the place in leanRules of what the rules hear.
func ruleGrade(confidence int) int {
	switch {
	case confidence < audible:
		return 0
	case confidence < settled:
		return 1
	case confidence < formulaic:
		return 2
	}
	return 3
}

// sides tells what the classes of either side are worth, and how likely they are.
func (l *learned) sides(v *verdict) side {
	var s side
	var up, down, rest int64
	for i, p := range v.classes {
		if g := int64(l.Classes[i].Value); g > 0 {
			s.fair += int64(p)
			up += int64(p) * g
		} else {
			rest += int64(p)
			down += int64(p) * g
		}
	}
	s.rise, s.fall = up/max(s.fair, 1), down/max(rest, 1)
	for _, p := range v.told[:speech.Deny] {
		s.kind += int64(p)
	}
	return s
}

// expected is the value expected of the text, tenths.
func (s *side) expected() int {
	return int((s.chance*s.rise + (one-s.chance)*s.fall) / one)
}

// keep moves a value to the side that is likelier, if only just.
func (s *side) keep(value int) int {
	if 2*s.chance >= one {
		return max(value, 1)
	}
	return min(value, -1)
}

// slopes tells for each column of acts, classes and the side by how much 1 more of
// its log odds moves the expected value, in tenths and 2^-16: what the rules hear
// left aside, the derivative of expected.
func (l *learned) slopes(v *verdict, s *side) []int64 {
	out := make([]int64, speech.Acts+len(l.Classes)+1)
	steep := (s.chance * (one - s.chance) >> 16) * (s.rise - s.fall) // of log odds
	fair, kind := clampOdds(s.fair), clampOdds(s.kind)
	for a, p := range v.told {
		if speech.Act(a) < speech.Deny {
			out[a] = steep * leanActs * int64(p) / kind / 1000
		} else {
			out[a] = -steep * leanActs * int64(p) / (one - kind) / 1000
		}
	}
	own := int64(0)
	for i, p := range v.classes {
		if l.Classes[i].Act == s.act {
			own += int64(p)
		}
	}
	for i, p := range v.classes {
		g, p := int64(l.Classes[i].Value), int64(p)
		lean := leanValue * p * (g - int64(v.value)) / 10 // thousandths of log odds, 2^-16
		if l.Classes[i].Act == s.act {
			lean += leanWithin * p * (g - int64(s.within)) / 10 * one / max(own, 1)
		}
		if g > 0 {
			lean += leanClasses * p * one / fair
			out[speech.Acts+i] = s.chance * p * (g - s.rise) / fair
		} else {
			lean -= leanClasses * p * one / (one - fair)
			out[speech.Acts+i] = (one - s.chance) * p * (g - s.fall) / (one - fair)
		}
		out[speech.Acts+i] += (steep * lean >> 16) / 1000
	}
	out[len(out)-1] = steep * leanSided / 1000
	return out
}
