package web

import (
	"net/http"
	"os"
	"path"
	"strings"
)

// encodings are those in which a file of the game may lie beside it, the smaller
// first.
var encodings = []struct{ name, ending string }{{"br", ".br"}, {"gzip", ".gz"}}

// game serves the game for browsers from its folder, if there is one: packed where the
// browser takes that, since a class fetches it all at once.
func (s *Server) game(w http.ResponseWriter, r *http.Request, _ *caller) error {
	if s.o.Game == "" {
		return fault(http.StatusNotFound, "game", "This server has no game for browsers: start it with --game.")
	}
	name := r.PathValue("path")
	if name == "" {
		name = "index.html"
	}
	if path.Clean("/"+name) != "/"+name || strings.HasPrefix(path.Base(name), ".") {
		return errNothing
	}
	root, err := os.OpenRoot(s.o.Game)
	if err != nil {
		return err
	}
	defer root.Close()
	for _, e := range encodings {
		if !strings.Contains(r.Header.Get("Accept-Encoding"), e.name) || r.Header.Get("Range") != "" {
			continue
		}
		if f, info, err := file(root, name+e.ending); err == nil {
			defer f.Close()
			w.Header().Set("Content-Encoding", e.name)
			serveFile(w, r, name, info, f)
			return nil
		}
	}
	f, info, err := file(root, name)
	if err != nil {
		return errNothing
	}
	defer f.Close()
	serveFile(w, r, name, info, f)
	return nil
}

// file opens a file of a folder, and no folder.
func file(root *os.Root, name string) (*os.File, os.FileInfo, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		err = os.ErrNotExist
	}
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, info, nil
}

func serveFile(w http.ResponseWriter, r *http.Request, name string, info os.FileInfo, f *os.File) {
	if strings.HasSuffix(name, ".wasm") {
		w.Header().Set("Content-Type", "application/wasm")
	}
	w.Header().Set("Vary", "Accept-Encoding")
	w.Header().Set("Cache-Control", "no-cache") // asked for anew, and sent where it has changed
	http.ServeContent(w, r, name, info.ModTime(), f)
}
