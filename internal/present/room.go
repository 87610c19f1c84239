package present

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

// Subject names what something is about by its id: a post, a message or
// anything that the scenario declares. It is "" for no id.
func (t *Teller) Subject(id string, v *view.View) string { return t.subject(id, v) }

// FormTakes says what a form of contact takes: of the desk, and after that.
func (t *Teller) FormTakes(f *view.Form) string {
	price := t.w.Costs[f.Kind.Command()]
	name, desk := t.Form(f.Kind), t.Span(price.Attention)
	if then := price.Takes + f.Takes; then > 0 {
		return t.Words.T("room.form-then", "form", name, "desk", desk, "span", t.Span(then))
	}
	return t.Words.T("room.form", "form", name, "desk", desk)
}

// PointAnswer returns what the other side said to a talking point of a channel,
// or "".
func (t *Teller) PointAnswer(channel int, kind world.ChannelKind, point string) string {
	return t.Text(t.pointLine(channel, kind, point) + ".answer")
}
