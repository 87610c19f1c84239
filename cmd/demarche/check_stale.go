package main

import (
	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/translate"
)

// checkStale warns of translations whose text has changed since, as far as it is
// recorded from which text they were made.
func checkStale(b *scenario.Bundle, shown, in string) source.Diagnostics {
	list := &source.List{}
	book := scenarioBook(in, shown, b)
	for _, lang := range book.langs {
		text, err := b.Beside("locale/" + lang + ".yaml")
		record, missing := b.Beside("locale/" + lang + ".sources")
		if err != nil || missing != nil {
			continue
		}
		name := in + "/locale/" + lang + ".yaml"
		l, err := translate.Parse(name, text, record)
		if err != nil {
			continue // what cannot be read is said where it is read
		}
		if stale := l.State(book.texts(lang)).Stale; len(stale) > 0 {
			list.ReportLines(source.Top(name), source.TextStale, stale,
				"demarche i18n status "+in+" lists them; translate them anew, or note with demarche i18n accept "+in+" "+lang+" LINE that one still holds",
				"%s in %s: the text has changed since it was translated", count(len(stale), "line"), lang)
		}
	}
	return list.Diagnostics()
}
