package coach_test

import (
	"testing"

	"demarche/internal/coach"
	"demarche/internal/locale"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// One hint at a time, for what is there; doing the thing takes it away and leads
// to the next.
func TestDoingTheThingTakesTheHintAway(t *testing.T) {
	v := &view.View{
		Inbox:      []view.Message{{Asks: true, Choices: []view.Choice{{ID: "a", Open: true}}}},
		Evidence:   []view.Evidence{{State: view.Offered}},
		Narratives: []view.Narrative{{Position: world.Silent}},
		Channels:   []view.Channel{{Forms: []view.Form{{Points: []view.PointState{{Open: true}}}}}},
		Colleagues: []view.Colleague{{}},
	}
	kinds := []world.CommandKind{world.CmdChoose, world.CmdAnswer, world.CmdVerify, world.CmdPost, world.CmdCall, world.CmdAssign}
	var done []sim.Command
	for i, want := range coach.Lessons {
		if got := coach.Next(v, done); got != want {
			t.Errorf("after %d things done: %q, not %q", i, got, want)
		}
		done = append(done, sim.Command{Kind: kinds[i]})
	}
	if got := coach.Next(v, done); got != coach.None {
		t.Errorf("who has done everything is told %q", got)
	}
	if got := coach.Next(&view.View{}, nil); got != coach.None {
		t.Errorf("where nothing can be done: %q", got)
	}
}

func TestEveryLessonHasWords(t *testing.T) {
	for _, l := range locale.Languages() {
		for _, lesson := range coach.Lessons {
			for _, key := range []string{"coach.", "coach.typed-"} {
				if !locale.New(l.Code).Has(key + string(lesson)) {
					t.Errorf("%s: no %s%s", l.Code, key, lesson)
				}
			}
		}
	}
}
