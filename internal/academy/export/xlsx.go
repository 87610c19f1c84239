package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"
)

// maxCell is the greatest length of a text in a cell, in characters.
const maxCell = 32767

const (
	xlsxTypes  = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>`
	xlsxRoot   = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	xlsxStyles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`
	relations  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// XLSX writes tables as a workbook with one sheet each. Texts are texts, whatever
// they begin with; numbers are numbers.
func XLSX(w io.Writer, tables []Table) error {
	types, book, rels := xlsxTypes, "", ""
	parts := []struct{ name, text string }{{"_rels/.rels", xlsxRoot}, {"xl/styles.xml", xlsxStyles}}
	for i, t := range tables {
		n := i + 1
		types += fmt.Sprintf(`<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`, n)
		book += fmt.Sprintf(`<sheet name=%q sheetId="%d" r:id="rId%d"/>`, t.Name, n, n)
		rels += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, n, relations, n)
		parts = append(parts, struct{ name, text string }{fmt.Sprintf("xl/worksheets/sheet%d.xml", n), sheet(t)})
	}
	rels += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/>`, len(tables)+1, relations)
	parts = append(parts, []struct{ name, text string }{
		{"[Content_Types].xml", types + `</Types>`},
		{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` + relations + `"><sheets>` + book + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + rels + `</Relationships>`},
	}...)
	z := zip.NewWriter(w)
	for _, p := range parts {
		f, err := z.Create(p.name)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, xml.Header+p.text); err != nil {
			return err
		}
	}
	return z.Close()
}

// sheet is the text of one sheet; its head stays in sight.
func sheet(t Table) string {
	var b bytes.Buffer
	b.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i := range t.Head {
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width(t, i))
	}
	b.WriteString(`</cols><sheetData>`)
	head := make([]Cell, len(t.Head))
	for i, h := range t.Head {
		head[i] = text(h)
	}
	line(&b, 1, head, 1)
	for i, row := range t.Rows {
		line(&b, i+2, row, 2)
	}
	b.WriteString(`</sheetData></worksheet>`)
	return b.String()
}

// width is that of a column in characters, by what stands in it.
func width(t Table, column int) int {
	most := utf8.RuneCountInString(t.Head[column])
	for _, row := range t.Rows {
		most = max(most, utf8.RuneCountInString(row[column].String()))
	}
	return min(most+2, 60)
}

func line(b *bytes.Buffer, n int, row []Cell, style int) {
	fmt.Fprintf(b, `<row r="%d">`, n)
	for i, c := range row {
		at := columnName(i) + strconv.Itoa(n)
		switch {
		case c.Number != nil:
			fmt.Fprintf(b, `<c r="%s"><v>%s</v></c>`, at, c)
		case c.Text != "":
			fmt.Fprintf(b, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">`, at, style)
			xml.EscapeText(b, []byte(cut(c.Text))) // a buffer takes everything
			b.WriteString(`</t></is></c>`)
		}
	}
	b.WriteString(`</row>`)
}

func cut(s string) string {
	if runes := []rune(s); len(runes) > maxCell {
		return string(runes[:maxCell-1]) + "…"
	}
	return s
}

// columnName is A for 0, Z for 25, AA for 26.
func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}
