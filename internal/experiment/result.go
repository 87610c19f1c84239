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
	Excess     float64 `json:"mean_excess_degree"` // others to tell of who is reached along a tie: (<k^2> - <k>) / <k>
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
	Weights   [][]float64  `json:"weights,omitempty"` // of the matrix, as they ran: each row sums to 1
	Consensus Portion      `json:"consensus"`         // runs in which all ended within 0.001
	Still     Portion      `json:"still"`             // runs in which nothing moved any more
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
