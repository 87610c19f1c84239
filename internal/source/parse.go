package source

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"demarche/internal/breath"
)

// Bounds of a file.
const (
	MaxBytes = 2_000_000
	MaxNodes = 200_000 // aliases count for what they stand for
	MaxDepth = 64
)

// Parse reads a text as one YAML mapping. It reports what is wrong to list and
// returns nil if it cannot be read; name is how diagnostics call the file. It
// never panics, and takes at most a few seconds on any text.
func Parse(name string, data []byte, list *List) *Node {
	if len(data) > MaxBytes {
		list.Report(Top(name), YAMLSize, "split it, or move texts to locale files", "the file has more than %d bytes", MaxBytes)
		return nil
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	text := string(bytes.ReplaceAll(data, []byte("\r"), []byte("\n")))
	file := newFile(name, text)
	if !checkCharacters(file, list) || !checkStructure(file, list) {
		return nil
	}
	doc, err := decode(text)
	if err != nil {
		reportSyntax(file, text, err, list)
		return nil
	}
	top := Place{File: file, Line: 1, Col: 1}
	if doc == nil || len(doc.Content) == 0 || doc.Content[0].Kind == yaml.ScalarNode && doc.Content[0].Tag == "!!null" {
		list.Report(top, YAMLEmpty, "", "the file is empty")
		return nil
	}
	c := converter{file: file, list: list, open: map[*yaml.Node]bool{}}
	root := c.convert(doc.Content[0], 1)
	if c.stopped {
		return nil
	}
	if root.Kind != Mapping {
		list.Report(root.Place, TypeMapping, "the file holds keys with values, as in title: Ninety Seconds", "the file holds %s at its top, not keys with values", root.Is())
		return nil
	}
	return root
}

// decode gives a text to the YAML library. A failure of the library itself
// counts as a syntax error.
func decode(text string) (doc *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, fmt.Errorf("yaml: the text cannot be read")
		}
	}()
	d := yaml.NewDecoder(breathing{strings.NewReader(text)})
	doc = new(yaml.Node)
	if err := d.Decode(doc); err == io.EOF {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	var second yaml.Node
	switch err := d.Decode(&second); {
	case err == io.EOF:
		return doc, nil
	case err != nil:
		return nil, err
	}
	return nil, secondDocument{line: second.Line}
}

// breathing gives way as often as the library asks for more of a text.
type breathing struct{ io.Reader }

func (b breathing) Read(p []byte) (int, error) {
	breath.Take()
	return b.Reader.Read(p)
}

// secondDocument is the error for a text with more than one document.
type secondDocument struct{ line int }

func (e secondDocument) Error() string { return fmt.Sprintf("yaml: line %d: second document", e.line) }

// checkCharacters refuses what is no text.
func checkCharacters(f *File, list *List) bool {
	for i, line := range f.lines {
		col := 0
		for j, r := range line {
			col++
			what := ""
			switch {
			case r == utf8.RuneError && !strings.HasPrefix(line[j:], "\uFFFD"):
				what = "the file is not text in UTF-8"
			case r == 0:
				what = "the file holds a NUL character: it is not text"
			case r == '\u0085' || r == '\u2028' || r == '\u2029':
				what = fmt.Sprintf("an invisible line break (U+%04X) stands here", r)
			case r < ' ' && r != '\t' || r >= 0x7F && r < 0xA0 || r == '\uFEFF' || r == '\uFFFE' || r == '\uFFFF':
				what = fmt.Sprintf("a control character (U+%04X) stands here", r)
			default:
				continue
			}
			list.Report(Place{f, i + 1, col}, YAMLBinary, "save the file as plain text in UTF-8", "%s", what)
			return false
		}
	}
	return true
}

// checkStructure refuses what would cost the YAML library too much, and tabs,
// of which it says little.
func checkStructure(f *File, list *List) bool {
	s := scan(f)
	switch {
	case s.deep != nil:
		list.Report(*s.deep, YAMLDepth, "", "values are nested more than %d deep", MaxDepth)
	case s.tab != nil:
		list.Report(*s.tab, YAMLTab, "indent with spaces", "a tab stands in the indentation")
	default:
		return true
	}
	return false
}
