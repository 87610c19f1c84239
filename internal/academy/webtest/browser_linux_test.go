package webtest

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// patience is how long something in a page may take on a machine that has much else to do.
const patience = 2 * time.Minute

// browser starts a Chromium, or skips the test where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	if out, err := exec.Command("../../../scripts/need", "chromium", "chromium").CombinedOutput(); err != nil {
		t.Skipf("SKIPPED: no browser: %s", out)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.WindowSize(1280, 720), chromedp.UserDataDir(filepath.Join(t.TempDir(), "profile")))
	ctx, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// tab is a page of somebody who is alone in their browser: with cookies of their own.
type tab struct {
	*testing.T
	ctx context.Context
	url string // of the academy
}

func open(t *testing.T, in context.Context, url string) *tab {
	t.Helper()
	ctx, stop := chromedp.NewContext(in, chromedp.WithNewBrowserContext())
	t.Cleanup(stop)
	return &tab{t, ctx, url}
}

func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// visit opens a page of the academy.
func (p *tab) visit(path string) {
	p.Helper()
	p.do(chromedp.Navigate(p.url + path))
}

// ask evaluates an expression of the page.
func ask[T any](p *tab, expression string) T {
	p.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
	return v
}

// until waits until an expression of the page is true. While the page changes to another
// one it is not.
func (p *tab) until(what, expression string) {
	p.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		yes, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool]("!!("+expression+")"))
		if err == nil && yes {
			return
		}
		if time.Now().After(end) {
			p.Fatalf("%s: not within %v (%v)\n%.600s", what, patience, err, ask[string](p, "location.href + ' ' + (document.querySelector('#said')?.innerText ?? '') + document.body.innerText.replace(/\\s+/g, ' ')"))
		}
	}
}

// shows waits until the page shows a text.
func (p *tab) shows(text string) {
	p.Helper()
	p.until(text, fmt.Sprintf("document.body.textContent.includes(%q)", text))
}

// button is an expression for the button or link that is seen, in a part of the page, and
// has a text.
func button(within, text string) string {
	return fmt.Sprintf(`[...document.querySelectorAll(%q)].flatMap((e) => [...e.querySelectorAll("button, a, summary")]).find((e) => e.offsetParent && !e.disabled && e.textContent.includes(%q))`, within, text)
}

// press presses such a button once it is there.
func (p *tab) press(within, text string) {
	p.Helper()
	p.until("the button "+text, button(within, text))
	ask[bool](p, button(within, text)+".click() || true")
}

// types puts the focus on a field and types.
func (p *tab) types(field, text string) {
	p.Helper()
	p.until("the field "+field, fmt.Sprintf("document.querySelector(%q)", field))
	ask[bool](p, fmt.Sprintf("document.querySelector(%q).focus() || true", field))
	p.do(chromedp.KeyEvent(text))
}

// choose chooses what a field has as a value, as a user does: what listens is told.
func (p *tab) choose(field, value string) {
	p.Helper()
	p.until("the choice "+value, fmt.Sprintf("[...(document.querySelector(%q)?.options ?? [])].some((o) => o.value === %q)", field, value))
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
