package session

import (
	"testing"

	"demarche/internal/view"
	"demarche/internal/world"
)

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
