package webtest

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"demarche/internal/academy/browsertest"
)

// tab is a page of an academy.
type tab struct {
	*browsertest.Tab
	url string // of the academy
}

func open(t *testing.T, in context.Context, url string) *tab {
	t.Helper()
	return &tab{browsertest.Open(t, in), url}
}

// visit opens a page of the academy.
func (p *tab) visit(path string) {
	p.Helper()
	p.Do(chromedp.Navigate(p.url + path))
}

// ask evaluates an expression of the page.
func ask[T any](p *tab, expression string) T {
	p.Helper()
	return browsertest.Ask[T](p.Tab, expression)
}

// shows waits until the page shows a text.
func (p *tab) shows(text string) {
	p.Helper()
	p.Until(text, fmt.Sprintf("document.body.textContent.includes(%q)", text))
}

// button is an expression for the button or link that is seen, in a part of the page, and
// has a text.
func button(within, text string) string {
	return fmt.Sprintf(`[...document.querySelectorAll(%q)].flatMap((e) => [...e.querySelectorAll("button, a, summary")]).find((e) => e.offsetParent && !e.disabled && e.textContent.includes(%q))`, within, text)
}

// press presses such a button once it is there.
func (p *tab) press(within, text string) {
	p.Helper()
	p.Until("the button "+text, button(within, text))
	ask[bool](p, button(within, text)+".click() || true")
}

// types puts the focus on a field and types.
func (p *tab) types(field, text string) {
	p.Helper()
	p.Until("the field "+field, fmt.Sprintf("document.querySelector(%q)", field))
	ask[bool](p, fmt.Sprintf("document.querySelector(%q).focus() || true", field))
	p.Do(chromedp.KeyEvent(text))
}

// choose chooses what a field has as a value, as a user does: what listens is told.
func (p *tab) choose(field, value string) {
	p.Helper()
	p.Until("the choice "+value, fmt.Sprintf("[...(document.querySelector(%q)?.options ?? [])].some((o) => o.value === %q)", field, value))
	ask[bool](p, fmt.Sprintf("(() => { const e = document.querySelector(%q); e.value = %q; e.dispatchEvent(new Event('change', {bubbles: true})); return true; })()", field, value))
}

// stays marks the page: it is lost when the page is loaded again. What goes wrong in the
// page from now on is noted.
func (p *tab) stays() {
	p.Helper()
	ask[bool](p, `(() => {
		window.wrong = [];
		document.addEventListener("htmx:responseError", (e) => wrong.push(e.detail.pathInfo.requestPath + " " + e.detail.xhr.status));
		document.addEventListener("securitypolicyviolation", (e) => wrong.push(e.violatedDirective + " " + e.blockedURI));
		addEventListener("error", (e) => wrong.push(e.message));
		return true;
	})()`)
}

// stayed fails where a page that was marked was loaded again, or something went wrong.
func (p *tab) stayed(who string) {
	p.Helper()
	if said := ask[string](p, `window.wrong ? wrong.join("; ") : "it was loaded again"`); said != "" {
		p.Errorf("the page of %s: %s", who, said)
	}
}
