package textplay

import "demarche/internal/world"

// cancel takes back a command that the desk has not begun.
func (g *game) cancel(r *request) error {
	var open []option
	for _, w := range g.s.Waiting() {
		open = append(open, option{id: w.ID, name: g.t.Ordered(&w, g.s.View())})
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
