package assets

// turned are the icons that point along the line of writing, each with the one that points
// the other way. Those of players of sound and film point along time, which is never turned.
var turned = map[Icon]Icon{
	IconArrowLeft: IconArrowRight, IconArrowRight: IconArrowLeft, IconChevronLeft: IconChevronRight, IconChevronRight: IconChevronLeft,
	IconUndo: IconRedo, IconRedo: IconUndo,
}

// flipped are those that run along it and have no other: they are drawn in a mirror.
var flipped = map[Icon]bool{IconLeave: true, IconSend: true, IconList: true, IconExternalLink: true}

// Turned returns the icon as it stands in a line from right to left, and whether it is drawn
// there in a mirror.
func (i Icon) Turned() (icon Icon, mirrored bool) {
	if to, ok := turned[i]; ok {
		return to, false
	}
	return i, flipped[i]
}
