package room

import (
	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/view"
	"demarche/internal/world"
)

// taskWords are the words of the tasks in commands.
var taskWords = [world.Tasks]string{"verify", "translate", "monitor", "consular", "liaison", "rest"}

// teamPage lists the colleagues with what they do, and gives them tasks.
func (r *Room) teamPage() ui.Widget {
	body := ui.Column(10, r.cameHere(), &ui.Paragraph{Text: r.t("room.team-about"), Ink: ui.InkText3})
	v := r.view()
	if q := r.tell().Queue(v); q != "" {
		body.Add(&ui.Paragraph{Text: q, Weight: ui.SemiBold})
	}
	for i := range v.Colleagues {
		body.Add(r.colleagueCard(&v.Colleagues[i]))
	}
	return sheet(r.onTop("team"), body)
}

func (r *Room) colleagueCard(c *view.Colleague) ui.Widget {
	spec := &r.world().Colleagues[c.Index]
	text := ui.Column(3,
		ui.Flow(8, ui.Strong(r.tell().Colleague(c.Index)), ui.Faint(r.tell().Role(c.Index))),
		&ui.Paragraph{Text: r.tell().ColleagueAbout(c.Index), Ink: ui.InkText3},
		ui.Row(10, ui.Wide(90*r.scale(), r.fatigue(c)), ui.Flex(1, &ui.Paragraph{Text: r.tell().BoundState(c, r.view(), r.p.Session.Pending()), Ink: ui.InkText2})))
	if r.underWay(world.CmdAssign, spec.ID) {
		text.Add(r.givenRow(world.CmdAssign, spec.ID))
	} else {
		text.Add(ui.Gap(1), r.tasks(c))
	}
	card := ui.Row(12, sized(r.faces.Person(spec.ID, r.colleagueTone(c)), 48), ui.Flex(1, text))
	return ui.Key("colleague-"+spec.ID, card.Aligned(ui.AlignStart).Padded(12, 11).Filled(ui.InkBg2, ui.InkLine, ui.Radius))
}

// fatigue is a bar with its word as a name.
func (r *Room) fatigue(c *view.Colleague) ui.Widget {
	ink := ui.InkCoop
	switch {
	case c.Fatigue >= 3:
		ink = ui.InkConf
	case c.Fatigue == 2:
		ink = ui.InkWarn
	}
	return ui.Tip(r.tell().Fatigue(c.Fatigue), &ui.Progress{Value: float64(c.Fatigue+1) / 5, Ink: ink, Label: r.t("room.fatigue")})
}

func (r *Room) colleagueTone(c *view.Colleague) ui.Tone {
	_, bound := r.tell().Bound(r.view(), r.p.Session.Pending())[c.Index]
	switch {
	case c.Away:
		return ui.TonePlain
	case c.Task != "", bound:
		return ui.ToneWarn
	}
	return ui.ToneCoop
}

// tasks are what a colleague can be put to, those they are good at first.
func (r *Room) tasks(c *view.Colleague) ui.Widget {
	spec := &r.world().Colleagues[c.Index]
	row := ui.Flow(6)
	row.Group = true
	for _, task := range []world.Task{world.TaskMonitor, world.TaskConsular, world.TaskLiaison, world.TaskRest} {
		if task != world.TaskRest && spec.Skills[task] <= 0 {
			continue
		}
		a := ask{kind: world.CmdAssign, target: spec.ID, task: taskWords[task]}
		b := &ui.Button{Text: r.tell().TaskName(taskWords[task]), Small: true, Disabled: r.can(a), OnClick: func() { r.order(a) }}
		if b.Disabled == "" {
			ui.Tip(r.cost(a).Words, b)
		}
		if task == world.TaskRest {
			b.Icon = assets.IconClock
		}
		row.Add(ui.Key(taskWords[task], b))
	}
	return row
}
