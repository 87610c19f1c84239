package debrief

import (
	"maps"
	"slices"

	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/tone"
)

// detail is all about one post of the player's.
func (s *Scene) detail(t *tale, i int) ui.Widget {
	w, o, p := t.words, &t.own[i], &t.posts[i]
	col := ui.Column(0)
	head := ui.Column(8, ui.Row(12,
		s.faces.Account(t.sim.World(), p.Account, o.Post.Author),
		ui.Flex(1, ui.Column(3, &ui.Paragraph{Text: o.Post.Author + " · " + o.Post.Where, Weight: ui.SemiBold}, ui.Dim(t.tell.Clock(p.Minute))))).Aligned(ui.AlignStart))
	for _, lang := range slices.Sorted(maps.Keys(p.Texts)) {
		head.Add(said(w.Language(lang), p.Texts[lang]))
	}
	if len(p.Texts) == 0 {
		head.Add(said(w.Language(o.Post.Lang), o.Post.Body))
	}
	for _, m := range p.Media {
		if shown := s.pictures.Media(s.app.Play.Session.Bundle(), t.sim.World().Media[m].ID); shown != nil {
			if withheld := t.tell.Withheld(m); withheld != "" && !s.app.Play.Revealed(m) {
				head.Add(shown.Blurred(0, withheld))
				continue
			}
			head.Add(shown.Frame(0, t.tell.MediaAlt(m)))
		}
	}
	col.Add(head.Padded(16, 12))
	col.Add(s.reading(t, i))
	col.Add(s.evidence(t, i))
	col.Add(s.reach(t, i))
	if f := s.foreseenOf(t, p.ID); f != nil {
		col.Add(f)
	}
	if items := t.itemsOf(p.ID); len(items) > 0 {
		list := ui.Column(10)
		for _, it := range items {
			list.Add(ui.Row(10, ui.Flex(1, ui.Column(2, ui.Strong(it.name), look.Small(it.text))), &ui.Label{Text: it.total, Weight: ui.SemiBold}).Aligned(ui.AlignStart))
		}
		col.Add(ui.Section(w.T("debrief.in-score"), list))
	}
	return col
}

// said is a text as it was published.
func said(language, text string) ui.Widget {
	return ui.Column(4, ui.Faint(language), &ui.Paragraph{Text: text}).Padded(12, 10).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
}

// mostWhy is how many reasons for a reading are shown.
const mostWhy = 6

// reading says how the post reads, on the scale and in words.
func (s *Scene) reading(t *tale, i int) ui.Widget {
	w, o, p := t.words, &t.own[i], &t.posts[i]
	r := p.Reading
	var spans []tone.Span
	text := p.Texts[r.Lang]
	explained := tone.Explain(r.Lang, text)
	// A reading by another lexicon stands as it was; its reasons are not known.
	if text != "" && explained.Reading.Lexicon == r.Lexicon {
		spans = explained.Spans
	}
	g, e := float64(r.Goldstein)/100, float64(r.Error)/100
	col := ui.Column(10,
		&ui.Meter{Value: g, Low: g - e, High: g + e, LeftText: w.T("room.conflict"), RightText: w.T("room.cooperation"), Label: t.tell.Scale(r)},
		look.Small(t.tell.Reading(r, spans)),
		look.Small(o.Band))
	if spans != nil {
		why := t.tell.Why(text, &explained)
		n := 0
		for k := range why {
			if spans[k].Dimension != tone.Goldstein || !why[k].Counts || n == mostWhy {
				continue
			}
			n++
			way := ui.ToneConf
			if why[k].Up {
				way = ui.ToneCoop
			}
			col.Add(ui.Row(8, &ui.Pill{Text: why[k].Amount, Tone: way, Small: true},
				ui.Flex(1, &ui.Paragraph{Spans: []ui.Span{{Text: w.Quote(why[k].Words) + " ", Weight: ui.SemiBold}, {Text: why[k].Reason, Ink: ui.InkText2}}})).Aligned(ui.AlignStart))
		}
	}
	return ui.Section(w.T("debrief.reading"), col)
}

// evidence says what backed the post, and what was known when it was published.
func (s *Scene) evidence(t *tale, i int) ui.Widget {
	w, o, p := t.words, &t.own[i], &t.posts[i]
	col := ui.Column(6)
	if o.Post.About != "" {
		col.Add(&ui.Paragraph{Text: o.Post.About})
	}
	if o.Knew != "" {
		col.Add(look.Small(o.Knew))
	}
	for _, e := range p.Evidence {
		col.Add(ui.Row(8, &ui.Glyph{Icon: assets.IconVerified, Ink: ui.InkCoop, Size: 16}, ui.Flex(1, &ui.Paragraph{Text: t.tell.Evidence(e)})).Aligned(ui.AlignStart))
	}
	if len(p.Evidence) == 0 {
		col.Add(look.Small(w.T("debrief.no-evidence")))
	}
	return ui.Section(w.T("debrief.evidence"), col)
}

// reach draws how many saw the post as time went on.
func (s *Scene) reach(t *tale, i int) ui.Widget {
	w, p := t.words, &t.posts[i]
	col := ui.Column(8, ui.Row(8, ui.Text(w.T("debrief.saw", "n", w.Short(p.Seen)))), look.Small(w.T("marks.saw-about")))
	if len(p.Trend) > 1 {
		y := make([]float64, len(p.Trend))
		for k, n := range p.Trend {
			y[k] = float64(n)
		}
		col.Add(&ui.Spark{Y: y, Tone: ui.ToneAccent, Width: 300, Height: 40, Label: w.T("debrief.reach-trend")},
			&ui.Paragraph{Text: w.T("debrief.reach-trend"), Size: ui.SizeSmall, Ink: ui.InkText3})
	}
	return ui.Section(w.T("debrief.reached"), col)
}

// item is an ingredient of the score that is about one post.
type item struct{ name, text, total string }

// itemsOf returns what a post brought in the score.
func (t *tale) itemsOf(post string) []item {
	var list []item
	for i, part := range t.raw.Parts {
		for k, it := range part.Items {
			if it.Args["post"] == post {
				in := t.score.Parts[i]
				list = append(list, item{in.Name, in.Items[k].Text, in.Items[k].Total})
			}
		}
	}
	return list
}
