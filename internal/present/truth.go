package present

import (
	"strings"

	"demarche/internal/sim"
)

// FactTold is what was drawn for a run behind the desk's back.
type FactTold struct {
	Name   string
	Value  string
	Chance string // that it would be so
}

// Facts says what was drawn for a run, and how likely that was.
func (t *Teller) Facts(s *sim.Sim) []FactTold {
	var list []FactTold
	for i := range t.w.Facts {
		f, value := &t.w.Facts[i], s.Fact(i)
		share, before := uint64(0), uint64(0)
		for v := range f.Values {
			if f.Values[v] == value {
				share = uint64(f.Prior[v]) - before
			}
			before = uint64(f.Prior[v])
		}
		chance := t.Words.Percent(int32((share*1000 + 1<<31) >> 32))
		list = append(list, FactTold{t.Fact(i), t.FactValue(i, value), t.Words.T("debrief.prior", "share", chance)})
	}
	return list
}

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
