package gametest

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"demarche/game/uitest"
)

// PicturesVar names the folder into which pictures are written, for people to
// look at; onlyVar the one series that is wanted.
const (
	PicturesVar = "DEMARCHE_PICTURES"
	onlyVar     = "DEMARCHE_ONLY"
)

// Series is a series of pictures: what the files are called by, how the game
// looks in them, and what follows the command play.
type Series struct {
	Name string
	Look Look
	Args []string
}

// Album is a series that is being taken from a running game.
type Album struct {
	*uitest.App
	Name  string // of the series
	t     testing.TB
	dir   string
	taken int
}

// Pictures starts a game for each series, in a home of its own, and has its
// pictures taken. A test that does nothing else is skipped where nobody has
// asked for pictures.
func Pictures(t *testing.T, list []Series, take func(*Album)) {
	t.Helper()
	dir := os.Getenv(PicturesVar)
	if dir == "" {
		t.Skip("SKIPPED, no folder for pictures: " + PicturesVar)
	}
	for _, s := range list {
		if only := os.Getenv(onlyVar); only != "" && only != s.Name {
			continue
		}
		t.Run(s.Name, func(t *testing.T) {
			take(&Album{App: Start(t, s.Look, t.TempDir(), s.Args...), t: t, dir: dir, Name: s.Name})
		})
	}
}

// Shot takes the next picture.
func (a *Album) Shot(what string) {
	a.t.Helper()
	a.taken++
	path := filepath.Join(a.dir, fmt.Sprintf("%s-%02d-%s.png", a.Name, a.taken, what))
	if err := uitest.WritePNG(path, a.Image()); err != nil {
		a.t.Fatal(err)
	}
}
