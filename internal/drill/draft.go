package drill

import (
	"regexp"
	"slices"
	"strings"

	"demarche/internal/speech"
	"demarche/internal/tone"
)

// Stance is what a text says of its claim, as far as its tone tells.
type Stance string

// The stances.
const (
	Denying Stance = "denies" // denies or corrects
	Holding Stance = "holds"  // says that it is being looked into, or promises word
	Stating Stance = "states" // neither
)

// StanceOf reads the stance of a text.
func StanceOf(e *tone.Explanation) Stance {
	held := e.Kind == speech.Hold || e.Promise
	for _, s := range e.Spans {
		if s.Amount == 0 && s.Reason != tone.ReasonAct {
			continue
		}
		if s.Args["act"] == speech.Deny.String() || s.Args["kind"] == speech.CorrectClaim.String() {
			return Denying
		}
		held = held || s.Args["kind"] == speech.Hold.String()
	}
	switch {
	case e.Act == speech.Deny:
		return Denying
	case held:
		return Holding
	}
	return Stating
}

// figure is a number in a text, with what stands inside it.
var figure = regexp.MustCompile(`\d+(?:[.,:]\d+)*`)

// isFigure tells a figure from a name. A figure is kept as a whole: 30 is not
// said by who says 2030.
func isFigure(s string) bool { return figure.FindString(s) == s }

// Draft is how a text that the player writes does.
type Draft struct {
	Is      tone.Explanation
	Fits    [3]bool // Goldstein, certainty, politeness
	Stance  Stance
	Kept    bool     // the stance is that of the text before
	Missing []string // of what must be kept
	Back    []string // words of the text before that came back
	Subject bool     // they are enough for the same subject
	Unread  bool     // the reading is too unsure to be judged
}

// letters is a word of any length.
var letters = regexp.MustCompile(`\p{L}+`)

// Judge reads a text of the player's.
func (t *Writing) Judge(text string) Draft {
	e := tone.Explain(t.Lang, text)
	d := Draft{Is: e, Fits: t.Target.fits(&e.Reading), Stance: StanceOf(&e), Unread: e.Confidence < speech.Trusted/2 || e.Mismatch}
	d.Kept = d.Stance == t.Stance
	figures := figure.FindAllString(text, -1)
	for _, k := range t.Keep {
		if !slices.Contains(figures, k) && (isFigure(k) || !strings.Contains(strings.ToLower(text), strings.ToLower(k))) {
			d.Missing = append(d.Missing, k)
		}
	}
	said := letters.FindAllString(strings.ToLower(text), -1)
	for _, w := range t.Words {
		// From its first letter on: "immediate" says nothing of the media.
		if slices.ContainsFunc(said, func(s string) bool { return strings.HasPrefix(s, stem(w)) }) {
			d.Back = append(d.Back, w)
		}
	}
	d.Subject = len(d.Back) >= t.Least
	return d
}

// stem is the beginning of a word, by which its forms are known again.
func stem(word string) string {
	const letters = 5
	r := []rune(word)
	return string(r[:min(letters, len(r))])
}

// Mark is what a text is worth, 0 to 100: five things count alike, the three
// dimensions, the stance, and that the facts are kept. A text about something
// else is worth nothing.
func (d *Draft) Mark() int {
	if d.Unread || !d.Subject {
		return 0
	}
	mark := 0
	for _, ok := range []bool{d.Fits[0], d.Fits[1], d.Fits[2], d.Kept, len(d.Missing) == 0} {
		if ok {
			mark += 20
		}
	}
	return mark
}

func (t *Target) fits(r *speech.Reading) [3]bool {
	return [3]bool{t.Goldstein.Holds(int(r.Goldstein)), t.Certainty.Holds(int(r.Certainty)), t.Politeness.Holds(int(r.Politeness))}
}
