package webtest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// noting has the page note each task of its main thread that takes 50 ms or more.
const noting = `globalThis.document && (globalThis.long = [],
	new PerformanceObserver((list) => { for (const e of list.getEntries()) long.push(e.duration); }).observe({ type: "longtask", buffered: true }))`

// BenchmarkLongTasks plays and prints, for each thing that a player does, how many tasks of the
// page's main thread took 50 ms or more, and the longest of them in ms.
func BenchmarkLongTasks(b *testing.B) {
	p := open(b, "?lang=en&scenario=landing-permit&seed=7&mode=coached", noting)
	doing := func(what string, do func()) {
		ask[bool](p, "(long = []) && true")
		begun := time.Now()
		do()
		p.Do(chromedp.Sleep(time.Second))
		took := time.Since(begun).Seconds()
		list := ask[[]float64](p, "long")
		sum, longest := 0.0, 0.0
		for _, ms := range list {
			sum, longest = sum+ms, max(longest, ms)
		}
		fmt.Printf("%-34s %5.1f s: %3d long tasks, longest %4.0f ms, together %5.0f ms\n", what, took, len(list), longest, sum)
		b.ReportMetric(longest, "ms/"+strings.ReplaceAll(what, " ", "-"))
	}
	for b.Loop() {
		doing("nothing, at the notes", func() { p.Do(chromedp.Sleep(3 * time.Second)) })
		doing("the briefing", func() { p.press("button", "Continue"); p.Until("it", "!!"+find("button", "Take over")) })
		doing("taking over", func() { p.press("button", "Take over"); p.Until("it", "!!"+find("button", "Next")) })
		doing("nothing, in the room", func() { p.Do(chromedp.Sleep(5 * time.Second)) })
		for _, tab := range []string{"Write", "Check", "Talk", "Press", "Team", "More", "Actors", "Objectives", "Ahead", "Read"} {
			doing("tab "+tab, func() { p.press("tab", tab) })
		}
		doing("the same tabs again", func() {
			for _, tab := range []string{"Write", "Check", "Talk", "Press", "Team", "More", "Actors", "Objectives", "Ahead", "Read"} {
				p.press("tab", tab)
				p.Do(chromedp.Sleep(300 * time.Millisecond))
			}
		})
		doing("writing", func() {
			p.press("tab", "Write")
			text := `document.querySelector("#mirror textarea[data-lines='1']")`
			p.Until("the text box", "!!"+text)
			ask[bool](p, text+".focus() || true")
			for _, r := range "We regret what was said and will answer at noon." {
				p.Do(chromedp.KeyEvent(string(r)), chromedp.Sleep(60*time.Millisecond))
			}
			p.press("tab", "Read")
		})
		for i := range 8 {
			doing(fmt.Sprintf("time passes, beat %d", i+1), func() { p.beats(1) })
		}
		doing("time passes at 16x", func() {
			p.press("radio", "16×")
			p.Do(chromedp.Sleep(20 * time.Second))
		})
	}
}
