package source

import (
	"fmt"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"demarche/internal/breath"
)

// converter turns the library's nodes into ours, expanding aliases.
type converter struct {
	file    *File
	list    *List
	nodes   int
	aliases []*yaml.Node        // being expanded, outermost first
	open    map[*yaml.Node]bool // nodes under conversion, to find circles
	stopped bool                // a fault that ends the conversion was reported
}

// place is where a node stands. The library places a value that is missing at
// the end of a text beyond the last line.
func (c *converter) place(n *yaml.Node) Place {
	if last := len(c.file.lines); n.Line > last {
		return Place{File: c.file, Line: last, Col: utf8.RuneCountInString(c.file.lines[last-1]) + 1}
	}
	return Place{File: c.file, Line: max(n.Line, 1), Col: max(n.Column, 1)}
}

// stop reports the fault that ends the conversion, at the outermost alias if
// there is one: that is where the author can mend it.
func (c *converter) stop(n *yaml.Node, code Code, format string, args ...any) {
	if c.stopped {
		return
	}
	c.stopped = true
	if len(c.aliases) > 0 {
		n = c.aliases[0]
	}
	c.list.Report(c.place(n), code, "", format, args...)
}

func (c *converter) convert(n *yaml.Node, depth int) *Node {
	breath.Take()
	out := &Node{Place: c.place(n)}
	if c.stopped {
		return out
	}
	if c.nodes++; c.nodes > MaxNodes {
		if len(c.aliases) > 0 {
			c.stop(n, YAMLAlias, "aliases expand to more than %d values", MaxNodes)
		} else {
			c.stop(n, YAMLSize, "the file holds more than %d values", MaxNodes)
		}
		return out
	}
	if n.Kind == yaml.AliasNode {
		return c.alias(n, depth)
	}
	if depth > MaxDepth {
		c.stop(n, YAMLDepth, "values are nested more than %d deep", MaxDepth)
		return out
	}
	if n.Style&yaml.TaggedStyle != 0 {
		c.list.Report(out.Place, YAMLTag, "leave the tag out", "the tag %q is not used in scenarios", n.Tag)
	}
	c.open[n] = true
	switch n.Kind {
	case yaml.MappingNode:
		out.Kind = Mapping
		c.mapping(n, out, depth)
	case yaml.SequenceNode:
		out.Kind = Sequence
		out.Items = make([]*Node, 0, len(n.Content))
		for _, item := range n.Content {
			out.Items = append(out.Items, c.convert(item, depth+1))
		}
	default:
		out.Value, out.Null = n.Value, n.Tag == "!!null"
	}
	delete(c.open, n)
	return out
}

func (c *converter) alias(n *yaml.Node, depth int) *Node {
	c.aliases = append(c.aliases, n)
	defer func() { c.aliases = c.aliases[:len(c.aliases)-1] }()
	if c.open[n.Alias] {
		c.stop(n, YAMLAlias, "the alias *%s stands inside what it stands for", n.Value)
		return &Node{Place: c.place(n)}
	}
	return c.convert(n.Alias, depth)
}

func (c *converter) mapping(n *yaml.Node, out *Node, depth int) {
	first := make(map[string]*Node, len(n.Content)/2)
	out.Entries = make([]Entry, 0, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := c.convert(n.Content[i], depth+1)
		value := c.convert(n.Content[i+1], depth+1)
		if c.stopped {
			return
		}
		switch other := first[key.Value]; {
		case key.Kind != Scalar || key.Value == "":
			c.list.Report(key.Place, YAMLKey, "put quotes round a key that begins with a bracket", "a key is a word or phrase, not %s", key.Is())
		case other != nil:
			help := "take one of the two out"
			if value.Kind == Mapping && value.Line > key.Line {
				help = fmt.Sprintf("take this line out, and write what stands below it below line %d, indented alike", other.Line)
			}
			c.list.Report(key.Place, KeyDuplicate, help, "the key %q stands in line %d already", key.Value, other.Line)
		default:
			first[key.Value] = key
			out.Entries = append(out.Entries, Entry{Key: key, Value: value})
		}
	}
}
