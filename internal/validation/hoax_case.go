package validation

import (
	"math"

	"demarche/internal/spread"
)

// hoaxCase is a hoax with its fact-checkers: credibility alpha, hazards of
// meeting (beta), verifying (p_v) and forgetting (p_f) in a tick.
type hoaxCase struct{ alpha, beta, verify, forget float64 }

// threshold is the p_v from which on the hoax dies, whatever beta:
//
//	p_v = 2 alpha/(1-alpha) p_f
func (h hoaxCase) threshold() float64 { return 2 * h.alpha / (1 - h.alpha) * h.forget }

// believers is the share of believers among those who know, B/(B+F), at which
// the equations rest below the threshold. A = B + F rests where beta (1-A) =
// p_f A, and B where the believers' part of what is newly taken up, p_f A
// (1+alpha) B / ((1+alpha) B + (1-alpha) F), is (p_v + p_f) B. Beta is gone.
func (h hoaxCase) believers() float64 {
	return max((h.forget*(1+h.alpha)/(h.verify+h.forget)-(1-h.alpha))/(2*h.alpha), 0)
}

// law is the limit of the kernel: one item at a time is taken in, weighed by
// credibility; all share what they hold until they forget it.
func (h hoaxCase) law() *law {
	return &law{
		contact: [spread.Sides]float64{h.beta, h.beta}, verify: h.verify, forget: h.forget,
		weight:    [spread.Sides]int32{int32(math.Round(10 * (1 + h.alpha))), int32(math.Round(10 * (1 - h.alpha)))},
		attention: spread.Limited,
		chances:   map[spread.Decision]float64{spread.Adopts: 1, spread.Refuses: 1, spread.PassesOn: 1, spread.Contradicts: 1},
	}
}

// run returns the share of believers among those who know and its square, mean
// over the ticks that count. A hoax without believers stays so.
func (h hoaxCase) run(f *spread.Field, seed uint64) []float64 {
	s := begin(f, h.law().rates(1), seeds{spread.Believer: f.Agents * 3 / 10, spread.Sceptic: f.Agents * 3 / 10}, seed)
	sum, squares := 0., 0.
	for t := range hoaxTicks {
		tick(s)
		c := s.Counts(0, 0)
		if c[spread.Believer] == 0 {
			break
		}
		if x := float64(c[spread.Believer]) / float64(c[spread.Believer]+c[spread.Sceptic]); t >= hoaxBurn {
			sum, squares = sum+x, squares+x*x
		}
	}
	const counted = hoaxTicks - hoaxBurn
	return []float64{sum / counted, squares / counted}
}

// bias bounds what the share at rest is off by, given its variance over time.
// It rests where chosen(x) = (1 + p_v/p_f) x; a shift of either side moves the
// root by the shift over the difference of slopes.
func (h hoaxCase) bias(variance float64) float64 {
	w, v, x := 1+h.alpha, 1-h.alpha, h.believers()
	all := w*x + v*(1-x)
	chosen, slope, curvature := w*x/all, w*v/(all*all), 2*w*v*(w-v)/(all*all*all)
	steeper := 1 + h.verify/h.forget - slope
	// Who hears kA sharers hears believers with variance x(1-x)/(kA), and the
	// share of all varies besides: the choice is concave.
	heard := hoaxDegree * h.beta / (h.beta + h.forget)
	crowding := curvature / 2 * (x*(1-x)/heard + variance)
	// In a tick verifying and forgetting compete, and of who meets something
	// beta/2 meet two, which differ with 2 chosen (1-chosen) and are weighed again.
	ends := math.Abs(occurs(h.verify+h.forget)/occurs(h.forget)-(1+h.verify/h.forget)) * x
	twice := h.beta / 2 * 2 * chosen * (1 - chosen) * (w/2 - .5)
	return (crowding + ends + twice) / steeper
}
