// Package source reads YAML text into nodes that know where they stand, and
// reports what is wrong with a text as an author wants to read it: file, line,
// column, a stable code and the line itself. It is the only package that knows
// the YAML library.
package source

import "strings"

// File is a text under the name that diagnostics show.
type File struct {
	Name  string
	lines []string
}

// newFile returns the file with its lines split at line feeds.
func newFile(name, text string) *File {
	return &File{Name: name, lines: strings.Split(text, "\n")}
}

// Line returns a line, counted from 1, or "" beyond the text.
func (f *File) Line(n int) string {
	if f == nil || n < 1 || n > len(f.lines) {
		return ""
	}
	return f.lines[n-1]
}

// Place is a point in a file: line and column count from 1, columns in
// characters.
type Place struct {
	File      *File
	Line, Col int
}

// Top returns the beginning of a file that could not be read as text, for
// diagnostics about the file as a whole.
func Top(name string) Place { return Place{File: &File{Name: name}, Line: 1, Col: 1} }

// Lines returns how many lines the file has.
func (f *File) Lines() int { return len(f.lines) }
