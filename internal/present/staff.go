package present

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// free tells whether a colleague can take a task now.
func free(c *view.Colleague) bool { return c.Task == "" && !c.Away }

// speed is roughly how fast a colleague does a task: skill, less fatigue, of
// which the desk sees no more than the steps.
func (t *Teller) speed(task world.Task, c *view.Colleague) fixed.Q {
	return t.w.Colleagues[c.Index].Skills[task].Mul(fixed.One - fixed.Ratio(int64(2*c.Fatigue+1), 20))
}

// stretched is a length in minutes as a colleague does it. The unskilled take
// at most eight times as long, translators three times.
func (t *Teller) stretched(length int32, task world.Task, c *view.Colleague) int32 {
	slowest := fixed.One / 8
	if task == world.TaskTranslate {
		slowest = fixed.One / 3
	}
	return int32(int64(length) * int64(fixed.One) / int64(max(t.speed(task, c), slowest)))
}

// worker returns who would do a task: the one named, or the quickest who is
// free, for which those off shift count half; nil when there is nobody. What
// was given before and has not begun takes its people first; where that leaves
// nobody, who was only assigned is taken from the assignment, which lapses.
func (t *Teller) worker(task world.Task, named string, v *view.View, pending []sim.Command) *view.Colleague {
	taken := t.engaged(v, pending)
	for i := range t.assigned(v, nil) {
		taken[i] = true
	}
	if who := t.best(task, named, v, taken); who != nil {
		return who
	}
	return t.best(task, named, v, t.engaged(v, slices.DeleteFunc(slices.Clone(pending), assigns)))
}

// engaged are those whom commands that have not begun will take.
func (t *Teller) engaged(v *view.View, pending []sim.Command) map[int]bool {
	taken := map[int]bool{}
	for i := range pending {
		if who := t.best(taskFor(&pending[i]), nameFor(&pending[i]), v, taken); who != nil {
			taken[who.Index] = true
		}
		for _, lang := range pending[i].Translate {
			if who := t.translator(lang, v, taken); who != nil {
				taken[who.Index] = true
			}
		}
	}
	return taken
}

func (t *Teller) best(task world.Task, named string, v *view.View, taken map[int]bool) *view.Colleague {
	var best *view.Colleague
	top := fixed.Q(0)
	for i := range v.Colleagues {
		c := &v.Colleagues[i]
		switch {
		case task >= world.Tasks || !free(c) || taken[c.Index]:
			continue
		case named != "" && t.w.Colleagues[c.Index].ID != named:
			continue
		case task == world.TaskRest:
			return c
		}
		speed := t.speed(task, c)
		if c.Off && named == "" {
			speed /= 2
		}
		if speed > top {
			best, top = c, speed
		}
	}
	return best
}

// taskFor is the task that a command puts somebody to, or world.Tasks.
func taskFor(c *sim.Command) world.Task {
	switch c.Kind {
	case world.CmdVerify:
		return world.TaskVerify
	case world.CmdCall, world.CmdNote, world.CmdSummon, world.CmdDemarche:
		return world.TaskLiaison
	case world.CmdConsular:
		return world.TaskConsular
	case world.CmdAssign:
		return world.TaskRest // whatever it is, the one named does it
	}
	return world.Tasks
}

func nameFor(c *sim.Command) string {
	if c.Kind == world.CmdAssign {
		return c.Target
	}
	return c.Colleague
}

// translator returns who puts a text into a language: the quickest who is free
// and not taken, or nil.
func (t *Teller) translator(lang string, v *view.View, taken map[int]bool) *view.Colleague {
	var best *view.Colleague
	for i := range v.Colleagues {
		c := &v.Colleagues[i]
		for l, code := range t.w.Languages {
			if code == lang && t.w.Colleagues[c.Index].Speaks[l] && free(c) && !taken[c.Index] &&
				(best == nil || t.speed(world.TaskTranslate, c) > t.speed(world.TaskTranslate, best)) {
				best = c
			}
		}
	}
	return best
}

// Fit lists who is free for what a command asks for, the fittest first: the
// quickest, for which those off shift count half; a little tired counts as fresh,
// each further step halves. Who made the first check makes no second one. What
// was given before and has not begun takes its people first.
func (t *Teller) Fit(c *sim.Command, v *view.View, pending ...sim.Command) []*view.Colleague {
	task := taskFor(c)
	if task != world.TaskVerify && task != world.TaskLiaison {
		return nil
	}
	taken := t.engaged(v, pending)
	for i := range t.assigned(v, nil) {
		taken[i] = true
	}
	for i := range v.Evidence {
		if e := &v.Evidence[i]; task == world.TaskVerify && e.Again && t.w.Evidence[e.Index].ID == c.Target {
			taken[e.By] = true
		}
	}
	var list []*view.Colleague
	for i := range v.Colleagues {
		if who := &v.Colleagues[i]; free(who) && !taken[who.Index] && t.speed(task, who) > 0 {
			list = append(list, who)
		}
	}
	fitness := func(c *view.Colleague) fixed.Q {
		q := t.speed(task, c)
		if c.Off {
			q /= 2
		}
		return q >> max(c.Fatigue-1, 0)
	}
	slices.SortStableFunc(list, func(a, b *view.Colleague) int { return cmp.Compare(fitness(b), fitness(a)) })
	return list
}

// Who says who would do what a command asks for and how tired they are, and which
// assignment lapses by it, or "" for what needs nobody but the desk.
func (t *Teller) Who(c *sim.Command, v *view.View, pending ...sim.Command) string {
	task := taskFor(c)
	if c.Kind == world.CmdAssign || task == world.Tasks {
		return ""
	}
	who := t.worker(task, c.Colleague, v, pending)
	switch {
	case who == nil && task == world.TaskLiaison:
		return t.Words.T("staff.you")
	case who == nil:
		return ""
	}
	key := map[world.Task]string{world.TaskVerify: "staff.checks", world.TaskLiaison: "staff.speaks", world.TaskConsular: "staff.serves"}[task]
	said := t.Words.T(key, "name", t.Colleague(who.Index), "state", t.Fatigue(who.Fatigue))
	if lost := t.assigned(v, pending)[who.Index]; lost != nil {
		return join(" ", said, t.Words.T("staff.lapses", "command", t.Ordered(lost, v), "id", lost.ID))
	}
	return said
}

// Engaged says why a colleague who was named for a contact or a check cannot do
// it, and what helps; "" where they can, or where nobody was named. The core
// knows only those who have begun: here what was given and has not begun counts.
func (t *Teller) Engaged(c *sim.Command, v *view.View, pending ...sim.Command) string {
	task := taskFor(c)
	if c.Kind == world.CmdAssign {
		return t.twice(c, v, pending)
	}
	if c.Colleague == "" || task != world.TaskVerify && task != world.TaskLiaison {
		return ""
	}
	fit := t.Fit(c, v, pending...)
	named := func(w *view.Colleague) bool { return t.w.Colleagues[w.Index].ID == c.Colleague }
	if slices.ContainsFunc(fit, named) {
		return ""
	}
	who, before := slices.IndexFunc(v.Colleagues, func(w view.Colleague) bool { return named(&w) }), 0
	for before < len(pending) && (who < 0 || !t.engaged(v, pending[:before+1])[v.Colleagues[who].Index]) {
		before++
	}
	switch {
	case who < 0:
		return ""
	case free(&v.Colleagues[who]) && t.assigned(v, nil)[v.Colleagues[who].Index] != nil:
		return join(" ", t.promised(t.assigned(v, nil)[v.Colleagues[who].Index], t.Colleague(v.Colleagues[who].Index), v), t.fitFor(task, fit))
	case before == len(pending) || !free(&v.Colleagues[who]):
		return t.unfit(&v.Colleagues[who], task, fit, v)
	}
	return join(" ", t.promised(&pending[before], t.Colleague(v.Colleagues[who].Index), v), t.fitFor(task, fit))
}

// unfit says why a colleague whom nothing else waits for cannot do a check or a
// contact, and who can; "" where the core says it.
func (t *Teller) unfit(who *view.Colleague, task world.Task, fit []*view.Colleague, v *view.View) string {
	if task == world.TaskVerify {
		return ""
	}
	args := map[string]string{"colleague": t.w.Colleagues[who.Index].ID, "task": "liaison", "doing": who.Task, "until": strconv.Itoa(int(who.Until)), "now": strconv.Itoa(int(v.Minute))}
	if who.Away {
		args["doing"], args["until"] = "away", "0"
	}
	return join(" ", t.instead(args).Why, t.fitFor(task, fit))
}

// fitFor names those who are free and fit for a check or a contact, or "".
func (t *Teller) fitFor(task world.Task, fit []*view.Colleague) string {
	if len(fit) == 0 {
		return ""
	}
	var names []string
	for _, w := range fit {
		names = append(names, t.Colleague(w.Index))
	}
	return t.Words.T("engaged.others", "task", t.TaskName(taskWords[task]), "list", t.Words.List(names))
}

// Checkers says who of the team could check an item of evidence, and how long
// each would take as tired as they are, the quickest first. Of who is bound by what
// was given and has not begun it says so.
func (t *Teller) Checkers(evidence int, v *view.View, pending ...sim.Command) string {
	return t.paces(world.TaskVerify, t.w.Evidence[evidence].Takes, v, pending)
}

// Pace says how long a colleague takes for an hour's checking; "" for who
// cannot check.
func (t *Teller) Pace(c *view.Colleague) string {
	const hour = 60
	if t.w.Colleagues[c.Index].Skills[world.TaskVerify] == 0 {
		return ""
	}
	return t.Words.T("staff.pace", "hour", t.Span(hour), "span", t.Span(t.stretched(hour, world.TaskVerify, c)))
}

func (t *Teller) paces(task world.Task, length int32, v *view.View, pending []sim.Command) string {
	bound := t.Bound(v, pending)
	var list []*view.Colleague
	for i := range v.Colleagues {
		c := &v.Colleagues[i]
		if t.w.Colleagues[c.Index].Skills[task] == 0 {
			continue
		}
		at := len(list)
		for at > 0 && t.stretched(length, task, list[at-1]) > t.stretched(length, task, c) {
			at--
		}
		list = append(list[:at], append([]*view.Colleague{c}, list[at:]...)...)
	}
	var out []string
	for _, c := range list {
		doing := ""
		if at, ok := bound[c.Index]; ok {
			doing = t.Words.T("staff.bound", "what", t.Ordered(&pending[at], v))
		}
		out = append(out, t.pace(task, length, c, doing, v))
	}
	return strings.Join(out, " ")
}

// slow is from how many times the length of the book somebody is slow.
const slow = 2

// pace says how long a colleague takes, and what they do until then: doing is what was
// ordered of them and has not begun, or "".
func (t *Teller) pace(task world.Task, length int32, c *view.Colleague, doing string, v *view.View) string {
	takes := t.stretched(length, task, c)
	span := t.Span(takes)
	if takes >= slow*length {
		span = t.Words.T("staff.slow", "span", span)
	}
	switch {
	case c.Task != "":
		span = t.Words.T("staff.then", "state", t.Words.T("staff.busy", "time", t.Hour(c.Until, v.Minute)), "span", span)
	case doing != "":
		span = t.Words.T("staff.then", "state", doing, "span", span)
	case c.Away:
		span = t.Words.T("staff.then", "state", t.Words.T("colleague.away"), "span", span)
	case c.Off:
		span = t.Words.T("staff.then", "state", t.Words.T("staff.off"), "span", span)
	}
	return t.Words.T("staff.takes", "name", t.Colleague(c.Index), "span", span)
}
