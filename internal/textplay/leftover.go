package textplay

import (
	"slices"
	"strconv"
	"strings"

	"demarche/internal/locale"
	"demarche/internal/world"
)

// leftOver complains of what an act has no use for: nothing that somebody
// typed is passed over.
func (g *game) leftOver(r *request, do *verb) error {
	most := do.free
	switch {
	case !do.acts:
		return nil
	case do.kind == world.CmdPost || do.kind == world.CmdClear || do.kind == world.CmdJoint:
		if most = 0; g.draftNamed(r) != "" {
			most = 1
		}
	case do.kind == world.CmdAnswer && g.draftNamed(r) != "":
		most = 2
	case do.kind == world.CmdSilence && r.one("about") != "":
		most = 0
	}
	var words, said []string
	for _, key := range keywords {
		if list := r.given[key]; len(list) > 0 && !uses(do.kind, key) {
			words = append(words, g.words.Quote(g.words.T("word."+key)+" "+strings.Join(list, ",")))
		}
	}
	for _, text := range r.texts {
		if !uses(do.kind, "text") {
			said = append(said, g.words.Quote(text))
		}
	}
	slices.Sort(said)
	if len(words)+len(said) == 0 && len(r.free) <= most {
		return nil
	}
	for i := most; i < len(r.free); i++ {
		if r.quoted[i] {
			said = append(said, g.words.Quote(r.free[i]))
		} else {
			words = append(words, g.words.Quote(r.free[i]))
		}
	}
	var parts []string
	if len(words) > 0 {
		parts = append(parts, g.words.T("text.unknown-words", "command", r.typed, "words", g.words.List(words)))
		if placing(do.kind) && !r.placed && len(r.free) > most {
			parts = append(parts, g.positionsHint(r.free[most:]))
		}
	}
	if len(said) > 0 && uses(do.kind, "text") {
		parts = append(parts, g.words.T("text.unplaced", "text", g.words.List(said), "languages", g.words.Comma(g.w.Languages...)))
	}
	if len(said) > 0 && !uses(do.kind, "text") {
		parts = append(parts, g.words.T("text.unknown-words", "command", r.typed, "words", g.words.List(said)))
	}
	return complaint(join(parts[0], append(parts[1:], g.words.T("text.help-type", "usage", g.usage(do.name, r.at(0))))...))
}

// uses tells whether a command has a use for a keyword.
func uses(kind world.CommandKind, key string) bool {
	if key == "reason" {
		return true
	}
	switch kind {
	case world.CmdPost, world.CmdRetract, world.CmdAnswer, world.CmdClear, world.CmdJoint, world.CmdReadout, world.CmdPrincipal:
		switch key {
		case "with":
			return kind == world.CmdJoint
		case "level":
			return kind == world.CmdClear
		}
		if foresees(key) {
			return foreseeing(kind)
		}
		return !slices.Contains([]string{"until", "by", "say", "find", "terms"}, key)
	case world.CmdForecast:
		return uses(world.CmdPost, key) && !foresees(key)
	case world.CmdVerify:
		return key == "by"
	case world.CmdCall, world.CmdNote, world.CmdSummon, world.CmdDemarche:
		return slices.Contains([]string{"by", "say", "level", "with"}, key)
	case world.CmdReport:
		return key == "on" || key == "about"
	case world.CmdBrief:
		return key == "about" || key == "evidence" || key == "terms"
	case world.CmdEmbargo:
		return key == "to" || key == "about" || key == "evidence" || key == "until"
	case world.CmdSilence:
		return slices.Contains([]string{"about", "until", "to", "with"}, key)
	case world.CmdWait:
		return key == "until"
	}
	return false
}

// foresees tells whether a keyword says what is meant or expected of a statement.
func foresees(key string) bool { return key == "intent" || key == "expect" }

// draftNamed returns the draft that stands right after the verb, or after the question
// that is answered: by its number in the list, or by its whole id, part of which might
// be meant for something else.
func (g *game) draftNamed(r *request) string {
	at := 0
	if r.verb == world.CmdAnswer.String() {
		at = 1
	}
	word := plain(r.at(at))
	if word == "" || r.quoted[at] {
		return ""
	}
	if _, err := strconv.Atoi(word); err == nil {
		return word
	}
	if list := g.drafts(); slices.ContainsFunc(list, func(o option) bool { return o.typed() == word }) {
		return word
	}
	return ""
}

// placing tells whether a command says something of a claim.
func placing(kind world.CommandKind) bool {
	switch kind {
	case world.CmdPost, world.CmdRetract, world.CmdClear, world.CmdJoint, world.CmdBrief, world.CmdAnswer, world.CmdReadout, world.CmdPrincipal, world.CmdForecast:
		return true
	}
	return false
}

// positionsHint lists the words for what a text says of a claim, and says which
// of them was probably meant.
func (g *game) positionsHint(typed []string) string {
	hint := g.words.T("text.positions", "words", g.positionWords())
	for _, word := range typed {
		if mean := g.didYouMean(word); mean != "" {
			return hint + " " + mean
		}
	}
	return hint
}

// positionWords lists the positions as they are typed.
func (g *game) positionWords() string {
	var list []string
	for _, p := range positions {
		list = append(list, g.words.T("word."+p.String()))
	}
	return g.words.Comma(list...)
}

// didYouMean says which position was probably meant with a word, or "".
func (c *console) didYouMean(word string) string {
	if p := c.likely(word); p != world.Silent {
		return c.words.T("text.did-you-mean", "word", c.words.T("word."+p.String()))
	}
	return ""
}

// likely is the position that somebody means with another word, or Silent.
func (c *console) likely(word string) world.Position {
	for _, words := range []*locale.Words{c.words, locale.New("en")} {
		for _, p := range positions {
			if slices.Contains(strings.Fields(words.T("like."+p.String())), strings.ToLower(word)) {
				return p
			}
		}
	}
	return world.Silent
}
