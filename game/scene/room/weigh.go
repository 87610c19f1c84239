package room

import (
	"strings"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// weigh gives a command after a second look, where it is grave: what is said, what
// this option does, who does it, what it takes and until when it can be taken back.
// What is no such thing is given at once.
func (r *Room) weigh(title, quote, yes string, cmd sim.Command, danger bool) {
	if full := r.p.Session.Complete(cmd); !r.tell().Grave(&full) || r.p.Check(cmd) != nil {
		r.give(cmd)
		return
	}
	r.ask(question{title: title, body: func() ui.Widget { return r.weighed(quote, cmd) }, yes: yes, danger: danger, do: func() { r.give(cmd) }})
}

// weighed is the body of a second look.
func (r *Room) weighed(quote string, cmd sim.Command) ui.Widget {
	full := r.p.Session.Complete(cmd)
	v, body := r.view(), ui.Column(12)
	if quote != "" {
		body.Add(ui.Card(&ui.Paragraph{Text: quote, LineHeight: 1.4}))
	}
	part := func(icon assets.Icon, caption, text string) {
		if text != "" {
			body.Add(ui.Row(10, ui.At(ui.AlignStart, &ui.Glyph{Icon: icon, Size: 16, Ink: ui.InkText3}),
				ui.Flex(1, ui.Column(2, ui.Caption(caption), &ui.Paragraph{Text: text, Ink: ui.InkText2}))))
		}
	}
	part(assets.IconInfo, r.t("weigh.does"), r.tell().Weighs(&full, v))
	cost := r.price(cmd).Words
	if who := r.tell().Who(&full, v, r.p.Session.Pending()...); who != "" {
		cost = who + " " + cost
	}
	part(assets.IconClock, r.t("weigh.costs"), cost+" "+r.t("plain.tick", "span", r.tell().Span(r.world().Clock.Tick))+" "+r.t("decide.final"))
	if lines := r.tell().RedLines(v); len(lines) > 0 {
		part(assets.IconShield, r.t("orders.standing"), strings.Join(lines, "\n"))
	}
	return body.Add(ui.Gap(2))
}

// weighLetter is the second look at a text before it goes out: in whose name, where,
// and what that takes.
func (r *Room) weighLetter() ui.Widget { return r.weighed("", r.command(r.comp.kind())) }

// graveLetter tells whether the letter speaks for a house that speaks only with
// agreement.
func (r *Room) graveLetter() bool {
	full := r.p.Session.Complete(r.command(r.comp.kind()))
	return r.tell().Grave(&full)
}

// sayWords are the words on the buttons by which something is said.
var sayWords = map[world.CommandKind]string{
	world.CmdCall: "room.say-call", world.CmdNote: "room.say-note", world.CmdSummon: "room.say-summons", world.CmdDemarche: "room.say-demarche",
}
