package room

import (
	"testing"

	"demarche/game/ui"
	"demarche/internal/session"
	"demarche/internal/view"
	"demarche/internal/world"
)

// An answer that the clock closes says so before, and M brings back what waits from
// another page.
func TestWhatWaitsSaysUntilWhenAndIsBroughtBack(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	m := d.message("deny-now")
	if text := d.room.message(m).Choices[1].Until; text != "before 03:20" || !d.says(text) {
		t.Errorf("the answer that closes at 03:20 says %q", text)
	}
	d.typed("g")
	d.room.read = item{aMessage, m.ID}
	for range len(d.room.view().Inbox) + 1 {
		d.typed("m")
		if d.room.page != pageRead {
			t.Fatal("M leaves the player on another page")
		}
		if d.room.readsNow(m.ID) {
			return
		}
	}
	t.Error("M never comes to what waits")
}

// Who is ordered to something is not shown as free, and the order names them.
func TestWhoIsOrderedIsNotFree(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	var who *view.Colleague
	for range 12 {
		if d.room.pageName(pageVerify).Count > 0 {
			break
		}
		d.next()
	}
	tell := d.room.tell()
	free, _ := tell.Unbound(d.room.view(), nil)
	for i := range d.room.view().Evidence {
		a := ask{kind: world.CmdVerify, target: d.room.world().Evidence[d.room.view().Evidence[i].Index].ID}
		if fit := d.room.fitting(a); d.room.can(a) == "" && len(fit) > 0 {
			who, a.colleague = fit[0], d.room.world().Colleagues[fit[0].Index].ID
			d.room.order(a)
			break
		}
	}
	if who == nil {
		t.Fatal("nobody can check anything")
	}
	pending := d.app.Play.Session.Pending()
	if now, _ := tell.Unbound(d.room.view(), pending); now != free-1 {
		t.Errorf("%d are free, and %d after somebody was ordered", free, now)
	}
	d.typed("g")
	if state := tell.BoundState(who, d.room.view(), pending); !d.says(state) || state == tell.ColleagueState(who, d.room.view()) {
		t.Errorf("the page does not say %q", state)
	}
	d.typed("o")
	if text := tell.Ordering(d.room.view(), pending, 0); !d.says(text) || text == tell.Ordered(&pending[0], d.room.view()) {
		t.Errorf("what is under way does not say %q", text)
	}
}

// The words of a prepared answer are read before it is ordered, and an order for one
// question hides none of the others.
func TestAnAnswerToThePressIsReadBeforeItIsPrepared(t *testing.T) {
	b, people := foreseen()
	d := sitAt(t, b, people, session.Solo, 1920, 1080, "en", 1)
	d.typed("s")
	var step *view.Step
	for i := range d.room.view().Steps {
		if s := &d.room.view().Steps[i]; s.Kind == world.CmdPrepare {
			step = s
		}
	}
	ways := d.room.tell().Step(step, d.room.view()).Ways
	for range 2 {
		for _, w := range ways {
			if says := d.room.t("prepare.says", "text", w.Says); w.Says == "" || !d.says(says) {
				t.Fatalf("the words are not shown that would answer %q", w.Title)
			}
		}
		d.room.order(ask{kind: step.Kind, target: step.Target, choice: ways[0].ID})
		d.rest(1)
	}
	if d.root.Semantics().Find(ui.RoleButton, ways[0].Title) != nil || d.root.Semantics().Find(ui.RoleButton, ways[1].Title) == nil {
		t.Error("not the answer that was ordered is under way, or the next cannot be")
	}
}
