package room

import (
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
)

// way is one way of answering: what its button says, and what that does.
type way struct{ name, about string }

// messageWays are the ways in which a question that waits can be answered, the
// usual one first.
func (r *Room) messageWays(m *view.Message, words present.Message) []way {
	if !m.Asks || !r.waits(m) {
		return nil // what handing it over means stands beside its button
	}
	var list []way
	if r.chooses(m) {
		list = append(list, way{r.t("ways.choose"), r.t("ways.choose-about", "from", words.From)})
	}
	list = append(list, way{r.t("room.answer-public"), r.t("ways.public-about")})
	if m.People > 0 {
		list = append(list, way{r.t("ways.singly"), r.tell().Singly(m)})
	} else {
		list = append(list, way{r.t("room.answer-quiet"), r.t("ways.direct-about")})
	}
	if r.skips(m) {
		list = append(list, way{r.t("skip.do"), r.t("ways.hand-about")})
	}
	return list
}

// ways says in a sentence each what the ways of answering are; where there is one
// alone it needs no words.
func (r *Room) ways(list []way) ui.Widget {
	if len(list) < 2 {
		return nil
	}
	card := ui.Card(ui.Caption(r.t("ways.title")))
	for _, w := range list {
		card.Add(&ui.Paragraph{Ink: ui.InkText3, Spans: []ui.Span{{Text: r.t("ways.line", "name", w.name) + " ", Ink: ui.InkText2, Weight: ui.SemiBold}, {Text: w.about}}})
	}
	return card
}
