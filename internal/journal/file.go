package journal

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// file is the open journal, locked for this program.
type file interface {
	io.ReaderAt
	io.WriterAt
	io.Closer
	Truncate(size int64) error
	Sync() error

	// Bytes returns what the file holds, at most limit bytes and one more.
	Bytes(limit int) ([]byte, error)

	// Present tells whether this file is the one that stands at the path, with
	// at least so many bytes.
	Present(path string, size int) bool
}

// osFile is a file of the system.
type osFile struct{ *os.File }

// How a file is opened.
const (
	mustExist = 0
	mayExist  = os.O_CREATE
	mustNot   = os.O_CREATE | os.O_EXCL
)

// openFile opens and locks the file at a path; how says whether it may or must
// be there.
func openFile(path string, how int) (file, error) {
	f, err := os.OpenFile(path, os.O_RDWR|how, 0o644)
	if how == mustNot && errors.Is(err, fs.ErrExist) {
		return nil, ErrExists
	}
	if err != nil {
		return nil, err
	}
	if err := lock(f); err != nil {
		f.Close()
		return nil, err
	}
	return osFile{f}, nil
}

func (f osFile) Bytes(limit int) ([]byte, error) {
	return io.ReadAll(io.NewSectionReader(f, 0, int64(limit)+1))
}

func (f osFile) Present(path string, size int) bool {
	there, err := os.Stat(path)
	if err != nil {
		return !errors.Is(err, fs.ErrNotExist)
	}
	here, err := f.Stat()
	return err == nil && os.SameFile(here, there) && here.Size() >= int64(size)
}
