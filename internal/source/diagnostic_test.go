package source

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestDiagnosticShowsItsLine(t *testing.T) {
	d := Diagnostic{File: "s.yaml", Line: 3, Col: 4, Code: KeyUnknown, Message: "no such key", Help: `did you mean "title"?`, Source: "\t  titel: x"}
	const want = "s.yaml:3:4: KEY-UNKNOWN no such key\n  \t  titel: x\n  \t  ^\n  help: did you mean \"title\"?"
	if got := d.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestDiagnosticCutsLongLines(t *testing.T) {
	d := Diagnostic{Col: 500, Source: strings.Repeat("x", 499) + "!" + strings.Repeat("y", 499)}
	lines := strings.Split(d.String(), "\n")
	if len([]rune(lines[1])) > 110 {
		t.Fatalf("the line has %d characters", len([]rune(lines[1])))
	}
	caret := strings.IndexRune(lines[2], '^')
	if got := []rune(lines[1])[caret]; got != '!' {
		t.Errorf("the caret stands under %q", got)
	}
}

func TestDiagnosticsAsJSON(t *testing.T) {
	data, err := json.Marshal(Diagnostics{{File: "a", Line: 1, Col: 2, Severity: Warning, Code: UnusedMedia, Message: "m"}})
	if err != nil {
		t.Fatal(err)
	}
	const want = `[{"file":"a","line":1,"col":2,"severity":"warning","code":"UNUSED-MEDIA","message":"m"}]`
	if string(data) != want {
		t.Errorf("got %s", data)
	}
}

func TestListSortsAndCounts(t *testing.T) {
	f := newFile("a", "x\ny\n")
	list := &List{}
	list.Report(Place{f, 2, 1}, UnusedMedia, "", "later")
	list.Report(Place{f, 1, 1}, KeyMissing, "", "first")
	list.Report(Place{f, 1, 1}, KeyMissing, "", "first")
	ds := list.Diagnostics()
	if len(ds) != 2 || ds[0].Message != "first" || !ds.Failed() {
		t.Fatalf("got %v", ds)
	}
	if e, w := ds.Count(); e != 1 || w != 1 {
		t.Errorf("counted %d errors, %d warnings", e, w)
	}
}

func TestListEndsSomewhere(t *testing.T) {
	f := newFile("a", "")
	list := &List{}
	for i := range maxListed + 7 {
		list.Report(Place{f, 1, i + 1}, UnusedMedia, "", "m")
	}
	list.Report(Place{f, 1, 1}, KeyMissing, "", "the one error")
	ds := list.Diagnostics()
	last := ds[len(ds)-1]
	if len(ds) != maxListed+1 || last.Code != Many || last.Message != "and 8 more findings" || !ds.Failed() || !list.Full() {
		t.Errorf("got %d findings, the last %v", len(ds), last)
	}
}

func TestNearest(t *testing.T) {
	words := []string{"title", "summary", "half_life", "in distress", "state-agency", "on"}
	for word, want := range map[string]string{
		"titel": "title", "Title": "title", "half life": "half_life", "half-live": "half_life", "in_distress": "in distress",
		"state-agancy": "state-agency", "xyz": "", "": "", "un": "on", "completely-other": "", strings.Repeat("a", 200): "",
	} {
		if got := Nearest(word, words); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
	if got := Meant("titel", words); got != `did you mean "title"?` {
		t.Errorf("got %q", got)
	}
}

func TestEveryCodeIsDescribedOnce(t *testing.T) {
	seen := map[Code]bool{}
	for _, c := range Codes {
		if seen[c.Code] || c.Doc == "" || strings.ToUpper(string(c.Code)) != string(c.Code) {
			t.Errorf("%s: %q", c.Code, c.Doc)
		}
		seen[c.Code] = true
	}
}
