package web

import (
	"context"
	"errors"
	"fmt"
	"time"

	"demarche/internal/academy"
)

// finishAgain is after how long a crisis that did not run to its end is tried again.
const finishAgain = 30 * time.Second

func (s *Server) wakeFinisher() {
	select {
	case s.finish <- struct{}{}:
	default:
	}
}

// finishAll lets the crises of ended sessions that were not played out run to
// their end without their desks: also those of which a crash has kept it. What fails
// is tried again.
func (s *Server) finishAll() {
	for {
		again := int64(0)
		if err := s.finishOnce(s.alive); err != nil && s.alive.Err() == nil {
			s.log.Error("a crisis does not run to its end", "error", err)
			again = s.now().Add(finishAgain).UnixMilli()
		}
		s.retry.Store(again)
		select {
		case <-s.alive.Done():
			return
		case <-s.finish:
		}
	}
}

func (s *Server) finishOnce(ctx context.Context) error {
	ended, err := s.store.SessionsIn(ctx, academy.Ended)
	if err != nil {
		return err
	}
	var trouble []error
	for _, of := range ended {
		teams, err := s.store.Teams(ctx, of.ID)
		if err != nil {
			return err
		}
		for _, t := range teams {
			if t.State == academy.Ended || ctx.Err() != nil {
				continue
			}
			if err := s.hub.Finish(ctx, t.ID); err != nil {
				trouble = append(trouble, fmt.Errorf("team %s: %w", t.ID, err))
			}
		}
	}
	return errors.Join(trouble...)
}
