//go:build web

// Package shipped holds what comes with the program and is no part of it where it runs in a
// page: the page fetches one archive beside the program, so that both can come at once and
// the program stays small. Elsewhere the same files are embedded where they are used.
package shipped

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"
)

// Archive is where the page puts what it has fetched.
const Archive = "/shipped/shipped.zip"

var whole = open()

func open() fs.FS {
	data, err := os.ReadFile(Archive)
	if err != nil {
		panic(fmt.Sprintf("shipped: the page has not brought %s: %v", Archive, err))
	}
	_ = os.Remove(Archive) // it need not be held twice
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		panic(fmt.Sprintf("shipped: %s: %v", Archive, err))
	}
	return z
}

// Folder is one of its folders, as embed.FS would hold it.
type Folder struct{ fs.FS }

// Open returns a folder of the archive.
func Open(name string) Folder {
	sub, err := fs.Sub(whole, name)
	if err != nil {
		panic(fmt.Sprintf("shipped: %s: %v", name, err))
	}
	return Folder{sub}
}

// ReadDir lists a folder by name.
func (f Folder) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(f.FS, name) }

// ReadFile returns what a file holds.
func (f Folder) ReadFile(name string) ([]byte, error) { return fs.ReadFile(f.FS, name) }
