// Package lobby is where classes are set up, joined, begun and ended.
package lobby

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/shelf"
	"demarche/internal/academy/store"
	"demarche/internal/looked"
	"demarche/internal/session"
)

// Lobby sets classes up. It can be used from several goroutines.
type Lobby struct {
	Store *store.Store
	Shelf *shelf.Shelf
	Now   func() time.Time
	Wake  func(session, team string) // there is something new
}

// Wrong is an error in what was asked for; the text says how to mend it.
type Wrong struct{ Code, Text string }

func (w *Wrong) Error() string { return w.Text }

func wrong(code, text string) error { return &Wrong{code, text} }

// MaxMinutes is the longest session, in minutes of wall time: a month.
const MaxMinutes = 31 * 24 * 60

// MaxKeep is how long a session can be told to stay, in days.
const MaxKeep = 3650

var errKeep = wrong("keep", "A session deletes itself 0 (never) to 3650 days after its end.")

func (l *Lobby) millis() int64 { return l.Now().UnixMilli() }

// Create makes a session as an instructor wishes. It waits until it is begun.
func (l *Lobby) Create(ctx context.Context, account string, set academy.Setup) (academy.Session, error) {
	if err := l.complete(ctx, account, &set); err != nil {
		return academy.Session{}, err
	}
	s := academy.Session{ID: auth.ID("s"), Account: account, Setup: set, State: academy.Waiting, Created: l.millis()}
	for try := 0; ; try++ {
		s.Seq, s.Code = 0, auth.Code()
		err := l.Store.Write(ctx, func(c *store.Conn) error {
			if err := c.AddSession(ctx, s); err != nil {
				return err
			}
			return l.append(ctx, c, &s, academy.Created, "", account, "instructor", set)
		})
		if !errors.Is(err, store.ErrTaken) || try == 5 {
			return s, err
		}
	}
}

// complete fills in what a setup leaves open, or says what is wrong with it.
func (l *Lobby) complete(ctx context.Context, account string, set *academy.Setup) error {
	if set.Pack != "" {
		p, err := l.Store.Pack(ctx, set.Pack)
		if err != nil || p.Account != account {
			return wrong("pack", "There is no such pack of yours.")
		}
		set.Scenario = p.Scenario
	}
	it, err := l.Shelf.Open(set.Scenario, set.Pack)
	if err != nil {
		return wrong("scenario", err.Error())
	}
	set.World = it.Bundle.WorldDigest
	languages := it.Bundle.Texts.Languages()
	if set.Language == "" {
		set.Language = languages[0]
	}
	if set.Mode == "" {
		set.Mode = session.Solo
	}
	if set.Pace == "" {
		set.Pace = academy.ByClass
	}
	if set.Names == "" {
		set.Names = academy.FreeNames
	}
	if set.Speed == 0 {
		set.Speed = 1
	}
	if set.Title == "" {
		set.Title, _ = it.Bundle.Texts.Text(set.Language, "title")
	}
	switch {
	case !slices.Contains(languages, set.Language):
		return wrong("language", "The scenario is not written in this language.")
	case !slices.Contains(session.Modes, set.Mode):
		return wrong("mode", "The mode is coached, solo or exam.")
	case set.Pace != academy.ByClass && set.Pace != academy.ByTeam:
		return wrong("pace", "The pace is class or team.")
	case set.Names != academy.FreeNames && set.Names != academy.Pseudonyms && set.Names != academy.FromRoster:
		return wrong("names", "Names are free, pseudonym or roster.")
	case set.Speed < 1 || set.Speed > academy.MaxSpeed:
		return wrong("speed", "The speed is 1 to 64 crisis minutes in a second.")
	case set.Minutes < 0 || set.Minutes > MaxMinutes:
		return wrong("minutes", "The time from start to deadline is 0 (none) to 44640 minutes.")
	case set.Keep < 0 || set.Keep > MaxKeep:
		return errKeep
	case len(set.Title) > 200:
		return wrong("title", "The title is too long.")
	case set.Facilitated && set.Mode == session.Exam:
		return wrong("facilitated", "In an exam the instructor cannot act on the crisis.")
	case set.Weights != nil && !set.Weights.Sound():
		return wrong("weights", "Weights are 0 or more, and one of them is more than 0.")
	}
	for _, a := range set.Hidden {
		if !a.Known() {
			return wrong("hidden", "There is no aid "+string(a)+".")
		}
	}
	switch {
	case set.Drawn:
		set.Seed = nil
	case set.Seed == nil:
		seed := auth.Seed()
		set.Seed = &seed
	}
	return nil
}

// append adds an entry that concerns the lesson.
func (l *Lobby) append(ctx context.Context, c *store.Conn, s *academy.Session, kind academy.Kind, team, author, role string, payload any) error {
	text, err := json.Marshal(payload)
	if err != nil {
		return err
	}
	return c.Append(ctx, s, []academy.Event{{Team: team, At: l.millis(), Author: author, Role: role, Kind: kind, Payload: text}})
}

// Instruct changes a session under its lock and notes what was changed.
func (l *Lobby) instruct(ctx context.Context, id, account string, do func(*store.Conn, *academy.Session) (academy.Kind, any, error)) (academy.Session, error) {
	var s academy.Session
	err := l.Store.Write(ctx, func(c *store.Conn) error {
		var err error
		if s, err = c.Lock(ctx, id); err != nil {
			return err
		}
		kind, payload, err := do(c, &s)
		if err != nil {
			return err
		}
		if err := c.SetSession(ctx, s); err != nil {
			return err
		}
		role := "instructor"
		if account == "" {
			role = "clock"
		}
		return l.append(ctx, c, &s, kind, "", account, role, payload)
	})
	if err == nil {
		l.Wake(id, "")
	}
	return s, err
}

// Begin starts the clock of a session.
func (l *Lobby) Begin(ctx context.Context, id, account string) (academy.Session, error) {
	return l.instruct(ctx, id, account, func(_ *store.Conn, s *academy.Session) (academy.Kind, any, error) {
		if s.State != academy.Waiting {
			return "", nil, wrong("begun", "The session has begun already.")
		}
		it, err := l.Shelf.Played(s.Setup.World, s.Setup.Scenario, s.Setup.Pack)
		if err != nil {
			return "", nil, err
		}
		now := l.millis()
		s.State = academy.Running
		s.Clock = academy.Clock{At: int64(it.Bundle.World.Clock.Enters) * 1000, Since: now, Speed: s.Setup.Speed}
		if s.Setup.Minutes > 0 {
			s.Deadline = now + int64(s.Setup.Minutes)*60_000
		}
		return academy.Begun, academy.ClockSet{Clock: s.Clock, Deadline: s.Deadline}, nil
	})
}

// Speed sets the clock of a session going at a speed, or stops it with 0. The
// deadline waits with a clock that stands. An exam's clock is nobody's to set.
func (l *Lobby) Speed(ctx context.Context, id, account string, speed int64) (academy.Session, error) {
	return l.instruct(ctx, id, account, func(_ *store.Conn, s *academy.Session) (academy.Kind, any, error) {
		now := l.millis()
		switch {
		case s.State != academy.Running && s.State != academy.Paused:
			return "", nil, wrong("state", "Only a session that runs has a clock.")
		case s.Setup.Mode == session.Exam:
			return "", nil, wrong("exam", "In an exam the clock goes on; it can be given more time, or be ended.")
		case speed < 0 || speed > academy.MaxSpeed:
			return "", nil, wrong("speed", "The speed is 0 (pause) to 64 crisis minutes in a second.")
		}
		if s.State == academy.Paused && s.Deadline > 0 { // paused again too: that begins the pause anew
			s.Deadline += now - s.Clock.Since
		}
		s.Clock, s.State = s.Clock.Set(now, speed), academy.Running
		if speed == 0 {
			s.State = academy.Paused
		}
		return academy.Timed, academy.ClockSet{Clock: s.Clock, Deadline: s.Deadline}, nil
	})
}

// Extend gives a session, or one team of it, more minutes.
func (l *Lobby) Extend(ctx context.Context, id, account, team string, minutes int) (academy.Session, error) {
	if minutes < 1 || minutes > MaxMinutes {
		return academy.Session{}, wrong("minutes", "An extension is 1 to 44640 minutes.")
	}
	if team == "" {
		return l.instruct(ctx, id, account, func(_ *store.Conn, s *academy.Session) (academy.Kind, any, error) {
			if s.Deadline == 0 || s.State == academy.Ended {
				return "", nil, wrong("state", "Only a session that runs towards a deadline can be given more time.")
			}
			s.Deadline += int64(minutes) * 60_000
			return academy.Extended, academy.Extension{Minutes: minutes}, nil
		})
	}
	var s academy.Session
	err := l.Store.Write(ctx, func(c *store.Conn) error {
		var err error
		if s, err = c.Lock(ctx, id); err != nil {
			return err
		}
		t, err := c.Team(ctx, team)
		switch {
		case err != nil:
			return err
		case t.Session != id:
			return store.ErrNone
		case s.State == academy.Ended:
			return wrong("state", "The session has ended.")
		}
		t.Extension += int64(minutes) * 60_000
		if err := c.SetTeam(ctx, t); err != nil {
			return err
		}
		return l.append(ctx, c, &s, academy.Extended, team, account, "instructor", academy.Extension{Minutes: minutes})
	})
	if err == nil {
		l.Wake(id, team)
	}
	return s, err
}

// End ends a session: nothing is taken any more.
func (l *Lobby) End(ctx context.Context, id, account string) (academy.Session, error) {
	return l.instruct(ctx, id, account, func(_ *store.Conn, s *academy.Session) (academy.Kind, any, error) {
		if s.State == academy.Ended || s.State == academy.Waiting {
			return "", nil, wrong("state", "Only a session that runs can be ended.")
		}
		s.Clock, s.State = s.Clock.Set(l.millis(), 0), academy.Ended
		return academy.Closed, academy.ClockSet{Clock: s.Clock, Deadline: s.Deadline}, nil
	})
}

// Note keeps what an instructor writes down of a team's post or of a moment; team is ""
// for what is of no team. ErrNone if the session has no such team.
func (l *Lobby) Note(ctx context.Context, id, account, team string, n academy.Note) error {
	if n.Text == "" || len(n.Text) > 4000 || len(n.Post) > 200 {
		return wrong("note", "A note has 1 to 4000 bytes.")
	}
	err := l.Store.Write(ctx, func(c *store.Conn) error {
		s, err := c.Lock(ctx, id)
		if err != nil {
			return err
		}
		if t, err := c.Team(ctx, team); team != "" && (err != nil || t.Session != id) {
			return store.ErrNone
		}
		return l.append(ctx, c, &s, academy.Noted, "", account, "instructor", struct {
			academy.Note
			Team string `json:"team,omitempty"`
		}{n, team})
	})
	if err == nil {
		l.Wake(id, "")
	}
	return err
}

// Looked keeps a reading of a team's post that an instructor has set right.
func (l *Lobby) Looked(ctx context.Context, id, team, account string, line looked.Line) error {
	err := l.Store.Write(ctx, func(c *store.Conn) error {
		s, err := c.Lock(ctx, id)
		if err != nil {
			return err
		}
		return l.append(ctx, c, &s, academy.Looked, team, account, "instructor", line)
	})
	if err == nil {
		l.Wake(id, team)
	}
	return err
}
