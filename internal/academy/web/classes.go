package web

import (
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"

	"demarche/internal/academy"
	"demarche/internal/academy/lobby"
	"demarche/internal/academy/seat"
	"demarche/internal/library"
	"demarche/internal/pack"
)

// shelved is a scenario that can be chosen for a class.
type shelved struct {
	Name       string   `json:"name"`
	Title      string   `json:"title"`
	Summary    string   `json:"summary"`
	Difficulty string   `json:"difficulty,omitempty"`
	Playtime   int32    `json:"playtime"` // minutes
	Languages  []string `json:"languages"`
}

func (s *Server) scenarios(w http.ResponseWriter, r *http.Request, _ *caller) error {
	lang := words(r).Lang()
	list := []shelved{}
	for _, e := range s.shelf.List() {
		if e.Bundle == nil {
			continue
		}
		for _, e := range append([]library.Entry{e}, e.Variants...) {
			if e.Bundle != nil {
				list = append(list, shelved{e.Name, e.Title(lang), e.Summary(lang), e.Difficulty(), e.Playtime(), e.Languages()})
			}
		}
	}
	return respond(w, http.StatusOK, list)
}

func (s *Server) packs(w http.ResponseWriter, r *http.Request, who *caller) error {
	list, err := s.store.Packs(r.Context(), who.account.ID)
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, list)
}

// addPack takes a scenario in a pack. The loader has checked all of it before it
// is kept.
func (s *Server) addPack(w http.ResponseWriter, r *http.Request, who *caller) error {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	p, err := s.keepPack(r, who, data)
	if err != nil {
		return err
	}
	return respond(w, http.StatusCreated, p)
}

// maxPack is the largest pack that is taken, in bytes.
const maxPack = pack.MaxBytes

func (s *Server) sessions(w http.ResponseWriter, r *http.Request, who *caller) error {
	list, err := s.store.Sessions(r.Context(), who.account.ID)
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, list)
}

func (s *Server) create(w http.ResponseWriter, r *http.Request, who *caller) error {
	var set academy.Setup
	if err := read(r, &set); err != nil {
		return err
	}
	made, err := s.lobby.Create(r.Context(), who.account.ID, set)
	if err != nil {
		return refused(err)
	}
	s.deed(r.Context(), who, academy.Deed{Action: "session", Session: made.ID, Detail: string(made.Setup.Mode)})
	return respond(w, http.StatusCreated, made)
}

// refused makes an answer of what a lobby refuses.
func refused(err error) error {
	if wrong := (*lobby.Wrong)(nil); errors.As(err, &wrong) {
		status := http.StatusUnprocessableEntity
		switch wrong.Code {
		case "state", "begun", "ended", "exam", "full":
			status = http.StatusConflict
		case "code", "return":
			status = http.StatusNotFound
		}
		return fault(status, wrong.Code, "%s", wrong.Text)
	}
	return err
}

func (s *Server) session(w http.ResponseWriter, r *http.Request, _ *caller) error {
	got, err := s.store.Session(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, got)
}

// changed answers with how a session stands after it was changed.
func (s *Server) changed(w http.ResponseWriter, r *http.Request, who *caller, d academy.Deed, now academy.Session, err error) error {
	if err != nil {
		return refused(err)
	}
	d.Session = now.ID
	s.deed(r.Context(), who, d)
	return respond(w, http.StatusOK, now)
}

func (s *Server) begin(w http.ResponseWriter, r *http.Request, who *caller) error {
	now, err := s.lobby.Begin(r.Context(), r.PathValue("session"), who.account.ID)
	return s.changed(w, r, who, academy.Deed{Action: "begin"}, now, err)
}

func (s *Server) speed(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Speed int64 `json:"speed"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	now, err := s.lobby.Speed(r.Context(), r.PathValue("session"), who.account.ID, in.Speed)
	return s.changed(w, r, who, academy.Deed{Action: "speed", Detail: strconv.FormatInt(in.Speed, 10)}, now, err)
}

func (s *Server) extend(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Minutes int    `json:"minutes"`
		Team    string `json:"team"` // "" for all
	}
	if err := read(r, &in); err != nil {
		return err
	}
	now, err := s.lobby.Extend(r.Context(), r.PathValue("session"), who.account.ID, in.Team, in.Minutes)
	return s.changed(w, r, who, academy.Deed{Action: "extend", Object: in.Team, Detail: strconv.Itoa(in.Minutes)}, now, err)
}

func (s *Server) end(w http.ResponseWriter, r *http.Request, who *caller) error {
	now, err := s.lobby.End(r.Context(), r.PathValue("session"), who.account.ID)
	if err == nil {
		s.wakeFinisher()
	}
	return s.changed(w, r, who, academy.Deed{Action: "end"}, now, err)
}

func (s *Server) note(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		academy.Note
		Team string `json:"team"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	if err := s.lobby.Note(r.Context(), r.PathValue("session"), who.account.ID, in.Team, in.Note); err != nil {
		return refused(err)
	}
	s.deed(r.Context(), who, academy.Deed{Action: "note", Session: r.PathValue("session"), Object: in.Team, Detail: in.Post})
	return respond(w, http.StatusCreated, struct{}{})
}

func (s *Server) roster(w http.ResponseWriter, r *http.Request, who *caller) error {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	list, err := lobby.Roster(data)
	if err == nil {
		err = s.lobby.SetRoster(r.Context(), r.PathValue("session"), list)
	}
	if err != nil {
		return refused(err)
	}
	s.deed(r.Context(), who, academy.Deed{Action: "roster", Session: r.PathValue("session"), Detail: strconv.Itoa(len(list))})
	return respond(w, http.StatusOK, map[string]int{"expected": len(list)})
}

// member is somebody in a class as the instructor sees them.
type member struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Role string `json:"role"`
	Team string `json:"team"`
}

// teams lists the teams of a session with who plays in them.
func (s *Server) teams(w http.ResponseWriter, r *http.Request, _ *caller) error {
	teams, err := s.store.Teams(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	people, err := s.store.Participants(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	type row struct {
		academy.Team
		Members []member `json:"members"`
	}
	list := []row{}
	for _, t := range teams {
		one := row{t, []member{}}
		for _, p := range people {
			if p.Team == t.ID {
				one.Members = append(one.Members, member{p.ID, p.Name, p.Role, p.Team})
			}
		}
		list = append(list, one)
	}
	return respond(w, http.StatusOK, list)
}

func (s *Server) seat(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Role seat.Role `json:"role"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	if err := s.lobby.Seat(r.Context(), r.PathValue("session"), r.PathValue("participant"), in.Role); err != nil {
		return refused(err)
	}
	s.deed(r.Context(), who, academy.Deed{Action: "seat", Session: r.PathValue("session"), Object: r.PathValue("participant"), Detail: string(in.Role)})
	return respond(w, http.StatusOK, struct{}{})
}

// again hands out a new code to somebody who has lost theirs.
func (s *Server) again(w http.ResponseWriter, r *http.Request, who *caller) error {
	code, err := s.lobby.Again(r.Context(), r.PathValue("session"), r.PathValue("participant"))
	if err != nil {
		return refused(err)
	}
	s.deed(r.Context(), who, academy.Deed{Action: "return", Session: r.PathValue("session"), Object: r.PathValue("participant")})
	return respond(w, http.StatusOK, map[string]string{"return": code})
}

// observer makes a place for somebody who looks on, and hands out the code by
// which they come in.
func (s *Server) observer(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Name string `json:"name"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	p, code, err := s.lobby.Observe(r.Context(), r.PathValue("session"), in.Name)
	if err != nil {
		return refused(err)
	}
	s.deed(r.Context(), who, academy.Deed{Action: "observer", Session: p.Session, Object: p.ID})
	return respond(w, http.StatusCreated, map[string]any{"participant": p, "return": code})
}

// after reads the number behind which a log is wanted.
func after(r *http.Request) int64 {
	text := r.Header.Get("Last-Event-ID")
	if text == "" {
		text = r.URL.Query().Get("after")
	}
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// maxEntries is how many entries of a log are sent at once.
const maxEntries = 500

func (s *Server) logged(w http.ResponseWriter, r *http.Request, _ *caller) error {
	list, err := s.store.Events(r.Context(), r.PathValue("session"), after(r), maxEntries)
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, list)
}
