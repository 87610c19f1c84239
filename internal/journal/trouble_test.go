package journal

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// weakFile fails when its disk says so, after writing what still fits.
type weakFile struct {
	file
	disk *weakDisk
}

type weakDisk struct {
	room    int // bytes that still fit
	badSync bool
	gone    bool // cannot be opened
}

func (d *weakDisk) open(path string, how int) (file, error) {
	if d.gone {
		return nil, &os.PathError{Op: "open", Path: path, Err: syscall.ENOENT}
	}
	f, err := openFile(path, how)
	return weakFile{f, d}, err
}

func (f weakFile) WriteAt(p []byte, at int64) (int, error) {
	n := min(len(p), f.disk.room)
	f.disk.room -= n
	if n, err := f.file.WriteAt(p[:n], at); err != nil {
		return n, err
	}
	if n < len(p) {
		return n, syscall.ENOSPC
	}
	return n, nil
}

func (f weakFile) Sync() error {
	if f.disk.badSync {
		return syscall.EIO
	}
	return f.file.Sync()
}

// notices collects what a writer reports.
type notices []string

func (n *notices) take(err error) { *n = append(*n, fmt.Sprint(err)) }

func checkWhole(t *testing.T, path string, entries int) {
	t.Helper()
	rec, err := ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(rec.Entries) != entries {
		t.Errorf("%d entries are on the disk, want %d", len(rec.Entries), entries)
	}
}

func TestAFullDiskIsSaidOnceAndNothingIsLost(t *testing.T) {
	for room := 0; room < 3500; room += 97 {
		path := filepath.Join(t.TempDir(), "j")
		disk := &weakDisk{room: room}
		var said notices
		w, err := create(path, sampleHeader(), Options{Notice: said.take}, disk.open)
		if err != nil {
			t.Fatal(err)
		}
		for i := range 15 {
			if err := w.Append(sampleEntry(i)); err != nil {
				t.Fatal(err)
			}
		}
		if len(said) != 1 || !strings.Contains(said[0], "the disk is full") || w.Unsaved() == 0 || w.Trouble() == nil {
			t.Fatalf("room %d: said %q, %d unsaved", room, said, w.Unsaved())
		}
		if rec, err := ReadFile(path); err == nil && len(rec.Entries) < 16-1-w.Unsaved() {
			t.Fatalf("room %d: %d entries on the disk, but only %d unsaved", room, len(rec.Entries), w.Unsaved())
		}
		disk.room = 1 << 20
		if err := w.Append(sampleEntry(15)); err != nil {
			t.Fatal(err)
		}
		if len(said) != 2 || said[1] != "<nil>" || w.Unsaved() != 0 || w.Trouble() != nil {
			t.Fatalf("room %d: with room again said %q, %d unsaved", room, said, w.Unsaved())
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		checkWhole(t, path, 16)
	}
}

func TestAFailedSyncIsTriedAgainFromWhatIsSafe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "j")
	disk := &weakDisk{room: 1 << 20}
	var said notices
	w, err := create(path, sampleHeader(), Options{Notice: said.take}, disk.open)
	if err != nil {
		t.Fatal(err)
	}
	disk.badSync = true
	for i := range 3 {
		if err := w.Append(sampleEntry(i)); err != nil {
			t.Fatal(err)
		}
	}
	if len(said) != 1 || w.Unsaved() == 0 {
		t.Fatalf("said %q, %d unsaved", said, w.Unsaved())
	}
	disk.badSync = false
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	checkWhole(t, path, 3)
}

func TestAVanishedFileIsWrittenAgain(t *testing.T) {
	for name, spoil := range map[string]func(path string) error{
		"removed":  os.Remove,
		"emptied":  func(path string) error { return os.Truncate(path, 0) },
		"cut":      func(path string) error { return os.Truncate(path, 100) },
		"replaced": func(path string) error { return errors.Join(os.Remove(path), os.WriteFile(path, nil, 0o600)) },
	} {
		path, _ := sample(t, 2)
		var said notices
		w, _, err := Continue(path, Options{Notice: said.take})
		if err != nil {
			t.Fatal(err)
		}
		if err := spoil(path); err != nil {
			t.Fatal(err)
		}
		if err := w.Append(sampleEntry(5)); err != nil {
			t.Fatal(err)
		}
		if len(said) != 0 || w.Unsaved() != 0 {
			t.Errorf("%s: said %q", name, said)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		checkWhole(t, path, 3)
	}
}

func TestAnotherFileInItsPlaceIsLeftAlone(t *testing.T) {
	path, _ := sample(t, 2)
	var said notices
	w, _, err := Continue(path, Options{Notice: said.take})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Remove(path), os.WriteFile(path, []byte("a letter"), 0o600)); err != nil {
		t.Fatal(err)
	}
	if err := w.Append(sampleEntry(5)); err != nil {
		t.Fatal(err)
	}
	if len(said) != 1 || !strings.Contains(said[0], "changed by another program") {
		t.Errorf("said %q", said)
	}
	if w.Close() == nil {
		t.Error("closed as if all were saved")
	}
	if text, _ := os.ReadFile(path); string(text) != "a letter" {
		t.Error("the other file was overwritten")
	}
}

func TestAMissingFolderIsSaidAndPlayGoesOn(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "saves")
	var said notices
	w, err := Create(filepath.Join(folder, "j"), sampleHeader(), Options{Notice: said.take})
	if err != nil {
		t.Fatal(err)
	}
	if len(said) != 1 || !strings.Contains(said[0], "the folder is not there") {
		t.Fatalf("said %q", said)
	}
	if err := w.Append(sampleEntry(0)); err != nil || len(said) != 1 {
		t.Fatalf("%v, said %q", err, said)
	}
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := w.Append(sampleEntry(1)); err != nil || len(said) != 2 {
		t.Fatalf("%v, said %q", err, said)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	checkWhole(t, filepath.Join(folder, "j"), 2)
}

func TestABufferedJournalIsWrittenAtTheEnd(t *testing.T) {
	path := filepath.Join(t.TempDir(), "j")
	w, err := Create(path, sampleHeader(), Options{Buffered: true})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		if err := w.Append(sampleEntry(i)); err != nil {
			t.Fatal(err)
		}
	}
	checkWhole(t, path, 0)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	checkWhole(t, path, 3)
}
