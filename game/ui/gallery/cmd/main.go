// Command cmd runs the gallery of the widget kit.
package main

import (
	"flag"
	"log"
	"strings"

	"demarche/game/ui"
	"demarche/game/ui/gallery"

	"github.com/hajimehoshi/ebiten/v2"
)

func main() {
	page := flag.String("page", gallery.Pages[0], "page to show: "+strings.Join(gallery.Pages, ", "))
	light := flag.Bool("light", false, "light theme")
	rtl := flag.Bool("rtl", false, "right to left")
	text := flag.Float64("text", 1, "text scale, 1 to 2")
	flag.Parse()
	s := gallery.New()
	for i, p := range gallery.Pages {
		if strings.EqualFold(p, *page) {
			s.Page = i
		}
	}
	g := gallery.Game(s)
	s.Root.RTL, s.Root.TextScale = *rtl, *text
	if *light {
		s.Root.SetTheme(ui.Light)
	}
	ebiten.SetWindowTitle("Démarche widgets")
	ebiten.SetWindowSize(1280, 720)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	if err := ebiten.RunGame(g); err != nil {
		log.Fatal(err)
	}
}
