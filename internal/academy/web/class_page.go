package web

import (
	"net/http"

	"demarche/internal/academy/pages"
)

func (s *Server) classPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	p, c, err := s.classShown(r, who)
	if err != nil {
		return err
	}
	if r.URL.Query().Has("done") {
		c.Said = &pages.Said{Good: true, Text: p.T("lesson.done")}
	}
	return send(w, http.StatusOK, "class.html", p)
}

func (s *Server) classParts(w http.ResponseWriter, r *http.Request, who *caller) error {
	p, c, err := s.classShown(r, who)
	if err != nil {
		return err
	}
	return send(w, http.StatusOK, "parts.html", p.With(c.Changed(r.URL.Query().Get)))
}

func (s *Server) classNews(w http.ResponseWriter, r *http.Request, _ *caller) error {
	return s.tell(w, r, r.PathValue("session"), "")
}

func (s *Server) codePage(w http.ResponseWriter, r *http.Request, who *caller) error {
	of, err := s.store.Session(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	link := linkTo(r, "/join/"+of.Code)
	picture, err := pages.Picture(link)
	if err != nil {
		return err
	}
	return s.show(w, r, who, http.StatusOK, "code.html", pages.Shown{Title: of.Setup.Title, Code: of.Code, Link: link, Picture: picture})
}
