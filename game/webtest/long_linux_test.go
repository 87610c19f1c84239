package webtest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// long is how long the processor works for a task that somebody notices.
const long = 50 * time.Millisecond

// BenchmarkLongTasks plays and prints, for each thing that a player does, how many tasks of the
// page's main thread took 50 ms of the processor or more, and the longest of all in ms.
func BenchmarkLongTasks(b *testing.B) {
	p := open(b, "?lang=en&scenario=landing-permit&seed=7&mode=coached")
	tasks := p.trace()
	doing := func(what string, do func()) {
		begun, longest, many := time.Now(), time.Duration(0), 0
		for _, d := range tasks.during(p, func() { do(); p.Do(chromedp.Sleep(time.Second)) }) {
			if longest = max(longest, d); d >= long {
				many++
			}
		}
		ms := float64(longest.Microseconds()) / 1000
		fmt.Printf("%-34s %5.1f s: %3d long tasks, longest %4.0f ms\n", what, time.Since(begun).Seconds(), many, ms)
		b.ReportMetric(ms, "ms/"+strings.ReplaceAll(what, " ", "-"))
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
