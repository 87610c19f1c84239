package look

import (
	"demarche/assets"
	"demarche/game/ui"
)

// Measure is the width of a column that reads well, in px at scale 1.
const Measure = 680

// Warnings lists what a crisis contains that might distress.
func Warnings(texts []string) ui.Widget {
	items := &ui.Grid{Cols: []ui.Track{ui.Fit(), ui.Share(1)}, Gap: 10, RowGap: 10, Align: ui.AlignStart}
	for _, text := range texts {
		items.Items = append(items.Items, &ui.Glyph{Icon: assets.IconInfo, Ink: ui.ToneWarn.Fg(), Size: 16, Beside: ui.SizeLarge}, Prose(text))
	}
	return items
}

// Middle stands a card that is read before going on in the middle of a page, a little above.
func Middle(c *ui.Context, card *ui.Box) ui.Widget {
	card.Padded(32, 28).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
	wide := min(Measure*c.TextScale(), c.Size().W-48)
	top := max(0, (c.Size().H-56-360*c.TextScale())/3)
	return ui.Column(0, ui.Flex(1, ui.Scrolled(ui.Column(0, ui.Gap(top), ui.At(ui.AlignCenter, ui.Wide(wide, card)))))).Padded(24, 16)
}
