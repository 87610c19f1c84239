package web

import (
	"fmt"
	"net/http"
	"time"
)

// stillHere is how often a stream says that it is open.
const stillHere = 20 * time.Second

// tell streams to a page that there is something new for it, and nothing of what:
// the page asks for what it may see.
func (s *Server) tell(w http.ResponseWriter, r *http.Request, session, team string) error {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Accel-Buffering", "no")
	l := s.hub.Listen(session, team)
	defer s.hub.Leave(l)
	still := time.NewTicker(stillHere)
	defer still.Stop()
	flush := http.NewResponseController(w)
	flush.SetReadDeadline(time.Time{}) // the connection may have one from the page before
	flush.SetWriteDeadline(time.Time{})
	for n := 1; ; n++ {
		if _, err := fmt.Fprintf(w, "event: view\ndata: %d\n\n", n); err != nil {
			return nil
		}
		if err := flush.Flush(); err != nil {
			return nil
		}
	quiet:
		for {
			select {
			case <-r.Context().Done():
				return nil
			case <-s.alive.Done():
				return nil
			case <-l.C:
				break quiet
			case <-still.C:
				if _, err := fmt.Fprint(w, ": here\n\n"); err != nil {
					return nil
				}
				if err := flush.Flush(); err != nil {
					return nil
				}
			}
		}
	}
}

func (s *Server) deskNews(w http.ResponseWriter, r *http.Request, who *caller) error {
	me, err := seated(who)
	if err != nil {
		return err
	}
	return s.tell(w, r, me.Session, me.Team)
}
