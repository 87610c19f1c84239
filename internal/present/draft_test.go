package present

import (
	"strings"
	"testing"
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
