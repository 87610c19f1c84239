package scenario

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"demarche/internal/source"
)

const libraryFolder = "../../scenarios"

// seeding makes a fault at a site, if it fits there, and says where it must be
// reported and how; false if it does not fit.
type seeding struct {
	name string
	code source.Code
	seed func(m *manuscript, s site) (line int, ok bool)
}

// put returns a seeding that exchanges values of a type for a text.
func exchange[T any](name string, code source.Code, change func(v string, s site) string) seeding {
	return seeding{name, code, func(m *manuscript, s site) (int, bool) {
		if s.typ != reflect.TypeFor[T]() || !m.bare(s.value) {
			return 0, false
		}
		with := change(s.value.Value, s)
		if with == "" {
			return 0, false
		}
		m.put(s.value.Place, s.value.Value, with)
		return s.value.Line, true
	}}
}

func always(text string) func(string, site) string { return func(string, site) string { return text } }

// refers changes an id that refers to something.
func refers(v string, s site) string {
	if s.field.tag.Get("ref") == "" {
		return ""
	}
	return v + "x"
}

// seedings are the kinds of faults that authors make.
var seedings = []seeding{
	{"a misspelt key", source.KeyUnknown, func(m *manuscript, s site) (int, bool) {
		if strings.ContainsRune(s.key.Value, ' ') || s.field.required || s.value.Kind != source.Scalar {
			return 0, false // what lacks a needed key is another fault
		}
		m.put(s.key.Place, s.key.Value, s.key.Value+"x")
		return s.key.Line, true
	}},
	{"a needed key misspelt", source.KeyUnknown, func(m *manuscript, s site) (int, bool) {
		if !s.field.required || s.field.id || s.typ != reflect.TypeFor[Text]() {
			return 0, false
		}
		m.put(s.key.Place, s.key.Value, "x"+s.key.Value)
		return s.key.Line, true
	}},
	{"a key that is missing", source.KeyMissing, func(m *manuscript, s site) (int, bool) {
		if !s.field.required || s.field.id || s.typ != reflect.TypeFor[Text]() || !m.alone(s) || s.parent.Line == s.key.Line || m.taken[s.parent.Line] {
			return 0, false
		}
		m.put(s.key.Place, m.lines[s.key.Line-1][s.key.Col-1:], "# "+s.key.Value)
		m.taken[s.parent.Line] = true
		return s.parent.Line, true
	}},
	{"a key twice", source.KeyDuplicate, func(m *manuscript, s site) (int, bool) {
		next, ok := m.filled[s.key.Line+1]
		if !ok || !m.alone(s) || next.key.Col != s.key.Col || next.field.required || next.key.Value == s.key.Value || m.taken[next.key.Line] {
			return 0, false
		}
		m.put(next.key.Place, next.key.Value, s.key.Value)
		return next.key.Line, true
	}},
	{"a key without a value", source.TypeEmpty, func(m *manuscript, s site) (int, bool) {
		if !m.alone(s) || s.field.id {
			return 0, false
		}
		m.put(s.value.Place, s.value.Value, "")
		return s.key.Line, true
	}},
	{"a group in place of a value", source.TypeValue, func(m *manuscript, s site) (int, bool) {
		if !m.alone(s) || s.field.id || s.typ.Kind() == reflect.Slice {
			return 0, false
		}
		m.put(s.value.Place, s.value.Value, "{a: b}")
		return s.key.Line, true
	}},
	exchange[Share]("a word for a share", source.TypeNumber, always("plenty")),
	exchange[Share]("a share above 1", source.RangeNumber, always("1.5")),
	exchange[Share]("a share with a comma", source.TypeNumber, always("'0,5'")),
	exchange[Signed10]("a Goldstein value too low", source.RangeNumber, always("-11")),
	exchange[Signed]("a signed number too great", source.RangeNumber, always("7")),
	exchange[Number]("a number that is none", source.TypeNumber, always("1.2.3")),
	exchange[Count]("a count with a word", source.TypeNumber, always("4 million")),
	exchange[Bool]("neither yes nor no", source.TypeBool, always("maybe")),
	exchange[Duration]("a duration without its unit", source.TypeDuration, always("45")),
	exchange[Duration]("a duration in words", source.TypeDuration, always("soon")),
	exchange[Range]("a range that runs backwards", source.TypeDuration, always("45m..20m")),
	exchange[Moment]("a time that is none", source.TypeTime, always("+1:75")),
	exchange[Moment]("a zone that is not there", source.RefUnknown, always("D+0 09:30 nowhere")),
	exchange[Moment]("a time after the end", source.RangeLate, func(_ string, s site) string {
		if s.field.key != "at" {
			return ""
		}
		return "+9000:00"
	}),
	exchange[After]("an event that is not there", source.RefUnknown, always("no-such-thing + 20m")),
	exchange[After]("a delay that is none", source.TypeDuration+"|"+source.TypeTime, func(v string, _ site) string {
		id, _, _ := strings.Cut(v, " ")
		return id + " + soon"
	}),
	exchange[Word]("a word that is not possible", source.TypeWord, func(v string, s site) string {
		if s.field.tag.Get("words") == "" {
			return ""
		}
		return v + "x"
	}),
	exchange[ID]("a dangling id", source.RefUnknown, refers),
	exchange[ID]("an id with a capital", source.TypeID, func(v string, s site) string {
		if s.field.tag.Get("ref") == "" {
			return ""
		}
		return strings.ToUpper(v[:1]) + v[1:] + "_"
	}),
	exchange[Expr]("a function that is not there", source.Code("RULE-NAME"), always(`surprise("x") > 1`)),
	exchange[Expr]("a dangling id in an expression", source.Code("RULE-ID"), always(`happened("nothing-of-the-kind") and true`)),
	exchange[Expr]("an expression that ends early", source.Code("RULE-SYNTAX"), always(`rung > 1 and`)),
	exchange[Expr]("a single equals sign", source.Code("RULE-SYNTAX"), always(`rung = 1`)),
	exchange[Expr]("an argument too many", source.Code("RULE-ARGS"), always(`retracted("x") > 0`)),
	exchange[Expr]("a bracket that is not closed", source.Code("RULE-SYNTAX"), always(`(rung > 1`)),
	exchange[Expr]("a word for a number", source.Code("RULE-TYPE"), always(`over > 1`)),
	exchange[Expr]("an operator of other languages", source.Code("RULE-FORM"), always(`rung ** 2 > 1`)),
	exchange[Expr]("a rung that the ladder has not", source.RuleRange, func(_ string, s site) string {
		if s.field.tag.Get("want") == "number" {
			return ""
		}
		return "rung > 9"
	}),
	exchange[Expr]("the truth where only the view may be read", source.Code("RULE-TRUTH"), func(_ string, s site) string {
		if s.field.tag.Get("scope") != "player" || s.field.tag.Get("want") == "number" {
			return ""
		}
		return `is_true("x")`
	}),
	exchange[Plain]("a file that is not there", source.MediaMissing, func(v string, s site) string {
		if s.field.key != "file" {
			return ""
		}
		return v + ".gone"
	}),
	exchange[Plain]("a path that leads out", source.PathOutside, func(v string, s site) string {
		if s.field.key != "file" {
			return ""
		}
		return "../" + v
	}),
}

// seeded is a fault with where it must be reported.
type seeded struct {
	name, file string
	line       int
	code       source.Code
	about      string // line of the scenario that a translation lacks, or ""
}

func (f seeded) in(ds source.Diagnostics) bool {
	return slices.ContainsFunc(ds, func(d source.Diagnostic) bool {
		if f.about != "" {
			return d.Code == f.code && d.File == f.file && slices.Contains(d.Lines, f.about)
		}
		return d.File == f.file && d.Line == f.line && slices.Contains(strings.Split(string(f.code), "|"), string(d.Code))
	})
}

// readFolder reads the files of a scenario of the library, media without their
// content.
func readFolder(t *testing.T, name string) map[string]string {
	t.Helper()
	files := map[string]string{}
	root := path.Join(libraryFolder, name)
	err := fs.WalkDir(os.DirFS(root), ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text := ""
		if path.Ext(file) == ".yaml" {
			data, err := os.ReadFile(path.Join(root, file))
			if err != nil {
				return err
			}
			text = string(data)
		}
		files[file] = text
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// seedAll puts faults into a scenario of the library, of each kind as often as
// comes to about want.
func seedAll(t *testing.T, files map[string]string, want int, draw *rand.Rand) []seeded {
	t.Helper()
	text := files[FileName]
	root := source.Parse(FileName, []byte(text), &source.List{})
	all := sites(root, reflect.TypeFor[Scenario]())
	m := newManuscript(text)
	for _, s := range all {
		if m.alone(s) {
			m.filled[s.key.Line] = s
		}
	}
	var list []seeded
	kinds := draw.Perm(len(seedings))
	for _, k := range kinds {
		kind := seedings[k]
		if len(list) >= want {
			break
		}
		for _, i := range draw.Perm(len(all)) {
			s := all[i]
			if m.taken[s.key.Line] || m.taken[s.value.Line] || m.taken[s.parent.Line] || shaky(s) {
				continue
			}
			if line, ok := kind.seed(m, s); ok {
				m.taken[s.key.Line], m.taken[s.parent.Line] = true, true
				list = append(list, seeded{name: kind.name, file: "s/" + FileName, line: line, code: kind.code})
				break
			}
		}
	}
	files[FileName] = m.String()
	return list
}

// shaky tells of keys from which much else follows: a fault in them is followed
// by others, which a test must not count.
func shaky(s site) bool { return s.key.Col == 1 || s.parent.Line < 40 && s.key.Col < 4 }

// translations seeds a translation that is missing and one that belongs to
// nothing.
func seedTranslations(files map[string]string) []seeded {
	const file = "locale/fr.yaml"
	lines := strings.Split(files[file], "\n")
	var list []seeded
	for i, line := range lines {
		if rest, ok := strings.CutPrefix(line, "title: "); ok && len(list) == 0 {
			lines[i] = "titre: " + rest
			list = append(list,
				seeded{name: "a translation of nothing", file: "s/" + file, line: i + 1, code: source.TextUnknown},
				seeded{name: "a missing translation", file: "s/" + file, line: 1, code: source.TextMissing, about: "title"})
		}
	}
	files[file] = strings.Join(lines, "\n")
	return list
}

// TestSeededFaultsAreReported puts a hundred faults into the crises that ship,
// a third of them into each at once, and demands that nearly all are reported at
// their lines: none hides another.
func TestSeededFaultsAreReported(t *testing.T) {
	rounds := 1
	if os.Getenv("DEMARCHE_SOAK") != "" {
		rounds = 30
	}
	for round := range rounds {
		total, missed := 0, 0
		draw := rand.New(rand.NewPCG(7, uint64(round)))
		for _, name := range []string{"ninety-seconds", "muster-point", "after-midnight"} {
			files := readFolder(t, name)
			faults := seedAll(t, files, 34, draw)
			faults = append(faults, seedTranslations(files)...)
			ds := Check(folderOf(files), "s", Options{})
			for _, f := range faults {
				total++
				if !f.in(ds) {
					missed++
					t.Logf("round %d, %s: %s is not reported in %s:%d as %s\n\t%s", round, name, f.name, f.file, f.line, f.code, lineOf(files, f))
				}
			}
			for _, d := range ds {
				if !slices.ContainsFunc(faults, func(f seeded) bool { return f.file == d.File && f.line == d.Line }) {
					t.Logf("beside: %s", d.String())
				}
			}
		}
		if total < 100 || missed > total/50 {
			t.Errorf("round %d: %d of %d faults are not reported", round, missed, total)
		}
	}
}

func lineOf(files map[string]string, f seeded) string {
	lines := strings.Split(files[strings.TrimPrefix(f.file, "s/")], "\n")
	return fmt.Sprint(lines[f.line-1])
}

// TestLibraryIsClean demands that nothing is found in what ships.
func TestLibraryIsClean(t *testing.T) {
	fsys := os.DirFS(libraryFolder)
	folders, err := fs.Glob(fsys, "*/"+FileName)
	if err != nil || len(folders) == 0 {
		t.Fatal("nothing ships", err)
	}
	for _, file := range folders {
		name := path.Dir(file)
		for _, variant := range append([]string{""}, Variants(fsys, name)...) {
			if ds := Check(fsys, name, Options{Variant: variant}); len(ds) > 0 {
				t.Errorf("%s %s: %v", name, variant, ds)
			}
		}
	}
}
