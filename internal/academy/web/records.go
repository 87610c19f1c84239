package web

import (
	"context"
	"net/http"

	"demarche/internal/academy"
	"demarche/internal/academy/export"
	"demarche/internal/academy/export/outbox"
	"demarche/internal/academy/store"
)

// Records say whether statements of what is played go to a learning record store by
// themselves. The zero value sends nothing.
type Records struct {
	Store outbox.Store
	Home  export.Home // under which statements are named; exports too, where it is set
}

// sends tells whether there is a store to which statements go.
func (r *Records) sends() bool { return r.Store.Address != "" }

// tellOf puts what a team has done, and what it was worth once that is final, into
// the outbox: by ids, without names and texts.
func (s *Server) tellOf(ctx context.Context, session, team string) error {
	class, err := s.exported(ctx, session, team)
	if err != nil {
		return err
	}
	list := export.Statements(class, s.o.Records.Home, export.Options{})
	return s.store.Write(ctx, func(c *store.Conn) error {
		return outbox.Put(ctx, c, session, list, s.millis())
	})
}

// records tells how far the statements of all sessions have got.
func (s *Server) records(w http.ResponseWriter, r *http.Request, _ *caller) error {
	return s.respondOutbox(w, r, http.StatusOK, "")
}

// sessionRecords tells it of one session.
func (s *Server) sessionRecords(w http.ResponseWriter, r *http.Request, _ *caller) error {
	return s.respondOutbox(w, r, http.StatusOK, r.PathValue("session"))
}

func (s *Server) respondOutbox(w http.ResponseWriter, r *http.Request, status int, session string) error {
	box, err := s.store.Outbox(r.Context(), session)
	if err != nil {
		return err
	}
	return respond(w, status, struct {
		Store string `json:"store"` // address, "" where none is set
		academy.Outbox
	}{s.o.Records.Store.Address, box})
}

// retryRecords lets what waits, or was refused, be sent now.
func (s *Server) retryRecords(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := s.retried(r.Context(), who, ""); err != nil {
		return err
	}
	return s.records(w, r, who)
}

// retried lets what waits or was refused, of a session or of all (""), be sent now.
func (s *Server) retried(ctx context.Context, who *caller, session string) error {
	if !s.o.Records.sends() {
		return errNoRecords
	}
	if err := s.store.Write(ctx, func(c *store.Conn) error { return c.RetryRecords(ctx, session, s.millis()) }); err != nil {
		return err
	}
	s.deed(ctx, who, academy.Deed{Action: "retry", Session: session, Object: "records"})
	return nil
}

// sendRecords puts what was played in a session into the outbox, also where that was
// before a store was set, and lets what waits or was refused be sent now. What the store
// has is not sent twice.
func (s *Server) sendRecords(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := s.resent(r.Context(), who, r.PathValue("session")); err != nil {
		return err
	}
	return s.respondOutbox(w, r, http.StatusAccepted, r.PathValue("session"))
}

func (s *Server) resent(ctx context.Context, who *caller, id string) error {
	of, err := s.store.Session(ctx, id)
	switch {
	case err != nil:
		return err
	case !s.o.Records.sends():
		return errNoRecords
	case of.State != academy.Ended:
		return fault(http.StatusConflict, "running", "Statements are sent when the session has ended.")
	}
	if err := s.queue.Tell(ctx, id); err != nil {
		return err
	}
	return s.retried(ctx, who, id)
}

var errNoRecords = fault(http.StatusConflict, "records", "No learning record store is set: the server is started with --lrs.")
