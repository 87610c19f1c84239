package sim_test

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// choreography is embassy with an accord: our regret, their word, our thanks.
func choreography() *world.World {
	w := embassy()
	w.Drafts = []world.Draft{{ID: "regret", Account: wt.Ministry, About: world.None, To: world.None}, {ID: "thanks", Account: wt.Ministry, About: world.None, To: world.None}}
	w.Accords = []world.Accord{{
		ID: "two", Government: wt.Neighbour, Takes: 30, Accepts: wt.Number("1"),
		Steps: []world.AccordStep{
			{Ours: true, Draft: 0, Within: 60},
			{Draft: world.None, Wait: [2]int32{20, 40}, Do: []world.Effect{wt.Post("their-word", wt.TV, wt.Hack)}},
			{Ours: true, Draft: 1, Within: 60},
		},
	}}
	return w
}

func draft(id, name string) sim.Command {
	return post(id, plain, func(c *sim.Command) { c.Draft, c.About, c.Position = name, "", world.Silent })
}

func proposed(t *testing.T, w *world.World) *play {
	t.Helper()
	p := start(t, w, 1)
	p.to(40)
	p.to(75, sim.Command{ID: "p", Kind: world.CmdPropose, Target: "two"})
	return p
}

func stateOf(p *play) view.StepState { return p.View().Steps[0].State }

func TestAnAccordIsKeptStepByStep(t *testing.T) {
	p := proposed(t, choreography())
	if !p.happened(sim.EvAccord) || stateOf(p) != view.StepStands || p.View().Steps[0].Due != 130 {
		t.Fatalf("after the answer: %v, %+v", kinds(p.events), p.View().Steps)
	}
	b := &play{Sim: p.Branch(), t: t}
	for _, x := range []*play{p, b} {
		x.to(160, draft("a", "regret"))
		x.to(400, draft("b", "thanks"))
	}
	if _, steps := p.at(sim.EvAccordStep); steps != 3 || !p.happened(sim.EvAccordKept) || stateOf(p) != view.StepDone {
		t.Errorf("%d steps were taken: %v", steps, kinds(p.events))
	}
	if b.Digest() != p.Digest() {
		t.Error("a branch of an accord goes on otherwise")
	}
}

// A step that is agreed for an hour is due then, however early the answer came.
func TestAStepOfAnAccordIsDueAtItsHour(t *testing.T) {
	w := choreography()
	w.Accords[0].Steps[0].Within, w.Accords[0].Steps[0].Until = 0, 200
	p := proposed(t, w)
	if due := p.View().Steps[0].Due; due != 200 {
		t.Errorf("due at %d", due)
	}
	course := p.View().Steps[0].Course
	if len(course) != 3 || course[0].By != 200 || course[0].State != view.StepStands || course[1].State != view.StepOpen || course[1].Since != -1 {
		t.Errorf("the course of the accord: %+v", course)
	}
	kept := &play{Sim: p.Branch(), t: t}
	kept.to(170)
	kept.to(190, draft("a", "regret"))
	if _, steps := kept.at(sim.EvAccordStep); steps == 0 || kept.happened(sim.EvAccordBroken) {
		t.Errorf("published before its hour: %v", kinds(kept.events))
	}
	if theirs := kept.View().Steps[0].Course[1]; theirs.State != view.StepStands || theirs.Since+theirs.From < 190 || theirs.To != 40 {
		t.Errorf("their step: %+v", theirs)
	}
	p.to(300)
	if broken, times := p.at(sim.EvAccordBroken); times != 1 || broken != 205 {
		t.Errorf("not published; broken %d times, at %d", times, broken)
	}
}

func TestWhoDefaultsOnAnAccord(t *testing.T) {
	late := proposed(t, choreography())
	late.to(400)
	if broken, times := late.at(sim.EvAccordBroken); times != 1 || broken != 135 {
		t.Errorf("our step was due at 130; broken %d times, at %d", times, broken)
	}
	late.to(500, draft("a", "regret"))
	if late.happened(sim.EvAccordKept) {
		t.Error("what is broken cannot be kept")
	}
	hasty := proposed(t, choreography())
	hasty.to(100, draft("b", "thanks"))
	if !hasty.happened(sim.EvAccordBroken) {
		t.Error("thanks before their word keep the order")
	}
	faithless := choreography()
	faithless.Accords[0].Steps[1].Keeps = wt.Number("0")
	p := proposed(t, faithless)
	p.to(400, draft("a", "regret"))
	if !p.happened(sim.EvAccordDefaulted) || p.happened(sim.EvAccordBroken) {
		t.Errorf("their default: %v", kinds(p.events))
	}
	unwilling := choreography()
	unwilling.Accords[0].Accepts = wt.Number("0")
	p = proposed(t, unwilling)
	again := sim.Command{ID: "q", Kind: world.CmdPropose, Target: "two", Minute: p.Minute()}
	if r := p.Check(&again); !p.happened(sim.EvAccordRefused) || r == nil || r.Code != sim.RefusedDone {
		t.Errorf("a refused accord: %v, again: %v", kinds(p.events), r)
	}
}

// What an accord asks of us first may have been published while it was asked for:
// that counts, unless it was withdrawn. After its hour nobody agrees to it.
func TestAStepOfAnAccordMayBeTakenBeforeTheAnswer(t *testing.T) {
	run := func(until int32, cmds ...sim.Command) *play {
		w := choreography()
		w.Accords[0].Steps[0].Within, w.Accords[0].Steps[0].Until = 0, until
		p := start(t, w, 1)
		p.to(40)
		p.to(75, append(cmds, sim.Command{ID: "p", Kind: world.CmdPropose, Target: "two"})...)
		return p
	}
	waits := run(100)
	if s := waits.View().Steps[0]; s.State != view.StepStands || s.Due != 100 {
		t.Errorf("standing: %+v", s)
	}
	early := run(100, draft("a", "regret"))
	early.to(140)
	if s := early.View().Steps[0]; early.happened(sim.EvAccordBroken) || s.Course[0].State != view.StepDone {
		t.Errorf("published before the answer: %+v, %v", s, kinds(early.events))
	}
	late := run(60)
	if late.happened(sim.EvAccord) || late.happened(sim.EvAccordRefused) || stateOf(late) != view.StepClosed {
		t.Errorf("asked for after its hour: %v", kinds(late.events))
	}
}
