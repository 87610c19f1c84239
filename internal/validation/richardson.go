package validation

import (
	"fmt"

	"demarche/internal/fixed"
	"demarche/internal/tension"
)

const richardsonSource = "Richardson 1960"

// richardson compares the kernel of tension with x' = k y - a x + g and
// y' = l x - b y + h: where it rests, and that it rests exactly if a b > k l.
func richardson(*lab) ([]Row, error) {
	// A tenth of the system, for there the kernel is linear; the point of rest
	// is a tenth as well. Steps of Euler rest where the equations do. A tick
	// rounds by less than two units, of which the slower mode (-1.76 an hour)
	// takes back 1.76/60: 69 units are left at most.
	const unit = 1 / float64(tension.One)
	x, y := quarrel(0, reaction{5, 2, .5}, reaction{3, 2, .5}, 24)
	var rows []Row
	for _, c := range []struct {
		name        string
		want, found float64
	}{{"x", 25. / 11, 10 * x}, {"y", 35. / 11, 10 * y}} {
		rows = append(rows, Row{
			Limit: fmt.Sprintf("Richardson, %s at rest (a 5, b 3, k l 2, g h 5)", c.name), Expected: c.want, Source: richardsonSource,
			Note: "at a tenth of the scale; bias: rounding",
		}.exactly(c.found, 10*69*unit))
	}
	// Without grievance it calms down to 0 from wherever if a b > k l. If not, it
	// runs away from the least quarrel to beyond the middle, where it saturates.
	calm := most(quarrel(1, reaction{1.5, 1, 0}, reaction{1, 1, 0}, 240))
	wild := 0.
	if most(quarrel(.01, reaction{1.5, 1.5, 0}, reaction{1, 1.5, 0}, 240)) > .5 {
		wild = 1
	}
	rows = append(rows,
		Row{
			Limit: "Richardson, tension left from 1, a b 1.5 > k l 1", Source: richardsonSource, Note: "bias: rounding",
		}.exactly(calm, 548*unit), // two units a tick, of which the slower mode takes back .219/60
		Row{
			Limit: "Richardson, runs away from .01 (1: it does), a b 1.5 < k l 2.25", Expected: 1, Source: richardsonSource,
		}.exactly(wild, 0))
	return rows, nil
}

// reaction are a government's fatigue, reaction and grievance, for an hour.
type reaction struct{ fatigue, reaction, grievance float64 }

func (r reaction) rates() tension.Rates {
	return tension.Rates{
		Fatigue: fixed.FromFloat(r.fatigue), Reaction: fixed.FromFloat(r.reaction), Grievance: fixed.FromFloat(r.grievance),
	}
}

// quarrel lets two governments react to each other for some hours, minute by
// minute, from the same tension, and returns theirs.
func quarrel(from float64, one, other reaction, hours int) (x, y float64) {
	a, b := tension.From(fixed.FromFloat(from)), tension.From(fixed.FromFloat(from))
	r, s := one.rates(), other.rates()
	for range hours * 60 {
		a, b = a.After(1, r, b), b.After(1, s, a)
	}
	return float64(a) / float64(tension.One), float64(b) / float64(tension.One)
}

func most(x, y float64) float64 { return max(x, y) }
