package web

import (
	"bytes"
	"os"
	"testing"

	"demarche/internal/academy"
	"demarche/internal/pack"
)

// An instructor's own scenario comes in a pack, which is theirs alone; what is none
// is refused.
func TestPacksAreTaken(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada, ben := h.instructor(t, "Ada"), h.instructor(t, "Ben")
	files, err := pack.Read(os.DirFS("../../session/testdata/bridge"))
	if err != nil {
		t.Fatal(err)
	}
	it, err := h.shelf.Open("bridge", "")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := pack.Write(&b, pack.Manifest{ID: "bridge", Title: "Mine", World: it.Bundle.WorldDigest, Program: "test"}, files, nil); err != nil {
		t.Fatal(err)
	}
	var p academy.Pack
	ada.must(201, "POST", "/api/packs", b.Bytes(), &p)
	ada.must(201, "POST", "/api/sessions", academy.Setup{Pack: p.ID}, nil)
	ben.must(422, "POST", "/api/sessions", academy.Setup{Pack: p.ID}, nil)
	torn := b.Bytes()[:b.Len()/2]
	for _, text := range [][]byte{nil, []byte("no pack"), torn} {
		if status, _ := ada.ask("POST", "/api/packs", text); status != 422 {
			t.Errorf("%d bytes that are no pack: %d", len(text), status)
		}
	}
	for _, name := range []string{"../../session/testdata/bridge", "/etc", "nothing", ""} {
		if status, _ := ada.ask("POST", "/api/sessions", academy.Setup{Scenario: name}); status != 422 {
			t.Errorf("a session of %q: %d", name, status)
		}
	}
}
