package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/world"
)

// A blind shadow world stands for what the desk knows at a minute: acts that had
// been set going by then and had not shown themselves are as open in it as they
// are to the desk. Looking back on a play-through needs none of this: what came
// in the end has been seen.

// Until makes a shadow world blind to all that shows itself from this minute on,
// which is later than 0. It is said before the first tick.
func (s *Sim) Until(minute int32) { s.shadow.until = minute }

func (s *Sim) blind() bool { return s.shadow != nil && s.shadow.until > 0 }

// planned draws what is set going now and shows itself later: at which minute,
// and whether it comes at all. A blind world takes what the desk had seen come,
// and draws the rest with a luck of its own, so that none of it has come yet.
func (s *Sim) planned(what string, draw func(luck uint64) (due int32, comes bool)) (int32, bool) {
	if !s.blind() {
		due, comes := draw(s.luck)
		if s.scribe != nil && comes {
			s.scribe.later[itoa(s.tick)+" "+what] = due
		}
		return due, comes
	}
	if due, ok := s.shadow.seen.later[itoa(s.tick)+" "+what]; ok && due < s.shadow.until {
		return due, true
	}
	for n := range uint64(mostDraws) {
		if due, comes := draw(s.ownLuck(n)); !comes || due >= s.shadow.until {
			return due, comes
		}
	}
	return s.shadow.until, false
}

// mostDraws is after how many draws what should have shown itself long ago is
// taken not to come.
const mostDraws = 32

// ownLuck is a luck of a shadow world's own, by number.
func (s *Sim) ownLuck(n uint64) uint64 { return chance.Bits(s.seed, chance.Future, n, s.tick) }

// after is planned for what comes for certain: it returns when.
func (s *Sim) after(what string, wait [2]int32, purpose chance.Purpose, entity uint64, tick int32) int32 {
	due, _ := s.planned(what, func(luck uint64) (int32, bool) { return s.Minute() + between(luck, wait, purpose, entity, tick), true })
	return due
}

// perhaps is planned for what comes by a chance, 0..1.
func (s *Sim) perhaps(what string, odds fixed.Q, purpose chance.Purpose, entity uint64, then func(luck uint64) int32) (int32, bool) {
	return s.planned(what, func(luck uint64) (int32, bool) {
		return s.Minute() + then(luck), chance.Hit(luck, purpose, entity, s.tick, fixed.ProbOf(odds))
	})
}

// ruleDraw draws whether a rule whose condition has become true acts, and when.
func (s *Sim) ruleDraw(i int, luck uint64) (due int32, acts bool) {
	r := &s.w.Rules[i]
	entity := chance.ID("rule", r.ID)
	if !chance.Hit(luck, chance.Rule, entity, s.tick, r.Chance) {
		return 0, false
	}
	return s.w.Clock.Minute(s.tick + s.w.Clock.TickAt(between(luck, r.Wait, chance.RuleWait, entity, s.tick))), true
}

// planRule is ruleDraw for a rule that fires now. What nobody can see of a rule
// was not observed, and in a blind world follows its own luck.
func (s *Sim) planRule(i int) (due int32, acts bool) {
	if s.blind() && !s.actsOpenly(s.w.Rules[i].Do) {
		return s.ruleDraw(i, s.ownLuck(0))
	}
	return s.planned("rule "+s.w.Rules[i].ID, func(luck uint64) (int32, bool) { return s.ruleDraw(i, luck) })
}

// landed tells whether the desk had seen what came of a rule that fired now.
func (s *Sim) landed(i int) bool {
	if !s.blind() || !s.actsOpenly(s.w.Rules[i].Do) {
		return false
	}
	due, ok := s.shadow.seen.later[itoa(s.tick)+" rule "+s.w.Rules[i].ID]
	return ok && due < s.shadow.until
}

// guessed tells whether a rule fires in a blind world: where the desk has seen
// that it did, and where it would here. It notes what the desk would have seen.
func (s *Sim) guessed(i int, fires bool) bool {
	landed := s.landed(i)
	if fires && readsTruth(s.w.Rules[i].When) {
		if due, acts := s.ruleDraw(i, s.ownLuck(0)); landed || acts && due < s.shadow.until {
			s.shadow.would.tell("fires "+s.w.Rules[i].ID, s.tick)
		}
	}
	return fires || landed
}

// observed tells when an act that depends on what is so was seen first, as the
// desk of the crisis knows it.
func (s *Sim) observed(what string) (tick int32, ok bool) {
	tick, ok = s.shadow.seen.telling[what]
	rule := func(r world.Rule) bool { return what == "fires "+r.ID }
	if i := slices.IndexFunc(s.w.Rules, rule); ok && i >= 0 && s.blind() {
		due, acts := s.shadow.seen.later[itoa(tick)+" rule "+s.w.Rules[i].ID]
		return tick, acts && due < s.shadow.until
	}
	return tick, ok
}

// between draws a wait in minutes with a luck.
func between(luck uint64, wait [2]int32, purpose chance.Purpose, entity uint64, tick int32) int32 {
	return chance.Between(chance.Bits(luck, purpose, entity, tick), wait[0], wait[1])
}
