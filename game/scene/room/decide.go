package room

import (
	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// glance is an answer that the player looks at before deciding.
type glance struct{ message, choice string }

// lookAt shows what an answer takes. It decides nothing: Enter or the button
// does, and Escape steps back.
func (r *Room) lookAt(message, choice string) {
	r.looking = glance{message, choice}
	r.ctx.Focus("decide")
}

// looksAt returns the answer to a message that is looked at and can still be
// given, or "".
func (r *Room) looksAt(m *view.Message) string {
	if r.looking.message != m.ID || !r.chooses(m) {
		return ""
	}
	for _, ch := range m.Choices {
		if ch.ID == r.looking.choice && ch.Open {
			return ch.ID
		}
	}
	return ""
}

// stepBack leaves the answer that is looked at.
func (r *Room) stepBack() {
	key := "choice-" + r.looking.choice
	r.looking = glance{}
	r.ctx.Focus(key)
}

// deciding says what the answer takes that is looked at, and decides; it is nil
// where none is.
func (r *Room) deciding(m *view.Message, words present.Message) ui.Widget {
	id := r.looksAt(m)
	if id == "" {
		return nil
	}
	do := &ui.Button{Text: r.t("decide.do"), Icon: assets.IconCheck, Kind: ui.Primary, Disabled: r.can(r.choosing(m.ID, id)), OnClick: r.decide}
	back := &ui.Button{Text: r.t("decide.back"), Kind: ui.Quiet, OnClick: r.stepBack}
	buttons := ui.Row(6, back, ui.Key("decide", do))
	says := &ui.Paragraph{Spans: []ui.Span{{Text: r.inFull(words, id), Weight: ui.SemiBold}, {Text: r.commits(m, words, id)}}, Ink: ui.InkText2}
	foot := ui.Row(12, ui.Flex(1, says), buttons)
	if r.narrow() {
		foot = ui.Column(6, says, ui.At(ui.AlignEnd, buttons))
	}
	foot.Pad, foot.TopLine, foot.Fill = ui.Pad(16, 8), true, ui.InkBg2
	return foot
}

// narrow tells whether the bar that decides has its buttons below its words.
func (r *Room) narrow() bool { return r.shape.desk < 440 }

// inFull is the text of an answer that may not stand on its line in full, else "".
func (r *Room) inFull(words present.Message, id string) string {
	for _, ch := range words.Choices {
		if ch.ID != id || r.answersScroll() {
			continue
		}
		wide := r.shape.desk - 110 // px at scale 1, beside its figure
		if ch.Draft != "" {
			wide -= min(r.shape.desk*0.4, r.wide(ch.Draft, ui.SizeSmall, ui.Regular)+19) + 12
		}
		if r.wide(ch.Text, ui.SizeBody, ui.SemiBold) > wide {
			return sentence(ch.Text) + " "
		}
	}
	return ""
}

// wide is the width that a text takes on one line, in px at scale 1.
func (r *Room) wide(text string, size float64, weight ui.Weight) float64 {
	label := &ui.Label{Text: text, Size: size, Weight: weight}
	return label.Measure(r.ctx, ui.Size{W: ui.Unbounded, H: ui.Unbounded}).W / r.scale()
}

// commits says what an answer takes and what it binds the desk to.
func (r *Room) commits(m *view.Message, words present.Message, id string) string {
	text := r.cost(r.choosing(m.ID, id)).Words
	for _, ch := range words.Choices {
		if ch.ID == id && ch.Reach != "" {
			text = sentence(capital(ch.Reach)) + " " + text
		}
		if ch.ID == id && ch.Draft != "" {
			text += " " + r.t("decide.opens", "draft", ch.Draft)
		}
	}
	if full := r.p.Session.Complete(r.choosing(m.ID, id).command()); r.p.Aids().Foresight {
		for _, line := range r.tell().Reminders(&full, r.view(), r.p.Session.Reader()) {
			text += " " + line
		}
	}
	return text + " " + r.t("decide.final")
}

func (r *Room) choosing(message, choice string) ask {
	return ask{kind: world.CmdChoose, target: message, choice: choice}
}

// decide gives the answer that is looked at.
func (r *Room) decide() {
	m := r.readingMessage()
	if m == nil {
		return
	}
	id := r.looksAt(m)
	for _, ch := range m.Choices {
		if ch.ID == id {
			r.looking = glance{}
			r.choose(m.ID, id, ch.Draft)
			return
		}
	}
}
