package grammar

import (
	"cmp"
	"fmt"
	"reflect"
	"strings"

	"demarche/internal/source"
)

// Reference returns the reference of the language in Markdown: every key with
// what it takes, what holds when it is left out, its bounds, its meaning and an
// example. The examples are taken from a file that uses every key.
func (l *Language) Reference(level string, used *source.Node) string {
	examples := l.examples(used)
	var b strings.Builder
	paths := l.paths()
	for _, t := range l.Types() {
		fmt.Fprintf(&b, "\n%s %s\n\n", level, t.Name())
		if doc := l.Doc(t); doc != "" {
			fmt.Fprintf(&b, "%s.", strings.ToUpper(doc[:1])+strings.TrimSuffix(doc[1:], "."))
		}
		if where := paths[t]; len(where) > 0 {
			const shown = 4
			rest := ""
			if len(where) > shown {
				rest = fmt.Sprintf(" and %d more places", len(where)-shown)
				where = where[:shown]
			}
			fmt.Fprintf(&b, " At `%s`%s.", strings.Join(where, "`, `"), rest)
		}
		b.WriteString("\n\n| key | takes | left out | bounds | meaning | example |\n| --- | --- | --- | --- | --- | --- |\n")
		for _, k := range l.Keys(t) {
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", k.Name, cell(takes(k)), cell(leftOut(k)), cell(boundsOf(k)), cell(k.Doc), code(examples.of(t, k)))
		}
	}
	return b.String()
}

// cell keeps a text inside its cell of a table.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

func code(s string) string {
	if s == "" {
		return ""
	}
	if strings.Contains(s, "`") {
		return cell(s)
	}
	return "`" + cell(s) + "`"
}

func leftOut(k Key) string {
	if k.Required {
		return "needed"
	}
	return cmp.Or(k.Tag.Get("default"), "nothing")
}

// takes says what stands at a key.
func takes(k Key) string { return written(k, k.Type, k.Tag.Get("keyref")) }

func written(k Key, t reflect.Type, keyref string) string {
	if of, ok := member(t); ok {
		first, rest, _ := strings.Cut(keyref, ",")
		id := "id"
		switch {
		case k.Tag.Get("keys") != "":
			id = "one of " + strings.ReplaceAll(k.Tag.Get("keys"), ",", ", ")
		case first != "":
			id = first
		}
		return "group: " + id + ": " + written(k, of, rest)
	}
	switch {
	case t.Kind() == reflect.Pointer:
		return written(k, t.Elem(), keyref)
	case t.Kind() == reflect.Slice:
		return "list of " + written(k, t.Elem(), keyref)
	case isGroup(t):
		return "[" + t.Name() + "](#" + strings.ToLower(t.Name()) + ")"
	case k.Tag.Get("words") != "":
		return strings.ReplaceAll(k.Tag.Get("words"), ",", ", ")
	case t.Name() == "ID" && k.Tag.Get("ref") != "":
		return "id of " + k.Tag.Get("ref")
	case t.Name() == "Expr" && k.Tag.Get("scope") == "player":
		return "expression over what the desk was shown"
	case t.Name() == "Expr" && k.Tag.Get("want") == "number":
		return "expression giving a number"
	}
	return forms[t.Name()].words
}

// boundsOf says how great a value, how large a group may be.
func boundsOf(k Key) string {
	var list []string
	if size := k.Tag.Get("size"); size != "" {
		list = append(list, strings.Replace(size, "..", " to ", 1)+" members")
	}
	t := k.Type
	for {
		if of, ok := member(t); ok {
			t = of
		} else if t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		} else {
			break
		}
	}
	if b := forms[t.Name()].within(k); b != "" && !isGroup(t) {
		list = append(list, strings.Replace(b, "..", " to ", 1))
	}
	return strings.Join(list, ", each ")
}

// paths lists where each group of keys may stand.
func (l *Language) paths() map[reflect.Type][]string {
	found := map[reflect.Type][]string{}
	open := map[reflect.Type]bool{}
	var walk func(t reflect.Type, path string)
	walk = func(t reflect.Type, path string) {
		if open[t] {
			return
		}
		open[t] = true
		defer delete(open, t)
		if path != "" {
			found[t] = append(found[t], path)
		}
		if len(found[t]) > 200 {
			return
		}
		for _, k := range l.Keys(t) {
			if of := inner(k.Type); isGroup(of) {
				walk(of, strings.TrimPrefix(path+"."+k.Name, ".")+step(k.Type))
			}
		}
	}
	walk(l.Top, "")
	return found
}

// step is what stands between a key and the group that it leads to.
func step(t reflect.Type) string {
	if of, ok := member(t); ok {
		return ".ID" + step(of)
	}
	switch t.Kind() {
	case reflect.Pointer:
		return step(t.Elem())
	case reflect.Slice:
		return ".1" + step(t.Elem())
	}
	return ""
}
