package play

import (
	"testing"

	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// In an exam the player cannot stop the clock: it stands for what is written and
// for what wants a decision, and goes on when that is given.
func TestTheClockOfAnExamCannotBePaused(t *testing.T) {
	p := begunIn(t, session.Exam)
	if !p.Running() {
		t.Fatal("the clock of an exam does not run by itself")
	}
	p.SetSpeed(0)
	p.Toggle()
	if !p.Running() {
		t.Fatal("it can be paused")
	}
	p.Hold("writing")
	if p.Running() {
		t.Error("it runs while one writes")
	}
	p.Release("writing")
	for range 20 {
		if b := p.Beat(); b != nil && b.Reason == session.BeatChoice {
			break
		}
		p.Next()
		for p.Skipping() {
			p.Advance(1.0 / 60)
		}
		if b := p.Beat(); b == nil || p.Running() == decides(b.Reason) {
			t.Fatalf("after %+v the clock runs: %v", b, p.Running())
		}
	}
	v := p.View()
	for i := range v.Inbox {
		if m := &v.Inbox[i]; present.Open(m) && len(m.Choices) > 0 {
			if r := p.Do(sim.Command{Kind: world.CmdChoose, Target: m.ID, Choice: m.Choices[0].ID}); r != nil {
				t.Fatal(r)
			}
			break
		}
	}
	if !p.Running() {
		t.Error("what was wanted is decided, and the clock stands")
	}
}
