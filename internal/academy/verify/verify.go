// Package verify runs the journal of a play-through again and says what it was
// worth: a score counts only when the new run bears the journal out, entry by
// entry, on the scenario and under the rules of this program.
package verify

import (
	"fmt"
	"slices"

	"demarche/internal/journal"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/speech"
)

// Terms are what a journal must keep to. The zero value asks for nothing but a
// sound journal of a crisis that was played to its end.
type Terms struct {
	World  string       // digest of the scenario; "" for any
	Seed   *uint64      // nil for any
	Mode   session.Mode // "" for any but rehearsals
	People []string     // ids of those who may have taken part; nil for anybody

	// Proctored tells that the server itself took the commands in. What was played
	// elsewhere and handed in is not: who has the program can try as often as they
	// wish.
	Proctored bool
}

// Checked is a journal that a new run has borne out.
type Checked struct {
	Session *session.Session // as it stands after the last entry
	Report  *session.Report
	Header  journal.Header
	Hash    string // of the journal's last line
	Flags   []Flag

	// Reworded tells that texts of the scenario have changed since: what the desk
	// had prepared cannot be compared with what it said.
	Reworded  bool
	Proctored bool
}

// Clear tells whether nobody has to look before the score may count.
func (c *Checked) Clear() bool { return len(c.Flags) == 0 && !c.Reworded }

// Journal runs a journal again that was read whole. The error is a
// *journal.Fault where the journal is not sound, not finished or not of this
// scenario, program or session, and a *session.Difference at the first entry that the
// run does not bear out.
func Journal(rec *journal.Record, find session.Finder, terms Terms) (*Checked, error) {
	if err := terms.meets(rec.Header); err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(rec.Entries, func(e journal.Entry) bool { return e.Kind == journal.Instructor }); i >= 0 && !terms.Proctored {
		return nil, &journal.Fault{Line: i + 2, What: "an instructor took part in a play-through that was handed in", Do: useRight}
	}
	if n := len(rec.Entries); n == 0 || rec.Entries[n-1].Kind != journal.End {
		return nil, &journal.Fault{Line: n + 1, What: "the crisis is not over: the journal has no end", Do: "Play it to its end first"}
	}
	var read func(lang, text string) speech.Reading
	s, report, err := session.Check(rec, func(h journal.Header) (session.Setup, error) {
		setup, err := find(h)
		read = setup.Read
		return setup, err
	})
	if err != nil {
		return nil, err
	}
	if s.Mode() == session.Rehearsal {
		return nil, &journal.Fault{Line: 1, What: "the play-through became a rehearsal, which counts for nothing", Do: useRight}
	}
	c := &Checked{
		Session: s, Report: report, Hash: rec.Hash(), Header: rec.Header,
		Reworded: rec.Header.Content != s.Bundle().ContentDigest, Proctored: terms.Proctored,
	}
	again := rereader{s, read, c.Reworded}
	if c.Flags, err = again.flags(rec); err != nil {
		return nil, err
	}
	return c, nil
}

// The remedies.
const (
	useWhole = "Use a copy of the journal that was not changed"
	useRight = "Hand in the journal of this session"
)

// meets tells where a header does not keep to the terms.
func (t *Terms) meets(h journal.Header) error {
	wrong := func(what string, args ...any) error {
		return &journal.Fault{Line: 1, What: fmt.Sprintf(what, args...), Do: useRight}
	}
	switch mode := session.Mode(h.Mode); {
	case h.Rules != sim.RulesVersion:
		return &journal.Fault{
			Line: 1, What: fmt.Sprintf("the journal was played under version %d of the rules; this program has version %d", h.Rules, sim.RulesVersion),
			Do: fmt.Sprintf("Use version %s of the program", h.Program),
		}
	case t.World != "" && h.World != t.World:
		return wrong("the journal was played on another state of the scenario: its digest is %.12s, that of the session %.12s", h.World, t.World)
	case t.Seed != nil && h.Seed != *t.Seed:
		return wrong("the journal was played with another seed than the session has")
	case t.Mode != "" && mode != t.Mode:
		return wrong("the journal was played in the mode %q, the session in %q", h.Mode, t.Mode)
	case mode == session.Rehearsal:
		return wrong("the journal is that of a rehearsal, which counts for nothing")
	case h.Branch != nil:
		return wrong("the journal goes on from a moment of another one: the player knew what was to come")
	}
	for _, p := range h.Participants {
		if t.People != nil && !slices.Contains(t.People, p.Name) {
			return wrong("%q, who stands in the journal, takes no part in the session", p.Name)
		}
	}
	return nil
}
