package room

import (
	"strings"
	"testing"

	"demarche/game/ui"
	"demarche/internal/world"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestAnUrgentMessageIsHandedOverByAKey(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	for range 12 {
		if m := d.room.readingMessage(); m != nil && d.room.skips(m) {
			break
		}
		d.next()
	}
	m := d.room.readingMessage()
	if m == nil {
		t.Fatal("no urgent message with a question comes")
	}
	d.find(ui.RoleButton, d.room.t("skip.do"))
	d.app.Settings.NoSkip = true
	d.typed("x")
	if len(d.app.Play.Session.Commands()) != 0 {
		t.Fatal("it is handed over although the player wants that not offered")
	}
	d.app.Settings.NoSkip = false
	d.typed("x")
	if c := d.last(); c.Kind != world.CmdSkip || c.Target != m.ID || d.room.waits(m) {
		t.Errorf("given %+v", c)
	}
}

// What may distress is blurred, and its words are withheld, until the player asks
// by key or mouse; then it is there everywhere. The words of a film can be read.
func TestWhatDistressesIsBlurredUntilAsked(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	m := d.media("phone-recording")
	spec := &d.room.world().Media[m]
	spec.Distressing = true
	defer func() { spec.Distressing = false }()
	d.room.viewing = &viewing{media: m}
	d.rest(2)
	alt, said := d.room.tell().MediaAlt(m), d.room.tell().Transcript(m)
	if tree := d.root.Semantics().String(); strings.Contains(tree, alt) || !strings.Contains(tree, d.room.tell().Withheld(m)) {
		t.Fatal("it is described before anybody asks")
	}
	d.press(ebiten.KeyTab, 0)
	d.press(ebiten.KeyEnter, 0)
	if d.room.hidden(m) {
		t.Fatal("it cannot be asked for by the keyboard")
	}
	if n := d.find(ui.RoleDialog, ""); !strings.Contains(n.String(), alt) {
		t.Error("it is not shown to who asks")
	}
	d.click(ui.RoleButton, d.room.t("media.words"))
	if n := d.find(ui.RoleDialog, ""); said == "" || !strings.Contains(n.String(), said) {
		t.Errorf("the transcript %q cannot be read", said)
	}
}
