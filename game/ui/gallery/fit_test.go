package gallery

import (
	"strings"
	"testing"

	"demarche/game/ui"
)

// TestFits: no page has a widget that stands out of its box, at any text scale, in either
// direction, from the smallest window to a large one; and at 100 % no text is cut but those
// that show what a cut text looks like.
func TestFits(t *testing.T) {
	for page, name := range Pages {
		for _, scale := range []float64{1, 1.5, 2} {
			for _, rtl := range []bool{false, true} {
				for _, size := range [][2]int{{1280, 720}, {1920, 1080}} {
					s := New()
					s.Page = page
					s.Root = ui.NewRoot(s)
					s.Root.TextScale, s.Root.RTL = scale, rtl
					s.Root.Resize(size[0], size[1], 1)
					s.Root.Update(&ui.Input{})
					for _, m := range s.Root.Misfits() {
						if strings.HasSuffix(m, "is cut") && (scale > 1 || strings.Contains(m, "A label on one line") || strings.Contains(m, "cabinet")) {
							continue
						}
						t.Errorf("%s at %v, text %.0f %%, rtl %v: %s", name, size, scale*100, rtl, m)
					}
				}
			}
		}
	}
}
