package session

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// What the press says against us wants the desk when it first says it; a denial,
// what hurts others, and what is said once more do not.
func TestNewsAgainstUsEndsABeat(t *testing.T) {
	w := &world.World{
		Accounts:   []world.Account{{Class: world.Press, Government: world.None}, {Class: world.Officials, Government: 1}, {Class: world.People, Government: world.None}, {Class: world.Officials, Government: 0}},
		Narratives: []world.Narrative{{Against: 0}, {Against: 1}},
	}
	old := view.Post{ID: "old", Account: 0, About: 0, Position: world.Asserts}
	for _, c := range []struct {
		name string
		post view.Post
		ends bool
	}{
		{"another government", view.Post{Account: 1, Position: world.Asserts}, true},
		{"the press once more", view.Post{Account: 0, Position: world.Asserts}, false},
		{"a denial", view.Post{Account: 1, Position: world.Denies}, false},
		{"against others", view.Post{Account: 1, About: 1, Position: world.Asserts}, false},
		{"an ordinary account", view.Post{Account: 2, Position: world.Asserts}, false},
		{"our own side", view.Post{Account: 3, Position: world.Asserts}, false},
		{"ours", view.Post{Account: 1, Ours: true, Position: world.Asserts}, false},
		{"of nothing", view.Post{Account: 1, About: world.None}, false},
	} {
		c.post.ID = "new"
		before := &view.View{Feed: []*view.Post{&old}}
		reason, id := wants(w, before, &view.View{Feed: []*view.Post{&old, &c.post}}, nil)
		if ends := reason == BeatNews && id == "new"; ends != c.ends {
			t.Errorf("%s: %s %q", c.name, reason, id)
		}
	}
}

// What the other side makes of a closed contact in public wants the desk.
func TestTheirReadoutEndsABeat(t *testing.T) {
	reason, id := wants(&world.World{}, &view.View{}, &view.View{}, []sim.Event{{Kind: sim.EvReadout, ID: "red-line"}})
	if reason != BeatReadout || id != "red-line" {
		t.Errorf("%s %q", reason, id)
	}
}

func TestAStepThatTurnsEndsABeat(t *testing.T) {
	step := func(s view.StepState) []view.Step {
		return []view.Step{{Kind: world.CmdExpel, Target: "x"}, {Kind: world.CmdLine, Target: "x", State: s}}
	}
	for _, c := range []struct {
		before, after view.StepState
		ends          bool
	}{
		{view.StepOpen, view.StepAsked, false}, // we have asked: that is no news
		{view.StepOpen, view.StepClosed, false},
		{view.StepClosed, view.StepOpen, false},
		{view.StepAsked, view.StepStands, true},
		{view.StepAsked, view.StepOpen, true}, // refused, and can be asked again
		{view.StepStands, view.StepVoid, true},
		{view.StepOpen, view.StepDone, true},
		{view.StepStands, view.StepStands, false},
	} {
		id := turned(&view.View{Steps: step(c.before)}, &view.View{Steps: step(c.after)}, nil)
		if c.ends != (id == "line.x") || !c.ends && id != "" {
			t.Errorf("from %d to %d: %q", c.before, c.after, id)
		}
	}
	if id := turned(&view.View{}, &view.View{Steps: step(view.StepStands)}, nil); id != "" {
		t.Errorf("a step that was not known turned: %q", id)
	}
}

// An accord wants the desk when a step of ours begins, and when its hour is near.
func TestOurStepOfAnAccordEndsABeat(t *testing.T) {
	at := func(minute, due int32) *view.View {
		return &view.View{Minute: minute, Steps: []view.Step{{Kind: world.CmdPropose, Target: "x", State: view.StepStands, Due: due}}}
	}
	for _, c := range []struct {
		name          string
		before, after *view.View
		ends          bool
	}{
		{"ours begins", at(100, -1), at(105, 300), true},
		{"theirs begins", at(100, 300), at(105, -1), false},
		{"there is time", at(200, 300), at(205, 300), false},
		{"its hour is near", at(265, 300), at(270, 300), true},
		{"its hour was near", at(270, 300), at(275, 300), false},
	} {
		if id := turned(c.before, c.after, nil); (id == "propose.x") != c.ends {
			t.Errorf("%s: %q", c.name, id)
		}
	}
}

// What only the hour closes is called for before it closes, once, unless it was
// decided: the last choice, and each before it, since it may be the one wanted.
func TestAChoiceThatIsAboutToCloseEndsABeat(t *testing.T) {
	at := func(minute int32, chosen string) *view.View {
		return &view.View{Minute: minute, Inbox: []view.Message{{ID: "m", Chosen: chosen, Choices: []view.Choice{{ID: "a", Open: minute < 200, Until: 200}, {ID: "b", Open: true, Until: 300}, {ID: "c", Open: true, Until: -1}}}}}
	}
	for minute := int32(5); minute < 300; minute += 5 {
		due := runningOut(at(minute-5, ""), at(minute, ""), 10_000)
		if called := len(due) == 1; called != (minute == 200-DeadlineSoon || minute == 300-DeadlineSoon) {
			t.Errorf("minute %d: %v", minute, due)
		}
		if due := runningOut(at(minute-5, ""), at(minute, "a"), 10_000); len(due) > 0 {
			t.Errorf("minute %d: called for though it is decided", minute)
		}
	}
}

// An accord that can be proposed from now on wants the desk, and again before the hour
// keeps it from being proposed; so does an instruction that runs out undone.
func TestWhatTheHourTakesAwayEndsABeat(t *testing.T) {
	at := func(minute int32, state view.StepState, closes int32) *view.View {
		return &view.View{Minute: minute, Steps: []view.Step{{Kind: world.CmdPropose, Target: "x", State: state, Closes: closes}}}
	}
	if id := turned(at(195, view.StepClosed, 0), at(200, view.StepOpen, 400), nil); id != "propose.x" {
		t.Errorf("when it opens: %q", id)
	}
	for minute := int32(205); minute < 420; minute += 5 {
		before, after := at(minute-5, view.StepOpen, 400), at(minute, view.StepOpen, 400)
		if got := closing(before, after); (len(got) == 1) != (minute == 400-DeadlineSoon) {
			t.Errorf("minute %d: %v", minute, got)
		}
		after.Steps[0].State, after.Steps[0].Closes = view.StepAsked, 0
		if got := closing(before, after); len(got) > 0 {
			t.Errorf("minute %d: called for though it is proposed", minute)
		}
	}
}

// What stays open to the end is called for once, half an hour before it, and not what
// was decided.
func TestWhatIsOpenAtTheEndIsCalledFor(t *testing.T) {
	at := func(minute int32, chosen string) *view.View {
		return &view.View{Minute: minute, Inbox: []view.Message{{ID: "m1", Chosen: chosen, Due: -1, Choices: []view.Choice{{ID: "a", Open: true, Until: -1}}}}}
	}
	for minute := int32(505); minute < 600; minute += 5 {
		due := runningOut(at(minute-5, ""), at(minute, ""), 600)
		if called := len(due) > 0; called != (minute == 570) {
			t.Errorf("at %d of 600: %v", minute, due)
		}
		if due := runningOut(at(minute-5, ""), at(minute, "a"), 600); len(due) > 0 {
			t.Errorf("at %d what was decided is called for", minute)
		}
	}
}
