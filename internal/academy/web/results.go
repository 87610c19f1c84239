package web

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/desk"
	"demarche/internal/academy/export"
	"demarche/internal/academy/jobs"
	"demarche/internal/academy/live"
	"demarche/internal/academy/seal"
	"demarche/internal/academy/store"
	"demarche/internal/academy/verify"
	"demarche/internal/journal"
	"demarche/internal/looked"
	"demarche/internal/paper"
	"demarche/internal/session"
)

// Standing is how far a team's result has got.
type Standing struct {
	Team   string         `json:"team"`
	Name   string         `json:"name"`
	State  academy.State  `json:"state"`
	Result *verify.Result `json:"result"` // null until the journal was run again
	Jobs   []academy.Job  `json:"jobs"`
}

// standings collects the results of a session, of one team or of all ("").
func (s *Server) standings(ctx context.Context, id, only string) ([]Standing, error) {
	teams, err := s.store.Teams(ctx, id)
	if err != nil {
		return nil, err
	}
	work, err := s.store.Jobs(ctx, id)
	if err != nil {
		return nil, err
	}
	results, err := s.store.Results(ctx, id)
	if err != nil {
		return nil, err
	}
	signed := map[string]string{}
	for _, r := range results {
		signed[r.Team] = r.Body
	}
	list := []Standing{}
	for _, t := range teams {
		if only != "" && t.ID != only {
			continue
		}
		one := Standing{Team: t.ID, Name: t.Name, State: t.State, Jobs: []academy.Job{}}
		for _, j := range work {
			if j.Team == t.ID {
				one.Jobs = append(one.Jobs, j)
			}
		}
		if text, ok := signed[t.ID]; ok {
			if one.Result, _, err = verify.Open([]byte(text)); err != nil {
				return nil, err
			}
		}
		list = append(list, one)
	}
	return list, nil
}

func (s *Server) results(w http.ResponseWriter, r *http.Request, _ *caller) error {
	list, err := s.standings(r.Context(), r.PathValue("session"), "")
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, map[string]any{"fingerprint": seal.Fingerprint(s.key.Public()), "teams": list})
}

// result hands out the signed file of a team.
func (s *Server) result(w http.ResponseWriter, r *http.Request, _ *caller) error {
	got, err := s.store.Result(r.Context(), r.PathValue("team"))
	if errors.Is(err, store.ErrNone) {
		return fault(http.StatusNotFound, "result", "The journal was not run again yet.")
	} else if err != nil {
		return err
	}
	return sendResult(w, &got)
}

// sendResult answers with a signed file.
func sendResult(w http.ResponseWriter, got *academy.Result) error {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Disposition", `attachment; filename="`+got.Team+`.result.json"`)
	_, err := io.WriteString(w, got.Body)
	return err
}

// publicKey hands out the half of the key by which everybody can check results.
func (s *Server) publicKey(w http.ResponseWriter, _ *http.Request, _ *caller) error {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, err := io.WriteString(w, seal.PublicFile(s.key.Public()))
	return err
}

// checkedOf runs the journal of a team that has ended again.
func (s *Server) checkedOf(ctx context.Context, team string) (*verify.Checked, *academy.Session, error) {
	t, err := s.store.Team(ctx, team)
	if err != nil {
		return nil, nil, err
	}
	of, err := s.store.Session(ctx, t.Session)
	if err != nil {
		return nil, nil, err
	}
	if t.State != academy.Ended {
		return nil, nil, fault(http.StatusConflict, "running", "The crisis of this team has not ended.")
	}
	checked, err := s.queue.Check(ctx, &of, &t)
	return checked, &of, err
}

// debrief hands out the debrief of a team as a page that stands alone, with what
// was computed so far.
func (s *Server) debrief(w http.ResponseWriter, r *http.Request, _ *caller) error {
	checked, of, err := s.checkedOf(r.Context(), r.PathValue("team"))
	if err != nil {
		return err
	}
	sheet, err := s.queue.Sheet(r.Context(), r.PathValue("team"), checked, desk.Words(checked.Session, &of.Setup, r.URL.Query().Get("lang")).Present())
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := paper.Write(&b, sheet); err != nil {
		return err
	}
	return respondAlone(w, b.Bytes())
}

// handIn takes the journal of a play-through that was played elsewhere.
func (s *Server) handIn(w http.ResponseWriter, r *http.Request, who *caller) error {
	result, err := s.takeJournal(r.Context(), who, r.Body)
	if err != nil {
		return err
	}
	return respond(w, http.StatusCreated, result)
}

// takeJournal runs a journal that somebody hands in again and signs its result,
// which says that nobody watched.
func (s *Server) takeJournal(ctx context.Context, who *caller, text io.Reader) (*verify.Result, error) {
	of, err := s.store.Session(ctx, who.participant.Session)
	if err != nil {
		return nil, err
	}
	rec, err := journal.Read(text)
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return nil, tooMuch(tooLarge)
	} else if err != nil {
		return nil, unsound(err)
	}
	checked, err := verify.Journal(rec, s.queue.Finder(&of), verify.Terms{World: of.Setup.World})
	if err != nil {
		return nil, unsound(err)
	}
	result, err := checked.Result(verify.Issue{
		Session: of.ID, Team: who.participant.ID, Program: s.o.Version, At: s.now().UTC().Format(time.RFC3339), Weights: jobs.Weights(of.Setup.Weights),
	})
	if err != nil {
		return nil, err
	}
	signed, err := result.Signed(s.key)
	if err != nil {
		return nil, err
	}
	err = s.store.Write(ctx, func(c *store.Conn) error {
		return c.SetResult(ctx, academy.Result{Team: who.participant.ID, Session: of.ID, Body: string(signed), Changed: s.millis()})
	})
	if err != nil {
		return nil, err
	}
	s.deed(ctx, &caller{participant: who.participant}, academy.Deed{Action: "handin", Session: of.ID, Detail: checked.Hash})
	return result, nil
}

// unsound answers why a journal is refused.
func unsound(err error) error {
	f, d := (*journal.Fault)(nil), (*session.Difference)(nil)
	if errors.As(err, &f) || errors.As(err, &d) {
		return fault(http.StatusUnprocessableEntity, "journal", "%v", err)
	}
	return err
}

// maxJournal is the largest journal that can be handed in, in bytes.
const maxJournal = 32 << 20

// correct keeps a reading that the instructor has set right. The result of the
// team is made anew.
func (s *Server) correct(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Post      string `json:"post"`
		Language  string `json:"language"`
		Goldstein int16  `json:"goldstein"` // tenths, -100 to 100
		Why       string `json:"why"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	if in.Goldstein < -100 || in.Goldstein > 100 || in.Why == "" || len(in.Why) > 1000 {
		return fault(http.StatusUnprocessableEntity, "reading", "A corrected reading lies between -100 and 100 tenths, and says why in 1 to 1000 bytes.")
	}
	var line looked.Line
	err := s.hub.Look(r.Context(), r.PathValue("team"), func(play *session.Session, _ live.Moment) error {
		posts, err := looked.Posts(play.Sim(), play.Commands(), nil)
		if err != nil {
			return err
		}
		p, err := looked.Find(posts, in.Post)
		if err != nil {
			return fault(http.StatusNotFound, "post", "%v.", err)
		}
		v, err := p.Version(in.Language)
		if err != nil {
			return fault(http.StatusNotFound, "post", "%v.", err)
		}
		line = looked.Line{When: s.now().UTC().Format(time.RFC3339), By: who.account.ID, Why: in.Why, Post: in.Post, Command: p.Command, Language: in.Language, Was: v.Was, Is: v.Was}
		line.Is.Goldstein, line.Is.Error, line.Is.Confidence = in.Goldstein, 0, 100
		return nil
	})
	if err != nil {
		return err
	}
	t, err := s.store.Team(r.Context(), r.PathValue("team"))
	if err != nil {
		return err
	}
	if err := s.lobby.Looked(r.Context(), t.Session, t.ID, who.account.ID, line); err != nil {
		return refused(err)
	}
	s.deed(r.Context(), who, academy.Deed{Action: "reading", Session: t.Session, Object: t.ID, Detail: in.Post})
	s.queue.Kick()
	return respond(w, http.StatusCreated, line)
}

// exported collects all of a session that can be exported, of one team or of all
// ("").
func (s *Server) exported(ctx context.Context, id, only string) (*export.Class, error) {
	of, err := s.store.Session(ctx, id)
	if err != nil {
		return nil, err
	}
	list, err := s.standings(ctx, id, only)
	if err != nil {
		return nil, err
	}
	out := &export.Class{ID: of.ID, Title: of.Setup.Title, Scenario: of.Setup.Scenario, Language: of.Setup.Language, Mode: string(of.Setup.Mode)}
	if it, err := s.shelf.Played(of.Setup.World, of.Setup.Scenario, of.Setup.Pack); err == nil {
		out.Name, _ = it.Bundle.Texts.Text(of.Setup.Language, "title")
		out.About, _ = it.Bundle.Texts.Text(of.Setup.Language, "summary")
	}
	for _, one := range list {
		team, err := s.exportedTeam(ctx, &one)
		if err != nil {
			return nil, err
		}
		out.Teams = append(out.Teams, team)
	}
	return out, nil
}

func (s *Server) exportedTeam(ctx context.Context, one *Standing) (export.Team, error) {
	out := export.Team{ID: one.Team, Name: one.Name, Result: one.Result}
	for _, j := range one.Jobs {
		if j.Kind == academy.JobVerify && j.State == academy.JobFailed {
			out.Refused = j.Trouble
		}
	}
	people, err := s.store.Members(ctx, one.Team)
	if err != nil {
		return out, err
	}
	for _, p := range people {
		out.Members = append(out.Members, export.Member{ID: p.ID, Name: p.Name, Role: p.Role, Joined: p.Created})
	}
	events, err := s.store.Log(ctx, one.Team)
	if err != nil {
		return out, err
	}
	for _, e := range events {
		if !e.Kind.InJournal() {
			continue
		}
		if out.Began == 0 {
			out.Began = e.At
		}
		if e.Kind == academy.Over {
			out.Ended = e.At
		}
		entry := journal.Entry{Tick: e.Tick, Minute: e.Minute, Author: e.Author, Role: e.Role, Kind: journal.Kind(e.Kind), Payload: e.Payload}
		act, is, err := export.ActOf(e.Seq, e.At, entry)
		if err != nil {
			return out, err
		}
		if is {
			out.Acts = append(out.Acts, act)
		}
	}
	return out, nil
}

// export hands a session out in a form for other programs: results.csv, people.csv,
// log.csv, class.xlsx or xapi.json. Names and texts only when asked for.
func (s *Server) export(w http.ResponseWriter, r *http.Request, who *caller) error {
	class, err := s.exported(r.Context(), r.PathValue("session"), "")
	if err != nil {
		return err
	}
	o := export.Options{Names: r.URL.Query().Has("names"), Texts: r.URL.Query().Has("texts")}
	exported := academy.Deed{Action: "export", Session: class.ID, Object: r.PathValue("file")}
	switch {
	case o.Names && o.Texts:
		exported.Detail = "names texts"
	case o.Names:
		exported.Detail = "names"
	case o.Texts:
		exported.Detail = "texts"
	}
	var b bytes.Buffer
	kind := "text/csv; charset=utf-8"
	switch r.PathValue("file") {
	case "results.csv":
		err = export.CSV(&b, export.Results(class, o))
	case "people.csv":
		err = export.CSV(&b, export.People(class, o))
	case "log.csv":
		err = export.CSV(&b, export.Log(class, o))
	case "class.xlsx":
		kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
		err = export.XLSX(&b, export.Tables(class, o))
	case "xapi.json":
		home := s.o.Records.Home
		if home == "" {
			scheme := "http"
			if r.TLS != nil {
				scheme = "https"
			}
			if home, err = export.ParseHome(scheme + "://" + r.Host); err != nil {
				return fault(http.StatusBadRequest, "home", "%v.", err)
			}
		}
		s.deed(r.Context(), who, exported)
		return respond(w, http.StatusOK, export.Statements(class, home, o))
	default:
		return errNothing
	}
	if err != nil {
		return err
	}
	s.deed(r.Context(), who, exported)
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", `attachment; filename="`+class.ID+`-`+r.PathValue("file")+`"`)
	_, err = w.Write(b.Bytes())
	return err
}

// person hands out all that is kept of a participant.
func (s *Server) person(w http.ResponseWriter, r *http.Request, who *caller) error {
	p, err := s.within(r)
	if err != nil {
		return err
	}
	deeds, err := s.store.Authored(r.Context(), p.Session, p.ID)
	if err != nil {
		return err
	}
	s.deed(r.Context(), who, academy.Deed{Action: "person", Session: p.Session, Object: p.ID})
	return respond(w, http.StatusOK, map[string]any{"participant": p, "events": deeds})
}

func (s *Server) forget(w http.ResponseWriter, r *http.Request, who *caller) error {
	id := r.PathValue("participant")
	if err := s.forgotten(r.Context(), r.PathValue("session"), id); err != nil {
		return err
	}
	s.deed(r.Context(), who, academy.Deed{Action: "forget", Session: r.PathValue("session"), Object: id})
	return respond(w, http.StatusOK, struct{}{})
}

// forgotten takes the name of a participant away and ends their logins. What they
// did stays under an id that names nobody, since the crisis of a team rests on it.
func (s *Server) forgotten(ctx context.Context, session, participant string) error {
	return s.store.Write(ctx, func(c *store.Conn) error {
		p, err := c.Participant(ctx, participant)
		if err != nil {
			return err
		}
		if p.Session != session {
			return store.ErrNone
		}
		return c.Forget(ctx, p, auth.Hash(auth.Token()))
	})
}

func (s *Server) erase(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := s.erased(r.Context(), who, r.PathValue("session")); err != nil {
		return err
	}
	return respond(w, http.StatusOK, struct{}{})
}

// erased deletes a session with all that was played in it.
func (s *Server) erased(ctx context.Context, who *caller, id string) error {
	of, err := s.store.Session(ctx, id)
	if err != nil {
		return err
	}
	if of.State == academy.Running || of.State == academy.Paused {
		return fault(http.StatusConflict, "running", "End the session before it is deleted.")
	}
	if err := s.store.Write(ctx, func(c *store.Conn) error { return c.Erase(ctx, id) }); err != nil {
		return err
	}
	s.hub.Wake(id, "")
	s.deed(ctx, who, academy.Deed{Action: "erase", Session: id})
	return nil
}
