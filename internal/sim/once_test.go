package sim_test

import (
	"testing"

	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// What one and the same tick brings, and what changes between the moment a
// command is accepted and that at which it acts.

func TestTwoStepsOfAnAccordInOneTickBothCount(t *testing.T) {
	w := choreography()
	w.Costs[world.CmdPost].Attention = 0
	steps := w.Accords[0].Steps
	w.Accords[0].Steps = []world.AccordStep{steps[0], steps[2]}
	p := proposed(t, w)
	p.to(300, draft("a", "regret"), draft("b", "thanks"))
	if _, n := p.at(sim.EvAccordStep); n != 2 || !p.happened(sim.EvAccordKept) {
		t.Errorf("%d steps were taken: %v", n, kinds(p.events))
	}
	w.Accords[0].Steps = steps
	p = proposed(t, w)
	p.to(300, draft("a", "regret"), draft("b", "thanks"))
	if !p.happened(sim.EvAccordBroken) {
		t.Error("thanks before their word keep the order")
	}
}

func TestOurWordByAJournalistBreaksAnAgreedSilence(t *testing.T) {
	p := hushed(t, 1)
	p.to(200, sim.Command{ID: "b", Kind: world.CmdBrief, Target: "daily", About: "quotes", Position: world.Denies})
	if !p.happened(sim.EvSilenceBroken) {
		t.Error("a briefing on the record is our word")
	}
}

func TestASecondExpulsionLeavesTheAnswerToTheFirstOnItsWay(t *testing.T) {
	w := expelling()
	w.Expulsions[0].Notice, w.Expulsions[0].Mirrored.Wait = 30, [2]int32{120, 120}
	p := start(t, w, 1)
	p.to(60, expel())
	second := expel()
	second.ID = "y"
	p.to(400, second)
	if minute, times := p.at(sim.EvMirrored); minute != 120 || times != 1 {
		t.Errorf("mirrored %d times, first at %d", times, minute)
	}
}

func TestWhoObjectsWeakensTheTextWhateverFollows(t *testing.T) {
	w := wt.Small()
	w.Events[5] = "ally.objected" // as the expression below numbers the events
	w.Partners[0].Objects, w.Partners[0].Weakens = wt.Number(`happened("footage") ? 0 : 1`), fixed.Half
	p := start(t, w, 1)
	p.to(300, post("j", goldstein(-80), func(c *sim.Command) { c.Kind, c.Partners = world.CmdJoint, []string{"ally"} }))
	if own := p.Own(); len(own) != 1 || own[0].Reading.Goldstein != -40 {
		t.Errorf("published %+v", own)
	}
}

func TestMessagesAndPostsHaveIDsOfTheirOwn(t *testing.T) {
	w := office()
	w.Drafts = append(w.Drafts, world.Draft{ID: "softest", Account: wt.Ministry, About: wt.Quotes, Position: world.Denies, To: world.None})
	w.Clearances[legal].Edits = []world.Edit{{Draft: 0, To: 1}}
	w.Clearances[wt.Minister].Edits = []world.Edit{{Draft: 1, To: 2}}
	p := start(t, w, 1)
	p.to(600)
	p.to(800, clearing("l", func(c *sim.Command) { c.Draft, c.Verbatim = "sharp", true }))
	seen := map[string]bool{}
	for _, m := range p.View().Inbox {
		if seen[m.ID] {
			t.Errorf("two messages are called %q", m.ID)
		}
		seen[m.ID] = true
	}
	if len(seen) != 2 {
		t.Errorf("messages %v", seen)
	}

	w = superior()
	boss := len(w.Accounts) - 1
	w.Accounts[boss].Principal.Again.Chance, w.Accounts[boss].Principal.Again.Wait = wt.Number("1"), [2]int32{300, 300}
	w.Injects = append(w.Injects, world.Inject{ID: "boss-insists", When: world.When{At: 200}, Do: []world.Effect{wt.Post("boss", boss, wt.Quotes)}})
	p = start(t, w, 1)
	p.to(65)
	p.to(205, deal("clarify"))
	later := deal("clarify")
	later.ID, later.Target = "p2", "boss-insists"
	p.to(800, later)
	posts := map[string]bool{}
	for _, f := range p.View().Feed {
		if posts[f.ID] {
			t.Errorf("two posts are called %q", f.ID)
		}
		posts[f.ID] = true
	}
	if _, dealt := p.at(sim.EvPrincipal); dealt != 2 {
		t.Errorf("%d posts were dealt with", dealt)
	}
}

func TestAPrincipalIsNotDealtWithFromASeizedAccount(t *testing.T) {
	w := superior()
	w.Costs[world.CmdPrincipal].Takes = 30
	w.Injects = append(w.Injects, world.Inject{ID: "taken", When: world.When{At: 80}, Do: []world.Effect{
		wt.Effect("taken", world.Effect{Kind: world.DoSeize, Account: wt.Ministry}),
	}})
	for _, way := range []string{world.Amplify, world.Clarify} {
		p := start(t, w, 1)
		p.to(70)
		p.to(300, deal(way))
		if !p.happened(sim.EvVoid) || p.happened(sim.EvPrincipal) || p.View().Steps[0].State != view.StepOpen {
			t.Errorf("%s: %v", way, kinds(p.events))
		}
	}
}

func TestAnAnswerToThePressIsPublishedLikeAnyPost(t *testing.T) {
	w := pressed()
	w.Drafts = []world.Draft{{ID: "names", Account: wt.Ministry, About: wt.Quotes, Position: world.Denies, To: world.None}}
	w.Cases = []world.Case{{ID: "bus", People: 12, From: "ben", When: world.When{At: 10}, Names: []int{0}}}
	w.Events = append(w.Events, "bus", "bus.named", "bus.early")
	p := start(t, w, 1)
	p.to(100)
	c := prepare("c1", "one")
	c.Draft = "names"
	p.to(290, c)
	if p.happened(sim.EvGaveAway) {
		t.Error("what is only prepared gives nothing away")
	}
	p.to(310)
	if !p.happened(sim.EvGaveAway) {
		t.Error("names that were read out are not known")
	}
}

func TestWhatIsRevealedIsNobodysResult(t *testing.T) {
	w := human(.5, 0, 1)
	w.Injects = append(w.Injects, world.Inject{ID: "shown", When: world.When{At: 20}, Do: []world.Effect{
		wt.Effect("shown", world.Effect{Kind: world.DoReveal, Evidence: wt.Footage, Checked: true}),
	}})
	p := start(t, w, 1)
	p.to(400, sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage", Colleague: "ada"})
	if e := p.View().Evidence[wt.Footage]; e.State != view.Held && e.State != view.Failed || e.By != world.None || e.Again {
		t.Errorf("shown as %+v", e)
	}
}

func TestWhatEndsBeforeTheDeskComesToItIsVoid(t *testing.T) {
	w, ids := crowd(1, 0)
	p := start(t, w, 1)
	p.to(40)
	soon := embargo(ids)
	soon.Until = 50
	p.to(100, post("a", plain), post("b", plain), silence(func(c *sim.Command) { c.Until = 50 }), soon)
	if _, voids := p.at(sim.EvVoid); voids != 2 || len(p.View().Silences) != 0 || p.happened(sim.EvEmbargo) {
		t.Errorf("%d commands are void, silences %+v", voids, p.View().Silences)
	}
}
