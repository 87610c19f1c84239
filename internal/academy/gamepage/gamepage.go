// Package gamepage finds the game for browsers that an academy serves: in a folder, in the
// program itself, or in the repository in which somebody works on the game.
package gamepage

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Game is the game for browsers.
type Game struct {
	Files fs.FS  // those of "make web", or only the packed version of a file; nil where there is no game
	From  string // the folder in which they lie; "" where the program carries them
}

// Find returns the game in a folder. Without a folder it is that which the program carries,
// else that which "make web" has written into the repository in which it is started, else none.
func Find(folder string) (Game, error) {
	if folder != "" {
		return in(folder)
	}
	if files := carried(); files != nil {
		return Game{Files: files}, nil
	}
	at, err := os.Getwd()
	if err != nil {
		return Game{}, nil // who is nowhere is in no repository
	}
	for ; ; at = filepath.Dir(at) {
		if mod, err := os.ReadFile(filepath.Join(at, "go.mod")); err == nil && strings.HasPrefix(string(mod), "module demarche\n") {
			if g, err := in(filepath.Join(at, "build", "web")); err == nil {
				return g, nil
			}
			return Game{}, nil
		}
		if at == filepath.Dir(at) {
			return Game{}, nil
		}
	}
}

// in returns the game of a folder, which stays open: what is asked for by name cannot lead out
// of it.
func in(folder string) (Game, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return Game{}, fmt.Errorf("the game for browsers: %w", err)
	}
	for _, name := range []string{"index.html", "demarche.wasm"} {
		if _, err := root.Stat(name); err != nil {
			root.Close()
			return Game{}, fmt.Errorf("%s holds no game for browsers: it has no %s; \"make web\" writes one into build/web", folder, name)
		}
	}
	return Game{Files: root.FS(), From: folder}, nil
}
