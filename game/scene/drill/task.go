package drill

import (
	"slices"
	"strconv"
	"strings"

	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/drill"
	"demarche/internal/present"
)

// task shows what is asked, and takes the answer.
func (s *Scene) task(c *ui.Context) ui.Widget {
	d := s.doing
	var body ui.Widget
	switch {
	case d.drill.Kind == drill.Rewrite:
		body = s.beside(c, s.scene(), s.writing())
	case d.checked:
		body = s.beside(c, s.found(), s.verdict(c))
	case d.drill.Kind == drill.Triage:
		body = filled(s.grid(c))
	default:
		body = s.beside(c, s.scene(), s.options(c))
	}
	return ui.Column(0, ui.Flex(1, ui.Column(0, ui.Flex(1, body)).Padded(12, 12)), s.buttons(c))
}

// beside stands what is read beside what is done, or above it where there is no
// room.
func (s *Scene) beside(c *ui.Context, read, do ui.Widget) ui.Widget {
	if look.Narrow(c, 900) {
		return filled(ui.Column(0, read, do))
	}
	return ui.Row(12, ui.Flex(2, filled(read)), ui.Flex(3, filled(do))).Aligned(ui.AlignStretch)
}

func filled(w ui.Widget) ui.Widget {
	return ui.Column(0, ui.Flex(1, ui.Scrolled(w))).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
}

// scene is the situation.
func (s *Scene) scene() ui.Widget { return s.doing.texts(s.doing.sheet.Scene) }

func (d *doing) texts(list []present.DrillText) *ui.Box {
	col := ui.Column(18)
	for i, t := range list {
		size := float64(ui.SizeBody)
		if i == 0 {
			size = ui.SizeLarge
		}
		part := ui.Column(6, ui.Caption(t.Caption))
		for _, line := range strings.Split(t.Text, "\n") {
			p := &ui.Paragraph{Text: line, Size: size}
			if t.Ours {
				p.Dir = d.dir()
			}
			part.Add(p)
		}
		col.Add(part)
	}
	return col.Padded(24, 20)
}

func (s *Scene) head() *ui.Box {
	return ui.Column(12, &ui.Paragraph{Text: s.doing.sheet.Task, Size: ui.SizeLarge, Weight: ui.SemiBold, Dir: s.doing.dir()})
}

// options are the ways to pick from, one below the other.
func (s *Scene) options(c *ui.Context) ui.Widget {
	col := s.head()
	for i := range s.doing.sheet.Options {
		col.Add(s.option(c, i))
	}
	return col.Padded(24, 20)
}

// grid stands the options in two columns, where there is room.
func (s *Scene) grid(c *ui.Context) ui.Widget {
	if look.Narrow(c, 900) {
		return s.options(c)
	}
	left, right := ui.Column(12), ui.Column(12)
	half := (len(s.doing.sheet.Options) + 1) / 2
	for i := range s.doing.sheet.Options {
		if i < half {
			left.Add(s.option(c, i))
		} else {
			right.Add(s.option(c, i))
		}
	}
	return s.head().Add(ui.Row(12, ui.Flex(1, left), ui.Flex(1, right)).Aligned(ui.AlignStart)).Padded(24, 20)
}

// option is a card with its box to tick; the digit of its number ticks it too.
func (s *Scene) option(c *ui.Context, i int) ui.Widget {
	d := s.doing
	o := &d.sheet.Options[i]
	on := slices.Contains(d.picks, i)
	number := strconv.Itoa(i + 1)
	c.Shortcut(number, number+". "+present.Short(o.Name, 40), func() { s.pick(i) })
	card := ui.Column(6, &ui.Checkbox{Text: number + ". " + o.Name, On: &on, OnChange: func(bool) { s.pick(i) }})
	if o.Text != "" {
		card.Add(look.Small(o.Text))
	}
	if o.Note != "" {
		card.Add(&ui.Paragraph{Text: o.Note, Size: ui.SizeSmall, Ink: ui.InkText3, Dir: d.dir()})
	}
	card.Padded(14, 10).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
	if slices.Contains(d.picks, i) {
		card.Filled(ui.InkAccentBg, ui.InkAccent, ui.Radius)
	}
	return ui.Key("option-"+number, card)
}

// pick ticks an option or takes the tick away. Where only one can be picked, the
// one before gives way.
func (s *Scene) pick(i int) {
	d := s.doing
	switch at := slices.Index(d.picks, i); {
	case at >= 0:
		d.picks = slices.Delete(d.picks, at, at+1)
	case d.sheet.Most == 1:
		d.picks = []int{i}
	case len(d.picks) < d.sheet.Most:
		d.picks = append(d.picks, i)
	}
}

// buttons are what can be done with the answer as it stands.
func (s *Scene) buttons(c *ui.Context) ui.Widget {
	d, w := s.doing, s.doing.words
	next := &ui.Button{Text: w.T("drill.judge"), Icon: assets.IconScale, Kind: ui.Primary, OnClick: d.judge}
	if d.drill.Kind == drill.Verify && !d.checked {
		next.Text, next.Icon, next.OnClick = w.T("drill.check"), assets.IconSearch, func() { d.checked = true }
	}
	says, missing := s.progress()
	if missing {
		next.Disabled = says
	} else {
		c.Shortcut("Ctrl+Enter", next.Text, next.OnClick)
	}
	skip := &ui.Button{Text: w.T("drill.skip"), Icon: assets.IconSkipNext, Kind: ui.Quiet, OnClick: s.leave}
	return foot(ui.Flex(1, look.Small(says)), skip, ui.Key("next", next))
}

// progress says how far the answer has got, and whether something is missing.
func (s *Scene) progress() (says string, missing bool) {
	d, w := s.doing, s.doing.words
	switch {
	case d.drill.Kind == drill.Rewrite:
		return w.T("drill.intro-write"), strings.TrimSpace(d.text) == ""
	case d.checked:
		return w.T("drill.say-verdict"), d.verdict < 0
	case d.drill.Kind == drill.Verify:
		return d.tell.DrillTime(d.drill.Check, d.picks), !d.drill.Check.Fits(d.picks)
	}
	return w.T("drill.chosen", "n", len(d.picks), "of", d.sheet.Most), len(d.picks) == 0
}
