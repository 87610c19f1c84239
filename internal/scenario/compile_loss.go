package scenario

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"demarche/internal/rule"
	"demarche/internal/world"
)

// What counts as lost where a rubric names no loss: each term where the
// scenario declares what it is about, from 0 to 1, by these weights.
var defaultLoss = []struct {
	id     string
	weight float64
	value  func(sc *Scenario) string // "" where nothing of the kind is declared
}{
	{"ladder-end", 1, func(sc *Scenario) string { return "(rung - 1) / " + sc.steps() }},
	{"ladder-mean", 0.5, func(sc *Scenario) string { return "(mean_rung - 1) / " + sc.steps() }},
	{"false-belief", 0.5, falseBelief},
	{"trust-lost", 0.5, func(*Scenario) string { return "max(0.0, 1 - 2 * trust())" }},
	{"unreached", 0.3, unreached},
	{"unanswered", 0.2, func(*Scenario) string { return "min(1.0, unanswered / 5)" }},
	{"promises", 0.2, func(*Scenario) string { return "min(1.0, missed / 3)" }},
	{"mandate", 0.4, mandate},
	{"face", 0.3, face},
	{"allies", 0.2, allies},
}

// usualLoss are the terms of a rubric that names none.
func (c *compiler) usualLoss() []world.LossTerm {
	names := *c.names
	names.used = nil // what the program reads is not thereby used by the author
	var out []world.LossTerm
	for _, t := range defaultLoss {
		source := t.value(c.sc)
		if source == "" {
			continue
		}
		if p, _ := rule.Compile(source, rule.Number, rule.Actors, &names); p != nil {
			out = append(out, world.LossTerm{ID: t.id, Value: p, Weight: q(t.weight)})
		}
	}
	return out
}

// summed is how many ids a term sums up at most.
const summed = 24

// steps is how far the ladder can go.
func (sc *Scenario) steps() string { return strconv.Itoa(max(len(sc.Ladder.Rungs)-1, 1)) }

// all adds up one summand for each id.
func all(ids []string, format string) string {
	var parts []string
	for _, id := range ids[:min(len(ids), summed)] {
		parts = append(parts, fmt.Sprintf(format, strconv.Quote(id)))
	}
	return strings.Join(parts, " + ")
}

// mostHarmful is how many claims count: an expression has an end.
const mostHarmful = 16

// falseBelief is who believes what is not so, by the harm of it.
func falseBelief(sc *Scenario) string {
	claims := slices.Clone(sc.Narratives.Entries)
	slices.SortStableFunc(claims, func(a, b Entry[Narrative]) int {
		return cmp.Compare(b.Value.Harm.Or(defaultHarm), a.Value.Harm.Or(defaultHarm))
	})
	var parts []string
	for _, e := range claims[:min(len(claims), mostHarmful)] {
		parts = append(parts, fmt.Sprintf("%s * (is_true(%[2]q) ? 0.0 : believed(%[2]q))", strconv.FormatFloat(e.Value.Harm.Or(defaultHarm), 'f', -1, 64), e.ID))
	}
	return atMostOne(strings.Join(parts, " + "), "")
}

// unreached is who needed help and has met no word of ours.
func unreached(sc *Scenario) string {
	var ids []string
	for _, e := range sc.Segments.Entries {
		if e.Value.Distress.V {
			ids = append(ids, e.ID)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return fmt.Sprintf("(%s) / %d", all(ids, "(1 - reached(%s))"), min(len(ids), summed))
}

// mandate is what was done against instructions or without the clearance that
// it needed: two such deeds are all that can be lost.
func mandate(sc *Scenario) string {
	var events []string
	for _, e := range sc.Instructions.Entries {
		events = append(events, e.ID+".breached")
	}
	if sc.Apology != nil {
		events = append(events, apology+".uncleared")
	}
	if len(sc.Clearances.Entries) > 0 {
		events = append(events, uncleared)
	}
	return atMostOne(all(events, "(happened(%s) ? 1.0 : 0.0)"), " / 2")
}

// face is how things stand with those who have somebody to speak for them.
func face(sc *Scenario) string {
	var ids []string
	for _, e := range sc.Governments.Entries {
		if e.Value.Counterpart != nil && e.ID != sc.Player.Serves.V {
			ids = append(ids, e.ID)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return fmt.Sprintf("(%s) / %d", all(ids, "tension(%s)"), min(len(ids), summed))
}

// allies are partners who had our words weakened.
func allies(sc *Scenario) string {
	var events []string
	for _, e := range sc.instrumentEvents() {
		if strings.HasSuffix(e.id, ".objected") {
			events = append(events, e.id)
		}
	}
	return atMostOne(all(slices.Compact(events), "(happened(%s) ? 1.0 : 0.0)"), " / 2")
}

// atMostOne limits a sum to 1; without summands there is nothing to lose.
func atMostOne(sum, by string) string {
	if sum == "" {
		return ""
	}
	return fmt.Sprintf("min(1.0, (%s)%s)", sum, by)
}
