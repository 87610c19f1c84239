package validation

import (
	"fmt"

	"demarche/internal/spread"
)

// seizRatio compares what enters the undecided with what leaves them, in the
// first tick, with
//
//	R = ((1-p) beta + (1-l) b) / (rho + epsilon)
//
// Jin et al. call R a ratio of what enters to what leaves; it is exactly that
// where the densities cancel. With I = Z the inflow is S I ((1-p) beta + (1-l) b).
// The outflow is E (rho I + epsilon): for epsilon = 0 it is S I rho where E = S,
// and for rho = 0 it is S I epsilon where E = S I. Both at once need I = 1. The
// undecided grow there exactly if R > 1.
func seizRatio(l *lab, state string, r seizRates, first seeds) Row {
	const agents, unit = 20_000, .05
	f, rates := mixed(agents, 3), r.law(unit).rates(1)
	flows := l.samples(240, func(seed uint64) []float64 {
		s := begin(f, rates, first, seed)
		was := make([]spread.Belief, agents)
		for a := range uint32(agents) {
			was[a] = s.Mind(0, a).Belief()
		}
		tick(s)
		in, out := 0., 0.
		for a := range uint32(agents) {
			switch is := s.Mind(0, a).Belief(); {
			case was[a] == spread.Unaware && is == spread.Undecided:
				in++
			case was[a] == spread.Undecided && is != spread.Undecided:
				out++
			}
		}
		return []float64{in, out}
	})
	in, out := flows[0].mean(), flows[1].mean()
	// The ratio of two means, and each run's part in it to first order.
	ratio := make(sample, len(flows[0]))
	for i := range ratio {
		ratio[i] = in/out + (flows[0][i]-in/out*flows[1][i])/out
	}
	want := ((1-r.p)*r.beta + (1-r.l)*r.b) / (r.rho + r.epsilon)
	grows := "decay"
	if want > 1 {
		grows = "grow"
	}
	met := (r.beta + r.b) * float64(first[spread.Believer]) / agents * unit
	return Row{
		Limit: fmt.Sprintf("SEIZ, undecided %s as R is %.3g (%s)", grows, want, state), Expected: want, Source: seizSource, DOI: seizDOI,
		Note: "what enters the undecided for each that leaves them; bias: several meetings in a tick",
	}.from(ratio, want*met)
}
