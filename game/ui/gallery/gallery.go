// Package gallery shows every widget of the kit in every state, in both themes and both
// directions, with a page composed like the situation room and one like the debrief.
// People look at it, and golden pictures are made of it.
package gallery

import (
	"fmt"

	"demarche/assets"
	"demarche/game/ui"

	"github.com/hajimehoshi/ebiten/v2"
)

// Scene is the gallery.
type Scene struct {
	// Root is what the switches for theme, direction and size act on.
	Root *ui.Root
	// Page is the page shown: controls, data, text, room, debrief, overlays.
	Page int

	on, off, agree   bool
	tab, speed, row  int
	option, radio    int
	level, trust     float64
	name, draft      string
	search, arabic   string
	platforms        map[string]bool
	pressed          int
	dialog           bool
	selected, picked int
}

// Pages are the names of the pages, in order.
var Pages = []string{"Controls", "Data", "Text", "Room", "Debrief", "Overlays"}

// New returns the gallery on its first page.
func New() *Scene {
	return &Scene{
		on: true, speed: 1, level: 0.6, trust: 40, row: 1, radio: 1,
		name: "Lina Mansour", draft: draftEnglish, arabic: draftArabic,
		platforms: map[string]bool{"Pulse": true, "Agora": true},
	}
}

// Build shows the page and the bar above it.
func (s *Scene) Build(c *ui.Context) ui.Widget {
	c.Shortcut("?", "Shows the keys", func() { s.dialog = true })
	c.Shortcut("F2", "Changes the theme", s.turnTheme)
	c.Shortcut("F3", "Mirrors the interface", func() { s.Root.RTL = !s.Root.RTL })
	if s.dialog {
		c.Show(s.keys(c))
	}
	body := [...]func(*ui.Context) ui.Widget{
		s.controls, s.data, s.text, s.room, s.debrief, s.overlays,
	}[s.Page](c)
	return ui.Column(0, s.bar(c), ui.Flex(1, body)).Filled(ui.InkBg0, ui.InkNone, 0)
}

func (s *Scene) turnTheme() {
	if s.Root.Theme == ui.Light {
		s.Root.SetTheme(ui.Dark)
	} else {
		s.Root.SetTheme(ui.Light)
	}
}

func (s *Scene) bar(c *ui.Context) ui.Widget {
	b := ui.Row(16,
		&ui.Paragraph{Size: ui.SizeLarge, Weight: ui.Bold, Spans: []ui.Span{{Text: "D"}, {Text: "é", Ink: ui.InkAccent}, {Text: "marche"}}},
		&ui.Tabs{Items: ui.Choices(Pages...), Selected: &s.Page, Label: "Pages"},
		ui.Spacer(),
		&ui.Checkbox{Text: "RTL", On: &s.Root.RTL, Switch: true},
		ui.IconBtn(assets.IconSun, "Changes the theme (F2)", s.turnTheme),
		ui.IconBtn(assets.IconKeyboard, "Shows the keys (?)", func() { s.dialog = true }),
	).Padded(20, 0).Filled(ui.InkBg1, ui.InkNone, 0)
	b.BottomLine = true
	return ui.High(56, b)
}

func (s *Scene) keys(c *ui.Context) *ui.Dialog {
	var cells []ui.Widget
	for _, k := range c.Shortcuts() {
		cells = append(cells, ui.At(ui.AlignStart, ui.Mark(ui.TonePlain, k.Keys)), ui.Dim(k.Name))
	}
	return &ui.Dialog{
		Title:   "Keys",
		Body:    &ui.Grid{Cols: []ui.Track{ui.Fit(), ui.Share(1)}, Gap: 12, RowGap: 8, Items: cells},
		OnClose: func() { s.dialog = false },
		Buttons: []ui.Widget{&ui.Button{Text: "Close", Kind: ui.Primary, OnClick: func() { s.dialog = false }}},
	}
}

func (s *Scene) controls(c *ui.Context) ui.Widget {
	return ui.Row(12,
		ui.Flex(1, s.buttons()), ui.Flex(1, s.choices()), ui.Flex(1, s.fields()),
	).Padded(12, 12).Aligned(ui.AlignStretch)
}

func (s *Scene) buttons() ui.Widget {
	click := func() { s.pressed++ }
	return ui.Panel("Buttons", []ui.Widget{ui.Mark(ui.TonePlain, fmt.Sprintf("%d pressed", s.pressed))},
		ui.Flex(1, ui.Scrolled(ui.Column(0,
			ui.Section("KINDS",
				ui.Flow(8,
					&ui.Button{Text: "Publish now", Kind: ui.Primary, OnClick: click}, ui.Btn("Save draft", click),
					&ui.Button{Text: "Retract", Kind: ui.Danger, OnClick: click}, &ui.Button{Text: "Later", Kind: ui.Quiet, OnClick: click}),
				ui.Flow(8,
					&ui.Button{Text: "Publish", Icon: assets.IconSend, Kind: ui.Primary, OnClick: click},
					&ui.Button{Text: "Call", Icon: assets.IconPhone, OnClick: click},
					&ui.Button{Text: "Note", Icon: assets.IconFile, Disabled: "The envoy is not in the building.", OnClick: click}),
				ui.Flow(8,
					&ui.Button{Text: "Small", Small: true, OnClick: click}, &ui.Button{Text: "On", Small: true, Pressed: true, OnClick: click},
					&ui.Button{Text: "With icon", Icon: assets.IconUndo, Small: true, OnClick: click},
					ui.IconBtn(assets.IconSettings, "Settings", click), ui.IconBtn(assets.IconMore, "More", click))),
			ui.Section("MARKS",
				ui.Flow(8, ui.Mark(ui.TonePlain, "en"), ui.Mark(ui.ToneAccent, "ours"), ui.Mark(ui.ToneCoop, "calming"),
					ui.Mark(ui.ToneConf, "hostile"), ui.Mark(ui.ToneWarn, "asks you"), ui.Mark(ui.ToneUnk, "unverified")),
				ui.Flow(8,
					&ui.Pill{Text: "secure", Icon: assets.IconLock, Small: true}, &ui.Pill{Text: "false", Icon: assets.IconClose, Tone: ui.ToneConf, Small: true},
					&ui.Pill{Text: "supported", Icon: assets.IconCheck, Tone: ui.ToneCoop, Small: true},
					&ui.Pill{Text: "40 min", Icon: assets.IconClock, Tone: ui.ToneWarn, Small: true})),
			ui.Section("WHO SPEAKS",
				ui.Flow(8, &ui.Avatar{Initials: "MT", Tone: ui.ToneConf}, &ui.Avatar{Initials: "LM"}, &ui.Avatar{Initials: "NM", Tone: ui.ToneCoop},
					&ui.Avatar{Initials: "@"}, &ui.Avatar{Initials: "وخ", Tone: ui.ToneAccent})),
			ui.Section("SIGNS", s.icons()),
		))))
}

func (s *Scene) icons() ui.Widget {
	f := ui.Flow(10)
	for _, it := range assets.Icons {
		f.Add(ui.Tip(it.Name, ui.Icon(it.Icon)))
	}
	return f
}

func (s *Scene) choices() ui.Widget {
	chips := ui.Flow(8)
	chips.Group = true
	for _, p := range []string{"Pulse", "Agora", "Clip", "Website"} {
		chips.Add(&ui.Chip{Text: p, On: s.platforms[p], OnChange: func(on bool) { s.platforms[p] = on }})
	}
	chips.Add(&ui.Chip{Text: "Radio", Disabled: "The station is off the air."})
	return ui.Panel("Choices", nil, ui.Flex(1, ui.Scrolled(ui.Column(0,
		ui.Section("CHIPS", chips),
		ui.Section("TABS",
			&ui.Tabs{Items: []ui.Choice{{Text: "All"}, {Text: "Pulse", Count: 12}, {Text: "Agora"}, {Text: "Clip", Disabled: "Not in this country."}}, Selected: &s.tab, Label: "Platforms"},
			ui.At(ui.AlignStart, ui.Segments(&s.speed,
				ui.Choice{Icon: assets.IconPause, Tip: "Pause"}, ui.Choice{Text: "1×"}, ui.Choice{Text: "4×"}, ui.Choice{Text: "16×"}))),
		ui.Section("YES OR NO",
			&ui.Checkbox{Text: "Ask the partners first", On: &s.on}, &ui.Checkbox{Text: "Attach the footage", On: &s.off},
			&ui.Checkbox{Text: "Reduced motion", On: &s.agree, Switch: true}, &ui.Checkbox{Text: "Sound", Switch: true, On: new(true)},
			&ui.Checkbox{Text: "Secret", Disabled: "Your clearance is too low."}),
		ui.Section("ONE OF SEVERAL",
			&ui.Radio{Items: ui.Choices("Coached", "Solo", "Exam"), Selected: &s.radio, Label: "Mode"},
			ui.At(ui.AlignStart, &ui.Select{Items: ui.Choices("English", "العربية", "Français", "Español"), Selected: &s.option, Label: "Language"})),
		ui.Section("AMOUNTS",
			&ui.Slider{Value: &s.level, Label: "Volume"},
			&ui.Slider{Value: &s.trust, Min: 0, Max: 100, Step: 5, Label: "Trust"}),
	))))
}

func (s *Scene) fields() ui.Widget {
	return ui.Panel("Fields", nil,
		ui.Flex(1, ui.Scrolled(ui.Column(0,
			ui.Section("ONE LINE",
				ui.MaxWide(2000, &ui.Field{Value: &s.search, Hint: "Search, or filter: author, language", Icon: assets.IconSearch, Label: "Search"}),
				&ui.Field{Value: &s.name, Label: "Author"},
				&ui.Field{Value: new("Only to be read"), ReadOnly: true, Label: "Seed"}),
			ui.Section("SEVERAL LINES",
				&ui.TextArea{Value: &s.draft, Label: "Draft", Marks: marks(s.draft)},
				&ui.TextArea{Value: &s.arabic, Label: "المسودة", Rows: 3}),
			ui.Section("MENUS",
				ui.At(ui.AlignStart, &ui.MenuButton{
					Button: &ui.Button{Text: "Add", Icon: assets.IconPlus},
					Items:  []ui.Choice{{Text: "Partner", Icon: assets.IconHandshake}, {Text: "Link", Icon: assets.IconLink}, {Text: "Evidence", Icon: assets.IconVerified, Disabled: "None is held yet."}},
					OnPick: func(i int) { s.picked = i },
				})),
		))))
}

func (s *Scene) overlays(c *ui.Context) ui.Widget {
	return ui.Column(16,
		ui.Text("Notices, dialogs and tooltips stand above the page."),
		ui.Flow(8,
			ui.Btn("Notice", func() { c.Toast(ui.ToneCoop, "Draft saved.") }),
			ui.Btn("Warning", func() { c.Toast(ui.ToneWarn, "The line to the cabinet is busy.") }),
			&ui.Button{Text: "Retract…", Kind: ui.Danger, OnClick: func() { s.dialog = true }},
			ui.Tip("A tooltip says what a control does, and why it cannot be used.", ui.Btn("Rest here", nil))),
	).Padded(24, 24)
}

// Game returns the gallery as a game, ready to run.
func Game(s *Scene) ebiten.Game {
	s.Root = ui.NewRoot(s)
	return &ui.Window{Root: s.Root, Zoom: 1}
}
