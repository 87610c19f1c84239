package credit

// creditsOf returns the credit of each decision, by command: how much less was
// lost with it. A credit is told when all its futures are there.
func (p *Plan) creditsOf(found Samples) map[int]Figure {
	out := map[int]Figure{}
	for i, d := range p.differences(found) {
		if len(d) == p.Futures {
			out[i] = figureOf(d)
		}
	}
	return out
}

// differences returns how much less was lost with each decision, by command, in
// each of the futures that are there, up to the first that is not: what is made of
// a few must not hang on which were computed first.
func (p *Plan) differences(found Samples) map[int][]Loss {
	out := map[int][]Loss{}
	ticks, at := p.line.moments()
	for m, tick := range ticks {
		for future := range p.Futures {
			s, ok := found[leaveID(tick, future)]
			if !ok {
				break
			}
			for n, i := range at[m] {
				out[i] = append(out[i], s.Loss[n+1]-s.Loss[0])
			}
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
