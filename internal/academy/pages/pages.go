// Package pages draws what the academy shows in a browser: the desk at which a
// player plays, the class that an instructor follows, and what comes after the
// end. It is given what was looked up and decides nothing; who may see what is
// settled before. Its templates escape all that people wrote, and hold neither
// scripts nor styles of their own: the content policy forbids both.
package pages

import (
	"bytes"
	"embed"
	"html/template"
	"io/fs"

	"demarche/internal/locale"
)

//go:embed templates/*.html
var templateFiles embed.FS

//go:embed static
var staticFiles embed.FS

var templates = template.Must(template.New("").Funcs(template.FuncMap{
	"spark": spark, "share": share, "deref": func(b *bool) bool { return *b },
}).ParseFS(templateFiles, "templates/*.html"))

// Page is what every page shows round its body.
type Page struct {
	Words *locale.Words
	Theme string // light, dark, or "" for that of the device
	Known bool   // somebody has logged in or joined
	Title string // "" for that of the program
	Room  bool   // it fills the window
	Body  any
}

// T returns a text of the program.
func (p *Page) T(key string, args ...any) string { return p.Words.T(key, args...) }

// N returns a text of the program for a number of things.
func (p *Page) N(key string, n int) string { return p.Words.N(key, int64(n)) }

// Languages are those of the program.
func (p *Page) Languages() []locale.Language { return locale.Languages() }

// Dir is the direction in which the page is written.
func (p *Page) Dir() string {
	if p.Words.RTL() {
		return "rtl"
	}
	return "ltr"
}

// With is the same page with another body, for a part of it.
func (p *Page) With(body any) *Page {
	out := *p
	out.Body = body
	return &out
}

// Draw draws a template: a whole page, or a part of one.
func Draw(name string, p *Page) ([]byte, error) {
	var b bytes.Buffer
	err := templates.ExecuteTemplate(&b, name, p)
	return b.Bytes(), err
}

// Static returns a file that pages load.
func Static(name string) ([]byte, error) { return fs.ReadFile(staticFiles, "static/"+name) }

// Option is something to choose.
type Option struct {
	ID, Name string
	Chosen   bool
}

// options are choices with those marked that were chosen.
func mark(list []Option, chosen ...string) []Option {
	for i := range list {
		for _, id := range chosen {
			list[i].Chosen = list[i].Chosen || list[i].ID == id
		}
	}
	return list
}

// Said is what came of something that was tried.
type Said struct {
	Good bool
	Text string
	Mend string // what to do about it, or ""
}
