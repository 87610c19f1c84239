// Package briefing is the scene that is read before the player takes over.
package briefing

import (
	"slices"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/session"
)

// Scene is the briefing of the crisis that is loaded.
type Scene struct {
	app      *play.App
	pictures look.Pictures
}

// New returns the briefing.
func New(app *play.App) *Scene { return &Scene{app: app} }

// Build shows what is known, and the button to take over.
func (s *Scene) Build(c *ui.Context) ui.Widget {
	w := s.app.Words
	back := &ui.Button{Text: w.T("briefing.back"), Icon: assets.IconUndo, OnClick: s.app.Back}
	if s.app.Loaded == nil {
		return look.Page(look.Bar(w.T("briefing.title"), nil, back), &ui.Box{})
	}
	b := s.app.Loaded.Tell.Briefing()
	if len(b.Notes) > 0 && !s.app.Noted(s.app.Loaded.Name) {
		return s.notes(c, &b, back)
	}
	c.Shortcut("Enter", w.T("briefing.begin"), s.app.Begin)
	c.Shortcut("Ctrl+Enter", w.T("briefing.begin"), s.app.Begin)
	page := ui.Column(12, ui.Flex(1, s.texts(c, &b)), s.foot(c, &b)).Padded(12, 12)
	side := max(0, (c.Size().W-widest*c.TextScale())/2)
	page.Pad.Start, page.Pad.End = 12+side, 12+side
	bar := look.Bar(w.T("briefing.title")+" · "+b.Title, nil, back)
	return look.Page(bar, page)
}

// widest is the width beyond which a page is not read more easily.
const widest = 1280

// texts are the story at the start and, beside it, what is asked of the player.
func (s *Scene) texts(c *ui.Context, b *present.Briefing) ui.Widget {
	story, tasks := s.story(c, b), s.tasks(b)
	if look.Narrow(c, 900) {
		return filled(ui.Scrolled(ui.Column(0, story, tasks)))
	}
	return ui.Row(12,
		ui.Flex(3, filled(ui.Scrolled(story))),
		ui.Flex(2, filled(ui.Scrolled(tasks)))).Aligned(ui.AlignStretch)
}

func filled(w ui.Widget) ui.Widget {
	return ui.Column(0, ui.Flex(1, w)).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
}

func (s *Scene) story(c *ui.Context, b *present.Briefing) ui.Widget {
	w := s.app.Words
	col := ui.Column(18, &ui.Paragraph{Text: b.Title, Size: ui.SizeTitle, Weight: ui.SemiBold})
	col.Add(&ui.Paragraph{Text: b.Summary, Size: ui.SizeLarge, Ink: ui.InkText2})
	if m := s.picture(s.app.Loaded.Bundle.Scenario.Picture.V); m != nil && c.Size().H >= 640 {
		col.Add(ui.High(min(0.3*c.Size().H, 300), m))
	}
	col.Add(&ui.Paragraph{Text: b.Post, Weight: ui.SemiBold})
	col.Add(part(w.T("briefing.situation"), look.Prose(b.Situation)))
	if m := s.picture(s.app.Loaded.Bundle.Scenario.Briefing.Map.V); m != nil {
		col.Add(m)
	}
	if b.Role != "" {
		col.Add(part(w.T("briefing.role"), look.Prose(b.Role)))
	}
	return ui.Column(0, ui.At(ui.AlignStart, ui.MaxWide(look.Measure*c.TextScale(), col))).Padded(28, 24)
}

// picture shows a media item of the scenario, or is nil.
func (s *Scene) picture(id string) ui.Widget {
	l := s.app.Loaded
	m := s.pictures.Media(l.Bundle, id)
	if m == nil {
		return nil
	}
	if look.Distressing(l.Bundle, id) {
		return m.Blurred(0, "")
	}
	alt, _ := l.Bundle.Texts.Text(s.app.Words.Lang(), "media."+id+".alt")
	return m.Frame(0, alt)
}

// part is a text below its caption.
func part(caption string, items ...ui.Widget) ui.Widget {
	return ui.Column(8, ui.Caption(caption)).Add(items...)
}

func (s *Scene) tasks(b *present.Briefing) ui.Widget {
	w := s.app.Words
	col := ui.Column(0)
	section := func(caption string, list []string, icon assets.Icon, tone ui.Tone) {
		if len(list) == 0 {
			return
		}
		items := &ui.Grid{Cols: []ui.Track{ui.Fit(), ui.Share(1)}, Gap: 10, RowGap: 10, Align: ui.AlignStart}
		for _, text := range list {
			items.Items = append(items.Items, &ui.Glyph{Icon: icon, Ink: tone.Fg(), Size: 16, Beside: ui.SizeBody}, &ui.Paragraph{Text: text})
		}
		box := ui.Column(10, ui.Caption(caption), items).Padded(20, 16)
		box.TopLine = len(col.Items) > 0
		col.Add(box)
	}
	section(w.T("briefing.orders"), b.Orders, assets.IconFlag, ui.ToneAccent)
	section(w.T("briefing.objectives"), b.Objectives, assets.IconTarget, ui.ToneCoop)
	span := s.app.Loaded.Tell.Span(s.app.Loaded.Bundle.World.Clock.Tick)
	section(w.T("plain.time-title"), []string{w.T("plain.time-next"), w.T("plain.time-steps", "span", span), w.T("plain.time-desk")}, assets.IconClock, ui.ToneAccent)
	section(w.T("briefing.notes"), b.Notes, assets.IconInfo, ui.ToneWarn)
	if b.BasedOn != "" {
		box := ui.Column(8, ui.Caption(w.T("briefing.based")), look.Small(b.BasedOn)).Padded(20, 16)
		box.TopLine = len(col.Items) > 0
		col.Add(box)
	}
	return col
}

// foot says when the player takes over, and does it.
func (s *Scene) foot(c *ui.Context, b *present.Briefing) ui.Widget {
	w := s.app.Words
	l := s.app.Loaded
	begin := &ui.Button{
		Text: w.T("briefing.take-over", "time", b.Starts), Icon: assets.IconPlay, Kind: ui.Primary, Default: true, OnClick: s.app.Begin,
	}
	says := ui.Column(4, &ui.Paragraph{Text: w.T("briefing.lasts", "span", b.Lasts, "seed", int64(l.Seed)), Ink: ui.InkText2})
	mode, about := s.modes()
	if look.Narrow(c, 900) {
		return ui.Column(10, ui.At(ui.AlignStart, mode), about, says, ui.At(ui.AlignEnd, ui.Key("begin", begin))).Padded(12, 0)
	}
	return ui.Row(16, mode, ui.Flex(1, ui.Column(2, about, says)), ui.Key("begin", begin)).Padded(12, 0)
}

// modes are the ways in which the crisis can be played, and a line on the one
// that is chosen.
func (s *Scene) modes() (choice, about ui.Widget) {
	w := s.app.Words
	modes := session.Modes
	if m := s.app.BeginMode(); !slices.Contains(modes, m) {
		modes = append(slices.Clone(modes), m) // a rehearsal, as the command line asked
	}
	now := slices.Index(modes, s.app.BeginMode())
	items := make([]ui.Choice, len(modes))
	for i, m := range modes {
		items[i] = ui.Choice{Text: w.T("mode." + string(m)), Tip: w.T("mode." + string(m) + "-about")}
	}
	seg := ui.Segments(&now, items...)
	seg.Label, seg.OnChange = w.T("mode.label"), func(i int) { s.app.ChooseMode(modes[i]) }
	return ui.Key("mode", seg), &ui.Paragraph{Text: items[now].Tip}
}
