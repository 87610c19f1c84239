package sim_test

import (
	"slices"
	"testing"

	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// Where things begin and end: hours, lines, limits, and what belongs to which.

func TestAnAttributionKeepsToTheLimitsAndEditsOfItsClearance(t *testing.T) {
	sharp := func(o *sim.Command) {
		goldstein(-60)(o)
		o.Kind, o.Target, o.Choice, o.Position, o.Draft, o.Verbatim, o.Translate = world.CmdAttribute, "who", "public", world.Asserts, "sharp", true, nil
	}
	named := func(change func(*world.Clearance), draft string) *play {
		w := naming()
		w.Attributions[0].Needs = 0
		w.Drafts = office().Drafts
		change(&w.Clearances[wt.Minister])
		p := start(t, w, 1)
		p.to(300, post("a", sharp, func(c *sim.Command) { c.Draft = draft }))
		return p
	}
	limits := func(l *world.Clearance) { l.Limits = &world.Limits{Low: -20, Sure: 50} }
	edits := func(l *world.Clearance) {
		limits(l)
		l.Edits = []world.Edit{{Draft: 0, To: 1}}
	}
	if p := named(func(*world.Clearance) {}, "sharp"); !p.happened(sim.EvAttributed) {
		t.Fatal("without limits nobody is named either")
	}
	if p := named(limits, "sharp"); p.happened(sim.EvAttributed) || !p.happened(sim.EvNotCleared) || len(p.Own()) != 0 {
		t.Error("what is too harsh for the clearance names somebody")
	}
	p := named(edits, "sharp")
	if m := p.message("a.edited.minister"); p.happened(sim.EvAttributed) || m == nil || m.Line != "clearances.minister.edits.sharp.note" {
		t.Errorf("the text comes back with %+v", m)
	}
	if p := named(edits, "soft"); !p.happened(sim.EvAttributed) {
		t.Error("the clearance's own words are refused")
	}
}

func TestALineJudgesWhatTheDeskWrote(t *testing.T) {
	w := lined()
	w.Clearances[wt.Minister].Off = 0
	w.Colleagues[wt.Ada].Errs = fixed.One
	p := start(t, w, 1)
	p.to(600)
	p.to(670, sim.Command{ID: "a", Kind: world.CmdLine, Target: "proven"})
	p.to(1000, post("c"))
	if !p.happened(sim.EvMistook) || p.happened(sim.EvDisavowed) {
		t.Errorf("mistranslated %v, disowned %v", p.happened(sim.EvMistook), p.happened(sim.EvDisavowed))
	}
}

func TestALineCoversNothingFromTheMinuteAtWhichItEnds(t *testing.T) {
	w := lined()
	w.Costs[world.CmdPost].Attention = 0
	p := start(t, w, 1)
	p.to(600)
	p.to(1015, sim.Command{ID: "a", Kind: world.CmdLine, Target: "proven"})
	if due := p.View().Steps[0].Due; due != 1015 {
		t.Fatalf("it ends at %d", due)
	}
	p.to(1300, post("c", plain))
	if !p.happened(sim.EvDisavowed) {
		t.Error("a post at the minute at which the line ends is covered")
	}
}

func TestABreachDisownsNothingFromBeforeItsInstruction(t *testing.T) {
	w := commanded()
	w.Costs[world.CmdPost].Attention = 0
	p := start(t, w, 1)
	p.to(60)
	p.to(65, post("before", plain)) // in the tick in which the instruction comes, before it
	p.to(200, call("k"))
	if got := p.ids(sim.EvDisavowed); !p.happened(sim.EvBreached) || len(got) != 0 {
		t.Errorf("disowned: %v", got)
	}
}

func TestAnEndedInstructionWaitsForNoAnswer(t *testing.T) {
	p := start(t, commanded(), 1)
	p.to(65)
	p.to(70, sim.Command{ID: "q", Kind: world.CmdQuery, Target: "deny-now"}, call("k"))
	p.to(110)
	if o := p.order(); o.State != view.OrderBreached || o.Asked >= 0 {
		t.Errorf("shown as %+v", o)
	}
}

func TestOurReadoutIsOfTheCallThatItWasWrittenAbout(t *testing.T) {
	w := embassy()
	w.Costs[world.CmdReadout] = world.Cost{Takes: 260}
	p := start(t, w, 1)
	p.to(40)
	p.to(75, contact(world.CmdCall, "reassure"))
	p.to(180, readout(world.ReadoutOwn)) // theirs has come by then
	again := contact(world.CmdCall, "warn")
	again.ID = "k2"
	p.to(320, again)
	if _, read := p.at(sim.EvReadout); read != 2 {
		t.Fatalf("they told of %d calls", read)
	}
	p.to(400)
	if _, times := p.at(sim.EvDiverged); times != 1 {
		t.Errorf("diverged %d times", times)
	}
	if step := p.View().Steps[0]; !step.Ways[1].Open {
		t.Errorf("of the second call we have said nothing yet: %+v", step)
	}
}

func TestNoCommentOnAnAnswerThatIsOwedCostsLikeNoAnswer(t *testing.T) {
	trust := func(say ...sim.Command) float64 {
		p := start(t, pressed(), 1)
		p.to(310)
		p.to(500, say...)
		return trustAt(wt.Neighbour)(p)
	}
	answer := post("a", plain, func(c *sim.Command) { c.Kind, c.Target = world.CmdAnswer, "press.one" })
	second := answer
	second.ID, second.Target = "b", "press.two"
	if given, declined, owed := trust(answer, second), trust(silence(noComment)), trust(); declined >= given || declined > owed+.01 {
		t.Errorf("trust %.4f with the answers, %.4f with no comment, %.4f without a word", given, declined, owed)
	}
}

func TestAStepOfAnAccordThatComesLateBreaksIt(t *testing.T) {
	w := choreography()
	w.Costs[world.CmdPost].Attention = 0
	for minute, kept := range map[int32]bool{130: true, 135: false} { // it is due at 130
		p := proposed(t, w)
		p.to(minute)
		p.to(minute+5, draft("a", "regret"))
		if p.happened(sim.EvAccordStep) != kept || p.happened(sim.EvAccordBroken) == kept {
			t.Errorf("at %d: %v", minute, kinds(p.events))
		}
	}
}

func TestAPrincipalsPostIsNotDealtWithWhenAnotherHasFollowed(t *testing.T) {
	w := superior()
	boss := len(w.Accounts) - 1
	w.Costs[world.CmdPrincipal].Takes = 60
	w.Injects = append(w.Injects, world.Inject{ID: "more", When: world.When{At: 100}, Do: []world.Effect{wt.Post("more", boss, wt.Quotes)}})
	p := start(t, w, 1)
	p.to(70)
	p.to(200, deal("absorb"))
	if p.happened(sim.EvPrincipal) || !p.happened(sim.EvVoid) || p.View().Steps[0].Target != "more" {
		t.Errorf("%v", kinds(p.events))
	}
	w.Injects[len(w.Injects)-1].Do = []world.Effect{wt.Effect("seized", world.Effect{Kind: world.DoSeize, Account: boss}), wt.Post("more", boss, wt.Quotes)}
	p = start(t, w, 1)
	p.to(110)
	if step := p.View().Steps[0]; step.Target != "boss-posts" {
		t.Errorf("what others publish from the account is the principal's: %+v", step)
	}
}

func TestAPromiseIsKeptInPublicAndInTimeOrLateOrBroken(t *testing.T) {
	w := wt.Small()
	w.Costs[world.CmdPost].Attention = 0
	w.Accounts[wt.Daily].Brief.Takes = 0
	p := start(t, w, 1)
	p.to(40)
	p.to(100, post("h", plain, func(c *sim.Command) { c.Position, c.Promise = world.Holds, 120 }))
	private, late := &play{Sim: p.Branch(), t: t}, &play{Sim: p.Branch(), t: t}
	p.to(120)
	p.to(150, post("u", plain))
	if promise := p.View().Promises[0]; !promise.Kept || promise.Missed || !slices.Equal(p.ids(sim.EvKeptWord), []string{"h"}) {
		t.Errorf("at its hour: %+v", promise)
	}
	private.to(150, sim.Command{ID: "b", Kind: world.CmdBrief, Target: "daily", About: "quotes", Position: world.Denies})
	if promise := private.View().Promises[0]; promise.Kept || !promise.Missed || promise.Late || private.View().Narratives[0].Position != world.Denies {
		t.Errorf("in a journalist's words: %+v", promise)
	}
	late.to(125)
	if missed, _ := late.at(sim.EvMissed); missed != 120 {
		t.Errorf("missed at %d", missed)
	}
	late.to(150, post("u", plain))
	if promise := late.View().Promises[0]; promise.Kept || !promise.Late || !slices.Equal(late.ids(sim.EvLateWord), []string{"h"}) {
		t.Errorf("after its hour: %+v", promise)
	}
	off := start(t, w, 1)
	off.to(40)
	off.to(100, post("h", plain, func(c *sim.Command) { c.Position, c.Promise = world.Holds, 117 }))
	off.to(120)
	off.to(150, post("u", plain))
	if promise := off.View().Promises[0]; !promise.Kept {
		t.Errorf("an hour between two ticks counts as the later: %+v", promise)
	}
}

// Who says the promise again has given no update; a later hour comes with one
// when the first is near.
func TestAPromiseIsNotKeptByRepeatingIt(t *testing.T) {
	w := wt.Small()
	w.Costs[world.CmdPost].Attention = 0
	hold := func(until int32) func(*sim.Command) {
		return func(c *sim.Command) { c.Position, c.Promise = world.Holds, until }
	}
	p := start(t, w, 1)
	p.to(40)
	p.to(90, post("h", plain, hold(120)))
	for _, again := range []struct {
		until    int32
		kept     bool
		promises int
	}{{120, false, 1}, {110, false, 2}, {180, true, 2}} {
		q := &play{Sim: p.Branch(), t: t}
		q.to(100, post("again", plain, hold(again.until)))
		if got := q.View().Promises; got[0].Kept != again.kept || len(got) != again.promises {
			t.Errorf("promised for 120, then for %d: %+v", again.until, got)
		}
	}
}
