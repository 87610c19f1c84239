package live

import (
	"context"
	"encoding/json"
	"errors"

	"demarche/internal/academy"
	"demarche/internal/academy/seat"
	"demarche/internal/academy/store"
	"demarche/internal/journal"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// Why nothing is taken at present.
var (
	ErrWaiting = errors.New("the session has not begun")
	ErrPaused  = errors.New("the session is paused")
	ErrEnded   = errors.New("the session has ended")
	ErrLate    = errors.New("the time of the team is over")
	ErrSeat    = errors.New("this belongs to another seat of the desk")
	ErrPace    = errors.New("the clock of the class decides how time passes")
	ErrClosed  = errors.New("this session gives no such aid")
)

// open tells why a team can do nothing now, or nil.
func open(m *moment) error {
	switch deadline := m.team.Deadline(&m.session); {
	case m.session.State == academy.Waiting:
		return ErrWaiting
	case m.session.State == academy.Paused:
		return ErrPaused
	case m.session.State == academy.Ended:
		return ErrEnded
	case deadline > 0 && m.now >= deadline:
		return ErrLate
	}
	return nil
}

// errKnown is the error for a request that was answered before.
var errKnown = errors.New("live: answered before")

// once takes the step of a request that its sender has named, or returns what came of
// it before.
func (h *Hub) once(ctx context.Context, who academy.Participant, client string, s step, do func(*room, *moment, *academy.Answer) error) (academy.Answer, error) {
	var a academy.Answer
	may := s.may
	s.may = func(c *store.Conn, m *moment) error {
		if known, err := h.answered(ctx, c, who, client, &a); err != nil {
			return err
		} else if known {
			return errKnown
		}
		if err := open(m); err != nil {
			return err
		}
		return may(c, m)
	}
	s.do = func(c *store.Conn, w *room, m *moment) error {
		a = academy.Answer{}
		if err := do(w, m, &a); err != nil {
			return err
		}
		a.Tick, a.Minute, a.Over = w.play.Tick(), w.play.Minute(), w.play.Over()
		a.Seq = m.session.Seq + int64(kept(w.pending, s.passed))
		text, err := json.Marshal(a)
		if err != nil {
			return err
		}
		return c.Answered(ctx, who.ID, client, a.Seq, text)
	}
	if err := h.change(ctx, who.Team, s); !errors.Is(err, errKnown) {
		return a, err
	}
	return a, nil
}

// kept counts the entries that keep will append.
func kept(list []journal.Entry, passed bool) int {
	n := 0
	for i, e := range list {
		if e.Kind != journal.Clock || passed && i == len(list)-1 {
			n++
		}
	}
	return n
}

func (h *Hub) answered(ctx context.Context, c *store.Conn, who academy.Participant, client string, a *academy.Answer) (bool, error) {
	text, err := c.Answer(ctx, who.ID, client)
	switch {
	case errors.Is(err, store.ErrNone):
		return false, nil
	case err != nil:
		return false, err
	}
	return true, json.Unmarshal(text, a)
}

// Do gives a command of a player's, named by the client so that it can be sent
// again.
func (h *Hub) Do(ctx context.Context, who academy.Participant, client string, c sim.Command) (academy.Answer, error) {
	if !seat.Role(who.Role).May(c.Kind) {
		return academy.Answer{}, ErrSeat
	}
	s := step{
		may: func(_ *store.Conn, m *moment) error {
			if c.Kind == world.CmdForecast && Hides(&m.session.Setup, academy.AidForecast) {
				return ErrClosed
			}
			return nil
		},
		ready: func(play *session.Session) { play.Complete(c) }, // reads its texts
	}
	a, err := h.once(ctx, who, client, s, func(w *room, _ *moment, a *academy.Answer) error {
		r, err := w.play.DoAs(journal.Participant{Name: who.ID, Role: who.Role}, c)
		if err != nil {
			return err
		}
		a.Accepted, a.Refused = r == nil, r
		if all := w.play.Commands(); a.Accepted && len(all) > 0 && c.Kind != world.CmdCancel {
			a.Command = all[len(all)-1].ID
		}
		return nil
	})
	if err == nil {
		h.lock.Lock()
		if a.Accepted {
			h.counts.Accepted++
		} else {
			h.counts.Refused++
		}
		h.lock.Unlock()
	}
	return a, err
}

// Hides tells whether a session hides an aid that its mode gives.
func Hides(s *academy.Setup, aid academy.Aid) bool {
	for _, h := range s.Hidden {
		if h == aid {
			return true
		}
	}
	return false
}

// Pass lets time pass in a team that has its own pace: until something wants the
// desk, for at most so many ticks.
func (h *Hub) Pass(ctx context.Context, who academy.Participant, client string, ticks int32) (academy.Answer, error) {
	if !seat.Role(who.Role).Plays() {
		return academy.Answer{}, ErrSeat
	}
	s := step{passed: true, may: func(_ *store.Conn, m *moment) error {
		if m.session.Setup.Pace != academy.ByTeam {
			return ErrPace
		}
		return nil
	}}
	return h.once(ctx, who, client, s, func(w *room, _ *moment, a *academy.Answer) error {
		b := w.play.NextBeat(max(1, ticks))
		a.Accepted, a.Reason, a.Subject = true, string(b.Reason), b.ID
		return nil
	})
}

// Intervene lets the instructor act on the crisis of a team.
func (h *Hub) Intervene(ctx context.Context, team, account string, x sim.Intervention) (academy.Answer, error) {
	var a academy.Answer
	err := h.change(ctx, team, step{
		may: func(_ *store.Conn, m *moment) error {
			if m.session.State == academy.Ended {
				return ErrEnded
			}
			return nil
		},
		ready: func(play *session.Session) { play.CheckIntervention(x) }, // reads its texts
		do: func(_ *store.Conn, w *room, _ *moment) error {
			r, err := w.play.Intervene(x, account)
			if err != nil {
				return err
			}
			a = academy.Answer{Accepted: r == nil, Refused: r, Tick: w.play.Tick(), Minute: w.play.Minute()}
			if all := w.play.Interventions(); a.Accepted && len(all) > 0 {
				a.Command = all[len(all)-1].ID
			}
			return nil
		},
	})
	return a, err
}
