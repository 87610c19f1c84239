package webtest

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"demarche/internal/academy"
	"demarche/internal/academy/schooltest"
	"demarche/internal/session"
)

// Somebody joins a class by its link, plays in the game, posts a prepared text and sees
// the class end: the page's policy allows it, the scenario comes from the server, and the
// game ends in the server's state.
func TestAClassInTheBrowser(t *testing.T) {
	p := browser(t)
	o := schooltest.Open(t, "../..", os.DirFS(folder(t)))
	class := o.Class(academy.Setup{Title: "Seminar", Mode: session.Solo, Speed: 1, Facilitated: true, Minutes: 60})
	p.Do(chromedp.Navigate(o.URL+"/join/"+class.Code), chromedp.SendKeys("#name", "Mia"), chromedp.Click("main form button"))
	p.Until("the way to the desk", `!!document.querySelector("a[href='/desk']")`)
	p.Do(chromedp.Click("a[href='/desk']"))
	p.Until("the way to the game", `!!document.querySelector("a[href^='/game/']")`)
	p.Do(chromedp.Click("a[href^='/game/']"))
	p.Until("the game", `performance.getEntriesByName("demarche ready").length > 0`)
	p.Until("the class to be waited for", mirrored("The class has not begun"))
	o.Steer(class, "start", nil)

	p.press("button", "Go on") // from the briefing
	p.Until("the clock of the class", mirrored("Class clock 1×"))
	p.press("tab", "Write")
	p.press("button", "Prepared texts")
	p.press("option", "Holding line")
	p.press("button", "Publish now")
	p.press("button", "Publish uncleared")
	p.Wait("the post at the server", func() bool { return o.Team(class).Commands == 1 })
	p.Do(chromedp.Sleep(time.Second))
	p.Picture("class", chromedp.CaptureScreenshot())

	o.Steer(class, "speed", map[string]int{"speed": 0})
	p.Until("the pause", mirrored("Class paused"))
	o.Steer(class, "end", nil)
	p.Until("the end of the class", "!!"+find("button", "To the debrief"))

	digest := ""
	p.Wait("the journal", func() bool { digest = o.Ended(o.Team(class)); return digest != "" })
	p.press("button", "Menu")
	p.Until("the digest of the server", mirrored("the same state: "+digest[:12]))
	p.press("button", "Go on")
	p.press("button", "To the debrief")
	p.Until("the debrief", "!"+mirrored("To the debrief"))
	p.Do(chromedp.Sleep(time.Second))
	p.Picture("class-debrief", chromedp.CaptureScreenshot())
}

// mirrored is an expression that tells whether something is read out that holds a text.
func mirrored(text string) string {
	quoted, _ := json.Marshal(text)
	return `[...document.querySelectorAll("#mirror [data-node]")].some((e) => ((e.ariaLabel || "") + e.textContent).includes(` + string(quoted) + `))`
}
