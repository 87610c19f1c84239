package webtest

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"demarche/internal/academy/browsertest"
	"demarche/internal/library"
	"demarche/internal/tone"
)

// shot takes pictures of what is seen of a page in two languages and sizes, and of all of it
// where that is wanted.
func (l *lesson) shot(p *tab, name, path string, whole bool) {
	l.Helper()
	for _, lang := range []string{"en", "ar"} {
		p.visit("/")
		ask[bool](p, fmt.Sprintf(`(document.cookie = "lang=%s;path=/") && (document.cookie = "theme=light;path=/") && true`, lang))
		p.Do(chromedp.Navigate("about:blank")) // a page of which only the part changes is not loaded again
		p.visit(strings.Replace(path, "LANG", lang, 1))
		p.Until("the page", "document.readyState === 'complete'")
		for _, size := range [][2]int64{{390, 844}, {1280, 720}, {1920, 1080}} {
			p.Do(chromedp.EmulateViewport(size[0], size[1]), chromedp.Sleep(200*time.Millisecond))
			p.Picture(fmt.Sprintf("%s-%s-%d", name, lang, size[0]), chromedp.CaptureScreenshot())
			if whole {
				p.Picture(fmt.Sprintf("%s-whole-%s-%d", name, lang, size[0]), chromedp.FullScreenshot(100))
			}
		}
	}
}

// Pictures of a lesson with thirty teams, to be looked at.
func TestPicturesOfALesson(t *testing.T) {
	if os.Getenv(browsertest.PicturesVar) == "" {
		t.Skip("SKIPPED: no pictures are wanted: set " + browsertest.PicturesVar + " to a folder")
	}
	l := begins(t, &library.Library{Read: tone.Read}, "ninety-seconds", 28)
	l.shot(l.mia, "questions", "/desk/questions", true)
	l.shot(l.mia, "waiting", "/desk", false)
	l.desk.press("#controls", "Begin")
	l.desk.Until("that it runs", "document.querySelector('#controls').textContent.includes('Pause')")
	for range 8 {
		play(t, l.rest)
		l.clock.crisis(60)
	}
	l.shot(l.desk, "class", "/classes/"+l.id, true)
	l.shot(l.desk, "people", "/classes/"+l.id+"/people", false)
	l.shot(l.desk, "team", "/classes/"+l.id+"/teams/"+l.rest[0].team, false)
	l.shot(l.desk, "desk-watched", "/teams/"+l.rest[0].team+"/desk", false)
	l.shot(l.mia, "desk", "/desk", false)
	l.shot(l.mia, "desk-write", "/desk#pane-write", false)
	l.shot(l.mia, "desk-contacts", "/desk#pane-contacts", false)
	l.shot(l.mia, "desk-steps", "/desk#pane-steps", false)
	l.ada.must(t, "POST", "/api/sessions/"+l.id+"/end", nil, nil)
	l.verified(30, false)
	l.shot(l.desk, "results", "/classes/"+l.id+"/results", false)
	l.shot(l.desk, "mark", "/classes/"+l.id+"/marks/"+l.rest[0].team, false)
	l.shot(l.desk, "marks", "/classes/"+l.id+"/marks", false)
	l.shot(l.desk, "book", "/api/sessions/"+l.id+"/debrief?lang=LANG", true)
}
