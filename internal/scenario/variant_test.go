package scenario

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"demarche/internal/source"
)

// varied is the minimal scenario in two languages with a variant.
func varied(t *testing.T, variant, locale string) fstest.MapFS {
	t.Helper()
	main := strings.Replace(readMinimal(t), "language: en\n", "language: en\nlanguages: [fr]\n", 1)
	fsys := fstest.MapFS{
		"s/scenario.yaml":                      {Data: []byte(main)},
		"s/locale/fr.yaml":                     {Data: []byte("title: Une photo\nsummary: Une vieille photo.\nendings.cold.title: Une note\n")},
		"s/playbooks/duty.yaml":                {Data: []byte("main")},
		"s/playbooks/swift.yaml":               {Data: []byte("main")},
		"s/variants/hasty/scenario.yaml":       {Data: []byte(variant)},
		"s/variants/hasty/playbooks/duty.yaml": {Data: []byte("own")},
	}
	if locale != "" {
		fsys["s/variants/hasty/locale/fr.yaml"] = &fstest.MapFile{Data: []byte(locale)}
	}
	return fsys
}

const hasty = `title: In a hurry
clock: {length: 3h}
injects:
  photo: {at: +0:10}
  echo: {at: +1:00, tension: {of: odane, by: 0.1}}
endings: {calm: none}
`

func TestAVariantSaysOnlyWhatDiffers(t *testing.T) {
	b, ds := Load(varied(t, hasty, "title: En hâte\n"), "s", Options{Variant: "hasty"})
	if b == nil {
		t.Fatal(ds)
	}
	w := b.World
	if w.ID != "s/hasty" || w.Clock.Ticks != 36 || len(w.Injects) != 2 || w.Injects[0].When.At != 10 || len(w.Injects[0].Do) != 1 || len(w.Endings) != 1 {
		t.Errorf("%s: %d ticks, injects %+v, endings %+v", w.ID, w.Clock.Ticks, w.Injects, w.Endings)
	}
	for line, want := range map[string]string{"title": "En hâte", "summary": "Une vieille photo.", "endings.cold.title": "Une note"} {
		if got, _ := b.Texts.Text("fr", line); got != want {
			t.Errorf("%s is %q in French, want %q", line, got, want)
		}
	}
	for name, want := range map[string]string{"duty": "own", "swift": "main"} {
		if data, _, err := b.Playbook(name); string(data) != want {
			t.Errorf("the playbook %s is %q (%v), want %q", name, data, err, want)
		}
	}
	main, _ := Load(varied(t, hasty, ""), "s", Options{})
	if main == nil || main.World.ID != "s" || main.World.Clock.Ticks != 72 || main.WorldDigest == b.WorldDigest {
		t.Error("the variant changes the scenario itself")
	}
}

func TestAChangedTextIsNotTranslatedByTheMainFile(t *testing.T) {
	b, ds := Load(varied(t, hasty, ""), "s", Options{Variant: "hasty"})
	if b == nil {
		t.Fatal(ds)
	}
	if got, _ := b.Texts.Text("fr", "title"); got != "In a hurry" {
		t.Errorf("the title is %q in French", got)
	}
	missing := slices.ContainsFunc(ds, func(d source.Diagnostic) bool {
		return d.Code == source.TextMissing && strings.HasSuffix(d.File, "variants/hasty/scenario.yaml")
	})
	if !missing {
		t.Errorf("nothing says what is not translated: %v", ds)
	}
}

func TestFindingsOfAVariantNameTheFile(t *testing.T) {
	_, ds := Load(varied(t, "clock: {enters: +5:00, length: 3h}\nendings:\n  cold:\n    when: rung > \"x\"\nsegments: {neighbours: {people: some}}\n", ""), "s", Options{Variant: "hasty"})
	for _, want := range []struct {
		code source.Code
		line int
	}{{source.RangeTime, 1}, {source.TypeNumber, 5}} {
		if !slices.ContainsFunc(ds, func(d source.Diagnostic) bool {
			return d.Code == want.code && d.Line == want.line && d.File == "s/variants/hasty/scenario.yaml"
		}) {
			t.Errorf("no %s at line %d of the variant: %v", want.code, want.line, ds)
		}
	}
	_, ds = Load(varied(t, "narratives: {bridge: none}\n", ""), "s", Options{Variant: "hasty"})
	if !slices.ContainsFunc(ds, func(d source.Diagnostic) bool { return d.File == "s/scenario.yaml" && d.Severity == source.Error }) {
		t.Errorf("what the main file still names is not reported there: %v", ds)
	}
	if b, ds := Load(varied(t, hasty, ""), "s", Options{Variant: "other"}); b != nil || len(ds) != 1 || ds[0].Code != source.FileMissing {
		t.Errorf("a variant that is not there: %v", ds)
	}
}

func TestAVariantMayBeginAGroupAnew(t *testing.T) {
	b, ds := Load(varied(t, `replaces: [injects, endings]
injects: {echo: {at: +1:00, tension: {of: odane, by: 0.1}}}
endings: {over: {title: Over, when: "true", text: It is over.}}
`, "endings.over.title: Fini\n"), "s", Options{Variant: "hasty"})
	if b == nil {
		t.Fatal(ds)
	}
	if w := b.World; len(w.Injects) != 1 || len(w.Endings) != 1 || len(w.Accounts) == 0 {
		t.Errorf("injects %+v, endings %+v, %d accounts", w.Injects, w.Endings, len(w.Accounts))
	}
	if got, _ := b.Texts.Text("fr", "endings.over.title"); got != "Fini" {
		t.Errorf("the ending is %q in French", got)
	}
	_, ds = Load(varied(t, "replaces: [inject]\n", ""), "s", Options{Variant: "hasty"})
	if !slices.ContainsFunc(ds, func(d source.Diagnostic) bool {
		return d.Code == source.RefUnknown && d.Line == 1 && d.File == "s/variants/hasty/scenario.yaml"
	}) {
		t.Errorf("a group that is not there is replaced: %v", ds)
	}
	if _, ds = Load(varied(t, "replaces: accounts\n", ""), "s", Options{Variant: "hasty"}); !ds.Failed() {
		t.Error("a variant without accounts is taken")
	}
}
