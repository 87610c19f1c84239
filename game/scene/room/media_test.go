package room

import (
	"strings"
	"testing"

	"demarche/game/ui"

	"github.com/hajimehoshi/ebiten/v2"
)

// media returns the index of a media item.
func (d *desk) media(id string) int {
	for i := range d.room.world().Media {
		if d.room.world().Media[i].ID == id {
			return i
		}
	}
	d.Fatalf("no media item %s", id)
	return 0
}

func TestAPictureInTheFeedIsReachedAndOpenedByTheKeyboard(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	m := d.media("quotes-screenshot")
	alt := d.room.tell().MediaAlt(m)
	d.typed("f")
	d.press(ebiten.KeyEnd, 0)
	d.find(ui.RoleImage, alt)
	name := d.room.t("media.enlarge", "name", d.room.tell().Media(m))
	for i := 0; ; i++ {
		if n := d.root.Semantics().Find(ui.RoleButton, name); n != nil && n.Focused {
			break
		}
		if i > 60 {
			t.Fatalf("Tab never comes to %q", name)
		}
		d.press(ebiten.KeyTab, 0)
	}
	d.press(ebiten.KeyEnter, 0)
	if n := d.find(ui.RoleDialog, d.room.tell().Media(m)); !strings.Contains(n.String(), alt) {
		t.Errorf("the picture is not described:\n%s", n)
	}
	d.press(ebiten.KeyEscape, 0)
	if d.room.viewing != nil {
		t.Error("Escape does not close the picture")
	}
	d.typed("l")
	if d.room.viewing == nil {
		t.Error("L does not open the picture of what is read")
	}
}

func TestTheArrowsGoThroughTheFramesOfAFilm(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		d := sit(t, 1280, 720, lang, 1)
		d.room.viewing = &viewing{media: d.media("footage-gap")}
		d.rest(2)
		for range 9 {
			d.press(ebiten.KeyArrowRight, 0)
		}
		if at := d.room.viewing.frame; at != 4 {
			t.Errorf("%s: to the right is frame %d", lang, at)
		}
		d.press(ebiten.KeyArrowLeft, 0)
		if at := d.room.viewing.frame; at != 3 {
			t.Errorf("%s: to the left is frame %d", lang, at)
		}
		first := d.find(ui.RoleButton, d.room.t("media.frame", "n", 1, "of", 5))
		last := d.find(ui.RoleButton, d.room.t("media.frame", "n", 5, "of", 5))
		if first.Bounds.X > last.Bounds.X {
			t.Errorf("%s: time does not run from left to right", lang)
		}
	}
}

func TestEveryPictureFitsTheWindow(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		for _, text := range []float64{1, 2} {
			d := sit(t, 1280, 720, lang, text)
			for m := range d.room.world().Media {
				d.room.viewing = &viewing{media: m}
				d.rest(2)
				n := d.find(ui.RoleDialog, d.room.tell().Media(m))
				if b := n.Bounds; b.X < 0 || b.Y < 0 || b.Right() > 1280 || b.Bottom() > 720 {
					t.Errorf("%s at %v: %q is at %v", lang, text, n.Name, b)
				}
				if list := d.root.Misfits(); len(list) > 0 {
					t.Errorf("%s at %v: %q: %v", lang, text, n.Name, list)
				}
			}
		}
	}
}
