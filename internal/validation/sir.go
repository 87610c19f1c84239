package validation

import (
	"fmt"
	"math"

	"demarche/internal/spread"
)

// sirAgents and sirSeeds make outbreaks large: all of the seeds die out with
// probability 1.2^-50 = 1e-4 at the smallest R0.
const (
	sirAgents = 100_000
	sirSeeds  = 50
	sirShare  = float64(sirSeeds) / sirAgents
)

const sirSource = "Kermack and McKendrick 1927"

// sir compares the kernel with the SIR model: who meets a believer believes and
// passes on until it fades.
func sir(l *lab) ([]Row, error) {
	return []Row{
		finalSize(l, 1.2, 1.2), finalSize(l, 1.5, 1.5), finalSize(l, 2, 2),
		peak(l, 1.5), peak(l, 2),
	}, nil
}

// sirLaw gives a sharer R0 meetings on average. It is met in each tick from the
// one after it began to the one in which it fades: 1/(1-exp(-fade)) of them.
func sirLaw(r0, fade float64) *law {
	return &law{
		contact: [spread.Sides]float64{r0 * occurs(fade)}, fade: fade,
		chances: map[spread.Decision]float64{spread.Adopts: 1, spread.PassesOn: 1},
	}
}

// outbreak runs the claim until nobody shares it and returns who has heard of
// it and the most that shared it at once, as shares of all.
func outbreak(w *law, seed uint64) (size, peak float64) {
	s := begin(mixed(sirAgents, 8000), w.rates(1), seeds{spread.Believer: sirSeeds}, seed)
	most := int32(0)
	for ; s.Sharers(0)[spread.Pull] > 0 && s.Tick() < s.Ticks; tick(s) {
		most = max(most, s.Sharers(0)[spread.Pull])
	}
	return 1 - share(s, spread.Unaware), float64(most) / sirAgents
}

// finalSize compares who has heard of it in the end with the root of
//
//	z = 1 - (1-e) exp(-R0 z)
//
// where e is the share of the seeds. It holds whatever the law of the time that
// one shares, so that the length of a tick leaves no bias. Among N agents the
// root, which amplifies a disturbance by a = 1/(1 - R0 (1-z)), has a variance of
// about a^2/N and its curvature gives the mean a bias of about a^3/N. simulated
// is the R0 that the kernel is given.
func finalSize(l *lab, r0, simulated float64) Row {
	z, published := sizeOf(r0, sirShare), sizeOf(r0, 0)
	s := l.sample(60, func(seed uint64) float64 {
		size, _ := outbreak(sirLaw(simulated, .1), seed)
		return size
	})
	amplified := 1 / (1 - r0*(1-z))
	return Row{
		Limit: fmt.Sprintf("SIR, final size, R0 %g (%.4f without seeds)", r0, published), Expected: z, Source: sirSource, DOI: "10.1098/rspa.1927.0118",
		Note: "seeds are 1 in 2,000; large outbreaks; bias: finite N",
	}.from(s.above(z/2), amplified*amplified*amplified/sirAgents)
}

// sizeOf is the greater root of z = 1 - (1-e) exp(-R0 z), by iteration.
func sizeOf(r0, e float64) float64 {
	z := 1.
	for range 2000 {
		z = 1 - (1-e)*math.Exp(-r0*z)
	}
	return z
}

// peak compares the most that share at once with i + s - (1 + ln(R0 s))/R0,
// where s = 1-i are unaware at the start.
func peak(l *lab, r0 float64) Row {
	const fade = .02
	want := 1 - (1+math.Log(r0*(1-sirShare)))/r0
	s := l.sample(60, func(seed uint64) float64 {
		_, most := outbreak(sirLaw(r0, fade), seed)
		return most
	})
	// Ticks: the same epidemic with its chances for a tick.
	i, u, most := sirShare, 1-sirShare, 0.
	for i > sirShare/2 {
		most = max(most, i)
		fresh := u * occurs(r0*occurs(fade)*i)
		i, u = i+fresh-i*occurs(fade), u-fresh
	}
	// Chance finds a maximum above that of the mean: that of a Brownian path of
	// variance v on a parabola of curvature c is .996 (v^2/c)^(1/3) on average
	// (Daniels 1989; Janson, Louchard and Martin-Lof 2010). At the peak as many
	// begin as end, and with time in lives of a sharing c = R0 i^2.
	v, c := 2*want/sirAgents, r0*want*want
	return Row{
		Limit: fmt.Sprintf("SIR, peak of sharers, R0 %g (%.4f without seeds)", r0, 1-(1+math.Log(r0))/r0), Expected: want, Source: sirSource, DOI: "10.1098/rspa.1927.0118",
		Note: "seeds are 1 in 2,000; large outbreaks; bias: length of a tick, maximum of a random path",
	}.from(s.above(want/2), math.Abs(most-want)+.996*math.Cbrt(v*v/c))
}

// above leaves out runs that died out.
func (s sample) above(least float64) sample {
	var large sample
	for _, x := range s {
		if x > least {
			large = append(large, x)
		}
	}
	return large
}
