package textplay

import "demarche/internal/world"

// skip hands a message that presses or distresses over to a colleague.
func (g *game) skip(r *request) error {
	v := g.s.View()
	var open []option
	for i := range v.Inbox {
		if m := &v.Inbox[i]; m.Skips {
			open = append(open, option{g.messageNumber(m.ID, v), g.t.Message(m, v).Subject})
		}
	}
	if err := g.closed(r, open); err != nil {
		return err
	}
	number, err := g.target(r, "message", g.words.T("text.which-message"), open)
	if err != nil {
		return err
	}
	c := command(world.CmdSkip, r)
	c.Target = g.messageID(number)
	return g.order(c, r.now)
}
