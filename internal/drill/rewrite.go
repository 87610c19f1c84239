package drill

import (
	"slices"
	"strings"

	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/tone"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Lengths of a text, in bytes, and the least confidence with which it must have
// been read.
const (
	shortest = 60
	longest  = 700
	clear    = 45 // of an act without a finer kind
)

// Writing is a text that does not fit the moment, and what would.
type Writing struct {
	View   *view.View
	Post   string // id in the feed, or ""
	Draft  int    // or world.None
	About  int    // claim, or world.None
	Line   string // of the text
	Lang   string // in which it stands and is written anew
	Text   string
	Is     tone.Explanation // how it reads
	Target Target
	Stance Stance   // what it says of its claim, as it reads
	Keep   []string // figures and states that it names
	Words  []string // what it speaks of: its longer words that carry meaning and no tone
	Least  int      // how many of them must come back
}

// Target is what fits the moment, both ends included.
type Target struct {
	Goldstein  Band // tenths: by the scenario's rubric at that moment
	Certainty  Band // tenths of a scale of 1 to 5: by what the desk has checked
	Politeness Band // tenths of a scale of 1 to 5: below, the score takes points off
}

// Band is a range of tenths.
type Band struct{ Low, High int }

// Holds tells whether a value lies in the band.
func (b Band) Holds(v int) bool { return v >= b.Low && v <= b.High }

func writing(at session.Setup, lang string) (*Writing, error) {
	from, to := window(at.Bundle.World)
	var minutes []int32
	for m := from; m <= to; m += 30 {
		minutes = append(minutes, m)
	}
	const looks = 8
	for _, i := range drawn(at.Seed, "rewrite", len(minutes))[:min(looks, len(minutes))] {
		s := until(at, minutes[i], nil)
		list := clumsy(s, lang)
		if len(list) > 0 {
			return list[drawn(at.Seed, "text", len(list))[0]], nil
		}
	}
	return nil, ErrNothing
}

// clumsy lists the texts that lie open at a moment and do not fit it: posts of
// the feed and drafts.
func clumsy(s *session.Session, lang string) []*Writing {
	v, w := s.View(), s.Bundle().World
	var list []*Writing
	add := func(t Writing) {
		t.View = v
		if t.fill(s, lang) {
			list = append(list, &t)
		}
	}
	for _, p := range v.Feed {
		if !p.Ours && p.Line != "" && p.About != world.None {
			add(Writing{Post: p.ID, Draft: world.None, About: p.About, Line: p.Line})
		}
	}
	for i := range w.Drafts {
		c := sim.Command{Kind: world.CmdPost, Draft: w.Drafts[i].ID}
		if given(s, &c) {
			add(Writing{Draft: i, About: w.Drafts[i].About, Line: "drafts." + w.Drafts[i].ID + ".text"})
		}
	}
	return list
}

// fill reads the text and tells whether there is something to mend.
func (t *Writing) fill(s *session.Session, lang string) bool {
	b := s.Bundle()
	t.Lang = b.World.Languages[0]
	t.Text, _ = b.Texts.Text(t.Lang, t.Line)
	if text, ok := b.Texts.Text(lang, t.Line); ok && joining[lang] != nil && lang != t.Lang && text != t.Text {
		t.Lang, t.Text = lang, text
	}
	if joining[t.Lang] == nil || len(t.Text) < shortest || len(t.Text) > longest {
		return false
	}
	t.Is = tone.Explain(t.Lang, t.Text)
	t.Target = targetOf(s, t.About)
	t.Stance = StanceOf(&t.Is)
	t.Keep = t.kept(s)
	t.Words = slices.DeleteFunc(subjectOf(t.Lang, &t.Is, t.Text), func(w string) bool {
		return slices.ContainsFunc(t.Keep, func(k string) bool { return strings.EqualFold(k, w) })
	})
	t.Words = byStem(t.Words)
	t.Least = max(leastWords, (len(t.Words)+1)/2)
	return len(t.Words) >= leastWords && t.Is.Confidence >= speech.Trusted && t.harsh()
}

// byStem keeps of the words that are known by the same stem the first: one in a
// text would give back all.
func byStem(words []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(words, func(w string) bool {
		s := stem(strings.ToLower(w))
		twice := seen[s]
		seen[s] = true
		return twice
	})
}

// leastWords is how few words of a text can tell its subject.
const leastWords = 3

// Margins by which a text must miss the moment to be worth mending, in tenths.
const missGoldstein, missPoliteness = 10, 4

// harsh tells whether the text clearly does what does not fit: a text that the
// rules of tone take for a little too cold is no exercise.
func (t *Writing) harsh() bool {
	switch t.Is.Act {
	case speech.Disapprove, speech.Demand, speech.Reject, speech.Threaten, speech.Deny:
	default:
		return false
	}
	return (t.Is.Kind != speech.Plain || t.Is.Confidence >= clear) &&
		(int(t.Is.Goldstein) <= t.Target.Goldstein.Low-missGoldstein || int(t.Is.Politeness) <= t.Target.Politeness.Low-missPoliteness)
}

// kept lists the figures and the states that the text names.
func (t *Writing) kept(s *session.Session) []string {
	list := figure.FindAllString(t.Text, -1)
	for _, g := range s.Bundle().World.Governments {
		name, _ := s.Bundle().Texts.Text(t.Lang, "governments."+g.ID+".name")
		if name != "" && strings.Contains(t.Text, name) {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
