//go:build !js

package main

import (
	"path/filepath"

	"demarche/internal/academy/backup"
	"demarche/internal/store"
)

type backupCmd struct {
	File string `arg:"" type:"path" help:"New file for the backup. It holds the key that signs results: keep it as safe as the academy."`
	Data string `placeholder:"FOLDER" type:"path" help:"Where the academy is kept; a folder of the user when left out."`
}

// academyFolder is where an academy is kept when nothing else is said.
func academyFolder(given string) string {
	if given != "" {
		return given
	}
	return filepath.Join(store.Dir(), "academy")
}

// Run writes all of an academy into one file.
func (c *backupCmd) Run(e *env) error {
	if err := backup.Write(e.ctx, academyFolder(c.Data), c.File); err != nil {
		return err
	}
	e.say("%s holds the academy, and the key that signs its results.", c.File)
	return nil
}

type restoreCmd struct {
	File string `arg:"" type:"existingfile" help:"Backup."`
	Data string `placeholder:"FOLDER" type:"path" help:"Where the academy is to be kept; it must hold none. A folder of the user when left out."`
}

// Run takes an academy out of a backup.
func (c *restoreCmd) Run(e *env) error {
	folder := academyFolder(c.Data)
	if err := backup.Read(e.ctx, c.File, folder); err != nil {
		return err
	}
	e.say("The academy is back in %s.", folder)
	return nil
}
