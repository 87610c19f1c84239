package scenario

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"demarche/internal/source"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// FileName is the file that makes a folder a scenario.
const FileName = "scenario.yaml"

// Options of a load. The zero value is ready for use.
type Options struct {
	ID    string // of the world; the folder's name when empty; a variant adds its own
	Shown string // what diagnostics call the folder; its path when empty
	// Variant is the id of a variant in the folder; "" for the scenario itself.
	Variant string
	// Library are folders in which catalogues are looked for that the scenario's own
	// folder has not, the first first.
	Library []Place
	// Read reads the tone of a draft. Drafts have no readings without it.
	Read func(lang, text string) speech.Reading
}

// Bundle is a scenario ready to be played. It may be used by several goroutines
// at once; what it holds must not be changed.
type Bundle struct {
	World    *world.World
	Texts    *Texts
	Scenario *Scenario // as it is written
	Names    *Names    // its ids, for expressions of playbooks

	// WorldDigest names the rules of the crisis: it changes with everything
	// that can change an outcome, and not with texts, comments or layout.
	WorldDigest string
	// ContentDigest names the content of all files.
	ContentDigest string

	folder *folder
}

// Media returns the content of the file of a media item. The error is
// fs.ErrNotExist for one without a file.
func (b *Bundle) Media(id string) ([]byte, error) {
	m := b.Scenario.Media.Get(id)
	if m == nil || !m.File.Given() {
		return nil, &fs.PathError{Op: "open", Path: id, Err: fs.ErrNotExist}
	}
	return b.folder.read(m.File.V, maxMedia)
}

// Playbook returns a playbook from the scenario's folder playbooks and how
// findings call it. The name may lack its ending. The error is fs.ErrNotExist
// if there is none.
func (b *Bundle) Playbook(name string) (data []byte, shown string, err error) {
	for _, file := range []string{name, name + ".yaml"} {
		file = path.Join("playbooks", filepath.ToSlash(file))
		if !strings.HasPrefix(file, "playbooks/") || path.Ext(file) != ".yaml" {
			continue
		}
		for _, place := range b.folder.places(file) {
			data, err = b.folder.read(place, source.MaxBytes)
			if !errors.Is(err, fs.ErrNotExist) {
				return data, b.folder.name(place), err
			}
		}
	}
	return nil, "", &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// Load reads, checks and compiles the scenario in a folder. The bundle is nil
// if one of the findings is an error.
func Load(fsys fs.FS, dir string, opts Options) (*Bundle, source.Diagnostics) {
	list := &source.List{}
	b := load(fsys, dir, opts, list)
	return b, list.Diagnostics()
}

// Check returns the findings of [Load].
func Check(fsys fs.FS, dir string, opts Options) source.Diagnostics {
	_, ds := Load(fsys, dir, opts)
	return ds
}

func load(fsys fs.FS, dir string, opts Options, list *source.List) *Bundle {
	f := &folder{
		fsys: fsys, dir: dir, shown: opts.Shown, variant: opts.Variant, sums: map[string][sha256.Size]byte{},
		library: opts.Library, borrowed: map[string][]byte{},
	}
	data, err := f.read(FileName, source.MaxBytes)
	if err != nil {
		list.Report(source.Top(f.name(FileName)), source.FileMissing, f.nearly(), "the scenario cannot be read: %s", reason(err))
		return nil
	}
	root := source.Parse(f.name(FileName), data, list)
	if root == nil {
		return nil
	}
	root = f.included(root, list)
	if opts.Variant != "" {
		if root = f.overlay(root, opts.Variant, list); root == nil {
			return nil
		}
	}
	if f.broken {
		return nil // all that stands in it would be missed
	}
	sc := &Scenario{}
	d := newDecoder(list)
	d.decodeTop(root, sc, "the scenario")
	names := namesOf(sc, list)
	Link(sc, names, list)
	check := &checker{sc: sc, names: names, list: list}
	check.check()
	names.used = nil
	texts := newTexts(sc.Language.V, d.texts)
	texts.lost = d.lost
	for _, l := range sc.DraftsIn {
		texts.ready = append(texts.ready, l.V)
	}
	if opts.Variant == "" {
		f.locales(sc, texts, d.texts, list)
	} else {
		f.variantLocales(sc, texts, d.texts, list)
	}
	check.lengths(texts)
	f.media(sc, list)
	if list.Failed() {
		return nil
	}
	if opts.ID == "" {
		opts.ID = path.Base(dir)
	}
	if opts.Variant != "" {
		opts.ID += "/" + opts.Variant
	}
	c := compiler{sc: sc, names: names, read: opts.Read, texts: texts}
	w := c.compile(opts.ID)
	content := f.digest()
	f.sums, f.library = nil, nil
	return &Bundle{
		World: w, Texts: texts, Scenario: sc, Names: names,
		WorldDigest: Digest(w), ContentDigest: content, folder: f,
	}
}

// Digest is the SHA-256 of the world as JSON, in hexadecimal. The name of
// the folder and what a lexicon says of drafts are no rules of the crisis.
func Digest(w *world.World) string {
	bare := *w
	bare.ID = ""
	bare.Drafts = make([]world.Draft, len(w.Drafts))
	for i, d := range w.Drafts {
		d.Readings = nil
		bare.Drafts[i] = d
	}
	data, err := json.Marshal(bare)
	if err != nil {
		// A compiled world holds nothing that JSON cannot say.
		panic("scenario: " + err.Error())
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Beside returns a file that lies beside the scenario's own; for a variant in
// the variant's folder. The error is fs.ErrNotExist if there is none.
func (b *Bundle) Beside(name string) ([]byte, error) {
	return b.folder.read(b.folder.places(name)[0], source.MaxBytes)
}

// Tests returns the file of the scenario's tests and how findings call it; for
// a variant, that of its own folder. The error is fs.ErrNotExist if there is
// none.
func (b *Bundle) Tests(name string) (data []byte, shown string, err error) {
	place := b.folder.places(name)[0]
	data, err = b.folder.read(place, source.MaxBytes)
	return data, b.folder.name(place), err
}

// Variant returns the id of the variant that this is, or "".
func (b *Bundle) Variant() string { return b.folder.variant }

// Playbooks lists the names of the playbooks that serve here, by name: those of
// the scenario too for a variant.
func (b *Bundle) Playbooks() []string {
	seen := map[string]bool{}
	for _, place := range b.folder.places("playbooks") {
		files, _ := fs.Glob(b.folder.fsys, path.Join(b.folder.dir, place, "*.yaml"))
		for _, f := range files {
			seen[strings.TrimSuffix(path.Base(f), ".yaml")] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// Variants lists the variants in the folder of the scenario; none for one that
// is itself a variant.
func (b *Bundle) Variants() []string {
	if b.folder.variant != "" {
		return nil
	}
	return Variants(b.folder.fsys, b.folder.dir)
}
