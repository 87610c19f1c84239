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
		{ID: score.Timing},
		{ID: score.Tone},
		{ID: score.Outcome, Value: r.Outcome.Value},
		{ID: score.Integrity, Value: mean(wholeIntegrity)},
		{ID: score.Reach, Value: mean(wholeReach)},
		{ID: score.Ethics, Value: mean(wholeEthics)},
	})
}
