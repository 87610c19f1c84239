package room

import (
	"slices"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/academy"
	"demarche/internal/academy/seat"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// What the room is in a class: the server lets time pass, others sit at the desk, and
// what was given may come back.

// pageOf are the commands of which a seat must have one to be shown a page.
var pageOf = map[page][]world.CommandKind{
	pageWrite:  {world.CmdPost},
	pageVerify: {world.CmdVerify},
	pageTalk:   {world.CmdCall, world.CmdNote, world.CmdSummon},
	pagePress:  {world.CmdBrief},
}

// seats tells whether a page belongs to the player's seat.
func (r *Room) seats(p page) bool {
	kinds := pageOf[p]
	return len(kinds) == 0 || slices.ContainsFunc(kinds, r.p.May)
}

// keepToSeat leaves a page that belongs to another seat.
func (r *Room) keepToSeat() {
	if r.seats(r.page) {
		return
	}
	r.page = pageRead
	r.comp.clear()
	r.toast(ui.ToneWarn, r.t("refusal.class-seat"))
}

// ofSeat leaves out the actions of a command that belongs to another seat.
func (r *Room) ofSeat(kind world.CommandKind, list ...ui.Widget) []ui.Widget {
	if !r.p.May(kind) {
		return nil
	}
	return list
}

// withSeat says with whom a part of the picture is that the player's seat does not
// see, or nil.
func (r *Room) withSeat(p seat.Part) ui.Widget {
	if r.p.Sees(p) {
		return nil
	}
	for _, role := range seat.Shared {
		if role.Sees(p) {
			return &ui.Paragraph{Text: r.t("remote.with", "seat", r.t("lesson.seat-"+string(role))), Ink: ui.InkText3}
		}
	}
	return nil
}

// classNews tells what others have done, and takes back what was not taken: no text is
// lost.
func (r *Room) classNews(c *ui.Context) {
	for i := range r.saved {
		if id := r.p.Came(r.saved[i].command); id != "" {
			r.saved[i].command = id
		}
	}
	others := r.p.Others()
	for _, text := range others[max(0, len(others)-mostToasts):] {
		c.Toast(ui.ToneAccent, present.Short(text, 170))
	}
	for _, back := range r.p.Returned() {
		c.Toast(ui.ToneConf, r.t("remote.returned", "what", present.Short(r.tell().Ordered(&back.Command, r.view()), 80), "why", back.Why))
		r.restore(&back.Command)
	}
}

// restore puts the text of a command aside that the class did not take.
func (r *Room) restore(cmd *sim.Command) {
	if len(cmd.Texts) == 0 || !r.p.May(world.CmdPost) {
		return
	}
	if cmd.Kind == world.CmdClear { // its text stands aside already
		return
	}
	delete(r.went, cmd.Draft)
	r.saved = append(r.saved, saved{letter: r.letterOf(cmd), title: present.Short(r.tell().Ordered(cmd, r.view()), 60)})
}

// clockSays says in a word how time passes in a class that decides it.
func (r *Room) clockSays(c *play.Class) string {
	switch {
	case c.Lost:
		return r.t("remote.lost-short")
	case c.State == academy.Paused:
		return r.t("remote.paused")
	case c.State == academy.Ended:
		return r.t("remote.ended")
	}
	return r.t("remote.clock-runs", "n", r.p.Speed())
}

// classClock says how time passes in a class that decides it, in place of the speeds.
func (r *Room) classClock() ui.Widget {
	c := r.p.Class()
	pill := &ui.Pill{Text: r.clockSays(c), Icon: assets.IconClock, Tone: ui.ToneAccent}
	switch {
	case c.Lost:
		pill.Icon, pill.Tone = assets.IconAlert, ui.ToneWarn
	case c.State == academy.Paused:
		pill.Icon, pill.Tone = assets.IconPause, ui.ToneWarn
	case c.State == academy.Ended:
		pill.Icon, pill.Tone = assets.IconLock, ui.TonePlain
	}
	row := ui.Row(8, ui.Tip(r.t("remote.clock"), ui.Named(pill.Text, pill)))
	if left := r.classLeft(c); left != "" {
		row.Add(ui.Mark(ui.TonePlain, left))
	}
	row.Role = ui.RoleStatus
	return row
}

// classLeft says how long the team still has, or "".
func (r *Room) classLeft(c *play.Class) string {
	if c.Left < 0 {
		return ""
	}
	return r.t("remote.left", "time", r.tell().Span(int32((c.Left+59)/60)))
}

// seatPills say at which seat of which class the player sits and, where no clock of the
// class says so, how the class is reached and how long the team still has.
func (r *Room) seatPills() ui.Widget {
	c := r.p.Class()
	if c == nil {
		return nil
	}
	row := ui.Row(8)
	if says := r.ownTime(c); says != "" {
		pill := &ui.Pill{Text: says, Icon: assets.IconClock, Small: true}
		tip := c.Title
		if c.Lost {
			pill.Icon, pill.Tone, tip = assets.IconAlert, ui.ToneWarn, r.t("remote.lost")
		}
		row.Add(ui.Tip(tip, ui.Named(says, pill)))
	}
	if seat := r.seatName(c); seat != "" {
		tip := c.Title
		if c.Team != "" {
			tip += " · " + c.Team
		}
		row.Add(ui.Tip(tip+" · "+seat, ui.Named(seat, &ui.Pill{Text: seat, Icon: assets.IconUsers, Small: true})))
	}
	return row
}

// ownTime says how the class is reached and how long the team still has, where teams
// go at their own pace; else the clock of the class says so.
func (r *Room) ownTime(c *play.Class) string {
	switch {
	case c.Paced:
		return ""
	case c.Lost:
		return r.t("remote.lost-short")
	}
	return r.classLeft(c)
}

// seatName is the player's seat, where it tells something: who plays alone has all,
// and needs no word for it beside another.
func (r *Room) seatName(c *play.Class) string {
	if c.Team == "" && r.ownTime(c) != "" {
		return ""
	}
	return r.t("lesson.seat-" + string(c.Seat))
}

// classWide is about how wide what a class adds to the top bar is, in px at scale 1,
// less what it takes the place of.
func (r *Room) classWide() float64 {
	const pill, speeds = 46, 218 // of a pill without its words; of the speeds and the button beside them, without its word
	c := r.p.Class()
	if c == nil {
		return 0
	}
	used := 0.0
	for _, says := range []string{r.ownTime(c), r.seatName(c)} {
		if says != "" {
			used += pill + r.wide(says, ui.SizeSmall, ui.SemiBold)
		}
	}
	if c.Paced {
		used += pill + r.wide(r.clockSays(c), ui.SizeBody, ui.SemiBold) - speeds - r.wide(r.t("room.next"), ui.SizeBody, ui.SemiBold)
		if left := r.classLeft(c); left != "" {
			used += pill + r.wide(left, ui.SizeBody, ui.SemiBold)
		}
	}
	return used
}

// debriefButton leads to the debrief, or says why it cannot be read yet.
func (r *Room) debriefButton() *ui.Button {
	b := &ui.Button{Text: r.t("room.debrief"), Kind: ui.Primary, Default: true, OnClick: func() { r.app.Go(play.Debrief) }}
	if !r.p.Told() {
		b.Disabled = r.t("remote.told-later")
	}
	return b
}
