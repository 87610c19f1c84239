package scenario

import (
	"reflect"
	"strings"
	"testing/fstest"

	"demarche/internal/source"
)

// site is a key of a scenario with its value, where a fault can be seeded.
type site struct {
	typ    reflect.Type
	field  field
	key    *source.Node
	value  *source.Node
	parent source.Place // of the group that holds the key: its own key, or item
}

// sites lists the keys of a file in file order.
func sites(root *source.Node, top reflect.Type) []site {
	d := newDecoder(&source.List{})
	var list []site
	var walk func(n *source.Node, t reflect.Type, at source.Place)
	walk = func(n *source.Node, t reflect.Type, at source.Place) {
		switch {
		case t.Kind() == reflect.Pointer:
			walk(n, t.Elem(), at)
		case t.Kind() == reflect.Slice:
			for _, item := range n.Items {
				walk(item, t.Elem(), item.Place)
			}
		case strings.HasPrefix(t.Name(), "Map["):
			entry, _ := t.FieldByName("Entries")
			value, _ := entry.Type.Elem().FieldByName("Value")
			for _, e := range n.Entries {
				walk(e.Value, value.Type, e.Key.Place)
			}
		case t.Kind() == reflect.Struct:
			fields := map[string]field{}
			for _, f := range d.fieldsOf(t) {
				fields[f.key] = f
			}
			for _, e := range n.Entries {
				if f, ok := fields[e.Key.Value]; ok {
					list = append(list, site{t.FieldByIndex(f.index).Type, f, e.Key, e.Value, at})
					walk(e.Value, t.FieldByIndex(f.index).Type, e.Key.Place)
				}
			}
		}
	}
	walk(root, top, root.Place)
	return list
}

// folderOf copies a folder of a file system into memory, where it can be
// changed.
func folderOf(files map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range files {
		out["s/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

// manuscript is a text in which faults are seeded, line by line: an edit leaves
// the numbers of the lines above it, and one line takes one fault.
type manuscript struct {
	lines []string
	taken map[int]bool
	// filled are the lines that one key with its value fills.
	filled map[int]site
}

func newManuscript(text string) *manuscript {
	return &manuscript{lines: strings.Split(text, "\n"), taken: map[int]bool{}, filled: map[int]site{}}
}

func (m *manuscript) String() string { return strings.Join(m.lines, "\n") }

// bare tells whether a value stands on its line without quotes, and alone behind
// its key, so that it can be exchanged.
func (m *manuscript) bare(n *source.Node) bool {
	if n.Kind != source.Scalar || n.Null || n.Value == "" {
		return false
	}
	line := []rune(m.lines[n.Line-1])
	return n.Col-1 <= len(line) && strings.HasPrefix(string(line[n.Col-1:]), n.Value)
}

// put exchanges what stands at a place.
func (m *manuscript) put(at source.Place, old, text string) {
	line := []rune(m.lines[at.Line-1])
	m.lines[at.Line-1] = string(line[:at.Col-1]) + text + strings.TrimPrefix(string(line[at.Col-1:]), old)
	m.taken[at.Line] = true
}

// alone tells whether a key and its value fill their line.
func (m *manuscript) alone(s site) bool {
	line := strings.TrimSpace(m.lines[s.key.Line-1])
	return s.key.Line == s.value.Line && m.bare(s.value) && line == s.key.Value+": "+s.value.Value
}
