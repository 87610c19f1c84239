package scenario

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"demarche/internal/rule"
	"demarche/internal/source"
)

// maxText bounds a text, in characters.
const maxText = 20_000

// scalar returns the text of a single value; false if there is none.
func (d *decoder) scalar(n *source.Node, at spot) (string, bool) {
	switch {
	case n.Kind != source.Scalar:
		d.list.Report(n.Place, source.TypeValue, "", "%s takes a single value, not %s", at.name, n.Is())
	case n.Null || strings.TrimSpace(n.Value) == "":
		help := "write a value or leave the key out"
		if line := []rune(at.at.File.Line(at.at.Line)); n.Null && cutOff(line, at.at.Col) {
			help = commaHelp
		}
		if _, cut := n.Comment(); cut {
			help = "a # behind a space begins a comment: put quotes round a text that holds it"
		}
		d.list.Report(n.Place, source.TypeEmpty, help, "%s has no value", at.name)
	default:
		return strings.TrimSpace(n.Value), true
	}
	return "", false
}

// take reads a scalar by its form. A value that is wrong is not given, so that
// one fault is not followed by others.
func take[T any](d *decoder, n *source.Node, at spot, into *Value[T], code source.Code, parse func(string) (T, bool), wants string, hints ...func(string) string) bool {
	into.wrong = true
	s, ok := d.scalar(n, at)
	if !ok {
		return false
	}
	v, ok := parse(s)
	if !ok {
		help := ""
		for _, hint := range hints {
			help = hint(s)
		}
		d.list.Report(n.Place, code, help, "%s takes %s; this is %s", at.name, wants, quote(s))
		return false
	}
	into.V, into.node, into.wrong = v, n, false
	return true
}

// quote shortens what an author wrote for a message.
func quote(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 40 {
		s = string(r[:40]) + "…"
	}
	return `"` + s + `"`
}

// within checks bounds: those of the range tag, or lo..hi.
func within[T int32 | int64 | float64](d *decoder, at spot, v *Value[T], code source.Code, bounds string, parse func(string) (T, bool)) {
	if tag := at.tag.Get("range"); tag != "" {
		bounds = tag
	}
	from, to, _ := strings.Cut(bounds, "..")
	lo, _ := parse(from)
	hi, _ := parse(to)
	if v.V < lo || v.V > hi {
		wants := "lies between " + from + " and " + to
		if from == to {
			wants = "is " + from
		}
		d.list.Report(v.node.Place, code, at.tag.Get("help"), "%s %s; this is %s", at.name, wants, quote(v.node.Value))
		v.node, v.wrong = nil, true
	}
}

func (v *Int) read(d *decoder, n *source.Node, at spot) {
	if take(d, n, at, &v.Value, source.TypeNumber, parseCount, "a whole number, as in 12 or 10k", wholeHint) {
		within(d, at, &v.Value, source.RangeNumber, "0..9000000000000", parseCount)
	}
}

func (v *Count) read(d *decoder, n *source.Node, at spot) {
	if take(d, n, at, &v.Value, source.TypeNumber, parseCount, "a number of people, as in 120, 300k or 4.2M", wholeHint) {
		within(d, at, &v.Value, source.RangeNumber, "0..10000M", parseCount)
	}
}

func (d *decoder) decimal(n *source.Node, at spot, v *Value[float64], wants, bounds string) {
	if take(d, n, at, v, source.TypeNumber, parseNumber, wants, numberHint) {
		within(d, at, v, source.RangeNumber, bounds, parseNumber)
	}
}

func (v *Number) read(d *decoder, n *source.Node, at spot) {
	if at.tag.Get("keyref") == coefficient {
		d.coefficient(n, at, &v.Value)
		return
	}
	d.decimal(n, at, &v.Value, "a number, as in 0.5", "-30000..30000")
}

func (v *Share) read(d *decoder, n *source.Node, at spot) {
	d.decimal(n, at, &v.Value, "a share from 0 to 1, as in 0.25", "0..1")
}

func (v *Portion) read(d *decoder, n *source.Node, at spot) {
	parse := func(s string) (float64, bool) {
		if m := shareForm.FindStringSubmatch(s); m != nil {
			f, ok := parseNumber(m[1])
			return f / 100, ok
		}
		return parseNumber(s)
	}
	if take(d, n, at, &v.Value, source.TypeNumber, parse, "a share, as in 80% or 0.8", numberHint) {
		if v.V > 1 && v.V <= 100 && at.tag.Get("range") == "" && !strings.Contains(n.Value, "%") {
			s := strings.TrimSpace(n.Value)
			d.list.Report(n.Place, source.RangeNumber, "write "+s+"%", "%s lies between 0%% and 100%%; this is %s", at.name, quote(s))
			v.node, v.wrong = nil, true
			return
		}
		within(d, at, &v.Value, source.RangeNumber, "0%..100%", parse)
	}
}

func (v *Signed) read(d *decoder, n *source.Node, at spot) {
	d.decimal(n, at, &v.Value, "a number from -1 to 1, as in +0.1", "-1..1")
}

func (v *Signed10) read(d *decoder, n *source.Node, at spot) {
	d.decimal(n, at, &v.Value, "a number from -10 to 10, as in -3.5", "-10..10")
}

func (v *Level) read(d *decoder, n *source.Node, at spot) {
	level, word := levels[strings.TrimSpace(n.Value)]
	if n.Kind == source.Scalar && word {
		v.V, v.node = level, n
		return
	}
	d.decimal(n, at, &v.Value, "low, medium, high or a share from 0 to 1", "0..1")
}

func (v *Bool) read(d *decoder, n *source.Node, at spot) {
	take(d, n, at, &v.Value, source.TypeBool, parseBool, "yes or no, or true or false")
}

func (v *Word) read(d *decoder, n *source.Node, at spot) {
	s, ok := d.scalar(n, at)
	if words := at.tag.Get("words"); ok && words != "" {
		ok = d.oneOf(n.Place, at.name, s, strings.Split(words, ","))
	}
	if v.wrong = !ok; ok {
		v.V, v.node = s, n
	}
}

// oneOf checks that s is one of the words that are possible.
func (d *decoder) oneOf(at source.Place, name, s string, words []string) bool {
	for _, w := range words {
		if w == s {
			return true
		}
	}
	d.list.Report(at, source.TypeWord, d.list.Meant(s, words), "%s is one of %s; this is %s", name, strings.Join(words, ", "), quote(s))
	return false
}

func accept(ok func(string) bool) func(string) (string, bool) {
	return func(s string) (string, bool) { return s, ok(s) }
}

func (v *ID) read(d *decoder, n *source.Node, at spot) {
	take(d, n, at, &v.Value, source.TypeID, accept(isID), idWanted)
}

func (v *Lang) read(d *decoder, n *source.Node, at spot) {
	take(d, n, at, &v.Value, source.TypeLang, accept(langForm.MatchString), "a language code, as in en")
}

func (v *Plain) read(d *decoder, n *source.Node, at spot) {
	take(d, n, at, &v.Value, source.RangeLength, accept(func(s string) bool { return len(s) <= 500 }), "at most 500 characters")
}

func (v *Time) read(d *decoder, n *source.Node, at spot) {
	take(d, n, at, &v.Value, source.TypeTime, parseTime, "a time, as in 2031-05-24 00:00 UTC", timeHint)
}

func (v *Date) read(d *decoder, n *source.Node, at spot) {
	take(d, n, at, &v.Value, source.TypeTime, parseDate, "a date, as in 2031-05-25")
}

func (v *Duration) read(d *decoder, n *source.Node, at spot) {
	if take(d, n, at, &v.Value, source.TypeDuration, parseDuration, "a duration, as in "+cmp.Or(at.tag.Get("as"), "80m, 1h30m or 2d"), d.durationHint(at)) {
		within(d, at, &v.Value, source.RangeTime, "0m..365d", parseDuration)
	}
}

func (v *Range) read(d *decoder, n *source.Node, at spot) {
	take(d, n, at, &v.Value, source.TypeDuration, parseRange, "a duration or a range of two, as in 20m or 20m..45m", d.durationHint(at))
}

func (v *Moment) read(d *decoder, n *source.Node, at spot) {
	take(d, n, at, &v.Value, source.TypeTime, parseMoment, "a moment, as in +1:40, +90m or D+1 09:30 utc", momentHint)
}

func (v *After) read(d *decoder, n *source.Node, at spot) {
	take(d, n, at, &v.Value, source.TypeTime, parseAfter, "an event and a delay, as in first-news + 50m")
}

func (v *HourSpan) read(d *decoder, n *source.Node, at spot) {
	take(d, n, at, &v.Value, source.TypeTime, parseHours, "hours of the day, as in 08:00-18:00")
}

func (v *Text) read(d *decoder, n *source.Node, at spot) {
	s, ok := d.scalar(n, at)
	if !ok {
		d.lost[at.path] = true
		return
	}
	if utf8.RuneCountInString(s) > maxText {
		d.list.Report(n.Place, source.RangeLength, "", "%s has more than %d characters", at.name, maxText)
		return
	}
	if hash, cut := n.Comment(); cut {
		d.list.Report(hash, source.TextCut, "put quotes round the text if the # belongs to it; else put the comment on a line of its own", "%s ends here: a # behind a space begins a comment", at.name)
	}
	v.V, v.node, v.Line = s, n, at.path
	d.texts = append(d.texts, v)
}

func (v *Expr) read(d *decoder, n *source.Node, at spot) {
	if _, ok := d.scalar(n, at); !ok {
		v.wrong = true
		return
	}
	v.node = n
	v.V, v.offsets = collapse(n.Value)
	v.Want, v.Scope = rule.Bool, rule.Actors
	if at.tag.Get("want") == "number" {
		v.Want = rule.Number
	}
	if at.tag.Get("scope") == "player" {
		v.Scope = rule.Player
	}
}

func (v *Figure) read(d *decoder, n *source.Node, at spot) {
	v.Expr.read(d, n, at)
	if slices.Contains(strings.Split(at.tag.Get("words"), ","), v.V) {
		v.Word = v.V
	}
	v.Want = rule.Number
}

// inside returns the place of a character of V.
func (v *Expr) inside(offset int) source.Place {
	if offset < 0 || offset >= len(v.offsets) {
		return v.Place()
	}
	return v.node.Inside(v.offsets[offset])
}
