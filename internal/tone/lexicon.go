package tone

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"sort"
	"sync"

	"demarche/internal/breath"
	"demarche/internal/speech"
)

// entryRole tells what an entry does.
type entryRole uint8

const (
	actEntry       entryRole = iota // evidence for a speech act
	scopeEntry                      // changes how other evidence counts
	dimensionEntry                  // moves politeness, certainty, emotion, empathy
	offerEntry                      // can be said otherwise
)

// entry is one line of a lexicon file.
type entry struct {
	pattern pattern
	text    string // the pattern as written
	role    entryRole

	act    speech.Act
	kind   speech.Kind
	value  int // Goldstein, tenths
	weight int // 1 (a hint) .. 9 (a formula that settles the act)

	scope          scope
	dimension      Dimension
	amount         int      // of the scope in per cent, of the dimension in tenths
	softer, firmer []string // of an offer
	order          int      // place in the files
}

// lexicon is what is known of one language, compiled.
type lexicon struct {
	*compiler
	lang, digest            string
	entries                 []*entry
	concepts                *concepts
	byFirst                 [][]*entry // by slot of the first place
	common                  map[string]bool
	shortPrefix, longPrefix int
	shortSuffix, longSuffix int
}

var lexicons = map[string]func() *lexicon{
	"en": sync.OnceValue(func() *lexicon { return mustLoad("en") }),
	"fr": sync.OnceValue(func() *lexicon { return mustLoad("fr") }),
	"es": sync.OnceValue(func() *lexicon { return mustLoad("es") }),
	"ar": sync.OnceValue(func() *lexicon { return mustLoad("ar") }),
}

// Digest returns the first 12 hexadecimal digits of the digest of the lexicon
// of lang, "" for a language that is not read.
func Digest(lang string) string {
	if l, ok := lexicons[lang]; ok {
		return l().digest
	}
	return ""
}

// mustLoad panics on a fault in the embedded files, which a test finds before
// any text is read.
func mustLoad(lang string) *lexicon {
	l, err := load(lang)
	if err != nil {
		panic(err)
	}
	return l
}

func load(lang string) (*lexicon, error) {
	l := &lexicon{lang: lang, concepts: newConcepts(), common: map[string]bool{}}
	sum := sha256.New()
	var tables []table
	for _, dir := range []string{"lexicon/any", path.Join("lexicon", lang)} {
		names, err := files.ReadDir(dir)
		if err != nil {
			return nil, err
		}
		for _, n := range names { // ReadDir sorts by name
			data, err := files.ReadFile(path.Join(dir, n.Name()))
			if err != nil {
				return nil, err
			}
			sum.Write(data)
			t, err := readTable(path.Join(dir, n.Name()), string(data))
			if err != nil {
				return nil, err
			}
			tables = append(tables, t)
		}
	}
	sum.Write(weightFile)
	l.digest = hex.EncodeToString(sum.Sum(nil))[:12]
	if err := l.fill(tables); err != nil {
		return nil, err
	}
	l.index()
	for _, f := range functionWords()[lang] {
		l.common[f] = true
	}
	return l, nil
}

// index orders the entries for the matcher.
func (l *lexicon) index() {
	l.byFirst = make([][]*entry, len(l.slots))
	for i, e := range l.entries {
		e.order = i
		slot := e.pattern.elements[0].slot
		l.byFirst[slot] = append(l.byFirst[slot], e)
	}
	l.shortPrefix, l.longPrefix = lengths(l.prefix)
	l.shortSuffix, l.longSuffix = lengths(l.suffix)
}

func lengths(m map[string][]slotID) (shortest, longest int) {
	if len(m) == 0 {
		return 1, 0
	}
	all := make([]int, 0, len(m))
	for form := range m {
		all = append(all, len(form))
	}
	sort.Ints(all)
	return all[0], all[len(all)-1]
}

// fill compiles the tables: contractions and classes first, since patterns are
// written in their terms.
func (l *lexicon) fill(tables []table) error {
	words := &wordRules{whole: map[string][]string{}, prefixes: map[string]string{}}
	l.compiler = newCompiler(words)
	var faults []error // all of them at once
	for _, stage := range []string{"words", "classes", "acts", "scopes", "dimensions", "concepts", "offers"} {
		for _, t := range tables {
			if t.kind != stage {
				continue
			}
			for _, row := range t.rows {
				breath.Take()
				if err := l.row(stage, row); err != nil {
					faults = append(faults, fmt.Errorf("%s:%d: %w", t.name, row.line, err))
				}
			}
		}
	}
	return errors.Join(faults...)
}
