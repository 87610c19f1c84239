package room

import (
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// question is asked before something that cannot be taken back.
type question struct {
	title, text, yes string
	body             func() ui.Widget // in the place of a text, or nil
	danger           bool
	do               func()
}

// ask shows a question.
func (r *Room) ask(q question) { r.asking = &q }

// dialogs shows what is open above the room. The clock stands meanwhile.
func (r *Room) dialogs(c *ui.Context) {
	if r.asking == nil && r.viewing == nil && !r.foreseeing && !r.climbing {
		r.p.Release(talking)
		return
	}
	// A picture or the ladder wants no decision: who may not pause looks at it while time passes.
	if r.asking != nil || r.foreseeing || r.p.Aids().Pause {
		r.p.Hold(talking)
	}
	switch {
	case r.asking != nil:
	case r.foreseeing:
		c.Show(r.foreseer())
		return
	case r.climbing:
		c.Show(r.climbed())
		return
	default:
		c.Show(r.viewer())
		return
	}
	q := r.asking
	d := ui.Confirm(q.title, q.text, q.yes, r.t("dialog.cancel"), q.danger, func() {
		r.asking = nil
		q.do()
	}, func() { r.asking = nil })
	if q.body != nil {
		d.Body, d.MaxWidth = q.body(), 600
	}
	c.Show(ui.Key("question "+q.title, d)) // its focus is its own, not that of a dialog before
}

// askRetract asks before a post of ours is taken back.
func (r *Room) askRetract(post string) {
	cmd := sim.Command{Kind: world.CmdRetract, Target: post}
	r.ask(question{
		title: r.t("room.retract-title"), text: r.t("room.retract-text") + " " + r.price(cmd).Words,
		yes: r.t("room.retract"), danger: true, do: func() { r.give(cmd) },
	})
}

// ending is the card at the end of the crisis.
func (r *Room) ending() ui.Widget {
	v := r.view()
	title, text := r.tell().Ending(v.Ending)
	card := ui.Column(14,
		ui.Caption(r.t("room.ended")), ui.Title(title),
		ui.At(ui.AlignStart, ui.MaxWide(640*r.scale(), &ui.Paragraph{Text: text, Size: ui.SizeLarge, LineHeight: 1.5, Ink: ui.InkText2})),
		ui.Row(10, r.rungs(),
			ui.Flex(1, ui.Dim(r.tell().RungOf(v.Ladder.Rung)))),
		ui.Gap(4),
		ui.Flow(8,
			ui.Key("debrief", r.debriefButton()),
			ui.Btn(r.t("room.look-back"), func() { r.ended = true })))
	card.Pad = ui.Pad(28, 24)
	return ui.Column(0, ui.Flex(1, ui.Key("ending", ui.Scrolled(card))))
}
