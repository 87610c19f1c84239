package room

import (
	"maps"
	"slices"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// canTakeBack tells whether a command can still be taken back: nothing of it has
// begun.
func (r *Room) canTakeBack(id string) bool {
	if r.cache.waits == nil {
		r.cache.waits = map[string]bool{}
		for _, c := range r.p.Session.Waiting() {
			r.cache.waits[c.ID] = true
		}
	}
	return r.cache.waits[id]
}

// orderID returns the id of an order that waits or is at work, or "".
func (r *Room) orderID(kind world.CommandKind, target string) string {
	if c := r.pending(kind, target); c != nil {
		return c.ID
	}
	for _, k := range r.view().Tasks {
		if k.Kind == kind && k.Subject == target {
			return k.Command
		}
	}
	return ""
}

// givenRow says that something was ordered and begins later; as long as nothing of
// it has begun it can be taken back.
func (r *Room) givenRow(kind world.CommandKind, target string) ui.Widget {
	return r.orderedRow(r.orderID(kind, target))
}

// orderedRow says so of one order, by its id.
func (r *Room) orderedRow(id string) ui.Widget {
	text := r.t("room.given")
	if who := r.orderedTo(id); who != "" {
		text = r.t("weigh.by", "what", text, "who", who)
	}
	return ui.Flow(8, ui.Mark(ui.ToneAccent, text), r.takeBackButton(id))
}

// orderedTo names who does what was ordered, or "" where it is the desk itself.
func (r *Room) orderedTo(id string) string {
	for i := range r.view().Tasks {
		if k := &r.view().Tasks[i]; k.Command == id && k.Colleague != world.None {
			return r.tell().Colleague(k.Colleague)
		}
	}
	for _, c := range r.p.Session.Pending() {
		if i := slices.IndexFunc(r.world().Colleagues, func(k world.Colleague) bool { return k.ID == c.Colleague }); c.ID == id && i >= 0 {
			return r.tell().Colleague(i)
		}
	}
	return ""
}

// takeBackButton takes a command back, or is nil where that is too late. It asks
// in its place, and what keeps the order stands where the button was: a second
// press does no harm.
func (r *Room) takeBackButton(id string) ui.Widget {
	if id == "" || !r.canTakeBack(id) {
		return nil
	}
	if r.undoing != id {
		b := &ui.Button{Text: r.t("cancel.do"), Icon: assets.IconUndo, Kind: ui.Quiet, Small: true, OnClick: func() {
			r.undoing = id
			r.ctx.Focus("take-back-yes-" + id)
		}}
		return ui.Tip(r.t("cancel.tip"), ui.Key("take-back-"+id, b))
	}
	keep := &ui.Button{Text: r.t("cancel.keep"), Kind: ui.Quiet, Small: true, OnClick: func() {
		r.undoing = ""
		r.ctx.Focus("take-back-" + id)
	}}
	yes := &ui.Button{Text: r.t("cancel.yes"), Icon: assets.IconUndo, Kind: ui.Danger, Small: true, OnClick: func() {
		r.undoing = ""
		r.takeBack(id)
	}}
	return ui.Row(4, keep, ui.Key("take-back-yes-"+id, yes))
}

// takeBack takes a command back. A text that it would have published lies on the
// desk again.
func (r *Room) takeBack(id string) {
	all := r.p.Session.Commands()
	at := slices.IndexFunc(all, func(c sim.Command) bool { return c.ID == id })
	if at < 0 {
		return
	}
	was := all[at]
	if ref := r.p.Do(sim.Command{Kind: world.CmdCancel, Target: id}); ref != nil {
		r.toast(ui.ToneConf, r.why(ref))
		return
	}
	r.refresh()
	maps.DeleteFunc(r.went, func(_ string, at int32) bool { return at == was.Minute })
	for i := range r.saved {
		if r.saved[i].command == id {
			r.saved[i].command = "" // clearance is no longer asked for it
		}
	}
	if len(was.Texts) == 0 || was.Kind == world.CmdClear || was.Kind == world.CmdPrepare {
		r.toast(ui.ToneAccent, r.t("cancel.done", "what", r.tell().Ordered(&was, r.view())))
		return
	}
	r.write(func(l *letter) { *l = r.letterOf(&was) })
	r.toast(ui.ToneAccent, r.t("cancel.text"))
}

// letterOf returns the letter that a command would have published.
func (r *Room) letterOf(c *sim.Command) letter {
	l := letter{
		account: c.Account, platforms: slices.Clone(c.Platforms), texts: c.Texts, translate: slices.Clone(c.Translate),
		about: slices.IndexFunc(r.world().Narratives, func(n world.Narrative) bool { return n.ID == c.About }), position: c.Position, to: c.To,
		evidence: slices.Clone(c.Evidence), media: slices.Clone(c.Media), replyTo: c.ReplyTo, quote: c.Quote, screenshot: c.Screenshot,
		authoritative: c.Authoritative, partners: slices.Clone(c.Partners), promise: c.Promise, draft: c.Draft, foresight: foresight{intent: c.Intent},
	}
	if e := c.Expect; e != nil {
		l.of, l.way, l.sure = e.Of, e.Way, e.Sure
	}
	switch c.Kind {
	case world.CmdRetract:
		l.correct = c.Target
	case world.CmdAnswer:
		l.answer = c.Target
	case world.CmdReadout, world.CmdPrincipal, world.CmdAttribute:
		l.step = taking{c.Kind, c.Target, c.Choice}
	}
	return l.copied()
}
