package session

import (
	"fmt"
	"reflect"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/world"
)

// A tick that passes in parts comes to the same as one that passes at once; until it has
// arrived the desk sees what it saw, and what is given meanwhile is as if given after it.
func TestATickInPartsComesToTheSame(t *testing.T) {
	once, parts := begun(t, Solo, Keep{}), begun(t, Solo, Keep{})
	for n := 0; !once.Over(); n++ {
		want := once.NextBeat(1)
		seen := parts.View()
		parts.Pass()
		if n == 3 {
			for _, s := range []*Session{once, parts} {
				do(t, s, sim.Command{Kind: world.CmdVerify, Target: "camera"})
			}
		}
		if n%2 == 0 {
			parts.Sketch()
		}
		if parts.View() != seen {
			t.Fatal("what has passed is seen before it has arrived")
		}
		if got := parts.Arrive(); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("tick %d: %+v, want %+v", n, got, want)
		}
		if once.Sim().Digest() != parts.Sim().Digest() || !reflect.DeepEqual(once.View().Feed, parts.View().Feed) || once.View().Minute != parts.View().Minute {
			t.Fatalf("tick %d leaves something else", n)
		}
	}
}
