package sim_test

import (
	"slices"
	"testing"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// What is taken back, asked or carried is so once, and where it can be.

func retract(id, post string) sim.Command {
	return sim.Command{ID: id, Kind: world.CmdRetract, Target: post}
}

func (p *play) refused(c sim.Command) string {
	c.Minute = p.Minute()
	if r := p.Check(&c); r != nil {
		return r.Code
	}
	return ""
}

func seizes(at int32) world.Inject {
	return world.Inject{ID: "taken", When: world.When{At: at}, Do: []world.Effect{wt.Effect("taken", world.Effect{Kind: world.DoSeize, Account: wt.Ministry})}}
}

func TestAnAttributionIsWithdrawnOnceInWhateverOrder(t *testing.T) {
	w := naming()
	w.Attributions[0].Needs = 0
	p := start(t, w, 2)
	p.to(240, attribute("public", "public"))
	for _, both := range [][]sim.Command{
		{retract("r", "public"), attribute("back", "withdraw")}, {attribute("back", "withdraw"), retract("r", "public")},
	} {
		q := &play{Sim: p.Branch(), t: t}
		q.to(400, both...)
		if _, times := q.at(sim.EvWithdrawn); times != 1 || !slices.Equal(q.ids(sim.EvVoid), []string{both[1].ID}) {
			t.Errorf("withdrawn %d times, void %v", times, q.ids(sim.EvVoid))
		}
	}
}

func TestAPostIsTakenBackOnceAndByWhoHasItsAccount(t *testing.T) {
	w := wt.Small()
	w.Costs[world.CmdRetract].Takes = 60
	w.Injects = append(w.Injects, seizes(120))
	p := start(t, w, 1)
	p.to(40)
	p.to(60, post("c", plain))
	again := &play{Sim: p.Branch(), t: t}
	again.to(70, retract("r", "c"))
	if code := again.refused(retract("s", "c")); code != sim.RefusedDone {
		t.Errorf("taken back a second time: %q", code)
	}
	p.to(100)
	p.to(240, retract("r", "c"))
	if p.happened(sim.EvRetracted) || !p.happened(sim.EvVoid) {
		t.Error("a post was taken back from an account that others hold")
	}
	if code := p.refused(retract("s", "c")); code != sim.RefusedSeized {
		t.Errorf("from a seized account: %q", code)
	}
}

func TestAClearanceNamedInAnAttributionIsUsedUp(t *testing.T) {
	w := naming()
	w.Attributions[0].Needs = 0
	w.Accounts[wt.Ministry].Clearance = []int{wt.Minister}
	p := start(t, w, 2)
	p.to(600)
	p.to(780, clearing("l", func(c *sim.Command) { c.Position = world.Asserts }))
	named := attribute("public", "public")
	named.Cleared = "l"
	p.to(900, named)
	if !p.happened(sim.EvAttributed) {
		t.Fatalf("%v", kinds(p.events))
	}
	if code := p.refused(post("c", func(c *sim.Command) { c.Position, c.Cleared = world.Asserts, "l" })); code != sim.RefusedNotCleared {
		t.Errorf("the same clearance once more: %q", code)
	}
}

func TestNothingGoesWhereItCannotGo(t *testing.T) {
	w := superior()
	clear(w.Accounts[wt.TV].Reach[wt.Pulse])
	p := start(t, w, 1)
	p.to(70)
	for name, c := range map[string]struct {
		sim.Command
		code string
	}{
		"briefed with unchecked evidence": {sim.Command{Kind: world.CmdBrief, Target: "daily", About: "quotes", Position: world.Denies, Evidence: []string{"footage"}}, sim.RefusedUnchecked},
		"embargo on unchecked evidence":   {sim.Command{Kind: world.CmdEmbargo, Recipients: []string{"daily"}, About: "quotes", Position: world.Denies, Until: 400, Evidence: []string{"footage"}}, sim.RefusedUnchecked},
		"passed on nowhere":               {sim.Command{Kind: world.CmdPrincipal, Target: "boss-posts", Choice: "amplify", Account: "ministry", Platforms: []string{"nowhere"}}, sim.RefusedUnknown},
		"reported nowhere":                {sim.Command{Kind: world.CmdReport, Target: "tv", Platforms: []string{"nowhere"}}, sim.RefusedUnknown},
		"reported where it is not":        {sim.Command{Kind: world.CmdReport, Target: "tv", Platforms: []string{"pulse"}}, sim.RefusedNotOffered},
		"let pass with a text":            {sim.Command{Kind: world.CmdPrincipal, Target: "boss-posts", Choice: "absorb", Texts: map[string]string{"en": "No."}}, sim.RefusedCarries},
		"let pass in translation":         {sim.Command{Kind: world.CmdPrincipal, Target: "boss-posts", Choice: "absorb", Translate: []string{"ar"}}, sim.RefusedNoText},
	} {
		if code := p.refused(c.Command); code != c.code {
			t.Errorf("%s: got %q, want %s", name, code, c.code)
		}
	}
	q := start(t, naming(), 1)
	q.to(40)
	private := attribute("a", "allied")
	private.Texts = map[string]string{"en": "They did it."}
	if code := q.refused(private); code != sim.RefusedCarries {
		t.Errorf("named in private with a text: %q", code)
	}
}

func TestAPreparedAnswerIsWordsAloneAndItsVersionsAreCompared(t *testing.T) {
	w := pressed()
	w.Events = append(w.Events, "diverged")
	p := start(t, w, 1)
	p.to(100)
	for name, change := range map[string]func(*sim.Command){
		"a promise":  func(c *sim.Command) { c.Promise = 400 },
		"evidence":   func(c *sim.Command) { c.Evidence = []string{"footage"} },
		"a picture":  func(c *sim.Command) { c.Media = []string{"still"} },
		"an address": func(c *sim.Command) { c.To = "neighbour" },
		"a version":  func(c *sim.Command) { c.Authoritative = "en" },
	} {
		c := prepare("c", "one")
		change(&c)
		if code := p.refused(c); code != sim.RefusedCarries {
			t.Errorf("%s: %q", name, code)
		}
	}
	c := prepare("c", "one")
	c.Texts = map[string]string{"en": "No.", "ar": "لا"}
	harsh := c.Readings["en"]
	harsh.Goldstein = -60
	c.Readings = map[string]speech.Reading{"en": c.Readings["en"], "ar": harsh}
	p.to(290, c)
	if p.happened(sim.EvVersions) {
		t.Error("compared before it was said")
	}
	if p.to(310); !slices.Equal(p.ids(sim.EvVersions), []string{"press.one.answer"}) {
		t.Errorf("versions that differ: %v", p.ids(sim.EvVersions))
	}
}

func TestAnAnswerThatComesTooLateIsVoid(t *testing.T) {
	w := asked()
	w.Costs[world.CmdAnswer].Takes = 300
	p := start(t, w, 1)
	p.to(70)
	var question view.Message
	for _, m := range p.View().Inbox {
		if m.Asks {
			question = m
		}
	}
	p.to(question.Due - 20)
	late := post("a", plain, func(c *sim.Command) { c.Kind, c.Target = world.CmdAnswer, question.ID })
	p.to(question.Due+400, late)
	if !p.happened(sim.EvUnanswered) || p.happened(sim.EvAnswered) || !slices.Equal(p.ids(sim.EvVoid), []string{"a"}) {
		t.Errorf("%v", kinds(p.events))
	}
}

func TestAnHourBetweenTwoTicksCountsAsTheLater(t *testing.T) {
	w := choreography()
	w.Costs[world.CmdPost].Attention = 0
	w.Accords[0].Steps[0].Within = 57 // by minute 127
	p := proposed(t, w)
	p.to(130)
	p.to(135, draft("a", "regret"))
	if !p.happened(sim.EvAccordStep) || p.happened(sim.EvAccordBroken) {
		t.Errorf("%v", kinds(p.events))
	}
}

// A promise without a claim is kept by any post, and one hour is missed once.
func TestAPromiseWithoutAClaim(t *testing.T) {
	w := wt.Small()
	w.Costs[world.CmdPost].Attention = 0
	bare := func(promise int32) func(*sim.Command) {
		return func(c *sim.Command) { c.About, c.Position, c.Promise = "", world.Silent, promise }
	}
	p := start(t, w, 1)
	p.to(40)
	p.to(80, post("h", plain, bare(120)), post("again", plain, bare(120)))
	missed := &play{Sim: p.Branch(), t: t}
	if missed.to(140); len(missed.ids(sim.EvMissed)) != 1 {
		t.Errorf("one hour was missed %d times", len(missed.ids(sim.EvMissed)))
	}
	if p.to(140, post("u", plain, bare(0))); !p.happened(sim.EvKeptWord) || p.happened(sim.EvMissed) {
		t.Errorf("a post that speaks of no claim either: %v", kinds(p.events))
	}
	other := start(t, w, 1)
	other.to(40)
	other.to(80, post("h", plain, bare(120)), post("claim", plain, func(c *sim.Command) { c.Position, c.Promise = world.Holds, 120 }))
	if got := other.View().Promises; len(got) != 2 {
		t.Errorf("a promise on a claim is none when another has its hour: %+v", got)
	}
}

// What only puts off keeps no promise before its hour is near.
func TestAPromiseIsNotPutOffForEver(t *testing.T) {
	w := wt.Small()
	w.Costs[world.CmdPost].Attention = 0
	w.Effects[effects.ResponseDisavows] = fixed.Q(0)
	p := start(t, w, 1)
	p.to(40)
	p.to(45, sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage", Colleague: "ada"})
	p.to(200)
	p.to(205, post("h", plain, func(c *sim.Command) { c.Position, c.Promise = world.Holds, 300 }))
	for name, x := range map[string]struct {
		minute int32
		change func(*sim.Command)
		kept   bool
	}{
		"held early":     {250, func(*sim.Command) {}, false},
		"held near":      {270, func(*sim.Command) {}, true},
		"with evidence":  {250, func(c *sim.Command) { c.Evidence = []string{"footage"} }, true},
		"with substance": {250, func(c *sim.Command) { c.Position = world.Denies }, true},
	} {
		q := &play{Sim: p.Branch(), t: t}
		q.to(x.minute)
		q.to(x.minute+5, post("again", plain, func(c *sim.Command) { c.Position, c.Promise = world.Holds, 301 }, x.change))
		if got := q.View().Promises; got[0].Kept != x.kept || len(got) != 2 {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
