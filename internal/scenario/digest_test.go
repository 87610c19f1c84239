package scenario

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"
)

// TestLayoutIsNoRule writes the rich scenario in other layouts: deeper
// indentation, comments, empty lines. The world must stay what it was.
func TestLayoutIsNoRule(t *testing.T) {
	want := loadRich(t, Options{})
	data, err := os.ReadFile("testdata/rich/scenario.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, name := range []string{"locale/fr.yaml", "media/cable.png", "catalogue/places.yaml"} {
		content, err := os.ReadFile("testdata/rich/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files["rich/"+name] = &fstest.MapFile{Data: content}
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	rapid.Check(t, func(t *rapid.T) {
		times := rapid.IntRange(1, 4).Draw(t, "times")
		var b strings.Builder
		for _, line := range lines {
			text := strings.TrimLeft(line, " ")
			indent := len(line) - len(text)
			if indent == 0 && rapid.Bool().Draw(t, "comment") {
				b.WriteString("# " + rapid.StringMatching(`[a-z :'"\[{]{0,20}`).Draw(t, "words") + "\n\n")
			}
			if item, ok := strings.CutPrefix(text, "- "); ok && times > 1 {
				text = "-" + strings.Repeat(" ", 2*times-1) + item
			}
			b.WriteString(strings.Repeat(" ", indent*times) + text)
			if indent == 0 && text != "" && rapid.Bool().Draw(t, "remark") {
				b.WriteString(" # why")
			}
			b.WriteString("\n")
		}
		files["rich/scenario.yaml"] = &fstest.MapFile{Data: []byte(b.String())}
		got, ds := Load(files, "rich", Options{})
		if got == nil {
			t.Fatal(ds)
		}
		if got.WorldDigest != want.WorldDigest {
			t.Fatal("another layout made another world")
		}
	})
}

func TestWhatTheDigestsName(t *testing.T) {
	text := readMinimal(t)
	base, _ := loadText(text)
	for name, c := range map[string]struct {
		old, new string
		same     bool
	}{
		"another title":             {"A borrowed photograph", "A photograph", true},
		"another text of a post":    {"See for yourself.", "Look!", true},
		"another name":              {"Foreign Ministry", "Ministry", true},
		"another style of scalar":   {"half_life: 40m", "half_life: '40m'", true},
		"a default written out":     {"half_life: 40m", "half_life: 40m, ranking: 0.5", true},
		"a rule on two lines":       {`when: rung == 1`, "when: 'rung\n      == 1'", true},
		"another number":            {"half_life: 40m", "half_life: 41m", false},
		"another rule":              {`> 0.3`, `> 0.4`, false},
		"another id":                {"odane-daily", "odane-weekly", false},
		"another moment":            {"+0:20", "+0:25", false},
		"another reading of a post": {"carries: bridge,", "carries: bridge, goldstein: -2,", false},
	} {
		if !strings.Contains(text, c.old) {
			t.Fatalf("%s: %q is not in the scenario", name, c.old)
		}
		b, ds := loadText(strings.ReplaceAll(text, c.old, c.new))
		if b == nil {
			t.Errorf("%s: %v", name, ds)
			continue
		}
		if (b.WorldDigest == base.WorldDigest) != c.same {
			t.Errorf("%s: same world digest: %v", name, !c.same)
		}
		if b.ContentDigest == base.ContentDigest {
			t.Errorf("%s: the content digest stays", name)
		}
	}
}

func TestContentDigestNamesAllFiles(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{"scenario.yaml", "locale/fr.yaml", "media/cable.png", "catalogue/places.yaml"} {
		content, err := os.ReadFile("testdata/rich/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files["rich/"+name] = &fstest.MapFile{Data: content}
	}
	base := loadRich(t, Options{})
	for name := range files {
		changed := fstest.MapFS{}
		for n, f := range files {
			changed[n] = f
			if n == name {
				changed[n] = &fstest.MapFile{Data: append(append([]byte{}, f.Data...), "\n"...)}
			}
		}
		b, ds := Load(changed, "rich", Options{})
		if b == nil {
			t.Fatal(ds)
		}
		if b.ContentDigest == base.ContentDigest || b.WorldDigest != base.WorldDigest {
			t.Errorf("%s: content changed %v, world changed %v", name, b.ContentDigest != base.ContentDigest, b.WorldDigest != base.WorldDigest)
		}
	}
}
