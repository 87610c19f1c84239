package live

import (
	"context"

	"demarche/internal/academy"
	"demarche/internal/journal"
	"demarche/internal/session"
)

// Header returns the first line of a team's journal.
func (h *Hub) Header(ctx context.Context, team string) (journal.Header, error) {
	m, err := h.moment(ctx, &h.o.Store.Conn, team)
	if err != nil {
		return journal.Header{}, err
	}
	people, err := h.o.Store.Members(ctx, team)
	if err != nil {
		return journal.Header{}, err
	}
	setup, err := h.setup(m, people)
	if err != nil {
		return journal.Header{}, err
	}
	return setup.Header(m.session.Setup.Mode), nil
}

// Standing says how far a team's crisis has come. It is taken while nothing can be
// appended to it: no entry that comes later has an earlier tick.
func (h *Hub) Standing(ctx context.Context, team string) (out academy.Standing, err error) {
	err = h.Look(ctx, team, func(s *session.Session, m Moment) error {
		out = academy.Standing{
			State: m.Session.State, Over: s.Over(), Seq: m.Team.Seq, Tick: s.Tick(), Digest: s.Sim().Digest(),
			Deadline: m.Team.Deadline(&m.Session), Now: m.Now,
		}
		if m.Session.Setup.Pace == academy.ByClass {
			out.Clock = m.Session.Clock
		}
		return nil
	})
	if err != nil {
		return out, err
	}
	people, err := h.o.Store.Members(ctx, team)
	for _, p := range people {
		out.Members = append(out.Members, academy.Member{ID: p.ID, Name: p.Name, Role: p.Role})
	}
	return out, err
}
