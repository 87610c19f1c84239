//go:build carries

package gamepage

import (
	"embed"
	"io/fs"
)

// files are what scripts/dist puts there: the files of the game for browsers, packed.
//
//go:embed files
var files embed.FS

func carried() fs.FS {
	sub, err := fs.Sub(files, "files")
	if err != nil {
		panic(err) // the name is in the program
	}
	return sub
}
