package sim_test

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// crowdWaits is a world in which ada reports that 300 people wait for an answer, with
// choices that answer some, none, or all once a text is published.
func crowdWaits(t *testing.T) *play {
	t.Helper()
	w := asked()
	w.Drafts = append(w.Drafts, world.Draft{ID: "advice", Account: wt.Ministry, About: world.None, To: world.None})
	e := &w.Injects[len(w.Injects)-1].Do[0]
	m := *e.Message
	m.From, m.Asks = "ada", &world.Question{About: world.None, Within: 240, People: 300}
	first := m.Choices[0]
	m.Choices = nil
	for _, ch := range []world.Choice{{ID: "singly", Reach: 12, Draft: world.None}, {ID: "later", Reach: world.Nobody, Draft: world.None}, {ID: "publish", Draft: len(w.Drafts) - 1}} {
		ch.Event = first.Event
		m.Choices = append(m.Choices, ch)
	}
	e.Message = &m
	p := start(t, w, 1)
	p.to(70)
	return p
}

func (p *play) waiting() view.Message { return p.View().Inbox[0] }

// A choice answers as many as it reaches, which keeps who asked busy; the rest
// wait on, and a public answer reaches them all.
func TestAChoiceAnswersAsManyAsItReaches(t *testing.T) {
	p := crowdWaits(t)
	choose := sim.Command{ID: "c", Kind: world.CmdChoose, Target: p.waiting().ID, Choice: "singly"}
	p.to(80, choose)
	if m := p.waiting(); m.Served != 12 || m.Answered || p.Books().Served != 12 {
		t.Errorf("%+v, books %+v", m, p.Books())
	}
	if c := p.View().Colleagues[0]; c.Task != "consular" || c.Until < 70+12*5 {
		t.Errorf("who asked is at %q until %d", c.Task, c.Until)
	}
	p.to(120, post("p", plain, func(c *sim.Command) { c.Draft = "advice" }))
	if m := p.waiting(); !m.Answered || m.Served != 300 || p.Books().Served != 300 {
		t.Errorf("after the text that the message offers: %+v", m)
	}
}

// Those whom nobody answers in time are deserted; a choice alone does not answer.
func TestWhoIsNotReachedWaitsInVain(t *testing.T) {
	for _, choice := range []string{"later", "publish"} {
		p := crowdWaits(t)
		p.to(500, sim.Command{ID: "c", Kind: world.CmdChoose, Target: p.waiting().ID, Choice: choice})
		if b := p.Books(); !p.waiting().Expired || b.Served != 0 || b.Failed != 300 {
			t.Errorf("%s: %+v", choice, b)
		}
	}
}

// A colleague on consular work takes them one by one.
func TestConsularWorkAnswersOneByOne(t *testing.T) {
	p := crowdWaits(t)
	p.to(500, sim.Command{ID: "a", Kind: world.CmdAssign, Target: "ben", Task: "consular"})
	if b := p.Books(); b.Served < 30 || b.Served > 50 || b.Served+b.Failed != 300 {
		t.Errorf("in three and a half hours %+v", b)
	}
}
