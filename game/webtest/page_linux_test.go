package webtest

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	document "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// patience is how long something in the page may take on a machine that has much else to do.
const patience = 90 * time.Second

// page is the game in a browser.
type page struct {
	testing.TB
	ctx context.Context
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
		p.do(func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
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

// browser starts a Chromium, or skips the test where there is none.
func browser(t testing.TB) *page {
	t.Helper()
	if out, err := exec.Command("../../scripts/need", "chromium", "chromium").CombinedOutput(); err != nil {
		t.Skipf("SKIPPED: no browser: %s", out)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.WindowSize(1280, 720), chromedp.UserDataDir(filepath.Join(t.TempDir(), "profile")),
		chromedp.Flag("use-gl", "angle"), chromedp.Flag("use-angle", "swiftshader"), chromedp.Flag("enable-unsafe-swiftshader", true))
	ctx, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	return &page{TB: t, ctx: ctx}
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
	p.do(chromedp.Navigate(p.url))
	p.until("the first frame", `performance.getEntriesByName("demarche ready").length > 0`)
}

func (p *page) do(actions ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// ask evaluates an expression of the page.
func ask[T any](p *page, expression string) T {
	p.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		p.Fatal(err)
	}
	return v
}

// until waits until an expression of the page is true.
func (p *page) until(what, expression string) {
	p.Helper()
	p.within(patience, what, expression)
}

// within is until for what may take longer, or must not.
func (p *page) within(patience time.Duration, what, expression string) {
	p.Helper()
	for end := time.Now().Add(patience); !ask[bool](p, expression); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			p.Fatalf("%s: not within %v\n%s", what, patience, ask[string](p, `document.body.innerText + [...document.querySelectorAll("#mirror [data-node]")].map((e) => e.role + " " + e.ariaLabel + " " + e.textContent).join("\n")`))
		}
	}
}

// find is an expression for the element that a screen reader finds by its role and the
// beginning of its name.
func find(role, name string) string {
	return fmt.Sprintf(`[...document.querySelectorAll("#mirror [role=%s]")].find((e) => e.ariaDisabled !== "true" && (e.ariaLabel || e.textContent).startsWith(%q))`, role, name)
}

// press clicks such an element once it is there.
func (p *page) press(role, name string) {
	p.Helper()
	p.until(role+" "+name, "!!"+find(role, name))
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
