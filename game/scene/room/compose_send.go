package room

import (
	"slices"
	"strings"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// saveDraft puts the letter aside.
func (r *Room) saveDraft() {
	k := &r.comp
	s := saved{letter: k.letter.copied(), original: k.original, title: r.letterTitle()}
	if k.from > 0 && k.from <= len(r.saved) {
		s.command, s.back = r.saved[k.from-1].command, r.saved[k.from-1].back
		r.saved[k.from-1] = s
	} else {
		r.saved = append(r.saved, s)
	}
}

// takeUp goes on with a letter that was put aside.
func (r *Room) takeUp(i int) {
	s := r.saved[i]
	at := i + 1
	if r.comp.touched && !r.comp.letter.empty() && r.comp.from != at {
		r.saveDraft()
	}
	r.comp.clear()
	r.comp.letter, r.comp.original, r.comp.from = s.letter.copied(), s.original, at
	r.comp.edit(r.firstLanguage())
	r.openComposer()
	r.turn(pageWrite)
	r.toDesk()
}

// letterTitle names a letter by its draft or by its first words.
func (r *Room) letterTitle() string {
	for i := range r.world().Drafts {
		if d := &r.world().Drafts[i]; d.ID == r.comp.draft {
			return r.tell().Draft(i)
		}
	}
	for _, lang := range r.world().Languages {
		if t := strings.TrimSpace(r.comp.texts[lang]); t != "" {
			return present.Short(t, 40)
		}
	}
	return r.t("room.untitled")
}

// judge asks whether the letter can go out, what that costs and how it reads.
func (r *Room) judge() {
	k := &r.comp
	if !k.stale {
		return
	}
	k.stale = false
	give, ask := r.p.Session.Complete(r.command(k.kind())), r.p.Session.Complete(r.command(world.CmdClear))
	v := r.view()
	k.why, k.ask = r.why(r.p.Check(give)), r.why(r.p.Check(ask))
	if len(give.Texts) == 0 {
		k.why = r.why(&sim.Refusal{Code: sim.RefusedNoText})
	}
	with := r.p.Session.With(give)
	k.cost, k.asking, k.takes = r.price(give, with...), r.price(ask), ""
	if r.p.Aids().Trial {
		try := r.p.Session.Complete(r.trial())
		k.trying, k.untried = r.price(try), r.why(r.p.Check(try))
	}
	for i := range with {
		if m := present.MessageOf(v, with[i].Target); m != nil {
			k.takes = present.Short(r.tell().ChoiceText(m, with[i].Choice), 60)
		}
	}
	if k.reminders = nil; r.p.Aids().Foresight {
		k.reminders = r.tell().Reminders(&give, v, r.p.Session.Reader())
	}
	if again := r.tell().Again(&give, v, r.p.Session.Commands()); again != "" {
		k.reminders = append(k.reminders, again)
	}
	for lang, text := range k.texts {
		if old, ok := k.reads[lang]; !ok || old.text != text {
			k.reads[lang] = reading{text, tone.Explain(lang, text)}
		}
	}
}

// publish gives the command by which the letter goes out.
func (r *Room) publish() {
	r.ready()
	r.judge()
	k := &r.comp
	if k.why != "" || r.foresee() {
		return
	}
	looked := r.foreseeing // at what it does, in the question before
	r.foreseeing = false
	switch {
	case r.asking != nil:
	case r.uncleared():
		r.ask(question{
			title: r.t("room.uncleared-title"), body: func() ui.Widget {
				chance, cost := r.tell().Disowned()
				warn := ui.Column(12, &ui.Paragraph{Text: r.t("room.uncleared-text", "level", r.level(), "chance", chance, "cost", cost), Ink: ui.InkWarn})
				if !looked {
					warn.Add(r.weighLetter())
				}
				return warn.Add(ui.Gap(2))
			},
			yes: r.t("room.publish-uncleared"), danger: true, do: r.send,
		})
		return
	case !looked && r.graveLetter():
		r.ask(question{title: r.t("mode.foresee-title"), body: r.weighLetter, yes: r.t("mode.foresee-publish"), do: r.send})
		return
	}
	r.send()
}

// foresee asks in coached practice what a letter is for and what is expected of
// it, once for each that says neither. It tells whether it asks.
func (r *Room) foresee() bool {
	k := &r.comp
	if !r.p.Aids().Foresight || r.foreseeing || k.intent != "" || k.expects() != nil {
		return false
	}
	r.foreseeing = true
	return true
}

// foreseer is the question: two taps, and both can be left out.
func (r *Room) foreseer() *ui.Dialog {
	back := func() { r.foreseeing = false }
	out := &ui.Button{Text: r.t("mode.foresee-publish"), Icon: assets.IconSend, Kind: ui.Primary, Default: true, OnClick: r.publish}
	return &ui.Dialog{
		Title: r.t("mode.foresee-title"), MaxWidth: 640, OnClose: back,
		Body:    ui.Column(12, ui.If(r.graveLetter(), r.weighLetter()), &ui.Paragraph{Text: r.t("mode.foresee-text"), Ink: ui.InkText2}, r.foresightRows(), r.reminded(), ui.Gap(2)),
		Buttons: []ui.Widget{&ui.Button{Text: r.t("mode.foresee-back"), OnClick: back}, out},
	}
}

// send publishes without asking back.
func (r *Room) send() {
	k := &r.comp
	if !r.give(r.command(k.kind())) {
		return
	}
	if k.draft != "" {
		r.went[k.draft] = r.view().Minute
	}
	r.forget(k.from)
	k.clear()
	r.hold(false)
	r.page = pageRead
}

// forget drops a letter that was put aside, by its number from 1.
func (r *Room) forget(number int) {
	if number > 0 && number <= len(r.saved) {
		r.saved = slices.Delete(r.saved, number-1, number)
	}
}

// askClearance asks who must agree, and puts the letter aside until then.
func (r *Room) askClearance() {
	r.ready()
	if !r.give(r.command(world.CmdClear)) {
		return
	}
	r.saveDraft()
	at := r.comp.from
	if at == 0 {
		at = len(r.saved)
	}
	r.saved[at-1].command = r.p.Given()
	r.comp.clear()
	r.hold(false)
	r.page = pageRead
}

// uncleared tells whether the account needs a clearance that was not given.
func (r *Room) uncleared() bool {
	give := r.p.Session.Complete(r.command(r.comp.kind()))
	return r.level() != "" && r.clearance(r.comp.account) == nil && r.tell().Covered(&give, r.view()) == ""
}

// level says whose clearance the account needs, or "".
func (r *Room) level() string {
	for i := range r.world().Accounts {
		if r.world().Accounts[i].ID == r.comp.account {
			return r.tell().Levels(i)
		}
	}
	return ""
}
