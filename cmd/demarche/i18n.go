package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"demarche/internal/scenario"
	"demarche/internal/translate"
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
	Scenario string `arg:"" help:"Folder of the scenario."`
}

type i18nExtractCmd struct {
	Scenario string `arg:"" help:"Folder of the scenario."`
	Lang     string `arg:"" help:"Language, as in fr."`
}

type i18nMergeCmd struct {
	Scenario string `arg:"" help:"Folder of the scenario."`
	Lang     string `arg:"" help:"Language, as in fr."`
	Sheet    string `arg:"" help:"The sheet, as extract wrote it, with translations."`
}

type i18nAcceptCmd struct {
	Scenario string `arg:"" help:"Folder of the scenario."`
	Lang     string `arg:"" help:"Language, as in fr."`
}

// book is a scenario whose texts are translated.
type book struct {
	dir   string
	main  string
	langs []string // further languages
	texts []translate.Source
}

// bookAt reads the texts of the scenario in a folder.
func (e *env) bookAt(dir string) (*book, error) {
	if _, _, variant := scenario.VariantOf(filepath.ToSlash(filepath.Clean(dir))); variant {
		return nil, fmt.Errorf("%s is a variant: its translations are written by hand; those of its scenario serve it too", dir)
	}
	b, found := scenario.Load(os.DirFS(dir), ".", scenario.Options{ID: "i18n", Shown: filepath.ToSlash(filepath.Clean(dir))})
	if b == nil {
		e.list(found)
		return nil, fmt.Errorf("%s has errors; mend them first", dir)
	}
	out := &book{dir: dir, main: b.Texts.Languages()[0]}
	out.langs = b.Texts.Languages()[1:]
	for _, id := range b.Texts.Lines() {
		text, _ := b.Texts.Text(out.main, id)
		out.texts = append(out.texts, translate.Source{ID: id, Text: text})
	}
	return out, nil
}

// files are where the translations into a language stand, and the record of what
// they were translated from.
func (b *book) files(lang string) (locale, record string) {
	locale = filepath.Join(b.dir, "locale", lang+".yaml")
	return locale, strings.TrimSuffix(locale, ".yaml") + ".sources"
}

func (b *book) locale(lang string) (*translate.Locale, error) {
	if lang == b.main || strings.ContainsAny(lang, `/\.`) {
		return nil, fmt.Errorf("%q is no language into which this scenario is translated", lang)
	}
	file, record := b.files(lang)
	text, err := optional(file)
	if err != nil {
		return nil, err
	}
	from, err := optional(record)
	if err != nil {
		return nil, err
	}
	return translate.Parse(filepath.ToSlash(file), text, from)
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
		l, err := b.locale(lang)
		if err != nil {
			return err
		}
		s := l.State(b.texts)
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
		e.say("the scenario has no further language: list some under languages")
	}
	if c.Check && wanting > 0 {
		return exit(1)
	}
	return nil
}

// Run writes the sheet to the standard output.
func (c *i18nExtractCmd) Run(e *env) error {
	b, err := e.bookAt(c.Scenario)
	if err != nil {
		return err
	}
	l, err := b.locale(c.Lang)
	if err != nil {
		return err
	}
	_, err = e.out.Write(l.Sheet(b.texts, b.main, c.Lang))
	return err
}

// Run takes a sheet over. A scenario that does not list the language yet is told
// so.
func (c *i18nMergeCmd) Run(e *env) error {
	b, err := e.bookAt(c.Scenario)
	if err != nil {
		return err
	}
	l, err := b.locale(c.Lang)
	if err != nil {
		return err
	}
	sheet, err := os.ReadFile(c.Sheet)
	if err != nil {
		return err
	}
	out, merged, err := l.Merge(filepath.ToSlash(c.Sheet), sheet, b.texts)
	if err != nil {
		return err
	}
	if len(merged) == 0 {
		e.say("the sheet has no translations; nothing was changed")
		return nil
	}
	if err := b.keep(c.Lang, out, l); err != nil {
		return err
	}
	e.say("%s taken over, %d still missing", count(len(merged), "line"), len(l.State(b.texts).Missing))
	if !slices.Contains(b.langs, c.Lang) {
		e.say("the scenario does not list the language yet: languages: [%s]", c.Lang)
	}
	return nil
}

// keep writes the translations, unless nil, and the record of their sources.
func (b *book) keep(lang string, text []byte, l *translate.Locale) error {
	file, record := b.files(lang)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	if text != nil {
		if err := replace(file, text); err != nil {
			return err
		}
	}
	return replace(record, l.Record(b.texts))
}

// Run writes the record of sources anew.
func (c *i18nAcceptCmd) Run(e *env) error {
	b, err := e.bookAt(c.Scenario)
	if err != nil {
		return err
	}
	l, err := b.locale(c.Lang)
	if err != nil {
		return err
	}
	l.Accept(b.texts)
	if err := b.keep(c.Lang, nil, l); err != nil {
		return err
	}
	e.say("%s accepted as translated from the texts as they are", count(len(l.From), "line"))
	return nil
}
