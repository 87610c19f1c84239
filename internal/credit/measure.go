package credit

// credits returns the credit of each decision, by command: how much less was
// lost with it.
func (p *Plan) creditsOf(found Samples) map[int]Figure {
	out := map[int]Figure{}
	ticks, at := p.line.moments()
	for m, tick := range ticks {
		for n, i := range at[m] {
			var d []Loss
			for future := range p.Futures {
				if s, ok := found[leaveID(tick, future)]; ok {
					d = append(d, s.Loss[n+1]-s.Loss[0])
				}
			}
			out[i] = figureOf(d)
		}
	}
	return out
}

// sharesOf returns the share of each decision, by command: exact sums of
// fractions of two, divided once.
func (p *Plan) sharesOf(found Samples) map[int]float64 {
	sums, runs := map[int]Loss{}, 0
	for order := range p.Orders {
		for seed := range p.Seeds {
			s, ok := found[shareID(seed, order)]
			if !ok {
				continue
			}
			runs++
			for n, i := range p.line.order(seed, order) {
				sums[i] += s.Loss[n] - s.Loss[n+1]
			}
		}
	}
	out := map[int]float64{}
	for i, sum := range sums {
		out[i] = sum.Float() / float64(runs)
	}
	return out
}
