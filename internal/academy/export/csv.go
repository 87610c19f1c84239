package export

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode/utf8"
)

// CSV writes a table as comma-separated values (RFC 4180, UTF-8). A text that a
// spreadsheet would take for a formula begins with an apostrophe; numbers are
// never texts.
func CSV(w io.Writer, t Table) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(t.Head); err != nil {
		return err
	}
	for _, row := range t.Rows {
		record := make([]string, len(row))
		for i, c := range row {
			record[i] = c.String()
			if c.Number == nil {
				record[i] = harmless(c.Text)
			}
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// harmless returns a text that no spreadsheet computes. The wide forms of the
// signs count too: some programs take them for the narrow ones.
func harmless(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	if s != "" && strings.ContainsRune("=+-@\t\r\n'＝＋－＠", r) {
		return "'" + s
	}
	return s
}
