package main

import (
	"bytes"
	"io/fs"
)

// overlay is a file system in which one file has other content than is written:
// what would be is checked before it is.
type overlay struct {
	fs.FS
	name string
	data []byte
}

// Open opens a file.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.FS.Open(name)
	if err != nil || name != o.name {
		return f, err
	}
	return &overlaid{f, bytes.NewReader(o.data)}, nil
}

// overlaid is the file with other content.
type overlaid struct {
	fs.File
	content *bytes.Reader
}

// Read reads of the content.
func (f *overlaid) Read(p []byte) (int, error) { return f.content.Read(p) }
