package scenario

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
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

// FuzzInclude demands the same of catalogues.
func FuzzInclude(f *testing.F) {
	main, err := os.ReadFile("testdata/rich/scenario.yaml")
	if err != nil {
		f.Fatal(err)
	}
	places, err := os.ReadFile("testdata/rich/catalogue/places.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(places, []byte("zones.qasr.name: Heure de Qasr\n"))
	f.Add([]byte("include: [catalogue/places.yaml]\nplatforms: &a {pulse: *a}\n"), []byte("a: [\n"))
	f.Add([]byte("include: [catalogue/places.fr.yaml, catalogue/../x.yaml]\naccounts: none\nmodel: {share.contact: 9e9}\n"), []byte("platforms: {}\n"))
	f.Fuzz(func(t *testing.T, catalogue, translated []byte) {
		start := time.Now()
		b, ds := Load(fstest.MapFS{
			"s/scenario.yaml": {Data: main}, "s/locale/fr.yaml": {Data: []byte("title: Autre\n")},
			"s/media/cable.png":       {Data: []byte("x")},
			"s/catalogue/places.yaml": {Data: catalogue}, "s/catalogue/places.fr.yaml": {Data: translated},
		}, "s", Options{})
		if (b == nil) != ds.Failed() {
			t.Fatalf("bundle %v, findings %v", b != nil, ds)
		}
		if d := time.Since(start); d > 20*time.Second {
			t.Fatalf("it took %v", d)
		}
	})
}

// TestHostileSizes feeds what is legal YAML and costs most: many names, many
// references, many unknown words.
func TestHostileSizes(t *testing.T) {
	long := strings.Repeat("x", 60)
	good := readMinimal(t)
	repeat := func(n int, f func(i int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(f(i))
		}
		return b.String()
	}
	for name, text := range map[string]string{
		"unknown keys": repeat(20_000, func(i int) string { return fmt.Sprintf("%s%d: 1\n", long, i) }),
		"accounts": "accounts:\n" + repeat(10_000, func(i int) string { return fmt.Sprintf("  a%d: {name: A, class: press, on: [p]}\n", i) }) +
			"injects:\n" + repeat(5_000, func(i int) string { return fmt.Sprintf("  i%d: {at: +0:10, post: {by: a%d, text: x}}\n", i, i) }),
		"expressions": "injects:\n" + repeat(1000, func(i int) string { return fmt.Sprintf("  %s-%d: {after: y}\n", long[:50], i) }) +
			"rules:\n" + repeat(1000, func(i int) string {
			return fmt.Sprintf("  r%d:\n    when: %s true\n    climb:\n", i, strings.Repeat(`happened("`+long[:52]+`") or `, 10))
		}),
		"choices": good + "rules:\n" + repeat(20, func(i int) string {
			return fmt.Sprintf("  r%d:\n    when: rung > 1\n    do:\n", i) + repeat(64, func(int) string {
				return "      - message:\n          from: odane-daily\n          text: x\n          choices:\n" + repeat(9, func(j int) string {
					return fmt.Sprintf("            c%d: {text: x, when: rung > 1 and minute < 30}\n", j)
				})
			})
		}),
		"chain": good[:strings.Index(good, "ladder:")] + repeat(990, func(i int) string {
			return fmt.Sprintf("  i%d: {after: i%d, climb: }\n", i, (i+1)%990)
		}) + good[strings.Index(good, "ladder:"):],
	} {
		start := time.Now()
		b, ds := loadText(text)
		if b != nil || len(ds) == 0 {
			t.Errorf("%s: nothing found", name)
		}
		if d := time.Since(start); d > 15*time.Second {
			t.Errorf("%s took %v", name, d)
		} else {
			t.Logf("%s took %v: %v", name, d, ds[0].Error())
		}
	}
}
