// Command cmd runs the gallery of the widget kit, which the command demarche gallery
// shows too.
package main

import (
	"flag"
	"log"
	"strings"

	"demarche/game"
)

func main() {
	pages := game.GalleryPages()
	page := flag.String("page", pages[0], "page to show: "+strings.Join(pages, ", "))
	light := flag.Bool("light", false, "light theme")
	rtl := flag.Bool("rtl", false, "right to left")
	text := flag.Float64("text", 1, "text scale, 1 to 2")
	flag.Parse()
	if err := game.Gallery(*page, *light, *rtl, *text); err != nil {
		log.Fatal(err)
	}
}
