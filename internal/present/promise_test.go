package present

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// TestAKeptPromiseSaysByWhat keeps a promise by an answer to one who asks.
func TestAKeptPromiseSaysByWhat(t *testing.T) {
	tell := teller(desk(t), "en")
	asks, ours := 0, 0
	for i := range tell.w.Accounts {
		if tell.w.Accounts[i].Ours {
			ours = i
		} else {
			asks = i
		}
	}
	v := &view.View{Minute: 90, Feed: []*view.Post{
		{ID: "a", Minute: 10, Account: ours, Ours: true, About: 0},
		{ID: "q", Minute: 20, Account: asks, About: 0, Position: world.Holds, Asks: true},
		{ID: "b", Minute: 30, Account: ours, Ours: true, About: 0, ReplyTo: "q"},
		{ID: "c", Minute: 40, Account: ours, Ours: true, About: 0},
	}}
	kept := view.Promise{Post: "a", Due: 60, Kept: true}
	for minute, want := range map[int32]string{
		30: "Update promised by 19:00 UTC: kept at 18:30 UTC by your answer to " + tell.Account(asks) + ". Any later word of yours on the claim keeps it.",
		40: "Update promised by 19:00 UTC: kept at 18:40 UTC by your post from " + tell.Account(ours) + ".",
	} {
		v.Timeline = []view.Mark{{Minute: minute, Kind: string(sim.EvKeptWord), ID: "a", Ours: true}}
		if got := tell.Promise(&kept, v); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	mark := tell.Mark(&view.Mark{Minute: 20, Kind: string(sim.EvPost), ID: "q"}, v)
	if want := tell.Account(asks) + ": asks about: “" + tell.Narrative(0) + "”"; mark != want {
		t.Errorf("the mark of a question is %q, want %q", mark, want)
	}
	v.Feed[1].Position = world.Denies
	if mark = tell.Mark(&view.Mark{Minute: 20, Kind: string(sim.EvPost), ID: "q"}, v); mark != tell.Account(asks)+": denies: “"+tell.Narrative(0)+"”" {
		t.Errorf("the mark of a denial is %q", mark)
	}
}
