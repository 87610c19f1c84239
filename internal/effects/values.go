package effects

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"demarche/internal/fixed"
)

// Values are the coefficients that a world runs with, by key.
type Values [Count]fixed.Q

// Default returns the table's values.
func Default() (v Values) {
	for i := range table {
		v[i] = table[i].Value
	}
	return v
}

// MarshalJSON writes the values as decimals by name, sorted, so that the text
// does not depend on the order of the table.
func (v Values) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, name := range sorted {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(strconv.AppendQuote(out, name), ':')
		out = append(out, Decimal(v[keys[name]])...)
	}
	return append(out, '}'), nil
}

// UnmarshalJSON sets the values that are named; others stay as they are.
func (v *Values) UnmarshalJSON(text []byte) error {
	var named map[string]float64
	if err := json.Unmarshal(text, &named); err != nil {
		return err
	}
	for name, f := range named {
		k, ok := keys[name]
		if !ok {
			return fmt.Errorf("effects: no coefficient is called %q", name)
		}
		v[k] = fixed.FromFloat(f)
	}
	return nil
}

var sorted = func() []string {
	var list []string
	for i := range table {
		list = append(list, table[i].Name)
	}
	slices.Sort(list)
	return list
}()

// Decimal is the shortest decimal that stands for a number: five places tell
// all of them apart.
func Decimal(q fixed.Q) string {
	for places := range 5 {
		s := strconv.FormatFloat(q.Float(), 'f', places, 64)
		if f, err := strconv.ParseFloat(s, 64); err == nil && fixed.FromFloat(f) == q {
			return s
		}
	}
	return strconv.FormatFloat(q.Float(), 'f', 5, 64)
}
