package present

import (
	"demarche/internal/sim"
	"demarche/internal/view"
)

// Bound tells whom commands that have not begun will take, by colleague, and which
// of the commands that is, by its place in the list.
func (t *Teller) Bound(v *view.View, pending []sim.Command) map[int]int {
	out := map[int]int{}
	for i := range pending {
		for who := range t.engaged(v, pending[:i+1]) {
			if _, before := out[who]; !before {
				out[who] = i
			}
		}
	}
	return out
}

// Unbound returns how many colleagues are free and not bound by what has not begun,
// and of how many.
func (t *Teller) Unbound(v *view.View, pending []sim.Command) (free, all int) {
	free, all = Free(v)
	return free - len(t.Bound(v, pending)), all
}

// Ordering says what a command orders and, where somebody does it for the desk, who,
// as far as that is settled before it begins.
func (t *Teller) Ordering(v *view.View, pending []sim.Command, i int) string {
	said := t.Ordered(&pending[i], v)
	for who, command := range t.Bound(v, pending) {
		if name := t.Colleague(who); command == i && t.named(pending[i].Target) != name {
			return t.Words.T("bound.by", "what", said, "who", name)
		}
	}
	return said
}

// BoundState says what a colleague does, and of one who is bound by what has not
// begun, to what.
func (t *Teller) BoundState(c *view.Colleague, v *view.View, pending []sim.Command) string {
	i, bound := t.Bound(v, pending)[c.Index]
	if !bound || c.Task != "" {
		return t.ColleagueState(c, v)
	}
	return t.Words.T("bound.state", "what", t.Ordered(&pending[i], v), "fatigue", t.Fatigue(c.Fatigue))
}

// doer names who does what is under way: who is busy with it, else who was named for
// it; "" for the desk itself.
func (t *Teller) doer(k *view.Task) string {
	if k.Colleague >= 0 {
		return t.Colleague(k.Colleague)
	}
	if t.Given != nil {
		for _, c := range t.Given() {
			if c.ID == k.Command {
				return t.named(c.Colleague)
			}
		}
	}
	return ""
}
