package drill

import (
	"strconv"

	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/drill"
	"demarche/internal/library"
	"demarche/internal/present"
)

// The choice at the usual size of text, in px: its height, and what the bar and the foot take.
const tall, foots = 430, 120

// choice offers the kinds of drill, the crises, and what these contain.
func (s *Scene) choice(c *ui.Context) ui.Widget {
	w := s.app.Words
	entries, _ := s.app.Entries()
	body := ui.Column(16, look.Small(w.T("drill.intro")), s.kinds(c), s.about(c), s.crises(entries))
	body.Add(s.notes(entries))
	if s.none != "" {
		body.Add(ui.Row(0, &ui.Paragraph{Text: s.none, Ink: ui.InkWarn}).Padded(14, 10).Filled(ui.InkWarnBg, ui.InkNone, ui.Radius))
	}
	begin := &ui.Button{Text: w.T("drill.begin"), Icon: assets.IconPlay, Kind: ui.Primary, Default: true, OnClick: s.begin}
	says := ui.Widget(&ui.Box{})
	if s.coming != nil {
		begin.Disabled, says = w.T("drill.dealing"), look.Small(w.T("drill.dealing"))
	} else {
		c.Shortcut("Ctrl+Enter", w.T("drill.begin"), s.begin)
	}
	above := max(0, (c.Size().H-foots-tall*c.TextScale())/3) // which leaves twice as much below
	page := ui.Column(0, ui.Gap(above), ui.At(ui.AlignCenter, ui.Wide(min(900*c.TextScale(), c.Size().W-48), body))).Padded(24, 24)
	return ui.Column(0, ui.Flex(1, ui.Scrolled(page)), foot(ui.Flex(1, says), ui.Key("begin", begin)))
}

// foot is the row of buttons along the lower edge.
func foot(items ...ui.Widget) ui.Widget {
	row := ui.Row(12, items...).Padded(24, 12).Filled(ui.InkBg1, ui.InkNone, 0)
	row.TopLine = true
	return row
}

// kinds are the four drills, of which one is chosen.
func (s *Scene) kinds(c *ui.Context) ui.Widget {
	w := s.app.Words
	icons := map[drill.Kind]assets.Icon{
		drill.Triage: assets.IconFilter, drill.Rewrite: assets.IconEdit, drill.Channel: assets.IconPhone, drill.Verify: assets.IconSearch,
	}
	var cards []ui.Widget
	for i, k := range drill.Kinds() {
		name := w.T("drill.name." + string(k))
		c.Shortcut(strconv.Itoa(i+1), name, func() { s.kind = i; s.none = "" })
		card := ui.Row(14, &ui.Glyph{Icon: icons[k], Ink: ui.InkAccent}, ui.Flex(1, ui.Column(4,
			&ui.Paragraph{Text: name, Size: ui.SizeLarge, Weight: ui.SemiBold}, look.Small(w.T("drill.about."+string(k)))))).Padded(18, 14)
		card.Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
		card.Label, card.OnClick = name, func() { s.kind = i; s.none = "" }
		if i == s.kind {
			card.Filled(ui.InkAccentBg, ui.InkAccent, ui.RadiusBig)
			card.Label = w.Comma(name, w.T("drill.picked"))
		}
		cards = append(cards, ui.Key(string(k), card))
	}
	cols := []ui.Track{ui.Share(1), ui.Share(1)}
	if look.Narrow(c, 760) {
		cols = cols[:1]
	}
	return &ui.Grid{Cols: cols, Gap: 12, RowGap: 12, Align: ui.AlignStretch, Items: cards}
}

// about says of the drill that is chosen how it goes and by what it is judged.
func (s *Scene) about(c *ui.Context) ui.Widget {
	w, kind := s.app.Words, string(drill.Kinds()[s.kind])
	how := ui.Column(6, ui.Caption(w.T("drill.how")), &ui.Paragraph{Text: w.T("drill.how." + kind)})
	judged := ui.Column(6, ui.Caption(w.T("drill.judged")), &ui.Paragraph{Text: w.T("drill.judged." + kind)})
	card := ui.Column(16, how, judged)
	if !look.Narrow(c, 760) {
		card = ui.Row(32, ui.Flex(1, how), ui.Flex(1, judged)).Aligned(ui.AlignStart)
	}
	return card.Padded(18, 16).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
}

// crises chooses where the drill is taken from.
func (s *Scene) crises(entries []library.Entry) ui.Widget {
	w := s.app.Words
	items := []ui.Choice{{Text: w.T("drill.any")}}
	for i := range entries {
		choice := ui.Choice{Text: entries[i].Title(w.Lang())}
		if entries[i].Bundle == nil {
			choice.Disabled = w.T("library.faulty")
		}
		items = append(items, choice)
	}
	at := min(s.crisis, len(items)-1)
	return ui.Row(14, ui.Strong(w.T("drill.crisis")), ui.Flex(1, &ui.Select{
		Items: items, Selected: &at, Label: w.T("drill.crisis"), OnChange: func(i int) { s.crisis, s.none = i, "" },
	}))
}

// notes say what the crisis contains that might distress, before it is begun. Where one is
// drawn, that is said once it is known which.
func (s *Scene) notes(entries []library.Entry) ui.Widget {
	w := s.app.Words
	if s.crisis == 0 {
		return look.Small(w.T("drill.notes-drawn"))
	}
	e := &entries[s.crisis-1]
	if e.Bundle == nil {
		return nil
	}
	notes := present.New(e.Bundle, w).Briefing().Notes
	if len(notes) == 0 {
		return nil
	}
	col := ui.Column(6, ui.Caption(w.T("briefing.notes")))
	for _, n := range notes {
		col.Add(look.Bullet(n))
	}
	return col
}
