package rule_test

import (
	"math"
	"testing"

	"demarche/internal/rule"
)

// world is what expressions read in the tests: it counts how often.
type world struct {
	values
	reads int
}

func newWorld() *world {
	return &world{values: values{map[rule.Fn]float64{}, map[rule.Fn]bool{}}}
}

func (w *world) Number(r rule.Read) float64 { w.reads++; return w.values.Number(r) }
func (w *world) Bool(r rule.Read) bool      { w.reads++; return w.values.Bool(r) }

func conditions(t testing.TB, sources ...string) []*rule.Program {
	t.Helper()
	var list []*rule.Program
	for _, s := range sources {
		p, faults := rule.Compile(s, rule.Bool, rule.Actors, names{})
		if len(faults) > 0 {
			t.Fatalf("%s: %v", s, faults)
		}
		list = append(list, p)
	}
	return list
}

// What a change does to a condition: the answer, and whether the expression
// was evaluated for it.
func TestOnlyWhatHasChangedIsEvaluated(t *testing.T) {
	type step struct {
		set   func(*world)
		holds bool
		runs  int
	}
	number := func(f rule.Fn, v float64) func(*world) { return func(w *world) { w.numbers[f] = v } }
	flag := func(f rule.Fn, v bool) func(*world) { return func(w *world) { w.bools[f] = v } }
	for source, steps := range map[string][]step{
		// A test says the same of many numbers.
		`heard("quotes") > 0.2 and not answered("quotes")`: {
			{number(rule.Heard, 0.1), false, 1},
			{number(rule.Heard, 0.15), false, 1},
			{number(rule.Believed, 1), false, 1},
			{number(rule.Heard, 0.3), true, 2},
			{number(rule.Heard, 0.4), true, 2},
			{flag(rule.Answered, true), false, 3},
			{flag(rule.Answered, false), true, 4},
			{number(rule.Heard, 0.2), false, 5},
			{number(rule.Heard, math.NaN()), false, 5},
			{number(rule.Heard, 0.3), true, 6},
			{number(rule.Heard, math.Inf(1)), true, 6},
		},
		// Arithmetic: whenever a number is another than before.
		`rung < peak - 0.5`: {
			{number(rule.Peak, 2), true, 1},
			{number(rule.Peak, 2), true, 1},
			{number(rule.Rung, 2), false, 2},
			{number(rule.Rung, 1), true, 3},
			{number(rule.Hour, 1), true, 3},
			{number(rule.Peak, math.NaN()), false, 4},
			{number(rule.Hour, 2), false, 5}, // what is no number is never the same
		},
		`1 / rung > 0`: {
			{number(rule.Rung, 0), true, 1},
			{number(rule.Rung, math.Copysign(0, -1)), false, 2},
			{number(rule.Rung, math.Inf(1)), false, 3},
		},
		// Between the constants next to a number nothing happens.
		`rung > 1 and rung < 5 or rung == 3`: {
			{number(rule.Rung, 2), true, 1},
			{number(rule.Rung, 2.5), true, 1},
			{number(rule.Rung, 3), true, 2},
			{number(rule.Rung, 4), true, 3},
			{number(rule.Rung, 6), false, 4},
			{number(rule.Rung, 1e300), false, 4},
			{number(rule.Rung, -1), false, 5},
		},
		// A constant is no reason to read anything.
		`1 < 2`: {{number(rule.Rung, 1), true, 1}, {number(rule.Rung, 2), true, 1}},
	} {
		m, w := rule.NewMatcher(conditions(t, source)), newWorld()
		for i, s := range steps {
			s.set(w)
			m.Look(w)
			if got := m.Holds(0); got != s.holds || m.Runs() != s.runs {
				t.Errorf("%s, step %d: %v after %d evaluations, want %v after %d", source, i, got, m.Runs(), s.holds, s.runs)
			}
		}
	}
}

func TestEachThingIsReadOnceForAllConditions(t *testing.T) {
	m, w := rule.NewMatcher(conditions(t, `rung > 1 and over`, `rung > 2 or over`, `rung < peak and not over`)), newWorld()
	for range 3 {
		w.reads = 0
		m.Look(w)
		for i := range 3 {
			m.Holds(i)
		}
		if w.reads != 3 {
			t.Errorf("%d reads", w.reads)
		}
	}
}

func TestNothingAlwaysHolds(t *testing.T) {
	m := rule.NewMatcher([]*rule.Program{nil})
	if m.Look(newWorld()); !m.Holds(0) {
		t.Error("it does not")
	}
}

func TestACloneGoesOnFromWhatIsKnown(t *testing.T) {
	m, w := rule.NewMatcher(conditions(t, `rung > 1`, `rung < peak`)), newWorld()
	w.numbers[rule.Rung] = 2
	m.Look(w)
	m.Holds(0)
	c, v := m.Clone(), newWorld()
	if c.Look(w); !c.Holds(0) || c.Runs() != 0 {
		t.Errorf("the clone evaluated %d times: it has forgotten", c.Runs())
	}
	v.numbers[rule.Peak] = 1
	c.Look(v)
	if c.Holds(0) || !c.Holds(1) || !m.Holds(0) || m.Holds(1) {
		t.Error("one answers for the other")
	}
}

func TestLookingAgainAllocatesNothing(t *testing.T) {
	m, w := rule.NewMatcher(conditions(t, `rung > 1 and over`, `heard("quotes") > 0.5 or rung == 2`, `rung < peak`)), newWorld()
	look := func() {
		m.Look(w)
		for i := range 3 {
			m.Holds(i)
		}
	}
	look()
	if n := testing.AllocsPerRun(100, look); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
