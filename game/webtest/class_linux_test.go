package webtest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"demarche/internal/academy"
	"demarche/internal/academy/schooltest"
	"demarche/internal/session"
)

// picturesVar names a folder into which pictures of the page are written.
const picturesVar = "DEMARCHE_PICTURES"

// Somebody joins a class by its link, plays in the game, posts a prepared text and sees
// the class end: the page's policy allows it, the scenario comes from the server, and the
// game ends in the server's state.
func TestAClassInTheBrowser(t *testing.T) {
	p := browser(t)
	o := schooltest.Open(t, "../..", folder(t))
	class := o.Class(academy.Setup{Title: "Seminar", Mode: session.Solo, Speed: 1, Facilitated: true, Minutes: 60})
	p.do(chromedp.Navigate(o.URL+"/join/"+class.Code), chromedp.SendKeys("#name", "Mia"), chromedp.Click("main form button"))
	p.until("the way to the desk", `!!document.querySelector("a[href='/desk']")`)
	p.do(chromedp.Click("a[href='/desk']"))
	p.until("the way to the game", `!!document.querySelector("a[href^='/game/']")`)
	p.do(chromedp.Click("a[href^='/game/']"))
	p.until("the game", `performance.getEntriesByName("demarche ready").length > 0`)
	p.until("the class to be waited for", mirrored("The class has not begun"))
	o.Steer(class, "start", nil)

	p.press("button", "Go on") // from the briefing
	p.until("the clock of the class", mirrored("Class clock 1×"))
	p.press("tab", "Write")
	p.press("button", "Prepared texts")
	p.press("option", "Holding line")
	p.press("button", "Publish now")
	p.press("button", "Publish uncleared")
	p.waits("the post at the server", func() bool { return o.Team(class).Commands == 1 })
	p.picture("class")

	o.Steer(class, "speed", map[string]int{"speed": 0})
	p.until("the pause", mirrored("Class paused"))
	o.Steer(class, "end", nil)
	p.until("the end of the class", "!!"+find("button", "To the debrief"))

	digest := ""
	p.waits("the journal", func() bool { digest = o.Ended(o.Team(class)); return digest != "" })
	p.do(chromedp.KeyEvent(kb.Escape))
	p.until("the digest of the server", mirrored("the same state: "+digest[:12]))
	p.press("button", "Go on")
	p.press("button", "To the debrief")
	p.until("the debrief", "!"+mirrored("To the debrief"))
	p.picture("class-debrief")
}

// mirrored is an expression that tells whether something is read out that holds a text.
func mirrored(text string) string {
	quoted, _ := json.Marshal(text)
	return `[...document.querySelectorAll("#mirror [data-node]")].some((e) => ((e.ariaLabel || "") + e.textContent).includes(` + string(quoted) + `))`
}

// waits waits until something beside the page is so.
func (p *page) waits(what string, so func() bool) {
	p.Helper()
	for end := time.Now().Add(patience); !so(); time.Sleep(100 * time.Millisecond) {
		if time.Now().After(end) {
			p.Fatalf("%s: not within %v", what, patience)
		}
	}
}

// picture keeps a picture of the page where one is wanted.
func (p *page) picture(name string) {
	p.Helper()
	folder := os.Getenv(picturesVar)
	if folder == "" {
		return
	}
	p.do(chromedp.Sleep(time.Second))
	data, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, name+".png"), data, 0o644)
	}
	if err != nil {
		p.Fatal(err)
	}
}
