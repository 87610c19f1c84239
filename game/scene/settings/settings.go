// Package settings is the scene in which the player sets language, theme, size
// of text and motion. A change is seen at once and kept.
package settings

import (
	"math"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/locale"
)

// Scene is the settings.
type Scene struct{ app *play.App }

// New returns the settings.
func New(app *play.App) *Scene { return &Scene{app} }

// Build shows the settings, and a piece of text to judge them by.
func (s *Scene) Build(c *ui.Context) ui.Widget {
	w := s.app.Words
	back := &ui.Button{Text: w.T("briefing.back"), Icon: assets.IconUndo, OnClick: s.app.Back}
	list := ui.Column(0,
		s.section(c, w.T("settings.language"), s.languages()),
		s.section(c, w.T("settings.theme"), s.theme()),
		s.section(c, w.T("settings.scale"), s.size()),
		s.section(c, w.T("settings.motion"), s.motion()),
		s.section(c, w.T("sound.title"), s.toggle(w.T("sound.about"), !s.app.Settings.Mute, func(set *play.Settings, on bool) { set.Mute = !on })),
		s.section(c, w.T("settings.hints"), s.toggle(w.T("settings.hints-about"), !s.app.Settings.NoHints, func(set *play.Settings, on bool) { set.NoHints = !on })),
		s.section(c, w.T("settings.skip"), s.toggle(w.T("settings.skip-about"), !s.app.Settings.NoSkip, func(set *play.Settings, on bool) { set.NoSkip = !on })),
	).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
	sample := ui.Column(8,
		ui.Caption(w.T("settings.sample-title")),
		look.Prose(w.T("settings.sample")),
		look.Small(w.T("settings.kept")),
	).Padded(20, 16).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
	body := ui.Column(16, list, sample)
	body = ui.Column(0, ui.At(ui.AlignCenter, ui.Wide(math.Min(760*c.TextScale(), c.Size().W-48), body))).Padded(24, 20)
	return look.Page(look.Bar(w.T("settings.title"), nil, back), ui.Column(0, ui.Flex(1, ui.Scrolled(body))).Padded(0, 12))
}

// section stands a control beside its name, or below it where there is no room.
func (s *Scene) section(c *ui.Context, name string, control ui.Widget) ui.Widget {
	var b *ui.Box
	if look.Narrow(c, 640) {
		b = ui.Column(10, ui.Strong(name), control)
	} else {
		b = ui.Row(24, ui.Flex(1, &ui.Paragraph{Text: name, Weight: ui.SemiBold}), ui.Flex(2, ui.Column(0, control)))
	}
	b.TopLine = name != s.app.Words.T("settings.language")
	return b.Padded(20, 18)
}

func (s *Scene) languages() ui.Widget {
	var items []ui.Choice
	selected := 0
	for i, l := range locale.Languages() {
		items = append(items, ui.Choice{Text: l.Name})
		if l.Code == s.app.Words.Lang() {
			selected = i
		}
	}
	return ui.At(ui.AlignStart, &ui.Tabs{
		Items: items, Selected: &selected, Segmented: true, Label: s.app.Words.T("settings.language"),
		OnChange: func(i int) {
			s.app.Set(func(set *play.Settings) { set.Language = locale.Languages()[i].Code })
		},
	})
}

func (s *Scene) theme() ui.Widget {
	w := s.app.Words
	selected := 0
	if s.app.Settings.Light {
		selected = 1
	}
	return ui.At(ui.AlignStart, &ui.Tabs{
		Items:    []ui.Choice{{Text: w.T("settings.dark"), Icon: assets.IconMoon}, {Text: w.T("settings.light"), Icon: assets.IconSun}},
		Selected: &selected, Segmented: true, Label: w.T("settings.theme"),
		OnChange: func(i int) { s.app.Set(func(set *play.Settings) { set.Light = i == 1 }) },
	})
}

// sizes of text that can be chosen.
var sizes = []float64{1, 1.25, 1.5, 1.75, 2}

// size offers fixed sizes and no slider: while the text grows under the
// pointer, a slider runs away from it.
func (s *Scene) size() ui.Widget {
	w := s.app.Words
	var items []ui.Choice
	selected, nearest := 0, math.Inf(1)
	for i, v := range sizes {
		items = append(items, ui.Choice{Text: w.Percent(int32(v * 1000))})
		if d := math.Abs(v - s.app.Settings.Text); d < nearest {
			selected, nearest = i, d
		}
	}
	return ui.At(ui.AlignStart, &ui.Tabs{
		Items: items, Selected: &selected, Segmented: true, Label: w.T("settings.scale"),
		OnChange: func(i int) { s.app.Set(func(set *play.Settings) { set.Text = sizes[i] }) },
	})
}

func (s *Scene) motion() ui.Widget {
	return s.toggle(s.app.Words.T("settings.motion-about"), s.app.Settings.Reduced, func(set *play.Settings, on bool) { set.Reduced = on })
}

// toggle is a switch for one of the settings.
func (s *Scene) toggle(text string, on bool, set func(*play.Settings, bool)) ui.Widget {
	return &ui.Checkbox{
		Text: text, On: &on, Switch: true,
		OnChange: func(on bool) { s.app.Set(func(to *play.Settings) { set(to, on) }) },
	}
}
