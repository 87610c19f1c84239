package scenario

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"demarche/internal/fixed"
	"demarche/internal/rule"
	"demarche/internal/source"
	"demarche/internal/speech"
)

func loadRich(t *testing.T, opts Options) *Bundle {
	t.Helper()
	b, ds := Load(os.DirFS("testdata"), "rich", opts)
	if b == nil {
		t.Fatal(ds)
	}
	return b
}

func readMinimal(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("testdata/minimal/scenario.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestMinimalScenarioHasNoFindings(t *testing.T) {
	text := readMinimal(t)
	b, ds := loadText(text)
	if b == nil || len(ds) > 0 {
		t.Fatal(ds)
	}
	if n := strings.Count(text, "\n"); n > 27 {
		t.Errorf("the minimal scenario has %d lines", n)
	}
}

func TestRichWorld(t *testing.T) {
	w := loadRich(t, Options{}).World
	data, err := json.MarshalIndent(w, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/rich.json", string(data)+"\n")
}

// TestRichScenarioUsesEveryKey keeps the rich scenario, and so its golden
// world, a picture of the whole language.
func TestRichScenarioUsesEveryKey(t *testing.T) {
	data, err := os.ReadFile("testdata/rich/scenario.yaml")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	d := newDecoder(&source.List{})
	var walk func(n *source.Node, t reflect.Type)
	walk = func(n *source.Node, t reflect.Type) {
		switch {
		case t.Kind() == reflect.Pointer:
			walk(n, t.Elem())
		case t.Kind() == reflect.Slice:
			for _, item := range n.Items {
				walk(item, t.Elem())
			}
		case strings.HasPrefix(t.Name(), "Map["):
			entry, _ := t.FieldByName("Entries")
			value, _ := entry.Type.Elem().FieldByName("Value")
			for _, e := range n.Entries {
				walk(e.Value, value.Type)
			}
		case t.Kind() == reflect.Struct:
			for _, f := range d.fieldsOf(t) {
				if v := n.Get(f.key); v != nil {
					used[owner(t, f)+"."+f.key] = true
					walk(v, t.FieldByIndex(f.index).Type)
				}
			}
		}
	}
	root := source.Parse("rich", data, &source.List{})
	walk(root, reflect.TypeFor[Scenario]())

	seen := map[reflect.Type]bool{}
	var demand func(typ reflect.Type)
	demand = func(typ reflect.Type) {
		switch {
		case seen[typ]:
			return
		case typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice:
			demand(typ.Elem())
		case strings.HasPrefix(typ.Name(), "Map["):
			entry, _ := typ.FieldByName("Entries")
			value, _ := entry.Type.Elem().FieldByName("Value")
			demand(value.Type)
		case typ.Kind() == reflect.Struct:
			seen[typ] = true
			for _, f := range d.fieldsOf(typ) {
				if name := owner(typ, f) + "." + f.key; !used[name] {
					t.Errorf("testdata/rich/scenario.yaml does not use %s", name)
				}
				demand(typ.FieldByIndex(f.index).Type)
			}
		}
	}
	demand(reflect.TypeFor[Scenario]())
}

// owner returns the type that declares a key: that of an embedded struct for
// its keys.
func owner(t reflect.Type, f field) string {
	for _, i := range f.index[:len(f.index)-1] {
		t = t.Field(i).Type
	}
	return t.Name()
}

func TestIndicesOfNamesAreThoseOfTheWorld(t *testing.T) {
	b := loadRich(t, Options{})
	w := b.World
	for _, c := range []struct {
		kind rule.Arg
		id   string
		of   int32
		want int32
	}{
		{rule.Narrative, "forgery", 0, 1},
		{rule.Segment, "abroad", 0, 1},
		{rule.Government, "tolmera", 0, 1},
		{rule.Platform, "channel-two", 0, 1},
		{rule.Evidence, "log-file", 0, 1},
		{rule.Fact, "leak", 0, 1},
		{rule.FactValue, "part", 0, 1},
		{rule.FactValue, "minister", 1, 1},
		{rule.Account, "agency", 0, 2},
		{rule.CounterID, "callers", 0, 0},
		{rule.Channel, "back-door", 0, 0},
		{rule.Point, "apology", 0, 0},
		{rule.Point, "protest-note", 0, 1},
		{rule.Point, "explain", 0, 2},
		{rule.Speaker, "player", 0, PlayerSpeaker},
		{rule.Speaker, "agency", 0, 2},
		{rule.Speaker, "tolmera", 0, GovernmentSpeaker + 1},
		{rule.Event, "ask.yield", 0, int32(slices.Index(w.Events, "ask.yield"))},
		{rule.Event, "post", 0, int32(slices.Index(w.Events, "post"))},
	} {
		if got, ok := b.Names.Index(c.kind, c.id, c.of); !ok || got != c.want || got == -1 {
			t.Errorf("%s %q is %d (%v), want %d", c.kind, c.id, got, ok, c.want)
		}
		if !slices.Contains(b.Names.IDs(c.kind, c.of), c.id) {
			t.Errorf("%s %q is not listed", c.kind, c.id)
		}
	}
	for _, c := range []struct {
		kind rule.Arg
		of   int32
	}{{rule.FactValue, 9}, {rule.FactValue, -1}, {rule.NoArg, 0}, {rule.Segment, 0}} {
		if _, ok := b.Names.Index(c.kind, "nobody", c.of); ok {
			t.Errorf("%s: an unknown id was found", c.kind)
		}
	}
	for i, e := range w.Events {
		if slices.Index(w.Events, e) != i {
			t.Errorf("the event %q stands twice", e)
		}
	}
}

func TestChoicesKnowTheirEvents(t *testing.T) {
	w := loadRich(t, Options{}).World
	message := w.Injects[1].Do[0].Message
	for _, c := range message.Choices {
		if got := w.Events[c.Event]; got != "ask."+c.ID {
			t.Errorf("the choice %q is the event %q", c.ID, got)
		}
	}
	if got := message.Choices[0].Do[1].ID; got != "injects.ask.message.choices.yield.do.2" {
		t.Errorf("the effect is called %q", got)
	}
}

func TestMomentsInZones(t *testing.T) {
	w := loadRich(t, Options{}).World
	// 09:30 at +2h on the day after 2031-05-25 local, from 2031-05-25 00:00 local.
	if got := w.Injects[2].When.At; got != 24*60+9*60+30 {
		t.Errorf("D+1 09:30 qasr is minute %d", got)
	}
	if got := w.Calendar.Holidays[0].Day; got != 2 {
		t.Errorf("the holiday is day %d", got)
	}
}

func TestPriorsAreCumulative(t *testing.T) {
	w := loadRich(t, Options{}).World
	p := w.Facts[0].Prior
	if got := p[0].Q().Float(); got < 0.599 || got > 0.601 {
		t.Errorf("the first bound is %v", got)
	}
	if p[2] != fixed.Certain || p[1] <= p[0] {
		t.Errorf("bounds %v", p)
	}
}

func TestTextsFallBackToTheMainLanguage(t *testing.T) {
	texts := loadRich(t, Options{}).Texts
	for _, c := range []struct{ lang, line, want string }{
		{"fr", "title", "Toutes les clés"},
		{"fr", "injects.quotes-appear.post.text", "Le Président aurait loué son rival, selon un câble."},
		{"fr", "briefing.orders.2", "Gardez l'ambassade ouverte."},
		{"fr", "briefing.role", "You lead the night shift."},
		{"ar", "briefing.role", "You lead the night shift."},
		{"en", "injects.ask.message.choices.yield.text", "Check it."},
		{"en", "injects.curtain.do.1.climb.because", "The envoy has heard enough."},
		{"en", "ladder.rungs.closure.name", "The embassy closes"},
		{"en", "channels.back-door.call.points.apology.say", "It should not have been said."},
		{"en", "channels.back-door.no answer", "Nobody answers."},
	} {
		if got, ok := texts.Text(c.lang, c.line); !ok || got != c.want {
			t.Errorf("%s %s: got %q", c.lang, c.line, got)
		}
	}
	if _, ok := texts.Text("en", "nowhere"); ok {
		t.Error("a line that does not exist was found")
	}
	if got := texts.Languages(); !slices.Equal(got, []string{"en", "fr"}) {
		t.Errorf("languages %v", got)
	}
	if lines := texts.Lines(); len(lines) == 0 || lines[0] != "title" {
		t.Errorf("lines %v", lines)
	}
}

func TestDraftsAreReadInEveryLanguageTheyAreWrittenIn(t *testing.T) {
	read := func(lang, text string) speech.Reading {
		return speech.Reading{Lang: lang, Moral: int8(len(text) % 100), Lexicon: "x"}
	}
	with, without := loadRich(t, Options{Read: read}), loadRich(t, Options{})
	r := with.World.Drafts[0].Readings
	if len(r) != 2 || r["en"].Lang != "en" || r["fr"].Lang != "fr" {
		t.Errorf("readings %v", r)
	}
	if with.WorldDigest != without.WorldDigest {
		t.Error("the world digest depends on the lexicon")
	}
	post := with.World.Injects[0].Do[0].Post.Reading
	if post.Goldstein != -35 || post.Emotion != 15 || post.Act != speech.Disapprove || post.Lexicon != "" {
		t.Errorf("the actor's post reads %+v", post)
	}
}

func TestMediaOfABundle(t *testing.T) {
	b := loadRich(t, Options{})
	if data, err := b.Media("cable-scan"); err != nil || string(data) != "not really a picture\n" {
		t.Errorf("got %q, %v", data, err)
	}
	for _, id := range []string{"region-map", "nobody"} {
		if _, err := b.Media(id); err == nil {
			t.Errorf("%s has a file", id)
		}
	}
}

func TestLinksAreNotFollowed(t *testing.T) {
	dir := t.TempDir()
	text := strings.Replace(readMinimal(t), "ladder:", "media:\n  x: {title: X, alt: X., file: pictures/x.png}\nladder:", 1)
	if err := os.WriteFile(filepath.Join(dir, FileName), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	outside := t.TempDir()
	if err := os.WriteFile(filepath.Join(outside, "x.png"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "pictures")); err != nil {
		t.Skip("SKIPPED: no links here:", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for name, fsys := range map[string]fs.FS{"directory": os.DirFS(dir), "root": root.FS()} {
		ds := Check(fsys, ".", Options{})
		if !slices.ContainsFunc(ds, func(d source.Diagnostic) bool { return d.Code == source.PathOutside }) {
			t.Errorf("%s: got %v", name, ds)
		}
	}
}

func TestFoldersThatHoldNoScenario(t *testing.T) {
	fsys := fstest.MapFS{"a/readme.txt": {Data: []byte("x")}}
	for _, dir := range []string{"a", "b", "../x", "/etc", ""} {
		b, ds := Load(fsys, dir, Options{Shown: "shown"})
		if b != nil || len(ds) != 1 || ds[0].Code != source.FileMissing || ds[0].File != "shown/scenario.yaml" {
			t.Errorf("%q: got %v", dir, ds)
		}
	}
}

func TestWeightsThatAreNotNamedCountNothing(t *testing.T) {
	b, ds := loadText(readMinimal(t) + "rubric: {weights: {outcome: 0.7, tone: 0.3}}\n")
	if b == nil {
		t.Fatal(ds)
	}
	if w := b.World.Rubric.Weights; w.Timing != 0 || w.Ethics != 0 || w.Outcome <= w.Tone || w.Tone == 0 {
		t.Errorf("weights %+v", w)
	}
}
