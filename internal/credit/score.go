package credit

import "demarche/internal/score"

// score is the score on the basis of what was to be expected: the outcome, what
// was said and who was reached over many futures of the line.
func (p *Plan) score(r *Report, found Samples) score.Score {
	mean := func(figure int) *float64 {
		sum, n := 0.0, 0.0
		for future := range p.Futures {
			if s, ok := found[wholeID(future)]; ok && s.Figures[figure] != none {
				sum += s.Figures[figure]
				n++
			}
		}
		if n == 0 {
			return nil
		}
		v := sum / n
		return &v
	}
	return score.Expected(p.line.World, r.Outcome.Expected.Loss, []score.Part{
		{ID: score.Timing, Value: overall(r, func(d *Decision) (*float64, float64) { return d.Timing, d.timingStake })},
		{ID: score.Tone, Value: overall(r, func(d *Decision) (*float64, float64) { return d.Tone, d.toneStake })},
		{ID: score.Outcome, Value: r.Outcome.Value},
		{ID: score.Integrity, Value: mean(wholeIntegrity)},
		{ID: score.Reach, Value: mean(wholeReach)},
		{ID: score.Ethics, Value: mean(wholeEthics)},
	})
}

// overall is the mean of what decisions are worth in one respect, each by what
// was at stake; nil where no decision made a measurable difference.
func overall(r *Report, of func(*Decision) (value *float64, stake float64)) *float64 {
	sum, all := 0.0, 0.0
	for i := range r.Commands {
		if v, stake := of(&r.Commands[i]); v != nil {
			sum += float64(*v * stake)
			all += stake
		}
	}
	if all == 0 {
		return nil
	}
	v := sum / all
	return &v
}
