package present

import (
	"strconv"
	"strings"

	"demarche/internal/view"
	"demarche/internal/world"
)

// whenFree says who is able to do a task and from when, "" where nobody is.
func (t *Teller) whenFree(task world.Task, v *view.View) string {
	var list []string
	for i := range v.Colleagues {
		who := &v.Colleagues[i]
		switch {
		case !t.skilled(task, who.Index) || free(who):
			continue
		case who.Away:
			list = append(list, t.from(who.Index, -1, v.Minute))
		default:
			list = append(list, t.from(who.Index, who.Until, v.Minute))
		}
	}
	return t.when(list)
}

// able says the same from the arguments of a refusal: pairs of a colleague and the
// minute from which that colleague is free, -1 for who is away.
func (t *Teller) able(args map[string]string) string {
	var list []string
	now, _ := strconv.Atoi(args["now"])
	pairs := strings.Fields(args["able"])
	for k := 0; k+1 < len(pairs); k += 2 {
		until, err := strconv.Atoi(pairs[k+1])
		i := find(t.w.Colleagues, pairs[k], func(c *world.Colleague) string { return c.ID })
		if err == nil && i != world.None {
			list = append(list, t.from(i, int32(until), int32(now)))
		}
	}
	return t.when(list)
}

// from names a colleague and the minute from which he or she is free, -1 for who
// is away.
func (t *Teller) from(colleague int, until, now int32) string {
	if until < 0 {
		return t.Words.T("engaged.when-away", "name", t.Colleague(colleague))
	}
	return t.Words.T("engaged.when-free", "name", t.Colleague(colleague), "time", t.Hour(until, now))
}

func (t *Teller) when(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return t.Words.T("engaged.when", "list", t.Words.List(list))
}
