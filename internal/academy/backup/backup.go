// Package backup puts all of an academy into one file, and takes it out again.
package backup

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"demarche/internal/academy/store"
)

// What is kept beside the database: the key by which results are signed, and the
// packs. What can be computed again is left out.
const (
	keyName  = "key"
	packsDir = "packs"
)

// Write writes all of an academy into a new file, also while it is served. The
// file holds the key by which results are signed: it is as secret as the folder.
func Write(ctx context.Context, folder, file string) (err error) {
	if _, err := os.Stat(filepath.Join(folder, store.FileName)); err != nil {
		return fmt.Errorf("%s holds no academy: %w", folder, err)
	}
	out, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if err = errors.Join(err, out.Close()); err != nil {
			os.Remove(file)
		}
	}()
	st, err := store.Open(ctx, folder)
	if err != nil {
		return err
	}
	defer st.Close()
	work, err := os.MkdirTemp(filepath.Dir(file), ".backup-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	whole := filepath.Join(work, store.FileName)
	if err := st.Copy(ctx, whole); err != nil {
		return err
	}
	zip := gzip.NewWriter(out)
	t := tar.NewWriter(zip)
	if err := add(t, whole, store.FileName); err != nil {
		return err
	}
	if err := add(t, filepath.Join(folder, keyName), keyName); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	packs, err := os.ReadDir(filepath.Join(folder, packsDir))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, p := range packs {
		if err := add(t, filepath.Join(folder, packsDir, p.Name()), packsDir+"/"+p.Name()); err != nil {
			return err
		}
	}
	return errors.Join(t.Close(), zip.Close(), out.Sync())
}

func add(t *tar.Writer, path, name string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if err := t.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: info.Size(), ModTime: info.ModTime()}); err != nil {
		return err
	}
	_, err = io.CopyN(t, f, info.Size())
	return err
}

// maxFile bounds a file of a backup, in bytes.
const maxFile = 64 << 30

// Read takes an academy out of a file into a folder that holds none.
func Read(ctx context.Context, file, folder string) error {
	if _, err := os.Stat(filepath.Join(folder, store.FileName)); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s holds an academy already: restore into another folder", folder)
	}
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	zip, err := gzip.NewReader(in)
	if err != nil {
		return fmt.Errorf("%s is no backup: %w", file, err)
	}
	if err := os.MkdirAll(filepath.Join(folder, packsDir), 0o700); err != nil {
		return err
	}
	t := tar.NewReader(zip)
	found := false
	for {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("%s is no whole backup: %w", file, err)
		}
		if !known(h) {
			return fmt.Errorf("%s holds %q, which no backup does", file, h.Name)
		}
		if err := place(t, filepath.Join(folder, filepath.FromSlash(h.Name))); err != nil {
			return err
		}
		found = found || h.Name == store.FileName
	}
	if !found {
		return fmt.Errorf("%s holds no academy", file)
	}
	st, err := store.Open(ctx, folder)
	if err != nil {
		return err
	}
	return st.Close()
}

// known tells whether an entry is one that Write writes: nothing leads out of the
// folder.
func known(h *tar.Header) bool {
	name, packed := strings.CutPrefix(h.Name, packsDir+"/")
	if packed {
		return h.Typeflag == tar.TypeReg && name != "" && name == filepath.Base(name) && !strings.ContainsAny(name, `/\:`) && name[0] != '.'
	}
	return h.Typeflag == tar.TypeReg && (h.Name == store.FileName || h.Name == keyName)
}

func place(r io.Reader, path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	n, err := io.Copy(f, io.LimitReader(r, maxFile))
	if err == nil && n == maxFile {
		err = errors.New("the file is too large")
	}
	return errors.Join(err, f.Close())
}
