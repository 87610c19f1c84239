package scenario

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"demarche/internal/source"
)

// commaHelp is for what stands behind a comma in a text without quotes.
const commaHelp = "inside { }, put single quotes round a text or expression that holds a comma"

// cutOff tells whether the key at a column of a line is the rest of a text in
// braces that a comma has ended: it stands behind a comma and has no colon.
func cutOff(line []rune, col int) bool {
	if col < 2 || col > len(line) {
		return false
	}
	before := strings.TrimRight(string(line[:col-1]), " ")
	for _, r := range line[col-1:] {
		switch r {
		case ':':
			return false
		case ',', '}':
			return strings.HasSuffix(before, ",")
		}
	}
	return false
}

// comma returns help for a key that is the rest of a value which a comma has
// ended, or "".
func comma(key source.Place) string {
	line := []rune(key.File.Line(key.Line))
	if !cutOff(line, key.Col) {
		return ""
	}
	from := key.Col - 1
	for from > 0 && strings.ContainsRune("0123456789,+-", line[from-1]) {
		from--
	}
	number := digitsForm.FindString(string(line[from:]))
	switch {
	case groupForm.MatchString(number):
		return groupedHint(strings.ReplaceAll(number, ",", ""))
	case commaForm.MatchString(number):
		return numberHint(number)
	}
	return commaHelp
}

// digitsForm is a number with commas.
var digitsForm = regexp.MustCompile(`^[+-]?\d+(,\d+)+`)

// structOf returns the struct type that a field holds, or nil.
func structOf(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if _, reads := reflect.New(t).Interface().(reader); reads || t.Kind() != reflect.Struct {
		return nil
	}
	return t
}

// fieldOf returns the field of a key, or nil.
func fieldOf(fields []field, key string) *field {
	spaced := strings.ReplaceAll(key, " ", "_")
	for i := range fields {
		if fields[i].key == key || fields[i].key == spaced {
			return &fields[i]
		}
	}
	return nil
}

// inside returns the key of the one group below these fields in which a key
// belongs that stands beside it, or "".
func (d *decoder) inside(key string, fields []field) string {
	found := ""
	if d.list.Full() {
		return ""
	}
	for _, f := range fields {
		t := structOf(f.typ)
		if t == nil || fieldOf(d.fieldsOf(t), key) == nil {
			continue
		}
		if found != "" {
			return ""
		}
		found = f.key
	}
	return found
}

// fits tells whether a value can be a member of a type: a group of which every key
// is one of that type's.
func (d *decoder) fits(n *source.Node, t reflect.Type) bool {
	if t = structOf(t); t == nil || n.Kind != source.Mapping || len(n.Entries) == 0 {
		return false
	}
	fields := d.fieldsOf(t)
	for _, e := range n.Entries {
		if fieldOf(fields, e.Key.Value) == nil {
			return false
		}
	}
	return true
}

// members is a group, whatever its members are.
type members interface{ member() reflect.Type }

func (m *Map[T]) member() reflect.Type { return reflect.TypeFor[T]() }

// outdented returns help for a key that would be a member of the group above it
// if it were indented, or "".
func (d *decoder) outdented(above string, e source.Entry, fields []field) string {
	f := fieldOf(fields, above)
	if above == "" || f == nil {
		return ""
	}
	group, ok := reflect.New(f.typ).Interface().(members)
	if !ok || !isID(e.Key.Value) || !d.fits(e.Value, group.member()) {
		return ""
	}
	return fmt.Sprintf("if it belongs to %q, indent it below that, by two spaces, with all that stands below it", above)
}

// shallow reports a key of a member that stands beside the members: it was meant
// to be indented further.
func (d *decoder) shallow(e source.Entry, before string, member reflect.Type, at spot) bool {
	t := structOf(member)
	if t == nil || before == "" {
		return false
	}
	f := fieldOf(d.fieldsOf(t), e.Key.Value)
	if f == nil || d.fits(e.Value, member) || !d.fits(e.Value, f.typ) {
		return false
	}
	d.list.Report(e.Key.Place, source.KeyPlace, fmt.Sprintf("indent it, and what stands below it, further: it belongs to %q", before),
		"%s stands beside the members of %s, not inside one", strconv.Quote(e.Key.Value), at.name)
	d.lost[join(join(at.path, before), e.Key.Value)] = true
	return true
}
