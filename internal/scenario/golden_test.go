package scenario

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"demarche/internal/source"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares text with a file beside the test data.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (go test -update writes it anew); got:\n%s", file, got)
	}
}

// loadText loads a text as the only file of a scenario.
func loadText(text string) (*Bundle, source.Diagnostics) {
	return Load(fstest.MapFS{"s/scenario.yaml": {Data: []byte(text)}}, "s", Options{})
}

func TestAllFaultsOfAFileAreReportedAtTheirPlaces(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no bad scenarios", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, ds := loadText(string(data))
			var b strings.Builder
			if err := ds.Print(&b); err != nil {
				t.Fatal(err)
			}
			golden(t, strings.TrimSuffix(file, ".yaml")+".err", b.String())
		})
	}
}

func TestFaultsOfTranslations(t *testing.T) {
	ds := Check(os.DirFS("testdata"), "translated", Options{})
	var b strings.Builder
	if err := ds.Print(&b); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/translated.err", b.String())
}
