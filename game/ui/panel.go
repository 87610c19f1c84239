package ui

// Panel returns a box with a heading, marks at the end of the heading's row, or below it
// where they do not fit, and a body.
func Panel(title string, marks []Widget, body ...Widget) *Box {
	// As high as a mark, so that panels side by side have their titles on one line.
	head := Flow(8, MinHigh(27, Heading(title)))
	if len(marks) > 0 {
		head.Add(Row(8, marks...))
	}
	head.Between, head.Pad = true, Edges{16, 10, 16, 9}
	b := Column(0, head)
	b.Add(body...)
	b.Fill, b.Border, b.Radius = InkBg1, InkLine, RadiusBig
	// What fills the panel ends above the curve of its lower corners.
	b.Pad.Bottom = RadiusBig / 2
	b.Role, b.Label = RoleRegion, title
	return b
}

// Section returns a part of a panel: a caption with what is below it, under a line.
func Section(caption string, items ...Widget) *Box {
	b := Column(6, append([]Widget{&Paragraph{Text: caption, Size: SizeSmall, Weight: SemiBold, Ink: InkText3, Align: AlignStart, Role: RoleHeading}}, items...)...)
	b.Pad = Edges{16, 12, 16, 12}
	b.TopLine = true
	return b
}

// Card returns a raised box around its items, one below the other.
func Card(items ...Widget) *Box {
	return Column(4, items...).Padded(14, 12).Filled(InkBg2, InkLine, Radius)
}
