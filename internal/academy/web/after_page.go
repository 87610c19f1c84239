package web

import (
	"net/http"
	"net/url"
	"strconv"

	"demarche/internal/academy"
	"demarche/internal/academy/live"
	"demarche/internal/academy/pages"
	"demarche/internal/academy/seal"
	"demarche/internal/academy/seat"
	"demarche/internal/present"
	"demarche/internal/session"
)

// ownDebrief shows who has played what it was worth, once the class has ended.
func (s *Server) ownDebrief(w http.ResponseWriter, r *http.Request, who *caller) error {
	me, err := seated(who)
	if err != nil {
		return err
	}
	of, err := s.store.Session(r.Context(), me.Session)
	if err != nil {
		return err
	}
	lang := told(r, &of.Setup).Lang()
	p := drawn(r, who, told(r, &of.Setup))
	out := &pages.After{Title: of.Setup.Title, Ended: of.State == academy.Ended, Debrief: "/api/teams/" + me.Team + "/debrief?lang=" + url.QueryEscape(lang), Team: me.Team, Lang: lang, Plays: seat.Role(me.Role).Plays()}
	err = s.hub.Look(r.Context(), me.Team, func(play *session.Session, m live.Moment) error {
		v, t := play.View(), present.New(play.Bundle(), p.Words)
		if v.Over {
			out.Over = true
			out.Ending, out.Text = t.Ending(v.Ending)
		}
		if out.Ready = v.Over && m.Team.State == academy.Ended; out.Ended && out.Ready {
			x := t.Score(play.Score(), v)
			out.Total, out.Verdict = x.Total, x.Verdict
			for _, part := range x.Parts {
				out.Parts = append(out.Parts, pages.Part{Name: part.Name, Total: part.Total, About: part.About, Weight: part.Weight})
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	p.Title, p.Body = of.Setup.Title, out
	return send(w, http.StatusOK, "after.html", p)
}

// resultsPage shows what the teams' play-throughs were worth, with what can be
// taken home.
func (s *Server) resultsPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	return s.showResults(w, r, who, nil)
}

func (s *Server) showResults(w http.ResponseWriter, r *http.Request, who *caller, said *pages.Said) error {
	of, err := s.store.Session(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	list, err := s.standings(r.Context(), of.ID, "")
	if err != nil {
		return err
	}
	words := told(r, &of.Setup)
	out := &pages.Results{ID: of.ID, Title: of.Setup.Title, Fingerprint: seal.Fingerprint(s.key.Public()), Lang: words.Lang(), Ended: of.State == academy.Ended, Said: said}
	for _, one := range list {
		row := pages.Result{Team: one.Team, Name: one.Name, Ended: one.State == academy.Ended}
		for _, j := range one.Jobs {
			if j.State == academy.JobFailed && j.Kind != academy.JobRecord {
				row.Trouble = j.Trouble
			} else if j.Kind == academy.JobExpected && j.State != academy.JobDone {
				if row.Done = words.T("lesson.results-queued"); j.Known > 0 {
					row.Done = strconv.FormatInt(100*j.Done/j.Known, 10) + " %"
				}
			}
		}
		if x := one.Result; x != nil {
			row.Has, row.Provisional, row.Cleared, row.Proctored = true, x.Provisional, x.Cleared, x.Proctored
			row.Rung, row.Peak = x.Rung, x.PeakRung
			row.Realised = points(words.Decimal, x.Realised.Total)
			if !x.Provisional {
				out.Final++
			}
			if x.Expected != nil {
				row.Expected = points(words.Decimal, x.Expected.Total)
			}
		}
		out.Rows = append(out.Rows, row)
	}
	if out.Handed, err = s.handed(r.Context(), of.ID, words); err != nil {
		return err
	}
	if out.Records, err = s.outboxOf(r, of.ID, "/classes/"+of.ID+"/records"); err != nil {
		return err
	}
	p := drawn(r, who, words)
	p.Title, p.Body = of.Setup.Title, out
	return sendSaid(w, "results.html", p, said)
}

// points is a score of 100, or a dash where nothing could be judged.
func points(decimal func(float64, int, bool) string, of *float64) string {
	if of == nil {
		return "–"
	}
	return decimal(*of, 0, false)
}
