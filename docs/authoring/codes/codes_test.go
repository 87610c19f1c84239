package codes

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"demarche/internal/experiment"
	"demarche/internal/scenario"
	"demarche/internal/source"
)

// example is a part of a scenario, with its other files.
type example struct {
	text  string
	files map[string]string
}

// examples reads those below a heading of a page.
func examples(page, heading string) example {
	_, part, _ := strings.Cut(page, "\n## "+heading+"\n")
	part, _, _ = strings.Cut(part, "\n## ")
	e := example{files: map[string]string{}}
	before, rest, found := strings.Cut(part, "```yaml\n")
	for found {
		var block string
		block, rest, _ = strings.Cut(rest, "```")
		if name := strings.Split(before, "`"); len(name) == 3 {
			e.files[name[1]] = block
		} else {
			e.text = block
		}
		before, rest, found = strings.Cut(rest, "```yaml\n")
	}
	return e
}

// vast are examples that no page has room for.
var vast = map[source.Code]string{
	source.YAMLSize: "# " + strings.Repeat("x", source.MaxBytes),
	source.Many: strings.Join(func() (lines []string) {
		for i := range 600 {
			lines = append(lines, fmt.Sprintf("key-%d: 1", i))
		}
		return lines
	}(), "\n"),
	"RULE-SIZE": "endings: {calm: {when: '" + strings.Repeat("1 + ", 600) + "rung > 1'}}",
}

// beside are warnings that an example may give beside what it shows.
var beside = map[source.Code]source.Code{source.TextUnknown: source.TextMissing, source.UnusedFile: source.TextMissing}

// findings judges an example: laid over a small scenario as a variant of it, or
// behind its keys where files of the scenario itself are meant.
func findings(t *testing.T, code source.Code, e example) source.Diagnostics {
	t.Helper()
	if code == source.RangeRatio {
		_, ds := experiment.Parse("experiment.yaml", []byte(e.text))
		return ds
	}
	base, err := os.ReadFile("../../../internal/scenario/testdata/minimal/scenario.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	put := func(name, text string) { files["s/"+name] = &fstest.MapFile{Data: []byte(text)} }
	if code == source.FileMissing {
		put("scenario.yaml", string(base)+e.text)
		return scenario.Check(files, "s", scenario.Options{})
	}
	put("scenario.yaml", string(base))
	put("variants/example/scenario.yaml", e.text)
	for name, text := range e.files {
		put("variants/example/"+name, text)
	}
	return scenario.Check(files, "s", scenario.Options{Variant: "example"})
}

// Every bad example gives its code, and every good one nothing. What lint finds
// needs runs, and a best line that is kept its digest; their own tests hold them.
func TestExamplesOfThePagesAreTrue(t *testing.T) {
	for _, info := range source.Codes {
		data, err := FS.ReadFile(string(info.Code) + ".md")
		if err != nil {
			t.Errorf("%s has no page", info.Code)
			continue
		}
		page := string(data)
		if !strings.HasPrefix(page, "# "+string(info.Code)+"\n\n") {
			t.Errorf("the page of %s has another title", info.Code)
		}
		bad, good := examples(page, "Bad"), examples(page, "Good")
		if bad.text == "" || good.text == "" {
			t.Errorf("%s has no bad or no good example", info.Code)
			continue
		}
		if strings.HasPrefix(string(info.Code), "LINT-") || strings.HasPrefix(string(info.Code), "PAR-") || info.Code == source.TextStale {
			continue
		}
		if text := vast[info.Code]; text != "" {
			bad.text = text
		}
		has := func(d source.Diagnostic) bool { return d.Code == info.Code }
		if ds := findings(t, info.Code, bad); !slices.ContainsFunc(ds, has) {
			t.Errorf("the bad example of %s gives %v", info.Code, ds)
		}
		for _, d := range findings(t, info.Code, good) {
			if d.Code != beside[info.Code] {
				t.Errorf("the good example of %s gives %s", info.Code, d)
			}
		}
	}
}

// No page is of a code that there is not.
func TestPagesAreOfCodes(t *testing.T) {
	files, err := filepath.Glob("*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		code := source.Code(strings.TrimSuffix(file, ".md"))
		if !slices.ContainsFunc(source.Codes, func(c source.CodeInfo) bool { return c.Code == code }) {
			t.Errorf("%s is the page of no code", file)
		}
	}
}
