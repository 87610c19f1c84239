package score

import (
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// integrity judges whether what was said was known when it was said, whether it
// held, and whether the word that was given was kept: to the public, to the
// other side, and to those who give the orders.
func integrity(s *sim.Sim, unkept []sim.Unkept) []Item {
	var items []Item
	for _, p := range s.Own() {
		if p.About == world.None || !answering(p.Position) {
			continue
		}
		key, v := backing(p)
		if key != "held-back" && saysFalse(s, p) {
			key, v = "untrue", v/2
			if p.Retracted {
				key, v = "untrue-withdrawn", v+25
			}
		}
		items = append(items, Item{Key: key, Args: args("post", p.ID, "narrative", s.World().Narratives[p.About].ID), Value: v, Weight: 1})
	}
	b := s.Books()
	for range b.Flips {
		items = append(items, Item{Key: "flip", Value: 0, Weight: 1})
	}
	for range b.Kept {
		items = append(items, Item{Key: "kept-word", Value: 100, Weight: 1})
	}
	for range b.Accords {
		items = append(items, Item{Key: "accord-kept", Value: 100, Weight: 1})
	}
	for i := range unkept {
		items = append(items, Item{Key: string(unkept[i].Kind), Args: named(&unkept[i]), Value: 0, Weight: 1})
	}
	return items
}

// backing says how well the desk's evidence bore out what a post said.
func backing(p sim.Own) (string, float64) {
	if p.Position == world.Holds {
		return "held-back", 100
	}
	for_, against := p.Status == view.Supported, p.Status == view.Contradicted
	switch {
	case p.Status == view.Disputed && p.Position == world.Partly:
		return "backed", 100
	case p.Status == view.Disputed:
		return "half-backed", 50
	case p.Position == world.Asserts && for_, p.Position == world.Denies && against:
		return "backed", 100
	case p.Position == world.Partly && (for_ || against):
		return "half-backed", 80
	case p.Position == world.Partly:
		return "unverified", 50
	case p.Status == view.Unverified:
		return "unverified", 30
	}
	return "against-evidence", 0
}

// saysFalse tells whether a post said what was not so.
func saysFalse(s *sim.Sim, p sim.Own) bool {
	true_ := s.True(p.About)
	return p.Position == world.Denies && true_ || p.Position == world.Asserts && !true_
}
