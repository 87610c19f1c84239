package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/source"
	"demarche/internal/starter"
)

// The figures of the first scenario stand for it alone: who adds to it and seeks
// no best line is told, and who has just begun is not.
func TestFiguresOfTheFirstScenarioAreNotThoseOfAnother(t *testing.T) {
	files, err := starter.Files(nil)
	if err != nil {
		t.Fatal(err)
	}
	found := func(change func(string) string) (n int) {
		dir := t.TempDir()
		for name, data := range files {
			text := string(data)
			if name == "scenario.yaml" {
				text = change(text)
			}
			file := filepath.Join(dir, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		for _, d := range checkFolder(dir) {
			if d.Severity == source.Error {
				t.Fatal(d)
			}
			if d.Code == source.ParBegun {
				n++
			}
		}
		return n
	}
	more := func(s string) string {
		return strings.Replace(s, "\nrules:\n", "\nrules:\n  more: {when: rung > 2, once: yes, tension: {of: theirs, by: 0.1}}\n", 1)
	}
	if n := found(func(s string) string { return s }); n != 0 {
		t.Errorf("the first scenario has %d findings", n)
	}
	if n := found(more); n != 2 {
		t.Errorf("another has %d findings", n)
	}
	measured := func(s string) string {
		return strings.NewReplacer("  duty: 0.4\n", "  duty: 0.71\n", "  par: 0.13\n", "  par: 0.2\n").Replace(more(s))
	}
	if n := found(measured); n != 0 {
		t.Errorf("with figures of its own it has %d findings", n)
	}
}
