package room

import (
	"demarche/game/ui"
	"demarche/internal/view"
	"demarche/internal/world"
)

// readEvidence shows an item of evidence: what it is, what it bears on, and what
// the desk has found.
func (r *Room) readEvidence(e *view.Evidence) ui.Widget {
	spec := &r.world().Evidence[e.Index]
	body := ui.Column(12, ui.Row(8, &ui.Pill{Text: r.tell().EvidenceState(e.State), Tone: evidenceTone(e.State)}, ui.Spacer()))
	about := &ui.Paragraph{Text: r.tell().EvidenceAbout(e.Index), Size: ui.SizeLarge, LineHeight: 1.5}
	var bears ui.Widget
	if text := r.tell().BearsOn(e, r.view()); text != "" {
		bears = &ui.Paragraph{Text: text, Ink: ui.InkText2}
	}
	if e.Line != "" { // what was found stands before what was looked at
		about.Ink = ui.InkText2
		body.Add(ui.Card(ui.Strong(r.t("room.found")), &ui.Paragraph{Text: r.tell().Text(e.Line), Size: ui.SizeLarge, LineHeight: 1.5}, bears), about)
	} else {
		body.Add(about, bears)
	}
	if spec.Media != world.None && e.State != view.Unknown {
		body.Add(r.mediaBox(spec.Media))
	}
	if why := r.tell().Burnt(e); why != "" {
		body.Add(&ui.Paragraph{Text: why, Ink: ui.InkWarn})
	} else if spec.Sources {
		body.Add(&ui.Paragraph{Text: r.t("room.burns"), Ink: ui.InkWarn})
	}
	return sheet("evidence-"+spec.ID, body, r.checkAction(e)...)
}
