package room

import (
	"slices"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// briefing is what a journalist is to be told, or several under an embargo.
type briefing struct {
	account  int // index of the account, from 1; 0 for none
	about    int
	position world.Position
	evidence []string
	terms    world.Terms

	embargo bool
	to      []string // ids of those who are to have it
	span    int32    // minutes until it ends
}

// briefWho turns to the briefing of an account.
func (r *Room) briefWho(account, about int) {
	b := &r.brief
	b.embargo = false
	if b.account = account + 1; !r.world().Accounts[account].Brief.Offers[b.terms] {
		b.terms = world.OnRecord
	}
	if about != world.None {
		b.about = about
	}
	if b.about != world.None && b.position == world.Silent {
		b.position = world.Holds
	}
	r.turn(pagePress)
	r.toDesk()
}

// pressPage briefs a journalist, or several under an embargo: whom, on which
// claim, with what, on which terms.
func (r *Room) pressPage() ui.Widget {
	b := &r.brief
	body := ui.Column(12)
	if b.embargo {
		body.Add(r.pressChoice(), &ui.Paragraph{Text: r.t("room.embargo-about"), Ink: ui.InkText3}, &ui.Paragraph{Text: r.t("embargo.risk"), Ink: ui.InkWarn})
	} else {
		body.Add(r.pressChoice(), &ui.Paragraph{Text: r.t("room.press-about"), Ink: ui.InkText3})
	}
	for i := range r.world().Accounts {
		if r.world().Accounts[i].Brief != nil {
			body.Add(r.journalist(i))
			if !b.embargo && b.account == i+1 {
				body.Add(r.termsChoice())
			}
		}
	}
	at, items, claims := r.claimChoice(b.about)
	body.Add(r.line(r.t("room.about"), ui.MaxWide(r.shape.desk*0.7*r.scale(), &ui.Select{
		Items: items, Selected: &at, Label: r.t("room.about"), OnChange: func(i int) { b.about = claims[i] },
	})))
	line := r.line(r.t("room.position"))
	for _, p := range positions {
		line.Items[1].(*ui.Box).Add(&ui.Chip{Text: r.position(p), On: b.position == p, Radio: true, OnChange: func(bool) { b.position = p }})
	}
	body.Add(line, r.pressEvidence())
	if b.embargo {
		body.Add(r.hourChoice())
		return sheet("press", body, r.giveEmbargo()...)
	}
	cmd := r.briefCommand()
	why, cost := r.t("room.brief-whom"), ""
	if b.account > 0 {
		why, cost = r.why(r.p.Check(cmd)), r.price(cmd).Words
		if b.about == world.None {
			why = r.t("room.brief-what")
		}
	}
	return sheet("press", body, r.pressFoot(r.t("room.brief"), cmd, why, cost)...)
}

// pressFoot is the button below the page, beside what it costs or why it cannot
// be pressed.
func (r *Room) pressFoot(name string, cmd sim.Command, why, cost string) []ui.Widget {
	give := &ui.Button{Text: name, Icon: assets.IconMic, Kind: ui.Primary, Disabled: why, OnClick: func() { r.weigh(name, "", name, cmd, false) }}
	note := &ui.Paragraph{Text: cost, Ink: ui.InkText3}
	if why != "" {
		note = &ui.Paragraph{Text: why, Ink: ui.InkWarn}
	}
	return []ui.Widget{ui.Key("brief", give), note}
}

// journalist is the card of one who can be briefed: one is chosen, or for an
// embargo several.
func (r *Room) journalist(i int) ui.Widget {
	b, id := &r.brief, r.world().Accounts[i].ID
	on := b.account == i+1
	text := ui.Column(2,
		ui.Flow(8, ui.Strong(r.tell().Account(i)), ui.Faint(r.tell().Class(i)),
			ui.Tip(r.t("room.credibility-tip"), ui.Faint(r.t("room.credibility", "n", r.p.Words.Percent(r.tell().Credibility(i)))))))
	if about := r.tell().AccountAbout(i); about != "" {
		text.Add(&ui.Paragraph{Text: about, Ink: ui.InkText2})
	}
	card := ui.Row(10, r.accountFace(i, 0), ui.Flex(1, text)).Padded(12, 9).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
	card.OnClick, card.Role = func() { r.briefWho(i, b.about) }, ui.RoleRadio
	if b.embargo {
		on = slices.Contains(b.to, id)
		card.OnClick, card.Role = func() { b.to = toggle(b.to, id) }, ui.RoleCheckbox
		text.Add(ui.Faint(r.tell().EmbargoHabit(i)))
	}
	if on {
		card.Fill, card.Border = ui.InkAccentBg, ui.InkAccent
	}
	card.Label, card.On = r.tell().Account(i), on
	return ui.Key("press-"+id, card)
}

// termsChoice are the terms that the chosen journalist takes, with what those
// chosen mean and how well they are known to be kept.
func (r *Room) termsChoice() ui.Widget {
	b := &r.brief
	line := r.line(r.t("room.terms"))
	for _, terms := range present.Offered(r.world().Accounts[b.account-1].Brief) {
		chip := &ui.Chip{Text: r.tell().Terms(terms), On: b.terms == terms, Radio: true, OnChange: func(bool) { b.terms = terms }}
		line.Items[1].(*ui.Box).Add(ui.Key("terms-"+terms.String(), ui.Tip(r.tell().TermsAbout(terms), chip)))
	}
	says := r.tell().TermsAbout(b.terms) + " " + r.tell().Habit(b.account-1, b.terms)
	return ui.Column(6, line, &ui.Paragraph{Text: says, Ink: ui.InkText2})
}

func (r *Room) pressEvidence() ui.Widget {
	b := &r.brief
	line := r.line(r.t("room.with"))
	chips := line.Items[1].(*ui.Box)
	for _, e := range r.view().Evidence {
		if e.State == view.Held || e.State == view.Failed {
			id := r.world().Evidence[e.Index].ID
			chips.Add(&ui.Chip{Text: r.tell().Evidence(e.Index), On: slices.Contains(b.evidence, id), OnChange: func(bool) { b.evidence = toggle(b.evidence, id) }})
		}
	}
	if len(chips.Items) == 0 {
		chips.Add(ui.Faint(r.t("room.no-evidence")))
	}
	return line
}

func (r *Room) briefCommand() sim.Command {
	b := &r.brief
	c := sim.Command{Kind: world.CmdBrief, Position: b.position, Evidence: slices.Clone(b.evidence), Choice: b.terms.String()}
	if b.account > 0 {
		c.Target = r.world().Accounts[b.account-1].ID
	}
	if b.about != world.None {
		c.About = r.world().Narratives[b.about].ID
	}
	return c
}
