// Package translate keeps the translations of a scenario in step with its texts:
// which lines are missing, and of which the text has changed since.
package translate

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"demarche/internal/source"
)

// Source is a line of a scenario in its main language.
type Source struct{ ID, Text string }

// Digest names a text: the first 12 digits of its SHA-256.
func Digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])[:12]
}

// Locale is a file of translations, with what it was translated from.
type Locale struct {
	text  string
	lines map[string]*source.Node // by id of the line
	// From are digests of the texts from which lines were translated, by id.
	From map[string]string
}

// Parse reads a file of translations and the record of what they were
// translated from; either may be empty.
func Parse(name string, text, record []byte) (*Locale, error) {
	l := &Locale{text: string(text), lines: map[string]*source.Node{}, From: map[string]string{}}
	if len(strings.TrimSpace(string(text))) > 0 {
		list := &source.List{}
		root := source.Parse(name, text, list)
		switch {
		case root != nil:
			l.read(root, "")
		case list.Diagnostics()[0].Code != source.YAMLEmpty:
			return nil, list.Diagnostics()[0]
		}
	}
	for i, line := range strings.Split(string(record), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		digest, id, ok := strings.Cut(line, " ")
		if !ok {
			return nil, fmt.Errorf("%s: line %d of the record of its sources is no digest with an id", name, i+1)
		}
		l.From[strings.TrimSpace(id)] = digest
	}
	return l, nil
}

func (l *Locale) read(n *source.Node, path string) {
	join := func(key string) string {
		if path == "" {
			return key
		}
		return path + "." + key
	}
	switch n.Kind {
	case source.Mapping:
		for _, e := range n.Entries {
			l.read(e.Value, join(e.Key.Value))
		}
	case source.Sequence:
		for i, item := range n.Items {
			l.read(item, join(strconv.Itoa(i+1)))
		}
	default:
		if strings.TrimSpace(n.Value) != "" && !n.Null {
			l.lines[path] = n
		}
	}
}

// Lines are the translations by id.
func (l *Locale) Lines() map[string]string {
	out := make(map[string]string, len(l.lines))
	for id, n := range l.lines {
		out[id] = strings.TrimSpace(n.Value)
	}
	return out
}

// State tells how a language stands. Ids are in the order of the scenario.
type State struct {
	Lines      int      `json:"lines"`
	Missing    []string `json:"missing"`    // not translated
	Stale      []string `json:"stale"`      // whose text has changed since it was translated
	Unrecorded []string `json:"unrecorded"` // of which it is not known from what text they were translated
}

// State compares the translations with the texts as they are.
func (l *Locale) State(texts []Source) State {
	s := State{Lines: len(texts), Missing: []string{}, Stale: []string{}, Unrecorded: []string{}}
	for _, t := range texts {
		from, known := l.From[t.ID]
		switch {
		case l.lines[t.ID] == nil:
			s.Missing = append(s.Missing, t.ID)
		case !known:
			s.Unrecorded = append(s.Unrecorded, t.ID)
		case from != Digest(t.Text):
			s.Stale = append(s.Stale, t.ID)
		}
	}
	return s
}

// Accept notes that all translations are those of the texts as they are.
func (l *Locale) Accept(texts []Source) {
	l.From = map[string]string{}
	for _, t := range texts {
		if l.lines[t.ID] != nil {
			l.From[t.ID] = Digest(t.Text)
		}
	}
}

// AcceptOnly notes that the translations of some lines are those of the texts as
// they are. It returns the first line that is not translated, or "".
func (l *Locale) AcceptOnly(texts []Source, ids []string) (unknown string) {
	now := map[string]string{}
	for _, t := range texts {
		now[t.ID] = Digest(t.Text)
	}
	for _, id := range ids {
		if now[id] == "" || l.lines[id] == nil {
			return id
		}
	}
	for _, id := range ids {
		l.From[id] = now[id]
	}
	return ""
}

// Record writes what the translations were translated from, in the order of the
// scenario. What is no longer there is left out.
func (l *Locale) Record(texts []Source) []byte {
	var b strings.Builder
	b.WriteString("# From which texts the lines were translated: written by demarche i18n, not by hand.\n")
	for _, t := range texts {
		if from := l.From[t.ID]; from != "" && l.lines[t.ID] != nil {
			fmt.Fprintf(&b, "%s %s\n", from, t.ID)
		}
	}
	return []byte(b.String())
}

// Sheet writes the lines that want a translator: those that are missing, and
// those that are stale with what they were. The text stands above each.
func (l *Locale) Sheet(texts []Source, main, lang string) []byte {
	s := l.State(texts)
	var b strings.Builder
	fmt.Fprintf(&b, "# %d lines to be translated from %s into %s, and %d to be looked at again. Write each between its quotes, or behind the\n", len(s.Missing), main, lang, len(s.Stale))
	b.WriteString("# id without them; an apostrophe between single quotes is written twice. What stays empty is left for another time.\n")
	for _, t := range texts {
		missing, stale := slices.Contains(s.Missing, t.ID), slices.Contains(s.Stale, t.ID)
		if !missing && !stale {
			continue
		}
		b.WriteString("\n")
		for _, line := range strings.Split(t.Text, "\n") {
			fmt.Fprintf(&b, "# %s: %s\n", main, line)
		}
		if stale {
			fmt.Fprintf(&b, "# until now: %s\n", strings.Join(strings.Fields(l.lines[t.ID].Value), " "))
		}
		fmt.Fprintf(&b, "%s: ''\n", t.ID)
	}
	return []byte(b.String())
}
