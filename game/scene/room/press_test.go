package room

import (
	"testing"

	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/world"
)

func (d *desk) accountNamed(id string) int {
	for i := range d.room.world().Accounts {
		if d.room.world().Accounts[i].ID == id {
			return i
		}
	}
	d.Fatalf("no account %q", id)
	return 0
}

// firstClaim is one that the desk has met.
func (d *desk) firstClaim() int {
	for range 20 {
		if v := d.room.view(); len(v.Narratives) > 0 {
			return v.Narratives[0].Index
		}
		d.next()
	}
	d.Fatal("no claim is met")
	return 0
}

// into brings a control into sight and presses it.
func (d *desk) into(key string, role ui.Role, name string) {
	d.Helper()
	d.room.ctx.Focus(key)
	d.rest(3)
	d.click(role, name)
}

func TestABriefingIsGivenOnTerms(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	lina, about := d.accountNamed("lina-mansour"), d.firstClaim()
	d.room.briefWho(lina, about)
	d.rest(1)
	tell := d.room.tell()
	if !d.says(tell.TermsAbout(world.OnRecord)) {
		t.Error("it does not say what on the record means")
	}
	d.into("terms-off-record", ui.RoleRadio, tell.Terms(world.OffRecord))
	if !d.says(tell.TermsAbout(world.OffRecord)) || !d.says(tell.Habit(lina, world.OffRecord)) {
		t.Error("it does not say what off the record means, or how she keeps to it")
	}
	if c := d.room.briefCommand(); c.Choice != "off-record" {
		t.Errorf("the terms are %q", c.Choice)
	}
	wire := d.accountNamed("strait-wire")
	d.room.briefWho(wire, about)
	d.rest(1)
	if c := d.room.briefCommand(); c.Choice != "on-record" || d.root.Semantics().Find(ui.RoleRadio, tell.Terms(world.OffRecord)) != nil {
		t.Errorf("terms that it does not take: %q", c.Choice)
	}
	d.click(ui.RoleButton, "Brief")
	d.agree()
	if c := d.last(); c.Kind != world.CmdBrief || c.Target != "strait-wire" {
		t.Errorf("gave %+v", c)
	}
}

func TestAnEmbargoIsGivenToSeveral(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	about := d.firstClaim()
	d.room.brief.about, d.room.brief.position = about, world.Holds
	d.typed("b")
	d.click(ui.RoleRadio, d.room.t("room.brief-several"))
	if n := d.find(ui.RoleButton, d.room.t("room.embargo-give")); n.Enabled || !d.says(d.room.t("embargo.risk")) {
		t.Error("nobody is to have it and it can be given, or the risk is not told")
	}
	for _, id := range []string{"lina-mansour", "strait-wire"} {
		name := d.room.tell().Account(d.accountNamed(id))
		d.into("press-"+id, ui.RoleCheckbox, name)
		if !d.find(ui.RoleCheckbox, name).Checked {
			t.Errorf("%s is not marked", id)
		}
	}
	d.into("until-"+d.room.tell().Span(180), ui.RoleRadio, d.room.tell().Hour(present.HalfHour(d.room.view().Minute+180), d.room.view().Minute))
	now := d.room.view().Minute
	d.click(ui.RoleButton, d.room.t("room.embargo-give"))
	c := d.last()
	if c.Kind != world.CmdEmbargo || len(c.Recipients) != 2 || c.Until < now+180 || c.Position != world.Holds {
		t.Fatalf("gave %+v", c)
	}
	for n := 0; len(d.room.view().Embargoes) == 0; n++ {
		if d.next(); n == 10 {
			t.Fatal("nobody has it")
		}
	}
	d.room.turn(pageMore)
	d.rest(1)
	if e := &d.room.view().Embargoes[0]; !d.says(d.room.tell().Embargo(e, d.room.view())) {
		t.Error("what is held back is not among the tasks")
	}
}

func TestAPostIsCitedAsIsChosen(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.firstClaim()
	post := ""
	for _, p := range d.room.view().Feed {
		if !p.Ours {
			post = p.ID
		}
	}
	d.room.reply(post, false)
	d.rest(1)
	if !d.says(d.room.t("room.cite-reply")) {
		t.Error("it does not say what a reply does")
	}
	d.into("cite-screenshot", ui.RoleRadio, d.room.t("room.screenshot"))
	if c := d.room.command(world.CmdPost); !c.Screenshot || c.Quote || c.ReplyTo != post || !d.says(d.room.t("room.cite-screenshot")) {
		t.Errorf("cited by %+v", c)
	}
	d.into("cite-quote", ui.RoleRadio, d.room.t("room.quote"))
	if c := d.room.command(world.CmdPost); c.Screenshot || !c.Quote {
		t.Errorf("cited by %+v", c)
	}
	d.room.change(func(l *letter) { l.replyTo = "" })
	d.rest(1)
	if c := d.room.command(world.CmdPost); c.Quote || d.says(d.room.t("room.cite-quote")) {
		t.Errorf("nothing is cited, yet %+v", c)
	}
}

func TestOneVersionMayCount(t *testing.T) {
	d := sitIn(t, session.Solo, 1280, 720, "en", 1)
	d.room.write(func(l *letter) { l.texts = map[string]string{"en": "We look."} })
	d.rest(1)
	if d.says(d.room.t("room.authoritative")) {
		t.Error("one version alone is said to count")
	}
	d.room.change(func(l *letter) { l.texts = map[string]string{"en": "We look.", "fr": "Nous regardons."} })
	d.rest(1)
	d.into("authoritative", ui.RoleSwitch, d.room.t("room.authoritative"))
	if c := d.room.command(world.CmdPost); c.Authoritative != "en" {
		t.Errorf("%q counts", c.Authoritative)
	}
	d.room.change(func(l *letter) { l.off = []string{"fr"} })
	if c := d.room.command(world.CmdPost); c.Authoritative != "" {
		t.Errorf("%q counts beside none", c.Authoritative)
	}
}

func TestPressAndCitingFit(t *testing.T) {
	for _, size := range []struct{ w, h int }{{1280, 720}, {1920, 1080}} {
		for _, lang := range []string{"en", "fr", "es", "ar"} {
			for _, text := range []float64{1, 2} {
				d := sit(t, size.w, size.h, lang, text)
				d.room.briefWho(d.accountNamed("lina-mansour"), d.firstClaim())
				d.rest(1)
				d.checkBounds("briefing " + lang)
				d.room.brief.embargo = true
				d.rest(1)
				d.checkBounds("embargo " + lang)
				d.room.reply(d.room.view().Feed[0].ID, true)
				d.room.change(func(l *letter) { l.texts = map[string]string{"en": "We look.", "fr": "Nous regardons."} })
				d.rest(1)
				d.checkBounds("citing " + lang)
			}
		}
	}
}

// A question whose time ran out can be replied to and no longer answered.
func TestAnExpiredQuestionIsRepliedTo(t *testing.T) {
	d := ordered(t, session.Solo, 1280, 720, "en", 1)
	for n := 0; ; n++ {
		v := d.room.view()
		for i := range v.Feed {
			p := v.Feed[i]
			m := present.MessageOf(v, p.ID)
			if m == nil || !p.Asks || !m.Expired {
				continue
			}
			d.room.open(item{aPost, p.ID})
			d.rest(1)
			if d.root.Semantics().Find(ui.RoleButton, "Answer") != nil {
				t.Error("an answer is offered")
			}
			d.typed("r")
			if k := d.room.comp.kind(); k != world.CmdPost || d.room.comp.replyTo != p.ID {
				t.Errorf("the letter is a %s to %q", k, d.room.comp.replyTo)
			}
			return
		}
		if d.next(); n == 20 {
			t.Fatal("no question runs out of time")
		}
	}
}
