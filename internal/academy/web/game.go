package web

import (
	"net/http"
	"os"
	"path"
	"strings"
)

// game serves the game for browsers from its folder, if there is one.
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
	f, err := root.Open(name)
	if err != nil {
		return errNothing
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || info.IsDir() {
		return errNothing
	}
	if strings.HasSuffix(name, ".wasm") {
		w.Header().Set("Content-Type", "application/wasm")
	}
	http.ServeContent(w, r, name, info.ModTime(), f)
	return nil
}
