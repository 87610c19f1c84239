// Command pack writes what the page fetches beside the program: the scenarios, what the
// reader of tone knows and the program's words as one archive, and the words of the page itself in all languages.
//
// usage: pack FOLDER
package main

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"demarche/internal/locale"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: pack FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func write(folder string) error {
	out, err := os.Create(filepath.Join(folder, "shipped.zip"))
	if err != nil {
		return err
	}
	defer out.Close()
	z := zip.NewWriter(out)
	for _, of := range [][2]string{{"scenarios", "scenarios"}, {"tone", "internal/tone"}, {"locale", "internal/locale"}} {
		if err := add(z, of[0], os.DirFS(of[1])); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	words, err := pageWords()
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "words.js"), words, 0o644)
}

// add puts the files that a player needs into the archive. They are not packed there: the
// whole is, once, and better.
func add(z *zip.Writer, under string, from fs.FS) error {
	return fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || under == "tone" && name == "learn"):
			return fs.SkipDir
		case d.IsDir() || !wanted(under, name):
			return nil
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: path.Join(under, name), Method: zip.Store})
		if err != nil {
			return err
		}
		f, err := from.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = io.Copy(w, f)
		return err
	})
}

// wanted leaves out what only authors, translators and tests read.
func wanted(under, name string) bool {
	switch under {
	case "tone":
		return name == "weights.bin.gz" || strings.HasPrefix(name, "lexicon/")
	case "locale":
		return strings.HasPrefix(name, "words/") && path.Ext(name) == ".json"
	}
	switch path.Ext(name) {
	case ".go", ".sources", ".md":
		return false
	}
	return !strings.HasSuffix(name, ".schema.json") && path.Base(name) != "tests.yaml"
}

// pageWords returns a module of what the page says while the program is not there yet.
func pageWords() ([]byte, error) {
	all := map[string]any{}
	for _, l := range locale.Languages() {
		w := locale.New(l.Code)
		all[l.Code] = map[string]any{
			"rtl":       w.RTL(),
			"loading":   w.T("page.loading"),
			"starting":  w.T("page.starting"),
			"nowasm":    w.T("page.no-wasm"),
			"nowebgl":   w.T("page.no-webgl"),
			"failed":    w.T("page.failed"),
			"unfetched": w.T("page.unfetched"),
			"elsewhere": w.T("page.elsewhere"),
			"ended":     w.T("page.ended"),
			"again":     w.T("page.again"),
		}
	}
	text, err := json.MarshalIndent(all, "", "\t")
	if err != nil {
		return nil, err
	}
	return []byte("export default " + string(text) + ";\n"), nil
}
