package present

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/view"
)

// Again says that a text has gone out from the same account already, or is on
// its way, among all commands given so far; "" for a text that is new. A text
// may be repeated on purpose, and then tells nobody anything.
func (t *Teller) Again(c *sim.Command, v *view.View, given []sim.Command) string {
	if !speaks(c) {
		return ""
	}
	for i := len(v.Feed) - 1; i >= 0; i-- {
		if p := v.Feed[i]; p.Ours && !p.Retracted && t.w.Accounts[p.Account].ID == c.Account && sameText(c.Texts, p.Texts) {
			return t.Words.T("again.out", "time", t.Hour(p.Minute, v.Minute))
		}
	}
	for i := range given {
		o := &given[i]
		waits := o.Minute >= v.Minute || slices.ContainsFunc(v.Tasks, func(task view.Task) bool { return task.Command == o.ID })
		if waits && speaks(o) && o.Account == c.Account && sameText(c.Texts, o.Texts) {
			return t.Words.T("again.waits")
		}
	}
	return ""
}

// speaks tells whether a command publishes a text.
func speaks(c *sim.Command) bool { return c.Publishes() && len(c.Texts) > 0 }

// sameText tells whether two statements have a version in common.
func sameText(a, b map[string]string) bool {
	for lang, text := range a {
		if b[lang] == text {
			return true
		}
	}
	return false
}
