package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"demarche/internal/whole"
)

// Changes of files are told, also in folders that are made later and when an editor
// puts a new file in the place of the old; what version control keeps is not.
func TestChangesOfFilesAreTold(t *testing.T) {
	dir := t.TempDir()
	for _, folder := range []string{".git", "locale"} {
		if err := os.Mkdir(filepath.Join(dir, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	changed, err := watch(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	told := func(within time.Duration) bool {
		select {
		case <-changed:
			return true
		case <-time.After(within):
			return false
		}
	}
	for _, name := range []string{"scenario.yaml", "locale/fr.yaml", "scenario.yaml"} {
		if err := whole.Write(filepath.Join(dir, name), []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
		if !told(20 * time.Second) {
			t.Fatalf("a change of %s is not told", name)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "playbooks"), 0o755); err != nil {
		t.Fatal(err)
	}
	for told(3 * settle) { // the folder itself
	}
	if err := os.WriteFile(filepath.Join(dir, "playbooks", "careful.yaml"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if !told(20 * time.Second) {
		t.Error("a change in a new folder is not told")
	}
	for told(3 * settle) {
	}
	if err := os.WriteFile(filepath.Join(dir, ".git", "index"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if told(5 * settle) {
		t.Error("what is hidden is told")
	}
	if _, err := watch(t.Context(), filepath.Join(dir, "nowhere")); err == nil {
		t.Error("a folder that is not there is watched")
	}
}
