package debrief

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// What was not kept is told with the decision by which it was not.
func TestTheDecisionByWhichAWordWasNotKept(t *testing.T) {
	given := []sim.Command{
		{ID: "c1", Kind: world.CmdPost},
		{ID: "c2", Kind: world.CmdChoose, Target: "m1", Choice: "a"},
		{ID: "c3", Kind: world.CmdPropose, Target: "accord"},
		{ID: "c4", Kind: world.CmdPost},
	}
	v := &view.View{
		Feed:     []*view.Post{{ID: "c1", Ours: true, Minute: 50}, {ID: "other", Minute: 90}, {ID: "c4", Ours: true, Minute: 90}},
		Timeline: []view.Mark{{Minute: 70, Kind: string(sim.EvChosen), ID: "m1", Detail: "a"}},
	}
	for _, c := range []struct {
		name string
		u    sim.Unkept
		want string
	}{
		{"a promise", sim.Unkept{Kind: sim.EvMissed, Minute: 170, ID: "c1"}, "c1"},
		{"a post that was disowned", sim.Unkept{Kind: sim.EvDisavowed, Minute: 120, ID: "c4"}, "c4"},
		{"an accord", sim.Unkept{Kind: sim.EvAccordBroken, Minute: 300, ID: "accord"}, "c3"},
		{"a red line, crossed by a post", sim.Unkept{Kind: sim.EvBreached, Minute: 90, ID: "order", Detail: "line"}, "c4"},
		{"a red line, crossed by a choice", sim.Unkept{Kind: sim.EvBreached, Minute: 70, ID: "order", Detail: "line"}, "c2"},
		{"a red line that nobody here crossed", sim.Unkept{Kind: sim.EvBreached, Minute: 80, ID: "order", Detail: "line"}, ""},
	} {
		if got := broke(&c.u, v, given); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
