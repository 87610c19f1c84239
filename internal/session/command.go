package session

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"demarche/internal/journal"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// maxText bounds the texts of one command, in bytes over all languages.
const maxText = 32 << 10

// Do gives a command. It fills in what the command leaves open (see Complete),
// reads the tone of its texts and journals it; it acts at the next tick. What
// goes with it (see With) is given before it. A refusal is journaled too, while
// the crisis lasts, and changes nothing. An error means that the command cannot
// be journaled.
//
// The id of an accepted command is that of the last of Commands, except where it
// takes another back.
func (s *Session) Do(c sim.Command) (*sim.Refusal, error) { return s.do(byPlayer, c) }

// DoAs is Do in the name of one of those who share the desk.
func (s *Session) DoAs(who journal.Participant, c sim.Command) (*sim.Refusal, error) {
	return s.do(author{who.Name, who.Role}, c)
}

func (s *Session) do(by author, c sim.Command) (*sim.Refusal, error) {
	c = s.Complete(c)
	if r := s.check(&c); r != nil && s.sim.Over() {
		return r, nil // the journal is complete
	} else if r != nil {
		shorten(&c)
		return r, s.reject(by, c, r)
	}
	for _, with := range append(s.With(c), c) {
		with.ID = commandID(s.given)
		if err := s.record(journal.Command, by, with); err != nil {
			return nil, err
		}
		s.take(with)
	}
	return nil, nil
}

// reject keeps a refused command, which changes nothing.
func (s *Session) reject(by author, c sim.Command, r *sim.Refusal) error {
	p := Rejected{c, r}
	s.rejected = append(s.rejected, p)
	return s.record(journal.Rejected, by, p)
}

// Rejected returns the commands that were refused when they were given, in order.
// Those given after the end are not among them.
func (s *Session) Rejected() []Rejected { return s.rejected }

// Check tells why a command could not be given now, or nil. Nothing is
// journaled.
func (s *Session) Check(c sim.Command) *sim.Refusal {
	c = s.Complete(c)
	return s.check(&c)
}

func (s *Session) check(c *sim.Command) *sim.Refusal {
	n := 0
	for _, text := range c.Texts {
		n += len(text)
	}
	if n > maxText {
		return &sim.Refusal{Code: sim.RefusedTooLong, Args: map[string]string{
			"platform": "", "limit": strconv.Itoa(maxText), "length": strconv.Itoa(n),
		}}
	}
	if c.Draft != "" && s.draft(c.Draft) == nil {
		return &sim.Refusal{Code: sim.RefusedUnknown, Args: map[string]string{"what": "draft", "id": c.Draft}}
	}
	if r := s.aided(c); r != nil {
		return r
	}
	if r := s.possible(c); r != nil {
		return r
	}
	if s.ordered(c) {
		return &sim.Refusal{Code: sim.RefusedUnderWay}
	}
	return nil
}

// ordered tells whether what can be done only once waits for the next tick
// already: the simulation knows only of what it has begun.
func (s *Session) ordered(c *sim.Command) bool {
	switch c.Kind {
	case world.CmdForecast:
		return slices.ContainsFunc(s.queue, func(o sim.Command) bool { return o.Kind == c.Kind })
	case world.CmdChoose, world.CmdVerify, world.CmdQuery, world.CmdCancel:
		return slices.ContainsFunc(s.queue, func(o sim.Command) bool { return o.Kind == c.Kind && o.Target == c.Target })
	}
	return false
}

func (s *Session) take(c sim.Command) {
	s.given++
	s.log = append(s.log, given{command: &c})
	if c.Kind == world.CmdForecast {
		s.outlooks = append(s.outlooks, newOutlook(s, c))
	}
	if c.Kind != world.CmdCancel {
		s.commands = append(s.commands, c)
	} else if s.cancel(c.Target) {
		return
	}
	s.queue = append(s.queue, c)
}

// commandID names a command by how many were accepted before it: refused ones
// leave no gap, so that they change nothing.
func commandID(before int) string { return "c" + strconv.Itoa(before+1) }

// Complete fills in what a command leaves open: the minute; account, text and
// all else of a draft when it names one and gives no text; the account that
// speaks; and the readings of its texts.
func (s *Session) Complete(c sim.Command) sim.Command {
	c.ID = ""
	if now := s.sim.Minute(); c.Minute < now || c.Minute >= now+s.setup.Bundle.World.Clock.Tick {
		c.Minute = now
	}
	c.Texts = sound(c.Texts)
	s.fillStep(&c)
	if d := s.draft(c.Draft); d != nil && len(c.Texts) == 0 {
		s.fillDraft(&c, d)
	}
	if c.Kind == world.CmdPrepare && len(c.Texts) == 0 {
		c.Texts = s.textsOf("conferences." + c.Target + ".questions." + c.Choice + ".answer")
	}
	if c.Account == "" && len(c.Texts) > 0 {
		c.Account = s.speaker(&c)
	}
	c.Verbatim = s.verbatim(&c)
	c.Readings = s.read(&c)
	return c
}

// sound returns texts as the journal can keep them: valid UTF-8, without space
// round them. Languages without text are left out.
func sound(texts map[string]string) map[string]string {
	if len(texts) == 0 {
		return nil
	}
	out := maps.Clone(texts)
	for lang, text := range texts {
		if out[lang] = strings.TrimSpace(strings.ToValidUTF8(text, "\uFFFD")); out[lang] == "" {
			delete(out, lang)
		}
	}
	return out
}

// speaker returns the account for a command that names none: that of the post
// which it corrects, else the player's own.
func (s *Session) speaker(c *sim.Command) string {
	if c.Kind == world.CmdRetract {
		for _, p := range s.View().Feed {
			if p.ID == c.Target && p.Ours {
				return s.setup.Bundle.World.Accounts[p.Account].ID
			}
		}
	}
	return s.setup.Bundle.Scenario.Player.Account.V
}

// shorten cuts the texts of a refused command to what the journal keeps of
// them.
func shorten(c *sim.Command) {
	for lang, text := range c.Texts {
		if keep := maxText / (len(c.Texts) + 1); len(text) > keep {
			c.Texts[lang] = strings.ToValidUTF8(text[:keep], "") + "…"
		}
	}
}
