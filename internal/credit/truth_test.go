package credit

import (
	"reflect"
	"testing"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/sim"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// twins are two crises that differ in nothing but what is so: a chance is moved
// by less than one in a billion, past the number that was drawn.
func twins(t *testing.T, w *world.World, seed uint64) (no, yes *world.World) {
	t.Helper()
	drawn := fixed.Prob(chance.Bits(seed, chance.Facts, chance.ID(w.Facts[0].ID), 0) >> 32)
	with := func(p fixed.Prob) *world.World {
		out := *w
		out.Facts = append([]world.Fact(nil), w.Facts...)
		out.Facts[0].Prior = []fixed.Prob{p, fixed.Certain}
		return &out
	}
	no, yes = with(drawn+1), with(drawn)
	for want, w := range map[string]*world.World{"no": no, "yes": yes} {
		if got := sim.New(w, population.Build(w), seed).Fact(0); got != want {
			t.Fatalf("the fact is %s, not %s", got, want)
		}
	}
	return no, yes
}

// Two crises that the desk cannot tell apart yet have the same forecast, whatever
// is so and whatever that will bring about: a rule that the truth has set going
// and of which nothing was seen, too.
func TestAForecastKnowsNothingOfTheTruth(t *testing.T) {
	const seed, tick = 5, 8 // before the first measurement has come
	w := wt.Small()
	w.Rules = []world.Rule{{
		ID: "tv-airs", When: wt.Bool(`fact("spoken", "yes") and minute > 15`), Once: true, Chance: fixed.Certain, Wait: [2]int32{60, 90},
		Do: []world.Effect{wt.Post("rules.tv-airs", wt.TV, wt.Quotes)},
	}}
	no, yes := twins(t, w, seed)
	forecast := func(w *world.World) *Forecast {
		l := NewLine(w, population.Build(w), seed, []sim.Command{say("c1", 20)})
		return NewAhead(l, tick, nil, 30, 120, 240).whole()
	}
	a, b := forecast(no), forecast(yes)
	if !reflect.DeepEqual(a, b) {
		t.Errorf("it gives the truth away:\n%+v\n%+v", a, b)
	}
	l := NewLine(yes, population.Build(yes), seed, nil)
	s, quiet := l.begin(), NewLine(no, population.Build(no), seed, nil).begin()
	script(nil).run(s, 60)
	script(nil).run(quiet, 60)
	if len(s.View().Feed) == len(quiet.View().Feed) {
		t.Error("the truth brings nothing about that a forecast could give away")
	}
}
