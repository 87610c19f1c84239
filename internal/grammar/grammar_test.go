package grammar

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/source"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const root = "../.."

// What editors and readers are given is what the types say.
func TestPagesAreTrue(t *testing.T) {
	pages, err := Pages(root)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range pages {
		got, err := os.ReadFile(filepath.Join(root, name))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what the types say: go run ./scripts/grammar writes it anew", name)
		}
	}
}

// An author copies the examples: a comma in a text must not end it.
func TestExamplesOfTheReferenceCanBeCopied(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(root, "docs/authoring/REFERENCE.md"))
	if err != nil {
		t.Fatal(err)
	}
	var hollow func(n *source.Node) bool
	hollow = func(n *source.Node) bool {
		return n.Null || slices.ContainsFunc(n.Items, hollow) || slices.ContainsFunc(n.Entries, func(e source.Entry) bool { return hollow(e.Value) })
	}
	checked := 0
	for _, line := range strings.Split(string(page), "\n") {
		cells := strings.Split(strings.ReplaceAll(line, `\|`, "\x00"), " | ")
		if !strings.HasPrefix(line, "| `") || len(cells) < 6 {
			continue
		}
		example := strings.ReplaceAll(strings.Trim(strings.Join(cells[5:], " | "), "`| "), "\x00", "|")
		if strings.HasSuffix(example, "…") {
			continue
		}
		checked++
		list := &source.List{}
		n := source.Parse("", []byte("list: ["+example+"]\n"), list)
		if list.Failed() || n == nil || len(n.Get("list").Items) != 1 || hollow(n) {
			t.Errorf("%s cannot be copied", example)
		}
	}
	if checked < 200 {
		t.Errorf("only %d examples were found", checked)
	}
}

// Every key tells what it means, and what holds without it; the reference shows
// each in an example.
func TestEveryKeyIsExplained(t *testing.T) {
	for _, top := range []reflect.Type{reflect.TypeFor[scenario.Scenario](), reflect.TypeFor[playbook.File]()} {
		l, err := Read(top, "", filepath.Join(root, "internal/scenario"), filepath.Join(root, "internal/playbook"))
		if err != nil {
			t.Fatal(err)
		}
		for _, typ := range l.Types() {
			for _, k := range l.Keys(typ) {
				if k.Doc == "" {
					t.Errorf("%s.%s has no comment", typ.Name(), k.Name)
				}
			}
		}
	}
	page, err := os.ReadFile(filepath.Join(root, "docs/authoring/REFERENCE.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(page), "\n") {
		if strings.HasPrefix(line, "| `") && strings.HasSuffix(line, "|  |") {
			t.Errorf("no example: %s", line)
		}
	}
}

// What the types say holds without a key is what the language's guide says.
func TestDefaultsAreThoseOfTheGuide(t *testing.T) {
	guide, err := os.ReadFile(filepath.Join(root, "docs/authoring/LANGUAGE.md"))
	if err != nil {
		t.Fatal(err)
	}
	l, err := Read(reflect.TypeFor[scenario.Scenario](), "", filepath.Join(root, "internal/scenario"))
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string][]string{} // what the guide says of keys of this name
	for _, line := range strings.Split(string(guide), "\n") {
		if cells := strings.Split(line, " | "); len(cells) == 4 && strings.HasPrefix(cells[0], "| `") {
			for _, key := range strings.Split(strings.Trim(cells[0], "| "), ", ") {
				key = strings.Trim(key, "`")
				rows[key] = append(rows[key], strings.ReplaceAll(strings.TrimSpace(cells[2]), "`", ""))
			}
		}
	}
	checked := 0
	for _, typ := range l.Types() {
		for _, k := range l.Keys(typ) {
			left := k.Tag.Get("default")
			if said := rows[k.Name]; left != "" && len(said) == 1 && said[0] != "" {
				checked++
				if said[0] != left {
					t.Errorf("%s.%s: left out it is %q, the guide says %q", typ.Name(), k.Name, left, said[0])
				}
			}
		}
	}
	if checked < 50 {
		t.Errorf("only %d defaults were compared", checked)
	}
}

// Everything that ships is let pass by the schema to which it refers, and
// faults are not.
func TestShippedFilesFollowTheirSchema(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(root, "scenarios/*/scenario.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatal("nothing ships", err)
	}
	patterns := map[string]string{
		"internal/scenario/testdata/rich/*.yaml":  "scenario",
		"internal/grammar/testdata/playbook.yaml": "playbook",
	}
	maps.Copy(patterns, shipped)
	for pattern, name := range patterns {
		schema := compiled(t, name)
		files, _ := filepath.Glob(filepath.Join(root, pattern))
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if want := headLine(pattern, name); shipped[pattern] != "" && !bytes.HasPrefix(data, []byte(want)) {
				t.Errorf("%s does not begin with %s", file, want)
			}
			if err := schema.Validate(read(t, data)); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
}

func TestTheSchemaRefusesFaults(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(root, "internal/scenario/testdata/minimal/scenario.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	good, schema := string(data), compiled(t, "scenario")
	if err := schema.Validate(read(t, data)); err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2]string{
		{"title: ", "titel: "},
		{"half_life: 40m", "half_life: forty"},
		{"half_life: 40m", "limit: 280"},
		{"6h}", "six hours}"},
		{"class: press", "class: newspaper"},
		{"{en: 0.9}", "{en: 1.9}"},
		{"at: +0:20", "at: 0:20"},
	} {
		bad := strings.Replace(good, c[0], c[1], 1)
		if bad == good {
			t.Errorf("%q is not in the scenario", c[0])
		}
		if err := schema.Validate(read(t, []byte(bad))); err == nil {
			t.Errorf("%q in place of %q passes", c[1], c[0])
		}
	}
}

func compiled(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(filepath.Join(root, "scenarios", name+".schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func read(t *testing.T, data []byte) any {
	t.Helper()
	list := &source.List{}
	n := source.Parse("file", data, list)
	if n == nil {
		t.Fatal(list.Diagnostics())
	}
	return value(n)
}

var number = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)

// value reads a node as editors do: by the core schema of YAML 1.2. Quotes are
// gone here, so what could be a number is one.
func value(n *source.Node) any {
	switch n.Kind {
	case source.Mapping:
		m := map[string]any{}
		for _, e := range n.Entries {
			m[e.Key.Value] = value(e.Value)
		}
		return m
	case source.Sequence:
		list := []any{}
		for _, item := range n.Items {
			list = append(list, value(item))
		}
		return list
	}
	switch {
	case n.Null:
		return nil
	case n.Value == "true" || n.Value == "false":
		return n.Value == "true"
	case number.MatchString(n.Value):
		f, err := strconv.ParseFloat(n.Value, 64)
		if err != nil {
			return fmt.Sprint(n.Value)
		}
		return f
	}
	return n.Value
}
