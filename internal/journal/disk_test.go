//go:build linux

package journal

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// smallDisk mounts a disk of so many bytes. It needs the right to mount.
func smallDisk(t *testing.T, bytes int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%d", bytes)); err != nil {
		t.Skipf("SKIPPED: a small disk cannot be mounted here (%v); TestAFullDiskIsSaidOnceAndNothingIsLost stands in", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestARealDiskThatFillsUp(t *testing.T) {
	dir := smallDisk(t, 4*os.Getpagesize())
	path := filepath.Join(dir, "j")
	ballast := filepath.Join(dir, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 2*os.Getpagesize()), 0o600); err != nil {
		t.Fatal(err)
	}
	var said notices
	w, err := Create(path, sampleHeader(), Options{Notice: said.take})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for ; w.Unsaved() == 0 && n < 200; n++ {
		if err := w.Append(sampleEntry(n)); err != nil {
			t.Fatal(err)
		}
	}
	if len(said) != 1 || !strings.Contains(said[0], "the disk is full") {
		t.Fatalf("said %q", said)
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	if err := w.Append(sampleEntry(n)); err != nil || len(said) != 2 {
		t.Fatalf("%v, said %q", err, said)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	checkWhole(t, path, n+1)
}

func TestAReadOnlyDisk(t *testing.T) {
	dir := smallDisk(t, 1<<20)
	path := filepath.Join(dir, "j")
	w, err := Create(path, sampleHeader(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Append(sampleEntry(0)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	for name, begin := range map[string]func(o Options) (*Writer, error){
		"new": func(o Options) (*Writer, error) { return Create(path+"2", sampleHeader(), o) },
		"continued": func(o Options) (*Writer, error) {
			w, _, err := Continue(path, o)
			return w, err
		},
	} {
		var said notices
		w, err := begin(Options{Notice: said.take})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := w.Append(sampleEntry(1)); err != nil {
			t.Fatal(err)
		}
		if len(said) != 1 || !strings.Contains(said[0], "the folder is read-only") || w.Unsaved() == 0 {
			t.Errorf("%s: said %q, %d unsaved", name, said, w.Unsaved())
		}
		if w.Close() == nil {
			t.Errorf("%s: closed as if all were saved", name)
		}
	}
	checkWhole(t, path, 1)
}
