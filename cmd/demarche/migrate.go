package main

import (
	"fmt"
	"os"
	"path/filepath"

	"demarche/internal/migrate"
	"demarche/internal/scenario"
	"demarche/internal/whole"
)

type migrateCmd struct {
	Paths []string `arg:"" optional:"" name:"path" default:"." help:"Folders with a scenario, or folders of such folders."`
}

// Run lifts scenarios to the version of the language that the program reads.
func (c *migrateCmd) Run(e *env) error {
	lifted := 0
	for _, path := range c.Paths {
		folders, err := scenariosUnder(path)
		if err != nil {
			return err
		}
		for _, dir := range folders {
			if _, _, variant := scenario.VariantOf(filepath.ToSlash(dir)); variant {
				continue // it is of the version of its scenario
			}
			file := filepath.Join(dir, scenario.FileName)
			data, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			out, done, err := migrate.Lift(filepath.ToSlash(file), data)
			if err != nil {
				return err
			}
			if len(done) == 0 {
				continue
			}
			lifted++
			if err := whole.Write(file, out, 0o644); err != nil {
				return err
			}
			fmt.Fprintln(e.out, filepath.ToSlash(file))
			for _, says := range done {
				fmt.Fprintf(e.out, "  %s\n", says)
			}
		}
	}
	if lifted == 0 {
		e.say("nothing to lift: all is of version %d", migrate.Current)
		return nil
	}
	e.say("%s lifted to version %d", count(lifted, "scenario"), migrate.Current)
	return nil
}
