package textplay

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

// skip hands a message that presses or distresses over to a colleague.
func (g *game) skip(r *request) error {
	id, err := g.whichMessage(r, func(m *view.Message) bool { return m.Skips })
	if err != nil {
		return err
	}
	c := command(world.CmdSkip, r)
	c.Target = id
	return g.order(c, r.now)
}

// messages offers those of the inbox that fit.
func (g *game) messages(fits func(*view.Message) bool) []option {
	v := g.s.View()
	var open []option
	for i := range v.Inbox {
		if m := &v.Inbox[i]; fits(m) {
			open = append(open, option{id: g.messageNumber(m.ID, v), name: g.t.Message(m, v).Subject})
		}
	}
	return open
}

// whichMessage returns the id of the message that a line means, of those that
// fit, or asks for it.
func (g *game) whichMessage(r *request, fits func(*view.Message) bool) (string, error) {
	open := g.messages(fits)
	if err := g.closed(r, open); err != nil {
		return "", err
	}
	number, err := g.target(r, "message", g.words.T("text.which-message"), open)
	return g.messageID(number), err
}
