package web

import (
	"context"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/live"
	"demarche/internal/academy/lobby"
	"demarche/internal/academy/pages"
	"demarche/internal/academy/store"
	"demarche/internal/looked"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// reachable is the address by which others on the network reach the server: where
// an instructor calls it localhost, that of the machine.
func reachable(host string) string {
	name, port, err := net.SplitHostPort(host)
	if err != nil {
		name, port = host, ""
	}
	if ip := net.ParseIP(name); name != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return host
	}
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		return host
	}
	for _, a := range addresses {
		if n, ok := a.(*net.IPNet); ok && n.IP.To4() != nil && n.IP.IsPrivate() {
			if port == "" {
				return n.IP.String()
			}
			return net.JoinHostPort(n.IP.String(), port)
		}
	}
	return host
}

// linkTo is a link to a page of the server for others on the network.
func linkTo(r *http.Request, path string) string {
	scheme := "http://"
	if r.TLS != nil {
		scheme = "https://"
	}
	return scheme + reachable(r.Host) + path
}

// clockOf is a moment on the wall.
func clockOf(millis int64) string { return time.UnixMilli(millis).Format("2006-01-02 15:04:05") }

// did answers a form of an instructor's: with what came of it, or with the class.
func (s *Server) did(w http.ResponseWriter, r *http.Request, who *caller, said *pages.Said, err error) error {
	f := (*Fault)(nil)
	if err = refused(held(err)); errors.As(err, &f) {
		said = &pages.Said{Text: wrongly(words(r), f)}
	} else if err != nil {
		return err
	}
	if said == nil {
		said = &pages.Said{Good: true, Text: words(r).T("lesson.done")}
	}
	if fragment(r) {
		p := drawn(r, who, words(r))
		p.Body = said
		return send(w, http.StatusOK, "answer", p)
	}
	if said.Good {
		http.Redirect(w, r, "/classes/"+r.PathValue("session")+"?done", http.StatusSeeOther)
		return nil
	}
	p, c, err := s.classShown(r, who)
	if err != nil {
		return err
	}
	c.Said = said
	return send(w, http.StatusConflict, "class.html", p)
}

// done is did for what stands in the audit log of the class once it was done.
func (s *Server) done(w http.ResponseWriter, r *http.Request, who *caller, d academy.Deed, err error) error {
	if err == nil {
		d.Session = r.PathValue("session")
		s.deed(r.Context(), who, d)
	}
	return s.did(w, r, who, nil, err)
}

func (s *Server) beginForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	_, err := s.lobby.Begin(r.Context(), r.PathValue("session"), who.account.ID)
	return s.done(w, r, who, academy.Deed{Action: "begin"}, err)
}

func (s *Server) speedForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	n, err := strconv.ParseInt(r.PostFormValue("speed"), 10, 64)
	if err != nil {
		n = -1
	}
	_, err = s.lobby.Speed(r.Context(), r.PathValue("session"), who.account.ID, n)
	return s.done(w, r, who, academy.Deed{Action: "speed", Detail: strconv.FormatInt(n, 10)}, err)
}

func (s *Server) extendForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	n, err := strconv.Atoi(r.PostFormValue("minutes"))
	if err != nil {
		n = 0
	}
	team := r.PostFormValue("team")
	_, err = s.lobby.Extend(r.Context(), r.PathValue("session"), who.account.ID, team, n)
	return s.done(w, r, who, academy.Deed{Action: "extend", Object: team, Detail: strconv.Itoa(n)}, err)
}

func (s *Server) endForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	_, err := s.lobby.End(r.Context(), r.PathValue("session"), who.account.ID)
	if err == nil {
		s.wakeFinisher()
	}
	return s.done(w, r, who, academy.Deed{Action: "end"}, err)
}

func (s *Server) noteForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	minute, _ := strconv.Atoi(r.PostFormValue("minute"))
	n := academy.Note{Post: r.PostFormValue("post"), Minute: int32(minute), Text: strings.TrimSpace(r.PostFormValue("text"))}
	team, err := s.teamIn(r)
	if err != nil {
		return err
	}
	err = s.lobby.Note(r.Context(), r.PathValue("session"), who.account.ID, team, n)
	return s.done(w, r, who, academy.Deed{Action: "note", Object: team, Detail: n.Post}, err)
}

// teamIn is the team that a form names, which must be of the class; "" for none.
func (s *Server) teamIn(r *http.Request) (string, error) {
	id := r.PostFormValue("team")
	if id == "" {
		return "", nil
	}
	t, err := s.store.Team(r.Context(), id)
	if err == nil && t.Session != r.PathValue("session") {
		err = errNothing
	}
	return id, err
}

// record appends what an instructor remarked to the log.
func (s *Server) record(ctx context.Context, id, team, account string, kind academy.Kind, payload any) error {
	text, err := json.Marshal(payload)
	if err != nil {
		return err
	}
	err = s.store.Write(ctx, func(c *store.Conn) error {
		of, err := c.Lock(ctx, id)
		if err != nil {
			return err
		}
		return c.Append(ctx, &of, []academy.Event{{Team: team, At: s.millis(), Author: account, Role: "instructor", Kind: kind, Payload: text}})
	})
	if err == nil {
		s.hub.Wake(id, "")
	}
	return err
}

// hideForm takes a text of a team's out of what others are shown, or puts it back.
func (s *Server) hideForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	team, err := s.teamIn(r)
	if err != nil {
		return err
	}
	m := academy.Moderation{Team: team, Post: r.PostFormValue("post"), Hidden: r.PostFormValue("hidden") == "1"}
	if team == "" || m.Post == "" || len(m.Post) > 200 {
		return fault(http.StatusBadRequest, "post", "Name the post of a team that is meant.")
	}
	action := "show"
	if m.Hidden {
		action = "hide"
	}
	err = s.record(r.Context(), r.PathValue("session"), "", who.account.ID, academy.Moderated, m)
	return s.done(w, r, who, academy.Deed{Action: action, Object: team, Detail: m.Post}, err)
}

// toneForm corrects by hand how a post was read.
func (s *Server) toneForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	team, err := s.teamIn(r)
	if err != nil {
		return err
	}
	tone, err := strconv.Atoi(r.PostFormValue("tone"))
	why := strings.TrimSpace(r.PostFormValue("why"))
	if err != nil || tone < -100 || tone > 100 || why == "" || len(why) > 1000 || team == "" {
		return fault(http.StatusBadRequest, "tone", "A correction has a tone and a reason.")
	}
	line := looked.Line{When: s.now().UTC().Format(time.RFC3339), By: who.account.ID, Why: why, Post: r.PostFormValue("post")}
	err = s.hub.Look(r.Context(), team, func(play *session.Session, _ live.Moment) error {
		posts, err := looked.Posts(play.Sim(), play.Commands(), nil)
		if err != nil {
			return err
		}
		p, err := looked.Find(posts, line.Post)
		if err != nil || len(p.Versions) == 0 {
			return errNothing
		}
		v := &p.Versions[p.Counts]
		line.Command, line.Language, line.Was, line.Is = p.Command, v.Language, v.Was, v.Was
		line.Is.Goldstein, line.Is.Error, line.Is.Confidence = int16(tone), 0, 100
		return nil
	})
	if err == nil {
		if err = s.lobby.Looked(r.Context(), r.PathValue("session"), team, who.account.ID, line); err == nil {
			s.queue.Kick()
		}
	}
	return s.done(w, r, who, academy.Deed{Action: "reading", Object: team, Detail: line.Post}, err)
}

// actForm lets an instructor act on the crisis of one team or of all.
func (s *Server) actForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	team, err := s.teamIn(r)
	if err != nil {
		return err
	}
	teams, err := s.store.Teams(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	x := intervention(r)
	span, _ := strconv.Atoi(r.PostFormValue("until"))
	var why string
	done := 0
	for i := range teams {
		if team != "" && teams[i].ID != team {
			continue
		}
		one := x
		err := s.hub.Look(r.Context(), teams[i].ID, func(play *session.Session, _ live.Moment) error {
			if one.Kind == sim.Postpone {
				one.Until = play.Minute() + int32(min(max(span, 1), 7*24*60))
			}
			return nil
		})
		if err != nil {
			return err
		}
		a, err := s.hub.Intervene(r.Context(), teams[i].ID, who.account.ID, one)
		if err != nil {
			return s.did(w, r, who, nil, err)
		}
		if a.Accepted {
			done++
			s.deed(r.Context(), who, intervened(teams[i].Session, teams[i].ID, &one))
		} else if a.Refused != nil {
			if why, err = s.whyNot(r, teams[i].ID, a.Refused); err != nil {
				return err
			}
			why = teams[i].Name + ": " + why
		}
	}
	said := &pages.Said{Good: why == "", Text: words(r).N("lesson.acted", int64(done)), Mend: why}
	return s.did(w, r, who, said, nil)
}

// whyNot puts a refusal into words.
func (s *Server) whyNot(r *http.Request, team string, no *sim.Refusal) (why string, err error) {
	err = s.hub.Look(r.Context(), team, func(play *session.Session, _ live.Moment) error {
		why = present.New(play.Bundle(), words(r)).Refusal(no).Why
		return nil
	})
	return why, err
}

// intervention reads what a form wants done.
func intervention(r *http.Request) sim.Intervention {
	get := r.PostFormValue
	x := sim.Intervention{Kind: sim.InterventionKind(get("kind"))}
	texts := map[string]string{}
	if lang, text := get("language"), strings.TrimSpace(strings.ReplaceAll(get("text"), "\r\n", "\n")); lang != "" && text != "" {
		texts[lang] = text
	}
	within, _ := strconv.Atoi(get("within"))
	within = min(max(within, 0), 7*24*60)
	switch x.Kind {
	case sim.Fire, sim.Postpone:
		x.Inject = get("inject")
	case sim.Edit:
		x.Inject, x.Line, x.Texts = get("inject"), get("line"), texts
	case sim.SayAs:
		x.From, x.Texts, x.About = get("from"), texts, get("about")
		if p := get("platform"); p != "" {
			x.Platforms = []string{p}
		}
		for _, p := range []world.Position{world.Asserts, world.Denies, world.Partly, world.Holds} {
			if x.About != "" && get("position") == p.String() {
				x.Position = p
			}
		}
	case sim.WriteAs:
		x.From, x.Texts, x.Urgent, x.Within = get("from"), texts, get("urgent") != "", int32(within)
	}
	return x
}

// rosterForm takes the list of a class.
func (s *Server) rosterForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	data, err := sentFile(r, "roster")
	if err != nil {
		return err
	}
	list, err := lobby.Roster(data)
	if err == nil {
		err = s.lobby.SetRoster(r.Context(), r.PathValue("session"), list)
	}
	return s.done(w, r, who, academy.Deed{Action: "roster", Detail: strconv.Itoa(len(list))}, err)
}
