package sim_test

import (
	"testing"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// commanded is a world in which legal orders at 01:00 that the desk deny the
// quotes within four hours and not call anybody.
func commanded() *world.World {
	w := office()
	w.Accounts[wt.Ministry].Clearance = nil
	for _, what := range []string{"", ".withdrawn", ".breached", ".failed", ".kept"} {
		w.Events = append(w.Events, "deny-now"+what)
	}
	w.Instructions = []world.Instruction{{
		ID: "deny-now", From: "legal", Gives: true, When: world.When{At: 60}, Expires: 240,
		Aims:     []world.Aim{{ID: "denied", Met: wt.Bool(`denied("quotes")`)}},
		RedLines: []world.RedLine{{ID: "call", Crossed: wt.Bool(`happened("call")`)}},
		Query:    &world.Query{Takes: 30, Off: 30, Yields: wt.Bool(`known("footage")`)},
		Breach:   world.Breach{Disavows: true, Wait: [2]int32{20, 40}, Tells: true, Do: []world.Effect{wt.Effect("breach", world.Effect{Kind: world.DoClimb})}},
	}}
	return w
}

func call(id string) sim.Command {
	return sim.Command{ID: id, Kind: world.CmdCall, Target: "cabinet", Point: "reassure"}
}

func (p *play) order() view.Instruction { return p.View().Orders[0] }

// events are those of a kind that took place, by id.
func (p *play) ids(kind sim.EventKind) (list []string) {
	for _, e := range p.events {
		if e.Kind == kind {
			list = append(list, e.ID)
		}
	}
	return list
}

func TestAnInstructionIsKeptOrFails(t *testing.T) {
	p := start(t, commanded(), 1)
	p.to(60)
	if len(p.View().Orders) != 0 {
		t.Fatal("the instruction came too early")
	}
	p.to(65)
	if m := p.View().Inbox[0]; m.ID != "deny-now" || !m.Urgent || m.From != "legal" || m.Line != "instructions.deny-now.text" {
		t.Errorf("the desk is told %+v", m)
	}
	if o := p.order(); o.State != view.OrderStands || o.Expires != 300 || o.Aims[0] {
		t.Errorf("it stands: %+v", o)
	}
	obeys := &play{Sim: p.Branch(), t: t}
	obeys.to(305, post("c", plain))
	if o := obeys.order(); o.State != view.OrderKept || !o.Aims[0] {
		t.Errorf("carried out: %+v", o)
	}
	if p.to(305); p.order().State != view.OrderFailed {
		t.Errorf("not carried out: %+v", p.order())
	}
	w := commanded()
	w.Instructions[0].Expires = 0
	end := start(t, w, 1)
	end.to(2880)
	if end.order().State != view.OrderFailed || end.order().Expires != -1 {
		t.Errorf("at the end of the crisis: %+v", end.order())
	}
}

// A post that has nothing to do with the line that was crossed is not disowned.
func TestALineCrossedWithoutAPostDisownsNone(t *testing.T) {
	p := start(t, commanded(), 1)
	p.to(70)
	p.to(100, post("since", plain))
	p.to(200, call("k"))
	if o := p.order(); o.State != view.OrderBreached {
		t.Fatalf("crossed: %+v", o)
	}
	if got := p.ids(sim.EvDisavowed); len(got) != 0 {
		t.Errorf("disowned: %v", got)
	}
}

func TestARedLineDisownsThePostAndEndsTheInstruction(t *testing.T) {
	w := commanded()
	w.Instructions[0].RedLines[0].Crossed = wt.Bool(`denied("quotes")`)
	p := start(t, w, 1)
	p.to(70)
	p.to(200, post("since", plain))
	if o := p.order(); o.State != view.OrderBreached || o.Breached != 0 {
		t.Fatalf("crossed: %+v", o)
	}
	if got := p.ids(sim.EvDisavowed); len(got) != 1 || got[0] != "since" {
		t.Errorf("disowned: %v", got)
	}
	for _, e := range p.events {
		if e.Kind == sim.EvDisavowed && (e.Detail != sim.DisownedOrder || e.Actor != w.Instructions[0].From) {
			t.Errorf("the desk is not told why, and by whom: %+v", e)
		}
	}
	for _, x := range p.View().Feed {
		if x.Disowned != (x.ID == "since") {
			t.Errorf("%s is marked as disowned: %v", x.ID, x.Disowned)
		}
	}
	if p.View().Ladder.Peak != 2 {
		t.Error("what follows a breach did not")
	}
	if m := p.message("deny-now.breached"); m == nil || m.Line != "instructions.deny-now.breach.text" {
		t.Errorf("the desk is told %+v", m)
	}
}

func (p *play) message(id string) *view.Message {
	for _, m := range p.View().Inbox {
		if m.ID == id {
			return &m
		}
	}
	return nil
}

func TestWhatWasSoBeforeCrossesNoLine(t *testing.T) {
	p := start(t, commanded(), 1)
	p.to(20)
	p.to(100, call("k"))
	if o := p.order(); o.State != view.OrderStands {
		t.Errorf("a call before the instruction: %+v", o)
	}
	w := commanded()
	w.Instructions[0].RedLines[0].Crossed = wt.Bool(`minute >= 400`)
	late := start(t, w, 1)
	late.to(405)
	if o := late.order(); o.State != view.OrderFailed || late.happened(sim.EvBreached) {
		t.Errorf("after it has expired: %+v", o)
	}
}

func TestAQueryThatYieldsWithdrawsTheInstruction(t *testing.T) {
	query := sim.Command{ID: "q", Kind: world.CmdQuery, Target: "deny-now"}
	p := start(t, commanded(), 1)
	if c := query; p.Check(&c) == nil {
		t.Error("an instruction that nobody gave can be asked about")
	}
	p.to(70)
	p.to(75, query)
	if o, s := p.order(), p.View().Steps[0]; o.Asked != 130 || s.State != view.StepAsked || s.Due != 130 {
		t.Errorf("asked at night: %+v, %+v", o, s)
	}
	insists := &play{Sim: p.Branch(), t: t}
	insists.to(135)
	if m := insists.message("q.answer"); insists.order().State != view.OrderStands || m == nil || m.Line != "instructions.deny-now.query.insists" {
		t.Errorf("nothing is known: %+v, %+v", insists.order(), m)
	}
	p.to(80, sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage", Colleague: "ada"})
	p.to(140)
	if m := p.message("q.answer"); p.order().State != view.OrderWithdrawn || m == nil || m.Line != "instructions.deny-now.query.yields" {
		t.Fatalf("the footage is known: %+v, %+v", p.order(), m)
	}
	if p.to(300, call("k")); p.happened(sim.EvBreached) {
		t.Error("what was withdrawn was breached")
	}
}

func TestSoManyBreachesRecallThePlayer(t *testing.T) {
	w := commanded()
	w.Recall = &world.Recall{After: 2, Ending: 0}
	p := start(t, w, 1)
	p.to(100)
	if p.to(200, call("k")); p.Over() {
		t.Fatal("recalled after one breach of two")
	}
	w.Instructions = append(w.Instructions, w.Instructions[0])
	w.Instructions[1].ID = "silence"
	q := start(t, w, 1)
	q.to(100)
	if q.to(200, call("k")); !q.Over() || q.Outcome().Ending != "quiet" || !q.happened(sim.EvRecalled) {
		t.Errorf("two breaches: %+v", q.Outcome())
	}
}

func TestTheEffectInstructGivesAnInstructionOnce(t *testing.T) {
	w := commanded()
	w.Instructions[0].Gives = false
	w.Injects = append(w.Injects, world.Inject{ID: "give", When: world.When{At: 120}, Do: []world.Effect{
		wt.Effect("give", world.Effect{Kind: world.DoInstruct, Instruct: 0}), wt.Effect("give2", world.Effect{Kind: world.DoInstruct, Instruct: 0}),
	}})
	p := start(t, w, 1)
	p.to(130)
	if o := p.View().Orders; len(o) != 1 || o[0].Given != 120 || len(p.ids(sim.EvInstructed)) != 1 {
		t.Errorf("given %+v", o)
	}
}

func TestABreachInABranchStaysThere(t *testing.T) {
	p := start(t, commanded(), 1)
	p.to(100)
	b := &play{Sim: p.Branch(), t: t}
	before := p.Digest()
	b.to(200, call("k"))
	if p.Digest() != before || p.order().State != view.OrderStands {
		t.Error("a breach in a branch reaches its original")
	}
}

// lined is a world in which legal may agree to a line on the quotes for six
// hours, until the footage is known.
func lined() *world.World {
	w := office()
	w.Accounts[wt.Ministry].Clearance = []int{wt.Minister}
	w.Costs[world.CmdPost].Attention = 40
	w.Effects[effects.ResponseDisavows] = fixed.One
	w.Events = append(w.Events, "proven", "proven.refused", "proven.void")
	w.Lines = []world.Line{{
		ID: "proven", About: wt.Quotes, Positions: []world.Position{world.Denies}, Low: -10, High: 60, Sure: 40, Clearance: []int{legal, wt.Minister},
		Lasts: 360, Void: wt.Bool(`known("footage")`), Tells: true,
	}}
	return w
}

func TestWhatALineCoversNeedsNoClearanceUntilItIsVoid(t *testing.T) {
	ask := sim.Command{ID: "a", Kind: world.CmdLine, Target: "proven"}
	p := start(t, lined(), 1)
	p.to(600)
	p.to(605, ask)
	if s := p.View().Steps[0]; s.State != view.StepAsked || s.Takes != 55 {
		t.Fatalf("asked: %+v", s)
	}
	p.to(670)
	if s := p.View().Steps[0]; s.State != view.StepStands || s.Due != 655+360 {
		t.Fatalf("both have agreed: %+v", s)
	}
	uncleared := func(q *play, c sim.Command) bool {
		q.to(q.Minute()+5, c)
		busy := q.View().BusyUntil - (q.Minute() - 5)
		q.to(q.Minute() + 300)
		if covered := !q.happened(sim.EvDisavowed); covered != (busy == 20) {
			t.Errorf("covered: %v, and it took %d minutes of the desk", covered, busy)
		}
		return q.happened(sim.EvDisavowed)
	}
	branch := func() *play { return &play{Sim: p.Branch(), t: t} }
	if uncleared(branch(), post("c", plain)) {
		t.Error("a post within the line was disowned")
	}
	for what, change := range map[string]func(*sim.Command){
		"harsher than the line": goldstein(-11),
		"on another claim":      func(c *sim.Command) { c.About = "hack" },
		"of another position":   func(c *sim.Command) { c.Position = world.Holds },
	} {
		if !uncleared(branch(), post("c", plain, change)) {
			t.Errorf("a post %s counted as covered", what)
		}
	}
	p.to(675, sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage", Colleague: "ada"})
	p.to(740)
	if m := p.message("a.void"); p.View().Steps[0].State == view.StepStands || m == nil || m.Line != "lines.proven.voided" {
		t.Fatalf("a new fact: %+v, %+v", p.View().Steps[0], m)
	}
	if !uncleared(p, post("c", plain)) {
		t.Error("a post under a void line was not disowned")
	}
}

func TestALineIsRefusedAsATextIs(t *testing.T) {
	ask := sim.Command{ID: "a", Kind: world.CmdLine, Target: "proven"}
	w := lined()
	w.Clearances[wt.Minister].Refuses = wt.Bool("minute > 0")
	p := start(t, w, 1)
	p.to(600)
	p.to(670, ask)
	if !p.happened(sim.EvNoLine) || p.View().Steps[0].State != view.StepOpen {
		t.Errorf("refused by the second: %+v", p.View().Steps[0])
	}
	w = lined()
	w.Lines[0].Opens = wt.Bool("minute > 900")
	closed := start(t, w, 1)
	closed.to(600)
	ask.Minute = 600
	if r := closed.Check(&ask); r == nil || closed.View().Steps[0].State != view.StepClosed {
		t.Errorf("a line that is not open: %v", r)
	}
}
