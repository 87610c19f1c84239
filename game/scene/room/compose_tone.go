package room

import (
	"slices"
	"strings"

	"demarche/game/ui"
	"demarche/internal/tone"
	"demarche/internal/view"
	"demarche/internal/world"
)

// toneRow shows how the text reads: the meter with its error, and in words.
func (r *Room) toneRow() ui.Widget {
	k := &r.comp
	if !r.p.Aids().Tone {
		return nil
	}
	e, ok := k.reads[k.lang]
	if !ok || strings.TrimSpace(k.text) == "" {
		return &ui.Paragraph{Text: r.t("room.tone-empty"), Ink: ui.InkText3}
	}
	g, err := float64(e.Goldstein)/100, float64(e.Error)/100
	meter := &ui.Meter{
		Value: g, Low: g - err, High: g + err, Label: r.t("room.tone"), LeftText: r.t("room.conflict"), RightText: r.t("room.cooperation"),
	}
	lines := 3
	if r.shape.tall < 800 {
		lines = 2
	}
	says, warns := r.tell().Reading(e.Reading, e.Spans), r.tell().Notes(&e.Explanation)
	if firm := r.firmWithout(&e.Explanation); firm != "" {
		warns = append(warns, firm)
	}
	scale := ui.Tip(r.tell().Scale(e.Reading), ui.Wide(min(210, r.shape.desk*0.36)*r.scale(), meter))
	if r.shape.tight() {
		// The meter is seen whole above the fold; warnings, which are read to their end, follow.
		row := ui.Row(16, scale, ui.Flex(1, &ui.Paragraph{Text: says, Ink: ui.InkText2, MaxLines: lines}))
		if len(warns) == 0 {
			return row
		}
		return ui.Column(6, row, &ui.Paragraph{Text: strings.Join(warns, " "), Ink: ui.InkWarn})
	}
	spans := []ui.Span{{Text: says}}
	for _, n := range warns {
		spans = append(spans, ui.Span{Text: " " + n, Ink: ui.InkWarn})
		lines = 0 // a warning is read to its end
	}
	return ui.Row(16, scale, ui.Flex(1, &ui.Paragraph{Spans: spans, Ink: ui.InkText2, MaxLines: lines}))
}

func (r *Room) scale() float64 { return r.ctx.TextScale() }

// firmWithout warns of words that are firmer than what the desk has checked.
func (r *Room) firmWithout(e *tone.Explanation) string {
	l := &r.comp.letter
	if l.about == world.None || l.position != world.Denies && l.position != world.Asserts {
		return ""
	}
	for _, ev := range r.bearing(l.about) {
		if ev.State == view.Held || ev.State == view.Failed || ev.State != view.Unknown && r.p.Aids().Foresight {
			return "" // it was checked, or a reminder says that it can be
		}
	}
	return r.t("room.firm-unchecked")
}

// readable is from how many tenths on words move the tone so far that the meter
// shows it; a line under all others would be under nearly every word.
const readable = 4

// marks underlines the words that moved the tone; a pointer on them says why.
// Words that moved several dimensions have one line, of the strongest.
func (r *Room) marks() []ui.TextMark {
	k := &r.comp
	e, ok := k.reads[k.lang]
	if !ok || e.text != k.text || !r.p.Aids().Tone {
		return nil
	}
	why := r.tell().Why(k.text, &e.Explanation)
	var marks []ui.TextMark
	for i, s := range e.Spans {
		if max(s.Amount, -s.Amount) < readable && s.Dimension != tone.Promise {
			continue
		}
		tip := why[i].Reason
		if s.Amount != 0 && s.Dimension != tone.Promise {
			tip = r.t("room.mark-amount", "reason", tip, "dimension", why[i].Dimension, "amount", why[i].Amount)
		}
		if n := len(marks); n > 0 && marks[n-1].Start == s.Start && marks[n-1].End == s.End {
			marks[n-1].Tip += "\n" + tip
			continue
		}
		ink, dotted := markInk(s)
		marks = append(marks, ui.TextMark{Start: s.Start, End: s.End, Ink: ink, Dotted: dotted, Tip: tip})
	}
	return r.offerMarks(marks, &e.Explanation)
}

// offerMarks adds other ways to say the words: under the line that stands there,
// or with a line of their own.
func (r *Room) offerMarks(marks []ui.TextMark, e *tone.Explanation) []ui.TextMark {
next:
	for _, o := range e.Offers {
		ways := r.tell().Ways(o)
		for i := range marks {
			if marks[i].Start <= o.Start && o.Start < marks[i].End {
				marks[i].Tip += "\n" + ways
				continue next
			}
		}
		marks = append(marks, ui.TextMark{Start: o.Start, End: o.End, Ink: ui.InkText3, Dotted: true, Tip: ways})
	}
	slices.SortStableFunc(marks, func(a, b ui.TextMark) int { return a.Start - b.Start })
	return marks
}

// markInk is the line under words by what they do. Dots are for what does not
// move the place between conflict and cooperation.
func markInk(s tone.Span) (ink ui.Ink, dotted bool) {
	switch {
	case s.Dimension == tone.Promise:
		return ui.InkAccent, true
	case s.Dimension == tone.Goldstein && s.Amount > 0:
		return ui.InkCoop, false
	case s.Dimension == tone.Goldstein:
		return ui.InkConf, false
	}
	return ui.InkWarn, true
}

// legend says what the lines under words mean that stand there.
func (r *Room) legend() ui.Widget {
	marks := r.marks()
	if len(marks) == 0 || r.aims() {
		return nil
	}
	spans := []ui.Span{{Text: r.t("legend.underlined") + " "}}
	for _, l := range legendLines {
		if !slices.ContainsFunc(marks, func(m ui.TextMark) bool { return m.Ink == l.ink }) {
			continue
		}
		if len(spans) > 1 {
			spans = append(spans, ui.Span{Text: " · "})
		}
		spans = append(spans, ui.Span{Text: r.t(l.key), Ink: l.ink})
	}
	return ui.Tip(r.t("legend.about"), &ui.Paragraph{Size: ui.SizeSmall, Ink: ui.InkText3, MaxLines: 1, Spans: spans})
}

// legendLines are the inks of the lines under words, by markInk, with what they
// mean.
var legendLines = []struct {
	ink ui.Ink
	key string
}{
	{ui.InkConf, "legend.conflict"},
	{ui.InkCoop, "legend.cooperation"},
	{ui.InkWarn, "legend.other"},
	{ui.InkAccent, "legend.promise"},
	{ui.InkText3, "legend.idle"},
}
