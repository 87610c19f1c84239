package room

import (
	"slices"
	"strconv"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/scene/help"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/view"
)

// topBar answers: when is it, how bad is it, what waits for me. Where the
// window is narrow it takes two rows rather than leave something out.
func (r *Room) topBar() ui.Widget {
	r.sayInBar()
	end := ui.Row(10, r.queuePill(), r.modePill(), r.seatPills(), r.inboxPill(), r.keysButton())
	var bar *ui.Box
	switch {
	case r.shape.wide >= 1240:
		bar = ui.Row(r.gap(), r.brand(), r.clock(), r.speeds(), r.staff(), ui.Spacer(), r.ladder(), end)
	case r.shape.wide >= 760:
		bar = ui.Column(8,
			ui.Row(16, r.brand(), r.clock(), ui.Spacer(), r.speeds()),
			ui.Row(16, r.ladder(), ui.Spacer(), r.staff(), end))
	default:
		bar = ui.Column(8,
			ui.Row(12, r.brand(), ui.Spacer(), r.clock()),
			ui.Row(12, r.speeds(), ui.Spacer(), end),
			ui.Row(12, r.ladder(), ui.Spacer(), r.staff()))
	}
	bar.Pad = ui.Pad(20, 8)
	bar.Fill, bar.BottomLine = ui.InkBg1, true
	bar.Role, bar.Label = ui.RoleRegion, r.t("room.top")
	return ui.MinHigh(56, bar)
}

// brand is the button of the menu and, where there is room, the name of the program.
func (r *Room) brand() ui.Widget {
	menu := ui.IconBtn(assets.IconMenu, r.t("menu.open"), func() { r.app.Show(play.Menu) })
	menu.Small = true
	ui.Tip(r.t("menu.open")+" ("+help.Cap(r.p.Words, "Escape")+")", menu)
	if r.shape.wide >= 1240 && r.compact() {
		return ui.Key("menu", menu)
	}
	return ui.Row(10, ui.Key("menu", menu), &ui.Paragraph{
		Size: ui.SizeLarge, Dir: ui.DirLTR,
		Spans: []ui.Span{{Text: "D", Weight: ui.Bold}, {Text: "é", Weight: ui.Bold, Ink: ui.InkAccent}, {Text: "marche", Weight: ui.Bold}},
	})
}

// barWords are the words of the top bar that give way where the window is narrow:
// signs with a tooltip stand for them. Before any of them does, the boxes of the
// ladder are slim.
type barWords struct{ trend, mode, help, slim bool }

// sayInBar has the signs of the top bar say in words what there is room for, the
// more important first.
func (r *Room) sayInBar() {
	r.says = barWords{trend: true, mode: true, help: true}
	if r.shape.wide < 1240 || !r.compact() {
		return
	}
	const bare, box, slimmer = 622, 23, 6 // px at scale 1 of what stands there in any case, without its words, of a level, and what a slim one saves
	at := r.tell().Time(r.clockMinute())
	used := bare + box*float64(len(r.world().Ladder)) + r.wide(at.Day+" "+at.UTC, ui.SizeTitle, ui.SemiBold) + r.wide(r.zone(at), ui.SizeBody, ui.Regular) +
		r.wide(r.t("room.next"), ui.SizeBody, ui.SemiBold) + min(220, r.wide(r.levelName(), ui.SizeBody, ui.SemiBold)) + r.wide(r.inboxSays(), ui.SizeBody, ui.Regular)
	used += r.classWide()
	if r.tell().Queue(r.view()) != "" {
		used += 70
	}
	if r.app.Faulty() {
		used += 16 + r.wide(r.t("watch.pill"), ui.SizeBody, ui.SemiBold)
	}
	if trend := r.wide(r.tell().Trend(r.view().Ladder.Trend), ui.SizeBody, ui.SemiBold) + 8; used+trend > r.shape.wide {
		r.says.slim = true
		used -= slimmer * float64(len(r.world().Ladder))
	}
	for _, w := range []struct {
		say  *bool
		text string
	}{
		{&r.says.trend, r.tell().Trend(r.view().Ladder.Trend)},
		{&r.says.mode, r.tell().Mode(string(r.p.Session.Mode()))},
		{&r.says.help, r.t("meaning.help")},
	} {
		more := r.wide(w.text, ui.SizeBody, ui.SemiBold) + 8
		if *w.say = used+more <= r.shape.wide; *w.say {
			used += more
		}
	}
}

// compact tells whether the one row of the top bar is short of room.
func (r *Room) compact() bool { return r.shape.wide < 1560 }

func (r *Room) gap() float64 {
	if r.compact() {
		return 12
	}
	return 18
}

// clockMinute is the minute that the clock shows. A fast clock goes by ticks.
func (r *Room) clockMinute() int32 {
	if r.p.Speed() > 4 || r.p.Skipping() {
		return r.view().Minute
	}
	return int32(r.p.Minute())
}

// clock shows the time; every time names its zone.
func (r *Room) clock() ui.Widget {
	at := r.tell().Time(r.clockMinute())
	row := ui.Row(8, &ui.Label{Text: at.Day + " " + at.UTC, Size: ui.SizeTitle, Weight: ui.SemiBold}, &ui.Label{Text: r.zone(at), Ink: ui.InkText2, Dir: ui.DirOf(r.p.Words.RTL())})
	row.Role, row.Label = ui.RoleStatus, r.tell().Clock(r.clockMinute())
	return row
}

// zone says what zone the clock shows, and the time at home.
func (r *Room) zone(at present.Time) string {
	switch {
	case at.HomeZone == "":
		return r.t("room.clock-same", "zone", r.tell().Zone(r.view().Zone))
	case r.compact():
		return r.t("room.clock-short", "home", at.Home, "zone", at.HomeZone)
	}
	return r.t("room.clock-home", "home", at.Home, "zone", at.HomeZone)
}

// speeds are pause, the three speeds and the jump to the next event.
func (r *Room) speeds() ui.Widget {
	class := r.p.Class()
	if class != nil && class.Paced {
		return r.classClock()
	}
	items := make([]ui.Choice, len(play.Speeds))
	for i, s := range play.Speeds {
		items[i] = ui.Choice{Text: strconv.Itoa(s) + "×", Tip: r.p.Words.N("room.speed", int64(s)) + " · " + help.Cap(r.p.Words, speedKey(i))}
	}
	items[0] = ui.Choice{Icon: assets.IconPause, Tip: r.t("room.pause")}
	if !r.p.Aids().Pause {
		items[0].Disabled = r.t("mode.no-pause")
	}
	if class != nil && class.Team != "" {
		for i := range items {
			items[i].Disabled = r.t("remote.not-alone")
		}
	}
	now := slices.Index(play.Speeds, r.p.Speed())
	seg := ui.Segments(&now, items...)
	seg.Label = r.t("room.speeds")
	seg.OnChange = func(i int) { r.setSpeed(play.Speeds[i]) }
	next := &ui.Button{Text: r.t("room.next"), Icon: assets.IconSkipNext, Small: true, Pressed: r.p.Skipping(), OnClick: r.next}
	if r.p.Over() {
		next.Disabled = r.t("refusal.over")
	}
	tip := r.t("room.next-tip") + " (N)."
	if ahead := r.tell().Ahead(r.view()); ahead != "" {
		tip += " " + ahead
	}
	ui.Tip(tip, next)
	return ui.Row(8, ui.Key("speeds", seg), next)
}

// staff says whom one can send.
func (r *Room) staff() ui.Widget {
	free, all := r.tell().Unbound(r.view(), r.p.Session.Pending())
	words := r.p.Words.N("room.team", int64(free), "all", all)
	pill := ui.Mark(ui.TonePlain, words)
	if r.compact() {
		pill = &ui.Pill{Text: r.t("room.team-short", "n", free, "all", all), Icon: assets.IconUsers}
	}
	b := ui.Row(0, ui.Named(words, pill))
	b.Radius, b.OnClick, b.Label = ui.RadiusPill, func() { r.turn(pageTeam); r.toDesk() }, words
	return ui.Tip(words, b)
}

// queuePill says how many callers wait on the hotline and leads to those who
// answer it, where there is one.
func (r *Room) queuePill() ui.Widget {
	v := r.view()
	words := r.tell().Queue(v)
	if words == "" {
		return nil
	}
	pill := &ui.Pill{Text: r.p.Words.Number(int64(v.Queue)), Icon: assets.IconPhone}
	if v.Queue > 0 {
		pill.Tone = ui.ToneWarn
	}
	b := ui.Row(0, ui.Named(words, pill))
	b.Radius, b.OnClick, b.Label = ui.RadiusPill, func() { r.turn(pageTeam); r.toDesk() }, words
	return ui.Tip(words, b)
}

// busyMark says until when the desk's own time is taken.
func (r *Room) busyMark() ui.Widget {
	v := r.view()
	if v.BusyUntil <= v.Minute {
		return nil
	}
	return &ui.Pill{Text: r.t("room.busy", "time", r.tell().Hour(v.BusyUntil, v.Minute)), Icon: assets.IconClock, Tone: ui.ToneWarn, Small: true}
}

// inboxPill says how many messages want a decision, else how many are new, else
// until when an instruction stands, and leads to them; its tooltip has all.
func (r *Room) inboxPill() ui.Widget {
	open, fresh := r.waiting(), r.p.Unread()
	text, tone, to := r.inboxSays(), ui.TonePlain, r.openNextMessage
	switch {
	case open > 0:
		tone = ui.ToneWarn
	case fresh > 0:
		tone = ui.ToneAccent
	case r.orderDue() != nil:
		tone, to = ui.ToneWarn, func() { r.turn(pageSteps); r.toDesk() }
	}
	b := ui.Row(0, ui.Mark(tone, text))
	b.Radius, b.OnClick, b.Label = ui.RadiusPill, to, text
	return ui.Tip(r.orderTip()+r.p.Words.N("inbox.open-tip", int64(open))+" "+r.p.Words.N("inbox.unread-tip", int64(fresh))+" "+r.t("room.inbox-tip")+" (M).", b)
}

// inboxSays are the words of the inbox's mark.
func (r *Room) inboxSays() string {
	if n := r.waiting(); n > 0 {
		return r.p.Words.N("inbox.to-decide", int64(n))
	}
	if n := r.p.Unread(); n > 0 {
		return r.p.Words.N("inbox.unread", int64(n))
	}
	if o := r.orderDue(); o != nil {
		return r.t("inbox.order", "time", r.hour(o.Expires))
	}
	return r.t("inbox.clear")
}

// waiting counts the messages that want something: an answer, or that the text
// is published which was decided.
func (r *Room) waiting() int {
	n := 0
	v := r.view()
	for i := range v.Inbox {
		if m := &v.Inbox[i]; r.waits(m) || r.forgotten(m) {
			n++
		}
	}
	return n
}

// openNextMessage shows the inbox and opens what waits first.
func (r *Room) openNextMessage() {
	r.side = tabInbox
	r.sortInbox()
	if m := r.nextMessage(); m != nil {
		r.open(item{aMessage, m.ID})
	} else if m := r.readingMessage(); m != nil && r.chooses(m) && r.looksAt(m) == "" {
		for _, ch := range m.Choices { // it stands there already: what waits is shown by the focus
			if ch.Open {
				r.ctx.Focus("choice-" + ch.ID)
				return
			}
		}
	}
}

// modePill says how the crisis is played.
func (r *Room) modePill() ui.Widget {
	if r.app.Faulty() {
		return ui.Tip(r.t("watch.title"), ui.Key("faults", &ui.Button{
			Text: r.t("watch.pill"), Icon: assets.IconAlert, Kind: ui.Danger, Small: true, OnClick: func() { r.app.ShowFaults(true) },
		}))
	}
	mode := r.p.Session.Mode()
	name := r.tell().Mode(string(mode))
	pill := &ui.Pill{Text: name, Icon: modeIcons[mode], Small: true}
	if !r.says.mode {
		pill.Text = ""
	}
	ui.Named(r.p.Words.T("mode.line", "mode", name), pill)
	return ui.Tip(name+". "+r.tell().ModeAbout(string(mode)), pill)
}

var modeIcons = map[session.Mode]assets.Icon{
	session.Coached: assets.IconLearn, session.Solo: assets.IconUser, session.Exam: assets.IconScale, session.Headless: assets.IconList,
	session.Rehearsal: assets.IconEye, session.Facilitated: assets.IconUsers,
}

func (r *Room) keysButton() ui.Widget {
	b := &ui.Button{Text: "? " + r.t("meaning.help"), Small: true, OnClick: func() { r.app.Show(play.Keys) }}
	if !r.says.help {
		b.Text = "?"
	}
	return ui.Tip(r.t("room.keys"), ui.Named(r.t("room.keys"), b))
}

// setSpeed lets the clock run or stop, and ends the stand while writing.
func (r *Room) setSpeed(speed int) {
	r.leaveText()
	r.p.SetSpeed(speed)
}

// pause stops the clock, or lets it go on. Where the mode knows no pause it says
// so.
func (r *Room) pause() {
	if c := r.p.Class(); c != nil && c.Paced {
		r.toast(ui.ToneWarn, r.t("remote.clock"))
		return
	}
	if running := r.p.Speed() > 0 || r.p.Skipping(); running && !r.p.Aids().Pause {
		r.toast(ui.ToneWarn, r.t("mode.no-pause"))
		return
	}
	r.p.Toggle()
}

// leaveText puts the pen down without losing a word: time goes on.
func (r *Room) leaveText() {
	r.hold(false)
	if r.page == pageWrite {
		r.readOn()
	}
}

// next lets time pass until something wants the desk.
func (r *Room) next() {
	r.leaveText()
	if !r.asksBeforeNext() {
		// A move of the ladder was told and stands at the top: its bar goes with time.
		r.results.unseen = slices.DeleteFunc(r.results.unseen, func(x result) bool { return x.on == ladderMoves })
		r.p.Next()
	}
}

// nextAfterAll lets time pass from a dialog, which holds the clock.
func (r *Room) nextAfterAll() {
	r.p.Release(talking)
	r.next()
}

// asksBeforeNext asks before time passes over what the player may take for done:
// an answer that is looked at and not decided, or a text that was decided on and
// not published. Each is asked about once.
func (r *Room) asksBeforeNext() bool {
	if !r.p.Aids().Pause {
		return false // time passes while one is asked
	}
	if m := r.readingMessage(); m != nil && r.looksAt(m) != "" {
		id := r.looksAt(m)
		at := slices.IndexFunc(m.Choices, func(c view.Choice) bool { return c.ID == id })
		r.ask(question{
			title: r.t("next.undecided"), text: r.t("next.undecided-text", "choice", r.message(m).Choices[at].Text), yes: r.t("next.go"),
			do: func() {
				r.looking = glance{}
				r.nextAfterAll()
			},
		})
		return true
	}
	v := r.view()
	for i := range v.Inbox {
		m := &v.Inbox[i]
		if !r.forgotten(m) {
			continue
		}
		id := m.ID
		r.ask(question{
			title: r.t("drafts.waits"), text: r.t("next.unsent-text", "title", r.tell().Draft(r.unsent(m)), "subject", r.message(m).Subject), yes: r.t("next.go"),
			do: func() {
				r.letPass[id] = true
				r.nextAfterAll()
			},
		})
		return true
	}
	return false
}

// hold makes the clock stand while the player writes.
func (r *Room) hold(on bool) {
	if on {
		r.p.Hold(writing)
	} else {
		r.p.Release(writing)
	}
}

// Reasons for which the clock stands.
const (
	writing = "writing"
	talking = "dialog"
)
