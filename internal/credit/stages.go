package credit

import "demarche/internal/sim"

// stages keep how far shadow worlds have been walked, one stage of each: the next
// decision that is judged over a world goes on from there. They decide how fast
// and never what; who finds none walks the world from its first tick.
//
// The book of them, by world, lies in a channel: who has taken it out has it alone.
type stages chan map[int]*sim.Sim

func newStages() stages {
	s := make(stages, 1)
	s <- map[int]*sim.Sim{}
	return s
}

// upTo returns a copy of a world as it stands, at a tick or before; nil where it
// has not been walked yet, or further.
func (s stages) upTo(world int, tick int32) *sim.Sim {
	book := <-s
	stage := book[world]
	s <- book
	if stage == nil || stage.Tick() > tick {
		return nil
	}
	return stage.Branch() // stages are never stepped
}

// keep takes a stage over. Nobody may step it any more.
func (s stages) keep(world int, stage *sim.Sim) {
	book := <-s
	book[world] = stage
	s <- book
}
