package present

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

// Ahead says what of the desk's own comes next, and when, as far as the desk
// knows: work under way, updates promised, answers due, instructions that run
// out; "" for nothing. Anything else may come first.
func (t *Teller) Ahead(v *view.View) string {
	at, what := int32(-1), ""
	take := func(due int32, text func() string) {
		if due > v.Minute && (at < 0 || due < at) {
			at, what = due, text()
		}
	}
	for i := range v.Tasks {
		if k := &v.Tasks[i]; k.Kind != world.CmdChoose {
			take(k.Due, func() string { return t.work(k, v) })
		}
	}
	for i := range v.Promises {
		if p := &v.Promises[i]; !p.Kept && !p.Missed {
			take(p.Due, func() string { return t.Words.T("ahead.promise") })
		}
	}
	for i := range v.Inbox {
		if m := &v.Inbox[i]; m.Asks && Open(m) {
			take(m.Due, func() string { return t.Words.T("ahead.deadline", "subject", t.Message(m, v).Subject) })
		}
	}
	for i := range v.Orders {
		if o := &v.Orders[i]; o.State == view.OrderStands {
			take(o.Expires, func() string {
				return t.Words.T("ahead.order", "name", t.named(t.w.Instructions[o.Index].ID))
			})
		}
	}
	if at < 0 {
		return ""
	}
	return t.Words.T("ahead.known", "time", t.Hour(at, v.Minute), "what", what)
}
