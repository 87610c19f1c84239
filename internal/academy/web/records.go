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

// records tells how far the statements have got.
func (s *Server) records(w http.ResponseWriter, r *http.Request, _ *caller) error {
	box, err := s.store.Outbox(r.Context())
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, struct {
		Store string `json:"store"` // address, "" where none is set
		academy.Outbox
	}{s.o.Records.Store.Address, box})
}

// retryRecords lets what waits, or was refused, be sent now.
func (s *Server) retryRecords(w http.ResponseWriter, r *http.Request, who *caller) error {
	if !s.o.Records.sends() {
		return errNoRecords
	}
	if err := s.store.Write(r.Context(), func(c *store.Conn) error { return c.RetryRecords(r.Context(), s.millis()) }); err != nil {
		return err
	}
	s.deed(r.Context(), who, academy.Deed{Action: "retry", Object: "records"})
	return s.records(w, r, who)
}

// sendRecords puts a session that was played before a store was set into the
// outbox. What the store has is not sent twice.
func (s *Server) sendRecords(w http.ResponseWriter, r *http.Request, who *caller) error {
	id := r.PathValue("session")
	of, err := s.store.Session(r.Context(), id)
	switch {
	case err != nil:
		return err
	case !s.o.Records.sends():
		return errNoRecords
	case of.State != academy.Ended:
		return fault(http.StatusConflict, "running", "Statements are sent when the session has ended.")
	}
	if err := s.queue.Tell(r.Context(), id); err != nil {
		return err
	}
	s.deed(r.Context(), who, academy.Deed{Action: "send", Session: id, Object: "records"})
	return respond(w, http.StatusAccepted, struct{}{})
}

var errNoRecords = fault(http.StatusConflict, "records", "No learning record store is set: the server is started with --lrs.")
