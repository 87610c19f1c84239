// Package locale holds the program's own words in every language it speaks.
// The texts of a scenario are not here: they belong to the scenario.
//
// The words stand in words/AREA.LANGUAGE.json, one flat list of keys to each
// file; a key's first part names the area of the game in which it is read. A
// placeholder is a name in braces. Every key must exist in every language with
// the same placeholders, and be used somewhere: the tests see to it.
package locale

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"
	"golang.org/x/text/language"
)

// Language is a language in which the program can be read.
type Language struct {
	Code string // ISO 639
	Name string // in the language itself
	RTL  bool   // written from right to left
}

var languages = []Language{
	{Code: "en", Name: "English"},
	{Code: "fr", Name: "Français"},
	{Code: "es", Name: "Español"},
	{Code: "ar", Name: "العربية", RTL: true},
}

// Languages returns the languages of the program, the default first.
func Languages() []Language { return append([]Language(nil), languages...) }

// Words are the words of the program in one language. They may be used from
// several goroutines.
type Words struct {
	language Language
	find     *i18n.Localizer
	known    sync.Map // key to filled: finding a text takes the library longer than filling it
}

// New returns the words in a language, by its ISO 639 code with or without a
// region. A language that the program does not speak gives English.
func New(lang string) *Words {
	chosen := languages[0]
	if tag, err := language.Parse(lang); err == nil {
		base, _ := tag.Base()
		for _, l := range languages {
			if l.Code == base.String() {
				chosen = l
			}
		}
	}
	return &Words{language: chosen, find: i18n.NewLocalizer(bundles[chosen.Code](), chosen.Code)}
}

// bundles hold the words of each language, read when it is first spoken.
var bundles = func() map[string]func() *i18n.Bundle {
	all := map[string]func() *i18n.Bundle{}
	for _, l := range languages {
		all[l.Code] = sync.OnceValue(func() *i18n.Bundle { return bundleOf(l.Code) })
	}
	return all
}()

func bundleOf(code string) *i18n.Bundle {
	b := i18n.NewBundle(language.MustParse(code))
	list, err := files.ReadDir("words")
	if err != nil {
		panic("locale: " + err.Error()) // embedded: cannot fail
	}
	for _, f := range list {
		if !strings.HasSuffix(f.Name(), "."+code+".json") {
			continue
		}
		if _, err := b.LoadMessageFileFS(files, "words/"+f.Name()); err != nil {
			panic(fmt.Sprintf("locale: %s: %v", f.Name(), err))
		}
	}
	return b
}

// Lang returns the code of the language.
func (w *Words) Lang() string { return w.language.Code }

// RTL tells whether the language is written from right to left.
func (w *Words) RTL() bool { return w.language.RTL }

// T returns the text of a key. The arguments are names and values in turn;
// whole numbers among the values are written as Number writes them. A key
// without a text is returned itself, so that a fault is seen rather than read
// over.
func (w *Words) T(key string, args ...any) string {
	f, ok := w.known.Load(key)
	if !ok {
		src, err := w.find.Localize(&i18n.LocalizeConfig{MessageID: key, TemplateParser: template.IdentityParser{}})
		if err != nil {
			return key
		}
		f, _ = w.known.LoadOrStore(key, filled{cut(src), w.parser().join})
	}
	if one := f.(filled); len(one.pieces) == 1 {
		return one.pieces[0]
	}
	text, _ := f.(filled).Execute(w.values(args)) // it has no error
	return text
}

// N returns the text of a key in the plural form for a count, which fills the
// placeholder n.
func (w *Words) N(key string, count int64, args ...any) string {
	config := i18n.LocalizeConfig{MessageID: key, PluralCount: count, TemplateData: w.values(append(args, "n", count)), TemplateParser: w.parser()}
	text, err := w.find.Localize(&config)
	if err != nil {
		return key
	}
	return text
}

// Has tells whether a key has a text.
func (w *Words) Has(key string) bool {
	_, err := w.find.Localize(&i18n.LocalizeConfig{MessageID: key, TemplateParser: w.parser()})
	return err == nil
}

func (w *Words) parser() braces { return braces{joiners[w.language.Code]} }

func (w *Words) values(args []any) map[string]string {
	values := make(map[string]string, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		name, _ := args[i].(string)
		switch v := args[i+1].(type) {
		case string:
			values[name] = v
		case int:
			values[name] = w.Number(int64(v))
		case int32:
			values[name] = w.Number(int64(v))
		case int64:
			values[name] = w.Number(v)
		default:
			values[name] = fmt.Sprint(v)
		}
	}
	return values
}

// Keys returns all keys, for those who check that theirs have texts.
func Keys() []string {
	var keys []string
	list, _ := files.ReadDir("words")
	for _, f := range list {
		if !strings.HasSuffix(f.Name(), ".en.json") {
			continue
		}
		var words map[string]json.RawMessage
		data, _ := files.ReadFile("words/" + f.Name())
		if err := json.Unmarshal(data, &words); err != nil {
			panic("locale: " + f.Name() + ": " + err.Error())
		}
		keys = slices.AppendSeq(keys, maps.Keys(words))
	}
	slices.Sort(keys)
	return keys
}
