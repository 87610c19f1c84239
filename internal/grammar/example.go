package grammar

import (
	"reflect"
	"strings"

	"demarche/internal/source"
)

// at is a key of a group.
type at struct {
	group reflect.Type
	key   string
}

// examples are values as an author writes them.
type examples map[at]string

// of returns the example of a key: where a group takes it over from another,
// that of the other.
func (e examples) of(t reflect.Type, k Key) string {
	if text := e[at{t, k.Name}]; text != "" {
		return text
	}
	for i := range t.NumField() {
		if f := t.Field(i); f.Anonymous {
			if text := e.of(f.Type, k); text != "" {
				return text
			}
		}
	}
	best := ""
	for at, text := range e {
		if f, has := at.group.FieldByName(t.Name()); has && f.Anonymous && at.key == k.Name && (best == "" || text < best) {
			best = text
		}
	}
	return best
}

// maxExample bounds an example, in characters.
const maxExample = 70

// examples takes an example of every key from a file: the first that is short.
func (l *Language) examples(root *source.Node) examples {
	found := examples{}
	var walk func(n *source.Node, t reflect.Type)
	walk = func(n *source.Node, t reflect.Type) {
		if of, ok := member(t); ok {
			for _, e := range n.Entries {
				walk(e.Value, of)
			}
			return
		}
		switch {
		case t.Kind() == reflect.Pointer:
			walk(n, t.Elem())
		case t.Kind() == reflect.Slice:
			for _, item := range n.Items {
				walk(item, t.Elem())
			}
		case isGroup(t):
			for _, k := range l.Keys(t) {
				v := n.Get(k.Name)
				if v == nil {
					continue
				}
				if text, whole := shown(v); found[at{t, k.Name}] == "" || whole && strings.HasSuffix(found[at{t, k.Name}], "…") {
					found[at{t, k.Name}] = text
				}
				walk(v, k.Type)
			}
		}
	}
	if root != nil {
		walk(root, l.Top)
	}
	return found
}

// shown writes a value on one line, cut where it grows long.
func shown(n *source.Node) (text string, whole bool) {
	text = flow(n)
	if r := []rune(text); len(r) > maxExample {
		return string(r[:maxExample]) + "…", false
	}
	return text, true
}

func flow(n *source.Node) string {
	var parts []string
	switch n.Kind {
	case source.Mapping:
		for _, e := range n.Entries {
			parts = append(parts, e.Key.Value+": "+flow(e.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case source.Sequence:
		for _, item := range n.Items {
			parts = append(parts, flow(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	if n.Null {
		return "{}"
	}
	return plain(strings.Join(strings.Fields(n.Value), " "))
}

// plain writes a value as it is copied into brackets: between quotes where YAML
// would read something else.
func plain(s string) string {
	if root := source.Parse("", []byte("list: ["+s+"]\n"), &source.List{}); root != nil && len(root.Entries) == 1 {
		items := root.Entries[0].Value.Items
		if len(items) == 1 && items[0].Kind == source.Scalar && !items[0].Null && items[0].Value == s {
			return s
		}
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}
