package scenario

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"demarche/internal/breath"
	"demarche/internal/source"
)

const idWanted = "an id: small letters, digits and hyphens, as in state-agency"

// defaultSize bounds groups and lists that have no size tag: the length of the
// bit sets of the compiled world.
const defaultSize = "0..64"

// decoder turns nodes into the types of the language and collects all faults.
//
// A type of the language is a struct whose fields have a key tag, a list, a
// pointer to something that may be left out, or a type with a read method. The
// tags: key ("name,required,id"), range (bounds of a number or duration), help (what to do
// about one outside them), size
// (bounds of a list or group), words (what a Word may be), keys (what the keys
// of a Map may be), ref and keyref (what an ID or the keys of a Map name), want
// and scope (of an Expr).
type decoder struct {
	list   *source.List
	fields map[reflect.Type][]field
	texts  []*Text         // in file order
	lost   map[string]bool // paths of what is written with a fault
}

// spot is where a value is decoded.
type spot struct {
	path string       // of ids from the top, for line ids
	name string       // what messages call it
	at   source.Place // of the key or list item that introduces it
	tag  reflect.StructTag
}

// reader is a type of the language that reads itself.
type reader interface {
	read(d *decoder, n *source.Node, at spot)
}

// field is a key of a struct type; keys of embedded structs are its own.
type field struct {
	key      string
	required bool
	id       bool // names the struct in the path of ids
	index    []int
	typ      reflect.Type
	tag      reflect.StructTag
}

var hereType = reflect.TypeFor[Here]()

// Decode reads n into the struct that into points to. It serves every file in
// the forms of the language, whatever it holds.
func Decode(n *source.Node, into any, list *source.List) {
	newDecoder(list).decodeTop(n, into, "the file")
}

func newDecoder(list *source.List) *decoder {
	return &decoder{list: list, fields: map[reflect.Type][]field{}, lost: map[string]bool{}}
}

func (d *decoder) decodeTop(n *source.Node, into any, name string) {
	d.decode(n, reflect.ValueOf(into).Elem(), spot{name: name, at: n.Place})
}

func (d *decoder) decode(n *source.Node, v reflect.Value, at spot) {
	breath.Take()
	if r, ok := v.Addr().Interface().(reader); ok {
		r.read(d, n, at)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.decode(n, v.Elem(), at)
	case reflect.Slice:
		d.slice(n, v, at)
	case reflect.Struct:
		d.structure(n, v, at)
	}
}

func (d *decoder) slice(n *source.Node, v reflect.Value, at spot) {
	items := []*source.Node{n}
	_, scalars := reflect.New(v.Type().Elem()).Interface().(reader)
	switch {
	case n.Kind == source.Sequence:
		items = n.Items
	case n.Kind != source.Scalar || n.Null || !scalars: // one value may stand without brackets
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		d.lost[at.path] = true
		help := "begin each item with a dash"
		if scalars {
			help += ", or write [a, b]"
		}
		d.list.Report(n.Place, source.TypeList, help, "%s is a list; this is %s", at.name, n.Is())
		return
	}
	items = items[:d.size(n, at, len(items))]
	v.Set(reflect.MakeSlice(v.Type(), len(items), len(items)))
	ids := map[string]int{} // the line of each
	for i, item := range items {
		inside := spot{path: join(at.path, strconv.Itoa(i+1)), name: at.name, at: item.Place, tag: at.tag}
		if f := d.idOf(v.Type().Elem()); f != nil {
			if id := item.Get(f.key); id != nil && id.Kind == source.Scalar {
				if line, taken := ids[id.Value]; taken {
					d.list.Report(id.Place, source.IDDuplicate, "give one of them another id", "the id %q stands in this list already, in line %d", id.Value, line)
				} else {
					ids[id.Value] = id.Line
				}
				inside.path, inside.name = join(at.path, id.Value), strconv.Quote(id.Value)
			}
		}
		if inside.name == at.name && !scalars {
			inside.name = "an item of " + at.name
		}
		d.decode(item, v.Index(i), inside)
	}
}

// idOf returns the field that names the items of a list, or nil.
func (d *decoder) idOf(t reflect.Type) *field {
	if t.Kind() != reflect.Struct {
		return nil
	}
	for _, f := range d.fieldsOf(t) {
		if f.id {
			return &f
		}
	}
	return nil
}

func (d *decoder) structure(n *source.Node, v reflect.Value, at spot) {
	fields := d.fieldsOf(v.Type())
	d.here(v, Here{At: at.at})
	if n.Kind != source.Mapping && !(n.Null && allOptional(fields)) {
		d.here(v, Here{At: at.at, Unknown: true})
		d.lost[at.path] = true
		d.list.Report(n.Place, source.TypeMapping, d.grouped(n, fields)+"possible keys: "+keyList(fields), "%s is a group of keys with values; this is %s", at.name, n.Is())
		return
	}
	byKey := make(map[string]*field, len(fields))
	for i := range fields {
		byKey[fields[i].key] = &fields[i]
	}
	unknown, meant, above := false, map[string]bool{}, ""
	for _, e := range n.Entries {
		f := byKey[e.Key.Value]
		if f == nil && len(strings.Fields(e.Key.Value)) > 1 {
			f = byKey[strings.ReplaceAll(e.Key.Value, " ", "_")]
		}
		if f == nil {
			unknown = true
			key := d.unknown(above, e, fields)
			meant[key], d.lost[join(at.path, key)] = true, true
			continue
		}
		above = f.key
		delete(byKey, f.key)
		d.decode(e.Value, v.FieldByIndex(f.index), spot{path: join(at.path, f.key), name: strconv.Quote(f.key), at: e.Key.Place, tag: f.tag})
	}
	if unknown {
		d.here(v, Here{At: at.at, Unknown: true})
	}
	var missing []string
	for _, f := range fields {
		if f.required && byKey[f.key] != nil && !meant[f.key] {
			missing = append(missing, strconv.Quote(f.key))
		}
	}
	if len(missing) > 0 {
		d.list.Report(at.at, source.KeyMissing, "", "%s lacks %s", at.name, strings.Join(missing, ", "))
	}
}

// renamed are keys of former versions of the language.
var renamed = map[string]string{"dynamics": "model"}

// unknown reports a key and returns the one that was probably meant, or ""; above is
// the last known key before it, or "".
func (d *decoder) unknown(above string, e source.Entry, fields []field) string {
	key := e.Key
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.key
	}
	help := ""
	switch {
	case e.Value.Null && e.Value.Line == key.Line:
		help = cmp.Or(comma(key.Place), commaHelp)
	case len(fields) <= 60:
		help = "possible keys: " + keyList(fields)
	}
	if group := d.inside(key.Value, fields); group != "" {
		d.list.Report(key.Place, source.KeyUnknown, fmt.Sprintf("it belongs inside %q: %s: {%s: ...}", group, group, key.Value), "there is no key %s here", quote(key.Value))
		return group
	}
	if mend := d.outdented(above, e, fields); mend != "" {
		d.list.Report(key.Place, source.KeyUnknown, mend, "there is no key %s here", quote(key.Value))
		return ""
	}
	meant := d.list.Nearest(key.Value, names)
	if now := renamed[key.Value]; slices.Contains(names, now) {
		meant = now
	}
	if meant != "" {
		help = fmt.Sprintf("did you mean %q?", meant)
	}
	d.list.Report(key.Place, source.KeyUnknown, help, "there is no key %s here", quote(key.Value))
	return meant
}

// grouped shows how a group is written: with the key that stands in its place,
// if it is one, else with those that it needs.
func (d *decoder) grouped(n *source.Node, fields []field) string {
	for _, f := range fields {
		if n.Kind != source.Scalar || f.key != n.Value || f.typ.Kind() != reflect.Pointer {
			continue
		}
		var needed []string
		for _, inner := range d.fieldsOf(f.typ.Elem()) {
			if inner.required {
				needed = append(needed, inner.key+": ...")
			}
		}
		return "write {" + f.key + ": {" + strings.Join(needed, ", ") + "}}; "
	}
	return example(fields)
}

// example shows the keys that a group needs.
func example(fields []field) string {
	var needed []string
	for _, f := range fields {
		if f.required {
			needed = append(needed, f.key+": ...")
		}
	}
	if len(needed) == 0 {
		return ""
	}
	return "write {" + strings.Join(needed, ", ") + "}; "
}

func keyList(fields []field) string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.key
	}
	return strings.Join(names, ", ")
}

func allOptional(fields []field) bool {
	for _, f := range fields {
		if f.required {
			return false
		}
	}
	return true
}

// here tells a struct where it stands, if it wants to know.
func (d *decoder) here(v reflect.Value, at Here) {
	for i := range v.NumField() {
		switch t := v.Type().Field(i); {
		case t.Type == hereType:
			v.Field(i).Set(reflect.ValueOf(at))
		case t.Anonymous && t.Type.Kind() == reflect.Struct:
			d.here(v.Field(i), at)
		}
	}
}

func (d *decoder) fieldsOf(t reflect.Type) []field {
	if fs, ok := d.fields[t]; ok {
		return fs
	}
	var fs []field
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous && f.Type != hereType {
			for _, inner := range d.fieldsOf(f.Type) {
				inner.index = append([]int{i}, inner.index...)
				fs = append(fs, inner)
			}
			continue
		}
		key, options, _ := strings.Cut(f.Tag.Get("key"), ",")
		if key != "" {
			fs = append(fs, field{
				key: key, index: []int{i}, typ: f.Type, tag: f.Tag,
				required: strings.Contains(options, "required"), id: strings.HasSuffix(options, "id"),
			})
		}
	}
	d.fields[t] = fs
	return fs
}

// size checks the number of members against the size tag. It returns how many
// are to be read: a group that is far too large is not worth more time.
func (d *decoder) size(n *source.Node, at spot, got int) int {
	bounds := at.tag.Get("size")
	if bounds == "" {
		bounds = defaultSize
	}
	from, to, _ := strings.Cut(bounds, "..")
	least, _ := strconv.Atoi(from)
	most, _ := strconv.Atoi(to)
	if got < least || got > most {
		wants := from + " to " + to
		if from == to {
			wants = from
		}
		d.list.Report(n.Place, source.RangeCount, "", "%s takes %s members; these are %d", at.name, wants, got)
	}
	const far = 64
	return min(got, most+far)
}

func (m *Map[T]) read(d *decoder, n *source.Node, at spot) {
	if n.Kind != source.Mapping {
		d.list.Report(n.Place, source.TypeMapping, d.exampleOf(reflect.TypeFor[T](), at.tag), "%s is a group of ids with what each stands for; this is %s", at.name, n.Is())
		m.wrong = true
		d.lost[at.path] = true
		return
	}
	m.node = n
	entries := n.Entries[:d.size(n, at, len(n.Entries))]
	words := strings.Split(at.tag.Get("keys"), ",")
	// The members' own bounds are in the range tag; the size is that of the group.
	tag := reflect.StructTag(strings.Replace(string(at.tag), `size:"`, `group:"`, 1))
	if outer, inner, nested := strings.Cut(tag.Get("example"), "|"); nested {
		tag = reflect.StructTag(strings.Replace(string(tag), outer+"|"+inner, inner, 1))
	}
	m.Entries = make([]Entry[T], 0, len(entries))
	before := ""
	for _, e := range entries {
		id := e.Key.Value
		if d.shallow(e, before, reflect.TypeFor[T](), at) {
			continue
		}
		before = id
		if words[0] != "" {
			if !d.oneOf(e.Key.Place, "a key of "+at.name, id, words) {
				d.lost[join(at.path, id)] = true
				continue
			}
		} else if !isID(id) && at.tag.Get("keyref") != coefficient {
			d.list.Report(e.Key.Place, source.TypeID, comma(e.Key.Place), "a key of %s is %s; this is %s", at.name, idWanted, quote(id))
			d.lost[join(at.path, id)] = true
			continue
		}
		m.Entries = append(m.Entries, Entry[T]{ID: id, At: e.Key.Place})
		last := &m.Entries[len(m.Entries)-1]
		d.decode(e.Value, reflect.ValueOf(&last.Value).Elem(), spot{path: join(at.path, id), name: strconv.Quote(id), at: e.Key.Place, tag: tag})
	}
}

// exampleOf shows a group: as its tag says, or an id with the keys that its
// members need.
func (d *decoder) exampleOf(member reflect.Type, tag reflect.StructTag) string {
	if as, _, _ := strings.Cut(tag.Get("example"), "|"); as != "" {
		return "as in " + as
	}
	if member.Kind() != reflect.Struct {
		return ""
	}
	id := "my-id"
	if keys := tag.Get("keys"); keys != "" {
		id, _, _ = strings.Cut(keys, ",")
	}
	var needed []string
	for _, f := range d.fieldsOf(member) {
		if f.required {
			needed = append(needed, f.key+": ...")
		}
	}
	return "as in {" + id + ": {" + strings.Join(needed, ", ") + "}}"
}

func join(path, id string) string {
	if path == "" {
		return id
	}
	return path + "." + id
}
