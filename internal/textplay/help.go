package textplay

import (
	"strconv"
	"strings"

	"demarche/internal/session"
	"demarche/internal/tone"
	"demarche/internal/whole"
)

// help lists what can be typed, or explains one verb with an example.
func (g *game) help(r *request) error {
	if word := r.at(0); word != "" {
		return g.helpOn(word)
	}
	g.line(g.words.T("text.help-look"))
	practises, rings := g.t.Practises(g.s.View()), g.w.Hotline != nil
	for i := range verbs {
		if v := &verbs[i]; !v.acts && (practises || !v.step) && (rings || !v.line) && (!v.behind || g.s.Mode() == session.Rehearsal) {
			g.helpLine(v)
		}
	}
	g.gap()
	g.line(g.words.T("text.help-act"))
	for i := range verbs {
		if v := &verbs[i]; v.acts && (practises || !v.step) {
			g.helpLine(v)
		}
	}
	g.gap()
	g.line(g.words.T("text.help-more"))
	g.line(g.words.T("text.help-steps", "span", g.t.Span(g.w.Clock.Tick)))
	return nil
}

func (g *game) helpLine(v *verb) {
	g.indented("", "    ", g.words.T("text.help-line", "verb", g.spoken(v), "what", g.words.T("help."+v.name)))
}

// spoken is a verb as it can be typed in the language of display.
func (g *game) spoken(v *verb) string {
	own, _, _ := strings.Cut(g.words.T("verb."+v.name), " ") // there may be several
	if own != v.name {
		return own + " (" + v.name + ")"
	}
	return v.name
}

func (g *game) helpOn(word string) error {
	v := verbOf(g.grammar.verbs[word])
	if v == nil {
		return complaint(g.words.T("text.no-verb", "word", word))
	}
	g.helpLine(v)
	if v.acts {
		cost := g.w.Costs[v.kind]
		g.line(g.words.T("text.help-cost", "span", g.t.Span(cost.Attention)))
	}
	g.line(g.words.T("text.help-type", "usage", g.usage(v.name, "")))
	if v.acts && placing(v.kind) {
		g.line(g.words.T("text.positions", "words", g.positionWords()))
	}
	if v.acts && foreseeing(v.kind) {
		g.line(g.words.T("text.foresight-help", "intent", g.words.T("word.intent"), "intents", g.oneOf(g.intentsTyped()),
			"expect", g.words.T("word.expect"), "example", g.example(), "kinds", g.oneOf(g.figuresTyped()), "ways", g.oneOf(g.waysTyped())))
	}
	return nil
}

// tone reads a text and explains the reading word by word.
func (g *game) tone(r *request) error {
	if !g.aids.Tone && !g.s.Over() {
		return complaint(g.words.T("mode.no-tone"))
	}
	lang, text := g.language(), r.rest
	if list := tokens(text); len(list) == 1 && list[0].quoted {
		text = list[0].text
	}
	if len(r.free) == 0 && len(r.texts) == 1 {
		for l, t := range r.texts {
			if text = t; l != "" {
				lang = l
			}
		}
	}
	if text == "" {
		var err error
		if text, err = g.text(g.words.T("text.write", "language", g.words.Language(lang)), "", true); err != nil {
			return err
		}
	}
	e := tone.Explain(lang, text)
	g.line(g.t.Reading(e.Reading, e.Spans))
	if e.Lexicon != "" {
		g.line(g.t.Scale(e.Reading) + ".")
	}
	for i, why := range g.t.Why(text, &e) {
		key := "text.why"
		if !why.Counts {
			key = "text.why-not"
		}
		g.item(i+1, g.words.T(key, "words", g.words.Quote(why.Words), "reason", why.Reason, "dimension", why.Dimension, "amount", why.Amount))
	}
	for _, note := range g.t.Notes(&e) {
		g.line(note)
	}
	return nil
}

// save says where the journal is, or copies it: also what its own file does not
// hold, since a copy elsewhere is the way out where the disk is full.
func (g *game) save(r *request) error {
	path := g.s.Journal()
	if path == "" {
		return complaint(g.words.T("text.no-journal"))
	}
	if r.rest == "" {
		g.line(g.words.T("text.journal", "path", path))
		return nil
	}
	data := g.s.Written()
	if err := whole.Write(r.rest, data, 0o600); err != nil {
		return complaint(g.words.T("notice.not-saved", "why", err.Error()))
	}
	g.line(g.words.T("text.copied", "path", r.rest, "bytes", strconv.Itoa(len(data))))
	return nil
}
