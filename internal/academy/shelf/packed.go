package shelf

import (
	"bytes"
	"io/fs"
	"maps"
	"os"

	"demarche/internal/library"
	"demarche/internal/pack"
)

// Packed returns the scenario of a session as a pack, for who plays it elsewhere: the
// one that was uploaded, else that of the library with the catalogues that it
// includes.
func (s *Shelf) Packed(world, name, packed string) ([]byte, error) {
	if packed != "" {
		return os.ReadFile(s.path(packed))
	}
	it, err := s.Played(world, name, "")
	if err != nil {
		return nil, err
	}
	fsys, dir := s.library.Locate(first(name))
	switch {
	case fsys != nil:
		if fsys, err = fs.Sub(fsys, dir); err != nil {
			return nil, err
		}
	case dir != "":
		fsys = os.DirFS(dir)
	default:
		return nil, library.ErrNotFound
	}
	files, err := pack.Read(fsys)
	if err != nil {
		return nil, err
	}
	maps.Copy(files, it.Bundle.Catalogues())
	title, _ := it.Bundle.Texts.Text(it.Bundle.World.Languages[0], "title")
	var out bytes.Buffer
	err = pack.Write(&out, pack.Manifest{ID: first(name), Title: title, World: world}, files, nil)
	return out.Bytes(), err
}
