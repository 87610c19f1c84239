package experiment

// Result is what an experiment gave. Shares are of the population.
type Result struct {
	Title       string            `json:"title"`
	Repetitions int               `json:"repetitions"`
	Seed        uint64            `json:"seed"`
	Ticks       int32             `json:"ticks,omitempty"`
	Population  *PopulationResult `json:"population,omitempty"`
	Spread      *SpreadResult     `json:"spread,omitempty"`
	Opinion     *OpinionResult    `json:"opinion,omitempty"`
	Tension     *Quarrel          `json:"tension,omitempty"`

	print []string // of the subjects of Spread
}

// PopulationResult is who there was.
type PopulationResult struct {
	Kind       string  `json:"kind"`
	Size       int     `json:"size"`
	Ties       int     `json:"ties"` // from one who is heard to one who hears; 0 where well-mixed
	MeanDegree float64 `json:"mean_degree"`
}

// SpreadResult is how a claim travelled.
type SpreadResult struct {
	Model string   `json:"model,omitempty"`
	Rates Rates    `json:"rates"`
	Start Starters `json:"start"`
	Outcome
	Large *Large `json:"large,omitempty"`
}

// Large sums up the runs that more than a share of the population heard of.
// Outcome is nil where there is none.
type Large struct {
	Above float64 `json:"above"`
	Runs  int     `json:"runs"`
	*Outcome
}

// Outcome sums up runs of a claim. TickOfPeak is the first tick of the peak; 0
// is the start.
type Outcome struct {
	Heard      Summary  `json:"heard"` // have ever heard, those included who knew at the start
	Final      Subjects `json:"final"`
	Peak       Subjects `json:"peak"`
	TickOfPeak Subjects `json:"tick_of_peak"`
}

// Subjects are what agents are counted by.
type Subjects struct {
	Unaware       Summary `json:"unaware"`
	Undecided     Summary `json:"undecided"`
	Believers     Summary `json:"believers"`
	Sceptics      Summary `json:"sceptics"`
	Sharers       Summary `json:"sharers"`       // of the claim
	Contradictors Summary `json:"contradictors"` // sharers of the doubt
}

// OpinionResult is how opinions moved.
type OpinionResult struct {
	Model     string       `json:"model,omitempty"`
	Rates     OpinionRates `json:"rates"`
	Consensus Portion      `json:"consensus"` // runs in which all ended within 0.001
	Still     Portion      `json:"still"`     // runs in which nothing moved any more
	Rounds    Summary      `json:"rounds"`
	Clusters  Summary      `json:"clusters"` // of more than 1 % of all
	Mean      Summary      `json:"mean"`     // of the opinions at the end, as are the next three
	SD        Summary      `json:"sd"`
	Min       Summary      `json:"min"`
	Max       Summary      `json:"max"`
	Final     []Summary    `json:"final,omitempty"` // of each agent, where there are at most 20
}

// Portion is how many of the runs it was so in.
type Portion struct {
	Runs int `json:"runs"`
	Of   int `json:"of"`
}

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
		Model: o.model, Rates: o.rates, Consensus: Portion{Of: len(runs)}, Still: Portion{Of: len(runs)},
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
