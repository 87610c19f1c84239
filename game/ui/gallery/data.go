package gallery

import (
	"fmt"
	"math"
	"strings"

	"demarche/game/ui"
)

const (
	draftEnglish = "The statements attributed to our President were never spoken. Our news agency was apparently breached at 00:14. The full ceremony is on video below. We thank all who check before they share, and our neighbours for their patience while we investigate."
	draftArabic  = "التصريحات المنسوبة إلى رئيسنا مختلقة. يبدو أن وكالة أنبائنا اختُرقت عند 00:14. تسجيل الحفل كاملاً في المرفق."
)

// marks underlines the words of the English draft that carry its tone.
func marks(text string) []ui.TextMark {
	var out []ui.TextMark
	for _, m := range []struct {
		words string
		ink   ui.Ink
		tip   string
	}{
		{"never spoken", ui.InkConf, "Firm: denies without a doubt."},
		{"apparently", ui.InkCoop, "Right: the login records are still out."},
		{"thank", ui.InkCoop, "Thanks."},
		{"check before they share", ui.InkCoop, "Praises a careful public."},
		{"patience while we investigate", ui.InkCoop, "Asks instead of telling."},
	} {
		if i := strings.Index(text, m.words); i >= 0 {
			out = append(out, ui.TextMark{Start: i, End: i + len(m.words), Ink: m.ink, Tip: m.tip})
		}
	}
	return out
}

func (s *Scene) data(*ui.Context) ui.Widget {
	return ui.Row(12,
		ui.Wide(300, ui.Panel("Scores", nil,
			ui.Flex(1, ui.Scrolled(ui.Column(0, s.scores(), ui.Section("TONE", tone()), ui.Section("LADDER", &ui.Rungs{Count: 9, Now: 3, Severe: 6, Label: "Ladder"}, &ui.Rungs{Count: 9, Now: 7, Severe: 6, Label: "Ladder"}), ui.Section("HOW YOU COMMUNICATED", ways())))))),
		ui.Flex(1, ui.Panel("Charts", []ui.Widget{ui.Mark(ui.TonePlain, "200 runs each")},
			ui.Flex(1, ui.Scrolled(ui.Column(0,
				ui.Column(0, ladder()).Padded(16, 4),
				ui.Section("FORECAST · ladder, next 24 h", forecast()),
				ui.Section("TIMELINE", timeline(), &ui.Progress{Value: 0.4, Label: "Verification"})))))),
		ui.Wide(380, ui.Panel("A million rows", []ui.Widget{ui.Mark(ui.TonePlain, fmt.Sprintf("row %d", s.selected+1))},
			ui.Flex(1, &ui.List{Count: 1_000_000, Selected: &s.selected, Label: "Posts", Row: s.post}))),
	).Padded(12, 12).Aligned(ui.AlignStretch)
}

func (s *Scene) scores() ui.Widget {
	parts := &ui.Grid{Cols: []ui.Track{ui.Px(92), ui.Share(1), ui.Px(34)}, Gap: 10, RowGap: 0.01, RowHeight: 30}
	for _, p := range []struct {
		name  string
		value float64
	}{{"Timing", 58}, {"Tone", 81}, {"Outcome", 76}, {"Integrity", 90}, {"Reach", 49}, {"Ethics", 100}} {
		parts.Items = append(parts.Items, ui.Text(p.name), &ui.Progress{Value: p.value / 100, Label: p.name}, ui.Strong(fmt.Sprintf("%.0f", p.value)))
	}
	ring := ui.Row(0, &ui.Ring{Value: 0.72, Text: "72", Note: "duty 0 · best 100", Label: "Your score"}).Padded(0, 8)
	ring.Justify = ui.AlignCenter
	return ui.Column(0, ring, ui.Column(0, parts).Padded(16, 0))
}

func tone() ui.Widget {
	return ui.At(ui.AlignStart, &ui.Meter{Value: 0.35, Low: 0.12, High: 0.58, LeftText: "conflict", RightText: "cooperation", Label: "Tone"})
}

func ways() ui.Widget {
	return &ui.Parts{Label: "Ways", Items: []ui.Part{
		{Text: "press", Share: 10, Ink: ui.InkConf},
		{Text: "inform 45 %", Share: 45, Ink: ui.InkAccent},
		{Text: "persuade", Share: 21, Ink: ui.InkWarn},
		{Text: "dialogue", Share: 24, Ink: ui.InkCoop},
	}}
}

func ladder() *ui.Chart {
	return &ui.Chart{
		Height: 230, MinX: 0, MaxX: 72, MinY: 0.5, MaxY: 9.5, Label: "Ladder over 72 hours, 200 runs each",
		YTicks: []ui.AxisTick{{At: 1, Text: "1"}, {At: 3, Text: "3"}, {At: 5, Text: "5"}, {At: 7, Text: "7"}, {At: 9, Text: "9"}},
		XTicks: []ui.AxisTick{{At: 0, Text: "D+0"}, {At: 24, Text: "D+1"}, {At: 48, Text: "D+2"}, {At: 72, Text: "D+3"}},
		Series: []ui.Series{
			{
				Name: "silence", Ink: ui.InkConf, EndLabel: true, X: []float64{0, 9, 19, 32, 48, 72},
				Y: []float64{1, 2.4, 4.1, 5.7, 7, 7.7}, Low80: []float64{1, 2, 3.3, 4.6, 5.7, 6.6}, High80: []float64{1, 2.8, 5, 6.7, 8, 8.6},
			},
			{
				Name: "you", Ink: ui.InkAccent, EndLabel: true, Step: true, Width: 2.5, X: []float64{0, 6, 12, 23, 35, 57, 72},
				Y: []float64{1, 2, 3, 4, 3, 2.3, 2.3}, Low80: []float64{1, 1.5, 2.4, 3, 2.4, 1.9, 1.8}, High80: []float64{1, 2.4, 3.2, 4, 3.6, 2.8, 2.6},
			},
			{Name: "best line", Ink: ui.InkCoop, EndLabel: true, Dashed: true, X: []float64{0, 9, 19, 32, 48, 72}, Y: []float64{1, 1.8, 2.1, 1.7, 1.3, 1.1}},
		},
		Markers: []ui.Marker{
			{X: 6, OnAxis: true, Square: true, Ink: ui.InkAccent},
			{X: 12, OnAxis: true, Square: true, Ink: ui.InkAccent},
			{X: 19, OnAxis: true, Square: true, Ink: ui.InkAccent},
			{X: 31, OnAxis: true, Square: true, Ink: ui.InkAccent},
		},
	}
}

func forecast() *ui.Chart {
	x := []float64{0, 8, 16, 24}
	return &ui.Chart{
		Height: 128, MinX: 0, MaxX: 24, MinY: 1, MaxY: 8, Grid: 4, Label: "Ladder, next 24 hours, from what you know",
		Series: []ui.Series{
			{
				Name: "if you wait", Ink: ui.InkConf, EndLabel: true, X: x, Y: []float64{3, 3.7, 4.4, 5.1},
				Low50: []float64{3, 3.1, 3.4, 3.9}, High50: []float64{3, 4.1, 5.2, 6.2}, Low80: []float64{3, 2.4, 2.2, 2.5}, High80: []float64{3, 4.8, 6.2, 7.4},
			},
			{Name: "if you publish this", Ink: ui.InkCoop, EndLabel: true, Dashed: true, X: x, Y: []float64{3, 2.9, 2.5, 2.2}},
		},
	}
}

func timeline() *ui.Timeline {
	return &ui.Timeline{
		From: 0, To: 360, Now: 275, Label: "Timeline", StepMax: 4,
		Ticks:  []ui.AxisTick{{At: 0, Text: "00:00"}, {At: 60, Text: "01:00"}, {At: 120, Text: "02:00"}, {At: 180, Text: "03:00"}, {At: 240, Text: "04:00"}},
		StepX:  []float64{0, 100, 216},
		StepY:  []float64{1, 2, 3},
		Events: []ui.TimeEvent{{At: 14, Text: "00:14 quotes appear", Ink: ui.InkUnk}, {At: 100, Text: "01:40 aired abroad", Ink: ui.InkConf}, {At: 157, Text: "02:37 your holding line", Ink: ui.InkAccent, Own: true}, {At: 230, Text: "03:50 envoy called in", Ink: ui.InkWarn}, {At: 275, End: 315, Text: "login records, 40 min", Ink: ui.InkWarn}},
	}
}

func (s *Scene) post(i int) ui.Widget {
	words := strings.Fields(draftEnglish)
	n := 4 + (i*7)%23
	b := ui.Row(10, &ui.Avatar{Initials: string(rune('A' + i%26)), Tone: ui.Tone(i % 6)},
		ui.Flex(1, ui.Column(3,
			ui.Row(6, ui.Strong(fmt.Sprintf("Author %d", i+1)), ui.Faint("Pulse"), ui.Spacer(), ui.Faint(fmt.Sprintf("%02d:%02d", i/60%24, i%60))),
			&ui.Paragraph{Text: strings.Join(words[:n], " ")}))).Padded(16, 12).Aligned(ui.AlignStart)
	b.TopLine = true
	if i == s.selected {
		b.Fill, b.Accent, b.Pad.Start = ui.InkBg2, ui.InkAccent, 13
	}
	return b
}

// wave returns n points of a slow rise with a wobble, for sparklines.
func wave(n int, from, to float64) (y, low, high []float64) {
	for i := range n {
		t := float64(i) / float64(n-1)
		v := from + (to-from)*t + 2*math.Sin(t*9)
		y, low, high = append(y, v), append(low, v-4-3*t), append(high, v+4+3*t)
	}
	return y, low, high
}
