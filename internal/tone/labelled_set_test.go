package tone

import (
	"strconv"
	"testing"

	"demarche/internal/speech"
)

// reader is what one labeller says of a post.
type reader struct {
	act       speech.Act
	kind      speech.Kind
	goldstein int // tenths
}

// twice is a post that two labellers have read, each without the other.
type twice struct {
	id, family, difficulty, text string
	labels                       [2]reader
}

// setLanguages are those of the labelled set.
var setLanguages = []string{"en", "fr", "es", "ar"}

func readTwice(tb testing.TB, lang, half string) []twice {
	tb.Helper()
	var out []twice
	for _, c := range readRows(tb, "labelled/"+lang, half) {
		if len(c) != 16 {
			tb.Fatalf("%s.%s: %d columns in %q", lang, half, len(c), c)
		}
		p := twice{id: c[0], family: c[1], difficulty: c[2], text: c[15]}
		for i := range p.labels {
			l, cells := &p.labels[i], c[3+6*i:9+6*i]
			if err := l.act.UnmarshalText([]byte(cells[0])); err != nil {
				tb.Fatalf("%s: %v", p.id, err)
			}
			if err := l.kind.UnmarshalText([]byte(cells[1])); err != nil {
				tb.Fatalf("%s: %v", p.id, err)
			}
			value, err := strconv.ParseFloat(cells[2], 64)
			if err != nil || value < -10 || value > 10 {
				tb.Fatalf("%s: Goldstein %q", p.id, cells[2])
			}
			l.goldstein = int(value * 10)
		}
		out = append(out, p)
	}
	return out
}

// The halves of the labelled set share no family of phrasing and no text; each is
// large enough, half of it hard, and has every act.
func TestTheLabelledSetIsSplitByFamilies(t *testing.T) {
	for _, lang := range setLanguages {
		half, text := map[string]string{}, map[string]bool{}
		for _, name := range []string{"learn", "test"} {
			posts := readTwice(t, lang, name)
			hard, acts := 0, map[speech.Act]int{}
			for _, p := range posts {
				if other := half[p.family]; other != "" && other != name {
					t.Errorf("%s: family %q stands in both halves", lang, p.family)
				}
				if text[p.text] {
					t.Errorf("%s: the text of %s stands twice", lang, p.id)
				}
				half[p.family], text[p.text] = name, true
				if p.difficulty != "plain" {
					hard++
				}
				acts[p.labels[0].act]++
			}
			if len(posts) < 330 || hard*100 < 45*len(posts) || len(acts) != speech.Acts {
				t.Errorf("%s.%s: %d posts, %d of them hard, %d acts", lang, name, len(posts), hard, len(acts))
			}
		}
	}
}

// TestLabellersAgree reports Cohen's kappa over the eleven acts (Cohen 1960) and
// the rank correlation of the Goldstein values.
func TestLabellersAgree(t *testing.T) {
	for _, lang := range setLanguages {
		posts := append(readTwice(t, lang, "learn"), readTwice(t, lang, "test")...)
		same, counts := 0.0, [2][speech.Acts]float64{}
		var values [2][]float64
		for _, p := range posts {
			if p.labels[0].act == p.labels[1].act {
				same++
			}
			for i, l := range p.labels {
				counts[i][l.act]++
				values[i] = append(values[i], float64(l.goldstein))
			}
		}
		n, chance := float64(len(posts)), 0.0
		for a := range speech.Acts {
			chance += counts[0][a] * counts[1][a] / n / n
		}
		kappa := (same/n - chance) / (1 - chance)
		rho := pearson(ranks(values[0]), ranks(values[1]))
		t.Logf("%s: %d posts, same act %.3f, kappa %.3f, Spearman %.3f", lang, len(posts), same/n, kappa, rho)
		if kappa < .8 || rho < .8 {
			t.Errorf("%s: labels on which nobody agrees measure nothing: kappa %.2f, Spearman %.2f", lang, kappa, rho)
		}
	}
}

// TestLabelledSet measures the halves in the languages that are read. It reports
// no single error of the test half, so that nobody tunes on it unawares.
func TestLabelledSet(t *testing.T) {
	for _, lang := range Languages() {
		for _, half := range []string{"learn", "test"} {
			t.Run(lang+" "+half, func(t *testing.T) {
				var posts []post
				for _, p := range readTwice(t, lang, half) {
					mean := (p.labels[0].goldstein + p.labels[1].goldstein) / 2
					posts = append(posts, post{lang: lang, id: p.id, difficulty: p.difficulty, text: p.text, act: p.labels[0].act, kind: p.labels[0].kind, goldstein: mean})
				}
				f := measureFigures(posts)
				f.report(t)
				f.demand(t, floors{macroF1: .42, sign: .42, spearman: .44, covered: .75})
			})
		}
	}
}
