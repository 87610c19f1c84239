package present

import "demarche/internal/view"

// Subject names what something is about by its id: a post, a message or
// anything that the scenario declares. It is "" for no id.
func (t *Teller) Subject(id string, v *view.View) string { return t.subject(id, v) }

// PointAnswer returns what the other side said to a talking point of a channel,
// or "".
func (t *Teller) PointAnswer(channel int, kind int, point string) string {
	return t.Text("channels." + t.w.Channels[channel].ID + "." + formWords[kind] + ".points." + point + ".answer")
}
