package sim_test

import (
	"testing"

	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// pressed is Small with a press conference at minute 300 and two questions.
func pressed() *world.World {
	w := wt.Small()
	question := func(id string) world.PressQuestion {
		return world.PressQuestion{ID: id, From: wt.Daily, About: wt.Quotes, Position: world.Denies, Takes: 15}
	}
	w.Conferences = []world.Conference{{ID: "press", At: 300, By: wt.Ministry, Closes: 30, Within: 60, Questions: []world.PressQuestion{question("one"), question("two")}}}
	w.Events = append(w.Events, "press", "press.one", "press.one.owed", "press.two", "press.two.owed")
	return w
}

func prepare(id, question string) sim.Command {
	c := post(id)
	return sim.Command{ID: id, Kind: world.CmdPrepare, Target: "press", Choice: question, Texts: c.Texts, Readings: c.Readings}
}

func TestAPreparedQuestionIsAnsweredAndAnotherOwed(t *testing.T) {
	p := start(t, pressed(), 1)
	p.to(100)
	p.to(200, prepare("c1", "one"))
	if ways := p.View().Steps[0].Ways; !ways[0].Done || ways[0].Open || ways[1].Done || !ways[1].Open {
		t.Errorf("the ways of preparing: %+v", ways)
	}
	p.to(310)
	own, inbox := p.Own(), p.View().Inbox
	if len(own) != 1 || own[0].ReplyTo != "press.one" || own[0].Position != world.Denies || !p.happened(sim.EvOwed) {
		t.Errorf("answers %+v", own)
	}
	if len(inbox) != 1 || inbox[0].ID != "press.two" || !inbox[0].Asks || inbox[0].Due != 360 {
		t.Fatalf("owed: %+v", inbox)
	}
	paid := &play{Sim: p.Branch(), t: t}
	answer := post("c2", func(c *sim.Command) { c.Kind, c.Target, c.Translate = world.CmdAnswer, "press.two", nil })
	paid.to(500, answer)
	p.to(500, post("c2", func(c *sim.Command) { c.Translate = nil })) // the same words, but no answer
	_, kept := paid.Outrage(paid.Ticks()-1, wt.Neighbour)
	_, lost := p.Outrage(p.Ticks()-1, wt.Neighbour)
	if !p.View().Inbox[0].Expired || lost >= kept {
		t.Errorf("trust %.4f with the answer, %.4f without", kept, lost)
	}
}

func TestNothingIsPreparedTooLateOrTwice(t *testing.T) {
	p := start(t, pressed(), 1)
	p.to(100)
	p.to(105, prepare("c1", "one"))
	for _, c := range []struct {
		minute   int32
		question string
		code     string
	}{{105, "one", sim.RefusedDone}, {200, "one", sim.RefusedDone}, {200, "three", sim.RefusedUnknown}, {270, "two", sim.RefusedClosed}} {
		p.to(c.minute)
		again := prepare("c9", c.question)
		again.Minute = p.Minute()
		if r := p.Check(&again); r == nil || r.Code != c.code {
			t.Errorf("%s at %d: %v, want %s", c.question, c.minute, r, c.code)
		}
	}
}

func TestAQuestionIsPreparedOnlyOnceItIsForeseen(t *testing.T) {
	w := pressed()
	w.Conferences[0].Questions[1].Foreseen = wt.Bool(`known("footage")`)
	p := start(t, w, 1)
	p.to(100)
	early := prepare("c1", "two")
	early.Minute = p.Minute()
	if r := p.Check(&early); r == nil || r.Code != sim.RefusedNotOffered {
		t.Errorf("what cannot be foreseen is prepared: %v", r)
	}
	if ways := p.View().Steps[0].Ways; len(ways) != 1 || ways[0].ID != "one" {
		t.Errorf("the desk sees %+v", ways)
	}
	p.to(200, sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage"})
	p.to(310, prepare("c2", "two"))
	if own := p.Own(); len(own) != 1 || own[0].ReplyTo != "press.two" {
		t.Errorf("answered %+v", own)
	}
}

// stranded is Small with a case, and drafts that give names and movements away.
func stranded() *world.World {
	w := wt.Small()
	draft := func(id string) world.Draft {
		return world.Draft{ID: id, Account: wt.Ministry, On: []int{wt.Pulse}, About: world.None, To: world.None}
	}
	w.Drafts = []world.Draft{draft("names"), draft("route")}
	strain := func(id string) []world.Effect {
		return []world.Effect{wt.Effect(id, world.Effect{Kind: world.DoTension, Government: wt.Neighbour, By: fixed.FromFloat(.4)})}
	}
	w.Cases = []world.Case{{
		ID: "bus", People: 12, From: "ben", When: world.When{At: 20}, Names: []int{0}, Moves: []int{1}, Early: strain("early"), Endangers: strain("endangers"),
		Steps: [world.CaseSteps]world.CaseStep{{Takes: 30, Told: true}, {Takes: 30}, {Takes: 30}},
	}}
	w.Events = append(w.Events, "bus", "bus.identified", "bus.kin", "bus.consent", "bus.named", "bus.early", "bus.endangered", "names", "route", "consular")
	return w
}

func fromDraft(id, draft string) sim.Command {
	return post(id, func(c *sim.Command) { c.Draft, c.About, c.Position, c.Translate = draft, "", world.Silent, nil })
}

func consular(id, way string) sim.Command {
	return sim.Command{ID: id, Kind: world.CmdConsular, Target: "bus", Choice: way}
}

func TestNamesBeforeConsentHurtAndAfterItDoNot(t *testing.T) {
	p := start(t, stranded(), 1)
	p.to(25)
	if m := p.View().Inbox; len(m) != 1 || m[0].From != "ben" || !m[0].Urgent {
		t.Fatalf("reported: %+v", m)
	}
	patient := &play{Sim: p.Branch(), t: t}
	if r := patient.Check(&sim.Command{Kind: world.CmdConsular, Target: "bus", Choice: "kin", Minute: patient.Minute()}); r == nil || r.Code != sim.RefusedOrder {
		t.Errorf("the families before the names: %v", r)
	}
	for i, way := range world.CaseWords {
		patient.to(patient.Minute()+150, consular("k"+way, way))
		if step := patient.View().Steps[0]; !step.Ways[i].Done {
			t.Fatalf("%s: %+v", way, step)
		}
	}
	before := patient.Tension(patient.Ticks()-1, wt.Neighbour)
	patient.to(patient.Minute()+15, fromDraft("c1", "names"))
	if patient.happened(sim.EvGaveAway) || patient.Tension(patient.Ticks()-1, wt.Neighbour) > before+.1 || patient.Books().Served != 12 {
		t.Errorf("after consent: exposed %v, books %+v", patient.happened(sim.EvGaveAway), patient.Books())
	}
	before = p.Tension(p.Ticks()-1, wt.Neighbour)
	p.to(p.Minute()+15, fromDraft("c1", "names"))
	if !p.happened(sim.EvGaveAway) || p.Tension(p.Ticks()-1, wt.Neighbour) < before+.2 {
		t.Error("names before consent did nothing")
	}
}

func TestDetailsOfMovementsEndanger(t *testing.T) {
	p := start(t, stranded(), 1)
	p.to(25)
	before := p.Tension(p.Ticks()-1, wt.Neighbour)
	p.to(40, fromDraft("c1", "route"))
	if !p.happened(sim.EvGaveAway) || p.Tension(p.Ticks()-1, wt.Neighbour) < before+.2 {
		t.Error("details of movements did nothing")
	}
}

func TestAStepThatFailsCanBeTakenAgain(t *testing.T) {
	w := stranded()
	w.Cases[0].Steps[world.CaseIdentify].Chance = wt.Number(`tension("home") > 2 ? 1 : 0`)
	p := start(t, w, 1)
	p.to(25)
	p.to(200, consular("c1", "identify"))
	step := p.View().Steps[0]
	if step.State != view.StepOpen || step.Ways[0].Done || !step.Ways[0].Open {
		t.Errorf("after a failure: %+v", step)
	}
}

func TestWorkTakesTheTimeOfWhoDoesItAndTheCostOfTheCommand(t *testing.T) {
	due := func(who string, cost int32) int32 {
		w := stranded()
		w.Costs[world.CmdConsular].Takes = cost
		p := start(t, w, 1)
		p.to(25)
		c := consular("c1", "identify")
		c.Colleague = who
		p.to(30, c)
		return p.View().Steps[0].Due - 25
	}
	if quick, slow, dear := due("ben", 0), due("ada", 0), due("ben", 20); quick != 30 || slow != 60 || dear != 50 {
		t.Errorf("a step of half an hour takes Ben %d minutes, Ada %d, and Ben %d when it costs 20 more", quick, slow, dear)
	}
}

func TestTwoColleaguesEmptyTheHotlineTwiceAsFast(t *testing.T) {
	emptied := func(who ...string) int32 {
		w := wt.Small()
		w.Hotline = &world.Hotline{Segment: wt.Abroad, Calls: wt.Number("minute < 120 ? 60 : 0"), Each: 6, Patience: 500}
		p := start(t, w, 1)
		p.to(120)
		full := p.View().Queue
		for _, c := range who {
			p.to(p.Minute()+5, sim.Command{ID: "c" + c, Kind: world.CmdAssign, Target: c, Task: "consular"})
		}
		p.to(240)
		return full - p.View().Queue
	}
	if none, one, two := emptied(), emptied("ben"), emptied("ben", "ada"); none != 0 || one < 15 || two < 2*one-4 || two > 2*one {
		t.Errorf("callers taken in two hours: %d by nobody, %d by one, %d by two", none, one, two)
	}
}

func TestALongQueueAngersThoseOutside(t *testing.T) {
	felt := func(patience int32) (float64, float64) {
		w := wt.Small()
		w.Hotline = &world.Hotline{Segment: wt.Abroad, Calls: wt.Number("60"), Each: 6, Patience: patience}
		p := start(t, w, 1)
		p.to(600)
		return p.Outrage(p.Ticks()-1, wt.Abroad)
	}
	calm, trust := felt(30_000)
	angry, doubt := felt(10)
	if angry <= calm || doubt >= trust {
		t.Errorf("outrage %.3f and trust %.3f with patience, %.3f and %.3f without", calm, trust, angry, doubt)
	}
}
