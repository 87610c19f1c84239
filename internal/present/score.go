package present

import (
	"math"
	"strconv"

	"demarche/internal/score"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Score is a score in words.
type Score struct {
	Total   string // "–" when nothing was decided
	Value   *float64
	Parts   []Part
	Verdict string // what the total says, in a sentence
}

// Part is a part of the score and what it is made of.
type Part struct {
	ID      string
	Name    string
	About   string // what it asks
	Total   string
	Value   *float64
	Weight  string // share of the total
	Note    string // what the total is measured by, or ""
	Verdict string // what stands out in the total, or ""
	Items   []Item
	Empty   string // what to say when there are no items
}

// Item is an ingredient of a part.
type Item struct {
	Text  string
	Total string
	Worth string // the total with what it counts
	Value float64
}

// Score puts the score of a finished crisis into words.
func (t *Teller) Score(sc score.Score, v *view.View) Score {
	out := Score{Total: t.points(sc.Total), Value: sc.Total, Verdict: t.verdict(sc.Total)}
	weights := 0.0
	for _, p := range sc.Parts {
		weights += p.Weight
	}
	for _, p := range sc.Parts {
		empty := "part.empty"
		if p.ID == score.Ethics && p.Value != nil {
			empty = "part.clean"
		}
		part := Part{ID: p.ID, Empty: t.Words.T(empty), Name: t.Words.T("part." + p.ID), About: t.Words.T("part." + p.ID + ".about"), Total: t.points(p.Value), Value: p.Value}
		if weights > 0 {
			part.Weight = t.Words.Percent(int32(p.Weight / weights * 1000))
		}
		for _, it := range p.Items {
			item := Item{Text: t.item(&it, v), Total: t.itemPoints(p.ID, &it), Value: it.Value}
			if item.Worth = item.Total; p.ID == score.Outcome {
				item.Worth = t.Words.T("outcome.item", "loss", item.Total)
			}
			part.Items = append(part.Items, item)
		}
		if p.ID == score.Outcome {
			part.Note, part.Verdict = t.outcome(sc.Loss)
		}
		out.Parts = append(out.Parts, part)
	}
	return out
}

// outcome sets the loss against the duty line and the best line known.
func (t *Teller) outcome(loss float64) (note, verdict string) {
	r := &t.w.Rubric
	duty, par := r.Duty.Float(), r.Par.Float()
	if len(r.Loss) == 0 || duty <= par {
		return "", ""
	}
	figure := func(v float64) string { return t.Words.Decimal(v, 2, false) }
	note = t.Words.T("outcome.note", "loss", figure(loss), "duty", figure(duty), "par", figure(par))
	switch {
	case loss > duty:
		verdict = t.Words.T("outcome.worse")
	case loss <= par:
		verdict = t.Words.T("outcome.best")
	}
	return note, verdict
}

// lossTerm names what is lost: as the scenario does, or where it leaves that to
// the program, in the program's words.
func (t *Teller) lossTerm(id string) string {
	if text := t.Text("rubric.loss." + id + ".text"); text != "" {
		return text
	}
	if key := "loss." + id; t.Words.Has(key) {
		return t.Words.T(key)
	}
	return id
}

// points writes a figure of the score as a whole number.
func (t *Teller) points(v *float64) string {
	if v == nil {
		return "–"
	}
	return t.Words.Number(int64(math.Round(*v)))
}

// itemPoints writes what an ingredient is worth: points of a hundred, points
// taken off, or a loss, of which less is better.
func (t *Teller) itemPoints(part string, it *score.Item) string {
	switch part {
	case score.Ethics:
		return t.Words.Decimal(it.Value, 0, true)
	case score.Outcome:
		return t.Words.Decimal(it.Value, 2, false)
	}
	return t.points(&it.Value)
}

func (t *Teller) verdict(total *float64) string {
	switch {
	case total == nil:
		return t.Words.T("verdict.none")
	case *total >= 75:
		return t.Words.T("verdict.high")
	case *total >= 50:
		return t.Words.T("verdict.fair")
	case *total >= 25:
		return t.Words.T("verdict.low")
	}
	return t.Words.T("verdict.poor")
}

// Unkept says what was not kept, and when.
func (t *Teller) Unkept(p *score.Price, v *view.View) string { return t.item(&p.Item, v) }

func (t *Teller) item(it *score.Item, v *view.View) string {
	if it.Key == "citizens" && it.Args["served"] == it.Args["all"] {
		return t.Words.T("debrief.all-served") // how many they were says nothing more
	}
	args := make([]any, 0, 2*len(it.Args))
	for k, a := range it.Args {
		switch k {
		case "narrative":
			a = t.Words.Quote(t.named(a))
		case "segment", "name", "order":
			a = t.named(a)
		case "line":
			a = t.RedLine(it.Args["order"], a)
		case "time":
			a = t.dayOf(a)
		case "post":
			if p := v.Post(a); p != nil {
				a = t.PostName(p, v)
			}
		case "term":
			a = t.lossTerm(a)
		case "minutes", "within":
			a = t.spanOf(a)
		case "goldstein", "low", "high":
			a = t.decimalOf(a, true)
		case "value":
			a = t.decimalOf(a, false)
		}
		args = append(args, k, a)
	}
	return t.Words.T("item."+it.Key, args...)
}

// spanOf puts minutes that came as digits into words.
func (t *Teller) spanOf(digits string) string {
	n, err := strconv.ParseInt(digits, 10, 32)
	if err != nil {
		return digits
	}
	return t.Span(int32(max(n, 0)))
}

// dayOf puts a minute that came as digits into a day and an hour, UTC.
func (t *Teller) dayOf(digits string) string {
	n, err := strconv.ParseInt(digits, 10, 32)
	if err != nil {
		return digits
	}
	at := t.Time(int32(n))
	return at.Day + " " + at.UTC
}

// decimalOf puts a number that came as digits into the language's form.
func (t *Teller) decimalOf(digits string, signed bool) string {
	v, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return digits
	}
	return t.Words.Decimal(v, 1, signed)
}

// Truth is a claim as it was and as the desk saw it at the end.
type Truth struct {
	Claim    string
	True     string // whether it was so
	Held     string // what the desk held of it
	Heard    string // in truth
	Believed string
	Measured string // what the desk last measured, or that it did not
}

// Truths sets the claims of a finished crisis beside what was seen of them.
func (t *Teller) Truths(s *sim.Sim, v *view.View) []Truth {
	var list []Truth
	for i := range t.w.Narratives {
		if s.Since(i) < 0 || s.Ticks() == 0 {
			continue
		}
		heard, believed := s.Minds(s.Ticks()-1, i)
		row := Truth{
			Claim: t.Narrative(i), True: t.Words.T("truth.false"), Held: t.Status(view.Unverified),
			Heard: t.Words.Percent(int32(heard * 1000)), Believed: t.Words.Percent(int32(believed * 1000)), Measured: t.Words.T("truth.unmeasured"),
		}
		if s.True(i) {
			row.True = t.Words.T("truth.true")
		}
		for k := range v.Narratives {
			if n := &v.Narratives[k]; n.Index == i {
				row.Held = t.Holding(n)
				if len(n.Heard) > 0 {
					row.Measured = t.Words.T("truth.measured", "heard", t.Signal(n.Heard[len(n.Heard)-1]), "believed", t.Signal(n.Believed[len(n.Believed)-1]))
				}
			}
		}
		list = append(list, row)
	}
	return list
}

// Own is a post of the player's side, looked back on.
type Own struct {
	Post   Post
	Band   string // the tone that fitted the moment, and the tone it had
	Knew   string // what the desk held of the claim then; "" without a claim
	Fitted bool   // the tone lay in the band
}

// Own looks back on the player's posts.
func (t *Teller) Own(s *sim.Sim, v *view.View) []Own {
	var list []Own
	for _, o := range s.Own() {
		g := float64(o.Reading.Goldstein) / 10
		row := Own{Post: t.Post(&o.Post, v), Fitted: g >= o.Low && g <= o.High}
		row.Band = t.Words.T("own.band", "value", t.Words.Decimal(g, 1, true), "low", t.Words.Decimal(o.Low, 1, true), "high", t.Words.Decimal(o.High, 1, true))
		if o.About != world.None {
			row.Knew = t.Words.T("own.knew", "status", t.Status(o.Status))
		}
		list = append(list, row)
	}
	return list
}
