package export

import (
	"strconv"
	"time"
)

// Table is a table with a head.
type Table struct {
	Name string
	Head []string
	Rows [][]Cell
}

// Cell is a text or a number; the zero value is an empty cell.
type Cell struct {
	Text   string
	Number *float64
}

func text(s string) Cell { return Cell{Text: s} }

func number[T int | int32 | int64 | float64](v T) Cell {
	n := float64(v)
	return Cell{Number: &n}
}

func maybe(v *float64) Cell { return Cell{Number: v} }

func yes(v bool) Cell { return text(strconv.FormatBool(v)) }

// moment is a wall time as every program sorts it; "" for none.
func moment(millis int64) Cell {
	if millis == 0 {
		return Cell{}
	}
	return text(stamp(millis))
}

func stamp(millis int64) string {
	return time.UnixMilli(millis).UTC().Format("2006-01-02T15:04:05.000Z")
}

// String is the cell as plain text.
func (c Cell) String() string {
	if c.Number != nil {
		return strconv.FormatFloat(*c.Number, 'f', -1, 64)
	}
	return c.Text
}
