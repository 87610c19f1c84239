package scenario

import (
	"regexp"

	"demarche/internal/effects"
	"demarche/internal/source"
)

// coefficient is the kind of the keys of the group model: the rows of the
// table of package effects that a formula reads. Their names have a dot.
const coefficient = "coefficient"

func coefficients() *table {
	t := newTable()
	for _, e := range effects.Table() {
		if e.Basis != effects.Guide {
			t.add(e.Name)
		}
	}
	return t
}

// bySource are the authors and the year of a source.
var bySource = regexp.MustCompile(`^.*? \d{4}\b`)

// model warns of coefficients out of their range. They are legal: who sets one
// so has a reason, which others should find in the file.
func (c *checker) model() {
	for _, e := range c.sc.Model.Entries {
		k, known := effects.Find(e.ID)
		if !known || !e.Value.Given() {
			continue
		}
		row := effects.Of(k)
		if v := q(e.Value.V); row.Low <= v && v <= row.High {
			continue
		}
		spans := effects.Decimal(row.Low) + ".." + effects.Decimal(row.High)
		const help = "say why in a comment"
		if row.Basis == effects.Judged {
			c.report(e.Value.Place(), source.RangeModel, help, "%q is outside the range that was thought possible (%s)", e.ID, spans)
			continue
		}
		c.report(e.Value.Place(), source.RangeModel, help, "%q is outside what the literature spans (%s): %s", e.ID, spans, bySource.FindString(row.Source))
	}
}

func (c *compiler) model() {
	c.w.Effects = effects.Default()
	for _, e := range c.sc.Model.Entries {
		k, _ := effects.Find(e.ID) // the linker has checked it
		c.w.Effects[k] = q(e.Value.V)
	}
}
