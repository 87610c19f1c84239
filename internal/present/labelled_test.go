package present

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
)

func TestLabelsAreTold(t *testing.T) {
	s := desk(t)
	claim, platform := s.Bundle().World.Narratives[0].ID, s.Bundle().World.Platforms[0].ID
	for _, c := range []struct{ lang, on, want, mark string }{
		{"en", platform, "The Wall puts a fact-checkers’ label beside “The ferry was shot at”.", "label: The ferry was shot at"},
		{"en", "", "All platforms put a fact-checkers’ label beside “The ferry was shot at”.", "label: The ferry was shot at"},
		{
			"fr", "", "Toutes les plateformes accolent une mention de vérification à «\u00a0On a tiré sur le bac\u00a0».",
			"mention de vérification\u00a0: On a tiré sur le bac",
		},
	} {
		tell := teller(s, c.lang)
		if got := tell.Event(&sim.Event{Kind: sim.EvLabelled, ID: claim, Detail: c.on, Public: true}, s.View()); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
		if got := tell.Mark(&view.Mark{Kind: string(sim.EvLabelled), ID: claim, Detail: c.on}, s.View()); got != c.mark {
			t.Errorf("got %q, want %q", got, c.mark)
		}
	}
}
