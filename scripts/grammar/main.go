// Command grammar writes the schemas of the scenario language and its reference
// from the Go types of the language, and lets the files that ship name their
// schema.
package main

import (
	"log"
	"os"
	"path/filepath"

	"demarche/internal/grammar"
)

func main() {
	pages, err := grammar.Pages(".")
	if err != nil {
		log.Fatal(err)
	}
	for name, data := range pages {
		if err := os.WriteFile(filepath.FromSlash(name), data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
	if err := grammar.Refer("."); err != nil {
		log.Fatal(err)
	}
}
