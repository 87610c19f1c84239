package sim_test

import (
	"slices"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// What is said counts when it is said, as what it says, and once.

func TestAPreparedAnswerThatApologisesAdmits(t *testing.T) {
	w := liable()
	press := pressed()
	w.Conferences = press.Conferences
	w.Events = append(w.Events, "press", "press.one", "press.one.owed", "press.two", "press.two.owed")
	w.Conferences[0].At, w.Conferences[0].Questions[0].About = 900, world.None
	p := start(t, w, 1)
	p.to(600)
	sorry := prepare("c1", "one")
	apology(speech.Plain)(&sorry)
	cleared := &play{Sim: p.Branch(), t: t}
	p.to(1100, sorry)
	if !p.happened(sim.EvApology) || p.position("quotes") != world.Asserts || !slices.Equal(p.ids(sim.EvDisavowed), []string{"press.one.answer"}) {
		t.Errorf("read out: position %v, disowned %v", p.position("quotes"), p.ids(sim.EvDisavowed))
	}
	cleared.to(1100, sorry, clearing("l", apology(speech.Plain), func(c *sim.Command) {
		c.Level, c.Texts, c.About = "legal", sorry.Texts, ""
	}))
	if !cleared.happened(sim.EvApology) || !cleared.happened(sim.EvCleared) || cleared.happened(sim.EvUnagreed) {
		t.Error("with legal's agreement it is disowned all the same")
	}
}

// Whether a draft was spoken is asked by its id.
func drafted() *world.World {
	w := pressed()
	w.Drafts = []world.Draft{{ID: "footage", Account: wt.Ministry, About: wt.Quotes, Position: world.Denies, To: world.None}} // an event that the expressions know
	return w
}

func TestADraftHappensWhenItIsSpoken(t *testing.T) {
	p := start(t, drafted(), 1)
	spoken := func() bool { return p.Eval(wt.Number(`happened("footage") ? 1 : 0`)) == 1 }
	p.to(20)
	use := func(c *sim.Command) { c.Draft = "footage" }
	p.to(200, clearing("l", use, func(c *sim.Command) { c.Level = "minister" }))
	if spoken() || !p.happened(sim.EvCleared) {
		t.Error("a draft that is cleared is not yet said")
	}
	ready := prepare("c1", "one")
	ready.Draft = "footage"
	if p.to(290, ready); spoken() {
		t.Error("a draft that is prepared is not yet said")
	}
	if p.to(310); !spoken() {
		t.Error("a draft that was read out to the press is said")
	}
	p = start(t, drafted(), 1)
	p.to(20)
	if p.to(60, post("c", plain, use)); !spoken() {
		t.Error("a draft that was published is said")
	}
}

func TestOneClearanceServesOnePost(t *testing.T) {
	p := start(t, office(), 1)
	p.to(600)
	p.to(660, clearing("l"))
	used := func(c *sim.Command) { c.Cleared = "l" }
	p.to(700, post("a", plain, used), post("b", plain, used))
	if own := p.Own(); len(own) != 1 || own[0].ID != "a" || !slices.Equal(p.ids(sim.EvVoid), []string{"b"}) {
		t.Errorf("published %+v, void %v", own, p.ids(sim.EvVoid))
	}
}

func TestTakingBackThePostOfAnAttributionWithdrawsIt(t *testing.T) {
	w := naming()
	w.Attributions[0].Needs = 0
	p := start(t, w, 2)
	p.to(240, attribute("public", "public"))
	withdrawn := &play{Sim: p.Branch(), t: t}
	p.to(300, sim.Command{ID: "r", Kind: world.CmdRetract, Target: "public"})
	withdrawn.to(300, attribute("back", "withdraw"))
	if v := p.View(); v.Steps[0].State != view.StepVoid || !p.happened(sim.EvWithdrawn) || !p.happened(sim.EvRetracted) {
		t.Errorf("shown as %+v", v.Steps[0])
	}
	_, retracted := p.Outrage(p.Ticks()-1, wt.Home)
	_, cost := withdrawn.Outrage(withdrawn.Ticks()-1, wt.Home)
	if retracted != cost {
		t.Errorf("trust %.4f after taking the post back, %.4f after withdrawing", retracted, cost)
	}
	again := sim.Command{Kind: world.CmdAttribute, Target: "who", Choice: "withdraw", Minute: p.Minute()}
	if r := p.Check(&again); r == nil || r.Code != sim.RefusedDone {
		t.Errorf("withdrawn once more: %v", r)
	}
}

func TestWithdrawingANamingLeavesAPostThatIsInOtherHands(t *testing.T) {
	w := naming()
	w.Attributions[0].Needs = 0
	w.Injects = append(w.Injects, world.Inject{ID: "tv-airs", When: world.When{At: 250}, Do: []world.Effect{
		wt.Effect("taken", world.Effect{Kind: world.DoSeize, Account: wt.Ministry}),
	}})
	p := start(t, w, 2)
	p.to(260, attribute("public", "public"))
	p.to(300, attribute("back", "withdraw"))
	if own := p.Own(); !p.happened(sim.EvWithdrawn) || len(own) != 1 || own[0].Retracted {
		t.Errorf("withdrawn: %v; posts %+v", p.happened(sim.EvWithdrawn), own)
	}
}
