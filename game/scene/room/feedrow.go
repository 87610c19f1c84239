package room

import (
	"strings"

	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// feedRow is one post of the feed.
func (r *Room) feedRow(i int) ui.Widget {
	p := r.feedPost(i)
	post := r.post(p)
	head := ui.Row(6, ui.Flex(1, ui.Strong(post.Author)), ui.MaxWide(110*r.scale(), ui.Faint(r.where(p))), ui.Faint(r.hour(p.Minute)))
	body := &ui.Paragraph{Text: post.Body, MaxLines: 6}
	text := ui.Column(3, head, body)
	if post.Note != "" {
		text.Add(&ui.Label{Text: post.Note, Size: ui.SizeSmall, Ink: ui.InkText3})
	}
	for _, m := range p.Media {
		text.Add(ui.Gap(2), r.mediaThumb(m))
	}
	text.Add(ui.Gap(2), r.postMeta(p, post))
	row := ui.Row(10, r.accountFace(p.Account, 0), ui.Flex(1, text)).Padded(16, 11).Aligned(ui.AlignStart)
	row.TopLine = true
	if r.read == (item{aPost, p.ID}) {
		row.Fill, row.Accent, row.Pad.Start = ui.InkBg2, ui.InkAccent, 13
	}
	return row
}

// where names the platforms, or the first and how many more.
func (r *Room) where(p *view.Post) string {
	var names []string
	for _, i := range p.Platforms {
		names = append(names, r.platform(i))
	}
	return strings.Join(names, r.t("list.comma"))
}

// hour is a time without its zone, for rows under a head that names it.
func (r *Room) hour(minute int32) string {
	if text, ok := r.cache.hours[minute]; ok {
		return text
	}
	at := r.tell().Time(minute)
	text := at.UTC
	if at.Day != r.tell().Time(r.view().Minute).Day {
		text = at.Day + " " + at.UTC
	}
	if r.cache.hours != nil {
		r.cache.hours[minute] = text
	}
	return text
}

// postMeta are the marks of a post: what it is to us, its claim, language,
// reach with its trend, and how credible its author is.
func (r *Room) postMeta(p *view.Post, post present.Post) ui.Widget {
	flow := ui.Flow(8)
	flow.LineGap = 5
	if post.Temper != "" {
		flow.Add(ui.Tip(r.t("plain.sounds-tip"), &ui.Pill{Text: r.sounds(p), Tone: r.temperTone(p), Small: true}))
	}
	for i, m := range post.Marks {
		tone := ui.TonePlain
		switch {
		case i == 0 && p.Ours:
			tone = ui.ToneAccent
		case p.Asks && m == r.t("mark.asks"):
			tone = ui.ToneWarn
		case p.Leak || p.Removed || p.Retracted:
			tone = ui.ToneUnk
		}
		flow.Add(&ui.Pill{Text: present.Short(m, 44), Tone: tone, Small: true})
	}
	if p.About != world.None {
		flow.Add(r.claimPill(p))
	}
	for _, l := range p.Languages {
		flow.Add(ui.Tip(r.p.Words.Language(r.world().Languages[l]), &ui.Pill{Text: r.world().Languages[l], Small: true}))
	}
	reach := ui.Row(8, ui.Tip(r.t("marks.reach-tip"), ui.Faint(r.t("room.reach", "n", post.Reach))))
	if y := r.trendOf(p); len(y) > 1 {
		reach.Add(&ui.Spark{Y: y, Tone: r.postTone(p), Width: 52, Height: 14, Label: r.t("room.reach", "n", post.Reach)})
	}
	flow.Add(reach)
	if !p.Ours {
		flow.Add(ui.Tip(r.t("room.credibility-tip"), ui.Faint(r.t("room.credibility", "n", post.Credibility))))
	}
	return flow
}

// claimPill names the claim of a post in short, in the tone of what the desk holds
// of it. What our own side says bears no mark of that: nobody checks who said it.
func (r *Room) claimPill(p *view.Post) ui.Widget {
	name := r.tell().Narrative(p.About)
	pill := &ui.Pill{Text: present.Short(name, 26), Small: true}
	if p.Ours {
		return ui.Tip(r.post(p).About, pill)
	}
	status, held := view.Unverified, r.tell().Status(view.Unverified)
	if n := r.claim(p.About); n != nil {
		status, held = n.Status, r.tell().Holding(n)
	}
	pill.Tone = statusTone(status)
	return ui.Tip(r.p.Words.Quote(name)+": "+held, pill)
}

func statusTone(s view.Status) ui.Tone {
	switch s {
	case view.Supported:
		return ui.ToneCoop
	case view.Contradicted:
		return ui.ToneConf
	case view.Disputed:
		return ui.ToneWarn
	}
	return ui.ToneUnk
}

// sounds says how the words of a post sound that are not plain.
func (r *Room) sounds(p *view.Post) string {
	if p.Reading.Goldstein < 0 {
		return r.t("plain.sounds-hostile")
	}
	return r.t("plain.sounds-calming")
}

func (r *Room) temperTone(p *view.Post) ui.Tone {
	if p.Reading.Goldstein < 0 {
		return ui.ToneConf
	}
	return ui.ToneCoop
}

// postTone is the tone of an author's disc and line.
func (r *Room) postTone(p *view.Post) ui.Tone {
	switch {
	case p.Ours:
		return ui.ToneAccent
	case r.tell().Temper(p.Reading.Goldstein) != "":
		return r.temperTone(p)
	case p.Asks:
		return ui.ToneWarn
	}
	return ui.TonePlain
}

func evidenceTone(s view.EvidenceState) ui.Tone {
	switch s {
	case view.Held, view.Failed: // what was found says whether it is good news
		return ui.TonePlain
	case view.Checking:
		return ui.ToneWarn
	case view.Offered:
		return ui.ToneAccent
	}
	return ui.ToneUnk
}

// trendOf is how the reach of a post grew: as measured, else as the desk has
// read it.
func (r *Room) trendOf(p *view.Post) []float64 {
	if len(p.Trend) == 0 {
		return r.reach[p.ID]
	}
	out := make([]float64, len(p.Trend))
	for i, n := range p.Trend {
		out[i] = float64(n)
	}
	return out
}
