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

// offered is a world in which a message offers choices at minute 60: one until
// 05:00, one from 07:00 on.
func offered() *world.World {
	w := wt.Small()
	w.Injects = append(w.Injects, world.Inject{ID: "tv-airs", When: world.When{At: 60}, Do: []world.Effect{wt.Effect("injects.tv-airs", world.Effect{
		Kind: world.DoMessage, Message: &world.Message{From: "ben", Choices: []world.Choice{
			{ID: "now", Event: 1, Draft: world.None, Open: wt.Bool("minute < 300")},
			{ID: "later", Event: 1, Draft: world.None, Open: wt.Bool("minute > 420 and minute < 440")},
		}},
	})}})
	return w
}

func TestWhatTheHourClosesSaysTheHour(t *testing.T) {
	p := start(t, offered(), 1)
	for _, c := range []struct {
		minute           int32
		nowUntil         int32
		now, later       view.Hang
		decideBy, lapsed int32
	}{
		{290, 300, view.Hang{}, view.Hang{On: view.HangOpens, At: 425}, 300, -1},
		{300, -1, view.Hang{On: view.HangLapsed, At: 300}, view.Hang{On: view.HangOpens, At: 425}, -1, -1},
		{425, -1, view.Hang{On: view.HangLapsed, At: 300}, view.Hang{}, 440, -1},
		{440, -1, view.Hang{On: view.HangLapsed, At: 300}, view.Hang{On: view.HangLapsed, At: 440}, -1, 440},
	} {
		p.to(c.minute)
		v := p.View()
		m := v.Inbox[slices.IndexFunc(v.Inbox, func(m view.Message) bool { return len(m.Choices) > 0 })]
		for i, want := range []view.Hang{c.now, c.later} {
			if got := m.Choices[i]; got.Open != (want.On == "") || !got.Open && (len(got.Hangs) != 1 || got.Hangs[0] != want) {
				t.Errorf("minute %d: %+v, want it to hang on %+v", c.minute, got, want)
			}
		}
		if m.Choices[0].Until != c.nowUntil || m.DecideBy() != c.decideBy {
			t.Errorf("minute %d: open until %d, to be decided by %d", c.minute, m.Choices[0].Until, m.DecideBy())
		}
		if m.LapsedAt() != c.lapsed {
			t.Errorf("minute %d: lapsed at %d", c.minute, m.LapsedAt())
		}
	}
}

func TestAnAccordSaysWhatOpensIt(t *testing.T) {
	w := choreography()
	w.Accords[0].Open = wt.Bool(`said("reassure") and minute >= 200`)
	hangs := func(p *play) []view.Hang {
		steps := p.View().Steps
		return steps[slices.IndexFunc(steps, func(s view.Step) bool { return s.Kind == world.CmdPropose })].Hangs
	}
	p := start(t, w, 1)
	p.to(40)
	if got := hangs(p); !slices.Contains(got, view.Hang{On: view.HangPoint, ID: "reassure"}) || !slices.Contains(got, view.Hang{On: view.HangFrom, At: 200}) {
		t.Errorf("before it was said: %+v", got)
	}
	p.to(100, call("k"))
	if got := hangs(p); !slices.Equal(got, []view.Hang{{On: view.HangOpens, At: 200}}) {
		t.Errorf("once it was said: %+v", got)
	}
}

// What is open says until when the hour alone leaves it so; what is closed by what a
// check has brought does not send the desk to make that check.
func TestAnAccordSaysUntilWhenItCanBeProposed(t *testing.T) {
	w := choreography()
	w.Accords[0].Open = wt.Bool(`minute >= 200 and minute < 400`)
	w.Accords[0].Steps[0].Until = 0
	step := func(p *play) view.Step {
		steps := p.View().Steps
		return steps[slices.IndexFunc(steps, func(s view.Step) bool { return s.Kind == world.CmdPropose })]
	}
	p := start(t, w, 1)
	p.to(100)
	if got := step(p); got.Closes != 0 {
		t.Errorf("before it opens: until %d", got.Closes)
	}
	p.to(300)
	if got := step(p); got.State != view.StepOpen || got.Closes != 400 {
		t.Errorf("while it is open: %d until %d", got.State, got.Closes)
	}
	w.Accords[0].Steps[0].Ours, w.Accords[0].Steps[0].Until = true, 350
	p = start(t, w, 1)
	p.to(205)
	by := step(p).Closes
	p.to(by - w.Clock.Tick)
	if got := step(p); got.State != view.StepOpen {
		t.Errorf("a tick before %d: %+v", by, got)
	}
	p.to(by)
	if got := step(p); by == 0 || by > 350 || got.State != view.StepClosed {
		t.Errorf("at %d: %+v", by, got)
	}
}

func TestACheckThatIsMadeIsNotWaitedFor(t *testing.T) {
	w := choreography()
	for _, c := range []struct {
		open  string
		holds bool
		want  []view.Hang
	}{
		{`supports("footage") and said("reassure")`, false, []view.Hang{{On: view.HangFound, ID: "footage"}, {On: view.HangPoint, ID: "reassure"}}},
		{`supports("footage") and said("reassure")`, true, []view.Hang{{On: view.HangPoint, ID: "reassure"}}},
		{`known("footage") and said("reassure")`, true, []view.Hang{{On: view.HangPoint, ID: "reassure"}}},
		{`known("footage") and not supports("footage") and said("reassure")`, true, []view.Hang{{On: view.HangFound, ID: "footage"}, {On: view.HangPoint, ID: "reassure"}}},
		{`known("footage") and not supports("footage") and said("reassure")`, false, []view.Hang{{On: view.HangPoint, ID: "reassure"}}},
	} {
		w.Accords[0].Open = wt.Bool(c.open)
		for i := range w.Evidence[0].Holds {
			w.Evidence[0].Holds[i] = 0
			if c.holds {
				w.Evidence[0].Holds[i] = fixed.Certain
			}
		}
		p := start(t, w, 1)
		p.to(5, sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage"})
		p.to(300)
		steps := p.View().Steps
		got := steps[slices.IndexFunc(steps, func(s view.Step) bool { return s.Kind == world.CmdPropose })].Hangs
		if len(got) != len(c.want) || slices.ContainsFunc(c.want, func(h view.Hang) bool { return !slices.Contains(got, h) }) {
			t.Errorf("%s, found %t: %+v", c.open, c.holds, got)
		}
	}
}

// What hangs on a deed and on the hour names both, and says when the hour is past
// where nothing can make up for it.
func TestADeedAndAnHourAreNamed(t *testing.T) {
	deed, until := view.Hang{On: view.HangPoint, ID: "reassure"}, view.Hang{On: view.HangUntil, At: 200}
	lapsed := []view.Hang{{On: view.HangLapsed, At: 200}}
	for _, c := range []struct {
		open          string
		before, after []view.Hang
	}{
		{`said("reassure") and minute < 200`, []view.Hang{until, deed}, lapsed},
		{`(said("reassure") or known("footage")) and minute < 200`, []view.Hang{until, deed, {On: view.HangCheck, ID: "footage"}}, lapsed},
		{`said("reassure") or rung > 4 and minute < 200`, []view.Hang{until, deed, {On: view.HangLadder}}, []view.Hang{deed, {On: view.HangLadder}}},
	} {
		w := choreography()
		w.Accords[0].Open = wt.Bool(c.open)
		p := start(t, w, 1)
		for _, at := range []struct {
			minute int32
			want   []view.Hang
		}{{40, c.before}, {220, c.after}} {
			p.to(at.minute)
			steps := p.View().Steps
			got := steps[slices.IndexFunc(steps, func(s view.Step) bool { return s.Kind == world.CmdPropose })].Hangs
			if !slices.Equal(got, at.want) {
				t.Errorf("%s at %d: %+v, not %+v", c.open, at.minute, got, at.want)
			}
		}
	}
}
