package rule_test

import (
	"slices"
	"strings"
	"testing"

	"demarche/internal/rule"
)

type names struct{}

func (names) IDs(kind rule.Arg, _ int32) []string {
	return map[rule.Arg][]string{
		rule.Narrative: {"quotes", "hack"}, rule.Segment: {"home", "neighbour"}, rule.Government: {"home", "neighbour"},
		rule.Speaker: {"player", "ministry"}, rule.Fact: {"spoken"}, rule.FactValue: {"none", "all"},
	}[kind]
}

func (n names) Index(kind rule.Arg, id string, _ int32) (int32, bool) {
	i := slices.Index(n.IDs(kind, 0), id)
	return int32(i), i >= 0
}

func (names) Nearest(id string, candidates []string) string {
	for _, c := range candidates {
		if strings.HasPrefix(c, id[:min(2, len(id))]) {
			return c
		}
	}
	return ""
}

type values struct {
	numbers map[rule.Fn]float64
	bools   map[rule.Fn]bool
}

func (v values) Number(r rule.Read) float64 { return v.numbers[r.Fn] }
func (v values) Bool(r rule.Read) bool      { return v.bools[r.Fn] }

func TestEvaluation(t *testing.T) {
	v := values{map[rule.Fn]float64{rule.Heard: 0.3, rule.Rung: 2, rule.LastGoldstein: -4, rule.Hour: 23}, map[rule.Fn]bool{rule.Answered: true}}
	var m rule.Machine
	for source, want := range map[string]bool{
		`heard("quotes", "home") > 0.2 and not answered("hack")`: false,
		`heard("quotes") > 0.2 and answered("hack")`:             true,
		`rung <= 2 and rung == 2`:                                true,
		`last("player").goldstein < -3`:                          true,
		`max(rung, 5) == 5 or hour / 2 > 12`:                     true,
		`(rung > 1 ? heard("quotes") : 1.0) < 0.5`:               true,
		`fact("spoken", "none")`:                                 false,
	} {
		p, faults := rule.Compile(source, rule.Bool, rule.Actors, names{})
		if len(faults) > 0 {
			t.Errorf("%s: %v", source, faults)
			continue
		}
		if got := m.Bool(p, v); got != want {
			t.Errorf("%s is %v", source, got)
		}
	}
}

func TestTheSameReadIsReadOnce(t *testing.T) {
	p, _ := rule.Compile(`heard("quotes") > 0.1 and heard("quotes") < 0.9 and heard("hack") < 1`, rule.Bool, rule.Actors, names{})
	if numbers, _ := p.Reads(); len(numbers) != 2 {
		t.Errorf("reads %v", numbers)
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct {
		source string
		want   rule.Type
		scope  rule.Scope
		code   string
		at     int
		says   string
	}{
		{`heard("quots") > 1`, rule.Bool, rule.Actors, rule.CodeID, 6, `did you mean "quotes"`},
		{`herd("quotes") > 1`, rule.Bool, rule.Actors, rule.CodeName, 0, `did you mean "heard"`},
		{`rung > `, rule.Bool, rule.Actors, rule.CodeSyntax, 6, ""},
		{`heard("quotes")`, rule.Bool, rule.Actors, rule.CodeType, 0, "a number"},
		{`rung > 1`, rule.Number, rule.Actors, rule.CodeType, 0, "yes or no"},
		{`fact("spoken", "none")`, rule.Bool, rule.Player, rule.CodeTruth, 0, "known"},
		{`heard() > 1`, rule.Bool, rule.Actors, rule.CodeArgs, 0, "narrative"},
		{`heard(quotes) > 1`, rule.Bool, rule.Actors, rule.CodeArgs, 6, "quotes"},
		{`rung = 2`, rule.Bool, rule.Actors, rule.CodeSyntax, 5, "write == to compare"},
		{`rung => 2`, rule.Bool, rule.Actors, rule.CodeSyntax, 5, "write >="},
		{`heard("quotes") > 30%`, rule.Bool, rule.Actors, rule.CodeSyntax, 18, "write 0.3"},
		{`heard("a = 30%") > (1`, rule.Bool, rule.Actors, rule.CodeSyntax, 19, "not closed"},
		{`heard("quotes" > 1`, rule.Bool, rule.Actors, rule.CodeSyntax, 5, "not closed"},
		{`rung > 1)`, rule.Bool, rule.Actors, rule.CodeSyntax, 8, "closes nothing"},
		{`minute > 2h`, rule.Bool, rule.Actors, rule.CodeSyntax, 9, "times are minutes; write 120"},
		{`minute > 2:05`, rule.Bool, rule.Actors, rule.CodeSyntax, 9, "write 125"},
		{`minute > 1h30m`, rule.Bool, rule.Actors, rule.CodeSyntax, 9, "write 90"},
		{`minute > 45m`, rule.Bool, rule.Actors, rule.CodeSyntax, 9, "write 45"},
		{`heard(“quotes”) > 1`, rule.Bool, rule.Actors, rule.CodeSyntax, 6, "straight quotes"},
		{`rung > 1 AND over`, rule.Bool, rule.Actors, rule.CodeSyntax, 9, "write and"},
		{`rung >`, rule.Bool, rule.Actors, rule.CodeSyntax, -1, "ends too early"},
		{`rung > 1 && and`, rule.Bool, rule.Actors, rule.CodeSyntax, -1, "and cannot stand here"},
		{`fact(spoken) == none`, rule.Bool, rule.Actors, rule.CodeForm, -1, `write fact("spoken", "none")`},
		{`fact("spoken") != "none"`, rule.Bool, rule.Actors, rule.CodeForm, -1, `write not fact("spoken", "none")`},
		{`rung == watch`, rule.Bool, rule.Actors, rule.CodeForm, 8, "rungs go by number"},
		{`last("player") > 1`, rule.Bool, rule.Actors, rule.CodeArgs, 0, ".goldstein"},
		{`rung ** 2 > 1`, rule.Bool, rule.Actors, rule.CodeForm, -1, "operator"},
		{`now() > 1`, rule.Bool, rule.Actors, rule.CodeName, 0, ""},
		{`keys({}) == 1`, rule.Bool, rule.Actors, rule.CodeName, 0, ""},
		{`[1,2][0] > 1`, rule.Bool, rule.Actors, rule.CodeForm, -1, ""},
		{`let x = 1; x > 0`, rule.Bool, rule.Actors, rule.CodeForm, -1, ""},
		{strings.Repeat("rung > 0 and ", 200) + "over", rule.Bool, rule.Actors, rule.CodeSize, 0, ""},
		{strings.Repeat("(", 1999), rule.Bool, rule.Actors, rule.CodeSyntax, -1, ""},
	} {
		_, faults := rule.Compile(c.source, c.want, c.scope, names{})
		if len(faults) == 0 {
			t.Errorf("%.40s: no fault", c.source)
			continue
		}
		f := faults[0]
		if f.Code != c.code || c.at >= 0 && f.Offset != c.at || !strings.Contains(f.Message, c.says) {
			t.Errorf("%.40s: %d %v", c.source, f.Offset, f)
		}
	}
}

func TestAllFaultsAreReportedTogether(t *testing.T) {
	_, faults := rule.Compile(`heard("quots") > 0.1 and tension("nowhere") > herd`, rule.Bool, rule.Actors, names{})
	if len(faults) != 3 {
		t.Errorf("%v", faults)
	}
}

func FuzzCompile(f *testing.F) {
	for _, s := range []string{`heard("quotes") > 0.1`, `last("player").since`, "((((", "\x00", `"`, "1e999", "a ?? b", "rung ? 1 : 2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		var m rule.Machine
		for _, want := range []rule.Type{rule.Bool, rule.Number} {
			p, faults := rule.Compile(source, want, rule.Actors, names{})
			if (p == nil) == (len(faults) == 0) {
				t.Fatal("neither a program nor a fault, or both")
			}
			if p != nil {
				m.Bool(p, values{})
				if n := m.Number(p, values{}); n-n != 0 {
					t.Fatalf("%q gives %v", source, n)
				}
			}
		}
	})
}

// A choice between a whole number and a decimal one is a number.
func TestChoicesBetweenNumbers(t *testing.T) {
	for source, good := range map[string]bool{
		`over ? 0 : heard("quotes")`:           true,
		`over ? heard("quotes") : 1`:           true,
		`over ? 1 : 2`:                         true,
		`over ? (rung > 2 ? 1 : 0.5) : 1`:      true,
		`over ? 1 : answered("quotes")`:        false,
		`over ? answered("quotes") : "quotes"`: false,
	} {
		if _, faults := rule.Compile(source, rule.Number, rule.Actors, names{}); (len(faults) == 0) != good {
			t.Errorf("%s: %v", source, faults)
		}
	}
}
