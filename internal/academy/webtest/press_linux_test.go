package webtest

import (
	"os"
	"testing"

	"github.com/chromedp/chromedp"

	"demarche/internal/library"
	"demarche/internal/tone"
)

// What is pressed while the page changes is done and answered: a button in the moment in
// which it appears, and one whose part of the page would change before it is let go.
func TestAPressWhileThePageChanges(t *testing.T) {
	lib := &library.Library{Shipped: os.DirFS("../../session/testdata"), Read: tone.Read}
	l := begins(t, lib, "bridge", 1)
	l.desk.press("#controls", "Begin")
	l.mia.Until("the desk", "document.querySelector('.desk')")
	l.mia.stays()
	l.mia.press("[role=tablist]", "Write")
	l.mia.types("#writing textarea", "The bridge is open.")
	ask[bool](l.mia, `(() => {
		const check = document.querySelector("#check");
		const seen = new MutationObserver(() => { const b = check.querySelector("button"); if (b) { seen.disconnect(); b.click(); } });
		seen.observe(check, {childList: true, subtree: true});
		return true;
	})()`)
	l.mia.press("#compose", "Look at it once more")
	l.mia.Until("that it was given", "document.querySelector('#said .good')")
	l.mia.stayed("Mia")

	l.desk.Until("that it runs", button("#controls", "Pause"))
	at := ask[[]float64](l.desk, `(() => { const b = `+button("#controls", "Pause")+`.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()`)
	l.desk.Do(chromedp.MouseEvent(chromedp.MousePressed, at[0], at[1], chromedp.Button("left"), chromedp.ClickCount(1)))
	ask[bool](l.desk, `(() => { window.news = 0; document.querySelector("#live").addEventListener("htmx:afterRequest", () => news++); return true; })()`)
	l.clock.crisis(30)
	l.desk.Until("news", "news > 1")
	l.desk.Do(chromedp.MouseEvent(chromedp.MouseReleased, at[0], at[1], chromedp.Button("left"), chromedp.ClickCount(1)))
	l.desk.Until("the pause", "document.querySelector('#controls').textContent.includes('paused')")
	l.desk.stayed("the instructor")
}
