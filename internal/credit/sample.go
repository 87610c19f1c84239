package credit

// Sample is what a unit of a plan has found. It can be kept between sittings.
type Sample struct {
	Loss    []Loss     `json:"loss"`              // what each run cost
	Void    [][]string `json:"void,omitempty"`    // by run: commands that could not be done
	Figures []float64  `json:"figures,omitempty"` // what else was read off, see the unit
	Rungs   [][]int    `json:"rungs,omitempty"`   // by run: the ladder after each hour, from 1
}

// Samples are the findings of a plan so far, by the ids of its units.
type Samples map[string]Sample

// Unit is a part of a plan that can be computed alone. Run may be called from
// any goroutine.
type Unit struct {
	ID  string
	Run func() Sample
}
