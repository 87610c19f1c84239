package debrief

import (
	"slices"
	"strings"
	"testing"

	"demarche/internal/credit"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

func shared(id, what string, share float64, void ...string) Decision {
	return Decision{ID: id, What: what, State: None, Share: Value{Text: "s", At: &share}, void: void}
}

// A decision that could be done without, and the chain that hangs on it, keep a row of
// their own where their shares weigh; what weighs nothing is folded.
func TestAChainIsWorthWhatHangsOnItToo(t *testing.T) {
	teller := &Teller{Teller: &present.Teller{Words: locale.New("en")}}
	r := &credit.Report{}
	r.Outcome.Silence, r.Outcome.Expected = credit.Expected{Loss: 2.5, Rung: 6}, credit.Expected{Loss: 0.5, Rung: 2}
	rows := []Decision{shared("c1", "escort", 0.02, "c2", "c3"), shared("c2", "leave", 0.1), shared("c3", "text", 0.08), shared("c4", "nothing", 0.001), shared("c5", "alone", 0.2)}
	teller.together(r, rows)
	for i, want := range []bool{false, false, true, true, false} { // 0.08 of 2 is less than a twentieth
		if rows[i].Quiet() != want {
			t.Errorf("%s folded: %v, want %v", rows[i].What, rows[i].Quiet(), want)
		}
	}
	if !strings.Contains(rows[0].Hangs, "+0.20 together") || !strings.Contains(rows[0].Hangs, "2.00") {
		t.Errorf("the chain is told as %q", rows[0].Hangs)
	}
	if q := teller.quiet(r, rows); len(q.Rows) != 2 || strings.Contains(q.Text, "together") {
		t.Errorf("folded: %+v", q)
	}
	rows = nil
	for _, id := range []string{"a", "b", "c"} {
		rows = append(rows, shared(id, id, 0.09))
	}
	if q := teller.quiet(r, rows); !strings.Contains(q.Text, "+0.27 of the 2.00") {
		t.Errorf("small shares that sum are told as %q", q.Text)
	}
}

// Where a check left a claim unsaid that is told; it never is said to have been for
// nothing.
func TestAClaimLeftUnsaidAfterACheckIsTold(t *testing.T) {
	own := func(about int, p world.Position, minute int32) sim.Own {
		var o sim.Own
		o.About, o.Position, o.Minute = about, p, minute
		return o
	}
	spec := &world.Evidence{Supports: []int{1}, Against: []int{2}}
	for _, c := range []struct {
		name                       string
		held                       bool
		own                        []sim.Own
		boreOut, unsaid, unsettled []int
	}{
		{name: "it failed and the claim was not made", unsaid: []int{1}, unsettled: []int{2}},
		{name: "it held and the claim was denied before", held: true, own: []sim.Own{own(2, world.Denies, 50)}, boreOut: []int{2}, unsettled: []int{1}},
		{name: "it held and nobody spoke", held: true, unsaid: []int{2}, unsettled: []int{1}},
		{name: "it held and the claim was made after it", held: true, own: []sim.Own{own(1, world.Asserts, 150)}, unsaid: []int{2}},
		{name: "it failed and the claim was made all the same", own: []sim.Own{own(1, world.Asserts, 150)}, unsettled: []int{2}},
	} {
		got := afterCheck(spec, c.held, 100, c.own)
		if !slices.Equal(got.boreOut, c.boreOut) || !slices.Equal(got.unsaid, c.unsaid) || !slices.Equal(got.unsettled, c.unsettled) {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

// What would be open without a check is told as closed by it, and the other way round.
func TestWhatACheckOpensIsFound(t *testing.T) {
	w := wt.Small()
	w.Drafts = []world.Draft{{ID: "denial", Open: wt.Bool(`known("footage") and minute > 0`)}, {ID: "hold", Open: wt.Bool(`not known("footage")`)}, {ID: "free"}}
	if list := hinges(w); len(list) != 2 || list[0].line != "drafts.denial.title" || !slices.Equal(list[0].checks, []int{0}) {
		t.Errorf("%+v", list)
	}
}

// A crisis of a few hours has rows of the ladder below the heads of the columns.
func TestAShortCrisisHasRowsOfTheLadder(t *testing.T) {
	for hours, want := range map[int]int{10: 1, 18: 3, 36: 12} {
		if got := everyHours(hours); got != want {
			t.Errorf("%d hours: every %d, want %d", hours, got, want)
		}
	}
}
