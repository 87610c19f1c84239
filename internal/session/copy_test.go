package session

import (
	"testing"

	"demarche/internal/journal"
)

// A copy that follows entries stands where the play-through stood, keeps no record of its
// own and is never made a rehearsal; an entry that does not fit is told.
func TestACopyFollowsARecord(t *testing.T) {
	s, list := kept(t)
	again, err := Copy(s.header(), find)
	if err != nil {
		t.Fatal(err)
	}
	before := again.View()
	for _, e := range list {
		if err := again.Follow(e); err != nil {
			t.Fatal(err)
		}
	}
	if !again.Over() || again.Sim().Digest() != s.Sim().Digest() || len(again.Commands()) != 1 || len(again.Interventions()) != 1 {
		t.Errorf("the copy ends with %.12s, the play-through with %.12s", again.Sim().Digest(), s.Sim().Digest())
	}
	if again.View() == before || again.View().Minute != s.View().Minute {
		t.Error("the copy shows what was so before")
	}
	solo := begun(t, Solo, Keep{})
	if again, err = Copy(solo.header(), find); err != nil {
		t.Fatal(err)
	}
	if again.Rehearse() || again.Mode() != Solo {
		t.Error("a copy is made a rehearsal")
	}
	wrong := list[len(list)-1]
	wrong.Payload = []byte(`{"digest":"0"}`)
	wrong.Kind, wrong.Tick, wrong.Minute = journal.Digest, again.Tick(), again.Minute()
	if err := again.Follow(wrong); err == nil {
		t.Error("a digest of another state is taken")
	}
}
