package room

import "demarche/game/ui"

// citing is how a letter cites the post that it is about.
type citing string

const (
	asReply      citing = "reply"
	asQuote      citing = "quote"
	asScreenshot citing = "screenshot"
)

// cited tells how the letter cites a post.
func (l *letter) cited() citing {
	switch {
	case l.screenshot:
		return asScreenshot
	case l.quote:
		return asQuote
	}
	return asReply
}

// citeRow chooses how the post is cited and says what that does, or is nil where
// none is.
func (r *Room) citeRow() ui.Widget {
	k := &r.comp
	if k.replyTo == "" || k.correct != "" || k.answer != "" || k.step.target != "" {
		return nil
	}
	row := r.line(r.t("room.cite"))
	for _, way := range []struct {
		citing
		name string
	}{{asReply, r.t("room.reply")}, {asQuote, r.t("room.quote")}, {asScreenshot, r.t("room.screenshot")}} {
		chip := &ui.Chip{Text: way.name, On: k.cited() == way.citing, Radio: true}
		chip.OnChange = func(bool) {
			r.change(func(l *letter) { l.quote, l.screenshot = way.citing == asQuote, way.citing == asScreenshot })
		}
		row.Items[1].(*ui.Box).Add(ui.Key("cite-"+string(way.citing), chip))
	}
	row.Items[1].(*ui.Box).Add(&ui.Paragraph{Text: r.t("room.cite-" + string(k.cited())), Ink: ui.InkText3})
	return row
}

// authority returns the language of the version that counts, where the letter
// says so in several.
func (l *letter) authority() string {
	if said := l.said(); len(said) > 1 && said[l.authoritative] != "" {
		return l.authoritative
	}
	return ""
}

// authorityChip makes the version that is edited the one that counts, where there
// are several.
func (r *Room) authorityChip() ui.Widget {
	k := &r.comp
	said := k.said()
	if len(said) < 2 || said[k.lang] == "" {
		return nil
	}
	lang := k.lang
	chip := &ui.Chip{Text: r.t("room.authoritative"), On: k.authority() == lang, OnChange: func(bool) {
		r.change(func(l *letter) { l.authoritative = other(l.authority(), lang) })
	}}
	return ui.Key("authoritative", ui.Tip(r.t("room.authoritative-about"), chip))
}

// authorityNote says what it means that there are several versions, or is nil.
func (r *Room) authorityNote() ui.Widget {
	if len(r.comp.said()) < 2 || r.shape.low() {
		return nil // the chip says it where little fits
	}
	return &ui.Paragraph{Text: r.t("room.authoritative-about"), Ink: ui.InkText3}
}
