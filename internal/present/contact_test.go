package present

import (
	"strings"
	"testing"

	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// TestWhatFollowsContactsIsTold says every event that a contact or an accord can
// bring about in every language, and demands what it is about.
func TestWhatFollowsContactsIsTold(t *testing.T) {
	b, found, err := (&library.Library{Read: tone.Read}).Open("../scenario/testdata/rich")
	if err != nil || b == nil {
		t.Fatalf("%v %v", err, found)
	}
	s, err := session.New(session.Setup{Bundle: b, Seed: 1, Read: tone.Read, Language: "en"}, session.Headless, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	v := s.View()
	for _, c := range []struct {
		e    sim.Event
		tell string
	}{
		{sim.Event{Kind: sim.EvContact, ID: "back-door", Detail: "demarche.ask-quietly"}, "We ask you to keep to what is proven."},
		{sim.Event{Kind: sim.EvExposed, ID: "back-door", Detail: "note.protest-note"}, "We protest."},
		{sim.Event{Kind: sim.EvReturned, ID: "back-door"}, "The back door"},
		{sim.Event{Kind: sim.EvReadout, ID: "back-door"}, "The back door"},
		{sim.Event{Kind: sim.EvAgreed, ID: "back-door"}, "Agreed, word for word."},
		{sim.Event{Kind: sim.EvNotAgreed, ID: "back-door"}, "We shall say it ourselves."},
		{sim.Event{Kind: sim.EvDiverged, ID: "back-door"}, "The back door"},
		{sim.Event{Kind: sim.EvSilence, ID: "quotes", Detail: sim.SilenceAgreed, Actor: "tolmera", Value: 60}, "Tolmera"},
		{sim.Event{Kind: sim.EvNotSilent, ID: "tolmera"}, "Tolmera"},
		{sim.Event{Kind: sim.EvSilenceBroken, ID: "tolmera", Detail: "us"}, "Tolmera"},
		{sim.Event{Kind: sim.EvSilenceBroken, ID: "tolmera", Detail: "them"}, "Tolmera"},
		{sim.Event{Kind: sim.EvAccord, ID: "two-statements"}, "Two statements"},
		{sim.Event{Kind: sim.EvAccordRefused, ID: "two-statements"}, "Two statements"},
		{sim.Event{Kind: sim.EvAccordStep, ID: "two-statements", Value: 2}, "2"},
		{sim.Event{Kind: sim.EvAccordKept, ID: "two-statements"}, "Two statements"},
		{sim.Event{Kind: sim.EvAccordBroken, ID: "two-statements"}, "Two statements"},
		{sim.Event{Kind: sim.EvAccordDefaulted, ID: "two-statements"}, "Two statements"},
	} {
		c.e.Public = true
		for _, lang := range []string{"en", "fr", "es", "ar"} {
			if got := teller(s, lang).Event(&c.e, v); !strings.Contains(got, c.tell) || strings.Contains(got, "{") {
				t.Errorf("%s, %s: %q does not tell %q", lang, c.e.Kind, got, c.tell)
			}
		}
	}
	refused := sim.Refusal{Code: sim.RefusedMissing, Args: map[string]string{"what": "contact"}}
	if got := teller(s, "en").Refusal(&refused).Why; got != "Something is missing: a closed contact with it in the last twelve hours." {
		t.Error(got)
	}
	cost := teller(s, "en").Cost(&sim.Command{Kind: world.CmdDemarche, Target: "back-door", Point: "ask-quietly"}, v)
	if cost.Effect < v.Minute+60 {
		t.Errorf("a démarche of three hours is carried out at %d: %s", cost.Effect, cost.Words)
	}
}
