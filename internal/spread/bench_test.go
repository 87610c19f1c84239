package spread

import (
	"testing"
	"time"

	"demarche/internal/fixed"
	"demarche/internal/network"
)

// A crisis of 72 hours in ticks of five minutes.
const crisisTicks = 864

// rates of a claim as the game has them, for ticks of five minutes.
func gameRates(contactPerHour float64, fades int32) Rates {
	r := Rates{
		Fade: fixed.RateOfHalfLife(fades, 5), Settle: fixed.RateOfHalfLife(120, 5),
		Verify: fixed.RatePer(q(.05), 24*60, 5), Forget: fixed.RatePer(q(.1), 24*60, 5),
		Contact: [Sides]fixed.Rate{fixed.RatePer(q(contactPerHour), 60, 5), fixed.RatePer(q(contactPerHour), 60, 5)},
	}
	for d, p := range [Decisions]float64{.3, .15, .12, .05, .3, .2, .15, .5, .3, .2, .01} {
		r.Chances[d] = ChanceOf(q(p))
	}
	return r
}

func gameField(n int) *Field {
	f := tied(n, crisisTicks+1)
	f.Graphs = []network.Graph{network.ScaleFree(n, 8, 1), network.Random(n, 8*fixed.One, 2)}
	return f
}

// load is how busy a benchmark is: many share for long and are often met, or
// a claim that few pass on.
var loads = []struct {
	name  string
	rates Rates
	first int
}{
	{"busy", func() Rates { r := gameRates(.2, 6*60); r.Fade = fixed.RateOfHalfLife(360, 5); return r }(), 500},
	{"quiet", func() Rates { r := gameRates(.05, 90); r.Chances[PassesOn] = ChanceOf(q(.3)); return r }(), 50},
}

func eventRun(f *Field, r Rates, traits Traits, first int, seed uint64) *State {
	s := New(f, []Rates{r}, traits, seed)
	for a := range uint32(first) {
		s.Seed(0, a*uint32(f.Agents/first), Believer, true)
	}
	for range crisisTicks {
		s.Spread(0)
		s.Settle()
		s.Advance()
	}
	return s
}

func denseRun(f *Field, r Rates, traits Traits, first int, seed uint64) {
	d := newDense(f, r, traits, seed)
	for a := range uint32(first) {
		d.mind[a*uint32(f.Agents/first)] = Mind(Believer) | sharing
	}
	for range crisisTicks {
		d.step()
	}
}

// BenchmarkKernel measures 10,000 agents with traits over a crisis, and says
// how many times faster the kernel is than the dense oracle.
func BenchmarkKernel(b *testing.B) {
	f := gameField(10_000)
	for _, load := range loads {
		b.Run(load.name, func(b *testing.B) {
			traits := newCrowd(f.Agents)
			start := time.Now()
			denseRun(f, load.rates, traits, load.first, 1)
			oracle := time.Since(start)
			met, shared := 0.0, 0.0
			for i := 0; b.Loop(); i++ {
				s := eventRun(f, load.rates, traits, load.first, uint64(i))
				for a := range s.claims[0].seen {
					met += float64(s.claims[0].seen[a])
					shared += float64(s.claims[0].episode[a])
				}
			}
			each := b.Elapsed().Seconds() / float64(b.N)
			b.ReportMetric(oracle.Seconds()/each, "x-oracle")
			b.ReportMetric(1/each, "replays/s")
			b.ReportMetric(met/float64(b.N*f.Agents), "meetings/agent")
			b.ReportMetric(shared/float64(b.N*f.Agents), "sharings/agent")
		})
	}
}
