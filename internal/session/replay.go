package session

import (
	"fmt"
	"maps"
	"slices"

	"demarche/internal/journal"
	"demarche/internal/sim"
)

// Finder finds the scenario that a journal was played on and the reader of
// tones. The seed of the setup is taken from the journal.
type Finder func(journal.Header) (Setup, error)

// Difference is the first entry of a journal that a new run does not bear out.
// It is an error.
type Difference struct {
	Line   int          `json:"line"` // of the file, from 1
	Seq    int64        `json:"seq"`
	Tick   int32        `json:"tick"`
	Minute int32        `json:"minute"`
	Kind   journal.Kind `json:"kind"`
	What   string       `json:"what"` // that differs
	Want   string       `json:"want"` // as journaled
	Got    string       `json:"got"`  // in the new run
}

// Error says in one sentence what differs and where.
func (d *Difference) Error() string {
	return fmt.Sprintf("line %d: the new run differs at minute %d: the journal has %s %s, the run %s", d.Line, d.Minute, d.What, d.Want, d.Got)
}

func differs(e journal.Entry, what string, want, got any) error {
	return &Difference{
		Line: e.Line(), Seq: e.Seq, Tick: e.Tick, Minute: e.Minute, Kind: e.Kind,
		What: what, Want: fmt.Sprint(want), Got: fmt.Sprint(got),
	}
}

// Report is what a replay has shown.
type Report struct {
	Entries  int  // of the journal
	Commands int  // carried out again
	Digests  int  // compared, all equal
	Complete bool // the crisis was played to its end
}

// Replay runs a journal again from its seed and commands, with the readings
// that it keeps, and compares every digest; it also reads the texts again and
// compares what the same lexicon must read alike. It returns the session as it
// stands after the last entry, without a journal. The error is a
// *journal.Fault when the file is not sound, down to its last byte, or does
// not belong to this program or scenario, and a *Difference at the first entry
// that the run does not bear out.
func Replay(path string, find Finder) (*Session, *Report, error) {
	rec, err := journal.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	return Check(rec, find)
}

// Check is Replay for a journal that was read.
func Check(rec *journal.Record, find Finder) (*Session, *Report, error) {
	s, err := restore(rec, find)
	if err != nil {
		return nil, nil, err
	}
	for _, e := range rec.Entries {
		if err := s.sameReadings(e); err != nil {
			return nil, nil, err
		}
	}
	r := &Report{Entries: len(rec.Entries), Commands: s.given, Complete: s.sim.Over()}
	for _, e := range rec.Entries {
		if e.Kind == journal.Digest || e.Kind == journal.End {
			r.Digests++
		}
	}
	return s, r, nil
}

// Restore goes on with a play-through whose entries are kept elsewhere, numbered
// from 1: what was given is played again and every digest compared. Entries from
// there on go into the function. Errors are those of Replay.
func Restore(h journal.Header, entries []journal.Entry, find Finder, into func(journal.Entry)) (*Session, error) {
	s, err := restore(&journal.Record{Header: h, Entries: entries}, find)
	if err != nil {
		return nil, err
	}
	s.into = into
	return s, nil
}

// Resume continues a journal where it ends: what was given before is played
// again, a line that was cut off is dropped. Errors are those of Replay and of
// journal.Continue; the file is then left as it is.
func Resume(path string, find Finder, notice func(error)) (*Session, error) {
	book, rec, err := journal.Continue(path, journal.Options{Notice: notice})
	if err != nil {
		return nil, err
	}
	s, err := restore(rec, find)
	if err != nil {
		book.Close()
		return nil, err
	}
	if s.book = book; !s.mode.Played() {
		s.mode = Solo // whoever resumes it plays
	}
	if !s.sim.Over() {
		s.note(journal.Resumed, resumedPayload{s.setup.Program, s.setup.Created})
	}
	return s, nil
}

// restore plays a record again.
func restore(rec *journal.Record, find Finder) (*Session, error) {
	setup, err := setupOf(rec, find)
	if err != nil {
		return nil, err
	}
	s := begin(setup, Mode(rec.Header.Mode))
	s.branch = rec.Header.Branch
	for _, e := range rec.Entries {
		if err := s.follow(e); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// setupOf finds what a record was played on, or says why it cannot be played
// again.
func setupOf(rec *journal.Record, find Finder) (none Setup, err error) {
	h := rec.Header
	if h.Rules != sim.RulesVersion {
		return none, &journal.Fault{
			Line: 1, What: fmt.Sprintf("the journal was played under version %d of the rules; this program has version %d", h.Rules, sim.RulesVersion),
			Do: fmt.Sprintf("Use version %s of the program", h.Program),
		}
	}
	if !Mode(h.Mode).known() {
		return none, &journal.Fault{
			Line: 1, What: fmt.Sprintf("the journal was played in the mode %q, which this program does not know", h.Mode),
			Do: fmt.Sprintf("Use version %s of the program", h.Program),
		}
	}
	setup, err := find(h)
	if err != nil {
		return none, err
	}
	if b := setup.Bundle; h.World != b.WorldDigest {
		return none, &journal.Fault{
			Line: 1, What: fmt.Sprintf("the journal was played on another state of the scenario %q: its digest is %.12s, that of the scenario found here %.12s", h.Scenario, h.World, b.WorldDigest),
			Do: "Use the scenario as it was then",
		}
	}
	setup.Seed, setup.Facilitated = h.Seed, h.Facilitated
	return setup, nil
}

// follow plays one entry again.
func (s *Session) follow(e journal.Entry) error {
	for s.sim.Tick() < e.Tick && !s.sim.Over() {
		s.deliver(s.sim.Step(s.queue))
		s.noteSteps()
		s.queue = nil
	}
	switch {
	case s.sim.Tick() != e.Tick:
		return differs(e, "tick", e.Tick, s.sim.Tick())
	case s.sim.Minute() != e.Minute:
		return differs(e, "minute", e.Minute, s.sim.Minute())
	case s.sim.Over() && e.Kind != journal.End:
		return differs(e, "an entry after the end:", e.Kind, "is over")
	}
	switch e.Kind {
	case journal.Command:
		return s.again(e)
	case journal.Instructor:
		return s.stagedAgain(e)
	case journal.Changed:
		return s.changedAgain(e)
	case journal.Clock:
		var p clockPayload
		if err := open(e, &p); err != nil {
			return garbled(e, err)
		}
		s.speed = p.Speed
	case journal.Digest:
		var p digestPayload
		if err := open(e, &p); err != nil {
			return garbled(e, err)
		}
		return s.sameDigest(e, p.Digest)
	case journal.End:
		return s.sameEnd(e)
	case journal.Rejected:
		var p Rejected
		if err := open(e, &p); err != nil {
			return garbled(e, err)
		}
		s.rejected = append(s.rejected, p)
	case journal.Resumed:
		var p resumedPayload
		if err := open(e, &p); err != nil {
			return garbled(e, err)
		}
	}
	return nil
}

func garbled(e journal.Entry, err error) error {
	return &journal.Fault{
		Line: e.Line(), What: fmt.Sprintf("the %s cannot be understood (%v)", e.Kind, err),
		Do: "Use a copy of the journal that was not changed",
	}
}

// again gives a journaled command once more.
func (s *Session) again(e journal.Entry) error {
	var c sim.Command
	if err := open(e, &c); err != nil {
		return garbled(e, err)
	}
	if id := commandID(s.given); c.ID != id {
		return differs(e, "command", c.ID, "expects "+id)
	}
	if r := s.possible(&c); r != nil {
		return differs(e, "command", c.ID+" accepted", "refuses it: "+r.Error())
	}
	s.take(c)
	return nil
}

// sameReadings reads the texts of a command again. A reading by another lexicon
// stands as it is; one by the lexicon of this program must be what it reads.
func (s *Session) sameReadings(e journal.Entry) error {
	if e.Kind != journal.Command {
		return nil
	}
	var c sim.Command
	if err := open(e, &c); err != nil {
		return garbled(e, err)
	}
	read := s.read(&c)
	for _, lang := range slices.Sorted(maps.Keys(c.Texts)) {
		kept, ok := c.Readings[lang]
		if !ok {
			return differs(e, "text", lang, "no reading of it")
		}
		if got := read[lang]; got.Lexicon == kept.Lexicon && got != kept {
			return differs(e, "reading of the text in "+lang, fmt.Sprintf("%+v", kept), fmt.Sprintf("%+v", got))
		}
	}
	return nil
}

func (s *Session) sameDigest(e journal.Entry, want string) error {
	if got := s.sim.Digest(); got != want {
		return differs(e, "digest", want, got)
	}
	return nil
}

func (s *Session) sameEnd(e journal.Entry) error {
	var p endPayload
	if err := open(e, &p); err != nil {
		return garbled(e, err)
	}
	if !s.sim.Over() {
		return differs(e, "the end:", p.Ending, "goes on")
	}
	o := s.sim.Outcome()
	if got := (endPayload{p.Digest, o.Ending, o.Rung, o.PeakRung}); got != p {
		return differs(e, "outcome", fmt.Sprintf("%s %d %d", p.Ending, p.Rung, p.PeakRung), fmt.Sprintf("%s %d %d", o.Ending, o.Rung, o.PeakRung))
	}
	return s.sameDigest(e, p.Digest)
}
