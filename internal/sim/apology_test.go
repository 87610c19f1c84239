package sim_test

import (
	"testing"

	"demarche/internal/effects"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// liable is a world in which an apology admits the hack and wants legal's
// agreement, whatever the account needs.
func liable() *world.World {
	w := office()
	w.Accounts[wt.Ministry].Clearance = nil
	w.Events = append(w.Events, "apology", "apology.uncleared")
	w.Apology = &world.Apology{
		Clearance: legal, Admits: []int{wt.Hack, wt.Quotes},
		Uncleared: []world.Effect{wt.Effect("apology.uncleared", world.Effect{Kind: world.DoClimb})},
	}
	return w
}

func apology(kind speech.Kind) func(*sim.Command) {
	act := speech.Apologise
	if kind == speech.Regret {
		act = speech.State
	}
	return func(c *sim.Command) {
		c.Readings = map[string]speech.Reading{"en": {Act: act, Kind: kind, Confidence: 80, Goldstein: 40, Politeness: 40, Certainty: 30}}
	}
}

func (p *play) position(narrative string) world.Position {
	for _, n := range p.View().Narratives {
		if p.World().Narratives[n.Index].ID == narrative {
			return n.Position
		}
	}
	return world.Silent
}

func TestAnApologyAdmitsAndIsDisownedWithoutAgreement(t *testing.T) {
	w := liable()
	w.Injects = append(w.Injects, world.Inject{ID: "tv-airs", When: world.When{At: 10}, Do: []world.Effect{wt.Post("hack-appears", wt.TV, wt.Hack)}})
	w.Effects[effects.ResponseDisavows] = 0 // no account needs clearance: the disavowal is the apology's own
	p := start(t, w, 1)
	p.to(600)
	cleared := &play{Sim: p.Branch(), t: t}
	regrets := &play{Sim: p.Branch(), t: t}
	p.to(900, post("c", plain, apology(speech.Plain)))
	if got := p.ids(sim.EvDisavowed); len(got) != 1 || got[0] != "c" || p.View().Ladder.Peak != 2 {
		t.Errorf("disowned %v, the ladder rose to %d", got, p.View().Ladder.Peak)
	}
	if p.position("hack") != world.Asserts || p.position("quotes") != world.Denies {
		t.Errorf("it admits the hack (%v), and denies the quotes as it says (%v)", p.position("hack"), p.position("quotes"))
	}
	p.to(910, sim.Command{ID: "r", Kind: world.CmdRetract, Target: "c"})
	if p.position("hack") != world.Silent {
		t.Errorf("taken back, it still says %v of the hack", p.position("hack"))
	}

	cleared.to(640, clearing("l", apology(speech.Plain), func(c *sim.Command) { c.Level = "legal" }))
	cleared.to(900, post("c", plain, apology(speech.Plain), func(c *sim.Command) { c.Cleared = "l" }))
	if cleared.happened(sim.EvDisavowed) || !cleared.happened(sim.EvApology) || cleared.position("hack") != world.Asserts {
		t.Error("with legal's agreement it is disowned, or admits nothing")
	}
	regrets.to(900, post("c", plain, apology(speech.Regret)))
	if regrets.happened(sim.EvApology) || regrets.happened(sim.EvDisavowed) || regrets.position("hack") == world.Asserts {
		t.Error("a regret admits liability")
	}
}

func TestALineFromThatLevelCoversAnApology(t *testing.T) {
	w := liable()
	w.Events = append(w.Events, "sorry", "sorry.refused", "sorry.void")
	w.Lines = []world.Line{{ID: "sorry", About: wt.Quotes, Low: -10, High: 60, Sure: 40, Clearance: []int{legal}, Lasts: 600}}
	p := start(t, w, 1)
	p.to(600)
	p.to(650, sim.Command{ID: "a", Kind: world.CmdLine, Target: "sorry"})
	if s := p.View().Steps[0]; s.State != view.StepStands {
		t.Fatalf("%+v", s)
	}
	if p.to(900, post("c", plain, apology(speech.Plain))); !p.happened(sim.EvApology) || p.happened(sim.EvUnagreed) {
		t.Error("legal's line does not agree to the apology")
	}
}
