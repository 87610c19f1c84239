package translate

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"demarche/internal/source"
)

// Program are the program's own texts: a folder with files AREA.LANGUAGE.json, each
// a flat list of keys, whose texts are single or have plural forms.
type Program struct {
	main  string
	areas map[string]string                       // of keys
	texts map[string]map[string]map[string]string // language, key, plural form ("" for a single text)
	keys  []string                                // in the order of the files
}

// ErrNoProgram is the error for a folder that holds none of the program's texts.
var ErrNoProgram = errors.New("the folder holds no texts of the program")

var wordsFile = regexp.MustCompile(`^([a-z-]+)\.([a-z]{2,3})\.json$`)

// ReadProgram reads the texts in a folder; main is the language from which the
// others are translated.
func ReadProgram(folder fs.FS, main string) (*Program, error) {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, err
	}
	p := &Program{main: main, areas: map[string]string{}, texts: map[string]map[string]map[string]string{}}
	for _, e := range entries {
		m := wordsFile.FindStringSubmatch(e.Name())
		if m == nil {
			continue
		}
		data, err := fs.ReadFile(folder, e.Name())
		if err != nil {
			return nil, err
		}
		if err := p.read(m[1], m[2], data); err != nil {
			return nil, fmt.Errorf("%s: %w", e.Name(), err)
		}
	}
	if p.texts[main] == nil {
		return nil, ErrNoProgram
	}
	return p, nil
}

func (p *Program) read(area, lang string, data []byte) error {
	var raw map[string]any
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	if p.texts[lang] == nil {
		p.texts[lang] = map[string]map[string]string{}
	}
	for _, key := range slices.Sorted(maps.Keys(raw)) {
		forms := map[string]string{}
		switch v := raw[key].(type) {
		case string:
			forms[""] = v
		case map[string]any:
			for form, text := range v {
				s, ok := text.(string)
				if !ok {
					return fmt.Errorf("%s (%s) is no text", key, form)
				}
				forms[form] = s
			}
		default:
			return fmt.Errorf("%s is no text", key)
		}
		p.texts[lang][key] = forms
		if lang == p.main {
			p.areas[key], p.keys = area, append(p.keys, key)
		}
	}
	return nil
}

// Languages lists those into which the texts are translated.
func (p *Program) Languages() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(p.texts)), func(l string) bool { return l == p.main })
}

// pluralForms are the forms of languages that have others than one and other.
var pluralForms = map[string][]string{"ar": pluralOrder}

// formsOf lists the forms in which a text stands in a language.
func (p *Program) formsOf(lang, key string) []string {
	if _, single := p.texts[p.main][key][""]; single {
		return []string{""}
	}
	if forms := pluralForms[lang]; forms != nil {
		return forms
	}
	return []string{"one", "other"}
}

// id names a text, and its form where it has several.
func id(key, form string) string {
	if form == "" {
		return key
	}
	return key + "#" + form
}

// Texts are the texts to be translated into a language, a form each.
func (p *Program) Texts(lang string) []Source {
	var list []Source
	for _, key := range p.keys {
		main := p.texts[p.main][key]
		for _, form := range p.formsOf(lang, key) {
			text, ok := main[form]
			if !ok {
				text = main["other"]
			}
			list = append(list, Source{id(key, form), text})
		}
	}
	return list
}

// Locale returns the translations into a language with the record of what they
// were translated from.
func (p *Program) Locale(lang string, record []byte) (*Locale, error) {
	l, err := Parse(lang, nil, record)
	if err != nil {
		return nil, err
	}
	for key, forms := range p.texts[lang] {
		for form, text := range forms {
			l.lines[id(key, form)] = &source.Node{Value: text}
		}
	}
	return l, nil
}

var placeholder = regexp.MustCompile(`\{[a-z_-]+\}`)

// Merge takes over what a sheet says and returns the files that changed with it, by
// their names, and the ids of the texts. The error names one that there is not, or
// whose placeholders are not those of the text.
func (p *Program) Merge(lang, name string, sheet []byte, l *Locale) (files map[string][]byte, merged []string, err error) {
	fresh, err := Parse(name, sheet, nil)
	if err != nil {
		return nil, nil, err
	}
	texts := p.Texts(lang)
	known := map[string]string{}
	for _, t := range texts {
		known[t.ID] = t.Text
	}
	lines := fresh.Lines()
	for _, id := range slices.Sorted(maps.Keys(lines)) {
		text, ok := known[id]
		if !ok {
			return nil, nil, fmt.Errorf("%s:%d: the program has no text %q", name, fresh.lines[id].Line, id)
		}
		want, got := placeholder.FindAllString(text, -1), placeholder.FindAllString(lines[id], -1)
		slices.Sort(want)
		slices.Sort(got)
		// A form for a single number may say it in a word.
		if !slices.Equal(slices.Compact(want), slices.Compact(got)) && !strings.Contains(id, "#") {
			return nil, nil, fmt.Errorf("%s:%d: %q has the placeholders %v; its text has %v", name, fresh.lines[id].Line, id, got, want)
		}
	}
	changed := map[string]bool{}
	if p.texts[lang] == nil {
		p.texts[lang] = map[string]map[string]string{}
	}
	for _, t := range texts {
		text, ok := lines[t.ID]
		if !ok {
			continue
		}
		key, form, _ := strings.Cut(t.ID, "#")
		if p.texts[lang][key] == nil {
			p.texts[lang][key] = map[string]string{}
		}
		p.texts[lang][key][form] = text
		l.lines[t.ID], l.From[t.ID] = &source.Node{Value: text}, Digest(t.Text)
		merged, changed[p.areas[key]] = append(merged, t.ID), true
	}
	files = map[string][]byte{}
	for area := range changed {
		if files[path.Join(area+"."+lang+".json")], err = p.file(area, lang); err != nil {
			return nil, nil, err
		}
	}
	return files, merged, nil
}

// file writes the texts of an area in a language: keys by their order, plural forms
// from few to many.
func (p *Program) file(area, lang string) ([]byte, error) {
	var out bytes.Buffer
	var fault error
	quoted := func(s string) {
		enc := json.NewEncoder(&out)
		enc.SetEscapeHTML(false)
		fault = errors.Join(fault, enc.Encode(s))
		out.Truncate(out.Len() - 1) // the line feed
	}
	first := true
	for _, key := range slices.Sorted(maps.Keys(p.texts[lang])) {
		if p.areas[key] != area {
			continue
		}
		out.WriteString(map[bool]string{true: "{\n  ", false: ",\n  "}[first])
		first = false
		quoted(key)
		out.WriteString(": ")
		forms := p.texts[lang][key]
		if single, ok := forms[""]; ok {
			quoted(single)
			continue
		}
		before := "{\n    "
		for _, form := range pluralOrder {
			if text, ok := forms[form]; ok {
				out.WriteString(before)
				quoted(form)
				out.WriteString(": ")
				quoted(text)
				before = ",\n    "
			}
		}
		out.WriteString("\n  }")
	}
	out.WriteString("\n}\n")
	return out.Bytes(), fault
}

// pluralOrder are all forms that languages have.
var pluralOrder = []string{"zero", "one", "two", "few", "many", "other"}
