package room

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/world"
)

// composerPage is where the desk writes: what it is about, how it goes out, the
// text with what moves its tone, and what giving it costs.
func (r *Room) composerPage() ui.Widget {
	r.ready()
	r.judge()
	foot := ui.Column(8)
	foot.Pad = ui.Edges{Start: 16, Top: 10, End: 16, Bottom: 12}
	body := ui.Column(9)
	body.Pad = ui.Edges{Start: 16, Top: 10, End: 16, Bottom: 2}
	text := []ui.Widget{r.textTabs(), r.authorityNote(), r.draftRead(), ui.Flex(1, r.textArea()), r.legend()}
	if r.shape.low() {
		// Below the text it would be out of sight.
		body.Gap, body.Pad.Top = 6, 6
		foot.Gap, foot.Pad.Top, foot.Pad.Bottom = 6, 6, 8
		text = []ui.Widget{r.textTabs(), r.draftRead(), r.legend(), ui.Flex(1, r.textArea())}
	}
	if r.shape.tight() { // the meter is seen whole below the text
		text = []ui.Widget{r.textTabs(), r.draftRead(), ui.Flex(1, r.textArea()), r.toneRow(), r.legend()}
	}
	if r.comp.foresees || r.foresightFits() {
		text = append(text, r.foresightRows())
	}
	switch {
	case r.shape.tight():
		// What is written comes first where little fits at once.
		body.Add(text...).Add(r.composerTools(), r.citeRow(), r.howOut())
		foot.TopLine = true
	case !r.foresightFits() && r.comp.foresees:
		// What is written, what is expected of it and how it goes out stand in sight
		// together.
		body.Add(r.summary()).Add(text...).Add(r.composerTools(), r.citeRow(), r.options())
		foot.Add(r.toneRow())
	case r.shape.low():
		body.Add(r.composerTools(), r.howOut()).Add(text...).Add(r.citeRow())
		foot.Add(r.toneRow())
	default:
		body.Add(r.readingStrip(), r.composerTools(), r.citeRow(), r.howOut()).Add(text...)
		foot.Add(r.toneRow())
	}
	foot.Add(r.reminded(), r.costLine(), r.composerButtons())
	return ui.Column(0, ui.Flex(1, ui.Key("compose-"+strconv.Itoa(r.opened), ui.Scrolled(body))), foot)
}

// howOut says how the letter goes out: by all its options, by the more important
// ones, or in a sentence, as there is room.
func (r *Room) howOut() ui.Widget {
	switch {
	case r.comp.unfolded || r.shape.roomy():
		return r.options()
	case r.shape.dense():
		return r.denseOptions()
	}
	return r.summary()
}

// readingStrip keeps in sight what is being read.
func (r *Room) readingStrip() ui.Widget {
	if r.read.kind == nothing || r.shape.tall < 840 {
		return nil
	}
	text := ""
	v := r.view()
	for i := range v.Feed {
		if p := v.Feed[i]; r.read == (item{aPost, p.ID}) {
			text = r.post(p).Body
		}
	}
	for i := range v.Inbox {
		if m := &v.Inbox[i]; r.read == (item{aMessage, m.ID}) {
			text = r.message(m).Body
		}
	}
	if text == "" {
		return nil
	}
	lines := 1
	if r.shape.roomy() {
		lines = 4
	}
	b := ui.Row(10, ui.Flex(1, &ui.Paragraph{Text: text, MaxLines: lines, Ink: ui.InkText2})).Padded(12, 8).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
	b.OnClick, b.Label = func() { r.turn(pageRead) }, r.t("room.page-read")
	// Where aims and legend leave no room for them, the claim is a page away.
	if r.shape.tall >= 1200 && r.comp.about != world.None {
		return ui.Column(9, b, r.claimCards(r.comp.about, ""))
	}
	return b
}

// composerTools are the prepared and the saved texts, and Undo.
func (r *Room) composerTools() ui.Widget {
	row := ui.Flow(8, r.draftsMenu())
	if len(r.saved) > 0 {
		row.Add(r.savedMenu())
	}
	undo := ui.IconBtn(assets.IconUndo, r.t("room.undo"), r.comp.undo)
	undo.Small = true
	if len(r.comp.past) == 0 {
		undo.Disabled = r.t("room.undo-none")
	}
	empty := ui.IconBtn(assets.IconTrash, r.t("room.empty"), func() {
		r.change(func(l *letter) {
			*l = letter{about: world.None, texts: map[string]string{}, account: l.account, platforms: l.platforms}
		})
		r.comp.original = nil
	})
	empty.Small = true
	row.Add(undo, empty)
	row.Add(r.tryButton())
	if to := r.addressee(); to != nil {
		row.Add(to)
	}
	if !r.shape.roomy() {
		fold, icon := r.t("room.options"), assets.IconChevronDown
		if r.comp.unfolded {
			icon = assets.IconChevronUp
		}
		row.Add(&ui.Button{Text: fold, Icon: icon, Small: true, Pressed: r.comp.unfolded, OnClick: func() { r.comp.unfolded = !r.comp.unfolded }})
	}
	return row
}

// addressee says what the letter answers, corrects or replies to.
func (r *Room) addressee() ui.Widget {
	k := &r.comp
	key, id := "", ""
	switch {
	case k.step.target != "":
		return r.reference(r.taken(k.step))
	case k.correct != "":
		key, id = "room.corrects", k.correct
	case k.answer != "":
		key, id = "room.answers", k.answer
	case k.replyTo != "" && k.screenshot:
		key, id = "room.screenshots", k.replyTo
	case k.replyTo != "" && k.quote:
		key, id = "room.quotes", k.replyTo
	case k.replyTo != "":
		key, id = "room.replies", k.replyTo
	default:
		return nil
	}
	return r.reference(r.t(key, "name", r.tell().Subject(id, r.view())))
}

// reference is what the letter refers to, to be dropped.
func (r *Room) reference(text string) ui.Widget {
	drop := ui.IconBtn(assets.IconClose, r.t("room.drop"), func() {
		r.change(func(l *letter) {
			l.correct, l.answer, l.replyTo, l.step = "", "", "", taking{}
			l.quote, l.screenshot = false, false
		})
	})
	drop.Small = true
	return ui.Row(2, ui.MaxWide(r.shape.desk*0.8*r.scale(), ui.Mark(ui.ToneAccent, text)), drop)
}

// textTabs choose the version that is edited; the desk can translate others.
func (r *Room) textTabs() ui.Widget {
	k := &r.comp
	at := 0
	var items []ui.Choice
	for i, lang := range r.world().Languages {
		if lang == k.lang {
			at = i
		}
		items = append(items, ui.Choice{Text: r.p.Words.Language(lang) + r.versionMark(lang)})
	}
	tabs := &ui.Tabs{Items: items, Selected: &at, Label: r.t("room.in"), OnChange: func(i int) { k.edit(r.world().Languages[i]) }}
	return ui.Flow(8, ui.Key("languages", tabs), r.versionChip(), r.authorityChip())
}

// versionMark says in a sign what becomes of a language: written, translated.
func (r *Room) versionMark(lang string) string {
	switch {
	case slices.Contains(r.comp.translate, lang):
		return " +15"
	case strings.TrimSpace(r.comp.texts[lang]) != "" && !slices.Contains(r.comp.off, lang):
		return " ●"
	}
	return ""
}

// versionChip leaves out the version that is edited, or has it translated.
func (r *Room) versionChip() ui.Widget {
	k := &r.comp
	lang := k.lang
	if strings.TrimSpace(k.texts[lang]) != "" {
		return &ui.Chip{Text: r.t("room.version-out"), On: !slices.Contains(k.off, lang), OnChange: func(bool) {
			r.change(func(l *letter) { l.off = toggle(l.off, lang) })
		}}
	}
	chip := &ui.Chip{Text: r.t("room.translate"), On: slices.Contains(k.translate, lang), OnChange: func(bool) {
		r.change(func(l *letter) { l.translate = toggle(l.translate, lang) })
	}}
	if len(k.said()) == 0 {
		chip.Disabled = r.t("room.translate-what")
	}
	return chip
}

// textArea is the text of one language with the words that move its tone.
func (r *Room) textArea() ui.Widget {
	k := &r.comp
	hint := r.t("room.write-hint")
	if slices.Contains(k.translate, k.lang) {
		hint = r.t("room.translated-hint", "language", r.p.Words.Language(k.lang))
	}
	rows := 4
	switch {
	case r.shape.tight():
		rows = 2
	case r.shape.tall < 760 || r.foresightFits():
		rows = 3
	}
	return ui.Key("text-"+k.lang, &ui.TextArea{
		Value: &k.text, Label: r.t("room.text", "language", r.p.Words.Language(k.lang)), Hint: hint, Rows: rows, Marks: r.marks(),
		OnChange: func(text string) {
			k.typed(text)
			r.hold(true)
		},
	})
}

// draftRead gives a prepared text in the language of display where it lies ready
// in others alone, so that one knows what goes out.
func (r *Room) draftRead() ui.Widget {
	if r.comp.origin() == "" {
		return nil
	}
	if text := r.tell().DraftRead(r.comp.draft); text != "" {
		return &ui.Paragraph{Text: text, Ink: ui.InkText2}
	}
	return nil
}

// limit returns the least number of characters that the chosen platforms take,
// and on which; 0 for no limit.
func (r *Room) limit() (limit int, platform string) {
	for i := range r.world().Platforms {
		p := &r.world().Platforms[i]
		if n := int(p.Limit); n > 0 && slices.Contains(r.comp.platforms, p.ID) && (limit == 0 || n < limit) {
			limit, platform = n, r.platform(i)
		}
	}
	return limit, platform
}

// counted says how long the text is.
func (r *Room) counted() ui.Widget {
	n := utf8.RuneCountInString(strings.TrimSpace(r.comp.text))
	limit, platform := r.limit()
	if limit == 0 {
		return ui.Faint(r.p.Words.N("room.length-free", int64(n)))
	}
	label := ui.Faint(r.t("room.length-on", "n", n, "limit", limit, "platform", platform))
	if n > limit {
		label.Ink, label.Weight = ui.InkConf, ui.SemiBold
	}
	return label
}

// costLine says before the command is given what it costs, or why it cannot be
// given.
func (r *Room) costLine() ui.Widget {
	k := &r.comp
	if k.why != "" && len(k.said()) > 0 {
		line := ui.Row(8, &ui.Glyph{Icon: assets.IconAlert, Ink: ui.InkWarn}, ui.Flex(1, &ui.Paragraph{Text: k.why, Ink: ui.InkWarn, MaxLines: 2}))
		if r.shape.low() {
			line.Add(r.counted())
		}
		return line
	}
	words := k.cost.Words
	if k.takes != "" && len(k.said()) > 0 {
		words += " " + r.t("room.takes-answer", "text", k.takes)
	}
	if k.cost.Effect >= 0 && !r.shape.low() {
		words += " " + r.t("plain.tick", "span", r.tell().Span(r.world().Clock.Tick))
	}
	line := ui.Row(8, &ui.Glyph{Icon: assets.IconClock, Ink: ui.InkText3}, ui.Flex(1, &ui.Paragraph{Text: words, Ink: ui.InkText2, MaxLines: 3}))
	if r.shape.low() {
		line.Add(r.counted())
	}
	return line
}

// composerButtons ask clearance, put the text aside and publish it.
func (r *Room) composerButtons() ui.Widget {
	k := &r.comp
	save := &ui.Button{Text: r.t("room.save-draft"), OnClick: func() {
		r.saveDraft()
		k.clear()
		r.hold(false)
	}}
	if k.letter.empty() {
		save.Disabled = r.t("refusal.no-text")
	}
	out := &ui.Button{Text: r.t("room.publish-now"), Icon: assets.IconSend, Kind: ui.Primary, Disabled: k.why, OnClick: r.publish}
	switch k.kind() {
	case world.CmdJoint:
		out.Text, out.Icon = r.t("room.publish-joint"), assets.IconHandshake
	case world.CmdRetract:
		out.Text = r.t("room.publish-correction")
	case world.CmdAnswer:
		out.Text = r.t("room.publish-answer")
	case world.CmdReadout, world.CmdPrincipal:
		out.Text = r.t("room.publish-step")
	}
	clear, aim := r.clearanceButton(), r.foresightButton()
	if r.shape.low() {
		// One row of buttons leaves another line to the text.
		for _, w := range []ui.Widget{clear, aim, save, out} {
			if b, ok := w.(*ui.Button); ok {
				b.Small = true
			}
		}
	}
	row := ui.Flow(8, clear, aim, save, ui.Key("publish", out))
	row.Justify = ui.AlignEnd
	if r.shape.low() {
		return row // the length stands beside the cost
	}
	return ui.Row(8, r.counted(), ui.Flex(1, row))
}

// clearanceButton asks who must agree, and says how long that takes.
func (r *Room) clearanceButton() ui.Widget {
	level := r.level()
	if level == "" {
		return nil
	}
	if r.clearance(r.comp.account) != nil {
		return ui.Mark(ui.ToneCoop, r.t("room.cleared"))
	}
	takes := r.tell().Span(r.tell().ClearanceTakes(r.comp.account))
	if at := r.comp.asking.Effect; at > r.view().Minute {
		takes = r.tell().Span(at - r.view().Minute)
	}
	b := &ui.Button{Text: r.t("room.ask-clearance", "span", takes), Icon: assets.IconShield, Disabled: r.comp.ask, OnClick: r.askClearance}
	return ui.Tip(level+". "+r.comp.asking.Words, b)
}
