// Package drill makes exercises of three minutes from what scenarios hold:
// which of many things to deal with first, how to say something in a fitting
// tone, by which channel, and what to have checked before a verdict.
//
// Nothing is judged by stored answers. What an item is worth is read from the
// run going on without an answer; a channel from many runs with it and without;
// a check from the declared chances; a text from the reading of its tone. The
// package knows no screen, no clock and no words: package present says what it
// finds.
package drill

import (
	"errors"
	"slices"

	"demarche/internal/chance"
	"demarche/internal/population"
	"demarche/internal/session"
)

// Kind is what a drill exercises.
type Kind string

// The kinds.
const (
	Triage  Kind = "triage"
	Rewrite Kind = "rewrite"
	Channel Kind = "channel"
	Verify  Kind = "verify"
)

// Kinds returns all kinds in the order in which they are offered.
func Kinds() []Kind { return []Kind{Triage, Rewrite, Channel, Verify} }

// Seconds is how long a drill is meant to take, of real time. Who takes longer
// loses nothing.
const Seconds = 3 * 60

// ErrNothing is the error for a scenario that holds too little for a drill.
var ErrNothing = errors.New("the scenario holds too little for this drill")

// Drill is an exercise with all that is needed to judge it. The field of its
// kind is set.
type Drill struct {
	Kind    Kind
	Seed    uint64
	Sorting *Sorting
	Writing *Writing
	Choice  *Choice
	Check   *Check
}

// Answer is what the player does in a drill.
type Answer struct {
	Picks []int  // triage, channel, verify: options, by their index
	Text  string // rewrite
	True  bool   // verify: the verdict on the claim
	Sure  int    // verify: how sure, 50 to 100 %
}

// Deal makes a drill of a scenario. The seed of the setup draws the crisis and
// what of it is asked; the same seed gives the same drill. It fails with
// ErrNothing alone.
func Deal(kind Kind, at session.Setup, lang string) (*Drill, error) {
	if at.People == nil {
		at.People = population.Build(at.Bundle.World)
	}
	d, err := &Drill{Kind: kind, Seed: at.Seed}, error(nil)
	switch kind {
	case Triage:
		d.Sorting, err = sorting(at)
	case Rewrite:
		d.Writing, err = writing(at, lang)
	case Channel:
		d.Choice, err = choice(at)
	case Verify:
		d.Check, err = check(at)
	default:
		err = ErrNothing
	}
	if err != nil {
		return nil, err
	}
	return d, nil
}

// asked separates the draws of drills from those of the crisis: they decide
// what is asked, never what happens.
const asked chance.Purpose = 1 << 16

// drawn returns 0 .. n-1 in an order that the seed draws.
func drawn(seed uint64, what string, n int) []int {
	key := func(i int) uint64 { return chance.Bits(seed, asked, chance.ID("drill", what), int32(i)) }
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	slices.SortFunc(list, func(a, b int) int {
		if key(a) < key(b) {
			return -1
		}
		return 1
	})
	return list
}
