package debrief

import "demarche/internal/reflection"

// Said is what the player has to say before any figure.
type Said struct {
	Heading  string
	Feelings string // those that were picked, and words of one's own; "" for none
	Ask      string // what is asked about feelings
	Answers  []Answer
}

// Answer is a question with what was written.
type Answer struct{ Question, Text string }

func (t *Teller) said() Said {
	w := t.Words
	out := Said{Heading: w.T("reflection.title"), Ask: w.T("reflection.feelings")}
	var picked []string
	for _, id := range t.notes.Feelings {
		picked = append(picked, w.T("feeling."+id))
	}
	if t.notes.Words != "" {
		picked = append(picked, t.notes.Words)
	}
	out.Feelings = w.List(picked)
	for i, id := range reflection.Questions {
		out.Answers = append(out.Answers, Answer{w.T("reflection." + id), t.notes.Answers[i]})
	}
	return out
}
