package room

import (
	"slices"

	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/view"
	"demarche/internal/world"
)

// mediaPicture returns the picture of a media item, or nil where the scenario
// brings none.
func (r *Room) mediaPicture(m int) *look.Media {
	return r.pictures.Media(r.p.Session.Bundle(), r.world().Media[m].ID)
}

// mediaThumb is a picture in the feed: small, with its kind and whether it was
// checked. Pressed it opens large.
func (r *Room) mediaThumb(m int) ui.Widget {
	shown := r.mediaPicture(m)
	if shown == nil {
		return r.mediaCard(m, 2)
	}
	marks := ui.Row(6, r.mediaMark(m), ui.Spacer())
	marks.Pad = ui.Pad(8, 8)
	return r.mediaButton(m, ui.Column(4,
		r.poster(shown, m, ui.At(ui.AlignEnd, marks)),
		&ui.Label{Text: r.tell().Media(m), Size: ui.SizeSmall, Ink: ui.InkText2}))
}

// mediaBox is a picture at the desk with what it shows in words beside it.
func (r *Room) mediaBox(m int) ui.Widget {
	shown := r.mediaPicture(m)
	if shown == nil {
		return r.mediaCard(m, 0)
	}
	words := ui.Column(6,
		&ui.Paragraph{Text: r.tell().Media(m), Weight: ui.SemiBold},
		&ui.Paragraph{Text: r.mediaWords(m), Ink: ui.InkText2},
		ui.Row(0, r.mediaMark(m), ui.Spacer()))
	box := ui.Row(14, ui.Flex(1.15, r.mediaButton(m, ui.Column(0, r.poster(shown, m)))), ui.Flex(1, words)).Aligned(ui.AlignStart)
	if r.shape.desk < 480 {
		box = ui.Column(10, r.mediaButton(m, ui.Column(0, r.poster(shown, m))), words)
	}
	return box.Padded(12, 12).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
}

// mediaButton makes a picture open large.
func (r *Room) mediaButton(m int, b *ui.Box) ui.Widget {
	b.Radius = ui.Radius
	b.OnClick = func() { r.viewing = &viewing{media: m} }
	b.Label = r.t("media.enlarge", "name", r.tell().Media(m))
	return ui.Key("media-"+r.world().Media[m].ID, b)
}

// poster is a picture, or the first frame of a film with a sign that it is one.
func (r *Room) poster(shown *look.Media, m int, over ...ui.Widget) ui.Widget {
	s := &ui.Stack{Items: []ui.Widget{r.mediaFrame(shown, m, 0, "")}}
	switch {
	case r.hidden(m):
		sign := ui.Row(6, &ui.Glyph{Icon: assets.IconEyeOff, Size: 16, Ink: ui.InkText}, &ui.Label{Text: r.t("media.hidden"), Size: ui.SizeSmall})
		s.Items = append(s.Items, ui.At(ui.AlignCenter, sign.Padded(12, 8).Filled(ui.InkBg1, ui.InkLine, ui.RadiusPill)))
	case shown.Frames > 1:
		disc := ui.Row(0, &ui.Glyph{Icon: assets.IconPlay, Size: 18, Ink: ui.InkText}).Padded(11, 11).Filled(ui.InkBg1, ui.InkLine, ui.RadiusPill)
		s.Items = append(s.Items, ui.At(ui.AlignCenter, disc))
	}
	s.Items = append(s.Items, over...)
	box := ui.Column(0, s)
	box.Role, box.Label = ui.RoleImage, r.mediaWords(m)
	return box
}

// hidden tells whether a media item may distress and nobody has asked to see it.
func (r *Room) hidden(m int) bool { return r.tell().Withheld(m) != "" && !r.p.Revealed(m) }

// mediaWords says what a media item shows, or why it is withheld.
func (r *Room) mediaWords(m int) string {
	if r.hidden(m) {
		return r.tell().Withheld(m)
	}
	return r.tell().MediaAlt(m)
}

// mediaFrame shows a frame of a media item, blurred while it is withheld.
func (r *Room) mediaFrame(shown *look.Media, m, i int, alt string) *ui.Picture {
	if r.hidden(m) {
		return shown.Blurred(i, alt)
	}
	return shown.Frame(i, alt)
}

// lookClosely opens the picture of what is read.
func (r *Room) lookClosely() {
	list := []int{}
	switch r.read.kind {
	case aPost:
		if p := r.view().Post(r.read.id); p != nil {
			list = p.Media
		}
	case anEvidence:
		if i := r.evidenceIndex(r.read.id); i != world.None && r.world().Evidence[i].Media != world.None {
			list = []int{r.world().Evidence[i].Media}
		}
	}
	if len(list) > 0 && r.mediaPicture(list[0]) != nil {
		r.viewing = &viewing{media: list[0]}
	}
}

// mediaCard says what a picture or film shows where there is nothing to see.
func (r *Room) mediaCard(m, lines int) ui.Widget {
	icon := r.mediaIcon(m)
	alt := r.mediaWords(m)
	box := ui.Row(10, ui.At(ui.AlignStart, &ui.Glyph{Icon: icon, Size: 20, Ink: ui.InkText3}), ui.Flex(1, ui.Column(3,
		&ui.Paragraph{Text: r.tell().Media(m), Weight: ui.SemiBold, Size: ui.SizeSmall, Ink: ui.InkText2},
		&ui.Paragraph{Text: alt, Size: ui.SizeSmall, Ink: ui.InkText2, MaxLines: lines},
		ui.Row(0, r.mediaMark(m), ui.Spacer()),
	))).Padded(12, 9).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
	box.Role, box.Label = ui.RoleImage, alt
	if r.hidden(m) { // there is nothing to enlarge: asking is enough
		box.Role, box.OnClick = ui.RoleButton, func() { r.p.Reveal(m) }
	}
	return box
}

func (r *Room) mediaIcon(m int) assets.Icon {
	return [...]assets.Icon{assets.IconImage, assets.IconVideo, assets.IconFile, assets.IconChart}[r.world().Media[m].Kind]
}

// mediaMark says whether a picture was checked.
func (r *Room) mediaMark(m int) ui.Widget {
	state := view.Unknown
	if of := r.world().Media[m].Evidence; of != world.None {
		v := r.view()
		if i := slices.IndexFunc(v.Evidence, func(e view.Evidence) bool { return e.Index == of }); i >= 0 {
			state = v.Evidence[i].State
		}
	}
	return &ui.Pill{Text: r.tell().EvidenceState(state), Icon: r.mediaIcon(m), Tone: evidenceTone(state), Small: true}
}
