package help

import (
	"fmt"

	"demarche/game/ui"
	"demarche/internal/source"
)

// mostFindings is how many findings are shown: who mends them sees the next.
const mostFindings = 12

// Findings shows what is wrong with a scenario: each with its place, the line
// and what to do. The messages are English, as in all tools for authors.
func Findings(found source.Diagnostics) ui.Widget {
	list := ui.Column(10)
	for i, d := range found {
		if i == mostFindings {
			list.Add(ui.Faint(fmt.Sprintf("+ %d", len(found)-i)))
			break
		}
		tone := ui.ToneWarn
		if d.Severity == source.Error {
			tone = ui.ToneConf
		}
		card := ui.Column(4,
			ui.Flow(8, &ui.Pill{Text: string(d.Code), Tone: tone, Small: true}, ltr(fmt.Sprintf("%s:%d:%d", d.File, d.Line, d.Col), ui.InkText3)),
			ltr(d.Message, ui.InkText))
		if d.Source != "" {
			card.Add(ltr(d.Source, ui.InkText3))
		}
		if d.Help != "" {
			card.Add(ltr(d.Help, ui.InkText2))
		}
		list.Add(card.Padded(12, 10).Filled(ui.InkBg2, ui.InkLine, ui.Radius))
	}
	return list
}

// ltr is a text of a file, which runs from left to right in every language.
func ltr(text string, ink ui.Ink) *ui.Paragraph {
	return &ui.Paragraph{Text: text, Ink: ink, Dir: ui.DirLTR}
}
