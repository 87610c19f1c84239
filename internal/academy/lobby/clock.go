package lobby

import (
	"context"

	"demarche/internal/academy"
	"demarche/internal/academy/store"
)

// beat is under which name a server says that it is alive, and beatGap after which
// silence it was not, in milliseconds.
const (
	beat    = "server"
	beatGap = 5000
)

// Beat notes that the server is alive, and ends the sessions whose time is over
// for every team. It returns those.
func (l *Lobby) Beat(ctx context.Context) ([]academy.Session, error) {
	now := l.millis()
	if err := l.Store.Write(ctx, func(c *store.Conn) error { return c.Beat(ctx, beat, now) }); err != nil {
		return nil, err
	}
	running, err := l.Store.SessionsIn(ctx, academy.Running)
	if err != nil {
		return nil, err
	}
	var ended []academy.Session
	for _, s := range running {
		if s.Deadline == 0 || now < s.Deadline {
			continue
		}
		teams, err := l.Store.Teams(ctx, s.ID)
		if err != nil {
			return ended, err
		}
		last := s.Deadline
		for i := range teams {
			last = max(last, teams[i].Deadline(&s))
		}
		if now < last {
			continue
		}
		s, err := l.End(ctx, s.ID, "")
		if err != nil {
			return ended, err
		}
		ended = append(ended, s)
	}
	return ended, nil
}

// Keep sets after how many days a session deletes itself once it has ended; 0 for
// never.
func (l *Lobby) Keep(ctx context.Context, id, account string, days int) (academy.Session, error) {
	if days < 0 || days > MaxKeep {
		return academy.Session{}, errKeep
	}
	return l.instruct(ctx, id, account, func(_ *store.Conn, s *academy.Session) (academy.Kind, any, error) {
		s.Setup.Keep = days
		return academy.Kept, academy.Keeping{Days: days}, nil
	})
}

// Expire deletes the sessions whose time to be kept is over, and returns their ids.
func (l *Lobby) Expire(ctx context.Context) ([]string, error) {
	ended, err := l.Store.SessionsIn(ctx, academy.Ended)
	if err != nil {
		return nil, err
	}
	var gone []string
	for _, s := range ended {
		const day = 24 * 60 * 60 * 1000
		if s.Setup.Keep == 0 || l.millis() < s.Clock.Since+int64(s.Setup.Keep)*day {
			continue
		}
		if err := l.Store.Write(ctx, func(c *store.Conn) error { return c.Erase(ctx, s.ID) }); err != nil {
			return gone, err
		}
		gone = append(gone, s.ID)
	}
	return gone, nil
}

// Resume sets the clocks of all sessions back to when a server was last alive:
// nobody loses the crisis time in which there was none.
func (l *Lobby) Resume(ctx context.Context) error {
	last, err := l.Store.LastBeat(ctx, beat)
	now := l.millis()
	if err != nil || last == 0 || now-last < beatGap {
		return err
	}
	running, err := l.Store.SessionsIn(ctx, academy.Running)
	if err != nil {
		return err
	}
	for _, s := range running {
		_, err := l.instruct(ctx, s.ID, "", func(_ *store.Conn, s *academy.Session) (academy.Kind, any, error) {
			since := max(last, s.Clock.Since)
			speed := s.Clock.Speed
			s.Clock = s.Clock.Set(since, speed)
			s.Clock.Since = now
			if s.Deadline > 0 {
				s.Deadline += now - since
			}
			return academy.Timed, academy.ClockSet{Clock: s.Clock, Deadline: s.Deadline}, nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
