package present

import (
	"strconv"

	"demarche/internal/fixed"
	"demarche/internal/view"
	"demarche/internal/world"
)

// TermsAbout says what becomes of what a journalist is told on some terms.
func (t *Teller) TermsAbout(terms world.Terms) string {
	return t.Words.T("terms.about-" + terms.String())
}

// Habit says how an account that can be briefed is known to keep to some terms:
// a desk knows people, not their chances.
func (t *Teller) Habit(account int, terms world.Terms) string {
	keeps, level := t.w.Accounts[account].Brief.Keeps[terms], 0
	for _, percent := range []int64{35, 60, 85} {
		if keeps >= fixed.Ratio(percent, 100) {
			level++
		}
	}
	return t.Words.T("habit.terms-" + strconv.Itoa(level))
}

// EmbargoHabit says how an account that can be briefed is known to hold
// embargoes.
func (t *Teller) EmbargoHabit(account int) string {
	breaks, level := t.w.Accounts[account].Brief.Breaks, 0
	for _, thousandths := range []int64{100, 15} {
		if breaks <= fixed.Ratio(thousandths, 1000) {
			level++
		}
	}
	return t.Words.T("habit.embargo-" + strconv.Itoa(level))
}

// EmbargoSpans are for how long a text can be held back, in minutes.
var EmbargoSpans = []int32{60, 120, 180, 360, 720}

// HalfHour is the next full or half hour, from a minute on.
func HalfHour(minute int32) int32 { return (minute + 29) / 30 * 30 }

// Embargo says who has a text before its hour, and until when.
func (t *Teller) Embargo(e *view.Embargo, v *view.View) string {
	var names []string
	for _, a := range e.Waiting {
		names = append(names, t.Account(a))
	}
	about, list := t.Words.Quote(t.Narrative(e.About)), t.Words.List(names)
	if e.Broken {
		return t.Words.T("embargo.broken", "about", about, "list", list)
	}
	return t.Words.T("embargo.holds", "about", about, "list", list, "time", t.Hour(e.Until, v.Minute))
}
