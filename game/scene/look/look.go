// Package look holds what several scenes show alike: the brand, the bar along
// the top, and the drawings that stand for a crisis.
package look

import "demarche/game/ui"

// Brand writes the name of the game.
func Brand(size float64) *ui.Paragraph {
	return &ui.Paragraph{Size: size, Weight: ui.Bold, Spans: []ui.Span{{Text: "D"}, {Text: "é", Ink: ui.InkAccent}, {Text: "marche"}}}
}

// Bar is the bar along the top of a scene: the brand, the scene's title, and
// what can be done, at the end.
func Bar(title string, marks []ui.Widget, buttons ...ui.Widget) ui.Widget {
	b := ui.Row(16, Brand(ui.SizeLarge), ui.Flex(1, &ui.Paragraph{Text: title, Size: ui.SizeLarge, Weight: ui.SemiBold, Align: ui.AlignStart, Role: ui.RoleHeading}))
	b.Add(marks...).Add(buttons...)
	b.Padded(20, 8).Filled(ui.InkBg1, ui.InkNone, 0)
	b.BottomLine = true
	return ui.MinHigh(56, b)
}

// Page stands a scene's content below its bar.
func Page(bar, body ui.Widget) ui.Widget {
	return ui.Column(0, bar, ui.Flex(1, body)).Filled(ui.InkBg0, ui.InkNone, 0)
}

// Narrow tells whether a page has too little room for columns beside each
// other: it counts in letters, so a larger text narrows it.
func Narrow(c *ui.Context, wide float64) bool { return c.Size().W/c.TextScale() < wide }

// Prose is a text to be read at length.
func Prose(text string) *ui.Paragraph {
	return &ui.Paragraph{Text: text, Size: ui.SizeLarge}
}

// Small is a supporting text.
func Small(text string) *ui.Paragraph { return &ui.Paragraph{Text: text, Ink: ui.InkText2} }

// Bullet is an item of a list, with a mark before it.
func Bullet(text string) ui.Widget {
	dot := ui.Wide(12, &ui.Label{Text: "•", Ink: ui.InkAccent})
	return ui.Row(6, dot, ui.Flex(1, Small(text))).Aligned(ui.AlignStart)
}
