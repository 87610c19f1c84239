package browsertest

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Patience is how long something in a page may take on a machine that has much else to do.
const Patience = 2 * time.Minute

// PicturesVar names the folder into which pictures are put, to be looked at.
const PicturesVar = "DEMARCHE_PICTURES"

// Tab is a page of somebody who is alone in their browser: with cookies of their own. What
// fails in it fails the test.
type Tab struct {
	testing.TB
	ctx context.Context
}

// Open opens a page in a browser.
func Open(t testing.TB, in context.Context) *Tab {
	t.Helper()
	ctx, stop := chromedp.NewContext(in, chromedp.WithNewBrowserContext())
	t.Cleanup(stop)
	return &Tab{t, ctx}
}

// Do does what a user or a debugger does.
func (p *Tab) Do(actions ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// Ask evaluates an expression of the page.
func Ask[T any](p *Tab, expression string) T {
	p.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
	return v
}

// Until waits until an expression of the page is true. While the page changes to another one
// it is not.
func (p *Tab) Until(what, expression string) {
	p.Helper()
	p.Within(Patience, what, expression)
}

// Within is Until for what may take longer, or must not.
func (p *Tab) Within(patience time.Duration, what, expression string) {
	p.Helper()
	var err error
	yes := func() bool {
		var yes bool
		yes, err = chromedp.Run(p.ctx, chromedp.Evaluate[bool]("!!("+expression+")"))
		return err == nil && yes
	}
	if !soon(patience, yes) {
		p.Fatalf("%s: not within %v (%v)\n%.3000s", what, patience, err, Ask[string](p, seen))
	}
}

// seen is what a page shows and what is read out of it.
const seen = `[location.href, document.body.innerText.replace(/\s+/g, " "), ...[...document.querySelectorAll("[data-node]")].map((e) => e.role + " " + e.ariaLabel + " " + e.textContent)].join("\n")`

// Wait waits until something beside the page is so.
func (p *Tab) Wait(what string, so func() bool) {
	p.Helper()
	if !soon(Patience, so) {
		p.Fatalf("%s: not within %v", what, Patience)
	}
}

func soon(patience time.Duration, so func() bool) bool {
	for end := time.Now().Add(patience); !so(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			return false
		}
	}
	return true
}

// Picture keeps a picture of the page where pictures are wanted.
func (p *Tab) Picture(name string, take chromedp.Action[[]byte]) {
	p.Helper()
	folder := os.Getenv(PicturesVar)
	if folder == "" {
		return
	}
	data, err := chromedp.Run(p.ctx, take)
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, name+".png"), data, 0o600)
	}
	if err != nil {
		p.Fatal(err)
	}
}
