package experiment

// each sums up one figure of every run.
func each[T any](runs []T, of func(r *T) float64) Summary {
	values := make([]float64, len(runs))
	for i := range runs {
		values[i] = of(&runs[i])
	}
	return summarise(values)
}

// outcome sums up runs, of which there is at least one.
func outcome(runs []travelled) Outcome {
	all := func(of func(r *travelled) *[subjects]float64) Subjects {
		one := func(i int) Summary { return each(runs, func(r *travelled) float64 { return of(r)[i] }) }
		return Subjects{one(0), one(1), one(2), one(3), one(sharers), one(contradictors)}
	}
	return Outcome{
		Heard:      each(runs, func(r *travelled) float64 { return r.heard }),
		Final:      all(func(r *travelled) *[subjects]float64 { return &r.final }),
		Peak:       all(func(r *travelled) *[subjects]float64 { return &r.peak }),
		TickOfPeak: all(func(r *travelled) *[subjects]float64 { return &r.tick }),
	}
}

func (c *claim) result(runs []travelled) *SpreadResult {
	out := &SpreadResult{Model: c.model, Rates: c.rates, Start: c.start, Outcome: outcome(runs)}
	if c.large == 0 {
		return out
	}
	var large []travelled
	for _, r := range runs {
		if r.heard > c.large {
			large = append(large, r)
		}
	}
	out.Large = &Large{Above: c.large, Runs: len(large)}
	if len(large) > 0 {
		o := outcome(large)
		out.Large.Outcome = &o
	}
	return out
}

func (o *opinions) result(runs []mingled) *OpinionResult {
	out := &OpinionResult{
		Model: o.model, Rates: o.rates, Weights: o.weights, Consensus: Portion{Of: len(runs)}, Still: Portion{Of: len(runs)},
		Rounds:   each(runs, func(r *mingled) float64 { return r.rounds }),
		Clusters: each(runs, func(r *mingled) float64 { return r.clusters }),
		Mean:     each(runs, func(r *mingled) float64 { return r.mean }),
		SD:       each(runs, func(r *mingled) float64 { return r.sd }),
		Min:      each(runs, func(r *mingled) float64 { return r.least }),
		Max:      each(runs, func(r *mingled) float64 { return r.most }),
	}
	for _, r := range runs {
		out.Consensus.Runs += int(r.agree)
		out.Still.Runs += int(r.still)
	}
	for i := range runs[0].final {
		out.Final = append(out.Final, each(runs, func(r *mingled) float64 { return r.final[i] }))
	}
	return out
}
