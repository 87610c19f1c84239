package pages

import (
	"strconv"

	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Acts are what can be ordered beside words: with whom and about what.
type Acts struct {
	Colleagues []Option
	Tasks      []Option
	Briefed    []Option // journalists and organisations
	Terms      []Option
	Authors    []Option // that can be reported
	Accounts   []Option // of ours, to be secured
	Spans      []Option // minutes
	Recipients []Recipient
	Hours      []Option // minutes of the crisis at which an embargo can end
}

// Recipient is somebody to whom a text can be handed before its hour.
type Recipient struct {
	Option
	Habit string // how they are known to hold embargoes
}

// NewActs lists what can be ordered as things stand.
func NewActs(t *present.Teller, v *view.View) *Acts {
	w, a := t.World(), &Acts{}
	for i := range v.Colleagues {
		c := &v.Colleagues[i]
		if !c.Away {
			a.Colleagues = append(a.Colleagues, Option{ID: w.Colleagues[c.Index].ID, Name: t.Colleague(c.Index) + ", " + t.ColleagueState(c, v)})
		}
	}
	for _, task := range []string{"monitor", "consular", "liaison", "translate", "rest"} {
		a.Tasks = append(a.Tasks, Option{ID: task, Name: t.TaskName(task)})
	}
	seen := map[int]bool{}
	for i := range v.Feed {
		seen[v.Feed[i].Account] = true
	}
	offered := map[world.Terms]bool{}
	for i := range w.Accounts {
		x := &w.Accounts[i]
		if x.Brief != nil {
			a.Briefed = append(a.Briefed, Option{ID: x.ID, Name: t.Account(i)})
			a.Recipients = append(a.Recipients, Recipient{Option{ID: x.ID, Name: t.Account(i)}, t.EmbargoHabit(i)})
			for _, terms := range present.Offered(x.Brief) {
				offered[terms] = true
			}
		}
		if seen[i] && !x.Ours {
			a.Authors = append(a.Authors, Option{ID: x.ID, Name: t.Account(i)})
		}
	}
	for terms := range world.Terms(world.TermKinds) {
		if offered[terms] {
			a.Terms = append(a.Terms, Option{ID: terms.String(), Name: t.Terms(terms)})
		}
	}
	for i := range v.Accounts {
		if !v.Accounts[i].Secured {
			a.Accounts = append(a.Accounts, Option{ID: w.Accounts[v.Accounts[i].Index].ID, Name: t.Account(v.Accounts[i].Index)})
		}
	}
	for _, m := range []int32{60, 120, 240, 480} {
		a.Spans = append(a.Spans, Option{ID: strconv.Itoa(int(m)), Name: t.Span(m)})
	}
	for _, span := range present.EmbargoSpans {
		hour := present.HalfHour(v.Minute + span)
		a.Hours = append(a.Hours, Option{ID: strconv.Itoa(int(hour)), Name: t.Hour(hour, v.Minute)})
	}
	return a
}
