package eventlist

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
)

// Bounds of a workbook: a small file can unpack to a vast one.
const (
	maxWorkbook = 20 << 20 // of the file
	maxPart     = 32 << 20 // of a part, unpacked
	maxParts    = 2000
	maxColumns  = 200
)

// The parts of a workbook with one sheet, beside the sheet itself.
var workbook = []struct{ name, text string }{
	{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`},
	{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
	{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="events" sheetId="1" r:id="rId1"/></sheets></workbook>`},
	{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`},
	{"xl/styles.xml", `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`},
}

// WriteXLSX writes rows as a workbook with one sheet. Every cell is text.
func WriteXLSX(w io.Writer, rows []Row) error {
	z := zip.NewWriter(w)
	for _, part := range workbook {
		f, err := z.Create(part.name)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, xml.Header+part.text); err != nil {
			return err
		}
	}
	f, err := z.Create("xl/worksheets/sheet1.xml")
	if err != nil {
		return err
	}
	if _, err := f.Write(sheet(rows)); err != nil {
		return err
	}
	return z.Close()
}

func sheet(rows []Row) []byte {
	var b bytes.Buffer
	b.WriteString(xml.Header + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, wide := range []int{8, 26, 10, 24, 30, 10, 18, 14, 18, 26, 90} {
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, wide)
	}
	b.WriteString(`</cols><sheetData>`)
	line := func(n int, values []string, style int) {
		fmt.Fprintf(&b, `<row r="%d">`, n)
		for i, v := range values {
			fmt.Fprintf(&b, `<c r="%c%d" s="%d" t="inlineStr"><is><t xml:space="preserve">`, 'A'+i, n, style)
			xml.EscapeText(&b, []byte(v)) // a buffer takes everything
			b.WriteString(`</t></is></c>`)
		}
		b.WriteString(`</row>`)
	}
	line(1, Columns, 1)
	for i := range rows {
		line(i+2, rows[i].values(), 2)
	}
	b.WriteString(`</sheetData></worksheet>`)
	return b.Bytes()
}

// ReadXLSX reads the first sheet of a workbook; aside are the heads of columns
// that nothing reads.
func ReadXLSX(data []byte) (rows []Row, aside []string, err error) {
	if len(data) > maxWorkbook {
		return nil, nil, fmt.Errorf("%w: the workbook has more than %d MB", ErrTable, maxWorkbook>>20)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, nil, fmt.Errorf("%w: it is no workbook: %w", ErrTable, err)
	}
	if len(z.File) > maxParts {
		return nil, nil, fmt.Errorf("%w: the workbook has more than %d parts", ErrTable, maxParts)
	}
	parts := map[string]*zip.File{}
	for _, f := range z.File {
		parts[strings.TrimPrefix(f.Name, "/")] = f
	}
	title, name, err := firstSheet(parts)
	if err != nil {
		return nil, nil, err
	}
	shared, err := sharedStrings(parts)
	if err != nil {
		return nil, nil, err
	}
	text, err := part(parts, name)
	if err != nil {
		return nil, nil, err
	}
	t, err := readSheet(text, shared)
	if err != nil {
		return nil, nil, err
	}
	t.sheet = title
	return rowsOf(t)
}

// part unpacks a part, as far as its bound.
func part(parts map[string]*zip.File, name string) ([]byte, error) {
	f := parts[name]
	if f == nil {
		return nil, fmt.Errorf("%w: the workbook lacks %s", ErrTable, name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrTable, name, err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %s: %w", ErrTable, name, err)
	case len(data) > maxPart:
		return nil, fmt.Errorf("%w: %s unpacks to more than %d MB", ErrTable, name, maxPart>>20)
	}
	return data, nil
}

// firstSheet returns the title of the first sheet and the part that holds it.
func firstSheet(parts map[string]*zip.File) (title, name string, err error) {
	text, err := part(parts, "xl/workbook.xml")
	if err != nil {
		return "", "", err
	}
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := xml.Unmarshal(text, &book); err != nil || len(book.Sheets) == 0 {
		return "", "", fmt.Errorf("%w: the workbook has no sheet", ErrTable)
	}
	if text, err = part(parts, "xl/_rels/workbook.xml.rels"); err != nil {
		return "", "", err
	}
	var rels struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := xml.Unmarshal(text, &rels); err != nil {
		return "", "", fmt.Errorf("%w: its parts are not named: %w", ErrTable, err)
	}
	for _, r := range rels.List {
		if r.ID == book.Sheets[0].ID {
			if strings.HasPrefix(r.Target, "/") {
				return book.Sheets[0].Name, strings.TrimPrefix(r.Target, "/"), nil
			}
			return book.Sheets[0].Name, path.Join("xl", r.Target), nil
		}
	}
	return "", "", fmt.Errorf("%w: its first sheet is not there", ErrTable)
}

// richText is a text, in one piece or in runs.
type richText struct {
	Text string   `xml:"t"`
	Runs []string `xml:"r>t"`
}

func (t *richText) String() string { return t.Text + strings.Join(t.Runs, "") }

func sharedStrings(parts map[string]*zip.File) ([]string, error) {
	if parts["xl/sharedStrings.xml"] == nil {
		return nil, nil
	}
	text, err := part(parts, "xl/sharedStrings.xml")
	if err != nil {
		return nil, err
	}
	var table struct {
		Items []richText `xml:"si"`
	}
	if err := xml.Unmarshal(text, &table); err != nil {
		return nil, fmt.Errorf("%w: its texts cannot be read: %w", ErrTable, err)
	}
	list := make([]string, len(table.Items))
	for i := range table.Items {
		list[i] = table.Items[i].String()
	}
	return list, nil
}

type cell struct {
	Ref     string    `xml:"r,attr"`
	Type    string    `xml:"t,attr"`
	Value   string    `xml:"v"`
	Inline  *richText `xml:"is"`
	Formula *string   `xml:"f"`
}

// readSheet reads the cells of a sheet into a table.
func readSheet(text []byte, shared []string) (*table, error) {
	var s struct {
		Rows []struct {
			Number int    `xml:"r,attr"`
			Cells  []cell `xml:"c"`
		} `xml:"sheetData>row"`
	}
	if err := xml.Unmarshal(text, &s); err != nil {
		return nil, fmt.Errorf("%w: its sheet cannot be read: %w", ErrTable, err)
	}
	if len(s.Rows) > maxRows {
		return nil, fmt.Errorf("%w: it has more than %d rows", ErrTable, maxRows)
	}
	t, number := &table{}, 0
	for _, r := range s.Rows {
		number = max(number+1, r.Number)
		var record []string
		for i := range r.Cells {
			c := &r.Cells[i]
			at := column(c.Ref)
			if at < 0 {
				at = len(record)
			}
			if at >= maxColumns {
				return nil, fmt.Errorf("%w: the cell %s lies too far to the right", ErrTable, c.Ref)
			}
			if c.Formula != nil {
				return nil, fmt.Errorf("%w: the cell %s holds a formula; put its value there as text", ErrTable, c.Ref)
			}
			for len(record) <= at {
				record = append(record, "")
			}
			v, err := c.text(shared)
			if err != nil {
				return nil, err
			}
			record[at] = v
		}
		t.add(number, record)
	}
	return t, nil
}

func (c *cell) text(shared []string) (string, error) {
	switch c.Type {
	case "s":
		i, err := strconv.Atoi(c.Value)
		if err != nil || i < 0 || i >= len(shared) {
			return "", fmt.Errorf("%w: the cell %s names a text that is not there", ErrTable, c.Ref)
		}
		return shared[i], nil
	case "inlineStr":
		if c.Inline != nil {
			return c.Inline.String(), nil
		}
	}
	return c.Value, nil
}

// column returns the index of the column of a cell such as C7; -1 if there is
// none.
func column(ref string) int {
	n := 0
	for i, r := range ref {
		if r < 'A' || r > 'Z' {
			if i == 0 {
				return -1
			}
			break
		}
		if n = n*26 + int(r-'A') + 1; n > 1<<20 {
			return maxColumns
		}
	}
	return n - 1
}
