package scenario

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"demarche/internal/source"
)

// parted is the minimal scenario with its platforms, publics and accounts in
// catalogues, of which one lies in the library.
func parted(t *testing.T) (files, library fstest.MapFS) {
	t.Helper()
	text := readMinimal(t)
	var own, platforms, people []string
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		key, _, _ := strings.Cut(line, ":")
		switch {
		case key == "platforms":
			platforms = append(platforms, line)
		case key == "segments" || key == "accounts" || strings.HasPrefix(line, "  neighbours:") || strings.HasPrefix(line, "  ministry:") || strings.HasPrefix(line, "  odane-daily:"):
			people = append(people, line)
		default:
			own = append(own, line)
		}
	}
	file := func(lines ...string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(strings.Join(lines, "\n") + "\n")}
	}
	return fstest.MapFS{
		"s/scenario.yaml":         file(append([]string{"include: [catalogue/people.yaml, catalogue/net/platforms.yaml]"}, own...)...),
		"s/catalogue/people.yaml": file(people...),
	}, fstest.MapFS{
		"catalogue/net/platforms.yaml": file(platforms...),
		"catalogue/people.yaml":        file("titel: not read, for the scenario has its own"),
	}
}

func loadParted(files, library fstest.MapFS, variant string) (*Bundle, source.Diagnostics) {
	return Load(files, "s", Options{Variant: variant, Library: []Place{{FS: fstest.MapFS{}}, {FS: library, Shown: "shelf"}}})
}

func TestCataloguesLieUnderTheScenario(t *testing.T) {
	files, library := parted(t)
	b, ds := loadParted(files, library, "")
	if b == nil || len(ds) > 0 {
		t.Fatal(ds)
	}
	whole, _ := loadText(readMinimal(t))
	if b.WorldDigest != whole.WorldDigest {
		t.Error("a scenario in parts is another than the whole")
	}
	if got := b.Catalogues(); len(got) != 1 || got["catalogue/net/platforms.yaml"] == nil {
		t.Errorf("from the library come %d files", len(got))
	}
	put := func(name, text string) { files["s/"+name] = &fstest.MapFile{Data: []byte(text)} }
	main := string(files["s/scenario.yaml"].Data)

	// The scenario's own word counts, key by key, and none takes out.
	put("scenario.yaml", main+"platforms: {pulse: {half_life: 90m}}\naccounts: {rumour: {name: Rumour, class: fringe, on: pulse}}\n")
	b, ds = loadParted(files, library, "")
	if b == nil || len(b.World.Accounts) != 3 || b.World.Accounts[2].ID != "rumour" || b.World.Platforms[0].HalfLife != 90 {
		t.Fatal(ds)
	}
	if name, _ := b.Texts.Text("en", "platforms.pulse.name"); name != "Pulse" {
		t.Errorf("the platform is called %q", name)
	}
	put("scenario.yaml", main+"accounts: {ministry: none}\n")
	if _, ds = loadParted(files, library, ""); !has(ds, source.RefUnknown) {
		t.Errorf("what is taken out is there: %v", ds)
	}
	// A variant includes too.
	put("scenario.yaml", main)
	put("variants/slow/scenario.yaml", "include: [catalogue/slow.yaml]\n")
	put("catalogue/slow.yaml", "platforms: {pulse: {half_life: 8h}}\n")
	if b, ds = loadParted(files, library, "slow"); b == nil || b.World.Platforms[0].HalfLife != 480 {
		t.Error(ds)
	}
}

func has(ds source.Diagnostics, code source.Code) bool {
	for _, d := range ds {
		if d.Code == code {
			return true
		}
	}
	return false
}

// A catalogue brings its translations along, for what it says itself.
func TestCataloguesAreTranslatedOnce(t *testing.T) {
	files, library := parted(t)
	main := string(files["s/scenario.yaml"].Data)
	files["s/scenario.yaml"].Data = []byte(strings.Replace(main, "language: en", "language: en\nlanguages: [fr]", 1) + "accounts: {odane-daily: {name: The Daily}}\n")
	files["s/locale/fr.yaml"] = &fstest.MapFile{Data: []byte("title: Une photographie\naccounts.ministry.name: Le ministère\n")}
	files["s/catalogue/people.fr.yaml"] = &fstest.MapFile{Data: []byte("accounts: {ministry: {name: Ministère}, odane-daily: {name: Le Quotidien}}\n")}
	library["catalogue/net/platforms.fr.yaml"] = &fstest.MapFile{Data: []byte("platforms.pulse.name: Pouls\n")}
	b, ds := loadParted(files, library, "")
	if b == nil {
		t.Fatal(ds)
	}
	for line, want := range map[string]string{
		"platforms.pulse.name": "Pouls", "accounts.ministry.name": "Le ministère", "accounts.odane-daily.name": "The Daily", "title": "Une photographie",
	} {
		if got, _ := b.Texts.Text("fr", line); got != want {
			t.Errorf("%s is %q, not %q", line, got, want)
		}
	}
	if !b.Texts.Shared("fr", "platforms.pulse.name") || b.Texts.Shared("fr", "accounts.odane-daily.name") {
		t.Error("it is not told what the catalogues bring")
	}
	if len(b.Catalogues()) != 2 {
		t.Errorf("from the library come %d files", len(b.Catalogues()))
	}
}

func TestFaultsOfCatalogues(t *testing.T) {
	for name, c := range map[string]struct {
		include string
		file    string // catalogue/x.yaml
		at      string
		code    source.Code
	}{
		"not there":          {"[catalogue/gone.yaml]", "", "s/scenario.yaml:1:11", source.FileMissing},
		"outside":            {"[../x.yaml]", "", "s/scenario.yaml:1:11", source.PathOutside},
		"outside, hidden":    {"[catalogue/../../x.yaml]", "", "s/scenario.yaml:1:11", source.PathOutside},
		"not a name":         {"[{a: b}]", "", "s/scenario.yaml:1:11", source.TypeValue},
		"not a name, within": {"[catalogue/x.yaml]", "include: [{a: b}]\n", "s/catalogue/x.yaml:1:11", source.TypeValue},
		"a circle":           {"[catalogue/x.yaml]", "zones: {}\ninclude: catalogue/x.yaml\n", "s/catalogue/x.yaml:2:10", source.RefCycle},
		"a story":            {"[catalogue/x.yaml]", "injects: {a: {at: +0:10}}\n", "s/catalogue/x.yaml:1:1", source.KeyPlace},
		"a slip":             {"[catalogue/x.yaml]", "acounts: {}\n", "s/catalogue/x.yaml:1:1", source.KeyUnknown},
		"a wrong value":      {"[catalogue/x.yaml]", "\nplatforms:\n  pulse: {half_life: forty}\n", "s/catalogue/x.yaml:3:22", source.TypeDuration},
		"no YAML":            {"[catalogue/x.yaml]", "a: [\n", "s/catalogue/x.yaml:", source.YAMLSyntax},
	} {
		text := "include: " + c.include + "\n" + readMinimal(t)
		if name == "a wrong value" {
			text = strings.Replace(text, "half_life: 40m", "limit: 9", 1)
		}
		files := fstest.MapFS{"s/scenario.yaml": {Data: []byte(text)}, "s/catalogue/x.yaml": {Data: []byte(c.file)}}
		_, ds := Load(files, "s", Options{})
		found := false
		for _, d := range ds {
			found = found || d.Code == c.code && strings.HasPrefix(fmt.Sprintf("%s:%d:%d", d.File, d.Line, d.Col), c.at)
		}
		if !found || len(ds) != 1 {
			t.Errorf("%s: want %s at %s alone; got %v", name, c.code, c.at, ds)
		}
	}
}

// Catalogues that name each other over and over end.
func TestManyCatalogues(t *testing.T) {
	files := fstest.MapFS{"s/scenario.yaml": {Data: []byte("include: [catalogue/c0.yaml]\n" + readMinimal(t))}}
	for i := range 20 {
		next := fmt.Sprintf("catalogue/c%d.yaml", i+1)
		files[fmt.Sprintf("s/catalogue/c%d.yaml", i)] = &fstest.MapFile{Data: []byte("include: [" + strings.Repeat(next+", ", 9) + next + "]\n")}
	}
	if b, ds := Load(files, "s", Options{}); b != nil || !has(ds, source.RangeCount) {
		t.Errorf("got %v", ds)
	}
}
