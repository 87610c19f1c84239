package paper

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"demarche/internal/credit"
	"demarche/internal/debrief"
	"demarche/internal/locale"
	"demarche/internal/playbook"
	"demarche/internal/present"
	"demarche/internal/reflection"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// bridge is the worked example of the documents, played and computed once.
var bridge = sync.OnceValues(func() (*debrief.Study, credit.Samples) {
	b, _ := scenario.Load(os.DirFS("../../docs/scoring"), "bridge", scenario.Options{Read: tone.Read})
	data, shown, err := b.Playbook("as-played")
	if err != nil {
		panic(err)
	}
	book, _ := playbook.Parse(shown, data, b)
	s, err := session.New(session.Setup{Bundle: b, Seed: 2, Read: tone.Read}, session.Headless, session.Keep{})
	if err != nil {
		panic(err)
	}
	for desk := playbook.NewRunner(book); !s.Over(); s.Advance() {
		if err := desk.Give(s); err != nil {
			panic(err)
		}
	}
	study := debrief.NewStudy(s, s.Commands(), 0, tone.Read)
	work := study.Work(nil)
	for !work.Done() {
		if err := work.Step(); err != nil {
			panic(err)
		}
	}
	return study, work.Found()
})

// element is a start tag of a page, with the text that follows it directly.
type element struct {
	name string
	attr map[string]string
	text string
}

// page writes the page in a language and takes it apart.
func page(t *testing.T, lang string) []element {
	t.Helper()
	study, found := bridge()
	words := present.New(study.Session.Bundle(), locale.New(lang))
	notes := &reflection.Notes{Words: "<script>alert(1)</script>"}
	var b bytes.Buffer
	if err := Write(&b, debrief.NewTeller(study, words, notes).Sheet(found, 1, 1)); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(&b)
	d.Entity = xml.HTMLEntity
	var list []element
	inside := false // the element that began last
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatalf("%s: the page is not well formed: %v", lang, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attr: map[string]string{}}
			for _, a := range token.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			list, inside = append(list, e), true
		case xml.EndElement:
			inside = false
		case xml.CharData:
			if n := len(list); n > 0 && inside {
				list[n-1].text += string(token)
			}
		}
	}
}

func TestThePageStandsAlone(t *testing.T) {
	fetches := regexp.MustCompile(`url\(|@import|https?:`)
	leaves := regexp.MustCompile(`\b(sheet|advice|voice|mix|paper|debrief|reflection|feeling)\.[a-z]`)
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		for _, e := range page(t, lang) {
			if slices.Contains([]string{"script", "link", "img", "iframe", "object", "image", "use"}, e.name) {
				t.Errorf("%s: the page has a %s", lang, e.name)
			}
			for name, v := range e.attr {
				if name == "src" || name == "href" || strings.HasPrefix(name, "on") || fetches.MatchString(v) {
					t.Errorf("%s: %s %s=%q", lang, e.name, name, v)
				}
			}
			if fetches.MatchString(e.text) || leaves.MatchString(e.text) {
				t.Errorf("%s: %s says %q", lang, e.name, e.text)
			}
		}
	}
}

func TestAnArabicPageRunsFromTheRightAndItsDrawingsFromTheLeft(t *testing.T) {
	for lang, dir := range map[string]string{"en": "ltr", "ar": "rtl"} {
		list := page(t, lang)
		if html := list[0]; html.name != "html" || html.attr["lang"] != lang || html.attr["dir"] != dir {
			t.Errorf("%s: the page is %+v", lang, html)
		}
		drawings := 0
		for _, e := range list {
			if e.name == "svg" && e.attr["class"] != "key" && e.attr["class"] != "ring" {
				if drawings++; e.attr["direction"] != "ltr" {
					t.Errorf("%s: a drawing runs %q", lang, e.attr["direction"])
				}
			}
		}
		if drawings < 10 {
			t.Errorf("%s: %d drawings", lang, drawings)
		}
	}
}

// Every figure on the page is one of the report's, as the language writes it.
func TestTheFiguresOfThePageAreThoseOfTheReport(t *testing.T) {
	study, found := bridge()
	r := study.Report(found)
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		list := page(t, lang)
		row, n := -1, 0
		var figures []float64
		check := func() {
			if row < 0 {
				return
			}
			d := &r.Commands[row]
			var want []float64
			if d.Measurable {
				want = append(want, *d.Credit, *d.Low, *d.High)
			}
			for _, p := range []*float64{d.Share, d.Timing, d.Tone} {
				if p != nil {
					want = append(want, *p)
				}
			}
			if !slices.Equal(figures, want) {
				t.Errorf("%s: %s shows %v, not %v", lang, d.ID, figures, want)
			}
			n++
		}
		for _, e := range list {
			switch {
			case e.name == "tr" || e.name == "article" || e.name == "section":
				check()
				figures = nil
				row = slices.IndexFunc(r.Commands, func(d credit.Decision) bool { return d.ID == e.attr["data-id"] })
			case e.name == "data":
				v, err := strconv.ParseFloat(e.attr["value"], 64)
				if err != nil {
					t.Fatal(err)
				}
				figures = append(figures, v)
				shown(t, lang, v, e.text)
			}
		}
		if n != len(r.Commands) {
			t.Errorf("%s: %d of %d decisions", lang, n, len(r.Commands))
		}
	}
}

// shown checks that a text shows a value as far as its digits go, or as a
// percentage.
func shown(t *testing.T, lang string, v float64, text string) {
	t.Helper()
	digits := strings.NewReplacer("−", "-", "+", "", ",", ".", "\u200e", "").Replace(strings.TrimRight(text, "% \u00a0\u202f"))
	got, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		t.Errorf("%s: %q is no figure", lang, text)
		return
	}
	if strings.Contains(text, "%") {
		v *= 100
	}
	_, decimals, _ := strings.Cut(digits, ".")
	if step := math.Pow(10, -float64(len(decimals))); math.Abs(got-v) > step*0.500001 {
		t.Errorf("%s: %v is shown as %q", lang, v, text)
	}
}
