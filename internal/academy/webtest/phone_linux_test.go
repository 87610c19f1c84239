package webtest

import (
	"os"
	"testing"

	"github.com/chromedp/chromedp"

	"demarche/internal/library"
	"demarche/internal/tone"
)

// On a telephone no page has to be moved sideways, and what is chosen at the top of the
// desk is what stands below it.
func TestALessonOnATelephone(t *testing.T) {
	lib := &library.Library{Shipped: os.DirFS("../../session/testdata"), Read: tone.Read}
	l := begins(t, lib, "bridge", 1)
	for _, p := range []*tab{l.desk, l.mia} {
		p.Do(chromedp.EmulateViewport(390, 844))
	}
	fits := func(p *tab, path string) {
		t.Helper()
		p.visit(path)
		p.Until("the page", "document.readyState === 'complete'")
		if wide := ask[int](p, "document.documentElement.scrollWidth"); wide > 390 {
			t.Errorf("%s is %d px wide: %s", path, wide, ask[string](p, `[...document.body.querySelectorAll("*")].filter((e) => Math.max(e.getBoundingClientRect().right, -e.getBoundingClientRect().left) > 390).slice(0, 9).map((e) => e.tagName + "." + e.className.toString()).join(" ")`))
		}
	}
	fits(l.mia, "/desk")
	fits(l.mia, "/desk/questions")
	l.desk.press("#controls", "Begin")
	l.desk.Until("that it runs", button("#controls", "Pause"))
	play(t, l.rest)
	class := "/classes/" + l.id
	for _, path := range []string{"/", class, class + "/people", class + "/log", class + "/code", class + "/teams/" + l.rest[0].team, "/teams/" + l.rest[0].team + "/desk"} {
		fits(l.desk, path)
	}
	fits(l.mia, "/desk")
	l.mia.press("[role=tablist]", "Write")
	if top := ask[float64](l.mia, "document.querySelector('#compose textarea').getBoundingClientRect().top"); top > 844 {
		t.Errorf("what is written stands %v px below the top", top)
	}
	l.ada.must(t, "POST", "/api/sessions/"+l.id+"/end", nil, nil)
	l.verified(3, false)
	for _, path := range []string{class, class + "/results", class + "/marks", class + "/marks/" + l.rest[0].team, "/api/sessions/" + l.id + "/debrief", "/api/teams/" + l.rest[0].team + "/debrief"} {
		fits(l.desk, path)
	}
	fits(l.mia, "/desk/debrief")
}
