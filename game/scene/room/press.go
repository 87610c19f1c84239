package room

import (
	"slices"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// briefing is what a journalist is to be told.
type briefing struct {
	account  int // index of the account, from 1; 0 for none
	about    int
	position world.Position
	evidence []string
}

// briefWho turns to the briefing of an account.
func (r *Room) briefWho(account, about int) {
	r.brief.account = account + 1
	if about != world.None {
		r.brief.about = about
	}
	if r.brief.about != world.None && r.brief.position == world.Silent {
		r.brief.position = world.Holds
	}
	r.turn(pagePress)
	r.toDesk()
}

// pressPage briefs a journalist: whom, on which claim, with what.
func (r *Room) pressPage() ui.Widget {
	b := &r.brief
	body := ui.Column(12, &ui.Paragraph{Text: r.t("room.press-about"), Ink: ui.InkText3})
	for i := range r.world().Accounts {
		if r.world().Accounts[i].Brief != nil {
			body.Add(r.journalist(i))
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
	cmd := r.briefCommand()
	why, cost := r.t("room.brief-whom"), ""
	if b.account > 0 {
		full := r.p.Session.Complete(cmd)
		why, cost = r.why(r.p.Check(cmd)), r.tell().Cost(&full, r.view()).Words
		if b.about == world.None {
			why = r.t("room.brief-what")
		}
	}
	give := &ui.Button{Text: r.t("room.brief"), Icon: assets.IconMic, Kind: ui.Primary, Disabled: why, OnClick: func() { r.give(cmd) }}
	note := &ui.Paragraph{Text: cost, Ink: ui.InkText3}
	if why != "" {
		note = &ui.Paragraph{Text: why, Ink: ui.InkWarn}
	}
	return sheet("press", body, ui.Key("brief", give), note)
}

// journalist is the card of one who can be briefed.
func (r *Room) journalist(i int) ui.Widget {
	on := r.brief.account == i+1
	card := ui.Row(10, r.accountFace(i, 0), ui.Flex(1, ui.Column(2,
		ui.Row(8, ui.Strong(r.tell().Account(i)), ui.Flex(1, ui.Faint(r.tell().Class(i))),
			ui.Faint(r.t("room.credibility", "n", r.p.Words.Percent(r.tell().Credibility(i))))),
		&ui.Paragraph{Text: r.tell().AccountAbout(i), Ink: ui.InkText2},
	))).Padded(12, 9).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
	if on {
		card.Fill, card.Border = ui.InkAccentBg, ui.InkAccent
	}
	card.OnClick, card.Role, card.Label = func() { r.briefWho(i, r.brief.about) }, ui.RoleRadio, r.tell().Account(i)
	return ui.Key("press-"+r.world().Accounts[i].ID, card)
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
	c := sim.Command{Kind: world.CmdBrief, Position: b.position, Evidence: slices.Clone(b.evidence)}
	if b.account > 0 {
		c.Target = r.world().Accounts[b.account-1].ID
	}
	if b.about != world.None {
		c.About = r.world().Narratives[b.about].ID
	}
	return c
}
