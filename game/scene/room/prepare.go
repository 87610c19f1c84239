package room

import (
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
)

// prepareWay is a question that a press conference may bring, with the words that
// would answer it: nobody prepares what they have not read.
func (r *Room) prepareWay(s *view.Step, said present.Step, w present.StepWay) ui.Widget {
	col := ui.Column(4, ui.Gap(2), &ui.Paragraph{Text: r.quoted(w.Title), Weight: ui.SemiBold},
		&ui.Paragraph{Text: r.t("prepare.says", "text", w.Says), Ink: ui.InkText2})
	for _, c := range r.p.Session.Pending() {
		if c.Kind == s.Kind && c.Target == s.Target && c.Choice == w.ID {
			return col.Add(r.orderedRow(c.ID))
		}
	}
	return col.Add(r.takeRow(s, said, w, r.t(stepVerb(s.Kind))))
}
