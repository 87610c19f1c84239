package credit

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// The way that all moments of a command have in common is gone once. What is
// found is what each costs when it is run from the start by itself.
func TestMomentsThatShareTheirWayCostWhatEachCostsAlone(t *testing.T) {
	l := played()
	p := NewPlan(l)
	void := 0
	for _, i := range l.decisions() {
		start := p.past.branch(p.past.first[i], 3)
		times := p.times(i)
		got := l.delayed(i, start.Branch(), times, slices.Repeat([]bool{true}, len(times)+1))
		for n := range len(times) + 1 {
			run := l.without(i)
			if n < len(times) {
				run = l.moved(i, times[n])
			}
			loss, could := run.finish(start.Branch())
			if got.Loss[n] != loss || !slices.Equal(got.Void[n], could) {
				t.Errorf("%s, run %d of %d: %d and %v void, alone %d and %v", l.Commands[i].ID, n, len(times)+1, got.Loss[n], got.Void[n], loss, could)
			}
			void += len(could)
		}
	}
	if void == 0 {
		t.Error("nothing is void in any run: the test shows little")
	}
}

// A world that goes on from where another judgement left it is the world that is
// walked from its first tick.
func TestAWorldGoesOnFromItsStage(t *testing.T) {
	l := played()
	p := NewPlan(l)
	early, late := l.ticks[1], l.ticks[len(l.ticks)-1]
	for k := 0; k < ShadowWorlds; k += 21 {
		p.inWorld(k, early, 0)
		staged := p.inWorld(k, late, 1)
		afresh := NewPlan(l).inWorld(k, late, 1)
		if staged.Digest() != afresh.Digest() {
			t.Errorf("world %d differs when it goes on from tick %d", k, early)
		}
		if back := p.inWorld(k, early, 0); back.Tick() != early {
			t.Errorf("world %d, walked to tick %d already, stands at %d and not at %d", k, late, back.Tick(), early)
		}
	}
}

// Which decisions are judged is known from fewer futures than credits take, and
// is the same when all are there.
func TestWhatIsJudgedIsKnownBeforeAllCreditsAre(t *testing.T) {
	p, all := tense(say("c1", 60, harsh), say("c2", 700), say("c3", 1100)), Samples{}
	for units := p.deciding(all); len(units) > 0; units = p.deciding(all) {
		for _, u := range units {
			all[u.ID] = u.Run()
		}
	}
	few, early := len(all), p.telling(all)
	if report := p.Report(all); report.Commands[0].Credit != nil {
		t.Errorf("from some of its futures a credit of %v is told", *report.Commands[0].Credit)
	}
	for _, u := range p.Credits(all) {
		all[u.ID] = u.Run()
	}
	if late := p.telling(all); !slices.Equal(early, late) || len(early) == 0 {
		t.Errorf("judged are %v, and %v when all credits are there", early, late)
	}
	if full := len(p.leaves()); few >= full/2 {
		t.Errorf("%d units said what is judged; all credits take %d", few, full)
	}
}

// What is sure of an interval before all futures are there is so when they are,
// whatever they bring.
func TestWhatIsSureOfAnIntervalStaysSo(t *testing.T) {
	const n, least = 16, 0.01
	draws := rand.New(rand.NewPCG(1, 2))
	sure, soon := 0, 0
	for range 20000 {
		scale := least * step * math.Exp(6*draws.Float64()-3)
		tail := scale * math.Exp(6*draws.Float64()-3) // the rest may be of another kind
		d := make([]Loss, n)
		shift := 2 * draws.NormFloat64()
		known := 1 + draws.IntN(n-1)
		for k := range d {
			if d[k] = Loss(scale * (shift + draws.NormFloat64())); k >= known && draws.IntN(2) == 0 {
				d[k] = Loss(tail * draws.NormFloat64())
			}
		}
		if draws.IntN(2) == 0 { // the worst that can come: all alike and against it
			sum := Loss(0)
			for _, x := range d[:known] {
				sum += x
			}
			for k := known; k < n; k++ {
				d[k] = -sum / Loss(n-known)
			}
		}
		if !exceeds(d[:known], n, least) {
			continue
		}
		sure++
		if known < 4 {
			soon++
		}
		if f := figureOf(d); max(abs(f.Mean), abs(f.Low), abs(f.High)) <= least {
			t.Fatalf("of %v the first %d were said to be enough; the interval is %+v", d, known, f)
		}
	}
	if sure < 5000 || soon < 500 {
		t.Errorf("only %d of 20000 were sure early, %d from three or fewer: the test shows little", sure, soon)
	}
}
