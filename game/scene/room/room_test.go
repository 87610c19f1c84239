package room

import (
	"slices"
	"strings"
	"testing"

	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestTheFirstMessageOpensByItself(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.find(ui.RoleHeading, "Four sentences")
	if d.app.Play.Running() {
		t.Error("the clock runs while the first message is read")
	}
	status := ""
	d.root.Semantics().Walk(func(n *ui.Node, _ int) {
		if n.Role == ui.RoleStatus {
			status = n.Name
		}
	})
	if !strings.Contains(status, "M") {
		t.Errorf("the hint does not say how to go on: %q", status)
	}
	d.click(ui.RoleButton, d.room.t("room.next-message", "subject", "Check one"))
	d.find(ui.RoleHeading, "Check one")
}

func TestKeyControlsAreThere(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	for _, c := range []struct {
		role ui.Role
		key  string
	}{
		{ui.RoleRadio, "room.pause"},
		{ui.RoleButton, "room.next"},
		{ui.RoleTab, "room.feed"},
		{ui.RoleTab, "room.inbox-title"},
		{ui.RoleTextBox, "room.search"},
		{ui.RoleList, "room.feed"},
		{ui.RoleTab, "room.page-write"},
		{ui.RoleTab, "room.page-verify"},
		{ui.RoleTab, "room.page-talk"},
		{ui.RoleRegion, "room.picture"},
		{ui.RoleRegion, "room.timeline"},
		{ui.RoleButton, "room.keys"},
	} {
		d.find(c.role, d.room.t(c.key))
	}
	d.find(ui.RoleMeter, d.room.tell().RungOf(d.room.view().Ladder.Rung))
}

func TestAChoiceIsACommand(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.typed("m")
	ticker := "Meridian's ticker. Do they have anything besides our page?"
	d.click(ui.RoleButton, ticker)
	d.click(ui.RoleButton, ticker)
	if n := len(d.app.Play.Session.Commands()); n != 0 {
		t.Fatalf("a click on an answer gave %d commands before anything was confirmed", n)
	}
	d.press(ebiten.KeyEscape, 0)
	if d.root.Semantics().Find(ui.RoleButton, d.room.t("decide.do")) != nil {
		t.Fatal("Escape does not step back from an answer")
	}
	d.press(ebiten.KeyDigit2, ui.ModAlt)
	d.press(ebiten.KeyEnter, 0)
	c := d.last()
	if c.Kind != world.CmdChoose || c.Choice != "ticker" || !strings.HasPrefix(c.Target, "three-items") {
		t.Fatalf("the choice gave %+v", c)
	}
	// Given once, it cannot be given again.
	d.press(ebiten.KeyDigit1, ui.ModAlt)
	d.press(ebiten.KeyEnter, 0)
	if n := len(d.app.Play.Session.Commands()); n != 1 {
		t.Errorf("%d commands were given for one choice", n)
	}
}

// message opens a message by the beginning of its id, as soon as it is there.
func (d *desk) message(inject string) *view.Message {
	d.Helper()
	for range 12 {
		for i := range d.room.view().Inbox {
			if m := &d.room.view().Inbox[i]; strings.HasPrefix(m.ID, inject) {
				d.room.open(item{aMessage, m.ID})
				d.rest(1)
				return m
			}
		}
		d.next()
	}
	d.Fatalf("no message %s", inject)
	return nil
}

func TestADraftIsOpenedReadAndPublished(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.message("half-past-three")
	d.press(ebiten.KeyDigit1, ui.ModAlt)
	d.press(ebiten.KeyEnter, 0)
	if d.room.page != pageWrite || !strings.HasPrefix(d.room.comp.text, "We have seen the text") {
		t.Fatalf("page %d holds %q", d.room.page, d.room.comp.text)
	}
	if !d.app.Play.Held() {
		t.Error("the clock runs while one writes")
	}
	d.find(ui.RoleMeter, d.room.t("room.tone"))
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	c := d.last()
	if c.Kind != world.CmdPost || c.Draft != "holding-line" || c.Account != "ministry" || c.About != "quotes" || c.Position != world.Holds {
		t.Errorf("published %+v", c)
	}
	if !slices.Equal(c.Platforms, []string{"pulse", "agora", "press"}) || c.Promise <= c.Minute {
		t.Errorf("platforms %v, promise %d at %d", c.Platforms, c.Promise, c.Minute)
	}
	if d.app.Play.Held() || !d.room.comp.letter.empty() {
		t.Error("the desk still holds what was published")
	}
}

func TestTheComposerMakesTheCommand(t *testing.T) {
	d := sit(t, 1920, 1080, "en", 1)
	d.click(ui.RoleTab, "Write")
	d.click(ui.RoleTextBox, d.room.t("room.text", "language", "English"))
	d.typed("We are looking into it.")
	d.click(ui.RoleRadio, "Rasal consular help")
	d.click(ui.RoleSwitch, "Agora")
	d.room.change(func(l *letter) { l.about = 0 })
	d.rest(1)
	d.click(ui.RoleRadio, d.room.t("room.denies"))
	c := d.room.command(d.room.comp.kind())
	want := sim.Command{Kind: world.CmdPost, Account: "consular-help", About: "quotes", Position: world.Denies}
	if c.Kind != want.Kind || c.Account != want.Account || c.About != want.About || c.Position != want.Position {
		t.Errorf("got %+v", c)
	}
	if !slices.Equal(c.Platforms, []string{"pulse"}) || c.Texts["en"] != "We are looking into it." || len(c.Texts) != 1 {
		t.Errorf("platforms %v, texts %v", c.Platforms, c.Texts)
	}
	d.click(ui.RoleButton, d.room.t("room.undo"))
	if p := d.room.comp.position; p == world.Denies {
		t.Error("Undo does not take the position back")
	}
	d.click(ui.RoleButton, d.room.t("room.publish-now"))
	if got := d.last(); got.Kind != world.CmdPost || got.Texts["en"] != c.Texts["en"] {
		t.Errorf("published %+v", got)
	}
}

func TestWhatCannotBePublishedSaysWhy(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.typed("w")
	if n := d.find(ui.RoleButton, d.room.t("room.publish-now")); n.Enabled || n.Reason == "" {
		t.Error("an empty text can be published")
	}
	d.room.comp.typed(strings.Repeat("word ", 100))
	d.room.comp.edit("en")
	d.rest(1)
	if n := d.find(ui.RoleButton, d.room.t("room.publish-now")); n.Enabled || !strings.Contains(n.Reason, "400") {
		t.Errorf("a text of 500 characters on Pulse: enabled %v, %q", n.Enabled, n.Reason)
	}
}

func TestWithoutClearanceTheRoomAsksBack(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.room.write(func(l *letter) {
		l.account = "minister-account"
		l.texts = map[string]string{"en": "I have been awake since three."}
	})
	d.rest(1)
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	d.find(ui.RoleDialog, d.room.t("room.uncleared-title"))
	if len(d.app.Play.Session.Commands()) != 0 {
		t.Fatal("it was published without asking")
	}
	d.click(ui.RoleButton, d.room.t("dialog.cancel"))
	d.room.askClearance()
	if c := d.last(); c.Kind != world.CmdClear || c.Account != "minister-account" || len(d.room.saved) != 1 || d.room.saved[0].command != c.ID {
		t.Errorf("asked %+v, saved %d", c, len(d.room.saved))
	}
}

func TestAClearedTextIsTakenUp(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.room.write(func(l *letter) {
		l.account = "embassy-kerra"
		l.texts = map[string]string{"en": "The Embassy is open. Please call the duty number."}
	})
	d.rest(1)
	d.room.askClearance()
	for range 20 {
		if d.room.page == pageWrite {
			break
		}
		d.next()
	}
	if d.room.clearance("embassy-kerra") == nil || d.room.comp.account != "embassy-kerra" || d.room.uncleared() {
		t.Fatalf("the text does not come back: page %d, %+v", d.room.page, d.room.view().Clearances)
	}
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	d.agree()
	if c := d.last(); c.Kind != world.CmdPost || c.Cleared == "" {
		t.Errorf("published %+v", c)
	}
	if len(d.room.saved) != 0 {
		t.Error("what was published is still put aside")
	}
}

func TestTimeGoesOnWithoutLosingTheText(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.room.openDraft(0)
	d.rest(1)
	text := d.room.comp.text
	before := d.room.view().Minute
	d.click(ui.RoleButton, d.room.t("room.next"))
	d.rest(30)
	if d.room.view().Minute == before {
		t.Error("Next does nothing while one writes")
	}
	d.typed("w")
	if d.room.comp.text != text || text == "" {
		t.Errorf("the text is %q, it was %q", d.room.comp.text, text)
	}
}

func TestACheckIsOrderedOnce(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.message("footage-arrives")
	d.typed("v")
	d.click(ui.RoleButton, d.room.t("room.verify"))
	if c := d.last(); c.Kind != world.CmdVerify {
		t.Fatalf("gave %+v", c)
	}
	given := d.last().Target
	if got := d.room.checkAction(d.room.evidence(given)); len(got) != 1 {
		t.Error("a check that was ordered can be ordered again")
	}
}

func TestTheFeedIsSearchedAndReadByKeys(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.room.feed.search = "meridian"
	d.rest(1)
	for i := range d.room.feed.rows {
		p := d.room.feedPost(i)
		if !d.room.matches(p, []string{"meridian"}) {
			t.Errorf("%s does not fit", p.ID)
		}
	}
	if len(d.room.feed.rows) == 0 {
		t.Fatal("nothing is found")
	}
	d.room.feed.search = ""
	d.typed("j")
	first := d.room.read
	d.typed("j")
	if first.kind != aPost || d.room.read.kind != aPost || d.room.read == first {
		t.Errorf("J reads %v, then %v", first, d.room.read)
	}
	d.typed("k")
	if d.room.read != first {
		t.Errorf("K returns to %v", d.room.read)
	}
	d.typed("r")
	if d.room.page != pageWrite || d.room.comp.replyTo != first.id && d.room.comp.answer != first.id {
		t.Error("R does not begin a reply")
	}
}
