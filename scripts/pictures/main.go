// Command pictures draws the pictures of the shipped scenarios into their folders
// media. They are never edited by hand: a test draws them anew and compares.
//
//	go run ./scripts/pictures
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := write("scenarios"); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

// write draws every picture into the folder of its scenario, below root.
func write(root string) error {
	for scenario, list := range scenarios {
		dir := filepath.Join(root, scenario, "media")
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		for name, made := range list {
			data, err := made.draw()
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			if err := os.WriteFile(filepath.Join(dir, name+".png"), data, 0o644); err != nil {
				return err
			}
			fmt.Printf("%s %s: %d kB\n", scenario, name, len(data)>>10)
		}
	}
	return nil
}
