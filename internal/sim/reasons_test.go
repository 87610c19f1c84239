package sim_test

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// A move of the ladder names what the desk saw and did before it that pushed that
// way, the strongest first; what it could not see it does not name.
func TestAMoveOfTheLadderNamesWhatTheDeskSaw(t *testing.T) {
	w := wt.Small()
	w.Ladder[0].Up, w.Ladder[0].Holds = wt.Bool("minute >= 300"), 0
	unseen := func(p *play) []view.Act {
		p.to(60)
		p.to(200, post("p", plain, goldstein(-60)), sim.Command{ID: "c", Kind: world.CmdCall, Target: "cabinet", Point: "warn"})
		p.to(310)
		m := p.View().Ladder.Moves
		if len(m) == 0 {
			t.Fatal("the ladder did not move")
		}
		return m[0].Acts
	}
	acts := unseen(start(t, w, 1))
	if len(acts) < 2 || !named(acts, sim.EvPost, "p") || !named(acts, sim.EvContact, "cabinet") {
		t.Errorf("named are %v", acts)
	}
	down := wt.Small()
	down.Ladder[0].Up, down.Ladder[0].Holds = wt.Bool("minute >= 300"), 0
	p := start(t, down, 1)
	p.to(60)
	p.to(310, sim.Command{ID: "c", Kind: world.CmdCall, Target: "cabinet", Point: "reassure"})
	if acts := p.View().Ladder.Moves[0].Acts; named(acts, sim.EvContact, "cabinet") {
		t.Errorf("what calmed is named for a climb: %v", acts)
	}
}

func named(acts []view.Act, kind sim.EventKind, id string) bool {
	for _, a := range acts {
		if a.Kind == string(kind) && a.ID == id {
			return true
		}
	}
	return false
}
