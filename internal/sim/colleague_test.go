package sim_test

import (
	"strconv"
	"testing"

	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// human is Small with an Ada who can err and mind.
func human(errs, fatigue, goodwill float64) *world.World {
	w := wt.Small()
	ada := &w.Colleagues[wt.Ada]
	ada.Feels, ada.Errs, ada.Fatigue, ada.Goodwill = true, fixed.FromFloat(errs), fixed.FromFloat(fatigue), fixed.FromFloat(goodwill)
	return w
}

// check lets somebody check the footage and returns what the desk then holds.
func (p *play) check(id, who string) view.Evidence {
	p.t.Helper()
	p.to(p.Minute()+400, sim.Command{ID: id, Kind: world.CmdVerify, Target: "footage", Colleague: who})
	return p.View().Evidence[wt.Footage]
}

func TestTheTiredAndIllUsedErrMoreOften(t *testing.T) {
	wrong := func(fatigue, goodwill float64) (n int) {
		for seed := range uint64(60) {
			p := start(t, human(.2, fatigue, goodwill), seed)
			truth := view.Held
			if p.Fact(0) == "yes" {
				truth = view.Failed
			}
			if p.check("c1", "ada").State != truth {
				n++
			}
		}
		return n
	}
	fresh, worn := wrong(0, .7), wrong(.9, .1)
	if fresh == 0 || fresh > 24 || worn <= fresh+10 {
		t.Errorf("of 60 checks a fresh colleague got %d wrong, a spent and ill-used one %d", fresh, worn)
	}
}

func TestASecondCheckBySomebodyElseCorrectsTheFirst(t *testing.T) {
	p := start(t, human(1, 0, .7), 1)
	again := sim.Command{ID: "c2", Kind: world.CmdVerify, Target: "footage"}
	first := p.check("c1", "ada")
	for _, who := range []string{"", "ada"} {
		again.Colleague, again.Minute = who, p.Minute()
		if r := p.Check(&again); r == nil || r.Code != sim.RefusedDone {
			t.Errorf("a second check by %q: %v", who, r)
		}
	}
	second := p.check("c2", "ben")
	last := p.events[len(p.events)-1]
	for _, e := range p.events {
		if e.Kind == sim.EvEvidence {
			last = e
		}
	}
	if !first.Again || second.State == first.State || second.By != wt.Ben || last.Detail != sim.CheckedCorrected {
		t.Errorf("first %+v, second %+v, told as %q", first, second, last.Detail)
	}
	q := start(t, human(0, 0, .7), 1)
	q.check("c1", "ada")
	again.Colleague, again.Minute = "ben", q.Minute()
	if q.Check(&again) == nil {
		t.Error("where nobody errs a second check is taken")
	}
}

func TestAWrongTranslationReadsHarsherAndSurer(t *testing.T) {
	said := func(errs float64) (*play, speech.Reading) {
		p := start(t, human(errs, 0, .7), 1)
		p.to(200, post("c1"))
		return p, p.Own()[0].Reading
	}
	_, meant := said(0)
	p, read := said(1)
	if read.Goldstein >= meant.Goldstein || read.Certainty <= meant.Certainty || !p.happened(sim.EvMistook) {
		t.Errorf("meant %+v, read %+v, noticed %v", meant, read, p.happened(sim.EvMistook))
	}
}

func TestGoodwillFallsOffShiftAndRisesAtRest(t *testing.T) {
	w := human(0, 0, .5)
	w.Colleagues[wt.Ada].Shift = world.Hours{From: 12 * 60, To: 20 * 60}
	goodwill := func(p *play) float64 {
		return p.Eval(wt.Number(`goodwill("ada")`))
	}
	p := start(t, w, 1)
	for w.LocalMinute(0, p.Minute()) >= 12*60 && w.LocalMinute(0, p.Minute()) < 20*60 {
		p.to(p.Minute() + 60)
	}
	before := goodwill(p)
	p.to(p.Minute()+5, sim.Command{ID: "c1", Kind: world.CmdAssign, Target: "ada", Task: "monitor"})
	called := goodwill(p)
	p.to(p.Minute() + 300)
	p.to(p.Minute()+240, sim.Command{ID: "c2", Kind: world.CmdAssign, Target: "ada", Task: "rest"})
	if rested := goodwill(p); called >= before || rested <= called {
		t.Errorf("goodwill %.3f, called in %.3f, rested %.3f", before, called, rested)
	}
}

func TestWhoHasLittleGoodwillWorksSlower(t *testing.T) {
	due := func(goodwill float64) int32 {
		p := start(t, human(0, 0, goodwill), 1)
		p.to(5, sim.Command{ID: "c1", Kind: world.CmdVerify, Target: "footage", Colleague: "ada"})
		return p.View().Evidence[wt.Footage].Due
	}
	if willing, grudging := due(.7), due(.2); grudging < willing*5/4 {
		t.Errorf("willing done at %d, grudging at %d", willing, grudging)
	}
}

func TestAColleagueRemembersOnce(t *testing.T) {
	w := human(0, 0, .7)
	w.Colleagues[wt.Ada].Remembers = []world.Memory{{ID: "night", When: wt.Bool(`on_task("ada", "monitor") and busy("ada") and fatigue("ada") >= 0`), By: fixed.FromFloat(-.25)}}
	p := start(t, w, 1)
	for i := range 3 {
		p.to(p.Minute()+400, sim.Command{ID: "c" + strconv.Itoa(i), Kind: world.CmdAssign, Target: "ada", Task: "monitor"})
	}
	if v := p.View(); len(v.Inbox) != 1 || v.Inbox[0].From != "ada" || v.Colleagues[wt.Ada].Goodwill != 2 || v.Colleagues[wt.Ben].Goodwill != -1 {
		t.Errorf("inbox %v, colleagues %+v", v.Inbox, v.Colleagues)
	}
}

func TestAnEmbassyCannotSummon(t *testing.T) {
	w := wt.Small()
	cabinet := &w.Channels[wt.Cabinet]
	cabinet.Kinds[world.Summons] = &world.ChannelTerms{Takes: 30, Points: []world.Point{{ID: "explain"}}}
	summon := sim.Command{Kind: world.CmdSummon, Target: "cabinet", Point: "explain"}
	if r := start(t, w, 1).Check(&summon); r != nil {
		t.Errorf("a capital cannot summon: %v", r)
	}
	w.Seat, w.Host = world.Embassy, wt.Neighbour
	if r := start(t, w, 1).Check(&summon); r == nil || r.Code != sim.RefusedSeat {
		t.Errorf("an embassy summons: %v", r)
	}
	call := sim.Command{Kind: world.CmdCall, Target: "cabinet", Point: "reassure"}
	if r := start(t, w, 1).Check(&call); r != nil {
		t.Errorf("an embassy cannot call: %v", r)
	}
}

// Who names a colleague who is at work learns until when, and who is free.
func TestABusyColleagueIsRefusedWithWhoIsFree(t *testing.T) {
	p := start(t, wt.Small(), 1)
	p.to(40)
	p.to(45, sim.Command{ID: "c1", Kind: world.CmdAssign, Target: "ada", Task: "rest"})
	p.to(60)
	r := p.Check(&sim.Command{Kind: world.CmdVerify, Target: "footage", Colleague: "ada", Minute: p.Minute()})
	until := p.View().Colleagues[wt.Ada].Until
	if r == nil || r.Code != sim.RefusedBusy || r.Args["colleague"] != "ada" || r.Args["doing"] != "rest" ||
		r.Args["until"] != strconv.Itoa(int(until)) || r.Args["others"] != "ben" {
		t.Errorf("refused with %v; at rest until %d", r, until)
	}
}
