package eventlist

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"demarche/internal/source"
)

// maxRows bounds a table: more than a scenario can hold.
const maxRows = 5000

// ErrTable says that a file is no event list.
var ErrTable = errors.New("this is no event list")

// mark begins a table, so that spreadsheets take it for UTF-8 and not for the
// code page of the machine.
const mark = "\uFEFF"

// WriteCSV writes rows as a table. A cell that a spreadsheet would take for a
// formula begins with an apostrophe.
func WriteCSV(w io.Writer, rows []Row) error {
	if _, err := io.WriteString(w, mark); err != nil {
		return err
	}
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
// aside are the heads of columns that nothing reads.
func ReadCSV(data []byte) (rows []Row, aside []string, err error) {
	for i, line := range bytes.Split(data, []byte("\n")) {
		if !utf8.Valid(line) {
			return nil, nil, fmt.Errorf("%w: line %d is not text in UTF-8; save it as CSV UTF-8, or as .xlsx", ErrTable, i+1)
		}
	}
	text := bytes.TrimPrefix(data, []byte(mark))
	in := csv.NewReader(bytes.NewReader(text))
	in.FieldsPerRecord = -1
	if head, _, _ := bytes.Cut(data, []byte("\n")); bytes.Count(head, []byte(";")) > bytes.Count(head, []byte(",")) {
		in.Comma = ';' // as spreadsheets write where the comma is the decimal sign
	}
	t := table{}
	row, next := 0, 1 // row as a spreadsheet counts: a cell of several lines is in one, an empty line is one
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, nil, fmt.Errorf("%w: %w", ErrTable, err)
		}
		for i := range record {
			record[i] = strings.TrimPrefix(record[i], "'")
		}
		line, _ := in.FieldPos(0)
		row += 1 + line - next
		next = 1 + bytes.Count(text[:in.InputOffset()], []byte("\n"))
		if t.add(row, record); len(t.records) > maxRows {
			return nil, nil, fmt.Errorf("%w: it has more than %d rows", ErrTable, maxRows)
		}
	}
	return rowsOf(&t)
}

// table is what a file holds, with the number of each row.
type table struct {
	sheet   string // "" in a csv
	numbers []int
	records [][]string
}

func (t *table) add(number int, record []string) {
	t.numbers, t.records = append(t.numbers, number), append(t.records, record)
}

// rowsOf reads rows behind a row of heads.
func rowsOf(t *table) (rows []Row, aside []string, err error) {
	if len(t.records) == 0 {
		return nil, nil, fmt.Errorf("%w: it is empty", ErrTable)
	}
	heads, letters := t.records[0], map[string]string{}
	for i, written := range heads {
		heads[i] = strings.ToLower(strings.TrimSpace(written))
		if slices.Contains(Columns, heads[i]) || heads[i] == "" {
			letters[heads[i]] = letter(i)
			continue
		}
		if meant := source.Nearest(heads[i], Columns); meant != "" && !slices.Contains(heads, meant) {
			at := Place{t.sheet, t.numbers[0], nil}
			return nil, nil, fmt.Errorf("%w: %s, column %s: its first row has a column %q; did you mean %q?", ErrTable, at.In(""), letter(i), written, meant)
		}
		aside = append(aside, written)
	}
	for _, needed := range []string{"kind", "id"} {
		if !slices.Contains(heads, needed) {
			return nil, nil, fmt.Errorf("%w: its first row has no column %q", ErrTable, needed)
		}
	}
	for n, record := range t.records[1:] {
		r := Row{Cell: map[string]string{}, Place: Place{t.sheet, t.numbers[n+1], letters}}
		for i, v := range record {
			switch {
			case i >= len(heads):
			case heads[i] == "kind":
				r.Kind = strings.TrimSpace(v)
			case heads[i] == "id":
				r.ID = strings.TrimSpace(v)
			case heads[i] == "at":
				r.Cell["at"] = moment(v)
			case slices.Contains(Columns, heads[i]):
				r.Cell[heads[i]] = v
			}
		}
		if r.Kind != "" || r.ID != "" {
			rows = append(rows, r)
		}
	}
	return rows, aside, nil
}

// hours is a moment as spreadsheets write it: a time of day.
var hours = regexp.MustCompile(`^(\d{1,4}):([0-5]\d)(:00)?$`)

// moment reads hours and minutes, or the part of a day by which workbooks keep
// them, as those from the start of the crisis; what is anything else stays as it
// is.
func moment(cell string) string {
	const day = 24 * 60
	s := strings.TrimSpace(cell)
	if m := hours.FindStringSubmatch(s); m != nil {
		n, _ := strconv.Atoi(m[1])
		return fmt.Sprintf("+%d:%s", n, m[2])
	}
	if part, err := strconv.ParseFloat(s, 64); err == nil && strings.ContainsAny(s, ".E") && part > 0 && part < 30 {
		minutes := int(part*day + 0.5)
		return fmt.Sprintf("+%d:%02d", minutes/60, minutes%60)
	}
	return cell
}
