// Package whole writes files that are never half there: a full disk or a machine
// that stops leaves the file that was, or the new one.
package whole

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Write gives the file at a path new content, or makes it with these permissions,
// less what the system takes away; one that is there keeps its own. The content is
// written beside it, reaches the disk and then takes its place. A link stays, and what
// it leads to is replaced; what is no file, such as a pipe, is written to as it is.
//
// Errors come from the system; after one the file is as it was.
func Write(path string, data []byte, perm fs.FileMode) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return os.WriteFile(path, data, perm)
	case err == nil:
		perm = info.Mode().Perm()
	}
	part := filepath.Join(filepath.Dir(path), "."+rand.Text()+".part")
	if err := fill(part, data, perm); err != nil {
		return errors.Join(err, gone(part))
	}
	if info != nil { // what the system takes away from new files it has not taken from this one
		if err := os.Chmod(part, perm); err != nil {
			return errors.Join(err, gone(part))
		}
	}
	if err := os.Rename(part, path); err != nil {
		return errors.Join(err, gone(part))
	}
	return nil
}

// fill makes a file that must not be there, and waits until it is on the disk.
func fill(path string, data []byte, perm fs.FileMode) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// gone removes what was begun, if it was.
func gone(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
