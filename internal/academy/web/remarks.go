package web

import (
	"encoding/json"
	"net/http"

	"demarche/internal/academy"
	"demarche/internal/looked"
)

// remarks are what an instructor has said and done about posts, by team and post.
type remarks struct {
	notes  map[string][]string
	hidden map[string]bool
	looked map[string]looked.Line
}

func (s *Server) remarks(r *http.Request, id string) (*remarks, error) {
	list, err := s.store.Remarks(r.Context(), id)
	if err != nil {
		return nil, err
	}
	out := &remarks{map[string][]string{}, map[string]bool{}, map[string]looked.Line{}}
	for _, e := range list {
		switch e.Kind {
		case academy.Noted:
			var n struct {
				academy.Note
				Team string `json:"team"`
			}
			if err := json.Unmarshal(e.Payload, &n); err != nil {
				return nil, err
			}
			at := n.Team + " " + n.Post
			out.notes[at] = append(out.notes[at], n.Text)
		case academy.Moderated:
			var m academy.Moderation
			if err := json.Unmarshal(e.Payload, &m); err != nil {
				return nil, err
			}
			out.hidden[m.Team+" "+m.Post] = m.Hidden
		case academy.Looked:
			var l looked.Line
			if err := json.Unmarshal(e.Payload, &l); err != nil {
				return nil, err
			}
			out.looked[e.Team+" "+l.Post] = l
		}
	}
	return out, nil
}
