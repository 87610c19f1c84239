package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"demarche/internal/source"
	"demarche/internal/whole"
)

type fmtCmd struct {
	Check bool     `help:"Change nothing; list the files that would be, and exit with 1 if there are any."`
	Paths []string `arg:"" optional:"" name:"path" default:"." help:"Files, or folders with all YAML files below."`
}

// Run lays files out anew and lists those that changed.
func (c *fmtCmd) Run(e *env) error {
	files, changed, failed := 0, 0, 0
	for _, path := range c.Paths {
		list, err := yamlFiles(path)
		if err != nil {
			return err
		}
		for _, file := range list {
			files++
			was, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			found := &source.List{}
			now, ok := source.Format(filepath.ToSlash(file), was, found)
			switch {
			case !ok:
				failed++
				e.list(found.Diagnostics())
			case string(now) != string(was):
				changed++
				fmt.Fprintln(e.out, filepath.ToSlash(file))
				if !c.Check {
					if err := whole.Write(file, now, 0o644); err != nil {
						return err
					}
				}
			}
		}
	}
	would := "laid out anew"
	if c.Check {
		would = "would be laid out anew"
	}
	e.say("%s: %d %s, %d with faults", count(files, "file"), changed, would, failed)
	if failed > 0 || c.Check && changed > 0 {
		return exit(1)
	}
	return nil
}

// yamlFiles lists a file, or all YAML files below a folder.
func yamlFiles(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: there is no such file or folder", path)
		}
		return nil, err
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	var list []string
	err = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && filepath.Ext(p) == ".yaml" {
			list = append(list, p)
		}
		return err
	})
	return list, err
}
