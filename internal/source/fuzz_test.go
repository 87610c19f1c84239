package source

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// FuzzParse demands that no text breaks the reader, and that what it reads
// stands inside the file.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/bad/*.yaml")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{
		bomb(), "a: &a [*a]\n", "a: |\n  x\n y\n", "a: \"\\\n  \\x41\"\n", "? a\n: b\n", "a: !!str 1\n", "%YAML 1.2\n---\na: 1\n...\n", "<<: {a: 1}\n", "a: 'x''y\n\n z'\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		list := &List{}
		root := Parse("s.yaml", data, list)
		if root == nil && !list.Failed() {
			t.Fatal("nothing was read and nothing said")
		}
		for _, d := range list.Diagnostics() {
			if d.Line < 1 || d.Col < 1 || d.String() == "" {
				t.Fatalf("no place: %+v", d)
			}
		}
		visits := 0
		visit(root, func(n *Node) {
			if visits++; n.Kind != Scalar || visits > 500 {
				return
			}
			for _, i := range []int{0, 1, 7, len(n.Value)} {
				if p := n.Inside(i); p.Line < 1 || p.Line > len(p.File.lines) || p.Col < 1 {
					t.Fatalf("offset %d of %q lies at %d:%d", i, n.Value, p.Line, p.Col)
				}
			}
		})
		if d := time.Since(start); d > 20*time.Second {
			t.Fatalf("it took %v", d)
		}
	})
}

func visit(n *Node, do func(*Node)) {
	if n == nil {
		return
	}
	do(n)
	for _, e := range n.Entries {
		visit(e.Key, do)
		visit(e.Value, do)
	}
	for _, item := range n.Items {
		visit(item, do)
	}
}
