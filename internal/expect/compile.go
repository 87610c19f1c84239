package expect

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/world"
)

// expectation checks and compiles one; nil where it says too little or too
// much.
func (c *compiler) expectation(t *Trial, e *Expectation) *Expected {
	if !c.one(e) {
		return nil
	}
	c.belongs(e)
	out := &Expected{At: e.Here.At, share: e.In.Or(1), shared: e.In.Given()}
	l := t.line
	switch {
	case e.That.Written():
		p := probe{kind: atMoment, program: e.That.Program, minute: c.minute(e.At)}
		out.Text, out.probe = e.That.V, l.probe(p)
		if e.At.Given() {
			out.Text += " at " + clock(p.minute)
		}
	case e.Once.Written():
		out.Text, out.probe = "at some moment "+e.Once.V, l.probe(probe{kind: atSome, program: e.Once.Program, minute: world.None})
	case e.Never.Written():
		out.Text, out.probe = "at no moment "+e.Never.V, l.probe(probe{kind: atNone, program: e.Never.Program, minute: world.None})
	case len(e.Ends) > 0:
		p := probe{kind: ends, minute: world.None}
		for _, id := range e.Ends {
			p.endings = append(p.endings, id.V)
		}
		out.Text, out.probe = "ends "+strings.Join(p.endings, " or "), l.probe(p)
	case e.Average.Written():
		out.kind, out.probe = average, l.probe(figured(&e.Average))
		out.from, out.to = e.From.Or(math.Inf(-1)), e.To.Or(math.Inf(1))
		out.Text = e.Average.V + " lies " + bounds(e)
	case e.Credit.Written():
		out.kind = credited
		c.merit(t, e, out)
	default:
		c.compared(t, e, out)
	}
	return out
}

// compared compiles lower and higher: the same figure of two players.
func (c *compiler) compared(t *Trial, e *Expectation, out *Expected) {
	figure, word := &e.Lower, "lower"
	out.kind = lower
	if e.Higher.Written() {
		figure, word, out.kind = &e.Higher, "higher", higher
	}
	if !e.Than.Given() {
		c.list.Report(e.Here.At, source.KeyMissing, "name a playbook, or another test", "%q is compared with nothing: \"than\" is not there", word)
		return
	}
	out.other = c.other(e.Than)
	out.other.seeds = max(out.other.seeds, t.Seeds)
	out.probe, out.against = t.line.probe(figured(figure)), out.other.probe(figured(figure))
	out.Text = fmt.Sprintf("%s is %s than that of %s", figure.V, word, e.Than.V)
}

func (c *compiler) merit(t *Trial, e *Expectation, out *Expected) {
	l := t.line
	if !slices.Contains(l.labels, e.Credit.V) && e.Credit.Given() {
		labels := slices.DeleteFunc(slices.Clone(l.labels), func(s string) bool { return s == "" })
		c.list.Report(e.Credit.Place(), source.RefUnknown, source.Meant(e.Credit.V, labels), "no command of this player has the label %q", e.Credit.V)
		return
	}
	m := &merit{label: e.Credit.V, given: c.minute(e.Given), other: c.minute(e.RatherThan), seeds: t.Seeds, index: len(l.merits)}
	l.merits = append(l.merits, m)
	out.credit, out.from = m, e.Above.V
	out.Text = "the credit of " + e.Credit.V
	if e.Given.Given() {
		out.Text += " given at " + clock(m.given)
	}
	if e.RatherThan.Given() {
		out.Text += " is higher than at " + clock(m.other)
	}
	if e.Above.Given() || !e.RatherThan.Given() {
		out.Text += fmt.Sprintf(" is above %g", e.Above.V)
	}
}

// one checks that an expectation expects one thing.
func (c *compiler) one(e *Expectation) bool {
	n := 0
	for _, has := range []bool{
		e.That.Written(), e.Once.Written(), e.Never.Written(), len(e.Ends) > 0, e.Average.Written(), e.Lower.Written(), e.Higher.Written(), e.Credit.Written(),
	} {
		if has {
			n++
		}
	}
	if n != 1 && !(n == 0 && e.Unknown) {
		c.list.Report(e.Here.At, source.KeyConflict, "write one of that, once, never, ends, average, lower, higher, credit; write a second item for another", "an item expects exactly one thing; this expects %d", n)
	}
	return n == 1
}

// belongs checks that keys stand beside the key to which they belong.
func (c *compiler) belongs(e *Expectation) {
	for _, k := range []struct {
		key  string
		at   source.Place
		has  bool
		with bool
		to   string
	}{
		{"at", e.At.Place(), e.At.Given(), e.That.Written(), "that"},
		{"than", e.Than.Place(), e.Than.Given(), e.Lower.Written() || e.Higher.Written(), "lower or higher"},
		{"from", e.From.Place(), e.From.Given(), e.Average.Written(), "average"},
		{"to", e.To.Place(), e.To.Given(), e.Average.Written(), "average"},
		{"given at", e.Given.Place(), e.Given.Given(), e.Credit.Written(), "credit"},
		{"rather than", e.RatherThan.Place(), e.RatherThan.Given(), e.Credit.Written(), "credit"},
		{"above", e.Above.Place(), e.Above.Given(), e.Credit.Written(), "credit"},
	} {
		if k.has && !k.with {
			c.list.Report(k.at, source.KeyConflict, "", "%q belongs to %s", k.key, k.to)
		}
	}
	if e.Average.Written() && !e.From.Written() && !e.To.Written() {
		c.list.Report(e.Here.At, source.KeyMissing, "give \"from\", \"to\" or both", "\"average\" has no bounds")
	}
}

// minute returns the minute of a moment, or none.
func (c *compiler) minute(m scenario.Moment) int32 {
	if !m.Given() {
		return world.None
	}
	at := playbook.Minute(c.b.World, m.V, m.Place(), c.list)
	if end := c.b.World.Clock.Minute(c.b.World.Clock.Ticks); at >= end || at < 0 {
		c.list.Report(m.Place(), source.RangeTime, "", "this lies outside the crisis, which ends at %s", clock(end))
	}
	return at
}

func figured(f *scenario.Figure) probe {
	return probe{kind: figure, program: f.Program, word: f.Word, minute: world.None}
}

func bounds(e *Expectation) string {
	switch {
	case !e.From.Given():
		return fmt.Sprintf("at %g or below", e.To.V)
	case !e.To.Given():
		return fmt.Sprintf("at %g or above", e.From.V)
	}
	return fmt.Sprintf("between %g and %g", e.From.V, e.To.V)
}

// clock writes a minute of the crisis as scenarios do.
func clock(minute int32) string { return fmt.Sprintf("+%d:%02d", minute/60, minute%60) }
