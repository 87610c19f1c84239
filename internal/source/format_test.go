package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFormat(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"indentation", "a:\n      b: 1\n      c:\n       - x\n       -   y\n", "a:\n  b: 1\n  c:\n    - x\n    - y\n"},
		{"lists below their key", "a:\n- x\n- b: 1\n  c: 2\nd: 3\n", "a:\n  - x\n  - b: 1\n    c: 2\nd: 3\n"},
		{"brackets", "a: { b: 1,c:   [ x , y ] }\n", "a: {b: 1, c: [x, y]}\n"},
		{"text is left alone", "a: 'x  ,  {  y'\nb: two  words # and  more\n", "a: 'x  ,  {  y'\nb: two  words # and  more\n"},
		{"comments go along", "# one\na:\n    # two\n    b: 1 # three\n    # four\n# five\nc: 2\n", "# one\na:\n  # two\n  b: 1 # three\n  # four\n# five\nc: 2\n"},
		{"empty lines", "\n\na: 1\n\n\n\nb: 2\n\n", "a: 1\n\nb: 2\n"},
		{"blocks of text", "a:\n    b: |\n          x\n            y\n\n          # z\n    c: >-\n      one\n      two\n", "a:\n  b: |\n    x\n      y\n\n    # z\n  c: >-\n    one\n    two\n"},
		{"blocks in lists", "a:\n-   b: |\n     x\n    c: 1\n-   |\n  y\n", "a:\n  - b: |\n      x\n    c: 1\n  - |\n    y\n"},
		{"line ends and a mark", "\uFEFFa: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"},
		{"brackets over lines", "a: {b: 1,\n        c: 2\n   }\n", "a: {b: 1,\n        c: 2\n   }\n"},
	} {
		got, ok := Format("f", []byte(c.text), &List{})
		if !ok || string(got) != c.want {
			t.Errorf("%s: got\n%s", c.name, got)
			continue
		}
		if again, _ := Format("f", got, &List{}); string(again) != string(got) {
			t.Errorf("%s: once more gives\n%s", c.name, again)
		}
	}
}

func TestFormatLeavesWhatItCannotRead(t *testing.T) {
	list := &List{}
	if out, ok := Format("f", []byte("a: [1\nb: 2\n"), list); ok || out != nil || !list.Failed() {
		t.Errorf("got %q", out)
	}
}

// Every file that ships can be laid out anew, and says the same.
func TestFormatOfTheLibrary(t *testing.T) {
	n := 0
	for _, pattern := range []string{"*/*.yaml", "*/*/*.yaml", "*/variants/*/*.yaml", "*/variants/*/*/*.yaml"} {
		files, _ := filepath.Glob("../../scenarios/" + pattern)
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			list := &List{}
			out, ok := Format(file, data, list)
			if !ok {
				t.Errorf("%s: %v", file, list.Diagnostics())
				continue
			}
			if again, _ := Format(file, out, &List{}); string(again) != string(out) {
				t.Errorf("%s is laid out otherwise once more", file)
			}
			n++
		}
	}
	if n < 20 {
		t.Errorf("only %d files", n)
	}
}

// However a text is laid out, it is laid out anew, and once is enough.
func TestFormatOfAnyLayout(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := sketch(t)
		list := &List{}
		if Parse("f", []byte(text), &List{}) == nil {
			t.Skip("no YAML")
		}
		out, ok := Format("f", []byte(text), list)
		if !ok {
			t.Fatalf("%v\n%s", list.Diagnostics(), text)
		}
		again, ok := Format("f", out, &List{})
		if !ok || string(again) != string(out) {
			t.Fatalf("once more it is otherwise:\n%s\nthen\n%s\nthen\n%s", text, out, again)
		}
	})
}

// sketch draws a text with any layout.
func sketch(t *rapid.T) string {
	var b strings.Builder
	gap := func() string { return strings.Repeat(" ", rapid.IntRange(1, 4).Draw(t, "gap")) }
	aside := func(indent int) {
		switch rapid.IntRange(0, 7).Draw(t, "aside") {
		case 0:
			b.WriteString("\n")
		case 1:
			b.WriteString(strings.Repeat(" ", indent) + "# note:  {x\n")
		}
	}
	scalar := rapid.SampledFrom([]string{"x", "two  words", "'it''s, {so}'", `"a \" b: c"`, "{ a: 1,b:  [x , 'y, z'] }", "[ ]", "1.5", "x # note", "{a: b} # note"})
	var group func(indent, depth int, opened bool)
	value := func(indent, depth int) {
		kind := rapid.IntRange(0, 6).Draw(t, "kind")
		if depth > 3 {
			kind = 0
		}
		inside := indent + rapid.IntRange(1, 5).Draw(t, "deeper")
		switch kind {
		default:
			b.WriteString(gap() + scalar.Draw(t, "scalar") + "\n")
		case 3:
			b.WriteString("\n")
			group(inside, depth+1, false)
		case 4:
			b.WriteString("\n")
			at := inside
			if rapid.Bool().Draw(t, "flush") {
				at = indent
			}
			for range rapid.IntRange(1, 3).Draw(t, "items") {
				aside(at)
				b.WriteString(strings.Repeat(" ", at) + "-")
				if rapid.Bool().Draw(t, "keyed") {
					space := gap()
					b.WriteString(space)
					group(at+1+len(space), depth+1, true)
				} else {
					b.WriteString(gap() + scalar.Draw(t, "scalar") + "\n")
				}
			}
		case 5:
			b.WriteString(gap() + rapid.SampledFrom([]string{"|", ">-", "|+", ">"}).Draw(t, "head") + "\n")
			for range rapid.IntRange(1, 3).Draw(t, "lines") {
				b.WriteString(strings.Repeat(" ", inside) + rapid.SampledFrom([]string{"text: {x", "# no note", "a  b  ", "- x"}).Draw(t, "line") + "\n")
				if rapid.IntRange(0, 3).Draw(t, "empty") == 0 {
					b.WriteString("\n" + strings.Repeat(" ", inside) + "  more\n")
				}
			}
		case 6:
			b.WriteString(gap() + "one\n" + strings.Repeat(" ", inside) + "goes on\n")
		}
	}
	group = func(indent, depth int, opened bool) {
		for i := range rapid.IntRange(1, 3).Draw(t, "keys") {
			if i > 0 || !opened {
				aside(indent)
				b.WriteString(strings.Repeat(" ", indent))
			}
			b.WriteString(string(rune('a'+i)) + ":")
			value(indent, depth)
		}
	}
	group(0, 0, false)
	return b.String()
}
