package room

import (
	"slices"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// TestWhoDoesItIsNamed: the fittest is chosen from the start, another can be, and a
// second check is never made by who made the first.
func TestWhoDoesItIsNamed(t *testing.T) {
	d := sit(t, 1440, 900, "en", 1)
	v := *d.room.view()
	v.Evidence = slices.Clone(v.Evidence)
	for i := range v.Evidence {
		v.Evidence[i].State, v.Evidence[i].Due, v.Evidence[i].Again, v.Evidence[i].By = view.Held, -1, true, 0
	}
	e := &v.Evidence[0]
	a := ask{kind: world.CmdVerify, target: d.room.world().Evidence[e.Index].ID}
	c := a.command()
	for _, who := range d.room.tell().Fit(&c, &v) {
		if who.Index == e.By {
			t.Error("who made the first check makes the second")
		}
	}
	d.press(ebiten.KeyT, 0)
	talk := ask{kind: world.CmdCall}
	for _, ch := range d.room.view().Channels {
		if talk.target == "" && len(ch.Forms) > 0 {
			talk = ask{kind: ch.Forms[0].Kind.Command(), target: d.room.world().Channels[ch.Index].ID}
		}
	}
	fit := d.room.fitting(talk)
	if len(fit) < 2 {
		t.Skip("SKIPPED, fewer than two can speak")
	}
	id := func(i int) string { return d.room.world().Colleagues[fit[i].Index].ID }
	if got := d.room.doer(talk); got != id(0) {
		t.Errorf("%q speaks, not the fittest, %q", got, id(0))
	}
	d.room.who[hands{talk.kind, talk.target}] = id(1)
	if got := d.room.doer(talk); got != id(1) {
		t.Errorf("%q speaks, not who was chosen, %q", got, id(1))
	}
}

// TestWhoIsFreeAgainIsTold: the end of a task given for a time comes as news and
// stands on the page of the team.
func TestWhoIsFreeAgainIsTold(t *testing.T) {
	d := sit(t, 1440, 900, "en", 1)
	for _, c := range d.room.view().Colleagues {
		if id := d.room.world().Colleagues[c.Index].ID; c.Task == "" && !c.Away && d.room.order(ask{kind: world.CmdAssign, target: id, task: "rest"}) {
			break
		}
	}
	for range 60 {
		d.next()
		if i := slices.IndexFunc(d.room.results.unseen, func(x result) bool { return x.on == pageTeam }); i >= 0 {
			text := d.room.results.unseen[i].text
			d.room.turn(pageTeam)
			d.rest(2)
			if !d.says(text) {
				t.Errorf("%q does not stand on the page of the team", text)
			}
			return
		}
	}
	t.Error("nobody was told to be free again")
}

// TestPreparedTextsAreSorted: what was used goes to the end and says so; what is on
// the message comes first.
func TestPreparedTextsAreSorted(t *testing.T) {
	d := sit(t, 1440, 900, "en", 1)
	list := d.room.offeredDrafts()
	if len(list) < 3 {
		t.Fatal("too few prepared texts")
	}
	first := list[0].index
	d.room.openDraft(first)
	if !d.room.give(d.room.command(world.CmdPost)) {
		t.Fatal("it cannot be published")
	}
	list = d.room.offeredDrafts()
	if last := list[len(list)-1]; last.index != first || last.used < 0 {
		t.Errorf("what was used stands elsewhere: %+v", list)
	}
	sorted := slices.IsSortedFunc(list, func(a, b offered) int {
		switch {
		case a.used < 0 && b.used >= 0, a.used < 0 == (b.used < 0) && a.rank < b.rank:
			return -1
		case b.used < 0 && a.used >= 0, a.used < 0 == (b.used < 0) && b.rank < a.rank:
			return 1
		}
		return 0
	})
	if !sorted {
		t.Errorf("not sorted: %+v", list)
	}
	d.room.turn(pageWrite)
	d.rest(2)
	d.find(ui.RoleButton, d.room.t("room.drafts"))
}

// TestATextThatAnAnswerOpenedIsNotForgotten: whoever decides on an answer that opens
// a text finds it again from the message until it went out.
func TestATextThatAnAnswerOpenedIsNotForgotten(t *testing.T) {
	d := sit(t, 1440, 900, "en", 1)
	for range 10 {
		for i := range d.room.view().Inbox {
			m := &d.room.view().Inbox[i]
			at := slices.IndexFunc(m.Choices, func(c view.Choice) bool { return c.Open && c.Draft != world.None })
			if at < 0 || m.Chosen != "" {
				continue
			}
			id, draft := m.ID, m.Choices[at].Draft
			d.room.choose(id, m.Choices[at].ID, draft)
			for range 5 {
				d.room.turn(pageRead)
				d.next()
				if m = present.MessageOf(d.room.view(), id); m.Chosen != "" {
					break
				}
			}
			if got := d.room.unsent(m); got != draft {
				t.Fatalf("text %d is forgotten: %d", draft, got)
			}
			if !d.room.forgotten(m) || d.room.waiting() == 0 {
				t.Error("a text that was decided and has not gone out is not counted")
			}
			if tick := d.app.Play.Session.Tick(); true {
				d.typed("n")
				if d.room.asking == nil || d.app.Play.Session.Tick() != tick {
					t.Error("time passes over it without a word")
				}
				d.room.asking = nil
				d.rest(2)
			}
			d.room.goOnWith(draft)
			d.room.change(func(l *letter) { l.texts = map[string]string{"en": "Our own words."} })
			d.room.send()
			if got := d.room.unsent(m); got != world.None {
				t.Error("it went out and is offered again")
			}
			return
		}
		d.next()
	}
	t.Fatal("no answer opens a text")
}
