package journal

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"slices"
)

// Writer appends to a journal. It holds the whole text in memory: when the
// file cannot be written, the writer says so once, play goes on, and each
// further entry tries again until everything is saved. A Writer must not be
// used from two goroutines at once.
type Writer struct {
	path   string
	opts   Options
	open   func(path string, how int) (file, error)
	file   file // nil while there is none
	text   []byte
	synced int // bytes of text that are on the disk
	put    int // bytes of text that were handed to the file
	lines  int // lines of text
	safe   int // lines that are on the disk
	sum    sum
	tick   int32
	fresh  bool // the file must not be there yet
	said   bool // the present trouble was reported
	last   error
	closed bool
}

// Options of a writer.
type Options struct {
	// Buffered writes the file in one go when the writer is closed: for runs
	// that can be repeated.
	Buffered bool

	// Notice is called with what is wrong when entries can no longer be saved,
	// and with nil when all are saved again. It may be nil.
	Notice func(error)
}

// Create begins a journal. It fails only when the file exists, is used by
// another program or when the header is impossible; a disk that cannot be
// written is trouble, not failure: see Trouble.
func Create(path string, h Header, o Options) (*Writer, error) {
	return create(path, h, o, openFile)
}

func create(path string, h Header, o Options, open func(string, int) (file, error)) (*Writer, error) {
	h.Journal = Version
	w := &Writer{path: path, opts: o, open: open, fresh: true}
	if err := w.add(h); err != nil {
		return nil, err
	}
	if err := w.write(!o.Buffered); errors.Is(err, ErrExists) || errors.Is(err, ErrLocked) {
		return nil, err
	} else if err != nil {
		w.fail(err)
	}
	return w, nil
}

// Continue opens a journal to append to it and returns what it holds. A last
// line that was cut off is dropped; any other fault is returned as *Fault. A
// journal that can be read but not written is continued in memory.
func Continue(path string, o Options) (*Writer, *Record, error) {
	f, failed := openFile(path, mustExist)
	if errors.Is(failed, ErrLocked) || errors.Is(failed, fs.ErrNotExist) {
		return nil, nil, failed
	}
	var rec *Record
	var err error
	if failed == nil {
		rec, err = Read(io.NewSectionReader(f, 0, math.MaxInt64))
	} else {
		rec, err = ReadFile(path)
	}
	if fault := (*Fault)(nil); err != nil && (!errors.As(err, &fault) || !fault.Torn) {
		if f != nil {
			f.Close()
		}
		return nil, nil, err
	}
	w := &Writer{path: path, opts: o, open: openFile, text: rec.text, sum: rec.sum, lines: len(rec.Entries) + 1}
	w.put, w.synced, w.safe = len(w.text), len(w.text), w.lines
	if n := len(rec.Entries); n > 0 {
		w.tick = rec.Entries[n-1].Tick
	}
	if failed == nil {
		w.file = f
		failed = f.Truncate(int64(len(w.text)))
	}
	if failed != nil {
		w.fail(failed)
	}
	return w, rec, nil
}

// Append adds an entry, whose Seq it sets, and saves it. It is synced to the
// disk before Append returns, except for a Clock entry: that is handed to the
// system, which is enough to outlive this program, and synced with the next
// other entry, so that the clock never waits for the disk.
//
// An error means that the entry is impossible (too long, or after Close, or
// its tick before that of the last entry) and was not added. Trouble with the
// file is no error.
func (w *Writer) Append(e Entry) error {
	if w.closed {
		return errors.New("journal: the journal is closed")
	}
	if e.Tick < w.tick {
		return fmt.Errorf("journal: an entry of tick %d cannot follow tick %d", e.Tick, w.tick)
	}
	e.Seq = int64(w.lines)
	if err := w.add(e); err != nil {
		return err
	}
	w.tick = e.Tick
	if !w.opts.Buffered {
		w.save(e.Kind != Clock || w.last != nil)
	}
	return nil
}

// add appends a line to the text.
func (w *Writer) add(v any) error {
	line, s, err := seal(w.sum, v)
	if err != nil {
		return err
	}
	w.text, w.sum = append(w.text, line...), s
	w.lines++
	return nil
}

// Trouble returns why entries are not saved at present, or nil.
func (w *Writer) Trouble() error { return w.last }

// Unsaved returns the number of lines that are not on the disk because of
// trouble; 0 when all is well.
func (w *Writer) Unsaved() int {
	if w.last == nil {
		return 0
	}
	return w.lines - w.safe
}

// Hash returns the hash of the last line, in hexadecimal digits.
func (w *Writer) Hash() string { return hex.EncodeToString(w.sum[:]) }

// Text returns the whole journal so far, also what could not be saved. It must not
// be changed; it stays as it is when entries are appended.
func (w *Writer) Text() []byte { return slices.Clip(w.text) }

// Path returns the path of the file.
func (w *Writer) Path() string { return w.path }

// Close saves what is not saved yet and gives the file free. It returns the
// trouble when something could not be saved.
func (w *Writer) Close() error {
	if w.closed {
		return w.last
	}
	w.closed = true
	w.save(true)
	if w.file != nil {
		w.file.Close()
		w.file = nil
	}
	return w.last
}
