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
	if r.looking.message != m.ID || !r.waits(m) {
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
	says := &ui.Paragraph{Text: r.commits(m, words, id), Ink: ui.InkText2}
	foot := ui.Row(12, ui.Flex(1, says), buttons)
	if r.shape.desk < 440 {
		foot = ui.Column(6, says, ui.At(ui.AlignEnd, buttons))
	}
	foot.Pad, foot.TopLine, foot.Fill = ui.Pad(16, 8), true, ui.InkBg2
	return foot
}

// commits says what an answer takes and what it binds the desk to.
func (r *Room) commits(m *view.Message, words present.Message, id string) string {
	text := r.cost(r.choosing(m.ID, id)).Words
	for _, ch := range words.Choices {
		if ch.ID == id && ch.Draft != "" {
			text += " " + r.t("decide.opens", "draft", ch.Draft)
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
