package learn

import (
	"bytes"
	"os"
	"runtime"
	"slices"
	"testing"

	"demarche/internal/tone"
)

func TestFaultsOfPostsAreToldWithTheirLine(t *testing.T) {
	for text, want := range map[string]string{
		"a\tb\n": "x.tsv:1: 2 columns, not 7, 9 or 16",
		"# remark\nf\tplain\tshout\tplain\t0\t3\t3\t0\ttext\n": "x.tsv:2: speech: unknown act \"shout\"",
	} {
		name := t.TempDir() + "/x.tsv"
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Read("en", name); err == nil || !bytes.HasSuffix([]byte(err.Error()), []byte(want)) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// No post to learn from stands among those that measure, nor does its family.
func TestNothingMeasuredIsLearned(t *testing.T) {
	posts, err := Posts("..")
	if err != nil {
		t.Fatal(err)
	}
	learned := map[string]bool{}
	for _, p := range posts {
		learned[p.Lang+p.Text] = true
	}
	for _, lang := range tone.Languages() {
		for _, name := range []string{"../testdata/labelled/" + lang + ".test.tsv", "../testdata/" + lang + ".test.tsv", "../testdata/" + lang + ".fresh.tsv"} {
			held, err := Read(lang, name)
			if os.IsNotExist(err) {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range held {
				if learned[lang+p.Text] {
					t.Errorf("%s: a post of %s is learned from", name, p.Family)
				}
			}
		}
	}
}

// The shipped weights are what the training makes of the posts. Floating point
// rounds otherwise where multiply and add are one, so it is held on one platform.
func TestTheShippedWeightsAreTrained(t *testing.T) {
	if os.Getenv("DEMARCHE_SOAK") == "" {
		t.Skip("SKIPPED: trains anew: run by make soak")
	}
	if runtime.GOARCH != "amd64" {
		t.Skip("SKIPPED: floating point of another platform")
	}
	posts, err := Posts("..")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Train(posts, Usual).Weights(posts).Encode(&out); err != nil {
		t.Fatal(err)
	}
	shipped, err := os.ReadFile("../weights.bin.gz")
	if err != nil || !bytes.Equal(shipped, out.Bytes()) {
		t.Errorf("the weights are not those of the posts (%v): make tone", err)
	}
}

// A small training is the same again, and learns what it is shown.
func TestTrainingIsRepeatable(t *testing.T) {
	posts, err := Posts("..")
	if err != nil {
		t.Fatal(err)
	}
	posts = posts[:150]
	a, b := Train(posts, Usual), Train(posts, Usual)
	if !slices.Equal(a.W, b.W) {
		t.Error("two trainings differ")
	}
	right := 0
	for _, p := range posts {
		g := a.Guess(p)
		best := 0
		for i, v := range g.Acts {
			if v > g.Acts[best] {
				best = i
			}
		}
		if best == int(p.Act) {
			right++
		}
	}
	if right < len(posts)*9/10 {
		t.Errorf("%d of %d posts are read rightly after learning them", right, len(posts))
	}
}
