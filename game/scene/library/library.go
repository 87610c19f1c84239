// Package library is the scene in which the player chooses a crisis, or goes on
// with one that was begun.
package library

import (
	"strconv"
	"strings"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/scene/help"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/library"
	"demarche/internal/present"
)

// Scene is the library.
type Scene struct {
	app      *play.App
	tab      int
	chosen   string // name of the scenario whose card is open; the first when empty
	variant  string // name of its variant that is chosen; the scenario itself when empty
	seed     string // as typed
	pictures look.Pictures
}

// New returns the library.
func New(app *play.App) *Scene {
	s := &Scene{app: app}
	s.reseed()
	return s
}

// reseed fills in the seed with which the program was started, if any.
func (s *Scene) reseed() {
	s.seed = ""
	if s.app.Seed != nil {
		s.seed = strconv.FormatUint(*s.app.Seed, 10)
	}
}

// Build shows the crises, or the play-throughs, and what is to be known of the
// one that is chosen.
func (s *Scene) Build(c *ui.Context) ui.Widget {
	w := s.app.Words
	back := &ui.Button{Text: w.T("briefing.back"), Icon: assets.IconUndo, OnClick: s.app.Back}
	c.Shortcut("F5", w.T("library.refresh"), s.app.Refresh)
	tabs := &ui.Tabs{Items: ui.Choices(w.T("library.title"), w.T("library.begun")), Selected: &s.tab, Label: w.T("library.title")}
	title := tabs.Items[s.tab].Text
	bar := look.Bar(title, []ui.Widget{tabs}, back)
	if look.Narrow(c, 760) {
		bar = ui.Column(0, look.Bar(title, nil, back), ui.Row(0, tabs).Padded(12, 6))
	}
	if s.tab == 1 {
		return look.Page(bar, s.begun())
	}
	return look.Page(bar, s.crises(c))
}

func (s *Scene) crises(c *ui.Context) ui.Widget {
	w := s.app.Words
	entries, ready := s.app.Entries()
	if len(entries) == 0 {
		text := w.T("title.reading")
		if ready {
			text = w.T("title.none")
		}
		return ui.Column(0, look.Small(text)).Padded(24, 24)
	}
	at := 0
	for i := range entries {
		if entries[i].Name == s.chosen {
			at = i
		}
	}
	e, choice := s.version(&entries[at])
	narrow, cards := look.Narrow(c, 900), ui.Column(12)
	for i := range entries {
		cards.Add(s.card(c, &entries[i], i == at))
		if narrow && i == at {
			cards.Add(ui.Column(0, choice, s.detail(e, s.below(e, &entries[i])), s.foot(c, e)).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig))
		}
	}
	list := ui.Scrolled(cards)
	list.Pad.End = 12 // for the bar, beside the cards
	if narrow {
		page := ui.Column(0, ui.Flex(1, list)).Padded(12, 12)
		page.Pad.End = 0
		return page
	}
	detail := ui.Column(0, choice, ui.Flex(1, ui.Key(e.Name, ui.Scrolled(s.detail(e, s.beside(c, e))))), s.foot(c, e)).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
	return ui.Row(0,
		ui.Flex(3, list),
		ui.Flex(2, detail)).Padded(12, 12).Aligned(ui.AlignStretch)
}

// version returns the variant of a scenario that is chosen, or the scenario
// itself, and the row in which one chooses; nil where there are no variants.
func (s *Scene) version(e *library.Entry) (*library.Entry, ui.Widget) {
	if len(e.Variants) == 0 {
		return e, nil
	}
	lang, at := s.app.Words.Lang(), 0
	items := []string{e.Title(lang)}
	for i := range e.Variants {
		items = append(items, e.Variants[i].Title(lang))
		if e.Variants[i].Name == s.variant {
			at = i + 1
		}
	}
	shown := e
	if at > 0 {
		shown = &e.Variants[at-1]
	}
	row := &ui.Tabs{Items: ui.Choices(items...), Selected: &at, Label: s.app.Words.T("library.variants"), OnChange: func(i int) {
		s.variant = ""
		if i > 0 {
			s.variant = e.Variants[i-1].Name
		}
	}}
	return shown, ui.Key("variants", ui.Column(6, ui.Caption(s.app.Words.T("library.variants")), row).Padded(20, 12))
}

// card is a scenario in short.
func (s *Scene) card(c *ui.Context, e *library.Entry, on bool) ui.Widget {
	w := s.app.Words
	text := ui.Column(6, &ui.Paragraph{Text: e.Title(w.Lang()), Size: ui.SizeLarge, Weight: ui.SemiBold})
	if e.Bundle == nil {
		text.Add(ui.Flow(6, ui.Mark(ui.ToneConf, w.T("library.faulty-short"))), look.Small(w.T("library.faulty")))
	} else {
		summary := &ui.Paragraph{Text: e.Summary(w.Lang()), Ink: ui.InkText2, MaxLines: 5}
		if on {
			summary.MaxLines = 0
		}
		text.Add(summary, s.marks(e))
	}
	row := ui.Row(16, ui.Flex(1, text)).Padded(16, 14).Aligned(ui.AlignStart)
	if !look.Narrow(c, 560) {
		row = ui.Row(16, ui.Wide(168, s.pictures.Of(e.Bundle, e.Name, s.alt(e), 104)), ui.Flex(1, text)).Padded(16, 14).Aligned(ui.AlignStart)
	}
	row.Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
	if on {
		row.Filled(ui.InkBg2, ui.InkAccent, ui.RadiusBig)
	}
	row.Label, row.OnClick = e.Title(w.Lang()), func() {
		if s.chosen != e.Name {
			s.chosen, s.variant = e.Name, ""
			s.reseed()
		}
	}
	return ui.Key(e.Name, row)
}

func (s *Scene) alt(e *library.Entry) string {
	if e.Bundle == nil {
		return e.Name
	}
	text, _ := e.Bundle.Texts.Text(s.app.Words.Lang(), "media."+e.Bundle.Scenario.Picture.V+".alt")
	return text
}

// marks are the length, the difficulty, the languages and whose it is.
func (s *Scene) marks(e *library.Entry) *ui.Box {
	w := s.app.Words
	tell := present.New(e.Bundle, w)
	list := ui.Flow(6)
	if t := tell.Playtime(); t != "" {
		list.Add(&ui.Pill{Text: w.T("library.length", "span", t), Icon: assets.IconClock, Small: true})
	}
	if d := tell.Difficulty(); d != "" {
		list.Add(&ui.Pill{Text: d, Icon: assets.IconGauge, Small: true})
	}
	list.Add(&ui.Pill{Text: w.Comma(tell.Languages()...), Icon: assets.IconLanguages, Small: true})
	if !e.Shipped {
		list.Add(&ui.Pill{Text: w.T("library.own"), Icon: assets.IconUser, Tone: ui.ToneAccent, Small: true})
	}
	return list
}

// beside is what leads the detail where it stands beside the cards.
func (s *Scene) beside(c *ui.Context, e *library.Entry) *ui.Box {
	if e.Bundle == nil {
		return nil
	}
	high := min(max(170, 0.13*c.Size().W), 280) // about a third of its width
	return s.lead(e, s.pictures.Of(e.Bundle, e.Name, s.alt(e), high))
}

// below is what leads it right below a card, which has said the same already unless a
// variant is chosen.
func (s *Scene) below(e, card *library.Entry) *ui.Box {
	if e.Bundle == nil || e == card {
		return nil
	}
	return s.lead(e)
}

func (s *Scene) lead(e *library.Entry, above ...ui.Widget) *ui.Box {
	b := present.New(e.Bundle, s.app.Words).Briefing()
	return ui.Column(14, above...).Add(&ui.Paragraph{Text: b.Title, Size: ui.SizeTitle, Weight: ui.SemiBold}, look.Prose(b.Summary), s.marks(e))
}

// detail is what is to be known of the scenario that is chosen, below what leads it.
func (s *Scene) detail(e *library.Entry, lead *ui.Box) ui.Widget {
	w := s.app.Words
	if e.Bundle == nil {
		return ui.Column(12,
			&ui.Paragraph{Text: e.Name, Size: ui.SizeTitle, Weight: ui.SemiBold},
			look.Small(w.T("library.faulty")),
			help.Findings(e.Findings)).Padded(20, 20)
	}
	b := present.New(e.Bundle, w).Briefing()
	col := ui.Column(14)
	if lead != nil {
		col.Add(lead)
	}
	if len(b.Objectives) > 0 {
		list := ui.Column(8, ui.Caption(w.T("library.objectives")))
		for _, o := range b.Objectives {
			list.Add(look.Bullet(o))
		}
		col.Add(list)
	}
	if b.BasedOn != "" {
		col.Add(ui.Column(8, ui.Caption(w.T("briefing.based")), look.Small(b.BasedOn)))
	}
	if len(e.Findings) > 0 {
		col.Add(ui.Column(8, ui.Caption(w.T("library.warnings")), help.Findings(e.Findings)))
	}
	return col.Padded(20, 20)
}

// foot is the way to the briefing, always in sight, and the seed.
func (s *Scene) foot(c *ui.Context, e *library.Entry) ui.Widget {
	if e.Bundle == nil {
		return nil
	}
	w := s.app.Words
	read := &ui.Button{Text: w.T("library.read"), Icon: assets.IconBook, Kind: ui.Primary, OnClick: func() { s.open(e) }}
	seed := &ui.Field{Value: &s.seed, Label: w.T("library.seed-label"), Hint: w.T("library.seed-hint"), Limit: 19}
	row := ui.Flow(10, ui.Text(w.T("library.seed-label")), ui.Wide(150*c.TextScale(), seed), ui.Key("read", read)).Padded(20, 14)
	row.TopLine = true
	return row
}

// open loads the scenario and shows its briefing. A seed that is no number is
// taken as none.
func (s *Scene) open(e *library.Entry) {
	var seed *uint64
	if n, err := strconv.ParseUint(strings.TrimSpace(s.seed), 10, 64); err == nil {
		seed = &n
	}
	s.app.Open(e.Name, seed, false)
	s.app.Go(play.Briefing)
}
