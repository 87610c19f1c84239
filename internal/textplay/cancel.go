package textplay

import (
	"strings"

	"demarche/internal/world"
)

// cancel takes back a command that the desk has not begun.
func (g *game) cancel(r *request) error {
	var open []option
	for _, w := range g.s.Waiting() {
		open = append(open, option{id: w.ID, name: g.t.Ordered(&w, g.s.View())})
	}
	if why := g.begun(r.at(0), open); why != "" {
		return complaint(why)
	}
	if len(open) == 0 {
		return g.noneOpen("cancel")
	}
	c := command(world.CmdCancel, r)
	var err error
	if c.Target, err = g.target(r, "command", g.words.T("text.which-order"), open); err != nil {
		return err
	}
	return g.order(c, r.now)
}

// begun says of a command that was given, and cannot be taken back any more, that it
// has begun or is over; "" of all else.
func (g *game) begun(id string, open []option) string {
	if means(open, id) {
		return ""
	}
	for _, c := range g.s.Commands() {
		if strings.EqualFold(c.ID, id) {
			return g.words.T("cancel.begun", "id", c.ID, "command", g.t.Ordered(&c, g.s.View()))
		}
	}
	return ""
}
