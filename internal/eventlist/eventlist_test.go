package eventlist

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/source"
)

// shipped are the files of the crises that ship, variants too.
func shipped(t testing.TB) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir("../../scenarios", func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.Name() == "scenario.yaml" {
			files[p], err = os.ReadFile(p)
		}
		return err
	})
	if err != nil || len(files) < 4 {
		t.Fatalf("%d scenarios: %v", len(files), err)
	}
	return files
}

func rowsIn(t testing.TB, data []byte) []Row {
	t.Helper()
	list := &source.List{}
	rows := Rows("s.yaml", data, list)
	if rows == nil || list.Failed() {
		t.Fatal(list.Diagnostics())
	}
	return rows
}

// A table that is exported and imported unchanged changes no byte.
func TestARoundTripChangesNothing(t *testing.T) {
	for name, data := range shipped(t) {
		rows := rowsIn(t, data)
		var table, book bytes.Buffer
		if err := WriteCSV(&table, rows); err != nil {
			t.Fatal(err)
		}
		if err := WriteXLSX(&book, rows); err != nil {
			t.Fatal(err)
		}
		for form, read := range map[string]func() ([]Row, []string, error){
			"csv":  func() ([]Row, []string, error) { return ReadCSV(table.Bytes()) },
			"xlsx": func() ([]Row, []string, error) { return ReadXLSX(book.Bytes()) },
		} {
			back, _, err := read()
			if err != nil {
				t.Fatalf("%s, %s: %v", name, form, err)
			}
			r, err := Apply("s.yaml", data, back)
			if err != nil || len(r.Changes) > 0 || !bytes.Equal(r.Data, data) {
				t.Errorf("%s, %s: %v, %v", name, form, err, r)
			}
		}
	}
}

const small = `# A crisis in few lines
version: 1   # of the language
injects:
  photo: {at: +0:20, post: {by: daily, text: "The bridge is closed, they say."}}  # the beginning
  minister:
    at: +0:40
    message:
      from: ines
      text: >-
        Shall we say
        something?

        Soon?
  # two of them
  both:
    at: +1:00
    do:
      - post: {by: daily, text: First.}
      - post: {by: daily, text: 'Second, isn''t it.'}

drafts:
  denial:
    title: Denial
    text: The bridge is open.
`

// What is changed in the table is changed in the file, and nothing else.
func TestOnlyWhatWasChangedIsWritten(t *testing.T) {
	for _, c := range []struct{ id, column, is, line, now string }{
		{"photo", "at", "+0:25", `photo: {at: +0:20,`, `photo: {at: '+0:25',`},
		{"photo", "text", "It's closed: see #4", `"The bridge is closed, they say."`, `'It''s closed: see #4'`},
		{"photo", "text", "Two\nlines", `"The bridge is closed, they say."`, `"Two\nlines"`},
		{"both.2", "text", "Second, it is.", `'Second, isn''t it.'`, `'Second, it is.'`},
		{"minister", "text", "Shall we?\nNow?", "        Shall we say\n        something?\n\n        Soon?\n", "        Shall we?\n\n        Now?\n"},
		{"denial", "text", "The bridge is open again.", "text: The bridge is open.", "text: 'The bridge is open again.'"},
	} {
		rows := rowsIn(t, []byte(small))
		for i := range rows {
			if rows[i].ID == c.id {
				rows[i].Cell[c.column] = c.is
			}
		}
		r, err := Apply("s.yaml", []byte(small), rows)
		if err != nil {
			t.Errorf("%s %s: %v", c.id, c.column, err)
			continue
		}
		if want := strings.Replace(small, c.line, c.now, 1); string(r.Data) != want || len(r.Changes) != 1 {
			t.Errorf("%s %s: got\n%s\nwant\n%s", c.id, c.column, r.Data, want)
		}
	}
}

func TestNewRowsStandBehindTheLast(t *testing.T) {
	rows := append(rowsIn(t, []byte(small)), Row{Kind: "inject", ID: "later", Cell: map[string]string{"at": "+2:00", "form": "post", "by": "daily", "text": "More."}})
	r, err := Apply("s.yaml", []byte(small), rows)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Replace(small, "\n\ndrafts:", "\n  later:\n    at: '+2:00'\n    post:\n      by: 'daily'\n      text: 'More.'\n\ndrafts:", 1)
	if string(r.Data) != want {
		t.Errorf("got\n%s\nwant\n%s", r.Data, want)
	}
}

func TestWhatCannotBeTakenOverIsRefusedWhole(t *testing.T) {
	for name, c := range map[string]struct {
		row  Row
		says string
	}{
		"kind":   {Row{Kind: "rule", ID: "x"}, "an inject or a draft"},
		"id":     {Row{Kind: "inject", ID: "../x"}, "is no id"},
		"lacks":  {Row{Kind: "inject", ID: "photo", Cell: map[string]string{"at": "+0:20", "after": "minister", "by": "daily", "text": "x"}}, "what a row has or lacks"},
		"effect": {Row{Kind: "inject", ID: "photo.7"}, "a further effect"},
	} {
		_, err := Apply("s.yaml", []byte(small), []Row{c.row})
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	row := rowsIn(t, []byte(small))[0]
	if _, err := Apply("s.yaml", []byte(small), []Row{row, row}); err == nil {
		t.Error("a row that stands twice is taken over")
	}
}

// What is wrong is said with the sheet, the row as the spreadsheet counts it, and
// the column, and with the mend.
func TestAFaultNamesItsPlaceInTheTable(t *testing.T) {
	text := "id,kind,text\r\nphoto,inject,\"two\nlines\"\r\n\r\nphoto,inject,Again.\r\n"
	rows, _, err := ReadCSV([]byte(text))
	if err != nil || len(rows) != 2 {
		t.Fatal(rows, err)
	}
	_, err = Apply("s.yaml", []byte(small), rows)
	const twice = "row 4, column A (id), inject photo: the row stands twice in the table, first in row 2: take one out, or give it an id of its own"
	if err == nil || err.Error() != twice {
		t.Errorf("csv: %v", err)
	}
	sheet := book(t, `<worksheet><sheetData><row r="1"><c r="B1" t="inlineStr"><is><t>kind</t></is></c><c r="D1" t="inlineStr"><is><t>id</t></is></c></row>`+
		`<row r="7"><c r="B7" t="inlineStr"><is><t>rule</t></is></c><c r="D7" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`, `<sst/>`)
	if rows, _, err = ReadXLSX(sheet); err != nil {
		t.Fatal(err)
	}
	_, err = Apply("s.yaml", []byte(small), rows)
	const kind = `sheet "events", row 7, column B (kind), rule x: a row is an inject or a draft; this is "rule": write one of the two there`
	if err == nil || err.Error() != kind {
		t.Errorf("xlsx: %v", err)
	}
}

// What is wrong in the file as it would be is found again in the cell that says it.
func TestAFindingLeadsBackToItsCell(t *testing.T) {
	rows, _, err := ReadCSV([]byte("kind,id,at,form,by,claim,text\ninject,photo,+0:25,post,daily,,Now.\ninject,late,+2:00,post,dayly,,More.\n"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := Apply("s.yaml", []byte(small), rows)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Remarks) != 1 || !strings.Contains(r.Remarks[0], "row 3, column F (claim), inject late: the post carries no claim") {
		t.Errorf("remarks %q", r.Remarks)
	}
	for i, line := range strings.Split(string(r.Data), "\n") {
		if at := strings.Index(line, "'dayly'"); at >= 0 {
			if got := r.Finding(&source.Diagnostic{Line: i + 1, Col: at + 1}); got != "row 3, column E (by), inject late" {
				t.Errorf("the account: %q", got)
			}
		}
		if strings.HasPrefix(line, "  late:") {
			if got := r.Finding(&source.Diagnostic{Line: i + 1, Col: 3}); got != "row 3, inject late" {
				t.Errorf("the entry: %q", got)
			}
		}
		if strings.HasPrefix(line, "  minister:") {
			if got := r.Finding(&source.Diagnostic{Line: i + 1, Col: 3}); got != "" {
				t.Errorf("a row that is not in the table: %q", got)
			}
		}
	}
}

// A spreadsheet must not calculate what is text: moments begin with a plus.
func TestNothingLooksLikeAFormula(t *testing.T) {
	var b bytes.Buffer
	rows := []Row{{Kind: "inject", ID: "x", Cell: map[string]string{"at": "+0:20", "text": "=1+1", "title": "'quoted'", "by": "@daily"}}}
	if err := WriteCSV(&b, rows); err != nil {
		t.Fatal(err)
	}
	for _, cell := range []string{"'+0:20", "'=1+1", "''quoted'", "'@daily"} {
		if !strings.Contains(b.String(), cell) {
			t.Errorf("%s is missing in %s", cell, b.String())
		}
	}
	back, _, err := ReadCSV(b.Bytes())
	if err != nil || back[0].Cell["at"] != "+0:20" || back[0].Cell["text"] != "=1+1" || back[0].Cell["title"] != "'quoted'" {
		t.Errorf("read back: %v %v", back, err)
	}
}

// book is a workbook with a sheet and shared texts, as spreadsheets write them.
func book(t *testing.T, sheet, shared string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	put := func(name, text string) {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range workbook {
		put(p.name, p.text)
	}
	put("xl/worksheets/sheet1.xml", sheet)
	put("xl/sharedStrings.xml", shared)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWorkbooksOfOthersAreRead(t *testing.T) {
	rows, _, err := ReadXLSX(book(t,
		`<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>text</t></is></c></row>`+
			`<row><c r="A2" t="s"><v>2</v></c><c r="C2" t="str"><v>photo</v></c><c r="D2" t="s"><v>3</v></c></row><row></row></sheetData></worksheet>`,
		`<sst><si><t>Kind</t></si><si><t>ID</t></si><si><t>inject</t></si><si><r><t>Two </t></r><r><t>runs</t></r></si></sst>`))
	if err != nil || len(rows) != 1 || rows[0].Kind != "inject" || rows[0].ID != "photo" || rows[0].Cell["text"] != "Two runs" {
		t.Errorf("read %+v, %v", rows, err)
	}
}

func TestHostileWorkbooksAreRefused(t *testing.T) {
	head := `<worksheet><sheetData><row><c r="A1" t="inlineStr"><is><t>kind</t></is></c><c r="B1" t="inlineStr"><is><t>id</t></is></c></row>`
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"formula":   {book(t, head+`<row><c r="A2"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>`, `<sst/>`), "A2 holds a formula"},
		"far right": {book(t, head+`<row><c r="XFD2"><v>2</v></c></row></sheetData></worksheet>`, `<sst/>`), "too far to the right"},
		"no text":   {book(t, head+`<row><c r="A2" t="s"><v>99</v></c></row></sheetData></worksheet>`, `<sst/>`), "a text that is not there"},
		"bomb":      {book(t, head+strings.Repeat(" ", maxPart)+`</sheetData></worksheet>`, `<sst/>`), "unpacks to more than"},
		"no zip":    {[]byte("PK nothing"), "no workbook"},
		"many rows": {book(t, head+strings.Repeat("<row/>", maxRows+1)+`</sheetData></worksheet>`, `<sst/>`), "more than 5000 rows"},
	} {
		if _, _, err := ReadXLSX(c.data); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAnExerciseBecomesMessages(t *testing.T) {
	rows, err := ReadExercise([]byte(`{"exercise": {"name": "Phish"},
		"injects": [{"uuid": "a", "name": "The e-mail", "description": "It arrives."}, {"uuid": "b", "name": "The e-mail"}, {"uuid": "c", "name": "Later"}, {"uuid": "d", "name": "42"}],
		"inject_flow": [{"inject_uuid": "a", "sequence": {"trigger": ["startex"], "followed_by": ["b"]}, "timing": {"triggered_at": 600}},
			{"inject_uuid": "b", "sequence": {"followed_by": ["c"]}, "timing": {"triggered_at": null}},
			{"inject_uuid": "c", "sequence": {"followed_by": ["c", "nobody"]}}]}`), "ines")
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, r := range rows {
		got += fmt.Sprintf("%s at=%s after=%s by=%s %q\n", r.ID, r.Cell["at"], r.Cell["after"], r.Cell["by"], r.Cell["text"])
	}
	const want = `the-e-mail at=+0:10 after= by=ines "It arrives."
the-e-mail-2 at= after=the-e-mail + 20m by=ines "The e-mail"
later at= after=the-e-mail-2 + 20m by=ines "Later"
inject-4 at=+1:20 after= by=ines "42"
`
	if got != want {
		t.Errorf("got\n%s", got)
	}
	if _, err := ReadExercise([]byte("[]"), "ines"); err == nil {
		t.Error("a list is taken for an exercise")
	}
}

// Whatever a workbook holds is read or refused.
func FuzzReadXLSX(f *testing.F) {
	var b bytes.Buffer
	if err := WriteXLSX(&b, []Row{{Kind: "inject", ID: "x", Cell: map[string]string{"at": "+0:20", "text": "a"}}}); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Fuzz(func(_ *testing.T, data []byte) { _, _, _ = ReadXLSX(data) })
}

// Whatever a sheet of a workbook holds is read or refused, and what is read can
// be applied or is refused.
func FuzzSheet(f *testing.F) {
	f.Add([]byte(`<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row><c><v>inject</v></c><c><v>photo</v></c></row></sheetData></worksheet>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := readSheet(data, []string{"kind", "id"})
		if err != nil {
			return
		}
		if rows, _, err := rowsOf(table); err == nil && len(rows) < 10 {
			_, _ = Apply("s.yaml", []byte(small), rows)
		}
	})
}

// A text written into any place reads back as it was, or is refused.
func FuzzApply(f *testing.F) {
	f.Add(0, "It's: #4, \"yes\"\n\nor no\\")
	f.Fuzz(func(t *testing.T, n int, text string) {
		rows := rowsIn(t, []byte(small))
		row := &rows[((n%len(rows))+len(rows))%len(rows)]
		row.Cell["text"] = text
		r, err := Apply("s.yaml", []byte(small), rows)
		if err != nil {
			return
		}
		for _, again := range rowsIn(t, r.Data) {
			if again.ID == row.ID && again.Kind == row.Kind && tidy(again.Cell["text"]) != tidy(text) {
				t.Errorf("%q became %q", text, again.Cell["text"])
			}
		}
	})
}
