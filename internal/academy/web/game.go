package web

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

// encodings are those in which a file of the game may lie beside it or in its place, the
// smaller first.
var encodings = []struct{ name, ending string }{{"br", ".br"}, {"gzip", ".gz"}}

// game serves the game for browsers, if there is one: packed where the browser takes that,
// since a class fetches it all at once.
func (s *Server) game(w http.ResponseWriter, r *http.Request, _ *caller) error {
	if s.o.Game == nil {
		return fault(http.StatusNotFound, "game", "This server has no game for browsers: start it with --game.")
	}
	name := r.PathValue("path")
	if name == "" {
		name = "index.html"
	}
	if !fs.ValidPath(name) || strings.HasPrefix(path.Base(name), ".") {
		return errNothing
	}
	h := w.Header()
	if strings.HasSuffix(name, ".wasm") {
		h.Set("Content-Type", "application/wasm")
	}
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", "no-cache") // asked for anew, and sent where it has changed
	for _, e := range encodings {
		if !strings.Contains(r.Header.Get("Accept-Encoding"), e.name) || r.Header.Get("Range") != "" {
			continue
		}
		if f, info, err := file(s.o.Game, name+e.ending); err == nil {
			defer f.Close()
			h.Set("Content-Encoding", e.name)
			return s.sendGame(w, r, name, e.ending, info, f)
		}
	}
	if f, info, err := file(s.o.Game, name); err == nil {
		defer f.Close()
		return s.sendGame(w, r, name, "", info, f)
	}
	return s.unpacked(w, name)
}

// file opens a file of the game, and no folder.
func file(game fs.FS, name string) (io.ReadSeekCloser, fs.FileInfo, error) {
	f, err := game.Open(name)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	seeks, ok := f.(io.ReadSeekCloser)
	if err == nil && (info.IsDir() || !ok) {
		err = fs.ErrNotExist
	}
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return seeks, info, nil
}

// sendGame sends a file of the game, unless the browser has it. What the program carries has
// no date, and is known by what it holds.
func (s *Server) sendGame(w http.ResponseWriter, r *http.Request, name, ending string, info fs.FileInfo, f io.ReadSeeker) error {
	if info.ModTime().IsZero() {
		tag, known := s.tags.Load(name + ending)
		if !known {
			hash := sha256.New()
			if _, err := io.Copy(hash, f); err != nil {
				return err
			}
			if _, err := f.Seek(0, io.SeekStart); err != nil {
				return err
			}
			tag = `"` + hex.EncodeToString(hash.Sum(nil)[:16]) + `"`
			s.tags.Store(name+ending, tag)
		}
		w.Header().Set("ETag", tag.(string))
	}
	http.ServeContent(w, r, name, info.ModTime(), f)
	return nil
}

// unpacked sends a file of which the game has only the packed version to who takes nothing
// packed.
func (s *Server) unpacked(w http.ResponseWriter, name string) error {
	f, _, err := file(s.o.Game, name+".gz")
	if err != nil {
		return errNothing
	}
	defer f.Close()
	plain, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, plain); err != nil {
		s.o.Log.Debug("the game was not fetched to its end", "file", name, "error", err)
	}
	return plain.Close()
}
