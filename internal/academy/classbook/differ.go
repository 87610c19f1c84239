package classbook

import (
	"cmp"
	"slices"

	"demarche/internal/debrief"
	"demarche/internal/locale"
)

// most is how many differences a page has room for.
const most = 12

// Difference is something that some teams did and others did not, or that was
// worth more to some than to others.
type Difference struct {
	What  string
	Did   int // teams that did it
	All   int // teams
	First string
	Last  string // when it was first done, by the earliest team and by the latest
	Mean  debrief.Value
	Dots  []Dot
	Told  string // who gained most by it, and least

	spread float64
}

// Dot is what it was worth to one team, in points of loss.
type Dot struct {
	Team   string
	When   string
	Worth  debrief.Value
	State  debrief.State
	minute int32
}

// act names what a command does, so that those of several teams can be set beside
// each other: words of one's own by their kind alone.
func act(d *debrief.Decision) string { return d.Kind + " " + d.About }

// differences lists what the teams did differently, what mattered most first. What a
// team did several times counts with all that it was worth.
func differences(teams []Team, w *locale.Words) []Difference {
	var order []string
	by := map[string]*Difference{}
	for i := range teams {
		t := &teams[i]
		seen := map[string]int{}
		for k := range t.Sheet.Decisions.Rows {
			d := &t.Sheet.Decisions.Rows[k]
			key := act(d)
			if by[key] == nil {
				what := d.What
				if d.About == "" {
					what = w.T("classbook.own", "command", w.T("command."+d.Kind))
				}
				by[key], order = &Difference{What: what, All: len(teams)}, append(order, key)
			}
			list := &by[key].Dots
			at, again := seen[key]
			if !again {
				at, seen[key] = len(*list), len(*list)
				*list = append(*list, Dot{Team: t.Name, When: d.When, minute: d.Minute, State: debrief.Waiting})
			}
			(*list)[at].add(d, w)
		}
	}
	var out []Difference
	for _, key := range order {
		d := by[key]
		if d.finish(w); d.Did < d.All || d.spread > 0 {
			out = append(out, *d)
		}
	}
	slices.SortStableFunc(out, func(a, b Difference) int { return cmp.Compare(b.spread, a.spread) })
	return out[:min(len(out), most)]
}

func (dot *Dot) add(d *debrief.Decision, w *locale.Words) {
	if d.Credit.At == nil {
		return
	}
	sum := *d.Credit.At
	if dot.Worth.At != nil {
		sum += *dot.Worth.At
	}
	dot.Worth = debrief.Value{Text: w.Decimal(sum, 2, true), At: &sum}
	if d.State != debrief.None {
		dot.State = debrief.Helped
		if sum < 0 {
			dot.State = debrief.Cost
		}
	} else if dot.State == debrief.Waiting {
		dot.State = debrief.None
	}
}

// finish says what the dots of all teams come to. The spread is that of what it was
// worth: who did not do it had nothing of it.
func (d *Difference) finish(w *locale.Words) {
	d.Did = len(d.Dots)
	slices.SortStableFunc(d.Dots, func(a, b Dot) int { return cmp.Compare(a.minute, b.minute) })
	d.First, d.Last = d.Dots[0].When, d.Dots[d.Did-1].When
	d.Mean = debrief.Value{Text: "–"}
	var known []Dot
	sum := 0.0
	for _, dot := range d.Dots {
		if dot.Worth.At != nil {
			known, sum = append(known, dot), sum+*dot.Worth.At
		}
	}
	if len(known) == 0 {
		return
	}
	mean := sum / float64(len(known))
	d.Mean = debrief.Value{Text: w.Decimal(mean, 2, true), At: &mean}
	byWorth := func(a, b Dot) int { return cmp.Compare(*a.Worth.At, *b.Worth.At) }
	low, high := slices.MinFunc(known, byWorth), slices.MaxFunc(known, byWorth)
	from, to := *low.Worth.At, *high.Worth.At
	if d.Did < d.All {
		from, to = min(from, 0), max(to, 0)
	}
	d.spread = to - from
	if len(known) > 1 && *low.Worth.At < *high.Worth.At {
		d.Told = w.T("classbook.apart", "most", high.Team, "gain", high.Worth.Text, "least", low.Team, "loss", low.Worth.Text)
	}
}
