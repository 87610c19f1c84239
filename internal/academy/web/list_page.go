package web

import (
	"net/http"
	"time"

	"demarche/internal/academy/pages"
)

// listed lists the sessions of an instructor, the latest first.
func (s *Server) listed(r *http.Request, account string) ([]pages.Listed, error) {
	all, err := s.store.Sessions(r.Context(), account)
	if err != nil {
		return nil, err
	}
	var list []pages.Listed
	for i := range all {
		c := &all[i]
		people, err := s.store.Participants(r.Context(), c.ID)
		if err != nil {
			return nil, err
		}
		list = append(list, pages.Listed{
			ID: c.ID, Title: c.Setup.Title, Code: c.Code, State: c.State, Mode: string(c.Setup.Mode), People: len(people),
			Created: time.UnixMilli(c.Created).Format("2006-01-02 15:04"),
		})
	}
	return list, nil
}
