package validation

import (
	"fmt"
	"math"

	"demarche/internal/network"
	"demarche/internal/spread"
)

// allRates is a claim that uses every rate of the kernel, for ticks in which
// one agent in fifty or fewer changes.
func allRates() *law {
	return &law{
		contact: [spread.Sides]float64{.02, .015}, fade: .004, stifle: .2, settle: .006, verify: .003, forget: .002,
		weight: [spread.Sides]int32{2, 3},
		chances: map[spread.Decision]float64{
			spread.Adopts: .4, spread.Doubts: .2, spread.Convinces: .3, spread.Reconsiders: .15, spread.Refuses: .5, spread.Dissuades: .35,
			spread.Corrects: .3, spread.Settles: .6, spread.PassesOn: .7, spread.Contradicts: .5, spread.Reshares: .1,
		},
	}
}

const (
	fieldAgents = 1000
	fieldTicks  = 500
)

// meanField compares the kernel with the differential equations of its own
// rates, on a complete graph and well mixed.
func meanField(l *lab) ([]Row, error) { return allRates().compare(l, allRates()), nil }

// compare holds the kernel, under the simulated law, against the equations of
// a law.
func (w *law) compare(l *lab, simulated *law) []Row {
	first := seeds{spread.Believer: 100, spread.Sceptic: 50}
	x := fluid{.85, 0, .1, 0, .05, 0}
	y, bias := x, make(fluid, compartments)
	want := make([]fluid, fieldTicks)
	for t := range want {
		x, y = rk4(w.flow, x, 1), w.ticked(y)
		want[t] = x
		for i := range bias {
			bias[i] = max(bias[i], math.Abs(y[i]-x[i]))
		}
	}
	var rows []Row
	for _, c := range []struct {
		where string
		field *spread.Field
		rates spread.Rates
	}{
		{"well mixed", mixed(fieldAgents, fieldTicks+2), simulated.rates(1)},
		{
			"complete graph",
			&spread.Field{Agents: fieldAgents, Groups: 1, Ticks: fieldTicks + 2, Graphs: []network.Graph{network.Complete(fieldAgents)}},
			simulated.rates(fieldAgents - 1),
		},
	} {
		found := l.samples(200, func(seed uint64) []float64 { return path(begin(c.field, c.rates, first, seed)) })
		for i := range compartments {
			rows = append(rows, farthest(found, want, i, bias[i], c.where))
		}
	}
	return rows
}

var compartmentNames = [compartments]string{
	"unaware", "undecided", "believers who share", "quiet believers", "sceptics who share", "quiet sceptics",
}

// path returns the shares of all compartments after each tick, one tick after
// the other.
func path(s *spread.State) []float64 {
	values := make([]float64, 0, fieldTicks*compartments)
	for range fieldTicks {
		tick(s)
		c, sharing := s.Counts(0, 0), s.Sharers(0)
		for _, n := range [compartments]int32{
			c[spread.Unaware], c[spread.Undecided], sharing[spread.Pull], c[spread.Believer] - sharing[spread.Pull],
			sharing[spread.Push], c[spread.Sceptic] - sharing[spread.Push],
		} {
			values = append(values, float64(n)/float64(s.Agents))
		}
	}
	return values
}

// farthest compares the mean over runs with the equations at the tick at which
// they are farthest apart. Its standard error falls as 1/sqrt(N runs).
func farthest(found []sample, want []fluid, i int, bias float64, where string) Row {
	r := Row{
		Limit:  fmt.Sprintf("mean field, %s, %s: largest distance", where, compartmentNames[i]),
		Source: "differential equations of the same rates", Note: "bias: length of a tick; 1/N",
		Runs: len(found[0]),
	}
	for t := range want {
		s := found[t*compartments+i]
		r.Found = max(r.Found, math.Abs(s.mean()-want[t][i]))
		r.StandardError = max(r.StandardError, s.standardError())
	}
	r.Tolerance = sigmas*r.StandardError + bias + 1./fieldAgents
	return r.judged()
}
