package room

import (
	"strings"
	"testing"

	"demarche/game/ui"
)

// Notices cover what is still to come on the timeline, and nothing that is worked with.
func TestNoticesStandOnTheTimeline(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		for _, size := range []struct{ w, h int }{{1280, 720}, {1440, 900}, {1920, 1080}} {
			d := sit(t, size.w, size.h, lang, 1)
			for _, text := range []string{"The first.", strings.Repeat("A long notice of what was ordered and what it takes. ", 3), "The last."} {
				d.room.toast(ui.ToneAccent, text)
			}
			d.rest(1)
			line := d.root.Semantics().Find(ui.RoleRegion, d.room.t("room.timeline")).Bounds
			last := d.find(ui.RoleStatus, "The last.")
			for _, n := range d.root.Semantics().Children {
				if n.Role != ui.RoleStatus {
					continue
				}
				if b := n.Bounds; b.Y < line.Y || b.X < line.X+line.W*0.6 || b.Bottom() > line.Bottom() || b.Right() > line.Right() {
					t.Errorf("%s at %d: %q at %v is not on the timeline at %v", lang, size.w, n.Name, b, line)
				}
			}
			if last.Seen.Empty() {
				t.Errorf("%s at %d: the last notice is not seen", lang, size.w)
			}
		}
	}
}
