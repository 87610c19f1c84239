package present

// DraftIn returns the title of a prepared text with the languages in which it is
// written: a version in any other has to be translated first.
func (t *Teller) DraftIn(i int) string {
	texts, line := t.bundle.Texts, "drafts."+t.w.Drafts[i].ID+".text"
	written, _ := texts.Text(t.main, line)
	names := []string{t.Words.Language(t.main)}
	for _, lang := range texts.Languages()[1:] {
		if own, _ := texts.Text(lang, line); own != written {
			names = append(names, t.Words.Language(lang))
		}
	}
	return t.Words.T("draft.in", "title", t.Draft(i), "languages", t.Words.List(names))
}
