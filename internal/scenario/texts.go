package scenario

import (
	"slices"
	"strconv"
	"strings"

	"demarche/internal/source"
)

// Texts are the lines of a scenario in its languages. A line's id is the path
// of ids to it, as in injects.quotes-appear.post.text.
type Texts struct {
	languages []string // the main one first
	ready     []string // those in which prepared texts lie ready; all when empty
	lines     []string // ids in file order
	byLang    map[string]map[string]string
	lost      map[string]bool                    // paths of what is written with a fault, and so has no lines
	shared    map[string]map[string]bool         // by language: lines that a catalogue brings along
	files     map[string]string                  // by line: in which file it stands
	places    map[string]map[string]source.Place // by language and line: where its translation stands
}

func newTexts(main string, texts []*Text) *Texts {
	t := &Texts{languages: []string{main}, byLang: map[string]map[string]string{main: {}}, files: map[string]string{}}
	for _, x := range texts {
		t.lines = append(t.lines, x.Line)
		t.byLang[main][x.Line] = x.V
		if at := x.Place().File; at != nil {
			t.files[x.Line] = at.Name
		}
	}
	return t
}

// Text returns a line in a language, or in the main language if it is not
// translated; false if there is no such line.
func (t *Texts) Text(lang, line string) (string, bool) {
	if s, ok := t.byLang[lang][line]; ok {
		return s, true
	}
	s, ok := t.byLang[t.languages[0]][line]
	return s, ok
}

// File returns how findings call the file in which a line stands.
func (t *Texts) File(line string) string { return t.files[line] }

// Place returns where a text stands in a language: its translation, or the text
// itself where there is none.
func (t *Texts) Place(lang string, text *Text) source.Place {
	if at, ok := t.places[lang][text.Line]; ok {
		return at
	}
	return text.Place()
}

// own returns a line only if it is written in the language itself.
func (t *Texts) own(lang, line string) (string, bool) {
	s, ok := t.byLang[lang][line]
	return s, ok
}

// Languages lists the languages in which the scenario can be read, the main
// one first.
func (t *Texts) Languages() []string { return slices.Clone(t.languages) }

// Prepared returns every version of a text that the desk has prepared. Whatever
// else it is translated into is for readers alone: what the desk says must not
// hang on the languages in which the scenario can be read.
func (t *Texts) Prepared(line string) map[string]string {
	main, ok := t.own(t.languages[0], line)
	if !ok {
		return nil
	}
	texts := map[string]string{}
	for i, lang := range t.languages {
		if len(t.ready) > 0 && !slices.Contains(t.ready, lang) {
			continue
		}
		// What is only copied is the main language’s.
		if text, ok := t.own(lang, line); ok && (i == 0 || text != main) {
			texts[lang] = text
		}
	}
	return texts
}

// Lines lists the ids of all lines in file order.
func (t *Texts) Lines() []string { return slices.Clone(t.lines) }

// branch is a step on the paths to lines.
type branch struct {
	next map[string]*branch
	keys []string
	line bool
}

func (b *branch) add(line string) {
	for _, key := range strings.Split(line, ".") {
		if b.next == nil {
			b.next = map[string]*branch{}
		}
		if b.next[key] == nil {
			b.next[key] = &branch{}
			b.keys = append(b.keys, key)
		}
		b = b.next[key]
	}
	b.line = true
}

// share notes which lines a catalogue brings along in a language.
func (t *Texts) share(lang string, lines map[string]string) {
	if t.shared == nil {
		t.shared = map[string]map[string]bool{}
	}
	t.shared[lang] = map[string]bool{}
	for line := range lines {
		t.shared[lang][line] = true
	}
}

// Shared tells whether the translation of a line comes with a catalogue.
func (t *Texts) Shared(lang, line string) bool { return t.shared[lang][line] }

// read reads what a file says in a language into lines: nested groups or dotted
// paths, down to texts.
func (t *Texts) read(lang string, root *source.Node, lines map[string]string, list *source.List) {
	top := &branch{}
	for _, line := range t.lines {
		top.add(line)
	}
	if t.places == nil {
		t.places = map[string]map[string]source.Place{}
	}
	if t.places[lang] == nil {
		t.places[lang] = map[string]source.Place{}
	}
	(&translation{list: list, lost: t.lost, lines: lines, places: t.places[lang]}).read(root, top, "")
}

// take adds a language with its lines and reports, at a place, those that it
// lacks.
func (t *Texts) take(lang string, lines map[string]string, at source.Place, list *source.List) {
	t.languages = append(t.languages, lang)
	t.byLang[lang] = lines
	var missing []string
	for _, line := range t.lines {
		if _, ok := lines[line]; !ok {
			missing = append(missing, line)
		}
	}
	if n := len(missing); n > 0 {
		const shown = 3
		first := strings.Join(missing[:min(n, shown)], ", ")
		if n > shown {
			first += ", ..."
		}
		help := "the main language stands in for them"
		if n > shown {
			help += "; demarche check --json lists them all"
		}
		list.ReportLines(at, source.TextMissing, missing, help,
			"%d of %d lines are not translated into %s: %s", n, len(t.lines), lang, first)
	}
}

type translation struct {
	list   *source.List
	lost   map[string]bool
	lines  map[string]string
	places map[string]source.Place
}

func (r *translation) read(n *source.Node, at *branch, path string) {
	switch {
	case n.Kind == source.Mapping && !at.line:
		for _, e := range n.Entries {
			r.step(e.Key.Place, e.Key.Value, e.Value, at, path)
		}
	case n.Kind == source.Sequence && !at.line:
		for i, item := range n.Items {
			r.step(item.Place, strconv.Itoa(i+1), item, at, path)
		}
	case !at.line:
		r.list.Report(n.Place, source.TypeMapping, "go on with "+strings.Join(at.keys[:min(len(at.keys), 8)], ", "), "%s is a group of lines, not a line", path)
	case n.Kind != source.Scalar:
		r.list.Report(n.Place, source.TypeValue, "", "%s is a line; this is %s", path, n.Is())
	case n.Null || strings.TrimSpace(n.Value) == "":
		r.list.Report(n.Place, source.TypeEmpty, "leave the line out to show the main language", "%s has no text", path)
	default:
		if _, twice := r.lines[path]; twice {
			r.list.Report(n.Place, source.KeyDuplicate, "", "%s is translated already", path)
		}
		r.places[path] = n.Place
		r.lines[path] = strings.TrimSpace(n.Value)
	}
}

// step follows a key, which may be a dotted path.
func (r *translation) step(place source.Place, key string, value *source.Node, at *branch, path string) {
	for _, part := range strings.Split(key, ".") {
		next := at.next[part]
		if next == nil && r.lost[join(path, part)] {
			return
		}
		if next == nil {
			where := "in the scenario"
			if path != "" {
				where = "under " + path
			}
			r.list.Report(place, source.TextUnknown, r.list.Meant(part, at.keys), "there is no line or group of lines %s %s", quote(part), where)
			return
		}
		at, path = next, join(path, part)
	}
	r.read(value, at, path)
}
