package session

import (
	"errors"
	"slices"
	"strings"

	"demarche/internal/journal"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// Dropped is what was given in a rehearsal and cannot be given in the changed
// scenario.
type Dropped struct {
	Command      *sim.Command      // or
	Intervention *sim.Intervention // that it was
	Refused      *sim.Refusal
}

// given is something that was accepted, in the order in which it was.
type given struct {
	command *sim.Command
	staged  *sim.Intervention
}

// Course is what was done in a rehearsal so far. It stays as it is when the session
// goes on.
type Course struct {
	Content string // digest of the scenario's content
	Steps   int    // commands and interventions that were accepted

	mode   Mode
	seed   uint64
	minute int32
	branch *journal.Branch
	log    []given
}

// Course returns what was done so far.
func (s *Session) Course() Course {
	c := Course{
		Content: s.setup.Bundle.ContentDigest, Steps: len(s.log), mode: s.mode, seed: s.setup.Seed, minute: s.sim.Minute(), log: slices.Clip(s.log),
	}
	if s.book != nil {
		c.branch = &journal.Branch{From: s.book.Hash(), Minute: c.minute}
	}
	return c
}

// Onto begins a rehearsal of a changed scenario that stands where another one
// stood: at the same minute, after the same commands and interventions with the
// readings that they had. What the changed scenario refuses is left out and
// returned. The rehearsal that was stays as it is, and so does its journal; the
// new one has a journal of its own, which names it. The seed is that of the
// rehearsal. Errors are those of New, and ErrNoRehearsal.
func Onto(was Course, setup Setup, keep Keep) (*Session, []Dropped, error) {
	if was.mode != Rehearsal {
		return nil, nil, ErrNoRehearsal
	}
	setup.Seed = was.seed
	s := begin(setup, Rehearsal)
	s.branch = was.branch
	if err := s.keep(keep); err != nil {
		return nil, nil, err
	}
	var dropped []Dropped
	renamed := map[string]string{}
	for _, g := range was.log {
		minute := int32(0)
		if g.command != nil {
			minute = g.command.Minute
		} else {
			minute = g.staged.Minute
		}
		s.advanceTo(minute)
		d, err := s.repeat(g, renamed)
		if err != nil {
			return nil, nil, errors.Join(err, s.Close())
		}
		if d.Refused != nil {
			dropped = append(dropped, d)
		}
	}
	s.advanceTo(was.minute)
	return s, dropped, nil
}

// ErrNoRehearsal is the error for who would change the scenario of a play-through
// that is no rehearsal.
var ErrNoRehearsal = errors.New("only a rehearsal can go on with a changed scenario")

// advanceTo lets the crisis go on until the tick of a minute.
func (s *Session) advanceTo(minute int32) {
	for tick := minute / s.setup.Bundle.World.Clock.Tick; s.sim.Tick() < tick && !s.sim.Over(); {
		s.Advance()
	}
}

// repeat gives once more what was given in another rehearsal. Commands before it
// that were left out have left no gap in the ids, so names are carried over.
func (s *Session) repeat(g given, renamed map[string]string) (Dropped, error) {
	if g.staged != nil {
		x := *g.staged
		x.ReplyTo = rename(x.ReplyTo, renamed)
		if r := s.sim.CheckIntervention(&x); r != nil {
			renamed[x.ID] = gone
			return Dropped{Intervention: &x, Refused: r}, nil
		}
		x.ID = interventionID(len(s.staged))
		renamed[g.staged.ID] = x.ID
		if err := s.record(journal.Instructor, author{byPlayer.name, "instructor"}, x); err != nil {
			return Dropped{}, err
		}
		s.stage(x)
		return Dropped{}, nil
	}
	c := *g.command
	for _, name := range []*string{&c.Target, &c.ReplyTo, &c.Cleared} {
		*name = rename(*name, renamed)
	}
	if c.Kind == world.CmdForecast {
		c.Choice = rename(c.Choice, renamed)
	}
	if r := s.check(&c); r != nil {
		renamed[g.command.ID] = gone
		if s.sim.Over() {
			return Dropped{Command: &c, Refused: r}, nil // the journal is complete
		}
		return Dropped{Command: &c, Refused: r}, s.reject(byPlayer, c, r)
	}
	c.ID = commandID(s.given)
	renamed[g.command.ID] = c.ID
	if err := s.record(journal.Command, byPlayer, c); err != nil {
		return Dropped{}, err
	}
	s.take(c)
	return Dropped{}, nil
}

// gone names what was left out: nothing has this name.
const gone = "left-out:"

// rename carries a name over: that of a command, or of what it has brought about.
func rename(name string, renamed map[string]string) string {
	stem := name
	if cut := strings.IndexAny(name, ".@"); cut >= 0 {
		stem = name[:cut]
	}
	if to, ok := renamed[stem]; ok {
		return to + name[len(stem):]
	}
	return name
}
