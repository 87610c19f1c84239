package grammar

import (
	"strconv"
	"strings"
)

// object is a part of a schema.
type object = map[string]any

// form is how a scalar is written.
type form struct {
	words   string // in the reference
	pattern string // of its text
	number  bool   // may stand as a number of YAML
	boolean bool   // may stand as true or false of YAML
	bounds  string // of the number
}

// The patterns of text that editors check. A value that the patterns let pass
// can still be refused: demarche check knows more.
const (
	idPattern       = `^[a-z0-9]+(-[a-z0-9]+)*$`
	numberPattern   = `^[+-]?[0-9]{1,12}(\.[0-9]{1,12})?$`
	countPattern    = `^[0-9]{1,16}(\.[0-9]{1,6})?[kM]?$`
	durationPattern = `^([+-]?([0-9]{1,5}d)?([0-9]{1,5}h)?([0-9]{1,6}m)?|0)$`
	momentPattern   = `^(\+[0-9]{1,4}:[0-5][0-9]|\+([0-9]+d)?([0-9]+h)?([0-9]+m)?|0|D\+[0-9]{1,3} [0-2][0-9]:[0-5][0-9]( [A-Za-z0-9-]+)?)$`
)

// forms are those of the scalars of package scenario, by type.
var forms = map[string]form{
	"Int":      {words: "count", pattern: countPattern, number: true},
	"Count":    {words: "count of people", pattern: countPattern, number: true, bounds: "0..10000M"},
	"Number":   {words: "number", pattern: numberPattern, number: true, bounds: "-30000..30000"},
	"Share":    {words: "share", pattern: numberPattern, number: true, bounds: "0..1"},
	"Signed":   {words: "signed", pattern: numberPattern, number: true, bounds: "-1..1"},
	"Signed10": {words: "Goldstein", pattern: numberPattern, number: true, bounds: "-10..10"},
	"Level":    {words: "level", pattern: `^(low|medium|high|[+-]?[0-9]{1,12}(\.[0-9]{1,12})?)$`, number: true, bounds: "0..1"},
	"Bool":     {words: "yes or no", pattern: `^([Yy]es|[Nn]o|YES|NO|[Tt]rue|[Ff]alse|TRUE|FALSE)$`, boolean: true},
	"ID":       {words: "id", pattern: idPattern},
	"Lang":     {words: "language", pattern: `^[a-z]{2,3}$`},
	"Plain":    {words: "plain text", number: true, boolean: true},
	"Text":     {words: "text", number: true, boolean: true},
	"Expr":     {words: "expression", number: true, boolean: true},
	"Time":     {words: "time", pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2} UTC$`},
	"Date":     {words: "date", pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`},
	"Duration": {words: "duration", pattern: durationPattern, number: true},
	"Moment":   {words: "moment", pattern: momentPattern, number: true},
	"After":    {words: "event", pattern: `^[a-z0-9.-]+( *\+ *[0-9dhm]+)?$`},
	"Range":    {words: "range", pattern: `^([0-9dhm]+)( *\.\. *[0-9dhm]+)?$`, number: true},
	"HourSpan": {words: "hours", pattern: `^[0-2][0-9]:[0-5][0-9] *- *[0-2][0-9]:[0-5][0-9]$`},
	"Word":     {words: "word"},
}

// schema returns what an editor checks of a scalar.
func (f form) schema(k Key) object {
	kinds := []any{"string"}
	if f.number {
		kinds = append(kinds, "number")
	}
	if f.boolean {
		kinds = append(kinds, "boolean")
	}
	s := object{"type": kinds}
	if len(kinds) == 1 {
		s["type"] = "string"
	}
	if f.pattern != "" {
		s["pattern"] = f.pattern
	}
	if bounds := f.within(k); f.number && bounds != "" {
		from, to, _ := strings.Cut(bounds, "..")
		if low, ok := amount(from); ok {
			s["minimum"] = low
		}
		if high, ok := amount(to); ok {
			s["maximum"] = high
		}
	}
	if k.Tag.Get("words") != "" {
		return object{"type": "string", "enum": choices(k.Tag.Get("words"))}
	}
	return s
}

// within returns the bounds of a value: those of its key or of its form.
func (f form) within(k Key) string {
	if b := k.Tag.Get("range"); b != "" {
		return b
	}
	return f.bounds
}

// amount reads a bound: 0.5, 10k, 4M; false for a duration.
func amount(s string) (float64, bool) {
	times := 1.0
	switch {
	case strings.HasSuffix(s, "k"):
		s, times = strings.TrimSuffix(s, "k"), 1e3
	case strings.HasSuffix(s, "M"):
		s, times = strings.TrimSuffix(s, "M"), 1e6
	}
	f, err := strconv.ParseFloat(s, 64)
	return f * times, err == nil
}

func choices(words string) []any {
	var list []any
	for _, w := range strings.Split(words, ",") {
		list = append(list, w)
	}
	return list
}
