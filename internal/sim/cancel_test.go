package sim_test

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// crowdedDesk is a world in which the desk is taken for an hour by a call, and
// every further command of the tests waits behind it.
func crowdedDesk(t *testing.T) *play {
	t.Helper()
	w := wt.Small()
	w.Costs[world.CmdCall].Attention = 60
	p := start(t, w, 1)
	p.to(60)
	return p
}

func ringing() sim.Command {
	return sim.Command{ID: "c", Kind: world.CmdCall, Target: "cabinet", Point: "reassure"}
}

// Who takes a command back that the desk has not begun is where they would be
// had it never been given: nobody is employed, nothing is under way, and what
// waited behind it comes as soon as without it.
func TestWhatTheDeskHasNotBegunCanBeTakenBackAsIfNeverGiven(t *testing.T) {
	verify := sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage"}
	cancel := sim.Command{ID: "x", Kind: world.CmdCancel, Target: "v"}
	with, without := crowdedDesk(t), crowdedDesk(t)
	with.to(with.Minute()+5, ringing(), verify, post("p", plain), cancel)
	without.to(without.Minute()+5, ringing(), post("p", plain))
	if !with.happened(sim.EvCancelled) || with.Digest() != without.Digest() {
		t.Errorf("the state differs: %v, %v", kinds(with.events), kinds(without.events))
	}
	for _, p := range []*play{with, without} {
		p.to(400)
	}
	a, _ := with.at(sim.EvPost)
	b, _ := without.at(sim.EvPost)
	if a != b || a < 0 {
		t.Errorf("what waited behind is out at %d, and at %d without", a, b)
	}
	for _, e := range with.View().Evidence {
		if e.State == view.Checking || e.State == view.Held || e.State == view.Failed {
			t.Error("the check went on")
		}
	}
}

// In a later tick the desk's time comes back too, and the branch agrees.
func TestWhatWaitsMovesUpWhenWhatIsBeforeItIsTakenBack(t *testing.T) {
	p := crowdedDesk(t)
	p.to(p.Minute()+10, ringing(), sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage"}, post("p", plain))
	due := func(id string) (begins, due int32) {
		for _, k := range p.View().Tasks {
			if k.Command == id {
				return k.Begins, k.Due
			}
		}
		return -1, -1
	}
	busy := p.View().BusyUntil
	begins, before := due("p")
	branch := &play{Sim: p.Branch(), t: t}
	for _, q := range []*play{p, branch} {
		q.to(q.Minute()+5, sim.Command{ID: "x", Kind: world.CmdCancel, Target: "v"})
	}
	if p.Digest() != branch.Digest() {
		t.Error("a branch takes it back otherwise")
	}
	now, after := due("p")
	freed := p.World().Costs[world.CmdVerify].Attention
	if now != begins-freed || after > before || p.View().BusyUntil != busy-freed {
		t.Errorf("begins at %d after %d, is due at %d after %d, the desk is taken until %d after %d", now, begins, after, before, p.View().BusyUntil, busy)
	}
	for _, c := range p.View().Colleagues {
		if c.Task == "verify" {
			t.Error("somebody still checks it")
		}
	}
	for _, id := range []string{"v", "c"} {
		x := sim.Command{ID: "y", Kind: world.CmdCancel, Target: id, Minute: p.Minute()}
		if r := p.Check(&x); r == nil || r.Code != sim.RefusedBegun {
			t.Errorf("taking back %s: %v", id, r)
		}
	}
}
