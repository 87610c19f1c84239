package score

import (
	"strconv"

	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
)

// timing judges how soon the claims that wanted an answer were answered, and
// how much of their audience had then still to hear them; promises; and the
// citizens who waited.
func timing(s *sim.Sim) []Item {
	own, books := s.Own(), s.Books()
	if len(own) == 0 && books.Commands == 0 {
		return nil
	}
	var items []Item
	for _, goal := range s.World().Rubric.Answer {
		since := s.Since(goal.Narrative)
		due := max(since, s.World().Clock.Enters) + goal.Within
		if since < 0 || agreedSilence(books.Silences, goal.Narrative, due) {
			continue
		}
		items = append(items, firstWord(s, own, goal, since)...)
	}
	for range books.Kept {
		items = append(items, Item{Key: "kept-word", Value: 100, Weight: 0.5})
	}
	for range books.Missed {
		items = append(items, Item{Key: "missed-word", Value: 0, Weight: 0.5})
	}
	if n := books.Served + books.Failed; n > 0 {
		items = append(items, Item{Key: "citizens", Args: args("served", books.Served, "all", n), Value: 100 * float64(books.Served) / float64(n), Weight: 1})
	}
	return items
}

// agreedSilence tells whether silence on a claim was a decision with a reason
// that stood when an answer was due.
func agreedSilence(list []view.Silence, narrative int, due int32) bool {
	for _, q := range list {
		if (q.About == narrative || q.About == world.None) && q.From <= due && q.Until >= due {
			return true
		}
	}
	return false
}

func firstWord(s *sim.Sim, own []sim.Own, goal world.Answer, since int32) []Item {
	w := s.World()
	id := w.Narratives[goal.Narrative].ID
	weight := goal.Weight.Float()
	for _, p := range own {
		if p.About != goal.Narrative || !answering(p.Position) {
			continue
		}
		// The clock of the player starts when the player takes over.
		late := p.Minute - max(since, w.Clock.Enters)
		prompt := 100 * within(1-float64(late-goal.Within)/float64(3*max(goal.Within, 1)), 0, 1)
		before, _ := s.Minds(int(p.Minute/w.Clock.Tick), goal.Narrative)
		after, _ := s.Minds(s.Ticks()-1, goal.Narrative)
		ahead := 100.0
		if after > 0 {
			ahead = 100 * within(1-before/after, 0, 1)
		}
		return []Item{
			{Key: "first-word", Args: args("narrative", id, "post", p.ID, "minutes", late, "within", goal.Within), Value: prompt, Weight: weight},
			{Key: "ahead", Args: args("narrative", id, "post", p.ID, "share", percent(ahead)), Value: ahead, Weight: weight},
		}
	}
	return []Item{{Key: "never-answered", Args: args("narrative", id), Value: 0, Weight: 2 * weight}}
}

// tone judges each post by the band of Goldstein values that fitted the moment
// in which it was published: 15 points for each point outside it, and less for
// rudeness and words that divide. Where somebody has looked, that reading counts.
func tone(s *sim.Sim, looked map[string]speech.Reading) []Item {
	var items []Item
	for _, p := range s.Own() {
		r, ok := looked[p.ID]
		if !ok {
			r = p.Reading
		}
		if r.Confidence < speech.Trusted {
			continue
		}
		g := float64(r.Goldstein) / 10
		v := 100 - float64(15*max(p.Low-g, g-p.High, 0))
		if r.Politeness > 0 && r.Politeness < 25 {
			v -= float64(25 - r.Politeness)
		}
		v -= float64(5 * int(r.OutGroup))
		items = append(items, Item{Key: "post-tone", Args: args("post", p.ID, "goldstein", decimal(g), "low", decimal(p.Low), "high", decimal(p.High)), Value: within(v, 0, 100), Weight: 1})
	}
	return items
}

// Loss is what the rubric counts as lost as the crisis stands: 0 is best.
func Loss(s *sim.Sim) float64 {
	loss := 0.0
	for _, t := range s.World().Rubric.Loss {
		loss += float64(max(s.Eval(t.Value), 0) * t.Weight.Float())
	}
	return loss
}

// outcomePart places the loss between the scenario's duty line, 0, and the
// best line known, 100; worse than duty is negative.
func outcomePart(s *sim.Sim) (Part, float64) {
	r := &s.World().Rubric
	p := Part{ID: Outcome}
	for _, t := range r.Loss {
		v := max(s.Eval(t.Value), 0)
		p.Items = append(p.Items, Item{Key: "loss", Args: args("term", t.ID, "value", decimal(v)), Value: float64(v * t.Weight.Float()), Weight: t.Weight.Float()})
	}
	loss := Loss(s)
	p.Value = Place(r, loss, RungWorth(s))
	return p, loss
}

// Place says where a loss lies between the duty line, 0, and par, 100. Where
// both lie within a quarter of a rung, duty says nothing: the loss is then
// judged against par alone, and is 0 at a rung's worth above it. It is nil where
// neither tells anything.
func Place(r *world.Rubric, loss, rung float64) *float64 {
	par, span := r.Par.Float(), r.Duty.Float()-r.Par.Float()
	if span < rung/4 {
		span = rung
	}
	if span <= 0 {
		return nil
	}
	v := round(within(100*(par+span-loss)/span, -100, 100))
	return &v
}

// RungWorth is how much a rung of the ladder counts in the loss, all else as it
// stands.
func RungWorth(s *sim.Sim) float64 {
	top, low, worth := len(s.World().Ladder), 1, 0.0
	for _, t := range s.World().Rubric.Loss {
		worth += float64((max(s.EvalAt(t.Value, top), 0) - max(s.EvalAt(t.Value, low), 0)) * t.Weight.Float())
	}
	return worth / float64(top-low)
}

// reach is the share of each public that has understood a word of ours.
func reach(s *sim.Sim) []Item {
	if len(s.Own()) == 0 {
		return nil
	}
	var items []Item
	for _, g := range s.World().Rubric.Reach {
		v := 100 * s.Reached(g.Segment)
		items = append(items, Item{Key: "reached", Args: args("segment", s.World().Segments[g.Segment].ID, "share", percent(v)), Value: round(v), Weight: g.Weight.Float()})
	}
	return items
}

func args(pairs ...any) map[string]string {
	m := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		switch v := pairs[i+1].(type) {
		case string:
			m[pairs[i].(string)] = v
		case int32:
			m[pairs[i].(string)] = strconv.Itoa(int(v))
		case int64:
			m[pairs[i].(string)] = strconv.FormatInt(v, 10)
		}
	}
	return m
}

func decimal(v float64) string { return strconv.FormatFloat(round(v), 'f', 1, 64) }

func percent(v float64) string { return strconv.Itoa(int(v + 0.5)) }
