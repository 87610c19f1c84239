package web

import (
	"context"
	"errors"
	"net/http"
	"slices"

	"demarche/internal/academy"
	"demarche/internal/academy/pages"
	"demarche/internal/academy/store"
	"demarche/internal/academy/verify"
	"demarche/internal/locale"
	"demarche/internal/present"
)

func (s *Server) handInPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	return s.showHandIn(w, r, who, nil)
}

// handInForm takes the journal of a play-through that was played elsewhere.
func (s *Server) handInForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	f, _, err := r.FormFile("journal")
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return s.showHandIn(w, r, who, &pages.Said{Text: tooMuch(tooLarge).Text})
	} else if err != nil {
		return s.showHandIn(w, r, who, &pages.Said{Text: words(r).T("seminar.no-file")})
	}
	defer f.Close()
	_, err = s.takeJournal(r.Context(), who, f)
	if x := (*Fault)(nil); errors.As(err, &x) {
		return s.showHandIn(w, r, who, &pages.Said{Text: words(r).T("seminar.journal-refused"), Mend: x.Text})
	} else if err != nil {
		return err
	}
	http.Redirect(w, r, "/desk/handin", http.StatusSeeOther)
	return nil
}

// showHandIn shows what somebody has handed in, and where they can.
func (s *Server) showHandIn(w http.ResponseWriter, r *http.Request, who *caller, said *pages.Said) error {
	of, err := s.store.Session(r.Context(), who.participant.Session)
	if err != nil {
		return err
	}
	p := drawn(r, who, told(r, &of.Setup))
	it, err := s.shelf.Played(of.Setup.World, of.Setup.Scenario, of.Setup.Pack)
	if err != nil {
		return err
	}
	t := present.New(it.Bundle, p.Words)
	out := &pages.HandIn{Title: of.Setup.Title, Crisis: t.Briefing().Title, Said: said}
	got, err := s.store.Result(r.Context(), who.participant.ID)
	if err != nil && !errors.Is(err, store.ErrNone) {
		return err
	}
	if err == nil {
		x, _, err := verify.Open([]byte(got.Body))
		if err != nil {
			return err
		}
		out.Has = true
		out.Ending, out.Text = t.Ending(x.Ending)
		out.Total, out.Cleared = points(p.Words.Decimal, x.Realised.Total), x.Cleared
	}
	p.Title, p.Body = of.Setup.Title, out
	return sendSaid(w, "handin.html", p, said)
}

// ownHandedIn hands out the signed result of what who asks has handed in.
func (s *Server) ownHandedIn(w http.ResponseWriter, r *http.Request, who *caller) error {
	return s.sendHandedIn(w, r, who.participant.ID, who.participant.Session)
}

// handedIn hands out the signed result of what somebody of a class has handed in.
func (s *Server) handedIn(w http.ResponseWriter, r *http.Request, _ *caller) error {
	return s.sendHandedIn(w, r, r.PathValue("participant"), r.PathValue("session"))
}

func (s *Server) sendHandedIn(w http.ResponseWriter, r *http.Request, participant, session string) error {
	got, err := s.store.Result(r.Context(), participant)
	if errors.Is(err, store.ErrNone) || err == nil && got.Session != session {
		return fault(http.StatusNotFound, "result", "Nothing was handed in.")
	} else if err != nil {
		return err
	}
	return sendResult(w, &got)
}

// handed are the results of what the people of a class have handed in.
func (s *Server) handed(ctx context.Context, id string, words *locale.Words) ([]pages.Handed, error) {
	results, err := s.store.Results(ctx, id)
	if err != nil {
		return nil, err
	}
	people, err := s.store.Participants(ctx, id)
	if err != nil {
		return nil, err
	}
	var list []pages.Handed
	for _, p := range people {
		at := slices.IndexFunc(results, func(x academy.Result) bool { return x.Team == p.ID })
		if at < 0 {
			continue
		}
		x, _, err := verify.Open([]byte(results[at].Body))
		if err != nil {
			return nil, err
		}
		list = append(list, pages.Handed{
			ID: p.ID, Name: p.Name, Mode: words.T("mode." + x.Mode), Realised: points(words.Decimal, x.Realised.Total), Rung: x.Rung, Cleared: x.Cleared,
		})
	}
	return list, nil
}
