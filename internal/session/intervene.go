package session

import (
	"strconv"

	"demarche/internal/journal"
	"demarche/internal/sim"
	"demarche/internal/speech"
)

// Intervene lets an instructor act on the crisis in the tick that comes next: it
// reads the tone of what is said, and journals it with the instructor's name. A
// refusal changes nothing and is not journaled: where the play-through counts, all
// of it is refused. An error means that it cannot be
// journaled.
//
// The id of what was accepted is that of the last of Interventions.
func (s *Session) Intervene(x sim.Intervention, name string) (*sim.Refusal, error) {
	x = s.completed(x)
	if r := s.CheckIntervention(x); r != nil {
		return r, nil
	}
	x.ID = interventionID(len(s.staged))
	if err := s.record(journal.Instructor, author{name, "instructor"}, x); err != nil {
		return nil, err
	}
	s.stage(x)
	return nil, nil
}

// CheckIntervention tells why an instructor could not do this now, or nil.
func (s *Session) CheckIntervention(x sim.Intervention) *sim.Refusal {
	if !s.intervenes() {
		return &sim.Refusal{Code: sim.RefusedInstructor}
	}
	x = s.completed(x)
	n := 0
	for _, text := range x.Texts {
		n += len(text)
	}
	if n > maxText {
		return &sim.Refusal{Code: sim.RefusedTooLong, Args: map[string]string{"platform": "", "limit": strconv.Itoa(maxText), "length": strconv.Itoa(n)}}
	}
	return s.sim.CheckIntervention(&x)
}

// intervenes tells whether an instructor may act on this play-through.
func (s *Session) intervenes() bool {
	return s.mode.Intervenes() || s.setup.Facilitated && s.mode.Opens()
}

// Interventions returns what an instructor did, in order. It must not be changed.
func (s *Session) Interventions() []sim.Intervention { return s.staged }

// completed fills in the minute, the one text of an inject that is edited and the
// readings.
func (s *Session) completed(x sim.Intervention) sim.Intervention {
	x.ID, x.Minute = "", s.sim.Minute()
	if x.Texts = sound(x.Texts); x.Kind == sim.Edit && x.Line == "" {
		for i := range s.setup.Bundle.World.Injects {
			if in := &s.setup.Bundle.World.Injects[i]; in.ID == x.Inject && len(in.Lines()) == 1 {
				x.Line = in.Lines()[0]
			}
		}
	}
	if x.Readings = nil; len(x.Texts) > 0 {
		x.Readings = map[string]speech.Reading{}
		for lang, text := range x.Texts {
			x.Readings[lang] = s.setup.Read(lang, text)
		}
	}
	return x
}

func (s *Session) stage(x sim.Intervention) {
	s.staged, s.log = append(s.staged, x), append(s.log, given{staged: &x})
	s.sim.Intervene(x)
}

// interventionID has a colon, which no id of a scenario has.
func interventionID(before int) string { return "hand:" + strconv.Itoa(before+1) }

// stagedAgain lets a journaled intervention take place once more.
func (s *Session) stagedAgain(e journal.Entry) error {
	var x sim.Intervention
	if err := open(e, &x); err != nil {
		return garbled(e, err)
	}
	if id := interventionID(len(s.staged)); x.ID != id {
		return differs(e, "intervention", x.ID, "expects "+id)
	}
	if !s.intervenes() {
		return differs(e, "intervention", x.ID, "is played in the mode "+string(s.mode))
	}
	if r := s.sim.CheckIntervention(&x); r != nil {
		return differs(e, "intervention", x.ID+" accepted", "refuses it: "+r.Error())
	}
	s.stage(x)
	return nil
}

// Rehearse makes a rehearsal of a play-through from now on: whoever plays sees
// behind the crisis and may act on it, and it counts for nothing any more. It
// tells whether it is one now; an exam never is, nor what a class plays.
func (s *Session) Rehearse() bool {
	if s.mode != Rehearsal && s.mode.Opens() && !s.setup.Facilitated && !s.closed && !s.copied {
		s.mode, s.stale = Rehearsal, true
		s.note(journal.Changed, changedPayload{Rehearsal})
	}
	return s.mode == Rehearsal
}

// Trace tells why what happened did, to the author of a rehearsal or an instructor
// who takes part. It is nil elsewhere: it holds what no desk knows.
func (s *Session) Trace() *sim.Trace {
	if !s.intervenes() {
		return nil
	}
	return s.trace
}

// changedAgain does the same when a journal is played again.
func (s *Session) changedAgain(e journal.Entry) error {
	var p changedPayload
	if err := open(e, &p); err != nil {
		return garbled(e, err)
	}
	if p.Mode != Rehearsal || !s.mode.Opens() || s.setup.Facilitated {
		return differs(e, "mode", p.Mode, "stays "+string(s.mode))
	}
	s.mode = Rehearsal
	return nil
}
