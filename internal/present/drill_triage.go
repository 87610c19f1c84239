package present

import (
	"slices"

	"demarche/internal/drill"
	"demarche/internal/world"
)

func (t *Teller) triage(d *drill.Sorting, out *Drill) {
	out.Most = drill.First
	out.Task = t.Words.T("drill.triage.task", "time", t.Clock(d.View.Minute))
	for i := range d.Items {
		out.Options = append(out.Options, t.lying(d, &d.Items[i]))
	}
}

// lying is an item as it lies on the desk.
func (t *Teller) lying(d *drill.Sorting, i *drill.Item) DrillOption {
	if m := MessageOf(d.View, i.Message); i.Message != "" && m != nil {
		said := t.Message(m, d.View)
		return DrillOption{Name: t.Words.Comma(said.From, said.When), Text: said.Body, Note: said.State}
	}
	p := d.View.Post(i.Post)
	if p == nil {
		return DrillOption{Name: i.Post}
	}
	said := t.Post(p, d.View)
	return DrillOption{Name: t.Words.Comma(said.Author, said.When), Text: said.Body, Note: t.Words.T("drill.triage.seen", "n", said.Reach)}
}

func (t *Teller) triaged(d *drill.Sorting, picks []int) DrillResult {
	r := DrillResult{Mark: d.Mark(picks), Says: t.Words.T("drill.triage.best")}
	if r.Mark < 100 {
		r.Says = t.Words.T("drill.triage.less", "share", t.Words.Percent(int32(r.Mark*10)))
	}
	best := d.Best()
	order := slices.Clone(best)
	for i := range d.Items {
		if !slices.Contains(order, i) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order[len(best):], func(a, b int) int {
		if d.Items[a].Worth > d.Items[b].Worth {
			return -1
		}
		return 1
	})
	for _, i := range order {
		item := &d.Items[i]
		r.Rows = append(r.Rows, DrillRow{
			Name: t.lying(d, item).Name, Text: t.worth(d, item), Picked: slices.Contains(picks, i), Good: slices.Contains(best, i),
			Value: t.Words.T("drill.points", "n", t.Words.Decimal(item.Worth, 1, false)),
		})
	}
	r.Notes = []string{t.Words.T("drill.triage.points", "span", t.Span(drill.Onward))}
	return r
}

// worth says of what the worth of an item is made.
func (t *Teller) worth(d *drill.Sorting, i *drill.Item) string {
	var claim, question string
	if i.About != world.None {
		key := "drill.triage.spreads"
		if i.Comes <= i.Belief {
			key = "drill.triage.stands"
		}
		claim = join(" ", t.claim(i.About)+".", t.Words.T(key, "segment", t.Segment(i.Segment), "from", t.share(i.Belief), "to", t.share(i.Comes),
			"heard", t.share(i.Heard), "hears", t.share(i.Hears), "span", t.Span(drill.Onward), "harm", t.Words.Decimal(i.Harm, 1, false)))
	}
	if i.People > 0 {
		question = t.Words.N("drill.triage.waits", i.People, "of", t.Words.Number(i.Of), "until", t.Until(i.Due, d.View.Minute), "trust", t.share(i.Trust))
	} else if i.Due >= 0 {
		question = t.Words.T("drill.triage.asks", "until", t.Until(i.Due, d.View.Minute))
	}
	if claim == "" && question == "" {
		return t.Words.T("drill.triage.noise")
	}
	return join(" ", question, claim)
}
