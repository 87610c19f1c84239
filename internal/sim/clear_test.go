package sim_test

import (
	"slices"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// Legal is the clearance that office adds to the minister's.
const legal = 1

// office is a world in which legal clears first and the minister after it, from
// nine to five.
func office() *world.World {
	w := wt.Small()
	w.Calendar.Office = world.Hours{From: 540, To: 1020}
	w.Clearances = append(w.Clearances, world.Clearance{ID: "legal", Takes: 30, Off: 600})
	w.Accounts[wt.Ministry].Clearance = []int{legal, wt.Minister}
	for _, id := range []string{"sharp", "soft"} {
		w.Drafts = append(w.Drafts, world.Draft{ID: id, Account: wt.Ministry, About: wt.Quotes, Position: world.Denies, To: world.None})
	}
	return w
}

func clearing(id string, change ...func(*sim.Command)) sim.Command {
	return post(id, append([]func(*sim.Command){plain, func(c *sim.Command) { c.Kind = world.CmdClear }}, change...)...)
}

// the first request for clearance, as the desk sees it.
func (p *play) asked() view.Cleared { return p.View().Clearances[0] }

func TestEachLevelAnswersInTurn(t *testing.T) {
	p := start(t, office(), 1)
	p.to(600)
	p.to(605, clearing("l"))
	if a := p.asked(); a.Level != legal || a.Due != 630 || a.Given {
		t.Fatalf("at first %+v", a)
	}
	p.to(635)
	if a := p.asked(); a.Level != wt.Minister || a.Due != 655 || a.Given {
		t.Fatalf("when legal has agreed: %+v", a)
	}
	use := post("c", plain, func(c *sim.Command) { c.Cleared, c.Minute = "l", p.Minute() })
	if r := p.Check(&use); r == nil || r.Code != sim.RefusedNotCleared {
		t.Errorf("a post before the last level: %v", r)
	}
	p.to(660)
	if use.Minute = p.Minute(); !p.asked().Given || p.Check(&use) != nil {
		t.Errorf("in the end %+v, %v", p.asked(), p.Check(&use))
	}
	only := start(t, office(), 1)
	only.to(600)
	only.to(640, clearing("l", func(c *sim.Command) { c.Level = "legal" }))
	if use.Minute = only.Minute(); !only.asked().Given || only.Check(&use) == nil {
		t.Error("one level of two is enough to post")
	}
}

func TestADeputyAnswersAtNight(t *testing.T) {
	w := office()
	w.Clearances[legal].Deputy = &world.Deputy{Takes: 45, Refuses: wt.Bool(`happened("quotes-appear")`)}
	p := start(t, w, 1)
	p.to(120)
	p.to(125, clearing("l"))
	if a := p.asked(); !a.Deputy || a.Due != 165 {
		t.Fatalf("asked at two in the morning: %+v", a)
	}
	p.to(175)
	if a := p.asked(); !a.Refused || a.Reason != "clearances.legal.deputy.reason" {
		t.Errorf("the deputy would refuse: %+v", a)
	}
	day := start(t, w, 1)
	day.to(600)
	day.to(635, clearing("l"))
	if a := day.asked(); a.Deputy || a.Refused {
		t.Errorf("asked in office hours: %+v", a)
	}
	w.Clearances[legal].Deputy.Refuses = nil
	night := start(t, w, 1)
	night.to(120)
	night.to(400, clearing("l", func(c *sim.Command) { c.Level = "legal" }))
	if !slices.ContainsFunc(night.events, func(e sim.Event) bool { return e.Kind == sim.EvCleared && e.Detail == "deputy" }) {
		t.Errorf("who has agreed at night is not told: %v", kinds(night.events))
	}
}

func TestLimitsSayWhichOfThemWasPassed(t *testing.T) {
	for _, c := range []struct {
		goldstein int16
		certainty int8
		why       string
	}{{-20, 35, ""}, {-21, 30, "harsh"}, {0, 36, "sure"}} {
		w := office()
		w.Clearances[legal].Limits = &world.Limits{Low: -20, Sure: 35}
		p := start(t, w, 1)
		p.to(600)
		p.to(660, clearing("l", func(o *sim.Command) {
			o.Readings = map[string]speech.Reading{"en": {Goldstein: c.goldstein, Certainty: c.certainty}}
		}))
		if a := p.asked(); a.Refused != (c.why != "") || a.Why != c.why {
			t.Errorf("Goldstein %d, certainty %d: %+v", c.goldstein, c.certainty, a)
		}
	}
}

func TestOnlyTheEditedTextMayUseTheClearance(t *testing.T) {
	w := office()
	w.Clearances[legal].Edits = []world.Edit{{Draft: 0, To: 1}}
	w.Clearances[legal].Limits = &world.Limits{Low: -20, Sure: 50}
	p := start(t, w, 1)
	p.to(600)
	p.to(665, clearing("l", goldstein(-60), func(c *sim.Command) { c.Draft, c.Verbatim, c.To = "sharp", true, "" }))
	v := p.View()
	if a := p.asked(); !a.Given || a.Draft != "soft" {
		t.Fatalf("legal has not edited: %+v", a)
	}
	if m := v.Inbox[len(v.Inbox)-1]; m.From != "legal" || m.Line != "clearances.legal.edits.sharp.note" {
		t.Errorf("the desk is told: %+v", m)
	}
	for _, c := range []struct {
		what string
		say  func(*sim.Command)
		may  bool
	}{
		{"the text that was asked for", func(c *sim.Command) { c.Draft, c.Verbatim = "sharp", true }, false},
		{"the edited draft, changed", func(c *sim.Command) { c.Draft = "soft" }, false},
		{"the edited draft", func(c *sim.Command) { c.Draft, c.Verbatim = "soft", true }, true},
	} {
		use := post("c", plain, c.say, func(o *sim.Command) { o.Cleared, o.Minute = "l", p.Minute() })
		if r := p.Check(&use); (r == nil) != c.may {
			t.Errorf("%s: %v", c.what, r)
		}
	}
}
