package source

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write the golden files anew")

func parse(text string) (*Node, Diagnostics) {
	list := &List{}
	n := Parse("s.yaml", []byte(text), list)
	return n, list.Diagnostics()
}

// bomb is a text whose aliases stand for nine to the ninth values.
func bomb() string {
	var b strings.Builder
	b.WriteString("a: &a [x,x,x,x,x,x,x,x,x]\n")
	for c := 'b'; c < 'j'; c++ {
		fmt.Fprintf(&b, "%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c,", c-1), 9), ","))
	}
	return b.String()
}

func TestSyntaxFaultsAreReportedAtTheirPlaces(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no bad files", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, ds := parse(string(data))
			var b strings.Builder
			if err := ds.Print(&b); err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(file, ".yaml") + ".err"
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(want) {
				t.Errorf("got\n%s\nwant\n%s", b.String(), want)
			}
		})
	}
}

func TestWhatIsNoTextOrTooMuchIsRefused(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"empty":            {"", "s.yaml:1:1: YAML-EMPTY the file is empty"},
		"comments only":    {"# nothing\n\n", "s.yaml:1:1: YAML-EMPTY the file is empty"},
		"null":             {"~\n", "s.yaml:1:1: YAML-EMPTY the file is empty"},
		"nul":              {"a: 1\nb: \x00\n", "s.yaml:2:4: YAML-BINARY the file holds a NUL character: it is not text"},
		"latin 1":          {"a: caf\xe9\n", "s.yaml:1:7: YAML-BINARY the file is not text in UTF-8"},
		"line separator":   {"a: x\u2028y\n", "s.yaml:1:5: YAML-BINARY an invisible line break (U+2028) stands here"},
		"escape":           {"a: \x1b[31m\n", "s.yaml:1:4: YAML-BINARY a control character (U+001B) stands here"},
		"sequence":         {"- a\n- b\n", "s.yaml:1:1: TYPE-MAPPING the file holds a list at its top, not keys with values"},
		"scalar":           {"hello\n", "s.yaml:1:1: TYPE-MAPPING the file holds a single value at its top, not keys with values"},
		"brackets":         {strings.Repeat("[", 20000), "s.yaml:1:65: YAML-DEPTH values are nested more than 64 deep"},
		"braces":           {"a: " + strings.Repeat("{b: ", 20000), "s.yaml:1:260: YAML-DEPTH values are nested more than 64 deep"},
		"dashes":           {strings.Repeat("- ", 20000), "s.yaml:1:129: YAML-DEPTH values are nested more than 64 deep"},
		"alias bomb":       {bomb(), "s.yaml:6:11: YAML-ALIAS aliases expand to more than 200000 values"},
		"alias in itself":  {"a: &a {b: *a}\n", "s.yaml:1:11: YAML-ALIAS the alias *a stands inside what it stands for"},
		"too many values":  {strings.Repeat("- [a, a, a, a]\n", 60000), "s.yaml:40000:13: YAML-SIZE the file holds more than 200000 values"},
		"too many bytes":   {strings.Repeat("# 345678\n", 250_000), "s.yaml:1:1: YAML-SIZE the file has more than 2000000 bytes"},
		"second document":  {"a: 1\n---\nb: 1\n", "s.yaml:2:1: YAML-DOCUMENTS a second document begins here; a file holds one"},
		"tag":              {"a: !!binary aGk=\n", `s.yaml:1:4: YAML-TAG the tag "!!binary" is not used in scenarios`},
		"list as key":      {"? [a]\n: 1\n", "s.yaml:1:3: YAML-KEY a key is a word or phrase, not a list"},
		"key that is none": {"? \n: 1\n", "s.yaml:1:2: YAML-KEY a key is a word or phrase, not nothing"},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, ds := parse(c.text)
			if len(ds) != 1 || ds[0].Error() != c.want {
				t.Errorf("got %v, want %s", ds, c.want)
			}
			if d := time.Since(start); d > 10*time.Second {
				t.Errorf("it took %v", d)
			}
		})
	}
}

func TestBlockIndentationIsBounded(t *testing.T) {
	var b strings.Builder
	for i := range 200 {
		fmt.Fprintf(&b, "%sa:\n", strings.Repeat(" ", i))
	}
	_, ds := parse(b.String())
	if len(ds) != 1 || ds[0].Code != YAMLDepth {
		t.Errorf("got %v", ds)
	}
}

func TestTabInAnEmptyLine(t *testing.T) {
	_, ds := parse("\t\na: 1\n")
	if len(ds) != 1 || ds[0].Error() != "s.yaml:1:1: YAML-TAB a tab stands at the beginning of the line" {
		t.Errorf("got %v", ds)
	}
}

func TestBracketsInTextAreNotNesting(t *testing.T) {
	deep := strings.Repeat("[", 100)
	for _, text := range []string{
		"a: x " + deep + "\n",
		"a: '" + deep + "'\n",
		"a: \"" + deep + "\"\n",
		"a: |\n  " + deep + "\n",
		"- a: >-\n    " + deep + "\n",
		"a: x\n  " + deep + "\n",
		"a: 1 # " + deep + "\n",
		"a: '''\n  " + deep + "'\n",
	} {
		_, ds := parse("k: 1\n" + text)
		for _, d := range ds {
			if d.Code == YAMLDepth {
				t.Errorf("%.20q: %v", text, d)
			}
		}
	}
}

func TestTabsOutsideIndentationAreNoFault(t *testing.T) {
	for _, text := range []string{"a: |\n  x\n  \ty\n", "a: 'x\ty'\n", "a: 1\t# c\n", "a: [b,\n\tc]\n"} {
		if n, ds := parse(text); n == nil {
			t.Errorf("%q: %v", text, ds)
		}
	}
}

func TestAliasesStandForTheirAnchors(t *testing.T) {
	n, ds := parse("a: &x {b: 1}\nc: *x\n")
	if n == nil || len(ds) > 0 {
		t.Fatal(ds)
	}
	if got := n.Get("c").Get("b"); got == nil || got.Value != "1" || got.Line != 1 {
		t.Errorf("got %+v", got)
	}
}

func TestLineEndsAndByteOrderMark(t *testing.T) {
	n, ds := parse("\uFEFFa: 1\r\nb: 2\r\nc: |\r\n  x\r\n  y\r\n")
	if n == nil || len(ds) > 0 {
		t.Fatal(ds)
	}
	if c := n.Get("c"); c.Value != "x\ny\n" || c.Line != 3 {
		t.Errorf("got %q in line %d", c.Value, c.Line)
	}
}
