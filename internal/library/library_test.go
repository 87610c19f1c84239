package library

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"demarche/internal/scenario"
)

const minimal = "../scenario/testdata/minimal/scenario.yaml"

func text(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(minimal)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// shelf returns a library with a shipped scenario "one", a broken shipped one
// and a folder of the user with "one" and "two".
func shelf(t *testing.T) *Library {
	t.Helper()
	good := text(t)
	user := t.TempDir()
	for _, name := range []string{"one", "two"} {
		if err := os.MkdirAll(filepath.Join(user, name), 0o755); err != nil {
			t.Fatal(err)
		}
		mine := strings.Replace(good, "A borrowed photograph", "My "+name, 1)
		if err := os.WriteFile(filepath.Join(user, name, scenario.FileName), []byte(mine), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return &Library{
		Shipped: fstest.MapFS{
			"one/scenario.yaml":    {Data: []byte(good)},
			"broken/scenario.yaml": {Data: []byte("titel: x\n")},
			"embed.go":             {Data: []byte("package scenarios\n")},
			"notes/readme.txt":     {Data: []byte("no scenario\n")},
		},
		Folders: []string{filepath.Join(user, "absent"), user},
	}
}

func TestOpenByNameAndPath(t *testing.T) {
	l := shelf(t)
	user := l.Folders[1]
	for arg, want := range map[string]struct{ id, title string }{
		"one":                      {"one", "A borrowed photograph"},
		"two":                      {"two", "My two"},
		filepath.Join(user, "one"): {"one", "My one"},
		filepath.Join(user, "two", scenario.FileName): {"two", "My two"},
		filepath.Join(user, "two") + "/":              {"two", "My two"},
	} {
		b, ds, err := l.Open(arg)
		if err != nil || b == nil {
			t.Errorf("%s: %v %v", arg, ds, err)
			continue
		}
		if title, _ := b.Texts.Text("en", "title"); b.World.ID != want.id || title != want.title {
			t.Errorf("%s: got %s, %s", arg, b.World.ID, title)
		}
	}
}

func TestFindingsNameTheFileAsTheUserDid(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := os.MkdirAll("mine/bad", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("mine/bad/scenario.yaml", []byte("titel: x\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, arg := range []string{"mine/bad", "./mine/bad/", "mine/bad/scenario.yaml"} {
		b, ds, err := (&Library{}).Open(arg)
		if err != nil || b != nil || len(ds) == 0 || ds[0].File != "mine/bad/scenario.yaml" {
			t.Errorf("%s: %v %v", arg, ds, err)
		}
	}
	t.Chdir("mine/bad")
	_, ds, err := (&Library{}).Open(".")
	if err != nil || len(ds) == 0 || ds[0].File != "./scenario.yaml" {
		t.Errorf(".: %v %v", ds, err)
	}
}

func TestThePlayedScenarioIsFoundByItsWorld(t *testing.T) {
	l := shelf(t)
	one, _, _ := l.Open("one")
	for _, c := range []struct {
		world  string
		places []string
		want   string
		fails  bool
	}{
		{one.WorldDigest, []string{"gone", "", "two"}, "two", false},
		{"another", []string{"one", "two"}, "one", false},
		{"another", []string{"broken", "two"}, "two", false},
		{"another", []string{"broken"}, "broken", false},
		{"another", []string{"gone", ""}, "", true},
	} {
		b, place, found, err := l.Played(c.world, c.places...)
		if place != c.want || (err != nil) != c.fails || err == nil && (b == nil) != found.Failed() {
			t.Errorf("%v: %v, %q, %v, %v", c.places, b != nil, place, found, err)
		}
	}
}

func TestWhatLiesOutsideHasAPath(t *testing.T) {
	dir := t.TempDir()
	for arg, want := range map[string]string{"one": "", dir: dir, filepath.Join(dir, scenario.FileName): dir} {
		if got := Outside(arg); filepath.ToSlash(got) != filepath.ToSlash(want) {
			t.Errorf("%s: %s", arg, got)
		}
	}
}

func TestWhatIsNotThere(t *testing.T) {
	l := shelf(t)
	for _, arg := range []string{"onee", "absent", "a/b/c", "", minimal + "x"} {
		if _, _, err := l.Open(arg); !errors.Is(err, ErrNotFound) && !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: %v", arg, err)
		}
	}
	if _, _, err := l.Open("onee"); err == nil || !strings.Contains(err.Error(), `did you mean "one"?`) {
		t.Errorf("got %v", err)
	}
	if _, _, err := l.Open("library_test.go"); !errors.Is(err, ErrNotFound) {
		t.Errorf("a file that is no scenario: %v", err)
	}
}

func TestListShowsWhatCanAndCannotBePlayed(t *testing.T) {
	l := shelf(t)
	var names []string
	for _, e := range l.List() {
		names = append(names, e.Name)
		if (e.Bundle == nil) != e.Findings.Failed() {
			t.Errorf("%s: bundle %v, findings %v", e.Name, e.Bundle != nil, e.Findings)
		}
		if broken := e.Name == "broken"; broken != (e.Title("en") == "broken") || broken != (e.Summary("en") == "") || broken != (e.Languages() == nil) {
			t.Errorf("%s: %q, %q, %v", e.Name, e.Title("en"), e.Summary("en"), e.Languages())
		}
		if e.Difficulty() != "" || e.Playtime() != 0 {
			t.Errorf("%s: %q, %d minutes", e.Name, e.Difficulty(), e.Playtime())
		}
		if _, _, err := l.Open(e.Name); err != nil {
			t.Errorf("%s cannot be opened: %v", e.Name, err)
		}
	}
	if want := []string{"broken", "one", filepath.Join(l.Folders[1], "one"), "two"}; !slices.Equal(names, want) {
		t.Errorf("got %v, want %v", names, want)
	}
}

func TestShippedScenariosCanBePlayed(t *testing.T) {
	for _, e := range (&Library{}).List() {
		if e.Bundle == nil {
			t.Errorf("%s: %v", e.Name, e.Findings)
		}
	}
}

func TestAPathIsNoNameOfTheLibrary(t *testing.T) {
	l := Library{}
	for name, has := range map[string]bool{
		"muster-point": true, "muster-point/embassy": true, "muster-point/nowhere": false, "nowhere": false,
		"muster-point/../two-banks": false, "../scenarios/muster-point": false, "/tmp": false, "": false,
	} {
		if l.Has(name) != has {
			t.Errorf("%q: %v", name, !has)
		}
	}
}
