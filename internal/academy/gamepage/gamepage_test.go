package gamepage

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// write writes files with their names as text.
func write(t *testing.T, folder string, names ...string) {
	t.Helper()
	for _, name := range names {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("module demarche\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAFolderThatHoldsNoGameIsRefused(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "index.html")
	if _, err := Find(folder); err == nil || !strings.Contains(err.Error(), "demarche.wasm") || !strings.Contains(err.Error(), "make web") {
		t.Errorf("a folder without the program: %v", err)
	}
	write(t, folder, "demarche.wasm")
	g, err := Find(folder)
	if err != nil || g.From != folder {
		t.Fatalf("%+v, %v", g, err)
	}
	if _, err := fs.ReadFile(g.Files, "demarche.wasm"); err != nil {
		t.Error(err)
	}
}

// Who works on the game has it served from where it was built, and no other folder is taken
// for that.
func TestTheGameOfTheRepositoryIsFound(t *testing.T) {
	root := t.TempDir()
	write(t, root, "build/web/index.html", "build/web/demarche.wasm", "below/it/file")
	t.Chdir(filepath.Join(root, "below/it"))
	if g, err := Find(""); err != nil || g.Files != nil {
		t.Errorf("in no repository: %+v, %v", g, err)
	}
	write(t, root, "go.mod")
	g, err := Find("")
	if err != nil || g.Files == nil || filepath.Base(g.From) != "web" {
		t.Errorf("in the repository: %+v, %v", g, err)
	}
}
