package scenario

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"demarche/internal/source"
)

// variantsFolder holds the variants of a scenario, a folder each.
const variantsFolder = "variants"

// removed is the value by which a variant takes out what the scenario has.
const removed = "none"

// replaces is the key under which a variant names the groups of the scenario of
// which nothing stays.
const replaces = "replaces"

// Variants lists the variants of the scenario in a folder, sorted by id.
func Variants(fsys fs.FS, dir string) []string {
	entries, _ := fs.ReadDir(fsys, path.Join(dir, variantsFolder))
	var ids []string
	for _, e := range entries {
		if !isID(e.Name()) {
			continue
		}
		if info, err := fs.Stat(fsys, path.Join(dir, variantsFolder, e.Name(), FileName)); err == nil && !info.IsDir() {
			ids = append(ids, e.Name())
		}
	}
	return ids
}

// VariantOf takes the path of a variant's folder, with / between its parts,
// apart into that of its scenario and the id; false for any other path.
func VariantOf(dir string) (main, id string, ok bool) {
	main, id = path.Split(path.Clean(dir))
	main = strings.TrimSuffix(main, "/")
	if path.Base(main) != variantsFolder || !isID(id) {
		return "", "", false
	}
	return path.Dir(main), id, true
}

// overlay reads what a variant says and lays it over the scenario.
func (f *folder) overlay(root *source.Node, variant string, list *source.List) *source.Node {
	file := path.Join(variantsFolder, variant, FileName)
	data, err := f.read(file, source.MaxBytes)
	if err != nil {
		list.Report(source.Top(f.name(file)), source.FileMissing, "", "the variant cannot be read: %s", reason(err))
		return nil
	}
	over := source.Parse(f.name(file), data, list)
	if over == nil {
		return nil
	}
	root, over = begun(root, f.included(over, list), list)
	return merged(root, over)
}

// begun takes out of the scenario the groups that a variant replaces, and out of
// the variant the key that names them.
func begun(main, over *source.Node, list *source.List) (*source.Node, *source.Node) {
	named := over.Get(replaces)
	if named == nil {
		return main, over
	}
	items := named.Items
	if named.Kind == source.Scalar {
		items = []*source.Node{named}
	}
	for _, n := range items {
		switch {
		case n.Kind != source.Scalar:
			list.Report(n.Place, source.TypeValue, "name groups of the scenario, as in [injects, rules]", "the name of a group is wanted")
		case main.Get(n.Value) == nil:
			list.Report(n.Place, source.RefUnknown, list.Meant(n.Value, keys(main)), "the scenario has no group %q to be replaced", n.Value)
		default:
			main = without(main, n.Value)
		}
	}
	return main, without(over, replaces)
}

// without is a mapping that lacks a key.
func without(n *source.Node, key string) *source.Node {
	out := *n
	out.Entries = slices.DeleteFunc(slices.Clone(n.Entries), func(e source.Entry) bool { return e.Key.Value == key })
	return &out
}

func keys(n *source.Node) []string {
	var list []string
	for _, e := range n.Entries {
		list = append(list, e.Key.Value)
	}
	return list
}

// merged lays a value of a variant over that of the scenario: groups key by
// key, everything else as a whole. Every value keeps the place where it is
// written.
func merged(main, over *source.Node) *source.Node {
	if main == nil || main.Kind != source.Mapping || over.Kind != source.Mapping {
		return over
	}
	out := *main
	out.Entries = nil
	for _, e := range main.Entries {
		switch o := over.Get(e.Key.Value); {
		case o == nil:
			out.Entries = append(out.Entries, e)
		case !removes(o):
			out.Entries = append(out.Entries, source.Entry{Key: e.Key, Value: merged(e.Value, o)})
		}
	}
	for _, e := range over.Entries {
		if main.Get(e.Key.Value) == nil && !removes(e.Value) {
			out.Entries = append(out.Entries, e)
		}
	}
	return &out
}

func removes(n *source.Node) bool { return n.Kind == source.Scalar && n.Value == removed }

// variantLocales reads the translations of a variant: its own, and for what it
// does not change those of the scenario.
func (f *folder) variantLocales(sc *Scenario, texts *Texts, written []*Text, list *source.List) {
	own := f.name(path.Join(variantsFolder, f.variant, FileName))
	changed := map[string]bool{}
	for _, t := range written {
		changed[t.Line] = t.Given() && t.Place().File != nil && t.Place().File.Name == own
	}
	known := map[string]bool{}
	for _, lang := range sc.Languages {
		if !lang.Given() || lang.V == sc.Language.V || known[lang.V] {
			continue
		}
		known[lang.V] = true
		lines, at := f.sharedLines(lang.V, texts, written, list), source.Top(own)
		texts.share(lang.V, lines)
		// What the variant takes out belongs to no line here: no fault of the main
		// file's, which is checked with its own scenario.
		if data, err := f.read("locale/"+lang.V+".yaml", source.MaxBytes); err == nil {
			quiet := &source.List{}
			if root := source.Parse(f.name("locale/"+lang.V+".yaml"), data, quiet); root != nil {
				main := map[string]string{}
				texts.read(lang.V, root, main, quiet)
				maps.Copy(lines, main)
			}
		}
		for line := range changed {
			if changed[line] {
				delete(lines, line)
			}
		}
		file := path.Join(variantsFolder, f.variant, "locale", lang.V+".yaml")
		switch data, err := f.read(file, source.MaxBytes); {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			list.Report(lang.Place(), source.FileMissing, f.untranslated(lang.V, err), "the translations %s cannot be read: %s", file, reason(err))
		default:
			if root := source.Parse(f.name(file), data, list); root != nil {
				at = root.Place
				fresh := map[string]string{}
				texts.read(lang.V, root, fresh, list)
				for line, text := range fresh {
					lines[line] = text
				}
			}
		}
		texts.take(lang.V, lines, at, list)
	}
	f.unusedLocales(path.Join(variantsFolder, f.variant, "locale"), known, list)
}
