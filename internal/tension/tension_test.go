package tension_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"demarche/internal/fixed"
	"demarche/internal/tension"
)

func q(f float64) fixed.Q { return fixed.FromFloat(f) }

func of(l tension.Level) float64 { return float64(l) / float64(tension.One) }

// level draws any level.
func level(t *rapid.T, name string) tension.Level {
	return tension.Level(rapid.Int32Range(0, int32(tension.One)).Draw(t, name))
}

func rates(t *rapid.T) tension.Rates {
	rate := func(name string) fixed.Q { return fixed.Q(rapid.Int32Range(0, int32(fixed.One)).Draw(t, name)) }
	return tension.Rates{Fatigue: rate("fatigue"), Grievance: rate("grievance"), Reaction: rate("reaction")}
}

// quarrel lets two governments face each other for some hours. Both move by
// what they were at the start of the tick.
func quarrel(x, y tension.Level, one, other tension.Rates, hours float64, tick int32) (tension.Level, tension.Level) {
	for range int(hours * 60 / float64(tick)) {
		x, y = x.After(tick, one, y), y.After(tick, other, x)
	}
	return x, y
}

func TestTensionStaysBetweenItsEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := level(t, "level")
		for range rapid.IntRange(1, 20).Draw(t, "events") {
			l = l.Moved(tension.By(fixed.Q(rapid.Int32().Draw(t, "by"))))
			inside(t, l)
			l = l.After(rapid.Int32Range(1, 60).Draw(t, "minutes"), rates(t), level(t, "faced"))
			inside(t, l)
		}
	})
}

func inside(t *rapid.T, l tension.Level) {
	if l < 0 || l > tension.One {
		t.Fatalf("tension %v", of(l))
	}
}

func TestMoreConflictNeverMeansLessTension(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := level(t, "level")
		by := rapid.Int64Range(-3*int64(tension.One), 3*int64(tension.One))
		less, more := by.Draw(t, "less"), by.Draw(t, "more")
		less, more = min(less, more), max(less, more)
		if l.Moved(tension.Impulse(less)) > l.Moved(tension.Impulse(more)) {
			t.Fatalf("from %v, %d leads higher than %d", of(l), less, more)
		}
		if up := l.Moved(tension.Impulse(max(more, 0))); up < l {
			t.Fatalf("strain soothes: %v to %v", of(l), of(up))
		}
		r, minutes := rates(t), rapid.Int32Range(1, 60).Draw(t, "minutes")
		low, high := level(t, "faces"), level(t, "faces too")
		low, high = min(low, high), max(low, high)
		if l.After(minutes, r, low) > l.After(minutes, r, high) {
			t.Fatalf("from %v, facing %v leads higher than facing %v", of(l), of(low), of(high))
		}
	})
}

func TestTheSameImpulseKeepsTheOrderOfTheTense(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := level(t, "a"), level(t, "b")
		by := tension.Impulse(rapid.Int64Range(-2*int64(tension.One), 2*int64(tension.One)).Draw(t, "by"))
		if a, b = min(a, b), max(a, b); a.Moved(by) > b.Moved(by) {
			t.Fatalf("an impulse of %d lifts %v over %v", by, of(a), of(b))
		}
	})
}

func TestNearItsEndsTensionMovesLess(t *testing.T) {
	for _, c := range []struct{ from, by, want float64 }{
		{.3, .1, .4},
		{.75, .1, .8},     // half the room is left: half the change
		{1, .1, 1},        // none
		{.3, -.04, .26},   // above a quarter: all of it
		{.125, -.1, .075}, // half of a quarter: half
		{0, -.1, 0},
	} {
		if got := of(tension.From(q(c.from)).Moved(tension.By(q(c.by)))); math.Abs(got-c.want) > 2e-5 {
			t.Errorf("%v moved by %v: %v, want %v", c.from, c.by, got, c.want)
		}
	}
}

func TestSharesComeBackAsTheyWere(t *testing.T) {
	for s := fixed.Q(0); s <= fixed.One; s++ {
		if got := tension.From(s).Q(); got != s {
			t.Fatalf("%d came back as %d", s, got)
		}
	}
	if tension.From(2*fixed.One) != tension.One || tension.From(-1) != 0 {
		t.Error("shares outside of 0..1 are levels outside of them")
	}
}

func TestWordsWeighByTheirConflict(t *testing.T) {
	point, half := q(.014), fixed.Half
	for _, c := range []struct {
		goldstein int16
		factors   []fixed.Q
		want      float64
	}{
		{-10, []fixed.Q{point}, point.Float()},
		{-100, []fixed.Q{point}, 10 * point.Float()},
		{50, []fixed.Q{point}, -5 * point.Float()},
		{-50, []fixed.Q{point, half, half, half}, 5 * point.Float() / 8},
		{-1, []fixed.Q{point, q(.1), q(.1)}, point.Float() * q(.1).Float() * q(.1).Float() / 10},
		{0, []fixed.Q{point}, 0},
	} {
		up, down := tension.Words(c.goldstein, c.factors...), tension.Words(-c.goldstein, c.factors...)
		if got := of(tension.Level(up)); math.Abs(got-c.want) > 2*unit {
			t.Errorf("words of %d tenths: %v, want %v", c.goldstein, got, c.want)
		}
		if d := up + down; d < -2 || d > 2 {
			t.Errorf("words of %d tenths weigh %d, their opposite %d", c.goldstein, up, down)
		}
	}
}
