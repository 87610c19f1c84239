package classbook

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"demarche/internal/academy/verify"
	"demarche/internal/debrief"
	"demarche/internal/locale"
)

func TestDifferencesAreWorthTheCreditsOfThoseWhoDidIt(t *testing.T) {
	c := lesson(t, "en")
	p := Build(c)
	at := slices.IndexFunc(p.Differ, func(d Difference) bool { return d.What == "post: Retort" })
	if at < 0 {
		t.Fatalf("the retort is no difference: %+v", p.Differ)
	}
	d := p.Differ[at]
	if d.Did != 2 || d.All != 4 || len(d.Dots) != 2 || d.Dots[0].Team != "Stork" {
		t.Errorf("%+v", d)
	}
	// Stork gave it twice: both count.
	sum := 0.0
	for _, x := range c.Teams[2].Sheet.Decisions.Rows {
		if x.About == "retort" {
			sum += *x.Credit.At
		}
	}
	if math.Abs(*d.Dots[0].Worth.At-sum) > 1e-9 {
		t.Errorf("worth %v, want %v", *d.Dots[0].Worth.At, sum)
	}
	if !slices.IsSortedFunc(p.Differ, func(a, b Difference) int { return cmp.Compare(b.spread, a.spread) }) {
		t.Error("what mattered most does not stand first")
	}
	if slices.ContainsFunc(p.Differ, func(d Difference) bool { return d.What == "" }) {
		t.Error("a difference has no name")
	}
}

func TestTheClassIsToldWhoFaredHowAndWhatCounts(t *testing.T) {
	p := Build(lesson(t, "en"))
	w := locale.New("en")
	states := map[string]string{}
	for i, r := range p.Teams {
		states[r.Name] = r.State
		if i > 0 && r.Total.At != nil && p.Teams[i-1].Total.At != nil && *r.Total.At > *p.Teams[i-1].Total.At {
			t.Errorf("%s stands behind %s", r.Name, p.Teams[i-1].Name)
		}
	}
	if states["Heron"] != "" || states["Otter <b>"] != w.T("classbook.provisional") || states["The Long Night Watch of the Ministry"] != w.T("classbook.unproctored") {
		t.Errorf("%q", states)
	}
	all := 0
	for _, k := range p.Hours.Rows {
		n := 0
		for _, c := range k.Count {
			n += c
		}
		if n != k.All {
			t.Errorf("%s: %d in its hours, %d in all", k.Name, n, k.All)
		}
		all += n
	}
	if all != 10 || len(p.Hours.Head) > 13 {
		t.Errorf("%d decisions in %d stretches", all, len(p.Hours.Head))
	}
	if p.Best == nil || slices.ContainsFunc(p.Best.Did, func(d debrief.Decision) bool { return *d.Credit.At <= 0 }) {
		t.Errorf("what helped: %+v", p.Best)
	}
	if len(p.Rubric) != 4 || p.Rubric[0].Cells[1].Mark != 3 || p.Rubric[0].Cells[2].Name != "" {
		t.Errorf("%+v", p.Rubric)
	}
}

func TestAnswersAreComparedWithinPeopleAndHiddenWhereTheyAreFew(t *testing.T) {
	c := lesson(t, "en")
	list := changes(c.Before, c.After, locale.New("en"))
	if len(list) != len(Questions) || list[0].N != 4 || list[1].N != 3 || *list[1].By.At != 2 {
		t.Errorf("%+v", list)
	}
	few := changes(c.Before[:2*len(Questions)], c.After, locale.New("en"))
	if few[0].N != 2 || few[0].Enough || few[0].Before.At != nil {
		t.Errorf("two people: %+v", few[0])
	}
	if changes(c.Before, nil, locale.New("en")) != nil {
		t.Error("a change without answers after")
	}
}

func TestAPlaceIsToldFromThirtyLikeRunsOn(t *testing.T) {
	var like []float64
	for i := range 29 {
		like = append(like, float64(i))
	}
	if _, ok := Percentile(10, like); ok {
		t.Error("a place among 29")
	}
	like = append(like, 29)
	for total, want := range map[float64]int{-1: 0, 30: 100, 15: 52, 14.5: 50} {
		if got, ok := Percentile(total, like); !ok || got != want {
			t.Errorf("%v: %d, want %d", total, got, want)
		}
	}
	a := &verify.Result{World: "w", Rules: 5, Mode: "exam", Proctored: true, Cleared: true}
	b := *a
	if b.Weights = (verify.Weights{"tone": 1}); !Like(a, a) || Like(a, &b) {
		t.Error("runs with other weights are like")
	}
	b = *a
	b.Provisional = true
	if Like(a, &b) {
		t.Error("a provisional run is like a final one")
	}
}
