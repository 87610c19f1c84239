package scenario

import (
	"cmp"
	"fmt"
	"reflect"
	"regexp"
	"strings"

	"demarche/internal/breath"
	"demarche/internal/effects"
	"demarche/internal/rule"
	"demarche/internal/source"
)

// Link checks the ids that the struct at into names and compiles its
// expressions. It serves every file decoded by [Decode].
func Link(into any, names *Names, list *source.List) {
	l := linker{names: names, list: list}
	l.link(reflect.ValueOf(into).Elem(), "", "")
}

type linker struct {
	names *Names
	list  *source.List
}

// group is a Map, whatever its members are.
type group interface {
	each(visit func(id string, at source.Place, value reflect.Value))
}

func (m *Map[T]) each(visit func(id string, at source.Place, value reflect.Value)) {
	for i := range m.Entries {
		e := &m.Entries[i]
		visit(e.ID, e.At, reflect.ValueOf(&e.Value).Elem())
	}
}

// link follows a value; ref is the kind that its ids name, keyref the kinds of
// the keys of groups, outermost first.
func (l *linker) link(v reflect.Value, ref, keyref string) {
	breath.Take()
	switch x := v.Addr().Interface().(type) {
	case *ID:
		if ref != "" && x.Given() {
			l.ref(ref, x.V, x.Place())
		}
		return
	case *Expr:
		l.compile(x)
		return
	case *Figure:
		if x.Word == "" {
			l.compile(&x.Expr)
		}
		return
	case group:
		kind, rest, _ := strings.Cut(keyref, ",")
		x.each(func(id string, at source.Place, value reflect.Value) {
			if kind != "" {
				l.ref(kind, id, at)
			}
			l.link(value, ref, rest)
		})
		return
	case reader:
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			l.link(v.Elem(), ref, keyref)
		}
	case reflect.Slice:
		for i := range v.Len() {
			l.link(v.Index(i), ref, keyref)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if f.Anonymous || f.Tag.Get("key") != "" {
				l.link(v.Field(i), f.Tag.Get("ref"), f.Tag.Get("keyref"))
			}
		}
	}
}

// ref checks an id. Who writes a counter does not use it: reading it does.
func (l *linker) ref(kind, id string, at source.Place) {
	t := l.names.kinds[kind]
	if _, ok := t.index[id]; !ok {
		l.unknown(kind, id, at, t)
		return
	}
	if kind != "counter" {
		l.names.use(kind, id)
	}
	if kind != sender {
		return
	}
	var kinds []string
	for _, k := range []string{"colleague", "account", "channel", "partner", "clearance"} {
		if _, ok := l.names.kinds[k].index[id]; ok {
			kinds = append(kinds, article(k))
		}
	}
	if len(kinds) > 1 {
		l.list.Report(at, source.RefAmbiguous, "give one of them another id", "%q is the id of %s", id, strings.Join(kinds, " and of "))
	}
}

func article(kind string) string {
	if strings.ContainsRune("aeiou", rune(kind[0])) {
		return "an " + kind
	}
	return "a " + kind
}

func (l *linker) unknown(kind, id string, at source.Place, t *table) {
	if k, is := effects.Find(id); is && kind == coefficient {
		l.list.Report(at, source.RefUnfit, "leave it out; set what it guides where it belongs: docs/EFFECTS.md says where", "%q is a guide for authors; nothing in the model reads it, so it cannot be set", k)
		return
	}
	l.list.Report(at, source.RefUnknown, cmp.Or(l.meant(id, t.list()), source.Known(t.list())), "there is no %s %q", kind, id)
}

// meant says which id was probably meant: the one that is called so, else the
// nearest one.
func (l *linker) meant(id string, ids []string) string {
	if best := l.names.idOf(id, ids); best != "" {
		return fmt.Sprintf("write %s: that is the id of what is called %q", best, id)
	}
	return l.list.Meant(id, ids)
}

// compile spares the trouble when faults are only counted.
func (l *linker) compile(x *Expr) {
	if !x.Given() || l.list.Full() {
		return
	}
	var faults []rule.Fault
	x.Program, faults = compileRule(x, asking{l.names, l.list})
	for _, f := range faults {
		message, help, _ := strings.Cut(f.Message, "; ")
		if m := unknownID.FindStringSubmatch(message); m != nil && f.Code == rule.CodeID {
			if best := l.names.idOf(m[2], l.names.kinds[m[1]].list()); best != "" {
				help = l.meant(m[2], l.names.kinds[m[1]].list())
			}
			help = cmp.Or(help, source.Known(l.names.kinds[m[1]].list()))
		}
		l.list.Report(x.inside(f.Offset), source.Code(f.Code), help, "%s", message)
	}
	if x.Program != nil {
		l.bounds(x)
	}
}

// unknownID is what package rule says of an id that is not declared.
var unknownID = regexp.MustCompile(`^there is no (.+) "([^"]*)"$`)

// asking are the names of a scenario for expressions whose faults go to a list.
type asking struct {
	*Names
	list *source.List
}

// Nearest returns the candidate that was probably meant, or "".
func (a asking) Nearest(id string, candidates []string) string { return a.list.Nearest(id, candidates) }

// compileRule compiles an expression. A failure of the expression library
// itself counts as a fault of the expression.
func compileRule(x *Expr, names rule.Names) (p *rule.Program, faults []rule.Fault) {
	defer func() {
		if r := recover(); r != nil {
			p, faults = nil, []rule.Fault{{Length: 1, Code: rule.CodeSyntax, Message: "this expression cannot be read"}}
		}
	}()
	return rule.Compile(x.V, x.Want, x.Scope, names)
}
