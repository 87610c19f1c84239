// Package session is one play-through: the simulation, the commands of the
// player, and the journal that keeps them so that the whole can be resumed,
// run again and checked.
package session

import (
	"slices"

	"demarche/internal/journal"
	"demarche/internal/population"
	"demarche/internal/rule"
	"demarche/internal/scenario"
	"demarche/internal/score"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/view"
)

// Setup is what a session is made of.
type Setup struct {
	Bundle *scenario.Bundle
	People *population.People // of the bundle's world; built when nil
	Seed   uint64

	// Read reads the tone of a text once, when it is accepted; the journal
	// keeps the reading.
	Read func(lang, text string) speech.Reading

	// Staged is what an instructor did in the play-through with which this one is
	// compared: it happens in this one too. It is not journaled, so it is for runs
	// without a journal.
	Staged []sim.Intervention

	// Facilitated lets an instructor take part in a coached or solo play-through: a
	// class's setup declares it before anybody plays. Exams never allow it.
	Facilitated bool

	// What the journal's header says for information only.
	Language string // of display
	Program  string // version
	Created  string // wall time, RFC 3339
	Source   string // folder of a scenario outside the library

	// Participants are those who share the desk; a single one where none stand here.
	Participants []journal.Participant
}

// Keep says where the journal goes. The zero value keeps none.
type Keep struct {
	Path     string
	Buffered bool        // written at the end: for runs that can be repeated
	Notice   func(error) // see journal.Options

	// Into takes every entry in place of a file, for who keeps the record of many
	// sessions elsewhere: see Restore. The numbers of the entries are not set.
	Into func(journal.Entry)
}

// Session is a play-through at the start of a tick. It must not be used from
// two goroutines at once.
type Session struct {
	setup     Setup
	mode      Mode
	sim       *sim.Sim
	book      *journal.Writer // nil when no journal is kept in a file
	into      func(journal.Entry)
	closed    bool
	copied    bool // it follows a record that is kept elsewhere
	speed     int
	queue     []sim.Command   // given since the last tick
	commands  []sim.Command   // that were accepted and stand
	withdrawn []sim.Command   // accepted and taken back
	given     int             // how many were accepted
	outlooks  []*Outlook      // forecasts that were asked for and stand
	shown     *view.View      // made last, or nil
	stale     bool            // another must be made
	passed    *passed         // a tick between Pass and Arrive, or nil
	branch    *journal.Branch // where it parts from another play-through, or nil
	told      int             // how many forecasts it can tell

	staged     []sim.Intervention // what an instructor did
	rejected   []Rejected         // what was given and refused
	steps      []CameUp           // that the desk was offered so far
	stepsKnown map[string]bool    // the same, by their ids

	log   []given    // what was accepted, commands and interventions, in order
	trace *sim.Trace // why things happened, for a rehearsal; nil where it may never be seen
}

// New begins a play-through. What happens before the player takes over has
// happened when it returns. It fails only when the journal cannot be begun:
// journal.Create says when.
func New(setup Setup, mode Mode, keep Keep) (*Session, error) {
	s := begin(setup, mode)
	if err := s.keep(keep); err != nil {
		return nil, err
	}
	return s, nil
}

// keep begins the journal, if one is wanted.
func (s *Session) keep(keep Keep) error {
	if keep.Into != nil {
		s.into = keep.Into
		return s.record(journal.Digest, byProgram, digestPayload{s.sim.Digest()})
	}
	if keep.Path == "" {
		return nil
	}
	book, err := journal.Create(keep.Path, s.header(), journal.Options{Buffered: keep.Buffered, Notice: keep.Notice})
	if err != nil {
		return err
	}
	s.book = book
	return s.record(journal.Digest, byProgram, digestPayload{s.sim.Digest()})
}

// begin makes the simulation and lets it run until the player takes over.
func begin(setup Setup, mode Mode) *Session {
	w := setup.Bundle.World
	if setup.People == nil {
		setup.People = population.Build(w)
	}
	s := &Session{setup: setup, mode: mode, sim: sim.New(w, setup.People, setup.Seed), stepsKnown: map[string]bool{}}
	if !mode.Aids().Compare {
		s.sim.Uncompared()
	}
	s.sim.Intervene(setup.Staged...)
	if mode.Opens() || s.intervenes() {
		s.trace = s.sim.Traced()
	}
	for enters := w.Clock.TickAt(w.Clock.Enters); s.sim.Tick() < enters && !s.sim.Over(); {
		s.sim.Step(nil)
	}
	s.noteSteps()
	return s
}

// Header returns the first line of the journal of a play-through that is set up
// like this.
func (setup *Setup) Header(mode Mode) journal.Header {
	b, people := setup.Bundle, setup.Participants
	if len(people) == 0 {
		people = []journal.Participant{{Name: byPlayer.name, Role: byPlayer.role}}
	}
	return journal.Header{
		Rules: sim.RulesVersion, Program: setup.Program, Scenario: b.World.ID,
		World: b.WorldDigest, Content: b.ContentDigest, Seed: setup.Seed, Participants: people,
		Mode: string(mode), Language: setup.Language, Created: setup.Created, Source: setup.Source,
		Facilitated: setup.Facilitated,
	}
}

func (s *Session) header() journal.Header {
	h := s.setup.Header(s.mode)
	h.Branch = s.branch
	return h
}

// Advance lets one tick pass with the commands given since the last one and
// returns what happened. It does nothing once the crisis is over.
func (s *Session) Advance() []sim.Event {
	if s.sim.Over() {
		return nil
	}
	hour := s.sim.Minute() / 60
	events := slices.Clone(s.sim.Step(s.queue))
	s.queue, s.stale, s.passed = nil, true, nil
	s.deliver(events)
	s.noteSteps()
	switch {
	case s.book == nil && s.into == nil: // a digest costs as much as all else in a tick
	case s.sim.Over():
		o := s.sim.Outcome()
		s.note(journal.End, endPayload{s.sim.Digest(), o.Ending, o.Rung, o.PeakRung})
	case s.sim.Minute()/60 != hour:
		s.note(journal.Digest, digestPayload{s.sim.Digest()})
	case s.mode.Played():
		s.note(journal.Clock, clockPayload{s.speed})
	}
	return events
}

// Clock notes the speed at which the front end runs the clock: 0 for a pause,
// else crisis minutes for each second.
func (s *Session) Clock(speed int) {
	if speed == s.speed {
		return
	}
	s.speed = speed
	if !s.sim.Over() {
		s.note(journal.Clock, clockPayload{speed})
	}
}

// Close saves and closes the journal: what follows is not kept. It returns why
// the journal could not be saved.
func (s *Session) Close() error {
	s.closed = true
	if s.book == nil {
		return nil
	}
	return s.book.Close()
}

// Tick returns the tick that comes next.
func (s *Session) Tick() int32 { return s.sim.Tick() }

// Minute returns the minute of the crisis at which that tick begins.
func (s *Session) Minute() int32 { return s.sim.Minute() }

// Over tells whether the crisis has ended.
func (s *Session) Over() bool { return s.sim.Over() }

// Speed returns the speed noted last.
func (s *Session) Speed() int { return s.speed }

// Sim returns the simulation. It must not be stepped.
func (s *Session) Sim() *sim.Sim { return s.sim }

// Bundle returns the scenario.
func (s *Session) Bundle() *scenario.Bundle { return s.setup.Bundle }

// Mode returns how the session is played.
func (s *Session) Mode() Mode { return s.mode }

// Seed returns the seed.
func (s *Session) Seed() uint64 { return s.setup.Seed }

// View returns what the desk has been shown. It must not be changed; it stays
// as it is when the session goes on.
func (s *Session) View() *view.View {
	if s.passed != nil {
		return s.passed.before
	}
	return s.newest()
}

// newest is the picture as the simulation stands.
func (s *Session) newest() *view.View {
	if n := s.estimated(); s.shown == nil || s.stale || n != s.told {
		before := s.shown
		s.shown, s.stale, s.told = s.sim.ViewAfter(before), false, n
		s.shown.Forecasts = s.forecasts()
		s.shown.Index(before)
	}
	return s.shown
}

// Reader gives what the desk has been shown to expressions.
func (s *Session) Reader() rule.Reader { return s.sim.Reader() }

// Score judges the play-through as it stands.
func (s *Session) Score() score.Score { return score.Realised(s.sim, nil) }

// Commands returns the accepted commands that stand, in order: without those that
// were taken back, and what took them back. It must not be changed.
func (s *Session) Commands() []sim.Command { return s.commands }

// Pending returns the accepted commands that act at the next tick. It must not
// be changed.
func (s *Session) Pending() []sim.Command { return s.queue }

// Trouble returns why the journal is not saved at present and how many of its
// lines are not; nil when all is well or no journal is kept.
func (s *Session) Trouble() (unsaved int, err error) {
	if s.book == nil {
		return 0, nil
	}
	return s.book.Unsaved(), s.book.Trouble()
}

// Journal returns the path of the journal, or "".
func (s *Session) Journal() string {
	if s.book == nil {
		return ""
	}
	return s.book.Path()
}

// Written returns the text of the journal so far, also what could not be saved; nil
// when none is kept in a file. It must not be changed.
func (s *Session) Written() []byte {
	if s.book == nil {
		return nil
	}
	return s.book.Text()
}

// People returns who the publics are: what runs of the same world share.
func (s *Session) People() *population.People { return s.setup.People }
