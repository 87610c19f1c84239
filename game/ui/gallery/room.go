package gallery

import (
	"demarche/assets"
	"demarche/game/ui"
)

// words are the texts of the composed pages in one language.
type words struct {
	feed, reading, picture, since, search, know, checks, knowText string
	as, on, with, in, counted, clearance, save, publish           string
	conflict, cooperation, hostile, asks, unverified              string
	publics, narratives, forecast, listening                      string
	tabs, accounts, audiences, receptions                         []string
	post, why                                                     string
}

var english = words{
	feed: "Feed", reading: "Reading: Meridian TV, 04:31", picture: "Picture", since: "412 since 04:00",
	search: "Search, or filter: author, language, narrative", know: "What we know", checks: "Checks",
	knowText: "Text appeared on the agency's site at 00:14. Ceremony footage shows no speech. Agency staff locked out of their accounts.",
	as:       "As", on: "On", with: "With", in: "In", counted: "231 of 280", clearance: "Ask clearance · 25 min", save: "Save draft", publish: "Publish now",
	conflict: "conflict", cooperation: "cooperation", hostile: "hostile", asks: "asks you", unverified: "claim: “praised the rival”",
	publics: "PUBLICS · outrage", narratives: "NARRATIVES · heard, believed", forecast: "FORECAST · ladder, next 24 h, from what you know", listening: "listening 04:20 UTC, ±6",
	tabs: []string{"All", "Pulse", "Agora", "Clip", "Press", "Ours"}, accounts: []string{"Foreign Ministry", "Embassy, Northland", "Minister"},
	audiences:  []string{"Home public", "Neighbour's public", "Diaspora", "Neighbour's cabinet"},
	receptions: []string{"▲ reassured", "◆ unmoved", "▲ reassured", "▲ less tense?"},
	post:       "Their own agency published it. No retraction can unsay what a head of state thinks. ", why: "Firm on the fact, mild to the neighbours.",
}

var arabic = words{
	feed: "الموجز", reading: "قراءة: Meridian TV، 04:31", picture: "الصورة", since: "412 منذ 04:00",
	search: "ابحث أو صفِّ: الكاتب، اللغة، الرواية", know: "ما نعرفه", checks: "التحقق",
	knowText: "ظهر النص على موقع الوكالة عند 00:14. تسجيل الحفل لا يُظهر أي كلمة. فقد موظفو الوكالة حساباتهم.",
	as:       "باسم", on: "على", with: "مع", in: "بلغة", counted: "231 من 280", clearance: "اطلب الإذن · 25 د", save: "احفظ المسودة", publish: "انشر الآن",
	conflict: "صراع", cooperation: "تعاون", hostile: "عدائي", asks: "يسألك", unverified: "الادعاء: «مدح الخصم»",
	publics: "الجماهير · الغضب", narratives: "الروايات · من يصدّقها", forecast: "توقّع · السلّم خلال 24 ساعة، مما تعرفه", listening: "رصد 04:20، ±6",
	tabs: []string{"الكل", "Pulse", "Agora", "Clip", "الصحافة", "حساباتنا"}, accounts: []string{"وزارة الخارجية", "السفارة في نورثلاند", "الوزير"},
	audiences:  []string{"الجمهور المحلي", "جمهور الجار", "المغتربون", "حكومة الجار"},
	receptions: []string{"▲ مطمئن", "◆ لم يتأثر", "▲ مطمئن", "▲ أقل توتراً؟"},
	post:       "وكالتهم نفسها نشرت الكلام. لا تكذيب يمحو ما يفكر فيه رئيس دولة. ", why: "حازم في الوقائع، ليّن مع الجيران.",
}

func (s *Scene) words() *words {
	if s.Root.RTL {
		return &arabic
	}
	return &english
}

func (s *Scene) room(*ui.Context) ui.Widget {
	return ui.Column(12,
		ui.Flex(1, ui.Row(12, ui.Wide(330, s.feed()), ui.Flex(1, s.desk()), ui.Wide(330, s.picture())).Aligned(ui.AlignStretch)),
		ui.Column(0, timeline()).Padded(16, 6).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig),
	).Padded(12, 12)
}

func (s *Scene) feed() ui.Widget {
	w := s.words()
	return ui.Panel(w.feed, []ui.Widget{ui.Mark(ui.TonePlain, w.since)},
		ui.Row(0, &ui.Tabs{Items: ui.Choices(w.tabs...), Selected: &s.tab, Label: w.feed}).Padded(12, 0),
		ui.Column(0, ui.MaxWide(2000, &ui.Field{Value: &s.search, Hint: w.search, Label: w.search})).Padded(12, 10),
		ui.Flex(1, &ui.List{Count: 4, Selected: &s.selected, Label: w.feed, Row: s.feedPost}))
}

func (s *Scene) feedPost(i int) ui.Widget {
	w := s.words()
	posts := []struct {
		initials, who, where, at, text string
		tone                           ui.Tone
		mark, lang, reach              string
		markTone                       ui.Tone
	}{
		{"MT", "Meridian TV", "Pulse", "04:31", w.post, ui.ToneConf, w.hostile, "en", "61 k", ui.ToneConf},
		{"LM", "Lina Mansour", "Agora · journalist", "04:27", "Ministry, yes or no: were these words spoken at the ceremony? Cameras were there.", ui.TonePlain, w.asks, "en", "8.2 k", ui.ToneWarn},
		{"NM", "Northern Ministry", "Pulse", "04:19", "We have seen the reports and are in contact with our friends there. Facts first.", ui.ToneCoop, "calming", "ar", "12 k", ui.ToneCoop},
		{"@", "north_eagle_7741", "Pulse", "04:18", "SHARE BEFORE THEY DELETE IT ❗❗", ui.TonePlain, "new account", "en", "23 k", ui.ToneUnk},
	}
	p := posts[i]
	text := ui.Column(2,
		ui.Row(6, ui.Strong(p.who), ui.Faint(p.where), ui.Spacer(), ui.Faint(p.at)),
		&ui.Paragraph{Text: p.text})
	if i == 0 {
		text.Add(ui.High(72*max(s.Root.TextScale, 1), &ui.Stack{Items: []ui.Widget{
			&ui.Picture{Alt: "Screenshot"},
			ui.At(ui.AlignEnd, ui.Row(0, ui.Mark(ui.ToneUnk, "Screenshot, not verified")).Padded(8, 8)),
		}}))
	}
	y, _, _ := wave(6, 1, 12)
	text.Add(ui.Gap(3), ui.Flow(8,
		&ui.Pill{Text: p.mark, Tone: p.markTone, Small: true}, &ui.Pill{Text: p.lang, Small: true}, ui.Faint(p.reach),
		&ui.Spark{Y: y, Tone: p.markTone, Width: 52, Height: 14, Label: "Reach"}, ui.Faint("cred. 0.44")))
	b := ui.Row(10, &ui.Avatar{Initials: p.initials, Tone: p.tone}, ui.Flex(1, text)).Padded(16, 12).Aligned(ui.AlignStart)
	b.TopLine = true
	if i == s.selected {
		b.Fill, b.Accent, b.Pad.Start = ui.InkBg2, ui.InkAccent, 13
	}
	return b
}

func (s *Scene) desk() ui.Widget {
	w := s.words()
	read := ui.Row(12, ui.Flex(1, ui.Card(ui.Strong(w.know), &ui.Paragraph{Text: w.knowText, Ink: ui.InkText2})),
		ui.Wide(200, ui.Card(ui.Strong(w.checks), ui.Row(6, ui.Dim("Footage"), &ui.Pill{Text: "held", Tone: ui.ToneCoop, Small: true}),
			ui.Row(6, ui.Dim("Login records"), &ui.Pill{Text: "40 min", Tone: ui.ToneWarn, Small: true})))).Padded(16, 0).Aligned(ui.AlignStretch)
	read.Pad.Bottom, read.BottomLine = 12, true
	area, value := s.draft, &s.draft
	if s.Root.RTL {
		area, value = s.arabic, &s.arabic
	}
	why := &ui.Paragraph{Spans: []ui.Span{{Text: "Deny", Weight: ui.SemiBold}, {Text: ", with thanks. " + w.why, Ink: ui.InkText2}}}
	if s.Root.RTL {
		why = &ui.Paragraph{Spans: []ui.Span{{Text: "نفي", Weight: ui.SemiBold}, {Text: " مع شكر. " + w.why, Ink: ui.InkText2}}}
	}
	var boxes []ui.Widget
	for i, a := range w.audiences {
		ink := []ui.Ink{ui.InkCoop, ui.InkText2, ui.InkCoop, ui.InkWarn}[i]
		boxes = append(boxes, ui.Flex(1, ui.Column(0,
			&ui.Label{Text: a, Size: ui.SizeSmall, Ink: ui.InkText3}, &ui.Label{Text: w.receptions[i], Weight: ui.SemiBold, Ink: ink},
		).Padded(10, 6).Filled(ui.InkBg2, ui.InkLine, ui.Radius)))
	}
	return ui.Panel(w.reading, []ui.Widget{ui.Mark(ui.ToneUnk, w.unverified)}, read,
		ui.Flex(1, ui.Scrolled(ui.Column(8,
			s.line(w.as, w.accounts, 1), s.line(w.on, []string{"Pulse", "Agora", "Clip", "Website"}, 2),
			ui.Flex(1, &ui.TextArea{Value: value, Label: "Draft", Rows: 3, Marks: marks(area)}),
			ui.Row(16, ui.Wide(210, &ui.Meter{Value: 0.35, Low: 0.12, High: 0.58, LeftText: w.conflict, RightText: w.cooperation, Label: "Tone"}), ui.Flex(1, why)),
			ui.Row(8, boxes...).Aligned(ui.AlignStretch),
			&ui.Box{Wrap: true, Gap: 8, Between: true, Items: []ui.Widget{
				ui.Faint(w.counted),
				ui.Flow(8, ui.Btn(w.clearance, nil), ui.Btn(w.save, nil), &ui.Button{Text: w.publish, Kind: ui.Primary, Icon: assets.IconSend}),
			}},
		).Padded(16, 12))))
}

func (s *Scene) line(label string, chips []string, on int) ui.Widget {
	b := ui.Flow(8, ui.MinWide(62, ui.Faint(label)))
	b.Group = true
	for i, t := range chips {
		b.Add(&ui.Chip{Text: t, On: i < on})
	}
	return b
}

func (s *Scene) picture() ui.Widget {
	w := s.words()
	pub := &ui.Grid{Cols: []ui.Track{ui.Share(1), ui.Px(130), ui.Px(28)}, Gap: 10, RowGap: 0.01, RowHeight: 30}
	for i, a := range w.audiences {
		y, lo, hi := wave(8, 10+float64(i)*8, 20+float64(i)*14)
		pub.Items = append(pub.Items, ui.Dim(a), &ui.Spark{Y: y, Low: lo, High: hi, Tone: []ui.Tone{ui.ToneCoop, ui.ToneConf, ui.ToneWarn, ui.TonePlain}[i], Width: 130, MinY: 0, MaxY: 80, Label: a},
			&ui.Label{Text: []string{"18", "64", "37", "22"}[i], Weight: ui.SemiBold, Align: ui.AlignEnd})
	}
	nar := &ui.Grid{Cols: []ui.Track{ui.Share(1), ui.Px(96), ui.Px(40)}, Gap: 8, RowGap: 0.01, RowHeight: 30}
	for i, n := range []string{"“praised the rival”", "Agency was hacked", "Troops at the border"} {
		nar.Items = append(nar.Items, ui.Text(n), ui.Mark([]ui.Tone{ui.ToneUnk, ui.ToneCoop, ui.ToneConf}[i], []string{"unverified", "supported", "false"}[i]),
			&ui.Label{Text: []string{"41 %", "17 %", "9 %"}[i], Weight: ui.SemiBold, Align: ui.AlignEnd})
	}
	first := ui.Section(w.publics, pub)
	first.TopLine, first.Pad.Top = false, 2
	return ui.Panel(w.picture, []ui.Widget{ui.Mark(ui.TonePlain, w.listening)}, ui.Flex(1, ui.Scrolled(ui.Column(0, first, ui.Section(w.narratives, nar), ui.Section(w.forecast, forecast())))))
}

func (s *Scene) debrief(*ui.Context) ui.Widget {
	cell := func(v, lo, hi float64, tone ui.Tone) ui.Widget {
		return &ui.Interval{Value: v, Low: lo, High: hi, Min: -3, Max: 3, Tone: tone, Label: "credit"}
	}
	say := func(v string) ui.Widget { return &ui.Paragraph{Text: v, Align: ui.AlignStart} }
	num := func(v string) ui.Widget { return &ui.Label{Text: v, Weight: ui.SemiBold, Align: ui.AlignEnd} }
	t := &ui.Table{
		Label: "Decisions", Selected: &s.row,
		Columns: []ui.TableColumn{{Title: "when"}, {Title: "decision", Width: ui.Share(1)}, {Title: "credit", Width: ui.Px(200)}, {Title: "timing", Align: ui.AlignEnd}, {Title: "tone", Align: ui.AlignEnd}},
		Rows: [][]ui.Widget{
			{ui.Text("02:37"), say("Holding line, English only"), cell(0.2, -0.2, 0.7, ui.TonePlain), num("31"), num("74")},
			{ui.Text("04:41"), say("Denial with ceremony footage"), cell(1.9, 1.3, 2.5, ui.ToneCoop), num("52"), num("86")},
			{ui.Text("05:20"), say("Call to the cabinet"), cell(1.3, 0.8, 1.9, ui.ToneCoop), num("77"), num("90")},
			{ui.Text("11:02"), say("“Those who spread this know what they do”"), cell(-1.3, -2, -0.6, ui.ToneConf), num("60"), num("12")},
			{ui.Text("26:15"), say("Joint statement with Northland"), cell(0.7, 0.1, 1.2, ui.ToneCoop), num("44"), num("88")},
		},
	}
	when := &ui.Chart{
		Height: 120, MinX: 0, MaxX: 12, MinY: -0.1, MaxY: 2, Label: "Credit by time of publishing",
		Zones:   []ui.Zone{{From: 0, To: 3.2, Text: "no footage"}},
		XTicks:  []ui.AxisTick{{At: 3.25, Text: "03:15"}, {At: 5, Text: "05"}, {At: 8, Text: "08"}, {At: 12, Text: "12 h"}},
		Series:  []ui.Series{{Ink: ui.InkAccent, X: []float64{3.25, 4.2, 5.2, 6.6, 8.4, 12}, Y: []float64{1.5, 1.4, 1.1, 0.7, 0.3, 0}, Low80: []float64{1.3, 1.2, 0.9, 0.5, 0.1, -0.1}, High80: []float64{1.7, 1.6, 1.3, 0.9, 0.45, 0.1}}},
		Markers: []ui.Marker{{X: 3.25, Y: 1.5, Text: "best: +0.6", Ink: ui.InkCoop}, {X: 5.2, Y: 1.1, Text: "you, 04:41", Ink: ui.InkText}},
	}
	return ui.Row(12,
		ui.Wide(280, ui.Panel("Your score", []ui.Widget{ui.Mark(ui.TonePlain, "top 23 %")}, ui.Flex(1, ui.Scrolled(ui.Column(0, s.scores(), ui.Section("HOW YOU COMMUNICATED", ways())))))),
		ui.Flex(1, ui.Panel("The ladder: silence, you, the best line found", []ui.Widget{ui.Mark(ui.TonePlain, "200 runs each")},
			ui.Column(0, ladder()).Padded(16, 0), ui.Flex(1, ui.Scrolled(ui.Column(0, t).Padded(12, 8))))),
		ui.Wide(360, ui.Panel("04:41 · Denial with footage", []ui.Widget{ui.Mark(ui.ToneCoop, "+1.3 ±0.4")}, ui.Flex(1, ui.Scrolled(ui.Column(0,
			ui.Section("IF YOU HAD PUBLISHED IT AT ANOTHER TIME", when),
			ui.Section("ADVICE", &ui.Paragraph{Text: "The footage could have gone out at 03:15 as what it proves: the words were not spoken."})))))),
	).Padded(12, 12).Aligned(ui.AlignStretch)
}
