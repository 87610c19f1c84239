// Package title is the first scene: the brand and the ways into a crisis.
package title

import (
	"demarche/assets"
	"demarche/game/play"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/library"
	"demarche/internal/store"
)

// Scene is the title.
type Scene struct {
	app   *play.App
	shown float64 // of the drawing
}

// New returns the title.
func New(app *play.App) *Scene { return &Scene{app: app} }

// The drawing is finished after drawing seconds, in frames a second.
const (
	drawing = 9.0
	frames  = 15
)

// Tick draws the line on.
func (s *Scene) Tick(c *ui.Context) {
	if s.shown < 1 && !c.Reduced && c.Tick()%(60/frames) == 0 {
		s.shown = min(1, s.shown+1/(drawing*frames))
		c.Invalidate()
	}
}

// Build shows the ways into a crisis over the drawing.
func (s *Scene) Build(c *ui.Context) ui.Widget {
	shown := s.shown
	if c.Reduced {
		shown = 1
	}
	k, room := c.TextScale(), c.Size().W
	edge := max(48, room*0.07-40)
	wide := min(column*k, room-2*edge)
	if s.sideBySide(c) {
		wide = room - 2*edge
	}
	ways := ui.Scrolled(ui.Wide(wide, s.ways(c)))
	ways.Pad.End = 16 // for the bar, beside the cards
	menu := ui.Column(0, ui.Flex(1, ways)).Padded(edge, 24)
	menu.Pad.End -= ways.Pad.End
	page := ui.Row(0, menu).Aligned(ui.AlignStretch).Filled(ui.InkBg0, ui.InkNone, 0)
	if room-wide-2*edge > 240 {
		page.Add(ui.Flex(1, &look.Motif{Of: "Démarche", Shown: shown}))
	}
	return page
}

// The ways at the usual size of text, in px: their width, their height, and what the
// card takes that goes on.
const column, tall, another = 400, 470, 78

// left is the room above and below the ways, in px; less than none where the text is
// too large for one column of them.
func (s *Scene) left(c *ui.Context) float64 {
	need := float64(tall)
	if s.last() != nil {
		need += another
	}
	return c.Size().H - 48 - need*c.TextScale()
}

// sideBySide tells whether both cards stand in one row.
func (s *Scene) sideBySide(c *ui.Context) bool { return s.last() != nil && s.left(c) < 0 }

func (s *Scene) ways(c *ui.Context) ui.Widget {
	w := s.app.Words
	entries, ready := s.app.Entries()
	list := ui.Column(10,
		ui.Gap(max(0, s.left(c)/2)),
		ui.Row(0, look.Brand(ui.SizeHuge)),
		&ui.Paragraph{Text: w.T("title.tagline"), Size: ui.SizeLarge, Ink: ui.InkText2},
		ui.Gap(14),
	)
	if first, on := s.first(entries, ready), s.goOn(); s.sideBySide(c) {
		list.Add(ui.Row(10, ui.Flex(1, first), ui.Flex(1, on)).Aligned(ui.AlignStretch))
	} else {
		list.Add(first, on)
	}
	ways := []ui.Widget{
		way(assets.IconBook, w.T("title.library"), func() { s.app.Go(play.Shelf) }),
		way(assets.IconTarget, w.T("drill.title"), func() { s.app.Go(play.Drills) }),
		way(assets.IconChart, w.T("course.title"), func() { s.app.Go(play.Course) }),
		way(assets.IconSettings, w.T("title.settings"), func() { s.app.Go(play.Options) }),
		way(assets.IconKeyboard, w.T("title.keys"), func() { s.app.Show(play.Keys) }),
		way(assets.IconLeave, w.T("title.quit"), s.app.Quit),
	}
	list.Add(ui.Gap(2))
	if s.left(c) < 0 {
		return list.Add(&ui.Grid{Cols: []ui.Track{ui.Share(1), ui.Share(1)}, Gap: 10, RowGap: 10, Items: ways})
	}
	return list.Add(ways...)
}

// first leads to the briefing of the first shipped crisis.
func (s *Scene) first(entries []library.Entry, ready bool) ui.Widget {
	w := s.app.Words
	for i := range entries {
		e := &entries[i]
		if !e.Shipped || e.Bundle == nil {
			continue
		}
		begin := func() {
			s.app.Open(e.Name, s.app.Seed, false)
			s.app.Go(play.Briefing)
		}
		return card(assets.IconPlay, w.T("title.tonight"), e.Title(w.Lang()), begin, true)
	}
	note := w.T("title.none")
	if !ready {
		note = w.T("title.reading")
	}
	return card(assets.IconPlay, w.T("title.tonight"), note, nil, true)
}

// last is the crisis that was left last, or nil.
func (s *Scene) last() *store.Saved {
	saved, _ := s.app.Saved()
	return store.Continuable(saved)
}

// goOn continues that crisis, if there is one.
func (s *Scene) goOn() ui.Widget {
	last := s.last()
	if last == nil {
		return nil
	}
	w := s.app.Words
	note := w.T("title.left", "name", s.app.NameOf(last.Header.Scenario), "time", ltr(last.Changed.Format("2006-01-02\u00a015:04")))
	return card(assets.IconRedo, w.T("title.resume"), note, func() { s.app.Resume(last.Path) }, false)
}

// ltr keeps figures in their order inside a text that runs from right to left.
func ltr(text string) string { return "\u2066" + text + "\u2069" }

// card is a way into a crisis, with a note of what it leads to.
func card(icon assets.Icon, text, note string, do func(), first bool) ui.Widget {
	head := &ui.Paragraph{Text: text, Size: ui.SizeLarge, Weight: ui.SemiBold}
	sign, under := &ui.Glyph{Icon: icon, Ink: ui.InkAccent}, &ui.Paragraph{Text: note, Ink: ui.InkText2}
	b := ui.Row(14, sign, ui.Flex(1, ui.Column(2, head, under))).Padded(18, 12)
	b.Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
	if first {
		b.Filled(ui.InkAccentBg, ui.InkAccent, ui.RadiusBig)
	}
	b.OnClick, b.Label = do, text
	return ui.Key(text, b)
}

// way leads to another scene.
func way(icon assets.Icon, text string, do func()) ui.Widget {
	return ui.At(ui.AlignStart, &ui.Button{Text: text, Icon: icon, Kind: ui.Quiet, OnClick: do})
}
