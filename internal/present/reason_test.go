package present

import (
	"slices"
	"strings"
	"testing"

	"demarche/internal/view"
	"demarche/internal/world"
)

// Who has read the post with which a government was moved has seen why the ladder
// moved.
func TestAPostExplainsWhatCameWithIt(t *testing.T) {
	s := desk(t)
	tell := teller(s, "en")
	w := *s.Bundle().World
	w.Injects = slices.Clone(w.Injects)
	n := slices.IndexFunc(w.Injects, func(in world.Inject) bool { return len(in.Do) > 0 && in.Do[0].Post != nil })
	if n < 0 {
		t.Fatal("no inject posts anything")
	}
	post := w.Injects[n].Do[0]
	w.Injects[n].Do = []world.Effect{post, {Kind: world.DoTension, By: 1000}}
	tell.w = &w
	v := &view.View{Minute: 100, Feed: []*view.Post{{ID: w.Injects[n].ID, Minute: 80, Account: post.Post.By, About: world.None, Line: post.ID + ".post.text"}}}
	v.Ladder.Moves = []view.RungMove{{Minute: 90, Rung: w.Start + 2}}
	if why := tell.WhyMoved(0, v); !strings.Contains(why, tell.Account(post.Post.By)) {
		t.Errorf("the post does not explain the move: %q", why)
	}
	v.Ladder.Moves[0].Rung = w.Start // what raises tension explains no climb down
	if why := tell.WhyMoved(0, v); why != tell.Words.T("reason.none") {
		t.Errorf("it explains the wrong move: %q", why)
	}
}
