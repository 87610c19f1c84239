package tone

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"demarche/internal/speech"
)

// anyPost draws a labelled post of either language.
func anyPost(t *testing.T) *rapid.Generator[post] {
	var all []post
	for _, lang := range olderSets {
		for _, half := range []string{"learn", "learn2"} {
			all = append(all, readPosts(t, lang, half)...)
		}
	}
	return rapid.SampledFrom(all)
}

// anyText draws words of posts, marks and noise in any order.
func anyText() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{
			"we ", "will ", "not ", "condemn ", "thank ", "if ", "but ", "you ", "nous ", "ne ", "pas ", "exigeons ",
			"\"", "«", "»", "'", "’", "! ", "? ", ". ", ": ", "🙄", "#StopTheWar ", "@odane ", "l'", "\u202f", "\u202e", "\x00", "\xff",
		}),
		rapid.String(),
	)
	return rapid.Custom(func(t *rapid.T) string {
		text := ""
		for _, p := range rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces") {
			text += p
		}
		return text
	})
}

func TestAReadingStaysWithinItsRanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		lang := rapid.SampledFrom([]string{"en", "fr", "es", "ar", "", "xx"}).Draw(t, "lang")
		checkRanges(t, lang, text)
	})
}

func checkRanges(t interface{ Fatalf(string, ...any) }, lang, text string) {
	e := Explain(lang, text)
	r := e.Reading
	within := func(name string, v, low, high int) {
		if v < low || v > high {
			t.Fatalf("%s %d is outside %d..%d for %q", name, v, low, high, text)
		}
	}
	within("confidence", int(r.Confidence), 0, 100)
	within("goldstein", int(r.Goldstein), -100, 100)
	within("error", int(r.Error), 0, 100)
	within("politeness", int(r.Politeness), 10, 50)
	within("certainty", int(r.Certainty), 10, 50)
	within("emotion", int(r.Emotion), 0, 30)
	within("empathy", int(r.Empathy), 0, 30)
	within("moral", int(r.Moral), 0, 127)
	within("out-group", int(r.OutGroup), 0, 127)
	if int(r.Act) >= speech.Acts || int(r.Kind) >= speech.Kinds {
		t.Fatalf("act %v or kind %v does not exist", r.Act, r.Kind)
	}
	sum, valid := 0, utf8.ValidString(text)
	for _, s := range e.Spans {
		if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
			t.Fatalf("span %d..%d of %d bytes in %q", s.Start, s.End, len(text), text)
		}
		if valid && !utf8.ValidString(text[s.Start:s.End]) {
			t.Fatalf("span %d..%d cuts a character of %q", s.Start, s.End, text)
		}
		if s.Dimension == Goldstein {
			sum += s.Amount
		}
	}
	if sum != int(r.Goldstein) {
		t.Fatalf("spans of Goldstein add up to %d, not %d, in %q", sum, r.Goldstein, text)
	}
	if Read(lang, text) != r {
		t.Fatalf("two readings of %q differ", text)
	}
}

func TestQuotingIsNeverMoreHostileThanSaying(t *testing.T) {
	posts := anyPost(t)
	rapid.Check(t, func(t *rapid.T) {
		p := posts.Draw(t, "post")
		if strings.ContainsAny(p.text, "\"“”«»") {
			t.Skip("quotations within a quotation end it")
		}
		marks := rapid.SampledFrom([][2]string{{"\"", "\""}, {"“", "”"}, {"« ", " »"}}).Draw(t, "marks")
		said := hear(p.lang, p.text).Goldstein
		quoted := hear(p.lang, marks[0]+p.text+marks[1]).Goldstein
		if quoted < min(said, 0) {
			t.Fatalf("quoted %d, said %d: %s", quoted, said, p.text)
		}
	})
}

func TestANeutralSentenceBehindMovesLittle(t *testing.T) {
	neutral := map[string][]string{
		"en": {" The museum is on Mill Street.", " It rained in the morning.", " The train to Sarn takes two hours."},
		"fr": {" Le musée se trouve rue du Moulin.", " Il a plu dans la matinée.", " Le train pour Sarn met deux heures."},
	}
	posts := anyPost(t)
	rapid.Check(t, func(t *rapid.T) {
		p := posts.Draw(t, "post")
		tail := rapid.SampledFrom(neutral[p.lang]).Draw(t, "tail")
		a, b := hear(p.lang, p.text), hear(p.lang, p.text+tail)
		if a.Act != b.Act || abs(int(a.Goldstein)-int(b.Goldstein)) > 5 {
			t.Fatalf("%v %d became %v %d: %s", a.Act, a.Goldstein, b.Act, b.Goldstein, p.text+tail)
		}
	})
}

func TestTypographyChangesNothing(t *testing.T) {
	posts := anyPost(t)
	rapid.Check(t, func(t *rapid.T) {
		p := posts.Draw(t, "post")
		a, b := Read(p.lang, p.text), Read(p.lang, typeset(p.text))
		if a != b {
			t.Fatalf("%+v became %+v: %s", a, b, typeset(p.text))
		}
	})
}

// typeset writes curly apostrophes, no-break spaces and decomposed accents, as
// phones and word processors do.
func typeset(s string) string {
	out := ""
	for _, r := range s {
		switch r {
		case 'é':
			out += "e\u0301"
		case 'è':
			out += "e\u0300"
		case 'à':
			out += "a\u0300"
		case '\'':
			out += "’"
		default:
			out += string(r)
		}
	}
	return out
}
