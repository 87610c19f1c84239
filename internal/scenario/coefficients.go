package scenario

import (
	"regexp"
	"strconv"
	"strings"

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

// The bounds of what the model can be given, by unit.
const (
	maxLogit = 16     // beyond it a chance is 0 or 1
	maxHeld  = 30_000 // what the numbers of the model hold
)

// limits are the bounds of a coefficient in its unit. Beyond them it would mean
// nothing: a share above 1, a hazard below 0, a sample of nobody.
func limits(unit string) (low, high float64, why string) {
	switch {
	case strings.HasPrefix(unit, "logit"), unit == "ln ratio":
		return -maxLogit, maxLogit, "beyond that a chance is 0 or 1"
	case unit == "share", strings.HasPrefix(unit, "share per"):
		return 0, 1, "a share lies between 0 and 1"
	case unit == "stance", strings.HasPrefix(unit, "stance per"):
		return -2, 2, "stances lie between -1 and 1"
	case unit == "people", unit == "peers", strings.HasSuffix(unit, "half-life"):
		return 1, maxHeld, "below 1 there is none"
	}
	return 0, maxHeld, "below 0 it has no meaning" // rates, factors, minutes, points, standard deviations
}

// coefficient reads the value of a coefficient. One that is unknown is reported
// by the linker.
func (d *decoder) coefficient(n *source.Node, at spot, v *Value[float64]) {
	name := strings.TrimPrefix(at.path, "model.")
	k, known := effects.Find(name)
	if !known || !take(d, n, at, v, source.TypeNumber, parseNumber, "a number, as in 0.5", numberHint) {
		return
	}
	e := effects.Of(k)
	low, high, why := limits(e.Unit)
	fault, help := "", ""
	switch {
	case v.V < low:
		fault, help = "at least "+plain(low), why
	case v.V > high && high == maxHeld:
		fault, help = "at most "+plain(high), "the numbers of the model hold no more"
	case v.V > high:
		fault, help = "at most "+plain(high), why
	default:
		return
	}
	d.list.Report(n.Place, source.RangeNumber, help+"; the range is "+span(&e), "%s is %s (%s); this is %s", at.name, fault, e.Unit, quote(n.Value))
	v.node, v.wrong = nil, true
}

func plain(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func span(e *effects.Effect) string { return effects.Decimal(e.Low) + ".." + effects.Decimal(e.High) }

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
		spans := span(&row)
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
