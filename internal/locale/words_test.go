package locale

import (
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// message is a text with its plural forms; one without has only "other".
type message map[string]string

// load reads the messages of a language, by key.
func load(t *testing.T, lang string) map[string]message {
	t.Helper()
	names, err := fs.Glob(files, "words/*."+lang+".json")
	if err != nil || len(names) == 0 {
		t.Fatalf("no words in %s: %v", lang, err)
	}
	all := map[string]message{}
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		var raw map[string]any
		if err := json.Unmarshal(data, &raw); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for key, v := range raw {
			if all[key] != nil {
				t.Errorf("%s: %s stands in two files", name, key)
			}
			all[key] = forms(t, key, v)
		}
	}
	return all
}

func forms(t *testing.T, key string, v any) message {
	t.Helper()
	m := message{}
	switch v := v.(type) {
	case string:
		m["other"] = v
	case map[string]any:
		for form, text := range v {
			m[form], _ = text.(string)
		}
	}
	for form, text := range m {
		if strings.TrimSpace(text) == "" && !strings.HasPrefix(key, "list.") {
			t.Errorf("%s (%s) is empty", key, form)
		}
	}
	return m
}

func TestEveryKeyStandsInEveryLanguage(t *testing.T) {
	english := load(t, "en")
	for _, l := range Languages()[1:] {
		other := load(t, l.Code)
		for _, key := range slices.Sorted(maps.Keys(english)) {
			m, ok := other[key]
			if !ok {
				t.Errorf("%s: %s is missing", l.Code, key)
				continue
			}
			want := cut(english[key]["other"]).names()
			slices.Sort(want)
			for form, text := range m {
				got := cut(text).names()
				slices.Sort(got)
				// One, two or none may be said without the figure.
				if form != "other" && form != "few" && form != "many" && !slices.Contains(got, "n") {
					got = append(got, "n")
					slices.Sort(got)
				}
				if !slices.Equal(got, want) {
					t.Errorf("%s: %s (%s) has the placeholders %v, English %v", l.Code, key, form, got, want)
				}
			}
		}
		for _, key := range slices.Sorted(maps.Keys(other)) {
			if english[key] == nil {
				t.Errorf("%s: %s is not in English", l.Code, key)
			}
		}
	}
}

func TestEveryPluralHasTheFormsOfItsLanguage(t *testing.T) {
	want := map[string][]string{
		"en": {"one", "other"}, "fr": {"one", "other"}, "es": {"one", "other"},
		"ar": {"few", "many", "one", "other", "two", "zero"},
	}
	for _, l := range Languages() {
		for key, m := range load(t, l.Code) {
			if got := slices.Sorted(maps.Keys(m)); len(got) > 1 && !slices.Equal(got, want[l.Code]) {
				t.Errorf("%s: %s has the forms %v, not %v", l.Code, key, got, want[l.Code])
			}
		}
	}
}

// French sets a no-break space before these signs and inside its quotation
// marks.
var badFrench = regexp.MustCompile(`[^\x{a0}\x{202f}0-9/][:;?!»]|«[^\x{a0}]| [:;?!»%]`)

func TestFrenchSpacing(t *testing.T) {
	for key, m := range load(t, "fr") {
		for _, text := range m {
			if bad := badFrench.FindString(text); bad != "" {
				t.Errorf("%s: no-break space wanted at %q in %q", key, bad, text)
			}
			if strings.Contains(text, "'") {
				t.Errorf("%s: %q wants the apostrophe ’", key, text)
			}
		}
	}
}

// Spanish opens what it closes, and sets no space before its signs.
var badSpanish = regexp.MustCompile(`[ \x{a0}][:;?»]|[«¿][ \x{a0}]|[“”']`)

func TestSpanishSigns(t *testing.T) {
	for key, m := range load(t, "es") {
		for _, text := range m {
			if bad := badSpanish.FindString(text); bad != "" {
				t.Errorf("%s: %q in %q", key, bad, text)
			}
			if strings.Count(text, "¿") != strings.Count(text, "?") || strings.Count(text, "«") != strings.Count(text, "»") {
				t.Errorf("%s: a sign is opened or closed alone in %q", key, text)
			}
		}
	}
}

func TestTheProgramIsCalm(t *testing.T) {
	for _, l := range Languages() {
		for key, m := range load(t, l.Code) {
			for _, text := range m {
				if strings.ContainsAny(text, "!¡") {
					t.Errorf("%s: %s has an exclamation mark: %q", l.Code, key, text)
				}
			}
		}
	}
}

var (
	literal = regexp.MustCompile(`"([a-z]+\.[a-z0-9._-]*)"`)
	asked   = regexp.MustCompile(`\.[TN]\("([^"]+)"[,)]`)

	askedInPage = regexp.MustCompile(`\.[TN] "([^"]+)"`)
)

func TestEveryKeyAskedForHasAText(t *testing.T) {
	english := load(t, "en")
	for _, name := range sources(t) {
		data := read(t, name)
		template := strings.HasSuffix(name, ".html")
		if !template && !strings.Contains(data, "demarche/internal/") {
			continue
		}
		asked := asked
		if template {
			asked = askedInPage
		}
		for _, m := range asked.FindAllStringSubmatch(data, -1) {
			if english[m[1]] == nil {
				t.Errorf("%s: %s has no text", name, m[1])
			}
		}
	}
}

// A literal that ends in a dot or a dash begins keys that are put together;
// the tests of those who do so check each of them.
func TestEveryKeyIsUsed(t *testing.T) {
	used, prefixes := map[string]bool{}, map[string]bool{}
	for _, name := range sources(t) {
		for _, m := range literal.FindAllStringSubmatch(read(t, name), -1) {
			used[m[1]] = true
			if strings.HasSuffix(m[1], ".") || strings.HasSuffix(m[1], "-") {
				prefixes[m[1]] = true
			}
		}
	}
	begins := slices.Collect(maps.Keys(prefixes))
	for _, key := range slices.Sorted(maps.Keys(load(t, "en"))) {
		begun := slices.ContainsFunc(begins, func(p string) bool { return strings.HasPrefix(key, p) })
		if !used[key] && !begun {
			t.Errorf("%s is not used: use it, or delete it in every language", key)
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// sources lists the Go files of the program, without tests.
func sources(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, dir := range []string{"../../internal", "../../game", "../../scripts/web", "../../cmd"} {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil && os.IsNotExist(err):
				return nil
			case err != nil:
				return err
			case !d.IsDir() && (strings.HasSuffix(path, ".go") || strings.HasSuffix(path, ".html")) && !strings.HasSuffix(path, "_test.go"):
				list = append(list, path)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return list
}
