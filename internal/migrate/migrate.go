// Package migrate lifts scenarios that were written for an older version of the
// language.
package migrate

import (
	"fmt"
	"strconv"
	"strings"

	"demarche/internal/source"
)

// Current is the version of the language that the program reads.
const Current = 1

// step lifts a scenario from a version to the next. Edits are made in the text,
// so that comments and layout stay.
type step struct {
	from int
	says string // what the step does
	lift func(e *editor)
}

// steps are in the order of versions.
var steps = []step{
	{0, `the group "dynamics" of the drafts of the language is called "model"`, func(e *editor) { e.rename("dynamics", "model") }},
}

// Lift returns the text in the current version and what was done to it, nothing
// if it is of that version. The error says why it cannot be lifted.
func Lift(name string, data []byte) (out []byte, done []string, err error) {
	return lift(name, data, steps, Current)
}

func lift(name string, data []byte, steps []step, current int) ([]byte, []string, error) {
	list := &source.List{}
	root := source.Parse(name, data, list)
	if root == nil {
		return nil, nil, list.Diagnostics()[0]
	}
	from, err := versionOf(root)
	switch {
	case err != nil:
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	case from > current:
		return nil, nil, fmt.Errorf("%s is of version %d; this program reads version %d and lifts what is older: get a newer one", name, from, current)
	case from == current:
		return data, nil, nil
	}
	e := &editor{lines: strings.Split(string(data), "\n"), root: root}
	var done []string
	for _, s := range steps {
		if s.from < from || s.from >= current {
			continue
		}
		before := strings.Join(e.lines, "\n")
		s.lift(e)
		if strings.Join(e.lines, "\n") != before {
			done = append(done, s.says)
		}
		list := &source.List{}
		if e.root = source.Parse(name, []byte(strings.Join(e.lines, "\n")), list); e.root == nil {
			return nil, nil, list.Diagnostics()[0]
		}
	}
	e.version(current)
	return []byte(strings.Join(e.lines, "\n")), append(done, fmt.Sprintf("version is %d", current)), nil
}

// versionOf returns the version of a scenario: 0, that of the drafts, if none is
// written.
func versionOf(root *source.Node) (int, error) {
	n := root.Get("version")
	if n == nil {
		return 0, nil
	}
	v, err := strconv.Atoi(n.Value)
	if err != nil || v < 0 {
		return 0, fmt.Errorf("%q is no version of the language", n.Value)
	}
	return v, nil
}

// editor changes a text at the places of its nodes.
type editor struct {
	lines []string
	root  *source.Node
}

// rename gives a key at the top another name, unless one of that name is there.
func (e *editor) rename(from, to string) {
	if e.root.Get(to) != nil {
		return
	}
	for _, entry := range e.root.Entries {
		if entry.Key.Value == from {
			e.put(entry.Key, to)
		}
	}
}

// version writes the version, at the top if there was none.
func (e *editor) version(v int) {
	text := strconv.Itoa(v)
	if n := e.root.Get("version"); n != nil {
		e.put(n, text)
		return
	}
	first := e.root.Entries[0].Key.Line - 1
	e.lines = append(e.lines[:first], append([]string{"version: " + text}, e.lines[first:]...)...)
}

// put exchanges a value that is written without quotes.
func (e *editor) put(n *source.Node, text string) {
	line := []rune(e.lines[n.Line-1])
	rest := strings.TrimPrefix(string(line[n.Col-1:]), n.Value)
	e.lines[n.Line-1] = string(line[:n.Col-1]) + text + rest
}
