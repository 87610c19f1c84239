package view

// Ladder is the ladder of escalation: it is public.
type Ladder struct {
	Rung  int // from 1
	Peak  int
	Trend int // -1 falling, 0, 1 rising: as the most tense counterpart is heading
	Moves []RungMove
}

// RungMove is a step on the ladder.
type RungMove struct {
	Minute int32
	Rung   int
	Line   string // what its author says of it, or ""
	Acts   []Act  // that the desk saw or did before it and that pushed the same way, the strongest first
}

// Act is something that the desk saw or did and that moved a government.
type Act struct {
	Minute int32
	Kind   string // of the event
	ID     string
	Detail string // as of the event
}
