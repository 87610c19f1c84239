package scenarios_test

import "demarche/internal/trial"

// A deed of a player who acts at random: after so many ticks, the one that pick
// points at among all that the desk is offered then.
type deed struct {
	After int
	Pick  uint32
}

// choose returns the command of a deed.
var choose = trial.Choose
