package room

import (
	"slices"

	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"

	"github.com/hajimehoshi/ebiten/v2"
)

// viewing is a picture that is looked at closely, and of a film the frame.
type viewing struct {
	media, frame int
	words        bool // what is said in it stands below
}

// viewer shows a picture as large as there is room, with what it shows in words.
// The frames of a film stand in a strip; arrows go from one to the next.
func (r *Room) viewer() *ui.Dialog {
	k := r.viewing
	shown := r.mediaPicture(k.media)
	if shown == nil {
		r.viewing = nil
		return &ui.Dialog{}
	}
	if r.hidden(k.media) {
		return r.veiled(shown)
	}
	alt := r.tell().MediaAlt(k.media)
	body := &reel{step: func(by int) { k.frame = min(max(k.frame+by, 0), shown.Frames-1) }}
	body.Box = *ui.Column(12, shown.Frame(k.frame, alt))
	if shown.Frames > 1 {
		body.Add(r.strip(shown, body.step))
	}
	said := r.tell().Transcript(k.media)
	if k.words {
		body.Add(ui.Card(ui.Caption(r.t("media.words")), &ui.Paragraph{Text: said, Size: ui.SizeLarge, LineHeight: 1.5}))
	} else {
		body.Add(&ui.Paragraph{Text: alt, Size: ui.SizeLarge, LineHeight: 1.5}, ui.Row(0, r.mediaMark(k.media), ui.Spacer()))
	}
	body.Pad.Bottom = 4
	leave := func() { r.viewing = nil }
	done := &ui.Button{Text: r.t("keys.close"), Default: shown.Frames == 1, OnClick: leave}
	buttons := []ui.Widget{done}
	if said != "" {
		buttons = []ui.Widget{&ui.Button{Text: r.t("media.words"), Icon: assets.IconNews, Pressed: k.words, OnClick: func() { k.words = !k.words }}, done}
	}
	return &ui.Dialog{Title: r.tell().Media(k.media), Body: body, Buttons: buttons, OnClose: leave, MaxWidth: r.viewerWidth(shown)}
}

// veiled is the viewer of a picture that may distress: it says why it is blurred,
// and shows it to who asks.
func (r *Room) veiled(shown *look.Media) *ui.Dialog {
	m, leave := r.viewing.media, func() { r.viewing = nil }
	body := ui.Column(12, shown.Blurred(0, ""), &ui.Paragraph{Text: r.tell().Withheld(m), Size: ui.SizeLarge, LineHeight: 1.5}, ui.Gap(2))
	return &ui.Dialog{
		Title: r.tell().Media(m), Body: body, OnClose: leave, MaxWidth: r.viewerWidth(shown),
		Buttons: []ui.Widget{
			&ui.Button{Text: r.t("keys.close"), OnClick: leave, Default: true},
			&ui.Button{Text: r.t("media.reveal"), Icon: assets.IconEye, OnClick: func() { r.p.Reveal(m) }},
		},
	}
}

// viewerWidth is the width at which a picture and its words go into the window.
func (r *Room) viewerWidth(shown *look.Media) float64 {
	rest := 230.0
	if shown.Frames > 1 {
		rest += 110
	}
	size := r.ctx.Size()
	wide := min(1100, size.W-64, (size.H-rest*r.scale())*16/9)
	return max(wide, min(400*r.scale(), size.W-64)) / r.scale()
}

// strip is the frames of a film side by side, in the order of time in every
// language, with the way to the next and the one before.
func (r *Room) strip(shown *look.Media, step func(int)) ui.Widget {
	k := r.viewing
	row := &ui.Grid{Gap: 8}
	for i := range shown.Frames {
		name := r.t("media.frame", "n", i+1, "of", shown.Frames)
		cell := ui.Column(0, shown.Frame(i, name)).Padded(2, 2).Filled(ui.InkNone, ui.InkLine, ui.Radius)
		if i == k.frame {
			cell.Fill, cell.Border = ui.InkAccentBg, ui.InkAccent
		}
		cell.Label, cell.OnClick = name, func() { k.frame = i }
		row.Cols = append(row.Cols, ui.Share(1))
		row.Items = append(row.Items, ui.Key(name, cell))
	}
	// The first to be focused is in the strip, so that the arrows work at once.
	before := ui.IconBtn(assets.IconArrowLeft, r.t("media.previous"), func() { step(-1) })
	after := ui.IconBtn(assets.IconArrowRight, r.t("media.next"), func() { step(1) })
	after.Default = true
	if k.frame == 0 {
		before.Disabled = r.t("media.frame", "n", 1, "of", shown.Frames)
	}
	if k.frame == shown.Frames-1 {
		after.Disabled = r.t("media.frame", "n", shown.Frames, "of", shown.Frames)
	}
	if r.p.Words.RTL() {
		before, after = after, before // a film runs the same way everywhere
		before.Icon, after.Icon = after.Icon, before.Icon
		slices.Reverse(row.Items)
	}
	return ui.Row(10, before, ui.Flex(1, row), after)
}

// reel is a column in which the arrows go through the frames of a film.
type reel struct {
	ui.Box
	step func(int)
}

// Handle takes the arrows that nothing inside has used.
func (b *reel) Handle(_ *ui.Context, e *ui.Event) bool {
	if e.Kind != ui.KeyDown || e.Mods != 0 {
		return false
	}
	switch e.Key {
	case ebiten.KeyArrowLeft:
		b.step(-1)
	case ebiten.KeyArrowRight:
		b.step(1)
	default:
		return false
	}
	return true
}
