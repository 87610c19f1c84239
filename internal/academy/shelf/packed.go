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
// includes, which is packed for the first that asks. What is returned must not be changed.
func (s *Shelf) Packed(world, name, packed string) ([]byte, error) {
	if packed != "" {
		return os.ReadFile(s.path(packed))
	}
	s.packing.Lock()
	defer s.packing.Unlock()
	if data := s.packs[world]; data != nil {
		return data, nil
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
	if err := pack.Write(&out, pack.Manifest{ID: first(name), Title: title, World: world}, files, nil); err != nil {
		return nil, err
	}
	s.packs[world] = out.Bytes()
	return out.Bytes(), nil
}
