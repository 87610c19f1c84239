package starter

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/tone"

	"pgregory.net/rapid"
)

// load checks the files of a scenario and returns all findings.
func load(t interface {
	Fatal(...any)
	Helper()
}, given Answers,
) string {
	t.Helper()
	files, err := Files(given)
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for name, data := range files {
		fsys["s/"+name] = &fstest.MapFile{Data: data}
	}
	b, ds := scenario.Load(fsys, "s", scenario.Options{Read: tone.Read})
	var said strings.Builder
	if err := ds.Print(&said); err != nil {
		t.Fatal(err)
	}
	if b == nil {
		t.Fatal(said.String())
	}
	for name, data := range files {
		if strings.HasPrefix(name, "playbooks/") {
			_, found := playbook.Parse(name, data, b)
			if err := found.Print(&said); err != nil {
				t.Fatal(err)
			}
		}
	}
	return said.String()
}

func TestAFreshScenarioChecksClean(t *testing.T) {
	if said := load(t, nil); said != "" {
		t.Error(said)
	}
}

// Whatever an author answers, the scenario can be played.
func TestAnyAnswerGivesAWorkingScenario(t *testing.T) {
	awkward := rapid.StringMatching(`[ -~éÉ’«»#:{}\[\]'"&*!|>%@]{0,40}`)
	rapid.Check(t, func(t *rapid.T) {
		given := Answers{}
		for _, key := range []string{Title, Ours, Theirs, Thing, Claim} {
			given[key] = awkward.Draw(t, key)
		}
		if strings.EqualFold(plain(given[Ours]), plain(given[Theirs])) {
			given[Theirs] = "" // two states are wanted
		}
		given[Length] = rapid.SampledFrom([]string{"", "2h", "155m", "5h", "7h30m", "2d"}).Draw(t, Length)
		given[Zone] = rapid.SampledFrom([]string{"", "-3h30m", "+14h", "+1", "1h", "+5:30", "UTC-4"}).Draw(t, Zone)
		if said := load(t, given); said != "" {
			t.Fatalf("%v: %s", given, said)
		}
	})
}

func TestTwoStatesHaveTwoNames(t *testing.T) {
	if _, err := Files(Answers{Ours: "Tamwe", Theirs: " tamwe"}); err == nil || !strings.Contains(err.Error(), "this is the state that the player serves") {
		t.Error(err)
	}
	if _, err := Files(Answers{Ours: "Odane"}); err != nil {
		t.Errorf("what is proposed clashes: %v", err)
	}
}

func TestAnswersThatWillNotDo(t *testing.T) {
	for key, answer := range map[string]string{Lang: "tlh", Zone: "east", Length: "10m", Title: strings.Repeat("x", 81)} {
		if _, err := Files(Answers{key: answer}); err == nil || !strings.HasPrefix(err.Error(), key) {
			t.Errorf("%s %s: %v", key, answer, err)
		}
	}
}

// What the tutorial adds fits where it says, and its office works for nobody: it
// is asked and gives no hand.
func TestTheTutorialsOfficeFits(t *testing.T) {
	guide, err := os.ReadFile("../../docs/authoring/TUTORIAL.md")
	if err != nil {
		t.Fatal(err)
	}
	block := func(begins string) string {
		at := strings.Index(string(guide), "      "+begins)
		if at < 0 {
			t.Fatalf("no block of the tutorial begins with %s", begins)
		}
		text, _, _ := strings.Cut(string(guide[at:]), "\n\n")
		return strings.ReplaceAll(text+"\n", "\n    ", "\n")[4:]
	}
	files, err := Files(nil)
	if err != nil {
		t.Fatal(err)
	}
	text := string(files["scenario.yaml"])
	before, _, _ := strings.Cut(text, "title: The camera that looks")
	if shown := fmt.Sprintf("harbour/scenario.yaml:%d:5: KEY-UNKNOWN", strings.Count(before, "\n")+1); !strings.Contains(string(guide), shown) {
		t.Errorf("the tutorial's misspelt key is reported as %s", shown)
	}
	for _, add := range []struct{ begins, before string }{{"office: {", "colleagues:\n"}, {"office-asks:", "\n# What the others do"}} {
		before, after, found := strings.Cut(text, add.before)
		if !found {
			t.Fatalf("the fresh scenario has no %q", add.before)
		}
		text = before + block(add.begins) + add.before + after
	}
	fsys := fstest.MapFS{"s/scenario.yaml": &fstest.MapFile{Data: []byte(text)}}
	b, ds := scenario.Load(fsys, "s", scenario.Options{Read: tone.Read})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	if len(b.World.Colleagues) != 1 {
		t.Errorf("%d colleagues work at the desk; the office is no colleague", len(b.World.Colleagues))
	}
}

// The first scenario of the guide is the one that authors begin with.
func TestTheGuideShowsTheFreshScenario(t *testing.T) {
	guide, err := os.ReadFile("../../docs/authoring/LANGUAGE.md")
	if err != nil {
		t.Fatal(err)
	}
	files, err := Files(nil)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(guide), "```yaml\n")
	block, _, _ := strings.Cut(rest, "```\n")
	if block != string(files["scenario.yaml"]) {
		t.Error("the first scenario of docs/authoring/LANGUAGE.md is not what demarche new writes")
	}
}
