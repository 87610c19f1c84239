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
	for pair := range p.Orders / 2 {
		for seed := range p.Seeds {
			s, ok := found[shareID(seed, pair)]
			if !ok {
				continue
			}
			for n := range 2 {
				runs++
				order := p.line.order(seed, 2*pair+n)
				loss := s.Loss[n*(len(order)+1):]
				for k, i := range order {
					sums[i] += loss[k] - loss[k+1]
				}
			}
		}
	}
	out := map[int]float64{}
	for i, sum := range sums {
		out[i] = sum.Float() / float64(runs)
	}
	return out
}
