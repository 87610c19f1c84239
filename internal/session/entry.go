package session

import (
	"bytes"
	"encoding/json"

	"demarche/internal/journal"
	"demarche/internal/sim"
)

// author is who makes an entry.
type author struct{ name, role string }

var (
	byPlayer  = author{"player", "desk"}
	byProgram = author{"demarche", "clock"}
)

// Rejected is a command that was refused when it was given. Minute is when, and its
// id is empty.
type Rejected struct {
	Command sim.Command  `json:"command"`
	Refused *sim.Refusal `json:"refused"`
}

// What the entries of other kinds hold. A command's payload is the sim.Command.
type (
	clockPayload struct {
		Speed int `json:"speed"` // crisis minutes for each second; 0 is a pause
	}
	digestPayload struct {
		Digest string `json:"digest"`
	}
	endPayload struct {
		Digest   string `json:"digest"`
		Ending   string `json:"ending"`
		Rung     int    `json:"rung"`
		PeakRung int    `json:"peak_rung"`
	}
	changedPayload struct {
		Mode Mode `json:"mode"` // from then on
	}
	resumedPayload struct {
		Program string `json:"program"`
		Created string `json:"created"` // wall time, RFC 3339
	}
)

// record appends an entry for this moment. It fails only when the entry is
// impossible; trouble with the file is reported by the journal itself.
func (s *Session) record(kind journal.Kind, by author, payload any) error {
	if s.book == nil && s.into == nil || s.closed {
		return nil
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(payload); err != nil {
		return err
	}
	e := journal.Entry{
		Tick: s.sim.Tick(), Minute: s.sim.Minute(), Author: by.name, Role: by.role,
		Kind: kind, Payload: bytes.TrimSpace(b.Bytes()),
	}
	if s.into != nil {
		s.into(e)
		return nil
	}
	return s.book.Append(e)
}

// note records what the program itself has to say, which always fits a line.
func (s *Session) note(kind journal.Kind, payload any) {
	if err := s.record(kind, byProgram, payload); err != nil {
		panic("session: " + err.Error()) // the entry is made here and the clock never goes back
	}
}

// open decodes a payload strictly.
func open(e journal.Entry, v any) error {
	dec := json.NewDecoder(bytes.NewReader(e.Payload))
	dec.DisallowUnknownFields()
	return dec.Decode(v)
}
