package present

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

// Subject names what something is about by its id: a post, a message or
// anything that the scenario declares. It is "" for no id.
func (t *Teller) Subject(id string, v *view.View) string { return t.subject(id, v) }

// PointAnswer returns what the other side said to a talking point of a channel,
// or "".
func (t *Teller) PointAnswer(channel int, kind world.ChannelKind, point string) string {
	return t.Text(t.pointLine(channel, kind, point) + ".answer")
}
