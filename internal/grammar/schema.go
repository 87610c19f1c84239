package grammar

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
)

const draft = "https://json-schema.org/draft/2020-12/schema"

// Schema returns the JSON Schema (draft 2020-12) by which editors complete and
// check a file of the language. That of a variant or catalogue demands nothing,
// for it says only a part, and knows how to take something out.
func (l *Language) Schema(variant bool) ([]byte, error) {
	s := schemer{l, variant}
	defs := object{}
	for _, t := range l.Types() {
		defs[t.Name()] = s.group(t)
	}
	for _, f := range forms {
		defs[defName(f)] = f.schema(Key{})
	}
	top := object{"$schema": draft, "title": l.Title, "$ref": "#/$defs/" + l.Top.Name(), "$defs": defs}
	if _, whole := l.Top.FieldByName("Title"); variant && whole {
		keys := defs[l.Top.Name()].(object)["properties"].(object)
		keys["replaces"] = object{
			"description": "groups of the scenario of which nothing stays",
			"type":        []any{"array", "string"}, "items": object{"type": "string"},
		}
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	err := enc.Encode(top)
	return out.Bytes(), err
}

type schemer struct {
	*Language
	variant bool
}

func (s schemer) group(t reflect.Type) object {
	properties := object{}
	var required, either []any
	for _, k := range s.Keys(t) {
		properties[k.Name] = s.key(k)
		spaced := strings.ReplaceAll(k.Name, "_", " ")
		if spaced != k.Name {
			properties[spaced] = s.key(k)
		}
		switch {
		case !k.Required || s.variant:
		case spaced != k.Name:
			either = append(either, object{"anyOf": []any{object{"required": []any{k.Name}}, object{"required": []any{spaced}}}})
		default:
			required = append(required, k.Name)
		}
	}
	out := object{"type": "object", "properties": properties, "additionalProperties": false}
	if doc := s.Doc(t); doc != "" {
		out["description"] = doc
	}
	if len(required) > 0 {
		out["required"] = required
	} else if len(either) == 0 {
		out["type"] = []any{"object", "null"} // all of it can be left out
	}
	if len(either) > 0 {
		out["allOf"] = either
	}
	return out
}

// key describes a key: its value, and what a reader ought to know.
func (s schemer) key(k Key) object {
	out := s.value(k, k.Type, k.Tag.Get("keyref"))
	doc := k.Doc
	if d := k.Tag.Get("default"); d != "" {
		doc = strings.TrimSpace(doc + " (left out: " + d + ")")
	}
	if ref := k.Tag.Get("ref"); ref != "" {
		doc = strings.TrimSpace(doc + " (id: " + ref + ")")
	}
	if example, _, _ := strings.Cut(k.Tag.Get("example"), "|"); example != "" {
		doc += ", as in " + example
	}
	if s.variant {
		out = object{"anyOf": []any{out, object{"const": "none"}}}
	}
	if doc != "" {
		out["description"] = doc
	}
	return out
}

// value describes what stands at a key.
func (s schemer) value(k Key, t reflect.Type, keyref string) object {
	if of, ok := member(t); ok {
		return s.ids(k, of, keyref)
	}
	switch {
	case t.Kind() == reflect.Pointer:
		return s.value(k, t.Elem(), keyref)
	case t.Kind() == reflect.Slice:
		list := object{"type": "array", "items": s.value(k, t.Elem(), keyref)}
		least, most := bounds(k.Tag.Get("size"))
		if least > 0 {
			list["minItems"] = least
		}
		list["maxItems"] = most
		if isGroup(t.Elem()) {
			return list
		}
		return object{"anyOf": []any{list, s.value(k, t.Elem(), keyref)}}
	case isGroup(t):
		return object{"$ref": "#/$defs/" + t.Name()}
	}
	f := forms[t.Name()]
	if k.Tag.Get("words") == "" && k.Tag.Get("range") == "" {
		return object{"$ref": "#/$defs/" + defName(f)}
	}
	return f.schema(k)
}

// defName is the name of a form among the definitions of a schema.
func defName(f form) string { return strings.ReplaceAll(f.words, " ", "-") }

// ids describes a group of ids.
func (s schemer) ids(k Key, of reflect.Type, keyref string) object {
	first, rest, _ := strings.Cut(keyref, ",")
	inside := k
	// The bounds of the group are not those of what stands in it.
	inside.Tag = reflect.StructTag(strings.Replace(string(k.Tag), `size:"`, `group:"`, 1))
	value := s.value(inside, of, rest)
	if s.variant {
		value = object{"anyOf": []any{value, object{"const": "none"}}}
	}
	out := object{"type": "object", "additionalProperties": value}
	switch keys := k.Tag.Get("keys"); {
	case keys != "":
		out["propertyNames"] = object{"enum": choices(keys)}
	case first == "coefficient":
		out["propertyNames"] = object{"pattern": `^[a-z0-9.-]+$`}
	default:
		out["propertyNames"] = object{"pattern": idPattern, "maxLength": 64}
	}
	least, most := bounds(k.Tag.Get("size"))
	if least > 0 && !s.variant {
		out["minProperties"] = least
	}
	out["maxProperties"] = most
	return out
}

// bounds reads a size: 0..64 when it is left out.
func bounds(size string) (least, most int) {
	if size == "" {
		return 0, 64
	}
	from, to, _ := strings.Cut(size, "..")
	least, _ = strconv.Atoi(from)
	most, _ = strconv.Atoi(to)
	return least, most
}
