package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/scenario"
	"demarche/internal/translate"
	"demarche/internal/whole"
)

type i18nCmd struct {
	Status  i18nStatusCmd  `cmd:"" help:"Say how far each language is translated, and which lines have changed since."`
	Extract i18nExtractCmd `cmd:"" help:"Write a sheet of the lines that want a translator."`
	Merge   i18nMergeCmd   `cmd:"" help:"Take a filled sheet over into the translations."`
	Accept  i18nAcceptCmd  `cmd:"" help:"Note that the translations are those of the texts as they are now."`
}

type i18nStatusCmd struct {
	JSON     bool   `help:"Write the result as JSON."`
	Check    bool   `help:"Exit with 1 if a line is missing or has changed since it was translated."`
	Scenario string `arg:"" type:"scenario" help:"Folder of the scenario, of a variant, or of the program's own texts."`
}

type i18nExtractCmd struct {
	Scenario string `arg:"" type:"scenario" help:"Folder of the scenario, of a variant, or of the program's own texts."`
	Lang     string `arg:"" help:"Language, as in fr."`
}

type i18nMergeCmd struct {
	Scenario string `arg:"" type:"scenario" help:"Folder of the scenario, of a variant, or of the program's own texts."`
	Lang     string `arg:"" help:"Language, as in fr."`
	Sheet    string `arg:"" help:"The sheet, as extract wrote it, with translations."`
}

type i18nAcceptCmd struct {
	Scenario string   `arg:"" type:"scenario" help:"Folder of the scenario, of a variant, or of the program's own texts."`
	Lang     string   `arg:"" help:"Language, as in fr."`
	Lines    []string `arg:"" optional:"" name:"line" help:"Ids of single lines, as status lists them; all when left out."`
}

// book is something whose texts are translated: a scenario, a variant, or the
// program itself.
type book struct {
	main  string
	langs []string // further languages
	texts func(lang string) []translate.Source

	locale func(lang string) (*translate.Locale, error)
	record func(lang string) string // file of what the translations were made from

	// merge takes a sheet over and writes what changes by it.
	merge func(lang, name string, sheet []byte, l *translate.Locale) (merged []string, err error)
}

// bookAt reads the texts of the scenario, the variant or the program in a folder.
func (e *env) bookAt(dir string) (*book, error) {
	if p, err := translate.ReadProgram(os.DirFS(dir), locale.Languages()[0].Code); err == nil {
		return programBook(dir, p), nil
	} else if !errors.Is(err, translate.ErrNoProgram) && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	folder, variant := library.Whole(dir)
	full, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	shown := filepath.ToSlash(filepath.Clean(folder))
	b, found := scenario.Load(os.DirFS(folder), ".", scenario.Options{ID: "i18n", Shown: shown, Variant: variant, Library: shelf().Catalogues(full)})
	if b == nil {
		e.list(found)
		return nil, fmt.Errorf("%s has errors; mend them first", dir)
	}
	return scenarioBook(dir, shown, b), nil
}

// scenarioBook is that of a scenario, or of what a variant says itself: the rest is
// translated with its scenario.
func scenarioBook(dir, shown string, b *scenario.Bundle) *book {
	out := &book{main: b.Texts.Languages()[0], langs: b.Texts.Languages()[1:]}
	own := ""
	if b.Variant() != "" {
		own = path.Join(shown, "variants", b.Variant(), scenario.FileName)
	}
	out.texts = func(lang string) []translate.Source {
		var list []translate.Source
		for _, id := range b.Texts.Lines() {
			if b.Texts.Shared(lang, id) || own != "" && path.Clean(b.Texts.File(id)) != path.Clean(own) {
				continue
			}
			text, _ := b.Texts.Text(out.main, id)
			list = append(list, translate.Source{ID: id, Text: text})
		}
		return list
	}
	file := func(lang string) string { return filepath.Join(dir, "locale", lang+".yaml") }
	out.record = func(lang string) string { return strings.TrimSuffix(file(lang), ".yaml") + ".sources" }
	out.locale = func(lang string) (*translate.Locale, error) {
		text, err := optional(file(lang))
		if err != nil {
			return nil, err
		}
		from, err := optional(out.record(lang))
		if err != nil {
			return nil, err
		}
		return translate.Parse(filepath.ToSlash(file(lang)), text, from)
	}
	out.merge = func(lang, name string, sheet []byte, l *translate.Locale) ([]string, error) {
		text, merged, err := l.Merge(name, sheet, out.texts(lang))
		if err != nil || len(merged) == 0 {
			return nil, err
		}
		if err := os.MkdirAll(filepath.Dir(file(lang)), 0o755); err != nil {
			return nil, err
		}
		return merged, whole.Write(file(lang), text, 0o644)
	}
	return out
}

// programBook is that of the program's own texts, in the folder of their files.
func programBook(dir string, p *translate.Program) *book {
	out := &book{main: locale.Languages()[0].Code, langs: p.Languages(), texts: p.Texts}
	out.record = func(lang string) string { return filepath.Join(dir, lang+".sources") }
	out.locale = func(lang string) (*translate.Locale, error) {
		from, err := optional(out.record(lang))
		if err != nil {
			return nil, err
		}
		return p.Locale(lang, from)
	}
	out.merge = func(lang, name string, sheet []byte, l *translate.Locale) ([]string, error) {
		files, merged, err := p.Merge(lang, name, sheet, l)
		for name, text := range files {
			err = errors.Join(err, whole.Write(filepath.Join(dir, name), text, 0o644))
		}
		return merged, err
	}
	return out
}

// into returns the translations into a language.
func (b *book) into(lang string) (*translate.Locale, error) {
	if lang == b.main || strings.ContainsAny(lang, `/\.`) {
		return nil, fmt.Errorf("%q is no language into which these texts are translated", lang)
	}
	return b.locale(lang)
}

// bookInto reads the texts in a folder and their translations into a language.
func (e *env) bookInto(dir, lang string) (*book, *translate.Locale, error) {
	b, err := e.bookAt(dir)
	if err != nil {
		return nil, nil, err
	}
	l, err := b.into(lang)
	return b, l, err
}

// note writes the record of what the translations were made from.
func (b *book) note(lang string, l *translate.Locale) error {
	if err := os.MkdirAll(filepath.Dir(b.record(lang)), 0o755); err != nil {
		return err
	}
	return whole.Write(b.record(lang), l.Record(b.texts(lang)), 0o644)
}

// optional reads a file that need not be there.
func optional(file string) ([]byte, error) {
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}

// Run lists, for each language, what is missing and what is stale.
func (c *i18nStatusCmd) Run(e *env) error {
	b, err := e.bookAt(c.Scenario)
	if err != nil {
		return err
	}
	states, wanting := map[string]translate.State{}, 0
	for _, lang := range b.langs {
		l, err := b.into(lang)
		if err != nil {
			return err
		}
		s := l.State(b.texts(lang))
		states[lang] = s
		wanting += len(s.Missing) + len(s.Stale)
		if c.JSON {
			continue
		}
		fmt.Fprintf(e.out, "%s: %d of %d lines translated, %d stale, %d without a record of their source\n", lang, s.Lines-len(s.Missing), s.Lines, len(s.Stale), len(s.Unrecorded))
		for _, id := range s.Missing {
			fmt.Fprintf(e.out, "  missing %s\n", id)
		}
		for _, id := range s.Stale {
			fmt.Fprintf(e.out, "  stale   %s\n", id)
		}
		if len(s.Unrecorded) > 0 {
			e.say("demarche i18n accept %s %s notes that they are translations of the texts as they are", c.Scenario, lang)
		}
	}
	if c.JSON {
		if err := e.json(states); err != nil {
			return err
		}
	}
	if len(b.langs) == 0 {
		e.say("there is no further language: list some under languages")
	}
	if c.Check && wanting > 0 {
		return exit(1)
	}
	return nil
}

// Run writes the sheet to the standard output.
func (c *i18nExtractCmd) Run(e *env) error {
	b, l, err := e.bookInto(c.Scenario, c.Lang)
	if err != nil {
		return err
	}
	_, err = e.out.Write(l.Sheet(b.texts(c.Lang), b.main, c.Lang))
	return err
}

// Run takes a sheet over. A scenario that does not list the language yet is told
// so.
func (c *i18nMergeCmd) Run(e *env) error {
	b, l, err := e.bookInto(c.Scenario, c.Lang)
	if err != nil {
		return err
	}
	sheet, err := os.ReadFile(c.Sheet)
	if err != nil {
		return err
	}
	merged, err := b.merge(c.Lang, filepath.ToSlash(c.Sheet), sheet, l)
	if err != nil {
		return err
	}
	if len(merged) == 0 {
		e.say("the sheet has no translations; nothing was changed")
		return nil
	}
	if err := b.note(c.Lang, l); err != nil {
		return err
	}
	e.say("%s taken over, %d still missing", count(len(merged), "line"), len(l.State(b.texts(c.Lang)).Missing))
	if !slices.Contains(b.langs, c.Lang) {
		e.say("the language is not listed yet: languages: [%s]", c.Lang)
	}
	return nil
}

// Run writes the record of sources anew.
func (c *i18nAcceptCmd) Run(e *env) error {
	b, l, err := e.bookInto(c.Scenario, c.Lang)
	if err != nil {
		return err
	}
	n := len(c.Lines)
	if n == 0 {
		l.Accept(b.texts(c.Lang))
		n = len(l.From)
	} else if unknown := l.AcceptOnly(b.texts(c.Lang), c.Lines); unknown != "" {
		return fmt.Errorf("%s has no translation of a line %q; nothing was noted. demarche i18n status %s lists the lines", c.Lang, unknown, c.Scenario)
	}
	if err := b.note(c.Lang, l); err != nil {
		return err
	}
	e.say("%s accepted as translated from the texts as they are", count(n, "line"))
	return nil
}
