package export

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"demarche/internal/academy/verify"
	"demarche/internal/journal"
)

func points64(v float64) *float64 { return &v }

// lesson is a session of two teams; one has a final result, one was refused.
func lesson(t *testing.T) *Class {
	t.Helper()
	began := int64(1937898000000) // 2031-05-30
	acts := func(member string) (list []Act) {
		for i, e := range []journal.Entry{
			{Tick: 6, Minute: 30, Author: member, Role: "spokesperson", Kind: journal.Command, Payload: json.RawMessage(`{"id":"c1","minute":30,"kind":"post","draft":"holding-line","texts":{"en":"=HYPERLINK(\"x\")","fr":"Nous vérifions."}}`)},
			{Tick: 7, Minute: 35, Author: member, Role: "spokesperson", Kind: journal.Rejected, Payload: json.RawMessage(`{"command":{"id":"","minute":35,"kind":"verify","target":"camera"},"refused":{"code":"busy"}}`)},
			{Tick: 8, Minute: 40, Author: "a1", Role: "instructor", Kind: journal.Instructor, Payload: json.RawMessage(`{"id":"hand:1","minute":40,"kind":"fire","inject":"echo"}`)},
			{Tick: 8, Minute: 40, Author: "demarche", Role: "clock", Kind: journal.Clock, Payload: json.RawMessage(`{"speed":1}`)},
			{Tick: 9, Minute: 45, Author: member, Role: "spokesperson", Kind: journal.Command, Payload: json.RawMessage(`{"id":"c2","minute":45,"kind":"choose","target":"ask","choice":"yes"}`)},
		} {
			a, ok, err := ActOf(int64(10*i+len(member)), began+int64(i)*60_000, e)
			if err != nil {
				t.Fatal(err)
			}
			if ok {
				list = append(list, a)
			}
		}
		return list
	}
	result := &verify.Result{
		Mode: "exam", Ending: "calm", Rung: 2, PeakRung: 3, Minutes: 720, Proctored: true, Cleared: true, Journal: "beef",
		Realised: verify.Score{Basis: "realised", Total: points64(-12.5), Parts: map[string]*float64{"tone": points64(80), "timing": nil}, Loss: 4.2},
		Expected: &verify.Score{Basis: "expected", Total: points64(71.5), Parts: map[string]*float64{"tone": points64(80), "outcome": points64(-3)}},
	}
	return &Class{
		ID: "s1", Title: "+Crisis course", Scenario: "bridge", Name: "A borrowed photograph", About: "An old photograph goes round.", Language: "en", Mode: "exam",
		Teams: []Team{
			{ID: "t1", Name: "=Red", Began: began, Ended: began + 4_503_000, Members: []Member{{"p1", "Aïcha", "spokesperson", began - 60_000}, {"p2", "Ben", "analyst", began + 1000}}, Acts: acts("p1"), Result: result},
			{ID: "t2", Name: "Blue", Began: began, Ended: began + 60_000, Members: []Member{{"p30", "Cem", "desk", began}}, Acts: acts("p30"), Refused: "line 7: forged"},
		},
	}
}

func TestTablesTellWhatWasDoneAndNoNamesUnlessAsked(t *testing.T) {
	for _, o := range []Options{{}, {Names: true, Texts: true}} {
		all := ""
		for _, table := range Tables(lesson(t), o) {
			var b bytes.Buffer
			if err := CSV(&b, table); err != nil {
				t.Fatal(err)
			}
			rows, err := csv.NewReader(bytes.NewReader(b.Bytes())).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range rows[1:] {
				for i, cell := range row {
					if strings.ContainsAny(cell[:min(1, len(cell))], "=+-@\t\r") && cell != "-12.5" && cell != "-3" {
						t.Errorf("%s, %s: a spreadsheet computes %q", table.Name, rows[0][i], cell)
					}
				}
			}
			all += b.String()
		}
		for what, asked := range map[string]bool{"Aïcha": o.Names, "'=Red": o.Names, "HYPERLINK": o.Texts, "vérifions": o.Texts, "p30": true, "busy": true, "-12.5": true, "line 7: forged": true, "hand:1": true} {
			if strings.Contains(all, what) != asked {
				t.Errorf("%+v: %q stands there: %v", o, what, !asked)
			}
		}
	}
}

// A workbook has a sheet for each table, its numbers are numbers and its texts
// texts.
func TestAWorkbookHoldsEveryTable(t *testing.T) {
	var b bytes.Buffer
	if err := XLSX(&b, Tables(lesson(t), Options{Names: true, Texts: true})); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	results := parts["xl/worksheets/sheet1.xml"]
	if !regexp.MustCompile(`<c r="[A-Z]+2"><v>-12.5</v></c>`).MatchString(results) || !strings.Contains(results, `t="inlineStr"><is><t xml:space="preserve">=Red</t>`) || strings.Contains(results, "<f>") {
		t.Errorf("the results:\n%s", results)
	}
	if len(parts) != 8 || !strings.Contains(parts["xl/workbook.xml"], `name="log"`) || !strings.Contains(parts["xl/worksheets/sheet3.xml"], "<v>45</v>") {
		t.Errorf("%d parts:\n%s", len(parts), parts["xl/workbook.xml"])
	}
}

func TestStatementsAreTheSameEachTimeAndNameNobodyUnlessAsked(t *testing.T) {
	home, err := ParseHome("https://academy.example.org/")
	if err != nil {
		t.Fatal(err)
	}
	text := func(o Options) string {
		out, err := json.MarshalIndent(Statements(lesson(t), home, o), "", " ")
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	plain, named := text(Options{}), text(Options{Names: true, Texts: true})
	if plain != text(Options{}) {
		t.Error("the statements differ from one time to the next")
	}
	if strings.Contains(plain, "Aïcha") || strings.Contains(plain, "vérifions") || strings.Contains(plain, "Red") || !strings.Contains(named, "Aïcha") {
		t.Error("a name stands where none was asked for, or none where it was")
	}
	list := Statements(lesson(t), home, Options{Names: true, Texts: true})
	ids, verbs := map[string]bool{}, map[string]int{}
	for _, s := range list {
		ids[s.ID] = true
		verbs[s.Verb.Display["en"]]++
		if s.Verb.Display["en"] == "scored" && (s.Result.Score.Raw != 71.5 || s.Result.Score.Scaled != 0.715) {
			t.Errorf("%+v", s.Result.Score)
		}
	}
	if len(ids) != len(list) || verbs["scored"] != 2 || verbs["completed"] != 3 || verbs["shared"] != 2 || verbs["answered"] != 2 || verbs["initialized"] != 3 {
		t.Errorf("%d statements, %d identifiers, %v", len(list), len(ids), verbs)
	}
	// scripts/xapi holds what stands in this folder against the rules of the Experience API.
	if dir := os.Getenv("DEMARCHE_XAPI"); dir != "" {
		for name, what := range map[string]string{"plain.json": plain, "named.json": named} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(what), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, bad := range []string{"", "academy", "ftp://x", "https://a b", "https://x?y", "https://u:p@x"} {
		if h, err := ParseHome(bad); err == nil {
			t.Errorf("%q is the home %q", bad, h)
		}
	}
}

// Version 5, variant 1; words are kept apart.
func TestIdentifiersAreThoseOfTheStandard(t *testing.T) {
	id := UUID("https://academy.example.org", "s1", "p1")
	if !regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(id) || id == UUID("https://academy.example.org", "s1p1") {
		t.Error(id)
	}
	for millis, want := range map[int64]string{0: "PT0S", 59_999: "PT59S", 60_000: "PT1M", 4_503_000: "PT1H15M3S", -5: "PT0S"} {
		if got := Duration(millis); got != want {
			t.Errorf("%d ms are %s, want %s", millis, got, want)
		}
	}
}
