package backup

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/academy"
	"demarche/internal/academy/store"
)

func TestAnAcademyComesBack(t *testing.T) {
	ctx, was, is := t.Context(), t.TempDir(), filepath.Join(t.TempDir(), "new")
	st, err := store.Open(ctx, was)
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close() // a backup is made while it is open
	if err := st.Write(ctx, func(c *store.Conn) error {
		return c.AddAccount(ctx, academy.Account{ID: "a1", Name: "Ada", Role: academy.Admin})
	}); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"key": "secret", "packs/k1.demarche": "pack"} {
		path := filepath.Join(was, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "academy.backup")
	if err := Write(ctx, was, file); err != nil {
		t.Fatal(err)
	}
	if err := Write(ctx, was, file); err == nil {
		t.Error("a backup is written over another")
	}
	if err := Read(ctx, file, is); err != nil {
		t.Fatal(err)
	}
	back, err := store.Open(ctx, is)
	if err != nil {
		t.Fatal(err)
	}
	a, err := back.AccountNamed(ctx, "Ada")
	if err != nil || a.Role != academy.Admin {
		t.Errorf("%+v %v", a, err)
	}
	if err := back.Close(); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(filepath.Join(is, "packs", "k1.demarche")); err != nil || string(text) != "pack" {
		t.Errorf("%s %v", text, err)
	}
	if err := Read(ctx, file, is); err == nil || !strings.Contains(err.Error(), "already") {
		t.Errorf("a backup is laid over an academy: %v", err)
	}
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, whole[:len(whole)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Read(ctx, file, filepath.Join(t.TempDir(), "torn")); err == nil {
		t.Error("half a backup is taken for a whole one")
	}
}
