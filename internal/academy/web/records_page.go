package web

import (
	"errors"
	"net/http"

	"demarche/internal/academy"
	"demarche/internal/academy/pages"
)

// outboxOf is how far statements have got on their way to a learning record store, of a
// session or of all (""), for a page on which a form sends them.
func (s *Server) outboxOf(r *http.Request, session, form string) (*pages.Outbox, error) {
	out := &pages.Outbox{Set: s.o.Records.sends(), Form: form}
	box, err := s.store.Outbox(r.Context(), session)
	if err != nil {
		return nil, err
	}
	out.Waiting, out.Sent, out.Refused = box.Waiting, box.Sent, box.Refused
	if box.Due > s.millis() {
		out.Next = clockOf(box.Due)
	}
	for _, x := range box.Trouble {
		out.Trouble = append(out.Trouble, pages.Unsent{ID: x.ID, Refused: x.State == academy.RecordRefused, Said: x.Said})
	}
	return out, nil
}

// recordsForm sends the statements of a class, again where they were refused.
func (s *Server) recordsForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	err := s.resent(r.Context(), who, r.PathValue("session"))
	if err != nil && !errors.As(err, new(*Fault)) {
		return err
	}
	return s.showResults(w, r, who, sentOn(r, err))
}

// allRecordsForm sends those of all classes that wait or were refused.
func (s *Server) allRecordsForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	err := s.retried(r.Context(), who, "")
	if err != nil && !errors.As(err, new(*Fault)) {
		return err
	}
	return s.showAccounts(w, r, who, &pages.Accounts{Said: sentOn(r, err)})
}

// sentOn says what came of sending.
func sentOn(r *http.Request, err error) *pages.Said {
	if f := (*Fault)(nil); errors.As(err, &f) {
		return &pages.Said{Text: wrongly(words(r), f)}
	}
	return &pages.Said{Good: true, Text: words(r).T("seminar.records-done")}
}
