package lint

import (
	"slices"

	"demarche/internal/rule"
	"demarche/internal/scenario"
	"demarche/internal/source"
)

// early finds messages from the desk's own people that depend on a hidden fact
// and not on what the desk has found out: they tell what nobody there can know.
func (l *linter) early() {
	tell := func(id string, at source.Place, conditions []*scenario.Expr, do []scenario.Effect, direct *scenario.Effect) {
		effects := make([]*scenario.Effect, 0, len(do)+1)
		for i := range do {
			effects = append(effects, &do[i])
		}
		for _, e := range append(effects, direct) {
			if e.Message == nil || l.sc.Colleagues.Get(e.Message.From.V) == nil {
				continue
			}
			if fact := l.betrayed(append([]*scenario.Expr{&e.If}, conditions...)); fact != "" {
				l.report(at, source.LintFact, "let it depend on known(...) or supports(...) of evidence about it, or let somebody tell it who can know",
					"%s writes to the desk according to %q, whatever the desk has found out of it", e.Message.From.V, fact)
				return
			}
		}
	}
	for i := range l.sc.Rules.Entries {
		r := &l.sc.Rules.Entries[i]
		tell(r.ID, r.At, []*scenario.Expr{&r.Value.When}, r.Value.Do, &r.Value.Effect)
	}
	for i := range l.sc.Injects.Entries {
		in := &l.sc.Injects.Entries[i]
		tell(in.ID, in.At, []*scenario.Expr{&in.Value.When}, in.Value.Do, &in.Value.Effect)
	}
}

// betrayed returns a fact that conditions read while none of them asks for
// evidence about it; "" if there is none.
func (l *linter) betrayed(conditions []*scenario.Expr) string {
	facts, learned := map[string]bool{}, map[string]bool{}
	for _, x := range conditions {
		if x.Program == nil {
			continue
		}
		numbers, bools := x.Program.Reads()
		for _, r := range slices.Concat(numbers, bools) {
			switch r.Fn {
			case rule.FactIs:
				facts[l.sc.Facts.Entries[r.A].ID] = true
			case rule.Known, rule.Supports:
				learned[l.factOf(l.sc.Evidence.Entries[r.A].ID)] = true
			case rule.Said, rule.Happened, rule.Since, rule.Contacts, rule.Counter, rule.Secured, rule.OnTask, rule.InForce:
				learned[whatever] = true // somebody was asked, or something done that may show it
			}
		}
	}
	for fact := range facts {
		if !learned[fact] && !learned[whatever] {
			return fact
		}
	}
	return ""
}

// whatever stands for every fact.
const whatever = "*"

// factOf returns the fact that evidence is about.
func (l *linter) factOf(evidence string) string {
	e := l.sc.Evidence.Get(evidence)
	if e.Fact.Given() {
		return e.Fact.V
	}
	if len(l.sc.Facts.Entries) > 0 {
		return l.sc.Facts.Entries[0].ID
	}
	return ""
}
