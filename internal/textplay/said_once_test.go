package textplay

import (
	"strings"
	"testing"

	"demarche/internal/view"
)

// TestTheZonesAreSaidOnce reads beside which hours of the place the game's own stand.
func TestTheZonesAreSaidOnce(t *testing.T) {
	for name, want := range map[string]string{
		"ninety-seconds": "Hours are in UTC; Qasr has the same hour.",
		harbour:          "Hours are in UTC; at 18:30 UTC it is 20:30 in Port Alma.",
	} {
		out := newPlayer(t, name).play(t, "\nstatus\nquit\n")
		if n := strings.Count(out, want); n != 1 {
			t.Errorf("%s: said %d times:\n%s", name, n, out)
		}
	}
}

// A message without a title of its own is read once.
func TestAMessageWithoutATitleIsReadOnce(t *testing.T) {
	g, out := atDesk(t, "en", "")
	body := "The boats are in. Nobody is hurt, and the pilot asks what he is to say to the radio."
	g.s.View().Inbox = []view.Message{{ID: "x", From: "ida", Texts: map[string]string{"en": body}, Due: -1}}
	g.message(0, g.s.View())
	g.out.Flush()
	if n := strings.Count(out.String(), "The boats are in"); n != 1 {
		t.Errorf("it is read %d times:\n%s", n, out)
	}
}

// TestAPreparedTextStandsFirstInTheLanguageOfDisplay reads a text in the languages of
// the crisis, and one on a claim that nobody has met.
func TestAPreparedTextStandsFirstInTheLanguageOfDisplay(t *testing.T) {
	p := newPlayer(t, "ninety-seconds")
	p.lang = "fr"
	out := p.play(t, "\n"+strings.Repeat("next\n", 4)+"projets 1\nquitter\n")
	french, english := strings.Index(out, "\nFrançais"), strings.Index(out, "\nAnglais")
	if french < 0 || english < french {
		t.Errorf("French stands at %d, English at %d:\n%s", french, english, out)
	}
	g, said := atDesk(t, "en", "")
	g.s.View().Narratives = nil
	if err := g.obey("post as office about shots holds text \"We look.\" !"); err != nil {
		t.Fatal(err)
	}
	if err := g.obey("picture"); err != nil {
		t.Fatal(err)
	}
	g.out.Flush()
	wants(t, said.String(), "No claim has been met yet.")
}
