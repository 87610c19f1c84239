package game

import (
	"slices"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/ui"
	"demarche/game/ui/gallery"
)

// GalleryPages are the names of the pages of the gallery, in order.
func GalleryPages() []string { return slices.Clone(gallery.Pages) }

// Gallery opens a window that shows every widget in every state, until it is closed;
// it begins with a page of GalleryPages, by its name in any case, else with the first.
func Gallery(page string, light, rtl bool, text float64) error {
	if !display() {
		return ErrNoDisplay
	}
	s := gallery.New()
	s.Page = max(0, slices.IndexFunc(gallery.Pages, func(p string) bool { return strings.EqualFold(p, page) }))
	g := gallery.Game(s)
	s.Root.RTL, s.Root.TextScale = rtl, text
	if light {
		s.Root.SetTheme(ui.Light)
	}
	ebiten.SetWindowTitle("Démarche widgets")
	ebiten.SetWindowSize(width, height)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	return ebiten.RunGame(g)
}
