package present

import (
	"slices"
	"strings"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

func TestWhoWouldDoItAndHowLong(t *testing.T) {
	s := desk(t)
	en := teller(s, "en")
	v := *s.View()
	v.Evidence = slices.Clone(v.Evidence)
	v.Colleagues = []view.Colleague{{Index: 0}, {Index: 1}}
	say := func(want, got string) {
		t.Helper()
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	call := sim.Command{Kind: world.CmdCall, Target: "pilot", Point: "ask"}
	verify := sim.Command{Kind: world.CmdVerify, Target: "funnel"}
	say("Ida Roth: 47\u00a0min.", en.Checkers(0, &v))
	say("Bo Lind makes the contact (fresh).", en.Who(&call, &v))
	say("Ida Roth checks it (fresh).", en.Who(&verify, &v))
	// What was given before takes its people first.
	say("Ida Roth makes the contact (fresh).", en.Who(&call, &v, call))
	say("Nobody is free for it: you make the contact yourself.", en.Who(&call, &v, call, verify))
	say("Ida Roth makes the contact (fresh).", en.Who(&call, &v, sim.Command{Kind: world.CmdAssign, Target: "bo", Task: "consular"}))
	// Whom other work takes first is not put to anything beside it.
	lapses := en.Engaged(&sim.Command{Kind: world.CmdAssign, Target: "bo", Task: "consular"}, &v, sim.Command{ID: "c7", Kind: world.CmdCall, Target: "pilot", Point: "ask", Colleague: "bo"})
	if !strings.HasPrefix(lapses, "Bo Lind has been given something already, which has not begun: call: ") {
		t.Errorf("got %q", lapses)
	}
	say("", en.Engaged(&sim.Command{Kind: world.CmdAssign, Target: "bo", Task: "consular"}, &v, verify))
	// Who will translate is taken too.
	say("", en.Who(&verify, &v, sim.Command{Kind: world.CmdPost, Translate: []string{"fr"}}))
	// Half as quick off shift, but not when named.
	v.Colleagues = []view.Colleague{{Index: 0}, {Index: 1, Off: true, Fatigue: 1}}
	say("Ida Roth makes the contact (fresh).", en.Who(&call, &v))
	call.Colleague = "bo"
	say("Bo Lind makes the contact (a little tired).", en.Who(&call, &v))
	// Who is very tired does what nobody else can.
	call.Colleague = ""
	for _, tired := range []int{0, 4} {
		v.Colleagues = []view.Colleague{{Index: 0}, {Index: 1, Fatigue: tired}}
		if fit := en.Fit(&call, &v); len(fit) != 2 || (fit[0].Index == 1) != (tired == 0) {
			t.Errorf("tired %d: %+v", tired, fit)
		}
	}
	// Who made the first check makes no second one.
	v.Colleagues = []view.Colleague{{Index: 0}, {Index: 1}}
	v.Evidence[0] = view.Evidence{State: view.Held, By: 0, Again: true}
	if fit := en.Fit(&verify, &v); len(fit) > 0 {
		t.Errorf("%+v", fit[0])
	}
	v.Colleagues = []view.Colleague{{Index: 0, Task: "monitor", Until: 60, Fatigue: 4}}
	say("Ida Roth: busy until 19:00 UTC, 1\u00a0h\u00a021\u00a0min.", en.Checkers(0, &v))
	say("", en.Who(&verify, &v))
	// Who is about to begin something else is not told as off shift.
	v.Colleagues = []view.Colleague{{Index: 0, Off: true}}
	say("Ida Roth: about to begin: call: Ida Roth, 47\u00a0min.", en.Checkers(0, &v, sim.Command{Kind: world.CmdCall, Colleague: "ida"}))
}
