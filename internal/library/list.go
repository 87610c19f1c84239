package library

import (
	"os"
	"path/filepath"

	"demarche/internal/scenario"
	"demarche/internal/source"
)

// Entry is a scenario on the shelf.
type Entry struct {
	Name    string // what Open takes
	Shipped bool
	// Bundle is nil for a scenario with errors, which Findings name.
	Bundle   *scenario.Bundle
	Findings source.Diagnostics
	Variants []Entry // of the scenario, by id
}

// variants loads the variants of a scenario that can be opened under a name.
func (l *Library) variants(name string, shipped bool, ids []string) []Entry {
	var list []Entry
	for _, id := range ids {
		b, ds, err := l.Open(name + "/" + id)
		if err == nil {
			list = append(list, Entry{Name: name + "/" + id, Shipped: shipped, Bundle: b, Findings: ds})
		}
	}
	return list
}

// Title returns the title in a language, or the name of a scenario with errors.
func (e *Entry) Title(lang string) string {
	if e.Bundle == nil {
		return e.Name
	}
	s, _ := e.Bundle.Texts.Text(lang, "title")
	return s
}

// Summary returns the summary in a language, or "" for a scenario with errors.
func (e *Entry) Summary(lang string) string {
	if e.Bundle == nil {
		return ""
	}
	s, _ := e.Bundle.Texts.Text(lang, "summary")
	return s
}

// Languages lists the languages in which it can be read.
func (e *Entry) Languages() []string {
	if e.Bundle == nil {
		return nil
	}
	return e.Bundle.Texts.Languages()
}

// Difficulty returns introduction, standard or hard; "" if it is not said.
func (e *Entry) Difficulty() string {
	if e.Bundle == nil {
		return ""
	}
	return e.Bundle.Scenario.Difficulty.V
}

// Playtime returns how long a player needs, in minutes; 0 if it is not said.
func (e *Entry) Playtime() int32 {
	if e.Bundle == nil {
		return 0
	}
	return e.Bundle.Scenario.Playtime.V
}

// List loads all scenarios: the shipped ones, then those of the user's folders,
// each group by name. One with errors is listed too. It takes some tens of
// milliseconds for each.
func (l *Library) List() []Entry {
	var list []Entry
	seen := map[string]bool{}
	for _, name := range folders(l.shipped()) {
		b, ds, _ := l.Open(name)
		seen[name] = true
		list = append(list, Entry{
			Name: name, Shipped: true, Bundle: b, Findings: ds, Variants: l.variants(name, true, scenario.Variants(l.shipped(), name)),
		})
	}
	for _, folder := range l.Folders {
		for _, name := range folders(os.DirFS(folder)) {
			dir := filepath.Join(folder, name)
			b, ds, err := l.openFolder(dir, "")
			if err != nil {
				continue
			}
			if !seen[name] { // else only its path names it
				dir, seen[name] = name, true
			}
			e := Entry{Name: dir, Bundle: b, Findings: ds}
			ids := scenario.Variants(os.DirFS(filepath.Join(folder, name)), ".")
			if dir == name {
				e.Variants = l.variants(name, false, ids)
			} else {
				for _, id := range ids {
					own := filepath.Join(dir, "variants", id)
					b, ds, err := l.openPath(own)
					if err == nil {
						e.Variants = append(e.Variants, Entry{Name: own, Bundle: b, Findings: ds})
					}
				}
			}
			list = append(list, e)
		}
	}
	return list
}
