package webtest

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	document "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"demarche/internal/academy/browsertest"
)

// page is the game in a browser.
type page struct {
	*browsertest.Tab
	url string
}

// open builds the page, starts a Chromium and opens the page with a query, and before it runs
// scripts in it.
func open(t testing.TB, query string, before ...string) *page {
	t.Helper()
	p := browser(t)
	server := httptest.NewServer(http.FileServer(http.Dir(folder(t))))
	t.Cleanup(server.Close)
	p.url = server.URL + "/" + query
	for _, script := range before {
		p.Do(func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
			_, err := cdp.Call(ctx, t, document.AddScriptToEvaluateOnNewDocument, document.AddScriptToEvaluateOnNewDocumentParams{Source: script})
			return chromedp.Void{}, err
		})
	}
	p.load()
	return p
}

// folder returns the folder of the page, which is built for the first that asks.
func folder(t testing.TB) string {
	t.Helper()
	folder, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

// browser opens an empty page.
func browser(t testing.TB) *page {
	t.Helper()
	return &page{Tab: browsertest.Open(t, browsertest.Start(t, "../..", browsertest.Graphics()...))}
}

// where is the folder in which the page is built, once for all tests.
var where string

func TestMain(m *testing.M) {
	var err error
	if where, err = os.MkdirTemp("", "demarche-web"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(where)
	os.Exit(code)
}

var built = sync.OnceValues(func() (string, error) {
	build := exec.Command("../../scripts/web/build", "test", where)
	build.Env = append(os.Environ(), "COMPRESS=no")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return where, nil
})

// load opens the page, or opens it again, and waits for its first frame.
func (p *page) load() {
	p.Helper()
	p.Do(chromedp.Navigate(p.url))
	p.Until("the first frame", `performance.getEntriesByName("demarche ready").length > 0`)
}

// ask evaluates an expression of the page.
func ask[T any](p *page, expression string) T {
	p.Helper()
	return browsertest.Ask[T](p.Tab, expression)
}

// find is an expression for the element that a screen reader finds by its role and the
// beginning of its name.
func find(role, name string) string {
	return fmt.Sprintf(`[...document.querySelectorAll("#mirror [role=%s]")].find((e) => e.ariaDisabled !== "true" && (e.ariaLabel || e.textContent).startsWith(%q))`, role, name)
}

// press clicks such an element once it is there.
func (p *page) press(role, name string) {
	p.Helper()
	p.Until(role+" "+name, "!!"+find(role, name))
	ask[bool](p, find(role, name)+".click() || true")
}

// journal returns the only journal that is kept in the browser.
func (p *page) journal() string {
	p.Helper()
	return ask[string](p, `(() => {
		let names, text = "";
		fs.readdir("/data/demarche/journals", (_, list) => { names = list.filter((name) => /^[^.]*[0-9.]*\.jsonl$/.test(name)); });
		fs.open("/data/demarche/journals/" + names[0], 0, 0, (_, fd) => fs.fstat(fd, (_, stat) => {
			const bytes = new Uint8Array(stat.size);
			fs.read(fd, bytes, 0, stat.size, 0, () => { text = new TextDecoder().decode(bytes); });
			fs.close(fd, () => {});
		}));
		return text;
	})()`)
}
