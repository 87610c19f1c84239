package present

import (
	"strings"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/world"
)

func TestADraftSaysInWhichLanguagesItIsWritten(t *testing.T) {
	s := desk(t)
	if len(s.Bundle().World.Drafts) == 0 {
		t.Fatal("the crisis has no draft")
	}
	tell := teller(s, "en")
	got := tell.DraftIn(0)
	if !strings.HasPrefix(got, tell.Draft(0)) || !strings.Contains(got, "English") || strings.Contains(got, "Arabic") {
		t.Errorf("got %q", got)
	}
}

func TestATextThatWentOutIsNoNews(t *testing.T) {
	s := desk(t)
	tell := teller(s, "en")
	c := s.Complete(sim.Command{Kind: world.CmdPost, Draft: "looking"})
	again := func() string { return tell.Again(&c, s.View(), s.Commands()) }
	said := []string{again()}
	if r, err := s.Do(c); r != nil || err != nil {
		t.Fatal(r, err)
	}
	for range 2 {
		said = append(said, again())
		s.Advance()
	}
	for len(s.View().Tasks) > 0 {
		s.Advance()
	}
	said = append(said, again())
	c.Texts = map[string]string{"en": "Something new."}
	said = append(said, again())
	waits := "This text is on its way out already; said again it is no news."
	if said[0] != "" || said[1] != waits || said[2] != waits || !strings.HasPrefix(said[3], "This text went out at ") || said[4] != "" {
		t.Errorf("%q", said)
	}
}
