package scenario

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"
)

// FuzzLoad demands that no scenario breaks the loader: it gives a bundle or
// says why not, in bounded time.
func FuzzLoad(f *testing.F) {
	files, _ := filepath.Glob("testdata/bad/*.yaml")
	for _, file := range append(files, "testdata/minimal/scenario.yaml", "testdata/rich/scenario.yaml", "testdata/translated/scenario.yaml") {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, []byte("title: Autre\n"))
	}
	f.Fuzz(func(t *testing.T, scenario, locale []byte) {
		start := time.Now()
		fsys := fstest.MapFS{"s/scenario.yaml": {Data: scenario}, "s/locale/fr.yaml": {Data: locale}}
		b, ds := Load(fsys, "s", Options{})
		if (b == nil) != ds.Failed() {
			t.Fatalf("bundle %v, findings %v", b != nil, ds)
		}
		if b != nil {
			for _, line := range b.Texts.Lines() {
				if _, ok := b.Texts.Text("fr", line); !ok {
					t.Fatalf("no text for %s", line)
				}
			}
		}
		if d := time.Since(start); d > 20*time.Second {
			t.Fatalf("it took %v", d)
		}
	})
}
