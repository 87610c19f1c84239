package scenario

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"demarche/internal/source"
)

// maxMedia bounds a media file, in bytes.
const maxMedia = 20 << 20

// folder reads the files of a scenario and keeps what their digest needs.
type folder struct {
	fsys    fs.FS
	dir     string                       // in fsys
	shown   string                       // name of the folder in diagnostics, or ""
	variant string                       // id of the variant that is loaded, or ""
	sums    map[string][sha256.Size]byte // of what was read; nil once loaded

	library  []Place           // where catalogues lie that are not in the folder
	shared   []shared          // catalogues that were read, in their order
	broken   bool              // one of them cannot be used
	borrowed map[string][]byte // files of the library that were read
}

// name is how diagnostics call a file.
func (f *folder) name(file string) string {
	if f.shown == "" {
		return path.Join(f.dir, file)
	}
	return strings.TrimSuffix(f.shown, "/") + "/" + file
}

var (
	errOutside = errors.New("the path leads out of the scenario's folder")
	errLink    = errors.New("a link leads to another place")
	errLarge   = errors.New("the file is too large")
)

// read returns the content of a file of at most limit bytes; one byte more of
// a larger YAML file, which is refused with its own code.
func (f *folder) read(file string, limit int) ([]byte, error) {
	full := path.Join(f.dir, file)
	if file = path.Clean(file); file == ".." || strings.HasPrefix(file, "../") || path.IsAbs(file) || strings.ContainsAny(file, `\:`) {
		return nil, errOutside
	}
	for i := range len(file) + 1 {
		if i == len(file) || file[i] == '/' {
			if info, err := fs.Lstat(f.fsys, path.Join(f.dir, file[:i])); err == nil && info.Mode()&fs.ModeSymlink != 0 {
				return nil, errLink
			}
		}
	}
	r, err := f.fsys.Open(full)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, err
	}
	if f.sums != nil {
		f.sums[file] = sha256.Sum256(data)
	}
	return data, nil
}

// reason says why a file cannot be read, without the path that errors of the
// system repeat.
func reason(err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return "it is not there"
	}
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		err = pe.Err
	}
	return err.Error()
}

// nearly says which file of the folder was probably meant to be the scenario's:
// some editors add an ending, and show it to nobody.
func (f *folder) nearly() string {
	entries, _ := fs.ReadDir(f.fsys, f.dir)
	for _, e := range entries {
		name := strings.ToLower(e.Name())
		if e.IsDir() || e.Name() == FileName {
			continue
		}
		if stem, _, _ := strings.Cut(name, "."); stem == "scenario" || stem == "scenarios" {
			return fmt.Sprintf("rename %s to %s", e.Name(), FileName)
		}
	}
	return ""
}

// digest names the content of all files that were read.
func (f *folder) digest() string {
	names := make([]string, 0, len(f.sums))
	for name := range f.sums {
		names = append(names, name)
	}
	slices.Sort(names)
	h := sha256.New()
	for _, name := range names {
		fmt.Fprintf(h, "%s\x00%x\n", name, f.sums[name])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// media reads the files of the media items.
func (f *folder) media(sc *Scenario, list *source.List) {
	for i := range sc.Media.Entries {
		file := sc.Media.Entries[i].Value.File
		if !file.Given() {
			continue
		}
		data, err := f.read(file.V, maxMedia)
		if err == nil && len(data) > maxMedia {
			err = errLarge
		}
		switch {
		case errors.Is(err, errOutside) || errors.Is(err, errLink):
			list.Report(file.Place(), source.PathOutside, "copy the file into the folder", "%s: %s", quote(file.V), err)
		case err != nil:
			list.Report(file.Place(), source.MediaMissing, "paths begin at the scenario's folder", "%s cannot be read: %s", quote(file.V), reason(err))
		}
	}
}

// locales reads the translations.
func (f *folder) locales(sc *Scenario, texts *Texts, written []*Text, list *source.List) {
	known := map[string]bool{}
	for _, lang := range sc.Languages {
		if !lang.Given() || lang.V == sc.Language.V || known[lang.V] {
			continue
		}
		known[lang.V] = true
		file := "locale/" + lang.V + ".yaml"
		data, err := f.read(file, source.MaxBytes)
		if err != nil {
			list.Report(lang.Place(), source.FileMissing, f.untranslated(lang.V, err), "the translations %s cannot be read: %s", file, reason(err))
			continue
		}
		if root := source.Parse(f.name(file), data, list); root != nil {
			lines, own := f.sharedLines(lang.V, texts, written, list), map[string]string{}
			texts.share(lang.V, lines)
			texts.read(lang.V, root, own, list)
			maps.Copy(lines, own)
			texts.take(lang.V, lines, root.Place, list)
		}
	}
	f.unusedLocales("locale", known, list)
}

// untranslated says how the file of a language begins that is not there.
func (f *folder) untranslated(lang string, err error) string {
	if !errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	return fmt.Sprintf("take %s out of languages for now; demarche i18n extract FOLDER %s > sheet.yaml writes what is to be translated, demarche i18n merge FOLDER %s sheet.yaml makes the file", lang, lang, lang)
}

// places lists where a file of the scenario may lie: beside a variant first.
func (f *folder) places(file string) []string {
	if f.variant == "" {
		return []string{file}
	}
	return []string{path.Join(variantsFolder, f.variant, file), file}
}

// unusedLocales warns of translations into languages that the scenario has not.
func (f *folder) unusedLocales(dir string, known map[string]bool, list *source.List) {
	entries, _ := fs.ReadDir(f.fsys, path.Join(f.dir, dir))
	for _, e := range entries {
		if lang, ok := strings.CutSuffix(e.Name(), ".yaml"); ok && !known[lang] {
			list.Report(source.Top(f.name(dir+"/"+e.Name())), source.UnusedFile, "list "+lang+" under languages", "nothing uses these translations")
		}
	}
}
