package playbook

import (
	"fmt"
	"slices"

	"demarche/internal/world"
)

// Change is one thing that is done otherwise than a book says: exactly one of
// its keys is set. Entries go by the line in their file.
type Change struct {
	Leave int    `json:"leave,omitempty"` // this entry is left out
	Move  int    `json:"move,omitempty"`  // this entry is given earlier or later
	By    int32  `json:"by,omitempty"`    // with move: minutes, later above 0
	Take  int    `json:"take,omitempty"`  // this entry of another book is added
	From  string `json:"from,omitempty"`  // with take: the name of the book
}

// String says what the change is.
func (c Change) String() string {
	switch {
	case c.Leave > 0:
		return fmt.Sprintf("without line %d", c.Leave)
	case c.Move > 0 && c.By < 0:
		return fmt.Sprintf("line %d %d minutes earlier", c.Move, -c.By)
	case c.Move > 0:
		return fmt.Sprintf("line %d %d minutes later", c.Move, c.By)
	}
	return fmt.Sprintf("with line %d of %s", c.Take, c.From)
}

// Changed returns the book with a change made; the others are books by their
// names. It is nil where the change does not apply: no such entry, or one that
// waits for something and has no time to be moved.
func (b *Book) Changed(c Change, others map[string]*Book) *Book {
	out := &Book{Title: b.Title, steps: slices.Clone(b.steps)}
	at := func(steps []step, line int) int {
		return slices.IndexFunc(steps, func(s step) bool { return s.line == line })
	}
	switch {
	case c.Leave > 0:
		i := at(out.steps, c.Leave)
		if i < 0 {
			return nil
		}
		out.steps = slices.Delete(out.steps, i, i+1)
	case c.Move > 0:
		i := at(out.steps, c.Move)
		if i < 0 || out.steps[i].at == world.None || out.steps[i].at+c.By < 0 {
			return nil
		}
		out.steps[i].at += c.By
	default:
		other := others[c.From]
		if other == nil {
			return nil
		}
		i := at(other.steps, c.Take)
		if i < 0 {
			return nil
		}
		s := other.steps[i]
		s.line = -s.line // it is no line of this book's file
		out.steps = append(out.steps, s)
	}
	return out
}

// Lines returns the lines of the entries, in their order.
func (b *Book) Lines() []int {
	var lines []int
	for _, s := range b.steps {
		lines = append(lines, s.line)
	}
	return lines
}

// Labels returns the labels of the entries that have one.
func (b *Book) Labels() []string {
	var labels []string
	for _, s := range b.steps {
		if s.label != "" {
			labels = append(labels, s.label)
		}
	}
	return labels
}
