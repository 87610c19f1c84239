package room

import (
	"testing"

	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// TestAReplyIsToldUntilItIsRead: what a colleague answers to what was decided stands in
// the bar of what came in when another thing is read, and leads to the message.
func TestAReplyIsToldUntilItIsRead(t *testing.T) {
	d := sit(t, 1440, 900, "en", 1)
	v := d.room.view()
	m := &v.Inbox[0]
	line := ""
	for i := range d.room.world().Drafts { // any text of the crisis will do
		if d.room.tell().Draft(i) != "" {
			line = "drafts." + d.room.world().Drafts[i].ID + ".title"
			break
		}
	}
	m.Reply = line
	said := d.room.tell().Text(line)
	if said == "" {
		t.Fatal("no text of the crisis")
	}
	d.room.turn(pageTeam)
	d.room.cameBack(m.ID, v.Minute)
	if len(d.room.results.unseen) != 1 {
		t.Fatalf("told: %+v", d.room.results.unseen)
	}
	d.room.showResult(d.room.results.unseen[0])
	d.rest(2)
	if d.room.read != (item{aMessage, m.ID}) || len(d.room.results.unseen) > 0 {
		t.Errorf("%+v is read, left %+v", d.room.read, d.room.results.unseen)
	}
}

// What an answer of the message opens stands before what is only on its claim.
func TestThePreparedTextsOfAMessageComeFirst(t *testing.T) {
	d := sit(t, 1440, 900, "en", 1)
	last := len(d.room.world().Drafts) - 1
	m := &view.Message{About: d.room.world().Drafts[0].About, Choices: []view.Choice{{Draft: last}}}
	if offered, about := d.room.tell().DraftRank(last, m.About, m), d.room.tell().DraftRank(0, m.About, m); offered != 0 || about != 1 {
		t.Errorf("ranks %d and %d", offered, about)
	}
}

// What was decided and leaves people waiting comes after what was not decided.
func TestWhatWasDecidedIsNotTheNext(t *testing.T) {
	d := sit(t, 1440, 900, "en", 1)
	v := d.room.view()
	v.Inbox = []view.Message{
		{ID: "calls", Asks: true, Due: v.Minute + 60, People: 1400, Served: 24, Chosen: "one-by-one", About: world.None},
		{ID: "press", Asks: true, Due: v.Minute + 120, About: world.None},
	}
	if !present.Open(&v.Inbox[0]) {
		t.Fatal("nobody waits")
	}
	if list := d.room.queue(); len(list) != 2 || list[0].ID != "press" {
		t.Errorf("%s comes first", list[0].ID)
	}
}
