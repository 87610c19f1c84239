// Package grammar describes the languages in which scenarios and playbooks are
// written, for editors and for readers: as JSON Schema and as a reference. All
// that it says stands in the Go types of these languages, in their tags and
// comments.
package grammar

import (
	"path"
	"reflect"
	"slices"
	"strings"
)

// Language is a language with the comments on its types.
type Language struct {
	Top      reflect.Type // what a file holds
	Title    string
	comments map[string]comment // by type
}

// Key is a key of a group.
type Key struct {
	Name     string
	Type     reflect.Type
	Tag      reflect.StructTag
	Required bool
	Doc      string // what it means; that of its type when it has no words of its own
}

// Read returns the language of which files hold the type top. The folders hold
// the Go files in which its types are declared.
func Read(top reflect.Type, title string, folders ...string) (*Language, error) {
	l := &Language{Top: top, Title: title, comments: map[string]comment{}}
	for _, folder := range folders {
		if err := l.read(folder); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// Types lists the groups of keys, each before those that stand in it.
func (l *Language) Types() []reflect.Type {
	var list []reflect.Type
	var add func(t reflect.Type)
	add = func(t reflect.Type) {
		t = inner(t)
		if !isGroup(t) || slices.Contains(list, t) {
			return
		}
		list = append(list, t)
		for _, k := range l.Keys(t) {
			add(k.Type)
		}
	}
	add(l.Top)
	return list
}

// Keys lists the keys of a group, those of embedded groups with them.
func (l *Language) Keys(t reflect.Type) []Key {
	var list []Key
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("key"), ",")
		switch {
		case f.Anonymous && f.Tag.Get("key") == "":
			list = append(list, l.Keys(f.Type)...)
		case name != "":
			doc := l.comments[named(t)].fields[f.Name]
			if of := inner(f.Type); doc == "" && isGroup(of) {
				doc = l.Doc(of)
			}
			list = append(list, Key{name, f.Type, f.Tag, strings.Contains(options, "required"), doc})
		}
	}
	return list
}

// Doc returns what the comment on a type says, without its name.
func (l *Language) Doc(t reflect.Type) string {
	doc := strings.TrimSuffix(strings.TrimPrefix(l.comments[named(t)].doc, t.Name()+" "), ".")
	for _, verb := range []string{"is ", "are "} {
		if rest, ok := strings.CutPrefix(doc, verb); ok {
			return rest
		}
	}
	return doc
}

// named tells types of the same name in two packages apart.
func named(t reflect.Type) string { return path.Base(t.PkgPath()) + "." + t.Name() }

// inner returns what a list, a group of ids or something that may be left out
// holds.
func inner(t reflect.Type) reflect.Type {
	for {
		switch member, ok := member(t); {
		case ok:
			t = member
		case t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice:
			t = t.Elem()
		default:
			return t
		}
	}
}

// member returns what stands under the ids of a Map.
func member(t reflect.Type) (reflect.Type, bool) {
	if !strings.HasPrefix(t.Name(), "Map[") {
		return nil, false
	}
	entries, _ := t.FieldByName("Entries")
	value, _ := entries.Type.Elem().FieldByName("Value")
	return value.Type, true
}

// isGroup tells whether a type is a group of keys: one of its fields has a key.
func isGroup(t reflect.Type) bool {
	if t.Kind() != reflect.Struct {
		return false
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Tag.Get("key") != "" || f.Anonymous && isGroup(f.Type) {
			return true
		}
	}
	return false
}
