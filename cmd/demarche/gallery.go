package main

import (
	"slices"
	"strings"

	"demarche/game"
)

type galleryCmd struct {
	Page  string  `arg:"" optional:"" help:"Page to begin with: controls, data, text, room, debrief or overlays."`
	Light bool    `help:"Light theme."`
	RTL   bool    `name:"rtl" help:"Right to left."`
	Text  float64 `default:"1" help:"Size of text, 1 to 2."`
}

// Validate is called before Run.
func (c *galleryCmd) Validate() error {
	pages := game.GalleryPages()
	if c.Page != "" && !slices.ContainsFunc(pages, func(p string) bool { return strings.EqualFold(p, c.Page) }) {
		return wrongUsage("no page " + c.Page + "; there are " + strings.ToLower(strings.Join(pages, ", ")))
	}
	if c.Text < 1 || c.Text > 2 {
		return wrongUsage("--text takes 1 to 2")
	}
	return nil
}

// Run shows the gallery.
func (c *galleryCmd) Run(*env) error {
	return game.Gallery(c.Page, c.Light, c.RTL, c.Text)
}
