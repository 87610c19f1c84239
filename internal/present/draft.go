package present

import (
	"demarche/internal/sim"
	"demarche/internal/world"
)

// DraftIn returns the title of a prepared text with the languages in which it is
// written: a version in any other has to be translated first.
func (t *Teller) DraftIn(i int) string {
	texts := t.bundle.Texts
	ready := texts.Prepared("drafts." + t.w.Drafts[i].ID + ".text")
	var names []string
	for _, lang := range texts.Languages() {
		if ready[lang] != "" {
			names = append(names, t.Words.Language(lang))
		}
	}
	return t.Words.T("draft.in", "title", t.Draft(i), "languages", t.Words.List(names))
}

// DraftRead returns a prepared text as a reader of the language of display reads
// it where none of its versions is in that language, with the language before it;
// "" where one is, or where it is not translated.
func (t *Teller) DraftRead(id string) string {
	line := "drafts." + id + ".text"
	if t.bundle.Texts.Prepared(line)[t.Words.Lang()] != "" {
		return ""
	}
	text := t.Text(line)
	if main, _ := t.bundle.Texts.Text(t.main, line); text == "" || text == main {
		return ""
	}
	return t.Words.T("draft.read", "language", t.Words.Language(t.Words.Lang()), "text", text)
}

// DraftUsed is the minute at which a prepared text was ordered last, with every word
// changed or as it was, or -1. To have it cleared is not yet to use it.
func DraftUsed(id string, given []sim.Command) int32 {
	last := int32(-1)
	for i := range given {
		if c := &given[i]; c.Draft == id && c.Kind != world.CmdClear {
			last = c.Minute
		}
	}
	return last
}
