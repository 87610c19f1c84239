package pack

import (
	"archive/zip"
	"bytes"
	"io/fs"
)

// FS returns the content as a file system.
func (p *Pack) FS() fs.FS {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range p.Content {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write(data)
		}
		if err != nil {
			panic("pack: " + err.Error()) // a buffer takes everything
		}
	}
	if err := z.Close(); err != nil {
		panic("pack: " + err.Error())
	}
	r, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		panic("pack: " + err.Error())
	}
	return r
}
