package lint

import (
	"demarche/internal/source"
	"demarche/internal/trial"
	"demarche/internal/world"
)

// never finds rules, injects and endings that do not come up in any run.
func (l *linter) never(runs []trial.Record) {
	times, endings := map[string]int{}, map[string]int{}
	for _, r := range runs {
		for id, n := range r.Times {
			times[id] += n
		}
		endings[r.Ending]++
	}
	for i := range l.sc.Rules.Entries {
		if e := &l.sc.Rules.Entries[i]; times[e.ID] == 0 {
			l.report(e.At, source.LintRule, sayHow(source.LintRule), "the rule %q fires in none of %d runs", e.ID, len(runs))
		}
	}
	for i := range l.sc.Injects.Entries {
		if e := &l.sc.Injects.Entries[i]; times[e.ID] == 0 {
			l.report(e.At, source.LintInject, sayHow(source.LintInject), "the inject %q takes place in none of %d runs", e.ID, len(runs))
		}
	}
	for i := range l.sc.Endings.Entries {
		if e := &l.sc.Endings.Entries[i]; endings[e.ID] == 0 {
			l.report(e.At, source.LintEnding, sayHow(source.LintEnding), "none of %d runs ends with %q", len(runs), e.ID)
		}
	}
}

func sayHow(code source.Code) string {
	return "mend its condition, add a playbook that leads there, or say why it stands: # lint: allow " + string(code) + " because ..."
}

// segments finds publics that no word of ours reaches in any run.
func (l *linter) segments(runs []trial.Record) {
	for i := range l.sc.Segments.Entries {
		most := 0.0
		for _, r := range runs {
			if i < len(r.Reached) {
				most = max(most, r.Reached[i])
			}
		}
		if e := &l.sc.Segments.Entries[i]; most == 0 {
			l.report(e.At, source.LintSegment, "give a draft a platform or a language of theirs, or take them out", "no word of ours reaches %q in any of %d runs", e.ID, len(runs))
		}
	}
}

// luck compares how far losses lie apart between seeds of one playbook and
// between playbooks.
func (l *linter) luck(runs []trial.Record) {
	byBook := map[string][]float64{}
	var order []string
	for _, r := range runs {
		if byBook[r.Player] == nil {
			order = append(order, r.Player)
		}
		byBook[r.Player] = append(byBook[r.Player], r.Loss)
	}
	if len(order) < 2 {
		return
	}
	within, between, grand := 0.0, 0.0, 0.0
	means := make([]float64, len(order))
	for i, name := range order {
		for _, x := range byBook[name] {
			means[i] += x / bookSeeds
		}
		grand += means[i] / float64(len(order))
		for _, x := range byBook[name] {
			within += (x - means[i]) * (x - means[i]) / float64(len(order)*(bookSeeds-1))
		}
	}
	for _, m := range means {
		between += (m - grand) * (m - grand) / float64(len(order)-1)
	}
	if within > between {
		l.report(l.sc.Title.Place(), source.LintSeed, "let less hang on chances, or more on what the player does",
			"the loss differs more between the seeds of one playbook (variance %.3f) than between the playbooks (%.3f)", within, between)
	}
}

// choices finds messages of which one answer is clearly the best on every seed.
func (l *linter) choices(s *Survey, found map[string]Sample) {
	for n, a := range s.asks {
		losses := found[s.askID(n)].Losses
		if len(losses) < choiceSeeds {
			continue
		}
		best, gain := clearly(losses[0]), 0.0
		for _, now := range losses {
			if best == world.None || clearly(now) != best {
				best = world.None
				break
			}
			second := -1.0
			for i, x := range now {
				if i != best && (second < 0 || x < second) {
					second = x
				}
			}
			gain += (second - now[best]) / choiceSeeds
		}
		if best == world.None {
			continue
		}
		e := &a.message.Choices.Entries[best]
		l.report(e.At, source.LintChoice, "give it a price, or another answer a use", "%q is the best answer to %q on each of %d seeds, by a loss of %.2f on average", e.ID, a.cause, choiceSeeds, gain)
	}
}
