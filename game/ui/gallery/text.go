package gallery

import "demarche/game/ui"

func (s *Scene) text(c *ui.Context) ui.Widget {
	sizes := ui.Column(4,
		&ui.Label{Text: "72", Size: ui.SizeHuge, Weight: ui.Bold},
		ui.Title("Title 20 · D+0 04:35"), ui.Heading("Heading 15 · Reading: Meridian TV"),
		ui.Text("Body 13 · was spoken at the ceremony"), ui.Dim("Body 13, supporting"), ui.Faint("Body 13, faint"),
		ui.Caption("CAPTION 12 · outrage"))
	mixed := ui.Column(8,
		&ui.Paragraph{Text: "وكالتهم نفسها نشرت الكلام. لا تكذيب يمحو ما يفكر فيه رئيس دولة. #تصريحات"},
		&ui.Paragraph{Text: "قال Lina Mansour إن الوزارة (Foreign Ministry) ردت خلال 40 دقيقة، في 12.5 % من الحالات."},
		&ui.Paragraph{Text: "The ministry wrote “نشكر كل من يتحقق قبل أن يشارك” at 04:41, then 2 replies."},
		&ui.Paragraph{Text: "۱۲۳ و ٤٥٦ و 789: أرقام من ثلاث كتابات؛ تشكيل: اختُرِقَتْ مُتحقَّق."},
		&ui.Paragraph{Spans: []ui.Span{
			{Text: "نفي", Weight: ui.SemiBold},
			{Text: " مع شكر. حازم في الوقائع، ليّن مع الجيران. ", Ink: ui.InkText2},
			{Text: "«يبدو» في محلها: سجلات الدخول لم تصل بعد.", Ink: ui.InkWarn, Under: ui.InkWarn, Dotted: true},
		}})
	spans := ui.Column(8,
		&ui.Paragraph{Spans: []ui.Span{
			{Text: "Deny", Weight: ui.SemiBold},
			{Text: ", with thanks. Firm on the fact, mild to the neighbours. ", Ink: ui.InkText2},
			{Text: "“apparently” is right", Ink: ui.InkCoop, Under: ui.InkCoop},
			{Text: ": the login records are "},
			{Text: "still out", Under: ui.InkWarn, Dotted: true},
			{Text: ". See "},
			{Text: "how tone is read", Link: func() { c.Toast(ui.ToneAccent, "The link was followed.") }},
			{Text: "."},
		}},
		&ui.Paragraph{Text: "A_word_that_is_far_too_long_for_its_line_is_broken_where_it_must_be_and_nothing_of_it_is_lost", Ink: ui.InkText2},
		&ui.Paragraph{Text: draftEnglish, MaxLines: 2, Ink: ui.InkText2},
		&ui.Label{Text: "A label on one line that does not fit ends in an ellipsis, and its tooltip holds the whole of it"},
		ui.Text("Signs: ▲ rising ▼ falling ◆ steady ● ■ → ← −0.6 ≥ ≈ × ± ✓ ⚠ ❚❚"),
		ui.Text("Ελληνικά, Русский, Türkçe, Tiếng Việt, Łódź, Français, Español"))
	return ui.Row(12,
		ui.Flex(1, ui.Panel("Sizes and spans", nil, ui.Flex(1, ui.Scrolled(ui.Column(0, ui.Section("SIZES", sizes), ui.Section("SPANS", spans)))))),
		ui.Flex(1, ui.Panel("Both directions", nil, ui.Flex(1, ui.Scrolled(ui.Column(0, ui.Section("PARAGRAPHS", mixed),
			ui.Section("EDITED", &ui.TextArea{Value: &s.arabic, Label: "المسودة", Rows: 3},
				&ui.TextArea{Value: new("Mixed: وزارة الخارجية said 3 things. ثم صمتت."), Label: "Mixed", Rows: 2})))))),
	).Padded(12, 12).Aligned(ui.AlignStretch)
}
