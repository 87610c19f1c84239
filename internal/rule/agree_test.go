package rule_test

import (
	"fmt"
	"math"
	"testing"

	"demarche/internal/rule"

	"github.com/expr-lang/expr"
	"pgregory.net/rapid"
)

// Every expression means the same to the matcher, to the machine and to the
// expression library when it calls functions itself, whatever is read.
func TestMatcherMachineAndLibraryAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sources := rapid.SliceOfN(rapid.Custom(condition), 1, 4).Draw(t, "conditions")
		w := state{}
		var programs []*rule.Program
		var library []func() any
		for _, s := range sources {
			p, faults := rule.Compile(s, rule.Bool, rule.Actors, names{})
			if len(faults) > 0 {
				t.Fatalf("%s: %v", s, faults)
			}
			programs, library = append(programs, p), append(library, w.direct(t, s))
		}
		matcher, machine := rule.NewMatcher(programs), rule.Machine{}
		for range rapid.IntRange(1, 12).Draw(t, "rounds") {
			for range rapid.IntRange(0, 2).Draw(t, "changes") {
				w[rapid.SampledFrom(readable).Draw(t, "read")] = rapid.SampledFrom(numbers).Draw(t, "value")
			}
			if rapid.IntRange(0, 9).Draw(t, "branch") == 0 {
				matcher = matcher.Clone()
			}
			matcher.Look(w)
			for i, p := range programs {
				if rapid.IntRange(0, 3).Draw(t, "skip") == 0 {
					continue
				}
				want, _ := library[i]().(bool)
				if a, b := matcher.Holds(i), machine.Bool(p, w); a != want || b != want {
					t.Fatalf("%s over %v: matcher %v, machine %v, library %v", p, w, a, b, want)
				}
			}
		}
	})
}

func TestNumbersAgreeWithTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		source := quantity(t, 3)
		w := state{}
		p, faults := rule.Compile(source, rule.Number, rule.Actors, names{})
		if len(faults) > 0 {
			t.Skip("a choice between whole and other numbers has no type: ", faults)
		}
		var machine rule.Machine
		library := w.direct(t, source)
		for range 5 {
			w[rapid.SampledFrom(readable).Draw(t, "read")] = rapid.SampledFrom(numbers).Draw(t, "value")
			want := 0.0
			switch v := library().(type) {
			case int:
				want = float64(v)
			case float64:
				if v-v == 0 {
					want = v
				}
			}
			if got := machine.Number(p, w); got != want {
				t.Fatalf("%s over %v: machine %v, library %v", source, w, got, want)
			}
		}
	})
}

// state holds readings by the text of the read; those for yes and no are 0 or
// not.
type state map[string]float64

var (
	readable = []string{`heard("quotes")`, `heard("quotes", "home")`, `heard("hack")`, `tension("home")`, `rung`, `over`, `answered("quotes")`, `answered("hack")`}
	numbers  = []float64{0, math.Copysign(0, -1), 0.1, 0.2, 0.5, 1, 2, 3, -1, -4, -2.5, 0.15, 1e6, math.MaxFloat64, math.NaN(), math.Inf(1), math.Inf(-1)}
)

func text(r rule.Read) string {
	switch {
	case r.Fn == rule.Rung:
		return `rung`
	case r.Fn == rule.Over:
		return `over`
	case r.Fn == rule.Tension:
		return `tension("home")`
	case r.Fn == rule.Answered:
		return fmt.Sprintf("answered(%q)", names{}.IDs(rule.Narrative, 0)[r.A])
	case r.B == rule.None:
		return fmt.Sprintf("heard(%q)", names{}.IDs(rule.Narrative, 0)[r.A])
	}
	return `heard("quotes", "home")`
}

func (s state) Number(r rule.Read) float64 { return s[text(r)] }
func (s state) Bool(r rule.Read) bool      { return s[text(r)] != 0 }

// direct returns the expression as the library alone evaluates it.
func (s state) direct(t *rapid.T, source string) func() any {
	env := func() map[string]any {
		return map[string]any{
			"rung": s["rung"], "over": s["over"] != 0,
			"tension":  func(of string) float64 { return s[fmt.Sprintf("tension(%q)", of)] },
			"answered": func(of string) bool { return s[fmt.Sprintf("answered(%q)", of)] != 0 },
			"heard": func(of ...string) float64 {
				if len(of) == 2 {
					return s[fmt.Sprintf("heard(%q, %q)", of[0], of[1])]
				}
				return s[fmt.Sprintf("heard(%q)", of[0])]
			},
		}
	}
	p, err := expr.Compile(source, expr.Env(env()))
	if err != nil {
		t.Fatalf("%s: %v", source, err)
	}
	return func() any {
		v, err := expr.Run(p, env())
		if err != nil {
			return nil
		}
		return v
	}
}

func condition(t *rapid.T) string { return proposition(t, 4) }

// proposition draws an expression that is so or not.
func proposition(t *rapid.T, depth int) string {
	kind := rapid.IntRange(0, 9).Draw(t, "kind")
	if depth == 0 {
		kind %= 4
	}
	part := func() string { return proposition(t, depth-1) }
	switch kind {
	case 0:
		return rapid.SampledFrom([]string{`over`, `answered("quotes")`, `answered("hack")`, `true`, `false`}).Draw(t, "atom")
	case 1, 2, 3:
		sides := []string{quantity(t, 0), rapid.SampledFrom([]string{"0", "1", "0.2", "-4", "(1 - 3)", "1/2", "1/0", "0.0/0", "-(-2.5)", "3000000000"}).Draw(t, "constant")}
		if rapid.Bool().Draw(t, "turned") {
			sides[0], sides[1] = sides[1], sides[0]
		}
		return fmt.Sprintf("%s %s %s", sides[0], relation(t), sides[1])
	case 4, 5:
		return fmt.Sprintf("(%s and %s)", part(), part())
	case 6:
		return fmt.Sprintf("(%s or %s)", part(), part())
	case 7:
		return fmt.Sprintf("not (%s)", part())
	case 8:
		return fmt.Sprintf("(%s ? %s : %s)", part(), part(), part())
	}
	return fmt.Sprintf("%s %s %s", quantity(t, depth-1), relation(t), quantity(t, depth-1))
}

func relation(t *rapid.T) string {
	return rapid.SampledFrom([]string{"<", "<=", ">", ">=", "==", "!="}).Draw(t, "relation")
}

// quantity draws an expression that is a number.
func quantity(t *rapid.T, depth int) string {
	kind := rapid.IntRange(0, 6).Draw(t, "quantity")
	if depth <= 0 {
		kind = 0
	}
	part := func() string { return quantity(t, depth-1) }
	switch kind {
	case 1:
		return fmt.Sprintf("(%s %s %s)", part(), rapid.SampledFrom([]string{"+", "-", "*", "/"}).Draw(t, "operator"), part())
	case 2:
		return fmt.Sprintf("(-%s)", part())
	case 3:
		return fmt.Sprintf("%s(%s, %s)", rapid.SampledFrom([]string{"min", "max"}).Draw(t, "function"), part(), part())
	case 4:
		return fmt.Sprintf("(%s ? %s : %s)", proposition(t, depth-1), part(), part())
	case 5:
		return rapid.SampledFrom([]string{"1", "0.5", "-2", "0"}).Draw(t, "constant")
	}
	return rapid.SampledFrom(readable[:5]).Draw(t, "read")
}
