package scenario

import (
	"errors"
	"io/fs"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"demarche/internal/source"
)

// include is the key under which a scenario names its catalogues.
const include = "include"

// Catalogue is what scenarios share: a file in the folder catalogue, of the
// scenario or of its library. Its keys mean what they mean in a scenario, which
// may add to them and overrule them.
type Catalogue struct {
	Include     []Plain         `key:"include" size:"0..16" default:"none"` // further catalogues, which lie under this one
	Zones       Map[Zone]       `key:"zones" default:"none"`                // as in a scenario
	Calendar    *Calendar       `key:"calendar" default:"none"`             // as in a scenario
	Population  *Population     `key:"population" default:"none"`           // as in a scenario
	Model       Map[Number]     `key:"model" keyref:"coefficient" size:"0..1000" example:"{share.contact: 0.08}" default:"none"`
	Governments Map[Government] `key:"governments" size:"0..8" default:"none"`
	Segments    Map[Segment]    `key:"segments" size:"0..32" default:"none"`
	Platforms   Map[Platform]   `key:"platforms" size:"0..8" default:"none"`
	Accounts    Map[Account]    `key:"accounts" size:"0..64" default:"none"`
	Colleagues  Map[Colleague]  `key:"colleagues" default:"none"`
	Clearances  Map[Clearance]  `key:"clearances" default:"none"`
	Partners    Map[Partner]    `key:"partners" default:"none"`
	Channels    Map[Channel]    `key:"channels" default:"none"`
	Costs       Map[Cost]       `key:"costs" keys:"post,retract,verify,call,note,summon,clear,joint,report,brief,answer,secure,silence,assign,choose,query,line,prepare,demarche,readout,expel,consular,attribute,embargo,propose,principal,skip,cancel,forecast,wait" default:"none"`
}

// Place is a folder in which catalogues are looked for: one that holds scenarios.
type Place struct {
	FS    fs.FS
	Shown string // how findings call it, or ""
}

// catalogueForm is how catalogues are named. Packs know them by it.
var catalogueForm = regexp.MustCompile(`^catalogue/[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\.yaml$`)

// mostIncluded bounds how many catalogues are read for one scenario, each as
// often as it is named.
const mostIncluded = 32

// shared is a catalogue that was read.
type shared struct {
	path  string // from the folder that holds catalogue
	shown string
}

// included lays what the catalogues say under what a file of the scenario says.
func (f *folder) included(root *source.Node, list *source.List) *source.Node {
	return underlaid(root, f.catalogues(root, nil, list))
}

// catalogues reads those that a file names, each over the one before it; nil for
// none. Open are those in which they are named, from the scenario on.
func (f *folder) catalogues(root *source.Node, open []string, list *source.List) *source.Node {
	named := root.Get(include)
	if named == nil || removes(named) {
		return nil
	}
	items := named.Items
	if named.Kind == source.Scalar {
		items = []*source.Node{named}
	}
	var under *source.Node
	for _, item := range items {
		if item.Kind != source.Scalar || item.Null {
			if len(open) == 0 {
				continue // in a scenario the key is checked with the others
			}
			list.Report(item.Place, source.TypeValue, "as in include: [catalogue/platforms.yaml]", "the name of a catalogue is wanted")
			continue
		}
		if c := f.catalogue(item, open, list); c != nil && under == nil {
			under = c
		} else if c != nil {
			under = merged(under, c)
		}
	}
	return under
}

// catalogue reads one, with those that it names; nil if it cannot be used.
func (f *folder) catalogue(item *source.Node, open []string, list *source.List) *source.Node {
	c := f.opened(strings.TrimSpace(item.Value), item, open, list)
	f.broken = f.broken || c == nil
	return c
}

func (f *folder) opened(name string, item *source.Node, open []string, list *source.List) *source.Node {
	switch {
	case !catalogueForm.MatchString(name):
		list.Report(item.Place, source.PathOutside, "write its path, as in catalogue/platforms.yaml", "catalogues lie in the folder catalogue; this is %s", quote(name))
		return nil
	case slices.Contains(open, name):
		list.Report(item.Place, source.RefCycle, "", "catalogues include each other in a circle: %s", strings.Join(append(open, name), " -> "))
		return nil
	case len(f.shared) == mostIncluded:
		list.Report(item.Place, source.RangeCount, "", "at most %d catalogues are read for a scenario", mostIncluded)
		return nil
	}
	data, shown, err := f.readShared(name)
	switch {
	case errors.Is(err, errOutside) || errors.Is(err, errLink):
		list.Report(item.Place, source.PathOutside, "copy the file into the folder", "%s: %s", quote(name), err)
		return nil
	case err != nil:
		list.Report(item.Place, source.FileMissing, "catalogues are looked for beside scenario.yaml, then beside the scenario's folder", "the catalogue %s cannot be read: %s", name, reason(err))
		return nil
	}
	f.shared = append(f.shared, shared{name, shown})
	root := source.Parse(shown, data, list)
	if root == nil {
		return nil
	}
	return underlaid(belonging(root, list), f.catalogues(root, append(slices.Clone(open), name), list))
}

// readShared reads a file of a catalogue: the scenario's own, else that of the
// first place that has it.
func (f *folder) readShared(name string) (data []byte, shown string, err error) {
	data, err = f.read(name, source.MaxBytes)
	shown = f.name(name)
	for i := 0; i < len(f.library) && errors.Is(err, fs.ErrNotExist); i++ {
		from := folder{fsys: f.library[i].FS, dir: ".", shown: f.library[i].Shown, sums: f.sums}
		data, err = from.read(name, source.MaxBytes)
		shown = from.name(name)
	}
	if err == nil && f.borrowed != nil && shown != f.name(name) {
		f.borrowed[name] = data
	}
	return data, shown, err
}

// belonging reports what a catalogue cannot hold, and leaves it out.
func belonging(root *source.Node, list *source.List) *source.Node {
	d := newDecoder(list)
	own, whole := d.fieldsOf(reflect.TypeFor[Catalogue]()), d.fieldsOf(reflect.TypeFor[Scenario]())
	has := func(fields []field, key string) bool {
		return slices.ContainsFunc(fields, func(f field) bool { return f.key == key })
	}
	out := *root
	out.Entries = nil
	for _, e := range root.Entries {
		switch key := e.Key.Value; {
		case has(own, key):
			out.Entries = append(out.Entries, e)
		case has(whole, key):
			list.Report(e.Key.Place, source.KeyPlace, "write it in "+FileName, "%q cannot stand in a catalogue, which holds %s", key, keyList(own))
		default:
			d.unknown("", e, own)
		}
	}
	return &out
}

// underlaid lays catalogues under a file: its own keys stand first and keep their
// order; in a group, what the catalogues hold comes first.
func underlaid(own, under *source.Node) *source.Node {
	if under == nil {
		return own
	}
	out := *own
	out.Entries = nil
	for _, e := range own.Entries {
		if below := under.Get(e.Key.Value); below != nil && e.Key.Value != include {
			e.Value = merged(below, e.Value)
		}
		out.Entries = append(out.Entries, e)
	}
	for _, e := range under.Entries {
		if own.Get(e.Key.Value) == nil && e.Key.Value != include {
			out.Entries = append(out.Entries, e)
		}
	}
	return &out
}

// sharedLines are the translations that lie beside the catalogues, as in
// catalogue/platforms.fr.yaml, of the lines that stand there.
func (f *folder) sharedLines(lang string, texts *Texts, written []*Text, list *source.List) map[string]string {
	lines := map[string]string{}
	for _, c := range f.shared {
		data, shown, err := f.readShared(strings.TrimSuffix(c.path, ".yaml") + "." + lang + ".yaml")
		if err != nil {
			continue // what is not translated stands in the main language, as everywhere
		}
		root := source.Parse(shown, data, list)
		if root == nil {
			continue
		}
		of := map[string]string{}
		texts.read(lang, root, of, &source.List{}) // of what the scenario takes out it has no lines
		for _, t := range written {
			if text, ok := of[t.Line]; ok && t.Given() && t.Place().File != nil && t.Place().File.Name == c.shown {
				lines[t.Line] = text
			}
		}
	}
	return lines
}

// Catalogues returns the files of catalogues that lie outside the scenario's
// folder, by the paths under which they would lie in it.
func (b *Bundle) Catalogues() map[string][]byte { return b.folder.borrowed }
