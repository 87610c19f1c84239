package webtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"demarche/internal/journal"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// soakVar asks for the long tests.
const soakVar = "DEMARCHE_SOAK"

// A crisis is played in a browser as who cannot see it plays it, by what is read out and by
// keys: some beats, or the whole where the long tests are wanted. The page is opened again in
// the middle. The journal leads to the same state in this program.
func TestACrisisInTheBrowser(t *testing.T) {
	p := open(t, "?lang=en&scenario=landing-permit&seed=7&mode=solo")
	p.press("button", "Continue")
	p.press("button", "Take over")
	p.Until("the room", "!!"+find("button", "Next"))
	p.press("tab", "Write")
	text := `document.querySelector("#mirror textarea[data-lines='1']")`
	p.Until("the text box", "!!"+text)
	ask[bool](p, text+".focus() || true")
	p.Do(chromedp.KeyEvent("We regret it"), chromedp.KeyEvent(kb.Home), chromedp.KeyEvent("é"))
	p.Until("what was typed", text+`.value === "éWe regret it"`)
	p.press("tab", "Read")
	p.beats(2)
	before := p.journal()
	p.load()
	if after := p.journal(); !strings.HasPrefix(after, before) {
		t.Fatalf("%d bytes of the journal are kept of %d", len(after), len(before))
	}
	p.url = strings.Split(p.url, "?")[0] + "?lang=en"
	p.load()
	p.press("button", "Go on where you stopped")
	p.Until("the room", "!!"+find("button", "Next"))
	if os.Getenv(soakVar) == "" {
		p.beats(2)
	} else {
		for end := time.Now().Add(30 * time.Minute); !p.over() && time.Now().Before(end); {
			p.beats(1)
		}
	}
	path := filepath.Join(t.TempDir(), "journal.jsonl")
	if err := os.WriteFile(path, []byte(p.journal()), 0o600); err != nil {
		t.Fatal(err)
	}
	s, report, err := session.Replay(path, func(h journal.Header) (session.Setup, error) {
		lib := library.Library{Read: tone.Read}
		b, _, err := lib.Open(h.Scenario)
		return session.Setup{Bundle: b, Read: tone.Read}, err
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("minute %d: %d commands, %d digests compared", s.Minute(), report.Commands, report.Digests)
	if report.Digests < 2 {
		t.Errorf("%d digests were compared", report.Digests)
	}
	if os.Getenv(soakVar) != "" && (!report.Complete || report.Commands == 0) { // the first beats may offer nothing to decide
		t.Errorf("over: %v, after %d commands", report.Complete, report.Commands)
	}
}

// beats lets time pass until something wants the desk, so many times, and gives the first
// answer to what offers some.
func (p *page) beats(n int) {
	p.Helper()
	for i := 0; i < n && !p.over(); i++ {
		p.Do(chromedp.KeyEvent("1", chromedp.KeyModifiers(chromedp.ModifierAlt)), chromedp.Sleep(400*time.Millisecond))
		p.pressed(find("button", "Decide"))
		p.pressed(`[...document.querySelectorAll("#mirror [role=dialog] [role=button]:not([aria-disabled])")].at(-1)`)
		p.pressed(find("button", "Next"))
	}
}

// pressed clicks an element if it is there.
func (p *page) pressed(element string) {
	p.Helper()
	if ask[bool](p, "(() => { const e = "+element+"; e?.click(); return !!e; })()") {
		p.Do(chromedp.Sleep(600 * time.Millisecond))
	}
}

// over tells whether the crisis has ended.
func (p *page) over() bool {
	p.Helper()
	return ask[bool](p, "!!"+find("button", "To the debrief"))
}
