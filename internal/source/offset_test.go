package source

import (
	"fmt"
	"strings"
	"testing"
)

// TestInsideFollowsEveryStyle marks a place in a text with ¶ and demands that
// the offset of what follows it leads back there.
func TestInsideFollowsEveryStyle(t *testing.T) {
	for name, text := range map[string]string{
		"plain":                    "a: one ¶two\n",
		"plain, first":             "a: ¶one\n",
		"plain, several lines":     "a: one\n   three\n\n  ¶two\n",
		"plain in brackets":        "a: [x, one ¶two]\n",
		"single quotes":            "a: 'it''s ''¶two'''\n",
		"single quotes, folded":    "a: 'one\n  three\n\n   ¶two'\n",
		"double quotes":            "a: \"x\\\"\\u00e9\\x41\\n¶two\"\n",
		"double quotes, wide":      "a: \"\\U0001F600\\t\\\\ ¶two\"\n",
		"double quotes, folded":    "a: \"one \\\n    \\ three\n    ¶two\"\n",
		"literal":                  "a: |\n  one\n\n    three\n  ¶two\n",
		"literal with header":      "a: |2- # why\n    one\n   ¶two\n",
		"folded":                   "a: >\n  one\n  three\n\n  four\n    deep\n  ¶two\n",
		"folded, stripped":         "a: >-\n\n  one ¶two\n",
		"literal in list":          "a:\n  - |\n    one\n    ¶two\n",
		"after anchor":             "a: &x 'one ¶two'\n",
		"after anchor and block":   "a: &x |\n  one ¶two\n",
		"arabic":                   "a: \"مرحبا ¶two\"\n",
		"plain, wide":              "a: 😀😀 ¶two\n",
		"double quotes, one space": "a: \"one\\ ¶two\"\n",
	} {
		t.Run(name, func(t *testing.T) {
			before, _, _ := strings.Cut(text, "¶")
			line := strings.Count(before, "\n") + 1
			col := len([]rune(before[strings.LastIndex(before, "\n")+1:])) + 1
			n, ds := parse(strings.Replace(text, "¶", "", 1))
			if n == nil {
				t.Fatal(ds)
			}
			v := n.Get("a")
			if v.Kind == Sequence {
				v = v.Items[len(v.Items)-1]
			}
			word := "two"
			if name == "plain, first" {
				word = "one"
			}
			at := v.Inside(len([]rune(v.Value[:strings.Index(v.Value, word)])))
			if got, want := fmt.Sprint(at.Line, ":", at.Col), fmt.Sprint(line, ":", col); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestInsideBeyondTheValue(t *testing.T) {
	n, _ := parse("a: one\nb: [x]\n")
	if at := n.Get("a").Inside(99); at.Line != 1 || at.Col != 6 {
		t.Errorf("beyond the end: %d:%d", at.Line, at.Col)
	}
	if at := n.Get("a").Inside(-1); at.Col != 4 {
		t.Errorf("before the start: %d", at.Col)
	}
	if at := n.Get("b").Inside(3); at.Col != 4 {
		t.Errorf("no scalar: %d", at.Col)
	}
}
