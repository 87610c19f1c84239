package textplay

import (
	"errors"
	"slices"
)

// asides are the commands that only read and ask nothing: they are done in the
// midst of a question too, which is asked again.
var asides = []string{
	"status", "inbox", "read", "feed", "evidence", "picture", "team", "hotline", "channels", "drafts", "accounts", "orders", "tasks",
	"promises", "ladder", "timeline", "objectives",
}

// readAside does a command that only reads, and tells whether a line is one.
func (g *game) readAside(line string) bool {
	r := g.grammar.parse(line)
	if !slices.Contains(asides, r.verb) {
		return false
	}
	typed, name := g.typed, g.verb // of the command that asks
	g.typed, g.verb = r.typed, r.verb
	var c complaint
	if err := verbOf(r.verb).run(g, r); errors.As(err, &c) {
		g.line(c.Error())
	}
	g.typed, g.verb = typed, name
	return true
}
