//go:build unix

package whole

import (
	"bytes"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// held lists what a folder holds.
func held(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestAFileThatIsThereKeepsItsPermissions(t *testing.T) {
	file := filepath.Join(t.TempDir(), "scenario.yaml")
	if err := os.WriteFile(file, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(file, 0o646); err != nil { // more than most systems give to new files
		t.Fatal(err)
	}
	if err := Write(file, []byte("new"), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(file)
	if info, _ := os.Stat(file); err != nil || string(got) != "new" || info.Mode().Perm() != 0o646 {
		t.Errorf("%q with %v, %v", got, info.Mode(), err)
	}
	if names := held(t, filepath.Dir(file)); len(names) != 1 {
		t.Errorf("left beside it: %v", names)
	}
}

func TestANewFileHasWhatTheSystemAllows(t *testing.T) {
	was := syscall.Umask(0o077)
	defer syscall.Umask(was)
	file := filepath.Join(t.TempDir(), "notes.json")
	if err := Write(file, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

func TestALinkStaysALink(t *testing.T) {
	folder := t.TempDir()
	file, link := filepath.Join(folder, "real"), filepath.Join(folder, "link")
	if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Fatal(err)
	}
	if err := Write(link, []byte("new"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != "new" {
		t.Errorf("what the link leads to: %q, %v", got, err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info.Mode(), err)
	}
}

func TestWhatIsNoFileIsWrittenTo(t *testing.T) {
	if err := Write(os.DevNull, []byte("away"), 0o600); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("%s is %v, %v", os.DevNull, info.Mode(), err)
	}
}

// A limit on the size of files stands for a disk that fills up on the way.
func TestAFileIsAsItWasWhereTheDiskIsFull(t *testing.T) {
	file := filepath.Join(t.TempDir(), "scenario.yaml")
	old := bytes.Repeat([]byte("old\n"), 100)
	if err := os.WriteFile(file, old, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := full(t, func() error { return Write(file, bytes.Repeat([]byte("new\n"), 1<<12), 0o600) }); err == nil {
		t.Fatal("it could be written")
	}
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, old) {
		t.Errorf("%d bytes are there, %v", len(got), err)
	}
	if names := held(t, filepath.Dir(file)); len(names) != 1 {
		t.Errorf("left beside it: %v", names)
	}
}

// full lets no file grow over 1 kB while f runs.
func full(t *testing.T, f func() error) error {
	t.Helper()
	var was syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 1024, Max: was.Max}); err != nil {
		t.Skip("no limit can be set here: ", err)
	}
	defer func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
			t.Error(err)
		}
	}()
	return f()
}
