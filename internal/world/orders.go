package world

import (
	"demarche/internal/rule"
)

// Deputy answers for a clearance outside office hours.
type Deputy struct {
	Takes   int32
	Refuses *rule.Program // true when it says no; nil for never
}

// Limits bound the texts that a clearance lets pass.
type Limits struct {
	Low  int16 // least Goldstein, in tenths
	Sure int16 // greatest certainty, in tenths of a scale of 1 to 5
}

// Edit is a draft that a clearance gives back as another.
type Edit struct {
	Draft, To int
	When      *rule.Program // nil for always
}
