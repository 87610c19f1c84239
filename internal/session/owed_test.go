package session

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/world"
)

// A promised update stops the clock a last time while it can still be begun and
// be in time, whatever else goes on; who begins it then keeps the promise.
func TestAPromiseIsCalledForInTime(t *testing.T) {
	for _, keeps := range []bool{false, true} {
		s := begun(t, Coached, Keep{})
		word := sim.Command{Kind: world.CmdPost, Texts: map[string]string{"en": "We are looking."}, About: "bridge", Position: world.Holds}
		promise := word
		promise.Promise = s.Minute() + 120
		do(t, s, promise)
		called := 0
		for !s.Over() && s.Minute() < promise.Promise+60 {
			b := s.NextBeat(1000)
			if len(b.Owed) == 0 || !b.Owed[0].Last {
				continue // there is still time to have it cleared
			}
			if called++; s.Minute()+b.Owed[0].Write > b.Owed[0].Due {
				t.Errorf("called for at minute %d, which is too late for %d", s.Minute(), b.Owed[0].Due)
			}
			if keeps {
				do(t, s, word)
			}
		}
		if called != 1 {
			t.Errorf("called for %d times", called)
		}
		if p := s.View().Promises[0]; p.Kept != keeps || p.Missed == keeps {
			t.Errorf("kept %v, but %+v", keeps, p)
		}
	}
}
