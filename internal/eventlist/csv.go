package eventlist

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// maxRows bounds a table: more than a scenario can hold.
const maxRows = 5000

// ErrTable says that a file is no event list.
var ErrTable = errors.New("this is no event list")

// WriteCSV writes rows as a table. A cell that a spreadsheet would take for a
// formula begins with an apostrophe.
func WriteCSV(w io.Writer, rows []Row) error {
	out := csv.NewWriter(w)
	if err := out.Write(Columns); err != nil {
		return err
	}
	for i := range rows {
		values := rows[i].values()
		for k, v := range values {
			if v != "" && strings.ContainsRune("=+-@\t'", rune(v[0])) {
				values[k] = "'" + v
			}
		}
		if err := out.Write(values); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// ReadCSV reads a table; columns go by their heads and may stand in any order.
func ReadCSV(data []byte) ([]Row, error) {
	in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	in.FieldsPerRecord = -1
	if head, _, _ := bytes.Cut(data, []byte("\n")); bytes.Count(head, []byte(";")) > bytes.Count(head, []byte(",")) {
		in.Comma = ';' // as spreadsheets write where the comma is the decimal sign
	}
	var table [][]string
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrTable, err)
		}
		for i := range record {
			record[i] = strings.TrimPrefix(record[i], "'")
		}
		if table = append(table, record); len(table) > maxRows {
			return nil, fmt.Errorf("%w: it has more than %d rows", ErrTable, maxRows)
		}
	}
	return rowsOf(table)
}

// rowsOf reads rows behind a row of heads.
func rowsOf(table [][]string) ([]Row, error) {
	if len(table) == 0 {
		return nil, fmt.Errorf("%w: it is empty", ErrTable)
	}
	heads := table[0]
	for i := range heads {
		heads[i] = strings.ToLower(strings.TrimSpace(heads[i]))
	}
	for _, needed := range []string{"kind", "id"} {
		if !slices.Contains(heads, needed) {
			return nil, fmt.Errorf("%w: its first row has no column %q", ErrTable, needed)
		}
	}
	var rows []Row
	for _, record := range table[1:] {
		r := Row{Cell: map[string]string{}}
		for i, v := range record {
			switch {
			case i >= len(heads):
			case heads[i] == "kind":
				r.Kind = strings.TrimSpace(v)
			case heads[i] == "id":
				r.ID = strings.TrimSpace(v)
			case slices.Contains(Columns, heads[i]):
				r.Cell[heads[i]] = v
			}
		}
		if r.Kind != "" || r.ID != "" {
			rows = append(rows, r)
		}
	}
	return rows, nil
}
