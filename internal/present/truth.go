package present

import "strings"

// Fact returns what a hidden fact is called, by its index.
func (t *Teller) Fact(i int) string {
	return or(t.Text("truths."+t.w.Facts[i].ID+".title"), spaced(t.w.Facts[i].ID))
}

// FactValue returns what it means that a hidden fact has a value.
func (t *Teller) FactValue(i int, value string) string {
	return or(t.Text("truths."+t.w.Facts[i].ID+"."+value), spaced(value))
}

// spaced writes an id as words.
func spaced(id string) string { return strings.ReplaceAll(id, "-", " ") }
