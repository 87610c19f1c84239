package seat

import (
	"slices"
	"testing"

	"demarche/internal/world"
)

func TestTheSeatsTogetherAreTheDesk(t *testing.T) {
	for k := range world.CommandKind(world.CommandKinds) {
		if !Desk.May(k) || Observer.May(k) || Role("").May(k) {
			t.Errorf("%s: the desk may %v, an observer %v", k, Desk.May(k), Observer.May(k))
		}
		if !slices.ContainsFunc(Shared, func(r Role) bool { return r.May(k) }) {
			t.Errorf("%s belongs to no seat", k)
		}
	}
	for _, p := range []Part{Publishing, Analysis, Contacts} {
		n := 0
		for _, r := range Shared {
			if r.Sees(p) {
				n++
			}
		}
		if n != 1 || !Desk.Sees(p) || !Observer.Sees(p) || Role("").Sees(p) {
			t.Errorf("%s is seen by %d seats", p, n)
		}
	}
	if Analyst.May(world.CmdPost) || Spokesperson.May(world.CmdVerify) || !Liaison.May(world.CmdCall) {
		t.Error("a seat does what is not its own")
	}
}
