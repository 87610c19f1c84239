package inspect

import (
	"slices"

	"demarche/internal/present"
	"demarche/internal/rule"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// world is the truth beside what the desk sees: the ladder, governments, publics,
// claims, facts and evidence.
func (i *inspector) world() []Row {
	return slices.Concat(i.ladder(), i.governments(), i.publics(), i.claims(), i.facts(), i.evidence())
}

func (i *inspector) read(fn rule.Fn, a, b int) int32 {
	return int32(i.truth.Number(rule.Read{Fn: fn, A: int32(a), B: int32(b)})*1000 + 0.5)
}

func (i *inspector) share(fn rule.Fn, a, b int) string { return i.t.Words.Percent(i.read(fn, a, b)) }

// ladder are the conditions by which the ladder moves from where it stands.
func (i *inspector) ladder() []Row {
	w := i.s.Bundle().World
	at := i.v.Ladder.Rung
	now := Row{ID: "ladder", Title: i.t.LadderName(), State: i.t.RungOf(at)}
	now.Past = i.moves()
	list := []Row{now}
	for _, way := range []struct {
		key   string
		p     *rule.Program
		since int32
	}{{"climbs", w.Ladder[at-1].Up, i.in.Up}, {"descends", w.Ladder[at-1].Down, i.in.Down}} {
		if way.p == nil {
			continue
		}
		row := Row{ID: "ladder." + w.Ladder[at-1].ID, Title: i.word(way.key), State: i.word("not-met"), Source: way.p.String(), Parts: i.parts(way.p.Parts(i.truth))}
		if way.since >= 0 {
			row.State = i.word("stands-since", "time", i.t.At(way.since), "span", i.t.Span(w.Ladder[at-1].Holds))
		}
		list = append(list, row)
	}
	return list
}

// moves are those that the ladder made by itself.
func (i *inspector) moves() []Past {
	var out []Past
	for k := len(i.trace.Moves) - 1; k >= 0; k-- {
		f := &i.trace.Moves[k]
		out = append(out, Past{When: i.t.At(f.Minute), Why: i.word("left", "rung", i.t.RungOf(f.Index+1), "source", f.Source), Parts: i.parts(f.Parts)})
	}
	return out
}

func (i *inspector) governments() []Row {
	var list []Row
	for g := range i.v.Actors {
		a := &i.v.Actors[g]
		list = append(list, Row{
			ID: "governments." + i.s.Bundle().World.Governments[g].ID, Title: i.t.Government(g),
			State: i.word("tension", "tension", i.share(rule.Tension, g, rule.None)), Seen: i.t.Mood(a.Mood),
		})
	}
	return list
}

func (i *inspector) publics() []Row {
	var list []Row
	for n := range i.v.Publics {
		p := &i.v.Publics[n]
		list = append(list, Row{
			ID: "segments." + i.s.Bundle().World.Segments[n].ID, Title: i.t.Segment(n),
			State: i.word("public", "outrage", i.share(rule.Outrage, n, rule.None), "trust", i.share(rule.Trust, n, rule.None)), Seen: i.polled(p),
		})
	}
	return list
}

// polled is what polls have found of a public last.
func (i *inspector) polled(p *view.Public) string {
	if len(p.Outrage) == 0 {
		return i.t.Measured(-1, i.v)
	}
	last := len(p.Outrage) - 1
	return i.word("public", "outrage", i.t.Signal(p.Outrage[last]), "trust", i.t.Signal(p.Trust[last])) + "; " + i.t.Measured(p.Measured, i.v)
}

func (i *inspector) claims() []Row {
	w := i.s.Bundle().World
	var list []Row
	for n := range w.Narratives {
		truth := "false"
		if i.truth.Bool(rule.Read{Fn: rule.True, A: int32(n), B: rule.None}) {
			truth = "true"
		}
		row := Row{
			ID: "narratives." + w.Narratives[n].ID, Title: i.t.Narrative(n), Seen: i.word("unmet"),
			State: i.word("claim-"+truth, "heard", i.share(rule.Heard, n, rule.None), "believed", i.share(rule.Believed, n, rule.None),
				"vacuum", i.share(rule.Vacuum, n, rule.None)),
		}
		for k := range i.v.Narratives {
			if met := &i.v.Narratives[k]; met.Index == n {
				row.Seen = i.measured(met)
			}
		}
		for k := range w.Segments {
			row.Parts = append(row.Parts, Part{i.t.Segment(k), i.word("heard-believed", "heard", i.share(rule.Heard, n, k), "believed", i.share(rule.Believed, n, k))})
		}
		list = append(list, row)
	}
	return list
}

func (i *inspector) measured(n *view.Narrative) string {
	if len(n.Heard) == 0 {
		return i.t.Measured(-1, i.v)
	}
	last := len(n.Heard) - 1
	return i.word("heard-believed", "heard", i.t.Signal(n.Heard[last]), "believed", i.t.Signal(n.Believed[last])) + "; " + i.t.Measured(n.Measured, i.v)
}

func (i *inspector) facts() []Row {
	var list []Row
	for k, f := range i.t.Facts(i.s.Sim()) {
		list = append(list, Row{ID: "facts." + i.s.Bundle().World.Facts[k].ID, Title: f.Name, State: f.Value, Seen: f.Chance})
	}
	return list
}

func (i *inspector) evidence() []Row {
	var list []Row
	for n := range i.v.Evidence {
		state := i.word("would-fail")
		if i.s.Sim().EvidenceHolds(n) {
			state = i.word("would-hold")
		}
		list = append(list, Row{
			ID: "evidence." + i.s.Bundle().World.Evidence[n].ID, Title: i.t.Evidence(n), State: state, Seen: i.t.EvidenceState(i.v.Evidence[n].State),
		})
	}
	return list
}

// rules are all of them, with the value of their condition now.
func (i *inspector) rules() []Row {
	w := i.s.Bundle().World
	var list []Row
	for n := range w.Rules {
		r, in := &w.Rules[n], &i.in.Rules[n]
		row := Row{ID: r.ID, Title: r.ID, Source: r.When.String(), Parts: i.parts(r.When.Parts(i.truth)), Past: i.past(i.trace.Rules, n)}
		switch {
		case in.Spent:
			row.State = i.word("spent")
		case in.Ready > i.v.Minute:
			row.State = i.word("cooling", "time", i.t.At(in.Ready))
		case in.Holds:
			row.State = i.word("holds")
		default:
			row.State = i.word("not-met")
		}
		if in.Fired > 0 {
			row.State += "; " + i.t.Words.N("inspect.fired", int64(in.Fired))
		}
		list = append(list, row)
	}
	return list
}

// injects are those to come in the order of their time, then those that came.
func (i *inspector) injects() []Row {
	w := i.s.Bundle().World
	type timed struct {
		at  int32
		row Row
	}
	var list []timed
	for n := range w.Injects {
		spec, in := &w.Injects[n], &i.in.Injects[n]
		row := Row{ID: spec.ID, Title: spec.ID, Past: i.past(i.trace.Injects, n), Open: !in.Done && !i.v.Over}
		at := int32(1 << 30)
		if spec.When.If != nil {
			row.Source, row.Parts = spec.When.If.String(), i.parts(spec.When.If.Parts(i.truth))
		}
		switch {
		case in.Done:
			at, row.State = 1<<30+1, i.word("came")
		case in.From > i.v.Minute:
			row.State = PutOff(i.t, in.From)
			if in.From < w.Clock.Minute(w.Clock.Ticks) {
				at = in.From
			}
		case spec.When.At >= 0 && !in.Due:
			at, row.State = spec.When.At, i.word("comes-at", "time", i.t.At(spec.When.At))
		case spec.When.After != "" && !in.Due:
			row.State = i.word("comes-after", "event", spec.When.After, "span", i.t.Span(spec.When.Delay))
		default:
			row.State = i.word("waits")
		}
		if len(in.Edited) > 0 {
			row.State += " " + i.word("edited")
		}
		for _, line := range spec.Lines() {
			text := i.t.Text(line)
			for _, x := range i.s.Interventions() {
				if x.Kind == sim.Edit && x.Line == line {
					text = i.t.Written(x.Texts)
				}
			}
			row.Lines = append(row.Lines, Line{line, text})
		}
		list = append(list, timed{at, row})
	}
	slices.SortStableFunc(list, func(a, b timed) int { return int(a.at - b.at) })
	var rows []Row
	for _, t := range list {
		rows = append(rows, t.row)
	}
	return rows
}

// PutOff says until when an inject is put off: until a minute, or for good where the
// crisis is over by then.
func PutOff(t *present.Teller, until int32) string {
	if clock := t.World().Clock; until >= clock.Minute(clock.Ticks) {
		return t.Words.T("inspect.put-off")
	}
	return t.Words.T("inspect.put-off-until", "time", t.At(until))
}

// voices are the accounts in whose name can be posted now: those of others, and
// ours that were taken over.
func (i *inspector) voices() []Row {
	w := i.s.Bundle().World
	var list []Row
	for n := range w.Accounts {
		ids, places := i.heard(n)
		x := sim.Intervention{Kind: sim.SayAs, From: w.Accounts[n].ID, Platforms: ids, Texts: map[string]string{w.Languages[0]: "."}}
		if i.s.CheckIntervention(x) == nil {
			list = append(list, Row{ID: x.From, Title: i.t.Account(n), State: i.word("speaks-on", "places", i.t.Words.List(places)), Open: true})
		}
	}
	return list
}

// heard are the platforms on which somebody follows an account.
func (i *inspector) heard(account int) (ids, names []string) {
	w := i.s.Bundle().World
	for p := range w.Platforms {
		if w.Accounts[account].Heard(p) {
			ids, names = append(ids, w.Platforms[p].ID), append(names, i.t.Platform(p))
		}
	}
	return ids, names
}
