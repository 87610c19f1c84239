package sim_test

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

func silence(change ...func(*sim.Command)) sim.Command {
	c := sim.Command{ID: "s", Kind: world.CmdSilence, About: "quotes", Reason: "talks", Until: 2000}
	for _, f := range change {
		f(&c)
	}
	return c
}

func agreedSilence(c *sim.Command) { c.Choice, c.To = sim.SilenceAgreed, "neighbour" }
func noComment(c *sim.Command)     { c.Choice = sim.SilenceNoComment }

// hushed is a crisis in which a silence was agreed after a call.
func hushed(t *testing.T, seed uint64) *play {
	t.Helper()
	p := start(t, embassy(), seed)
	p.to(40)
	p.to(75, contact(world.CmdCall, "reassure"))
	p.to(90, silence(agreedSilence))
	return p
}

func TestAnAgreedSilenceIsBrokenByOurOwnWord(t *testing.T) {
	p := hushed(t, 1)
	if v := p.View(); len(v.Silences) != 1 || v.Silences[0].With != wt.Neighbour {
		t.Fatalf("silences: %+v", v.Silences)
	}
	kept := &play{Sim: p.Branch(), t: t}
	elsewhere := post("e", plain, func(c *sim.Command) { c.About = "hack" })
	kept.to(130, elsewhere)
	p.to(130, post("w", plain))
	if kept.happened(sim.EvSilenceBroken) || kept.View().Silences[0].Broken {
		t.Error("a word on something else breaks the silence")
	}
	if !p.happened(sim.EvSilenceBroken) || !p.View().Silences[0].Broken {
		t.Fatal("a word on it does not break the silence")
	}
	if a, b := tension(p), tension(kept); a <= b {
		t.Errorf("tension %.3f after our word, %.3f without", a, b)
	}
	if a, b := trustAt(wt.Neighbour)(p), trustAt(wt.Neighbour)(kept); a >= b {
		t.Errorf("trust %.3f after our word, %.3f without", a, b)
	}
	p.events = nil
	p.to(200, post("w2", plain))
	if p.happened(sim.EvSilenceBroken) {
		t.Error("it is broken twice")
	}
}

func TestASilenceIsAgreedOnlyAfterAContact(t *testing.T) {
	p := start(t, embassy(), 1)
	p.to(40)
	c := silence(agreedSilence)
	c.Minute = p.Minute()
	if r := p.Check(&c); r == nil || r.Code != sim.RefusedMissing {
		t.Errorf("a silence out of the blue: %v", r)
	}
	w := embassy()
	w.Governments[wt.Neighbour].Hushes = wt.Number("0")
	p = start(t, w, 1)
	p.to(40)
	p.to(75, contact(world.CmdCall, "reassure"))
	p.to(90, silence(agreedSilence))
	if !p.happened(sim.EvNotSilent) || len(p.View().Silences) != 0 {
		t.Errorf("a government that does not agree: %v", kinds(p.events))
	}
}

func TestNoCommentAnswersThePressAndFeedsTheClaim(t *testing.T) {
	w := embassy()
	asks := wt.Post("injects.quotes-appear", wt.Daily, wt.Quotes)
	asks.Post.Asks = &world.Question{About: wt.Quotes, Within: 300}
	w.Injects[0].Do = []world.Effect{asks}
	silent, reasoned, declined := over(t, w, 120, vacuum), over(t, w, 120, vacuum, silence()), over(t, w, 120, vacuum, silence(noComment))
	if reasoned >= declined || declined >= silent {
		t.Errorf("the vacuum is %.0f after a reason, %.0f after no comment, %.0f after nothing", reasoned, declined, silent)
	}
	p := start(t, w, 1)
	p.to(40)
	plainly := &play{Sim: p.Branch(), t: t}
	plainly.to(60, silence())
	p.to(60, silence(noComment))
	if !p.View().Inbox[0].Answered || plainly.View().Inbox[0].Answered {
		t.Error("no comment is an answer to the press, a silence is none")
	}
}
