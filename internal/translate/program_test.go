package translate

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func program(t *testing.T) *Program {
	t.Helper()
	p, err := ReadProgram(fstest.MapFS{
		"room.en.json":  {Data: []byte(`{"room.feed": "Feed", "room.mail": {"one": "{n} message", "other": "{n} messages"}, "room.at": "at {time}"}`)},
		"drill.en.json": {Data: []byte(`{"drill.go": "Go"}`)},
		"room.ar.json":  {Data: []byte(`{"room.feed": "التغذية"}`)},
		"notes.txt":     {Data: []byte("no texts")},
	}, "en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A sheet of the program's texts has each plural form of the language, goes back
// into the files of its areas, and is stale when the text has changed since.
func TestTheProgramsOwnTexts(t *testing.T) {
	p := program(t)
	l, err := p.Locale("ar", nil)
	if err != nil {
		t.Fatal(err)
	}
	if s := l.State(p.Texts("ar")); s.Lines != 9 || len(s.Missing) != 8 || !slices.Equal(s.Unrecorded, []string{"room.feed"}) {
		t.Errorf("%+v", s)
	}
	sheet := string(l.Sheet(p.Texts("ar"), "en", "ar"))
	if !strings.Contains(sheet, "# en: {n} messages\nroom.mail#few: ''\n") {
		t.Errorf("the sheet lacks a form:\n%s", sheet)
	}
	sheet = strings.NewReplacer("room.mail#few: ''", "room.mail#few: '{n} رسائل'", "drill.go: ''", "drill.go: '\"هيا\" & <هيا>'", "room.at: ''", "room.at: 'في {time}'").Replace(sheet)
	files, merged, err := p.Merge("ar", "sheet", []byte(sheet), l)
	if err != nil || !slices.Equal(merged, []string{"drill.go", "room.at", "room.mail#few"}) {
		t.Fatal(merged, err)
	}
	if got := string(files["drill.ar.json"]); got != "{\n  \"drill.go\": \"\\\"هيا\\\" & <هيا>\"\n}\n" {
		t.Errorf("got %s", got)
	}
	const room = "{\n  \"room.at\": \"في {time}\",\n  \"room.feed\": \"التغذية\",\n  \"room.mail\": {\n    \"few\": \"{n} رسائل\"\n  }\n}\n"
	if got := string(files["room.ar.json"]); got != room || len(files) != 2 {
		t.Errorf("got %s", got)
	}
	again, err := p.Locale("ar", l.Record(p.Texts("ar")))
	if err != nil {
		t.Fatal(err)
	}
	again.From["drill.go"] = Digest("Begin")
	if s := again.State(p.Texts("ar")); !slices.Equal(s.Stale, []string{"drill.go"}) || len(s.Missing) != 5 {
		t.Errorf("%+v", s)
	}
	for sheet, says := range map[string]string{"room.fed: x\n": `no text "room.fed"`, "room.at: في الساعة\n": "placeholders"} {
		if _, _, err := p.Merge("ar", "sheet", []byte(sheet), l); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", sheet, err)
		}
	}
}

// The files that ship are written as merging writes them, so that it changes only
// what it means to.
func TestShippedTextsKeepTheirForm(t *testing.T) {
	const folder = "../locale/words"
	p, err := ReadProgram(os.DirFS(folder), "en")
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Languages()) < 3 {
		t.Errorf("the program speaks %v", p.Languages())
	}
	for _, lang := range p.Languages() {
		l, err := p.Locale(lang, nil)
		if err != nil {
			t.Fatal(err)
		}
		if missing := l.State(p.Texts(lang)).Missing; len(missing) > 0 {
			t.Errorf("%s lacks %v", lang, missing)
		}
		for _, area := range slices.Compact(slices.Sorted(maps.Values(p.areas))) {
			want, err := p.file(area, lang)
			if err != nil {
				t.Fatal(err)
			}
			got, err := os.ReadFile(filepath.Join(folder, area+"."+lang+".json"))
			if err != nil {
				t.Fatal(err)
			}
			if lang == "ar" { // by hand its many forms stand in any order
				got, want = sorted(t, got), sorted(t, want)
			}
			if string(got) != string(want) {
				t.Errorf("%s.%s.json is written otherwise", area, lang)
			}
		}
	}
	if _, err := ReadProgram(os.DirFS(".."), "en"); err != ErrNoProgram {
		t.Errorf("got %v", err)
	}
}

func sorted(t *testing.T, data []byte) []byte {
	t.Helper()
	var all map[string]any
	err := json.Unmarshal(data, &all)
	if err == nil {
		data, err = json.Marshal(all)
	}
	if err != nil {
		t.Fatal(err)
	}
	return data
}
