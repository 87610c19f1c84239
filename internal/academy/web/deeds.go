package web

import (
	"context"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/store"
)

// deed writes what somebody has done in the audit log. It must not fail what was done:
// trouble is logged.
func (s *Server) deed(ctx context.Context, who *caller, d academy.Deed) {
	d.At, d.Actor = s.millis(), who.id()
	ctx = context.WithoutCancel(ctx)
	if err := s.store.Write(ctx, func(c *store.Conn) error { return c.AddDeed(ctx, auth.ID("d"), d) }); err != nil {
		s.log.Error("the audit log was not written", "action", d.Action, "session", d.Session, "object", d.Object, "error", err)
	}
}
