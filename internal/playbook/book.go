package playbook

import (
	"slices"

	"demarche/internal/rule"
	"demarche/internal/scenario"
	"demarche/internal/sim"
	"demarche/internal/source"
	"demarche/internal/world"
)

// Book is a checked playbook for one world. It is immutable and may be played
// many times at once.
type Book struct {
	Title string
	steps []step
}

// step is a command and when it is given. Times are minutes of the crisis.
type step struct {
	line     int           // in the file
	at       int32         // or world.None
	when     *rule.Program // when at is world.None
	said     string        // the condition as written, or ""
	from, to int32         // in which the condition counts
	every    int32         // minutes between repetitions
	times    int           // at least 1
	label    string
	caused   bool        // what it answers, or hands over, is named by the scenario, not by a label
	cited    bool        // so is what it replies to
	command  sim.Command // durations and names as written
}

// Parse reads a playbook for a scenario; name is how findings call the file.
// The book is nil when one of the findings is an error.
func Parse(name string, data []byte, b *scenario.Bundle) (*Book, source.Diagnostics) {
	list := &source.List{}
	root := source.Parse(name, data, list)
	if root == nil {
		return nil, list.Diagnostics()
	}
	var f File
	scenario.Decode(root, &f, list)
	scenario.Link(&f, b.Names, list)
	book := Compile(&f, root.Get("commands"), b, list)
	if list.Failed() {
		return nil, list.Diagnostics()
	}
	return book, list.Diagnostics()
}

// Compile checks and compiles a playbook that was decoded and linked, alone or
// as part of another file; commands is the node of its list. The book is of use
// if no error was reported.
func Compile(f *File, commands *source.Node, b *scenario.Bundle, list *source.List) *Book {
	c := newChecker(b.World, list, f)
	book := &Book{Title: f.Title.V}
	for i := range f.Commands {
		book.steps = append(book.steps, c.step(&f.Commands[i], commands.Items[i]))
	}
	return book
}

// Joined returns the book with the entries of another behind its own, which
// keep the lines of their file.
func (b *Book) Joined(other *Book) *Book {
	return &Book{Title: b.Title, steps: slices.Concat(b.steps, other.steps)}
}

// step checks an entry and compiles it.
func (c *checker) step(e *Entry, n *source.Node) step {
	from, to := c.timing(e, n)
	c.deed(&e.Do)
	s := step{line: e.Here.At.Line, at: world.None, when: e.When.Program, said: e.When.V, from: c.minute(from, e.Within.Place()), to: c.minute(to, e.Within.Place()), times: 1, label: e.Label.V}
	if e.At.Given() {
		s.at = c.minute(e.At.V, e.At.Place())
		if end := c.w.Clock.Minute(c.w.Clock.Ticks); s.at >= end {
			c.list.Report(e.At.Place(), source.RangeTime, "", "this lies after the end of the crisis, which is at +%d:%02d", end/60, end%60)
		}
	}
	if e.Repeat != nil {
		s.every, s.times = e.Repeat.Every.V, max(1, int(e.Repeat.Times.V))
	}
	s.command, _ = e.Do.command()
	s.caused, s.cited = c.caused(s.command.Target), c.caused(s.command.ReplyTo)
	return s
}

// Minute returns the minute of the crisis at an instant that stands at a place.
func Minute(w *world.World, m scenario.Instant, at source.Place, list *source.List) int32 {
	return (&checker{w: w, list: list}).minute(m, at)
}

// minute returns the minute of the crisis at an instant.
func (c *checker) minute(m scenario.Instant, at source.Place) int32 {
	if !m.Local {
		return m.Minute
	}
	offset := int64(0)
	if m.Zone != "" {
		i := c.zone(m.Zone, at)
		if i == world.None {
			return 0
		}
		offset = int64(c.w.Calendar.Zones[i].Offset)
	}
	const day = 24 * 60
	start := c.w.Clock.Unix/60 + offset // local
	return int32((start/day+int64(m.Day))*day + int64(m.Minute) - start)
}

func (c *checker) zone(id string, at source.Place) int {
	var ids []string
	for i, z := range c.w.Calendar.Zones {
		if z.ID == id {
			return i
		}
		ids = append(ids, z.ID)
	}
	c.list.Report(at, source.RefUnknown, source.MeantOf(id, ids), "there is no zone %q", id)
	return world.None
}
