package room

import (
	"slices"
	"strings"
	"testing"

	"demarche/game/ui"
)

// Notices cover neither what is worked with nor the timeline.
func TestNoticesCoverNothing(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		for _, size := range []struct {
			w, h int
			text float64
		}{{1280, 720, 1}, {1440, 900, 1}, {1920, 1080, 1}, {1280, 900, 1.25}} {
			d := sit(t, size.w, size.h, lang, size.text)
			told := []string{"The first.", strings.Repeat("A long notice of what was ordered and what it takes. ", 3), "The last."}
			for _, text := range told {
				d.room.toast(ui.ToneAccent, text)
			}
			d.rest(1)
			var rest, notices []*ui.Node
			d.root.Semantics().Walk(func(n *ui.Node, _ int) {
				switch {
				case n.Role == ui.RoleStatus && slices.Contains(told, n.Name):
					notices = append(notices, n)
				case n.Role == ui.RoleRegion:
					rest = append(rest, n)
				}
			})
			if len(notices) < 2 || notices[len(notices)-1].Name != "The last." {
				t.Errorf("%s at %d: the newest are not told: %d notices", lang, size.w, len(notices))
			}
			for _, n := range notices {
				if n.Seen != n.Bounds {
					t.Errorf("%s at %d: %q at %v is cut to %v", lang, size.w, n.Name, n.Bounds, n.Seen)
				}
				for _, r := range rest {
					if in := n.Bounds.Intersect(r.Seen); in.W > 1 && in.H > 1 {
						t.Errorf("%s at %d: %q at %v covers %q at %v", lang, size.w, n.Name, n.Bounds, r.Name, r.Seen)
					}
				}
			}
			for _, fault := range append(d.root.Collisions(), d.root.Misfits()...) {
				t.Errorf("%s at %d: %s", lang, size.w, fault)
			}
		}
	}
}
