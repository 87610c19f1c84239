package present

import (
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// taskWords are the words of the tasks, in the order of world.Task.
var taskWords = [world.Tasks]string{"verify", "translate", "monitor", "consular", "liaison", "rest"}

func assigns(c sim.Command) bool { return c.Kind == world.CmdAssign }

// assigned are the assignments that were given and have not begun, by colleague.
// Nobody is kept for them until they begin: whatever else takes that colleague
// before makes them lapse.
func (t *Teller) assigned(v *view.View, pending []sim.Command) map[int]*sim.Command {
	out := map[int]*sim.Command{}
	note := func(c *sim.Command) {
		i := find(t.w.Colleagues, c.Target, func(x *world.Colleague) string { return x.ID })
		if _, before := out[i]; i != world.None && !before {
			out[i] = c
		}
	}
	for i := range v.Tasks {
		if k := &v.Tasks[i]; k.Kind == world.CmdAssign {
			c := &sim.Command{ID: k.Command, Kind: k.Kind, Target: k.Subject}
			if given := t.given(k.Command); given != nil {
				c = given
			}
			note(c)
		}
	}
	for i := range pending {
		if assigns(pending[i]) {
			note(&pending[i])
		}
	}
	return out
}

// given is the command of an id as it was given, or nil where the commands are not
// known.
func (t *Teller) given(id string) *sim.Command {
	if t.Given == nil {
		return nil
	}
	for _, c := range t.Given() {
		if c.ID == id {
			return &c
		}
	}
	return nil
}

// promised says that a colleague has been given something already, and whether it
// can still be taken back.
func (t *Teller) promised(c *sim.Command, name string, v *view.View) string {
	for i := range v.Tasks {
		if k := &v.Tasks[i]; k.Command == c.ID && k.Begins <= v.Minute {
			return t.Words.T("engaged.begins", "name", name, "command", t.Ordered(c, v), "time", t.Hour(k.Due, v.Minute))
		}
	}
	return t.Words.T("engaged.given", "name", name, "command", t.Ordered(c, v), "id", c.ID)
}

// twice says why an assignment would lapse: who is meant has been given something
// that has not begun, another assignment or work that takes them first; "" where
// nothing is in its way.
func (t *Teller) twice(c *sim.Command, v *view.View, pending []sim.Command) string {
	i := find(t.w.Colleagues, c.Target, func(x *world.Colleague) string { return x.ID })
	if i == world.None {
		return ""
	}
	if before := t.assigned(v, pending)[i]; before != nil {
		return t.promised(before, t.Colleague(i), v)
	}
	for n := range pending {
		if !assigns(pending[n]) && t.engaged(v, pending[:n+1])[i] {
			return t.promised(&pending[n], t.Colleague(i), v)
		}
	}
	return ""
}

// Lapsed says why a command that was given could not be done in the end, by the
// code of its event: where somebody was lacking, what they are at and who is free
// instead.
func (t *Teller) Lapsed(id, code string, v *view.View) string {
	why, c := t.Void(code), t.given(id)
	if c == nil || code != sim.RefusedBusy {
		return why
	}
	task := taskFor(c)
	if c.Kind == world.CmdAssign {
		for k, word := range taskWords {
			if word == c.Task {
				task = world.Task(k)
			}
		}
		if i := find(t.w.Colleagues, c.Target, func(x *world.Colleague) string { return x.ID }); i != world.None {
			for k := range v.Colleagues {
				if who := &v.Colleagues[k]; who.Index == i && who.Task != "" {
					why = t.Words.T("engaged.busy", "name", t.Colleague(i), "task", t.TaskName(who.Task), "time", t.Hour(who.Until, v.Minute))
				}
			}
		}
	}
	if task >= world.Tasks {
		return why
	}
	taken := t.assigned(v, nil)
	var fit []*view.Colleague
	for i := range v.Colleagues {
		if who := &v.Colleagues[i]; free(who) && taken[who.Index] == nil && t.skilled(task, who.Index) {
			fit = append(fit, who)
		}
	}
	if len(fit) == 0 {
		return join(" ", why, t.whenFree(task, v))
	}
	return join(" ", why, t.fitFor(task, fit))
}

func (t *Teller) skilled(task world.Task, colleague int) bool {
	return task == world.TaskRest || t.w.Colleagues[colleague].Skills[task] > 0
}
