package rule_test

import (
	"fmt"
	"testing"

	"demarche/internal/rule"
)

const (
	benchRules = 200
	benchTicks = 864
)

// drifting is a crisis as rules see it: time and shares move in every tick, all
// else seldom.
type drifting struct{ tick int }

func (d *drifting) Number(r rule.Read) float64 {
	switch r.Fn {
	case rule.Heard:
		return float64(d.tick*int(r.A+1)) / (4 * benchTicks)
	case rule.Minute:
		return float64(5 * d.tick)
	}
	return float64(d.tick / 200)
}

func (d *drifting) Bool(r rule.Read) bool { return d.tick > 100*int(r.A+1) }

func benchConditions(b *testing.B) []*rule.Program {
	var sources []string
	for i := range benchRules {
		after, share := 20*i, float64(i)/benchRules
		sources = append(sources, []string{
			fmt.Sprintf(`heard("quotes", "neighbour") > %g and not answered("quotes")`, share),
			fmt.Sprintf(`denied("quotes") and not confirmed("quotes") and minute > %d and minute < %d`, after, after+600),
			fmt.Sprintf(`last("player").goldstein <= %d and rung < 3 and minute > %d`, i%10, after),
			fmt.Sprintf(`(answered("hack") or heard("hack") > %g) and tension("home") > %g and not over`, share, share/2),
			fmt.Sprintf(`rung < peak - 0.5 and minute > %d`, after),
		}[i%5])
	}
	return conditions(b, sources...)
}

// BenchmarkMachine evaluates the rules of a crisis anew in every tick.
func BenchmarkMachine(b *testing.B) {
	programs := benchConditions(b)
	var m rule.Machine
	b.ReportAllocs()
	for b.Loop() {
		for tick := range benchTicks {
			for _, p := range programs {
				m.Bool(p, &drifting{tick})
			}
		}
	}
}

// BenchmarkMatcher evaluates them where something has changed.
func BenchmarkMatcher(b *testing.B) {
	programs := benchConditions(b)
	var m *rule.Matcher
	b.ReportAllocs()
	for b.Loop() {
		m = rule.NewMatcher(programs)
		for tick := range benchTicks {
			m.Look(&drifting{tick})
			for i := range programs {
				m.Holds(i)
			}
		}
	}
	b.ReportMetric(float64(m.Runs()), "evaluations")
}
