package sim_test

import (
	"testing"

	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// embassy is Small with every form of contact: what is said in a summons is
// hostile, what is said in a démarche is not.
func embassy() *world.World {
	w := wt.Small()
	w.Events = append(w.Events, "cabinet.leaked", "cabinet.returned", "cabinet.readout", "cabinet.agreed", "cabinet.diverged", "silence.broken",
		"two", "two.refused", "two.kept", "two.broken", "two.defaulted")
	w.Governments[wt.Neighbour].Hushes = wt.Number("1")
	tells := func(id string) []world.Effect { return []world.Effect{wt.Post(id, wt.TV, wt.Hack)} }
	kinds := &w.Channels[wt.Cabinet].Kinds
	kinds[world.Call].Readout = &world.Readout{
		Theirs: world.Later{Wait: [2]int32{30, 60}, Do: tells("theirs")}, Agreed: &world.AgreedText{Takes: 40, Accepts: wt.Number("1")}, Diverges: tells("differ"),
	}
	kinds[world.Note] = &world.ChannelTerms{
		Takes: 60, Points: []world.Point{{ID: "protest", Value: -20}},
		Leaks: &world.Later{Chance: wt.Number("1"), Wait: [2]int32{120, 180}, Do: tells("quoted")},
	}
	kinds[world.Summons] = &world.ChannelTerms{
		Takes: 60, Points: []world.Point{{ID: "explain", Value: -30}},
		Levels:   []world.Level{{ID: "director", Weight: fixed.One}, {ID: "minister", Weight: 3 * fixed.Half}},
		Cameras:  &world.Along{Weight: 3 * fixed.Half, Do: tells("filmed")},
		Returned: &world.Later{Chance: wt.Number("1"), Wait: [2]int32{180, 240}},
	}
	kinds[world.Demarche] = &world.ChannelTerms{
		Takes:    60,
		Points:   []world.Point{{ID: "ask", Value: 10, Reply: &world.Reply{Says: true, Later: world.Later{Wait: [2]int32{240, 300}}}}},
		NonPaper: &world.Along{Weight: fixed.One, Leaks: fixed.Half}, Leaks: &world.Later{Chance: wt.Number("0.2"), Wait: [2]int32{60, 90}},
	}
	return w
}

func contact(kind world.CommandKind, point string, with ...string) sim.Command {
	return sim.Command{ID: "k", Kind: kind, Target: "cabinet", Point: point, With: with}
}

// at returns the minute of the first event of a kind, -1 for never, and how
// many there were.
func (p *play) at(kind sim.EventKind) (minute int32, times int) {
	minute = -1
	for _, e := range p.events {
		if e.Kind == kind {
			if times++; minute < 0 {
				minute = e.Minute
			}
		}
	}
	return minute, times
}

// Two channels lead to one government: who was rung was not called in.
func TestEachChannelSaysWhenItWasUsedLast(t *testing.T) {
	w := embassy()
	envoy := w.Channels[wt.Cabinet]
	envoy.ID = "envoy"
	w.Channels = append(w.Channels, envoy)
	p := start(t, w, 1)
	p.to(40)
	p.to(400, contact(world.CmdNote, "protest"))
	v := p.View()
	if v.Channels[wt.Cabinet].Last < 40 || v.Channels[len(v.Channels)-1].Last != -1 {
		t.Errorf("used at %d, and the other at %d", v.Channels[wt.Cabinet].Last, v.Channels[len(v.Channels)-1].Last)
	}
}

// Who makes a contact slowly is free again when it is over, as everybody is.
func TestWhoMadeAContactIsFreeWhenItIsOver(t *testing.T) {
	w := embassy()
	for i := range w.Colleagues {
		w.Colleagues[i].Skills[world.TaskLiaison] = fixed.Half
	}
	p := start(t, w, 1)
	p.to(40)
	p.to(45, contact(world.CmdNote, "protest"))
	for p.Minute() < 400 && !p.happened(sim.EvContact) {
		p.to(p.Minute() + 5)
	}
	if !p.happened(sim.EvContact) {
		t.Fatal("the note was never delivered")
	}
	p.to(p.Minute() + 5)
	for _, c := range p.View().Colleagues {
		if c.Task == "liaison" {
			t.Errorf("colleague %d is at it until %d; now %d", c.Index, c.Until, p.Minute())
		}
	}
}

func TestASummonsWeighsByLevelAndCamerasAndIsReturned(t *testing.T) {
	summons := func(level string, with ...string) float64 {
		c := contact(world.CmdSummon, "explain", with...)
		c.Choice = level
		return over(t, embassy(), 115, tension, c)
	}
	director, minister, filmed := summons("director"), summons("minister"), summons("minister", world.WithCameras)
	if usual := summons(""); usual != director || director >= minister || minister >= filmed {
		t.Errorf("tension %.3f after a director (%.3f when nobody says), %.3f after the minister, %.3f with cameras", director, usual, minister, filmed)
	}
	p := start(t, embassy(), 1)
	p.to(40)
	p.to(400, contact(world.CmdSummon, "explain"))
	met, _ := p.at(sim.EvContact)
	if returned, times := p.at(sim.EvReturned); times != 1 || returned < met+180 || returned > met+245 {
		t.Errorf("summoned at %d, our ambassador %d times, at %d", met, times, returned)
	}
	for name, c := range map[string]sim.Command{
		"an unknown level":    {Kind: world.CmdSummon, Target: "cabinet", Point: "explain", Choice: "king"},
		"cameras at a note":   contact(world.CmdNote, "protest", world.WithCameras),
		"papers at a summons": contact(world.CmdSummon, "explain", world.WithNonPaper),
	} {
		c.Minute = p.Minute()
		if p.Check(&c) == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

func TestADemarcheIsAnsweredLaterAndPaperLeaks(t *testing.T) {
	leaks := func(with ...string) (n int) {
		for seed := range uint64(24) {
			p := start(t, embassy(), seed)
			p.to(40)
			p.to(250, contact(world.CmdDemarche, "ask", with...))
			if p.happened(sim.EvExposed) {
				n++
			}
		}
		return n
	}
	if bare, paper := leaks(), leaks(world.WithNonPaper); bare == 0 || paper <= bare || paper == 24 {
		t.Errorf("of 24, %d leaked without a non-paper and %d with one", bare, paper)
	}
	p := start(t, embassy(), 1)
	p.to(40)
	p.to(500, contact(world.CmdDemarche, "ask"))
	met, _ := p.at(sim.EvContact)
	replied, times := p.at(sim.EvMessage)
	if times != 1 || replied < met+240 || replied > met+305 {
		t.Fatalf("carried out at %d, answered %d times, at %d", met, times, replied)
	}
	if m := p.View().Inbox[0]; m.From != "cabinet" || m.Line != "channels.cabinet.demarche.points.ask.reply.text" {
		t.Errorf("the reply is from %q and says %q", m.From, m.Line)
	}
}

func TestANoteIsQuotedBack(t *testing.T) {
	p := start(t, embassy(), 1)
	p.to(40)
	p.to(300, contact(world.CmdNote, "protest"))
	sent, _ := p.at(sim.EvContact)
	quoted, times := p.at(sim.EvExposed)
	published := false
	for _, q := range p.View().Feed {
		published = published || q.ID == "k.leaked"
	}
	if times != 1 || quoted < sent+120 || !published {
		t.Errorf("sent at %d, quoted %d times, at %d, published: %v", sent, times, quoted, published)
	}
}

func readout(way string) sim.Command {
	c := post("r", plain)
	c.Kind, c.Target, c.Choice = world.CmdReadout, "cabinet", way
	if way == world.ReadoutAgreed {
		c.Texts, c.Account = nil, ""
	}
	return c
}

func TestTwoReadoutsOfACallDivergeAndAnAgreedOneDoesNot(t *testing.T) {
	after := func(w *world.World, ways ...string) *play {
		p := start(t, w, 1)
		p.to(40)
		p.to(75, contact(world.CmdCall, "reassure"))
		for _, way := range ways {
			p.to(p.Minute()+5, readout(way))
		}
		p.to(400)
		return p
	}
	if p := after(embassy()); !p.happened(sim.EvReadout) || p.happened(sim.EvDiverged) {
		t.Error("when we say nothing, their readout stands alone")
	}
	if _, times := after(embassy(), world.ReadoutOwn, world.ReadoutOwn).at(sim.EvDiverged); times != 1 {
		t.Errorf("two readouts diverged %d times", times)
	}
	p := after(embassy(), world.ReadoutAgreed, world.ReadoutOwn)
	if !p.happened(sim.EvAgreed) || p.happened(sim.EvReadout) || p.happened(sim.EvDiverged) {
		t.Errorf("an agreed readout: %v", kinds(p.events))
	}
	deaf := embassy()
	deaf.Channels[wt.Cabinet].Kinds[world.Call].Readout.Agreed.Accepts = wt.Number("0")
	if p = after(deaf, world.ReadoutAgreed); !p.happened(sim.EvNotAgreed) || !p.happened(sim.EvReadout) {
		t.Errorf("a readout that was not agreed: %v", kinds(p.events))
	}
	seized := embassy()
	seized.Injects = append(seized.Injects, world.Inject{ID: "tv-airs", When: world.When{At: 80}, Do: []world.Effect{
		wt.Effect("injects.tv-airs", world.Effect{Kind: world.DoSeize, Account: wt.Ministry}),
	}})
	seized.Costs[world.CmdReadout] = world.Cost{Attention: 10}
	if p = after(seized, world.ReadoutOwn); p.happened(sim.EvDiverged) {
		t.Error("what could not be published diverges")
	}
	early := start(t, embassy(), 1)
	early.to(40)
	if c := readout(world.ReadoutAgreed); true {
		c.Minute = early.Minute()
		if early.Check(&c) == nil || len(early.View().Steps) != 0 {
			t.Error("there is a readout before there was a call")
		}
	}
}
