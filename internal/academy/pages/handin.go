package pages

// HandIn is where who plays hands in a journal that was played elsewhere.
type HandIn struct {
	Title, Crisis string
	Has           bool // something was handed in
	Ending, Text  string
	Total         string
	Cleared       bool
	Said          *Said
}

// Handed is what somebody has handed in, for their instructor.
type Handed struct {
	ID, Name, Mode, Realised string
	Rung                     int
	Cleared                  bool
}
