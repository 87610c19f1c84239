// Package credit tells what each decision of a play-through was worth: the
// crisis is run again without it, earlier, later, in another tone, over many
// futures and over the worlds that the player could not tell apart.
//
// Its figures are losses by the scenario's rubric. They follow from a plan of
// futures and runs that is fixed by the line that was played: same line, same
// figures, on every platform. A plan is made of units that can be computed in
// any order, on any number of cores, and be kept between two sittings.
package credit

import (
	"slices"
	"strings"

	"demarche/internal/population"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// Line is what was played: the commands that were accepted, in order.
type Line struct {
	World    *world.World
	People   *population.People
	Seed     uint64
	Commands []sim.Command

	// Staged is what an instructor did: it stays in every run, and is nobody's
	// credit.
	Staged []sim.Intervention

	ticks []int32
	along [][]int // by command: what goes when it goes, itself first
	needs [][]int // by command: what it names
}

// NewLine takes a play-through apart. The line keeps what it is given: none of
// it must change afterwards.
func NewLine(w *world.World, people *population.People, seed uint64, commands []sim.Command) *Line {
	l := &Line{World: w, People: people, Seed: seed, Commands: commands}
	l.needs = make([][]int, len(commands))
	for i := range commands {
		l.ticks = append(l.ticks, commands[i].Minute/w.Clock.Tick)
		for k := range i {
			if names(&commands[i], commands[k].ID) {
				l.needs[i] = append(l.needs[i], k)
			}
		}
	}
	for i := range commands {
		l.along = append(l.along, l.dependents(i))
	}
	return l
}

// names tells whether a command is about what another has brought about: it
// takes its post back, answers it, uses its clearance.
func names(c *sim.Command, id string) bool {
	of := func(name string) bool {
		return name == id || strings.HasPrefix(name, id+".") || strings.HasPrefix(name, id+"@")
	}
	return of(c.Target) || of(c.ReplyTo) || of(c.Cleared)
}

// dependents lists what goes along when a command is taken out: what names it,
// what names that, and the clearance that was asked for it alone.
func (l *Line) dependents(i int) []int {
	out := []int{i}
	add := func(k int) {
		if !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	for n := 0; n < len(out); n++ {
		at := out[n]
		for k := at + 1; k < len(l.Commands); k++ {
			if slices.Contains(l.needs[k], at) {
				add(k)
			}
		}
		if cleared := l.Commands[at].Cleared; cleared != "" {
			if k := l.index(cleared); k >= 0 && !l.usedElsewhere(cleared, at) {
				add(k)
			}
		}
	}
	return out
}

func (l *Line) usedElsewhere(cleared string, at int) bool {
	for k := range l.Commands {
		if k != at && l.Commands[k].Cleared == cleared {
			return true
		}
	}
	return false
}

func (l *Line) index(id string) int {
	return slices.IndexFunc(l.Commands, func(c sim.Command) bool { return c.ID == id })
}

// Decides tells whether a command can change anything at all: who only waits,
// hands a message over or asks for a forecast has left things as they were.
func (l *Line) Decides(i int) bool {
	k := l.Commands[i].Kind
	return k != world.CmdWait && k != world.CmdSkip && k != world.CmdForecast
}

// decisions lists the commands that can change something.
func (l *Line) decisions() []int {
	var list []int
	for i := range l.Commands {
		if l.Decides(i) {
			list = append(list, i)
		}
	}
	return list
}

// begins returns the tick of the first decision, before which nothing is the
// player's; where nothing was decided, that at which the player took over.
func (l *Line) begins() int32 {
	for i := range l.Commands {
		if l.Decides(i) {
			return l.ticks[i]
		}
	}
	return l.World.Clock.TickAt(l.World.Clock.Enters)
}
