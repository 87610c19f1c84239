package present

import (
	"strings"
	"testing"

	"demarche/internal/session"
	"demarche/internal/view"
)

// A beat may be told when time has gone on since: what can no longer be lost is not
// said to close, and no hour stands there that there is not.
func TestADeadlineThatHasPassedIsNotTold(t *testing.T) {
	tell := teller(desk(t), "en")
	m := view.Message{ID: "x", Choices: []view.Choice{{ID: "a", Open: true, Until: 60}}}
	beat := session.Beat{Reason: session.BeatOver, Due: []string{"x"}}
	if got := tell.Deadline("x", &view.View{Minute: 30, Inbox: []view.Message{m}}); !strings.Contains(got, "in 30") {
		t.Errorf("half an hour before: %q", got)
	}
	m.Expired = true
	late := &view.View{Minute: 90, Inbox: []view.Message{m}}
	if got := tell.Deadline("x", late) + tell.deadlines(&beat, late); got != "" {
		t.Errorf("half an hour after: %q", got)
	}
}
