package tone

import (
	"os"
	"strings"
	"testing"
)

// TestLearnErrors lists, with -v, what is misread in the learn half. The test
// half has no such list: its errors are not to be looked at.
func TestLearnErrors(t *testing.T) {
	for _, lang := range Languages() {
		posts := append(readPosts(t, lang, "learn"), readPosts(t, lang, "learn2")...)
		for _, p := range posts {
			r := Read(lang, p.text)
			if r.Act != p.act || abs(int(r.Goldstein)-p.goldstein) > 25 {
				t.Logf("%s %s: %v/%v %d for %v/%v %d, confidence %d: %s", p.id, p.difficulty, r.Act, r.Kind, r.Goldstein, p.act, p.kind, p.goldstein, r.Confidence, p.text)
			}
		}
		f := measureFigures(posts)
		t.Logf("%s learn: macro F1 %.3f, act %.3f, sign %.3f, Spearman %.3f, covered %.3f", lang, f.macroF1, f.accuracy, f.sign, f.spearman, f.covered)
	}
}

func TestHeldOutFigures(t *testing.T) {
	for _, lang := range Languages() {
		f := measureFigures(readPosts(t, lang, "test"))
		t.Logf("%s test: n %d, macro F1 %.3f, act %.3f, sign %.3f, Spearman %.3f, covered %.3f", lang, f.n, f.macroF1, f.accuracy, f.sign, f.spearman, f.covered)
	}
}

func TestNewsSentences(t *testing.T) {
	for _, lang := range Languages() {
		data, err := os.ReadFile("testdata/" + lang + ".news-learn.tsv")
		if err != nil {
			t.Fatal(err)
		}
		right, all := 0, 0
		for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
			if line[0] == '#' {
				continue
			}
			c := strings.Split(line, "\t")
			g := Read(lang, c[2]).Goldstein
			all++
			if c[1] == "+" && g > 0 || c[1] == "-" && g < 0 {
				right++
			} else {
				t.Logf("%s: %d: %s", c[0], g, c[2])
			}
		}
		t.Logf("%s news: %d of %d", lang, right, all)
	}
}
