package lobby

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"demarche/internal/academy/seat"
	"demarche/internal/academy/store"
)

// MaxRoster is how many may stand on a roster.
const MaxRoster = 2000

// Roster reads a table as spreadsheets write it, with a first line that names its
// columns: name, and team and role where they are wanted. Comma, semicolon and
// tab part the columns.
func Roster(data []byte) ([]store.Expected, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return nil, wrong("roster", "The table is not in UTF-8: save it as CSV UTF-8.")
	}
	head, _, _ := bytes.Cut(data, []byte("\n"))
	r := csv.NewReader(bytes.NewReader(data))
	r.TrimLeadingSpace, r.FieldsPerRecord = true, -1
	for _, sign := range []rune{'\t', ';'} {
		if bytes.ContainsRune(head, sign) {
			r.Comma = sign
			break
		}
	}
	columns, err := r.Read()
	if err != nil {
		return nil, wrong("roster", "The table is empty.")
	}
	for i := range columns {
		columns[i] = strings.ToLower(strings.TrimSpace(columns[i]))
	}
	at := func(fields []string, column string) string {
		if i := slices.Index(columns, column); i >= 0 && i < len(fields) {
			return strings.Join(strings.Fields(fields[i]), " ")
		}
		return ""
	}
	if !slices.Contains(columns, "name") {
		return nil, wrong("roster", "The first line must name the columns: name, and team and role where they are wanted.")
	}
	var list []store.Expected
	seen := map[string]bool{}
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		line, _ := r.FieldPos(0)
		if err != nil {
			return nil, wrong("roster", fmt.Sprintf("The table cannot be read: %v.", err))
		}
		e := store.Expected{Name: at(fields, "name"), Team: at(fields, "team"), Role: at(fields, "role")}
		switch {
		case e.Name == "":
			continue
		case utf8.RuneCountInString(e.Name) > 60 || utf8.RuneCountInString(e.Team) > 60:
			return nil, wrong("roster", fmt.Sprintf("Line %d: names have at most 60 characters.", line))
		case seen[e.Name]:
			return nil, wrong("roster", fmt.Sprintf("Line %d: %s stands there twice.", line, e.Name))
		case e.Role != "" && !seat.Role(e.Role).Plays():
			return nil, wrong("roster", fmt.Sprintf("Line %d: the role is desk, spokesperson, analyst or liaison.", line))
		case len(list) == MaxRoster:
			return nil, wrong("roster", fmt.Sprintf("At most %d people can stand on a roster.", MaxRoster))
		}
		seen[e.Name] = true
		list = append(list, e)
	}
}

// SetRoster replaces who is expected in a session.
func (l *Lobby) SetRoster(ctx context.Context, session string, list []store.Expected) error {
	return l.Store.Write(ctx, func(c *store.Conn) error { return c.SetRoster(ctx, session, list) })
}
