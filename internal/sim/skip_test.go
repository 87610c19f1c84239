package sim_test

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// A message that is handed over is neither served nor deserted: it waits no
// longer, its time does not run out, nobody's trust moves, and no answer's effect
// comes. It is as if nobody had asked.
func TestAMessageHandedOverCountsForNothing(t *testing.T) {
	w := asked()
	w.Injects[len(w.Injects)-1].Do[0].Message.Urgent = true
	never := wt.Small()
	never.Segments[wt.Abroad].Distress = true
	p := start(t, w, 1)
	p.to(70)
	if !p.View().Inbox[0].Skips {
		t.Fatal("an urgent question cannot be handed over")
	}
	skip := sim.Command{ID: "s", Kind: world.CmdSkip, Target: "tv-airs"}
	p.to(400, skip)
	m := p.View().Inbox[0]
	if !m.Skipped || m.Skips || m.Expired || m.Chosen != "" || p.happened(sim.EvUnanswered) || p.happened(sim.EvChosen) {
		t.Errorf("%+v", m)
	}
	calm := start(t, never, 1)
	calm.to(400)
	if got, want := trustAt(wt.Abroad)(p), trustAt(wt.Abroad)(calm); got != want {
		t.Errorf("trust %v, and %v where nobody asks", got, want)
	}
	if b := p.Books(); b.Served != 0 || b.Failed != 0 || b.Commands != 0 {
		t.Errorf("the books hold %+v", b)
	}
	for _, c := range []sim.Command{skip, {Kind: world.CmdChoose, Target: "tv-airs", Choice: "calm"}, {Kind: world.CmdAnswer, Target: "tv-airs"}} {
		if c.Minute = p.Minute(); p.Check(&c) == nil {
			t.Errorf("%s of what was handed over is accepted", c.Kind)
		}
	}
}

// Only what presses or distresses can be handed over.
func TestACalmMessageIsTheDesksOwn(t *testing.T) {
	p := start(t, asked(), 1)
	p.to(70)
	c := sim.Command{Kind: world.CmdSkip, Target: "tv-airs", Minute: p.Minute()}
	if r := p.Check(&c); r == nil || r.Code != sim.RefusedNoSkip || p.View().Inbox[0].Skips {
		t.Errorf("refused: %v", r)
	}
}

func TestAQuestionBesideADistressingPictureCanBeHandedOver(t *testing.T) {
	w := wt.Small()
	w.Media = append(w.Media, world.Media{ID: "yard", Evidence: world.None, Distressing: true})
	e := wt.Post("injects.quotes-appear", wt.Daily, wt.Quotes)
	e.Post.Asks, e.Post.Media = &world.Question{About: wt.Quotes, Within: 60}, []int{len(w.Media) - 1}
	w.Injects[0].Do = []world.Effect{e}
	p := start(t, w, 1)
	p.to(40)
	p.to(200, sim.Command{ID: "s", Kind: world.CmdSkip, Target: "quotes-appear"})
	if v := p.View(); !v.Inbox[0].Skipped || v.Inbox[0].Expired || v.Feed[0].Asks {
		t.Errorf("%+v", v.Inbox[0])
	}
}
