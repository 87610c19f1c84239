package validation

import (
	"math"

	"demarche/internal/spread"
)

const (
	rumourSource = "Maki and Thompson 1973; Sudbury 1985"
	rumourDOI    = "10.2307/3213787"
)

// rumour compares the kernel with the model of Maki and Thompson: one begins;
// who hears it passes it on, until the first meeting with somebody who knows.
func rumour(l *lab) ([]Row, error) {
	mean, deviation := rumourChain(1000)
	small, large := neverHeard(l, 1000, 1600), neverHeard(l, 10_000, 200)
	return []Row{
		Row{
			Limit: "Maki-Thompson, never heard, N 10,000", Expected: .2032, Source: rumourSource, DOI: rumourDOI,
			Note: "bias: length of a tick; finite N",
		}.from(large, rumourTick+math.Abs(mean-.2032)/10+5e-5),
		Row{
			Limit: "Maki-Thompson, never heard, N 1,000", Expected: mean, Source: "embedded Markov chain, exact",
			Note: "bias: length of a tick",
		}.from(small, rumourTick),
		deviationRow(small, deviation),
	}, nil
}

// deviationRow compares the standard deviation of a run.
func deviationRow(s sample, exact float64) Row {
	r := Row{
		Limit: "Maki-Thompson, standard deviation of a run, N 1,000", Expected: exact, Source: "embedded Markov chain, exact; Watson 1988 for its limit",
		Found: s.deviation(), Runs: len(s), Note: "the project's first notes have .0164; bias: length of a tick",
	}
	// Never-heard shares are nearly normal, so that a deviation has a relative
	// standard error of 1/sqrt(2n).
	r.StandardError = r.Found / math.Sqrt(2*float64(len(s)))
	r.Tolerance = sigmas*r.StandardError + rumourContact*exact
	return r.judged()
}

// rumourContact is the hazard of a meeting of one who spreads, in a tick.
const rumourContact = .004

// rumourTick bounds the bias of a tick. In the tick in which one falls silent
// there are h/2 more meetings on average, and of two who reach somebody at once
// neither falls silent: at most h/2 more again. A share of all falls silent in
// this way, k = 2 meetings for each become k + h, and the root of
// u = exp(-k (1-u)) moves by u (1-u) / (1 - k u) h = .273 h.
const rumourTick = .273 * rumourContact

func neverHeard(l *lab, agents, runs int) sample {
	w := law{
		contact: [spread.Sides]float64{rumourContact}, stifle: 1,
		chances: map[spread.Decision]float64{spread.Adopts: 1, spread.PassesOn: 1},
	}
	f, r := mixed(agents, 40_000), w.rates(1)
	return l.sample(runs, func(seed uint64) float64 {
		s := begin(f, r, seeds{spread.Believer: 1}, seed)
		for s.Sharers(0)[spread.Pull] > 0 && s.Tick() < s.Ticks {
			tick(s)
		}
		return share(s, spread.Unaware)
	})
}

// rumourChain returns the exact mean and standard deviation of the share that
// never hears of a rumour among n. What counts is the order of meetings, not
// their times: with u unaware and y who spread, the next meeting makes (u-1,
// y+1) of it with probability u/(n-1) and else (u, y-1).
func rumourChain(n int) (mean, deviation float64) {
	at, square := make([]float64, n+2), 0. // probability by y, for the present u
	at[1] = 1
	for u := n - 1; u >= 0; u-- {
		next, falls := make([]float64, n+2), 0.
		meets := float64(u) / float64(n-1)
		for y := n - u; y > 0; y-- {
			p := at[y] + falls
			next[y+1] = p * meets
			falls = p * (1 - meets)
		}
		x := float64(u) / float64(n)
		mean, square, at = mean+falls*x, square+falls*x*x, next
	}
	return mean, math.Sqrt(square - mean*mean)
}
