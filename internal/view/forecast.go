package view

// Forecast is an estimate of the analysts that the desk has asked for. It rests
// on what the desk knew when it asked, never on what is so.
type Forecast struct {
	Command string // that asked for it; the statement that is tried stands in it
	Asked   int32  // minute as of which it is made
	From    int32  // minute from which it looks ahead, and at which the statement that it tries would be given
	Tries   bool   // it says what may come of a statement
	There   bool   // it has come; what it says follows as soon as it is computed

	Horizons []Horizon // none until it has come and is computed
	Without  []Horizon // the same if the statement is not given; none for a forecast of waiting
}

// Ready tells whether a forecast can be read.
func (f *Forecast) Ready() bool { return len(f.Horizons) > 0 }

// Horizon is how things may stand at a minute.
type Horizon struct {
	Minute   int32
	Rung     Band     // rungs, from 1
	Outrage  Band     // of all people, thousandths
	Believed []Belief // in each claim that the desk had met
}

// Belief is the share of all people who may believe a claim, in thousandths.
type Belief struct {
	Narrative int
	Band      Band
}

// Band holds a figure with a chance of 80 % between low and high, and of 50 %
// between lower and upper.
type Band struct {
	Low, Lower, Median, Upper, High int32
}
