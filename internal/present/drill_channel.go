package present

import (
	"slices"

	"demarche/internal/drill"
	"demarche/internal/view"
	"demarche/internal/world"
)

func (t *Teller) channel(d *drill.Choice, out *Drill) {
	w := t.Words
	out.Most = 1
	out.Task = w.T("drill.channel.task", "time", t.Clock(d.View.Minute))
	if p := d.View.Post(d.Post); p != nil {
		said := t.Post(p, d.View)
		out.Scene = append(out.Scene, DrillText{Caption: w.Comma(said.Author, said.When), Text: said.Body})
	}
	out.Scene = append(out.Scene, DrillText{w.T("drill.channel.stands"), t.standing(d), true})
	for i := range d.Options {
		out.Options = append(out.Options, t.wayOut(&d.Options[i]))
	}
}

// standing says where things stand: the claim, the ladder, the moods.
func (t *Teller) standing(d *drill.Choice) string {
	status := view.Unverified
	for _, n := range d.View.Narratives {
		if n.Index == d.About {
			status = n.Status
		}
	}
	out := t.Words.T("drill.channel.claim", "claim", t.claim(d.About), "status", t.Status(status)) +
		"\n" + t.Words.T("text.labelled", "label", t.LadderName(), "text", t.RungOf(d.View.Ladder.Rung))
	for _, a := range d.View.Actors {
		if a.Government != t.w.Player {
			out += "\n" + t.Words.T("text.labelled", "label", t.Government(a.Government), "text", t.Words.Comma(t.Mood(a.Mood), t.Trend(a.Trend)))
		}
	}
	return out
}

// wayOut is an option in words.
func (t *Teller) wayOut(o *drill.Option) DrillOption {
	w := t.Words
	switch {
	case o.Draft != world.None:
		out := DrillOption{Name: w.T("drill.channel.post", "account", t.Account(o.Account), "title", t.Draft(o.Draft)), Text: t.Text("drafts." + t.w.Drafts[o.Draft].ID + ".text")}
		if o.Bare {
			out.Note = w.T("drill.channel.bare")
		}
		return out
	case o.Channel != world.None:
		return DrillOption{Name: t.Words.T("text.labelled", "label", Upper(t.CommandName(o.Command.Kind)), "text", t.Channel(o.Channel)), Text: t.Text(o.Line)}
	}
	return DrillOption{Name: w.T("drill.channel.silence"), Text: w.T("drill.channel.silence-about", "until", t.Hour(o.Command.Until, o.Command.Minute))}
}

func (t *Teller) channelled(d *drill.Choice, pick int) DrillResult {
	w := t.Words
	r := DrillResult{Mark: d.Mark(pick), Says: w.T("drill.channel.worse")}
	alike := 0
	for i := range d.Options {
		if d.Options[i].Best {
			alike++
		}
	}
	switch {
	case alike == len(d.Options):
		r.Says = w.T("drill.channel.alike")
	case d.Options[pick].Best && alike > 1:
		r.Says = w.T("drill.channel.among")
	case d.Options[pick].Best:
		r.Says = w.T("drill.channel.best")
	}
	order := make([]int, len(d.Options))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := d.Options[a].Loss.Mean, d.Options[b].Loss.Mean; {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	for _, i := range order {
		o := &d.Options[i]
		way := t.wayOut(o)
		row := DrillRow{
			Name: way.Name, Picked: i == pick, Good: o.Best, Value: t.difference(o.Loss, 2),
			Text: w.T("drill.channel.figures", "tension", t.difference(o.Tension, 3), "rung", t.difference(o.Rung, 1)),
		}
		if o.Channel != world.None { // the same channel may stand twice
			row.Text = w.Quote(Short(way.Text, 90)) + "\n" + row.Text
		}
		r.Rows = append(r.Rows, row)
	}
	r.Notes = []string{w.N("drill.channel.about", int64(d.Runs), "span", t.Span(drill.After))}
	return r
}

// difference writes a mean difference with its interval.
func (t *Teller) difference(e drill.Estimate, decimals int) string {
	return t.Words.Decimal(e.Mean, decimals, true) + "\u00a0±" + t.Words.Decimal(e.Half, decimals, false)
}
