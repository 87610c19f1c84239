package present

import (
	"demarche/internal/drill"
	"demarche/internal/speech"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// mostWhy is how many reasons for a reading are told.
const mostWhy = 8

func (t *Teller) rewrite(d *drill.Writing, out *Drill) {
	w := t.Words
	out.Task = w.T("drill.rewrite.task", "language", w.Language(d.Lang))
	whose := ""
	if p := d.View.Post(d.Post); p != nil {
		whose = t.PostName(p, d.View)
	} else if d.Draft != world.None {
		whose = w.T("drill.rewrite.draft", "title", t.Draft(d.Draft))
	}
	out.Scene = append(out.Scene, DrillText{Caption: whose, Text: d.Text}, DrillText{w.T("drill.rewrite.reads"), t.Reading(d.Is.Reading, d.Is.Spans), true})
	wanted := ""
	for i := range dimensions {
		wanted = join("\n", wanted, w.T("drill.rewrite.wanted", "dimension", Upper(t.dimension(i)), "is", t.tenths(i, valueOf(&d.Is.Reading, i)), "band", t.band(i, bandOf(d, i))))
	}
	wanted = join("\n", wanted, t.stance(d.Stance))
	wanted = join("\n", wanted, w.T("drill.rewrite.subject", "n", d.Least, "list", w.List(d.Words)))
	if len(d.Keep) > 0 {
		wanted = join("\n", wanted, w.T("drill.rewrite.keep", "list", w.List(d.Keep)))
	}
	out.Scene = append(out.Scene, DrillText{w.T("drill.rewrite.target"), wanted, true})
}

// dimensions are those that are judged, in their order.
var dimensions = [...]tone.Dimension{tone.Goldstein, tone.Certainty, tone.Politeness}

func (t *Teller) dimension(i int) string { return t.Words.T("dimension." + dimensions[i].String()) }

func valueOf(r *speech.Reading, i int) int {
	return [...]int{int(r.Goldstein), int(r.Certainty), int(r.Politeness)}[i]
}

func bandOf(d *drill.Writing, i int) drill.Band {
	return [...]drill.Band{d.Target.Goldstein, d.Target.Certainty, d.Target.Politeness}[i]
}

func (t *Teller) tenths(i, v int) string {
	return t.Words.Decimal(float64(v)/10, 1, dimensions[i] == tone.Goldstein)
}

func (t *Teller) band(i int, b drill.Band) string {
	return t.Words.T("drill.rewrite.band", "low", t.tenths(i, b.Low), "high", t.tenths(i, b.High))
}

func (t *Teller) stance(s drill.Stance) string { return t.Words.T("drill.stance." + string(s)) }

func (t *Teller) rewritten(d *drill.Writing, text string) DrillResult {
	w := t.Words
	got := d.Judge(text)
	r := DrillResult{Mark: got.Mark(), Says: t.Reading(got.Is.Reading, got.Is.Spans)}
	for i := range dimensions {
		r.Rows = append(r.Rows, DrillRow{
			Name: Upper(t.dimension(i)), Good: got.Fits[i] && !got.Unread,
			Text:  w.T("drill.rewrite.was", "before", t.tenths(i, valueOf(&d.Is.Reading, i)), "band", t.band(i, bandOf(d, i))),
			Value: t.tenths(i, valueOf(&got.Is.Reading, i)),
		})
	}
	r.Rows = append(r.Rows, DrillRow{Name: w.T("drill.rewrite.stance"), Text: t.stance(got.Stance), Good: got.Kept && !got.Unread})
	r.Rows = append(r.Rows, DrillRow{
		Name: w.T("drill.rewrite.about-what"), Good: got.Subject,
		Text: w.T("drill.rewrite.back", "n", len(got.Back), "least", d.Least),
	})
	if len(d.Keep) > 0 {
		row := DrillRow{Name: w.T("drill.rewrite.facts"), Text: w.T("drill.rewrite.all-kept"), Good: len(got.Missing) == 0}
		if !row.Good {
			row.Text = w.T("drill.rewrite.missing", "list", w.List(got.Missing))
		}
		r.Rows = append(r.Rows, row)
	}
	if got.Unread {
		r.Notes = append(r.Notes, w.T("drill.rewrite.unread"))
	}
	for i, why := range t.Why(text, &got.Is) {
		if i == mostWhy {
			break
		}
		key := "text.why"
		if !why.Counts {
			key = "text.why-not"
		}
		r.Notes = append(r.Notes, w.T(key, "words", w.Quote(why.Words), "reason", why.Reason, "dimension", why.Dimension, "amount", why.Amount))
	}
	r.Notes = append(r.Notes, w.T("drill.rewrite.about"))
	return r
}
