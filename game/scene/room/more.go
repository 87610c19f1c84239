package room

import (
	"slices"
	"strings"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// silence is the declared silence that is being prepared.
type silence struct {
	about  int
	reason string
	until  int32 // minutes from now
	way    string
	with   string // government with which it is agreed
}

// complaint is the report to a platform that is being prepared.
type complaint struct {
	account int // from 1; 0 for none
	about   int
}

// complain turns to the report of an account.
func (r *Room) complain(account, about int) {
	r.flag = complaint{account + 1, about}
	r.turn(pageMore)
	r.toDesk()
}

// morePage is what is under way, and the rarer commands.
func (r *Room) morePage() ui.Widget {
	return sheet(r.onTop("more"), ui.Column(14, r.cameHere(), r.underWayCard(), r.reportCard(), r.silenceCard(), r.secureCard()))
}

// underWayCard lists tasks, promises, clearances and silences.
func (r *Room) underWayCard() ui.Widget {
	v := r.view()
	card := ui.Card(ui.Strong(r.t("room.tasks")))
	add := func(icon assets.Icon, text string, ink ui.Ink, more ...ui.Widget) {
		row := ui.Row(8, ui.At(ui.AlignStart, &ui.Glyph{Icon: icon, Size: 15, Ink: ui.InkText3, Beside: ui.SizeBody}), ui.Flex(1, &ui.Paragraph{Text: text, Ink: ink}))
		card.Add(row.Add(more...))
	}
	for i := range v.Tasks {
		k := &v.Tasks[i]
		back := r.takeBackButton(k.Command)
		if k.Kind == world.CmdChoose && back == nil {
			continue
		}
		add(assets.IconClock, r.tell().Task(k, v), ui.InkText2, back)
	}
	for i, c := range r.p.Session.Pending() {
		add(assets.IconPlay, r.t("room.begins", "what", r.tell().Ordering(v, r.p.Session.Pending(), i)), ui.InkText2, r.takeBackButton(c.ID))
	}
	for i := range v.Promises {
		ink := ui.InkText2
		if v.Promises[i].Missed {
			ink = ui.InkConf
		}
		add(assets.IconCalendar, r.tell().Promise(&v.Promises[i], v), ink)
	}
	for i := range v.Clearances {
		add(assets.IconShield, r.tell().Cleared(&v.Clearances[i], v), ui.InkText2)
	}
	for i := range v.Embargoes {
		add(assets.IconNews, r.tell().Embargo(&v.Embargoes[i], v), ui.InkText2)
	}
	for i := range v.Silences {
		add(assets.IconVolumeOff, r.tell().Silence(&v.Silences[i], v), ui.InkText2)
	}
	if len(card.Items) == 1 {
		card.Add(ui.Faint(r.t("room.no-tasks")))
	}
	return card
}

// reportCard reports an account to the platforms that carry it.
func (r *Room) reportCard() ui.Widget {
	f := &r.flag
	var accounts []int
	v := r.view()
	for i := len(v.Feed) - 1; i >= 0; i-- {
		if p := v.Feed[i]; !p.Ours && !slices.Contains(accounts, p.Account) {
			accounts = append(accounts, p.Account)
		}
	}
	at, items := slices.Index(accounts, f.account-1), []ui.Choice(nil)
	for _, a := range accounts {
		items = append(items, ui.Choice{Text: r.tell().Account(a)})
	}
	claimAt, claims, indexes := r.claimChoice(f.about)
	card := ui.Card(ui.Strong(r.t("room.report-title")), &ui.Paragraph{Text: r.t("room.report-about"), Ink: ui.InkText3},
		ui.Flow(8,
			ui.MinWide(190*r.scale(), &ui.Select{Items: items, Selected: &at, Label: r.t("room.report-whom"), Hint: r.t("room.report-whom"), OnChange: func(i int) { f.account = accounts[i] + 1 }}),
			ui.MaxWide(r.shape.desk*0.6*r.scale(), &ui.Select{Items: claims, Selected: &claimAt, Label: r.t("room.about"), OnChange: func(i int) { f.about = indexes[i] }})))
	cmd := sim.Command{Kind: world.CmdReport}
	if f.about != world.None {
		cmd.About = r.world().Narratives[f.about].ID
	}
	why := r.t("room.report-whom")
	if f.account > 0 {
		cmd.Target = r.world().Accounts[f.account-1].ID
		why = r.why(r.p.Check(cmd))
	}
	return card.Add(r.giveRow("report", r.t("room.report"), assets.IconFlag, cmd, why))
}

// giveRow is a button that gives a command, beside what it costs or why not.
func (r *Room) giveRow(key, text string, icon assets.Icon, cmd sim.Command, why string) ui.Widget {
	b := &ui.Button{Text: text, Icon: icon, Small: true, Disabled: why, OnClick: func() { r.weigh(text, "", text, cmd, false) }}
	note := &ui.Paragraph{Text: why, Ink: ui.InkWarn}
	switch {
	case why == "":
		note = &ui.Paragraph{Text: r.price(cmd).Words, Ink: ui.InkText3}
	case r.underWay(cmd.Kind, cmd.Target) && cmd.Target != "":
		b.Disabled, note = r.t("room.given"), &ui.Paragraph{Text: r.t("room.given"), Ink: ui.InkAccent}
	}
	return ui.Row(10, ui.Key(key, b), ui.Flex(1, note))
}

// silenceCard declares silence, with a reason and the time of its review.
func (r *Room) silenceCard() ui.Widget {
	q := &r.quiet
	at, claims, indexes := r.claimChoice(q.about)
	claims[0].Text = r.t("room.silence-all")
	reasons := ui.Flow(6)
	for _, key := range []string{"room.reason-proof", "room.reason-mourning", "room.reason-talks", "room.reason-safety"} {
		text := r.t(key)
		reasons.Add(&ui.Chip{Text: text, On: q.reason == text, Radio: true, OnChange: func(bool) { q.reason = text }})
	}
	spans := ui.Flow(6)
	for _, m := range []int32{2 * 60, 4 * 60, 8 * 60, 24 * 60} {
		spans.Add(&ui.Chip{Text: r.tell().Span(m), On: q.until == m, Radio: true, OnChange: func(bool) { q.until = m }})
	}
	cmd := sim.Command{Kind: world.CmdSilence, Reason: strings.TrimSpace(q.reason), Until: r.view().Minute + q.until, Choice: q.way, To: q.with}
	if q.about != world.None {
		cmd.About = r.world().Narratives[q.about].ID
	}
	return ui.Card(ui.Strong(r.t("room.silence")), &ui.Paragraph{Text: r.t("room.silence-about"), Ink: ui.InkText3},
		ui.Row(0, ui.MaxWide(r.shape.desk*0.8*r.scale(), &ui.Select{Items: claims, Selected: &at, Label: r.t("room.about"), OnChange: func(i int) { q.about = indexes[i] }}), ui.Spacer()),
		r.silenceWays(), reasons, ui.MaxWide(4000, &ui.Field{Value: &q.reason, Label: r.t("room.reason"), Hint: r.t("room.reason")}),
		ui.Flow(8, ui.Faint(r.t("room.review")), spans),
		r.giveRow("silence", r.t("room.silence"), assets.IconVolumeOff, cmd, r.why(r.p.Check(cmd))))
}

// silenceWays chooses how silence is kept: for a reason alone, as no comment, or
// with a government that may agree to it.
func (r *Room) silenceWays() ui.Widget {
	q, row := &r.quiet, ui.Flow(6)
	add := func(text, way, with string) {
		row.Add(&ui.Chip{Text: text, On: q.way == way && q.with == with, Radio: true, OnChange: func(bool) { q.way, q.with = way, with }})
	}
	add(r.t("room.silence-reasoned"), "", "")
	add(r.t("room.silence-no-comment"), sim.SilenceNoComment, "")
	for i := range r.world().Governments {
		if g := &r.world().Governments[i]; g.Hushes != nil {
			add(r.t("room.silence-agreed", "name", r.tell().Government(i)), sim.SilenceAgreed, g.ID)
		}
	}
	return row
}

// secureCard secures our accounts against being taken over, or takes them back.
func (r *Room) secureCard() ui.Widget {
	card := ui.Card(ui.Strong(r.t("room.accounts")), &ui.Paragraph{Text: r.t("room.secure-about"), Ink: ui.InkText3})
	for _, a := range r.view().Accounts {
		card.Add(r.accountRow(a))
	}
	return card
}

func (r *Room) accountRow(a view.Account) ui.Widget {
	id := r.world().Accounts[a.Index].ID
	row := ui.Flow(8, ui.Text(r.tell().Account(a.Index)))
	if state := r.tell().AccountState(&a); state != "" {
		tone := ui.ToneCoop
		if a.Seized {
			tone = ui.ToneConf
		}
		row.Add(&ui.Pill{Text: state, Tone: tone, Small: true})
	}
	if a.Secured && !a.Seized {
		return row
	}
	return row.Add(r.giveRow("secure-"+id, r.t("room.secure"), assets.IconLock, sim.Command{Kind: world.CmdSecure, Target: id}, r.securing(id)))
}

// securing says why an account cannot be secured now, or "".
func (r *Room) securing(id string) string {
	if r.underWay(world.CmdSecure, id) {
		return r.t("room.given")
	}
	return r.can(ask{kind: world.CmdSecure, target: id})
}
