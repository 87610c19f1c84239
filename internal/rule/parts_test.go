package rule_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"demarche/internal/rule"
)

func TestPartsAreWhatAnExpressionReads(t *testing.T) {
	v := values{map[rule.Fn]float64{rule.Heard: 0.3, rule.Rung: 2, rule.LastGoldstein: -4, rule.Hour: 23}, map[rule.Fn]bool{rule.Answered: true}}
	p, faults := rule.Compile(`(heard("quotes", "home") > 0.2 or 3 < rung) and not answered("hack") and last("player").goldstein + hour < 20 and rung != 1`, rule.Bool, rule.Actors, names{})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	want := []rule.Part{
		{Text: `heard("quotes", "home")`, Number: 0.3, Relation: ">", Than: 0.2, Holds: true},
		{Text: "rung", Number: 2, Relation: ">", Than: 3},
		{Text: `answered("hack")`, Yes: true, Truth: true},
		{Text: `last("player").goldstein`, Number: -4},
		{Text: "hour", Number: 23},
		{Text: "rung", Number: 2, Relation: "!=", Than: 1, Holds: true},
	}
	if diff := cmp.Diff(want, p.Parts(v)); diff != "" {
		t.Error(diff)
	}
	if parts := (*rule.Program)(nil).Parts(v); parts != nil {
		t.Errorf("nothing reads %v", parts)
	}
}
