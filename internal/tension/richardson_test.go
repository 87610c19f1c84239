package tension_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"demarche/internal/fixed"
	"demarche/internal/tension"
)

// unit is the smallest difference between two levels.
const unit = 1.0 / float64(tension.One)

// The system a=5, b=3, k=l=2, g=h=5 comes to rest at (2.2727, 3.1818): here a
// tenth of it, with the kernel of the game.
//
// Steps of Euler rest where the equation does, so that rounding alone is left.
// A tick rounds by less than two units (gain, loss, their shares of an hour),
// and the slower mode, of eigenvalue -4+sqrt(5) = -1.76 an hour, takes back
// 1.76/60 of what has piled up: less than 2*60/1.76 = 69 units.
func TestRichardsonsTestValue(t *testing.T) {
	one := tension.Rates{Fatigue: 5 * fixed.One, Grievance: fixed.Half, Reaction: 2 * fixed.One}
	other := tension.Rates{Fatigue: 3 * fixed.One, Grievance: fixed.Half, Reaction: 2 * fixed.One}
	for _, tick := range []int32{1, 5, 10} {
		x, y := quarrel(0, 0, one, other, 24, tick)
		if math.Abs(of(x)-2.5/11) > 69*unit || math.Abs(of(y)-3.5/11) > 69*unit {
			t.Errorf("ticks of %d minutes: rest at (%.9f, %.9f), want (%.9f, %.9f)", tick, of(x), of(y), 2.5/11, 3.5/11)
		}
	}
}

// In the lower half the whole path is Richardson's: beside the linear system
// in floats, stepped alike, only rounding is left.
func TestTheLowerHalfIsLinear(t *testing.T) {
	one := tension.Rates{Fatigue: 5 * fixed.One, Grievance: fixed.Half, Reaction: 2 * fixed.One}
	other := tension.Rates{Fatigue: 3 * fixed.One, Grievance: fixed.Half, Reaction: 2 * fixed.One}
	x, y := tension.From(q(.45)), tension.Level(0)
	u, v := of(x), of(y)
	for minute := range 6 * 60 {
		x, y = x.After(1, one, y), y.After(1, other, x)
		u, v = u+(2*v-5*u+.5)/60, v+(2*u-3*v+.5)/60
		if math.Abs(of(x)-u) > 69*unit || math.Abs(of(y)-v) > 69*unit {
			t.Fatalf("after %d minutes (%.9f, %.9f), the linear system is at (%.9f, %.9f)", minute+1, of(x), of(y), u, v)
		}
	}
}

// Conflict that is spoken, an impulse of k y in each tick, is the reaction of
// the equation: the game lets words act in this way.
func TestSpokenConflictIsTheReaction(t *testing.T) {
	calm := func(a fixed.Q) tension.Rates { return tension.Rates{Fatigue: a, Grievance: fixed.Half} }
	said := func(l tension.Level) tension.Impulse { return tension.Impulse(2 * int64(l) / 60) }
	x, y := tension.Level(0), tension.Level(0)
	for range 24 * 60 {
		x, y = x.Moved(said(y)).After(1, calm(5*fixed.One), 0), y.Moved(said(x)).After(1, calm(3*fixed.One), 0)
	}
	// Words come before fatigue in a tick and lose a tick's worth of it: 5/60.
	if math.Abs(of(x)-2.5/11) > 2.5/11*5/60 || math.Abs(of(y)-3.5/11) > 3.5/11*5/60 {
		t.Errorf("rest at (%.4f, %.4f), want (%.4f, %.4f)", of(x), of(y), 2.5/11, 3.5/11)
	}
}

// Without grievance two governments calm down, whatever they begin with, if
// a b > k l, and run away beyond the middle, where saturation holds them, from
// the least quarrel if a b < k l.
func TestStableExactlyIfFatigueOutweighsReaction(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rate := func(name string) fixed.Q {
			return fixed.Q(rapid.Int32Range(int32(fixed.One)/10, 3*int32(fixed.One)).Draw(t, name))
		}
		a, b, k, l := rate("a"), rate("b"), rate("k"), rate("l")
		// The growth of the system is the greater root of z^2 + (a+b) z + ab - kl.
		fatigue, reaction := a.Float()*b.Float(), k.Float()*l.Float()
		sum := a.Float() + b.Float()
		growth := (math.Sqrt(sum*sum-4*(fatigue-reaction)) - sum) / 2
		if math.Abs(growth) < .005 {
			t.Skip("too close to the edge to wait for")
		}
		start := tension.From(q(.02))
		if growth < 0 {
			start = tension.One
		}
		x, y := quarrel(start, start, tension.Rates{Fatigue: a, Reaction: k}, tension.Rates{Fatigue: b, Reaction: l}, 12/math.Abs(growth), 10)
		switch most := of(max(x, y)); {
		case fatigue > reaction && most > .001:
			t.Fatalf("a b > k l, and they rest at (%v, %v)", of(x), of(y))
		case fatigue < reaction && most <= .5:
			t.Fatalf("a b < k l, and they stop at (%v, %v)", of(x), of(y))
		}
	})
}

// A path of Euler strays from its equation by at most half a tick's change at
// the beginning, where one government's change is largest and from where on it
// falls. With ticks half as long it strays half as far: the two differ by less
// than 3/4 of that change, and by what rounding (two units a tick) leaves.
func TestHalvingTheTickHardlyChangesThePath(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, from, faced := rates(t), level(t, "from"), level(t, "faced")
		r.Fatigue /= 5 // the most that a scenario has is 0.05 an hour
		tick := 2 * rapid.Int32Range(1, 15).Draw(t, "half a tick")
		first := math.Abs(of(from.After(tick, r, faced)) - of(from))
		rounding := 0.0
		for whole, halves, hour := from, from, int32(0); hour < 24*60; hour += tick {
			whole = whole.After(tick, r, faced)
			halves = halves.After(tick/2, r, faced).After(tick/2, r, faced)
			rounding += 6 * unit
			if d := math.Abs(of(whole) - of(halves)); d > .75*first+rounding {
				t.Fatalf("ticks of %d minutes: %v after %d minutes, and %v with half of them; the first change was %v", tick, of(whole), hour+tick, of(halves), first)
			}
		}
	})
}

// Fatigue of 2 % an hour acting for a day on a slight tension, in ticks of a
// minute: where a product of 16 bits would vanish.
func TestFatigueActsInTicksOfAMinute(t *testing.T) {
	r := tension.Rates{Fatigue: q(.02)}
	l := tension.From(q(.02))
	start := of(l)
	for range 24 * 60 {
		l = l.After(1, r, 0)
	}
	want := start * math.Exp(-24*r.Fatigue.Float())
	if got := of(l); math.Abs(got-want) > want*.02/60*24 {
		t.Errorf("after a day %.7f is left of %.7f, want %.7f", got, start, want)
	}
}
