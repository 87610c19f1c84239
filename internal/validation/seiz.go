package validation

import (
	"fmt"
	"math"

	"demarche/internal/spread"
)

const (
	seizSource = "Jin et al. 2013"
	seizDOI    = "10.1145/2501025.2501027"
)

// seizRates are those of Jin et al. (2013), for a unit of time. For the shares
// S (unaware), E (undecided), I (believers) and Z (sceptics) of all:
//
//	S' = -beta S I - b S Z
//	E' = (1-p) beta S I + (1-l) b S Z - rho E I - epsilon E
//	I' = p beta S I + rho E I + epsilon E
//	Z' = l b S Z
type seizRates struct{ beta, b, p, l, rho, epsilon float64 }

func (r seizRates) flow(x []float64) []float64 {
	s, e, i, z := x[0], x[1], x[2], x[3]
	convinced := r.rho*e*i + r.epsilon*e
	return []float64{
		-r.beta*s*i - r.b*s*z,
		(1-r.p)*r.beta*s*i + (1-r.l)*r.b*s*z - convinced,
		r.p*r.beta*s*i + convinced,
		r.l * r.b * s * z,
	}
}

// law is the limit of the kernel: all share for ever, and of the meetings of an
// undecided with a believer, beta, the part rho/beta convinces.
func (r seizRates) law(unit float64) *law {
	return &law{
		contact: [spread.Sides]float64{r.beta * unit, r.b * unit}, settle: r.epsilon * unit,
		chances: map[spread.Decision]float64{
			spread.Adopts: r.p, spread.Refuses: r.l, spread.Convinces: r.rho / r.beta, spread.Settles: 1,
			spread.PassesOn: 1, spread.Contradicts: 1,
		},
	}
}

// seiz compares the kernel with SEIZ: its logistic limit, the ratio R that
// parts growth from decay, and the differential equations.
func seiz(l *lab) ([]Row, error) {
	const agents = 10_000
	rows := seizPath(l, "SEIZ with p 1, b 0 (logistic)", seizRates{beta: 1, p: 1}, agents,
		seeds{spread.Believer: 500}, []float64{1.5, 3, 4.5}, []spread.Belief{spread.Believer})
	for i, t := range []float64{1.5, 3, 4.5} {
		rows[i].Expected = 1 / (1 + 19*math.Exp(-t))
		rows[i] = rows[i].judged()
	}
	for _, c := range []struct {
		name string
		seizRates
		first seeds
	}{
		{"epsilon 0, I = Z, S = E", seizRates{beta: .4, b: .4, p: .5, l: .5, rho: .25}, seeds{0, 5000, 5000, 5000}},
		{"epsilon 0, I = Z, S = E", seizRates{beta: .4, b: .4, p: .7, l: .7, rho: .4}, seeds{0, 5000, 5000, 5000}},
		{"rho 0, I = Z, E = S I", seizRates{beta: .4, b: .4, p: .5, l: .5, epsilon: .25}, seeds{0, 2000, 5000, 5000}},
		{"rho 0, I = Z, E = S I", seizRates{beta: .4, b: .4, p: .7, l: .7, epsilon: .4}, seeds{0, 2000, 5000, 5000}},
	} {
		rows = append(rows, seizRatio(l, c.name, c.seizRates, c.first))
	}
	return append(rows, seizPath(l, "SEIZ", seizRates{beta: .5, b: .3, p: .4, l: .5, rho: .3, epsilon: .05}, agents,
		seeds{spread.Believer: 600, spread.Sceptic: 400}, []float64{5, 10, 20},
		[]spread.Belief{spread.Unaware, spread.Undecided, spread.Believer, spread.Sceptic})...), nil
}

// seizPath compares shares of beliefs at some times with the equations.
func seizPath(l *lab, name string, r seizRates, agents int, first seeds, times []float64, beliefs []spread.Belief) []Row {
	const unit = .004 // of time in a tick
	w, last := r.law(unit), int(math.Round(times[len(times)-1]/unit))
	f, rates := mixed(agents, int32(last)+2), w.rates(1)
	// The equations, and the kernel's ticks in the limit of many agents.
	u := float64(agents-first[spread.Believer]-first[spread.Sceptic]) / float64(agents)
	i, z := float64(first[spread.Believer])/float64(agents), float64(first[spread.Sceptic])/float64(agents)
	x, y := []float64{u, 0, i, z}, fluid{u, 0, i, 0, z, 0}
	var want, ticks [][]float64
	at := func(t int) bool { return len(want) < len(times) && t == int(math.Round(times[len(want)]/unit)) }
	for t := range last {
		x, y = rk4(r.flow, x, unit), w.ticked(y)
		if at(t + 1) {
			want, ticks = append(want, x), append(ticks, []float64{y[unaware], y[undecided], y[believing], y[denying]})
		}
	}
	found := l.samples(40, func(seed uint64) []float64 {
		var values []float64
		s, k := begin(f, rates, first, seed), 0
		for t := range last {
			tick(s)
			if k < len(times) && t+1 == int(math.Round(times[k]/unit)) {
				for _, b := range beliefs {
					values = append(values, share(s, b))
				}
				k++
			}
		}
		return values
	})
	// Chance shifts a path in time, with variance 1/n for the n that begin; the
	// curvature of the logistic, i (1-i) (1-2i) <= .096, makes .05/n of it in the
	// mean.
	few := .05 / float64(max(first[spread.Believer], 1))
	var rows []Row
	for k, t := range times {
		for j, b := range beliefs {
			rows = append(rows, Row{
				Limit: fmt.Sprintf("%s, %s at t = %g", name, beliefNames[b], t), Expected: want[k][b], Source: seizSource, DOI: seizDOI,
				Note: "bias: length of a tick; finite N",
			}.from(found[k*len(beliefs)+j], math.Abs(ticks[k][b]-want[k][b])+few))
		}
	}
	return rows
}

var beliefNames = [spread.Beliefs]string{"unaware", "undecided", "believers", "sceptics"}
