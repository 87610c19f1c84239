package webtest

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"demarche/internal/library"
	"demarche/internal/tone"
)

// picturesVar names the folder into which pictures are put, to be looked at.
const picturesVar = "DEMARCHE_PICTURES"

// shot takes a picture of a page, of what is seen or of all of it.
func (l *lesson) shot(p *tab, name, path string, whole bool) {
	l.Helper()
	for _, lang := range []string{"en", "ar"} {
		for _, size := range [][2]int64{{1280, 720}, {1920, 1080}} {
			p.do(chromedp.EmulateViewport(size[0], size[1]))
			p.visit("/")
			ask[bool](p, fmt.Sprintf(`(document.cookie = "lang=%s;path=/") && (document.cookie = "theme=light;path=/") && true`, lang))
			if lang == "ar" && path[:4] == "/api" {
				path += "?lang=ar"
			}
			p.do(chromedp.Navigate("about:blank")) // a page of which only the part changes is not loaded again
			p.visit(path)
			p.until("the page", "document.readyState === 'complete'")
			take := chromedp.CaptureScreenshot()
			if whole {
				take = chromedp.FullScreenshot(100)
			}
			picture, err := chromedp.Run(p.ctx, take)
			if err != nil {
				l.Fatal(err)
			}
			file := filepath.Join(os.Getenv(picturesVar), fmt.Sprintf("%s-%s-%d.png", name, lang, size[0]))
			if err := os.WriteFile(file, picture, 0o600); err != nil {
				l.Fatal(err)
			}
		}
	}
}

// Pictures of a lesson with thirty teams, to be looked at.
func TestPicturesOfALesson(t *testing.T) {
	if os.Getenv(picturesVar) == "" {
		t.Skip("SKIPPED: no pictures are wanted: set " + picturesVar + " to a folder")
	}
	l := begins(t, &library.Library{Read: tone.Read}, "ninety-seconds", 28)
	l.shot(l.mia, "questions", "/desk/questions", true)
	l.shot(l.mia, "waiting", "/desk", false)
	l.desk.press("#controls", "Begin")
	l.desk.until("that it runs", "document.querySelector('#controls').textContent.includes('Pause')")
	for range 8 {
		play(t, l.rest)
		l.clock.crisis(60)
	}
	l.shot(l.desk, "class", "/classes/"+l.id, false)
	l.shot(l.desk, "class-whole", "/classes/"+l.id, true)
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
	l.shot(l.desk, "book", "/api/sessions/"+l.id+"/debrief", false)
	l.shot(l.desk, "book-whole", "/api/sessions/"+l.id+"/debrief", true)
}
