package journal

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
)

// Why a journal cannot be written.
var (
	ErrExists  = errors.New("a file of this name exists already")
	ErrLocked  = errors.New("another running program writes this journal")
	errChanged = errors.New("the file was changed by another program")
)

// save brings the file up to the text; with sync it waits for the disk. What
// goes wrong becomes trouble, and the next call begins anew with the file as
// it then is.
func (w *Writer) save(sync bool) {
	if err := w.write(sync); err != nil {
		w.fail(err)
		return
	}
	w.last = nil
	if w.said {
		w.said = false
		w.notice(nil)
	}
}

func (w *Writer) write(sync bool) error {
	if w.file != nil && !w.file.Present(w.path, w.put) {
		w.drop()
		w.synced, w.safe = 0, 0
	}
	if w.file == nil {
		if err := w.reopen(); err != nil {
			return err
		}
	}
	for w.put < len(w.text) {
		n, err := w.file.WriteAt(w.text[w.put:], int64(w.put))
		w.put += n
		if err != nil {
			return err
		}
	}
	if !sync {
		return nil
	}
	if err := w.file.Sync(); err != nil {
		return err
	}
	w.synced, w.safe = len(w.text), w.lines
	return nil
}

// reopen opens the file, or makes it anew when it has gone, and finds out how
// much of the text it holds.
func (w *Writer) reopen() error {
	how := mayExist
	if w.fresh {
		how = mustNot
	}
	f, err := w.open(w.path, how)
	if err != nil {
		return err
	}
	have, err := f.Bytes(len(w.text))
	if err == nil {
		n := common(have, w.text)
		switch {
		case n == len(have):
		case n >= w.synced && w.synced > 0:
			err = f.Truncate(int64(n))
		default:
			err = errChanged
		}
		w.put = n
	}
	if err != nil {
		f.Close()
		return err
	}
	w.file, w.fresh = f, false
	return nil
}

// common returns the length of the common beginning of two texts.
func common(a, b []byte) int {
	n := min(len(a), len(b))
	if bytes.Equal(a[:n], b[:n]) {
		return n
	}
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// fail notes trouble and reports it when it begins. After a failed sync the
// system may have forgotten what it could not write, so the next attempt
// starts from what is known to be on the disk.
func (w *Writer) fail(err error) {
	w.drop()
	w.last = fmt.Errorf("the journal cannot be saved: %w (%s)", explain(err), w.path)
	if !w.said && !w.closed {
		w.said = true
		w.notice(w.last)
	}
}

func (w *Writer) drop() {
	if w.file != nil {
		w.file.Close()
		w.file = nil
	}
}

func (w *Writer) notice(err error) {
	if w.opts.Notice != nil {
		w.opts.Notice(err)
	}
}

// trouble is an error of the system in clear words.
type trouble struct {
	words string
	cause error
}

func (t *trouble) Error() string { return t.words }
func (t *trouble) Unwrap() error { return t.cause }

// explain puts an error of the system into clear words.
func explain(err error) error {
	switch {
	case errors.Is(err, ErrExists), errors.Is(err, ErrLocked), errors.Is(err, errChanged):
		return err
	case diskFull(err):
		return &trouble{"the disk is full", err}
	case readOnly(err):
		return &trouble{"the folder is read-only", err}
	case errors.Is(err, errors.ErrUnsupported):
		return &trouble{"no files can be kept here", err}
	case errors.Is(err, fs.ErrPermission):
		return &trouble{"writing is not allowed there", err}
	case errors.Is(err, fs.ErrNotExist):
		return &trouble{"the folder is not there", err}
	}
	return err
}
