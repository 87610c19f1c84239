package room

import (
	"strconv"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// stepsPage lists what ministry practice offers: what can be done now, what is
// under way, and in a line each what comes later or is over, with the reason.
func (r *Room) stepsPage() ui.Widget {
	v := r.view()
	body := ui.Column(10)
	first := present.StepOf(v, r.turned)
	if first != nil && !r.ordered(first) { // what the clock stopped for stands first
		body.Add(r.stepCard(first))
	}
	body.Add(&ui.Paragraph{Text: r.t("room.steps-about"), Ink: ui.InkText3})
	body.Add(r.ordersGiven()...)
	now, going, other := ui.Column(10), ui.Column(10), ui.Column(8)
	for _, group := range r.tell().StepGroups(v) {
		cards := ui.Column(10, ui.Caption(group.Title))
		for _, i := range group.Steps {
			switch s := &v.Steps[i]; {
			case r.ordered(s), first != nil && s.ID() == first.ID():
			case s.Offers():
				cards.Add(r.stepCard(s))
			case s.State == view.StepAsked, s.State == view.StepStands:
				going.Add(r.stepCard(s))
			default:
				other.Add(r.stepLine(s))
			}
		}
		if len(cards.Items) > 1 {
			now.Add(cards.Items...)
		}
	}
	if len(now.Items) == 0 {
		now.Add(ui.Faint(r.t("steps.none-now")))
	}
	part := func(name string, list *ui.Box) {
		if len(list.Items) > 0 {
			body.Add(ui.Gap(6), ui.Strong(name), list)
		}
	}
	part(r.t("steps.now"), now)
	part(r.t("steps.going"), going)
	part(r.t("steps.later"), other)
	for i := range v.Steps {
		if s := &v.Steps[i]; s.Offers() {
			r.known[s.ID()] = true
		}
	}
	return sheet("steps-"+r.turned, body)
}

// stepLine is a step of which nothing can be done now, with the reason.
func (r *Room) stepLine(s *view.Step) ui.Widget {
	said := r.tell().Step(s, r.view())
	line := ui.Column(2, ui.Flow(8, ui.Text(said.Name), ui.Faint(said.What), &ui.Pill{Text: said.State, Tone: stepTone(s.State), Small: true}), r.certainty(s, said))
	if can := canWords(s, said); can != "" {
		line.Add(&ui.Paragraph{Text: can, Size: ui.SizeSmall, Ink: ui.InkText3})
	}
	line.Role, line.Label = ui.RoleRegion, said.Name
	return ui.Tip(said.Text, ui.Key("step-"+said.ID, line))
}

// freshSteps counts the steps that can be taken and were not seen yet.
func (r *Room) freshSteps() int {
	n, v := 0, r.view()
	for i := range v.Steps {
		if s := &v.Steps[i]; s.Offers() && !r.known[s.ID()] {
			n++
		}
	}
	return n
}

func (r *Room) stepCard(s *view.Step) ui.Widget {
	said := r.tell().Step(s, r.view())
	state := ui.Flow(8, &ui.Pill{Text: said.State, Tone: stepTone(s.State), Small: true})
	if said.What != said.Name {
		state.Items = append([]ui.Widget{ui.Faint(said.What)}, state.Items...)
	}
	card := ui.Card(&ui.Paragraph{Text: said.Name, Weight: ui.SemiBold}, state)
	if said.Text != "" {
		card.Add(ui.Gap(2), &ui.Paragraph{Text: said.Text})
	}
	for i, turn := range said.Course {
		card.Add(&ui.Paragraph{Text: strconv.Itoa(i+1) + ". " + turn, Ink: ui.InkText2})
	}
	card.Add(r.certainty(s, said))
	if can := canWords(s, said); can != "" {
		card.Add(&ui.Paragraph{Text: can, Ink: ui.InkText3}, ui.Gap(2))
	}
	if said.ID == r.turned {
		card.Border = ui.InkAccent
	}
	switch {
	case r.pending(s.Kind, s.Target) != nil && s.Kind != world.CmdPrepare: // each question is prepared by itself
		card.Add(r.givenRow(s.Kind, s.Target))
	case len(s.Ways) > 0 && (s.Offers() || s.State == view.StepOpen || s.State == view.StepClosed):
		for i := range said.Ways {
			card.Add(r.stepWay(s, said, said.Ways[i]))
		}
	case len(s.Ways) == 0 && (s.State == view.StepOpen || s.State == view.StepClosed):
		card.Add(r.takeRow(s, said, present.StepWay{}, r.t(stepVerb(s.Kind))))
	}
	card.Role, card.Label = ui.RoleRegion, said.Name
	return ui.Key("step-"+said.ID, card)
}

// canWords says what can be done about a step, or why nothing can. That one is
// not open its pill says already.
func canWords(s *view.Step, said present.Step) string {
	if s.State == view.StepClosed {
		return said.Sure
	}
	return said.Can
}

// certainty shows how sure the desk is of an attribution, or is nil.
func (r *Room) certainty(s *view.Step, said present.Step) ui.Widget {
	if said.Sure == "" {
		return nil
	}
	bar := &ui.Progress{Value: float64(s.Sure) / 100, Label: said.Sure}
	return ui.Row(10, ui.Wide(160*r.scale(), bar), ui.Strong(r.p.Words.Percent(s.Sure*10)), ui.Spacer())
}

// stepVerb is the word on the button where the way has no short one.
func stepVerb(kind world.CommandKind) string {
	switch kind {
	case world.CmdQuery, world.CmdLine:
		return "room.step-ask"
	case world.CmdPropose:
		return "room.step-propose"
	case world.CmdPrepare:
		return "room.step-prepare"
	}
	return "room.step-do"
}

func stepTone(s view.StepState) ui.Tone {
	return [...]ui.Tone{ui.ToneAccent, ui.TonePlain, ui.ToneWarn, ui.ToneCoop, ui.TonePlain, ui.ToneConf}[s]
}

// longTitle is from how many characters the title of a way stands above its
// button.
const longTitle = 40

// stepWay is one way of taking a step.
func (r *Room) stepWay(s *view.Step, said present.Step, w present.StepWay) ui.Widget {
	if w.Done {
		return ui.Row(8, &ui.Glyph{Icon: assets.IconCheck, Size: 15, Ink: ui.InkCoop}, ui.Flex(1, &ui.Paragraph{Text: w.Title + " · " + r.t("step.state-done"), Ink: ui.InkText2}))
	}
	if w.Says != "" {
		return r.prepareWay(s, said, w)
	}
	text := w.Title
	if w.Writes {
		text = r.t("room.step-write", "way", w.Title)
	}
	if w.Common != "" {
		return ui.Column(4, &ui.Paragraph{Text: r.t("readout.common", "text", w.Common), Size: ui.SizeSmall, Ink: ui.InkText2}, r.takeRow(s, said, w, text))
	}
	if len([]rune(text)) <= longTitle {
		return r.takeRow(s, said, w, text)
	}
	return ui.Column(4, ui.Gap(2), &ui.Paragraph{Text: w.Title, Ink: ui.InkText2}, r.takeRow(s, said, w, r.t(stepVerb(s.Kind))))
}

// taking is a way of taking a step.
type taking struct {
	kind        world.CommandKind
	target, way string
}

// taken says what a letter that takes a step does.
func (r *Room) taken(t taking) string {
	v := r.view()
	s := present.StepOf(v, (&view.Step{Kind: t.kind, Target: t.target}).ID())
	if s == nil {
		return r.tell().Subject(t.target, v)
	}
	said := r.tell().Step(s, v)
	for _, w := range said.Ways {
		if w.ID == t.way {
			return r.t("room.step-for", "way", w.Title, "name", said.Name)
		}
	}
	return said.Name
}

// takeRow is the button that takes a step in a way, beside what that takes or
// why it cannot be done.
func (r *Room) takeRow(s *view.Step, said present.Step, w present.StepWay, text string) ui.Widget {
	t, a := taking{s.Kind, s.Target, w.ID}, ask{kind: s.Kind, target: s.Target, choice: w.ID}
	b := &ui.Button{Text: text, Icon: stepIcons[s.Kind], Small: true, OnClick: func() { r.take(t, said, w) }}
	if w.Title != "" {
		ui.Named(w.Title, b)
	}
	switch {
	case w.Writes && !w.Open:
		b.Disabled = r.t("room.not-open")
	case w.Writes:
		b.Icon = assets.IconEdit
	default:
		b.Disabled = r.can(a)
	}
	note := &ui.Paragraph{Text: r.cost(a).Words, Ink: ui.InkText3}
	if b.Disabled != "" {
		note = &ui.Paragraph{Text: b.Disabled, Ink: ui.InkWarn}
	}
	return ui.Row(10, ui.Key(stepKey(s, w.ID), ui.MaxWide(r.shape.desk*0.5*r.scale(), b)), ui.Flex(1, note))
}

func stepKey(s *view.Step, way string) string { return "take-" + s.ID() + "-" + way }

var stepIcons = map[world.CommandKind]assets.Icon{
	world.CmdQuery: assets.IconQuestion, world.CmdLine: assets.IconShieldCheck, world.CmdPrepare: assets.IconMic, world.CmdReadout: assets.IconHandshake,
	world.CmdExpel: assets.IconLeave, world.CmdConsular: assets.IconUsers, world.CmdAttribute: assets.IconTarget, world.CmdPropose: assets.IconHandshake,
	world.CmdPrincipal: assets.IconMegaphone,
}

// take takes a step: in a letter where a statement is wanted, and asking first
// where it cannot be taken back.
func (r *Room) take(t taking, said present.Step, w present.StepWay) {
	a := ask{kind: t.kind, target: t.target, choice: t.way}
	switch {
	case w.Writes:
		r.writeStep(t)
	case final(t):
		title := said.Name
		if w.Title != "" {
			title = r.t("room.step-for", "way", w.Title, "name", said.Name)
		}
		r.weigh(title, "", r.t(stepVerb(t.kind)), a.command(), t.kind == world.CmdExpel || t.kind == world.CmdAttribute)
	default:
		r.order(a)
	}
}

// final tells whether a step cannot be taken back: it reaches others.
func final(t taking) bool {
	switch t.kind {
	case world.CmdExpel, world.CmdAttribute, world.CmdPropose, world.CmdReadout, world.CmdPrincipal:
		return true
	}
	return false
}

// writeStep begins the statement by which a step is taken. What makes a post of
// the principal clear replies to it.
func (r *Room) writeStep(t taking) {
	r.write(func(l *letter) {
		l.step = t
		if p := r.view().Post(t.target); p != nil {
			l.replyTo, l.about = p.ID, p.About
			if p.About != world.None {
				l.position = world.Partly
			}
			l.platforms = r.common(l.account, p.Platforms)
		}
	})
}

// firstStep is the key of the first thing that can be done on the page of steps.
func (r *Room) firstStep() string {
	v := r.view()
	for _, group := range r.tell().StepGroups(v) {
		for _, i := range group.Steps {
			s := &v.Steps[i]
			if !s.Offers() || r.pending(s.Kind, s.Target) != nil {
				continue
			}
			for _, w := range s.Ways {
				if w.Open {
					return stepKey(s, w.ID)
				}
			}
			return stepKey(s, "")
		}
	}
	return ""
}
