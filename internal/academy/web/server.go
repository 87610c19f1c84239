// Package web is the server: one list of routes, each with who may use it and how
// often. What it answers comes from the other packages of the academy.
package web

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/store"
	"demarche/internal/library"
)

// Options say what a server works with.
type Options struct {
	Data    string // folder, made when it is not there
	Game    string // folder of the game for browsers, or ""
	Library *library.Library
	Version string
	Log     *slog.Logger
	Now     func() time.Time
}

// Server answers requests. It must be closed.
type Server struct {
	o       Options
	store   *store.Store
	log     *slog.Logger
	metrics metrics
	stop    context.CancelFunc
	alive   context.Context // until the server closes
}

// New opens the data of an academy, or begins one.
func New(ctx context.Context, o Options) (*Server, error) {
	if err := os.MkdirAll(o.Data, 0o700); err != nil {
		return nil, err
	}
	st, err := store.Open(ctx, o.Data)
	if err != nil {
		return nil, err
	}
	s := &Server{o: o, store: st, log: o.Log, metrics: metrics{routes: map[string]*measured{}, began: o.Now()}}
	s.alive, s.stop = context.WithCancel(context.WithoutCancel(ctx))
	return s, nil
}

// Stop ends what goes on: streams end, so that a server can shut down.
func (s *Server) Stop() { s.stop() }

// Close ends what goes on and closes the database.
func (s *Server) Close() error {
	s.stop()
	return s.store.Close()
}

// Store returns the database.
func (s *Server) Store() *store.Store { return s.store }

func (s *Server) now() time.Time { return s.o.Now() }

func (s *Server) millis() int64 { return s.o.Now().UnixMilli() }

// linkStays is how long a one-time link counts.
const linkStays = 7 * 24 * time.Hour

// FirstLink returns the path of a new one-time link by which the first
// administrator makes an account, or "" if there is one. Links that were given
// out before no longer count.
func (s *Server) FirstLink(ctx context.Context) (string, error) {
	accounts, err := s.store.Accounts(ctx)
	if err != nil {
		return "", err
	}
	for _, a := range accounts {
		if a.Role == academy.Admin && a.Closed == 0 {
			return "", nil
		}
	}
	return s.link(ctx, academy.Admin)
}

// link makes a one-time link for an account of a rank.
func (s *Server) link(ctx context.Context, rank academy.Rank) (string, error) {
	t := auth.Token()
	err := s.store.Write(ctx, func(c *store.Conn) error {
		if rank == academy.Admin {
			if err := c.DropInvites(ctx, rank); err != nil {
				return err
			}
		}
		return c.AddInvite(ctx, auth.Hash(t), rank, s.now().Add(linkStays).UnixMilli())
	})
	return "/first/" + t, err
}

// deed writes in the audit log. It must not fail what was done: trouble is logged.
func (s *Server) deed(ctx context.Context, who *caller, action, object, detail string) {
	d := academy.Deed{At: s.millis(), Actor: who.id(), Action: action, Object: object, Detail: detail}
	ctx = context.WithoutCancel(ctx)
	if err := s.store.Write(ctx, func(c *store.Conn) error { return c.AddDeed(ctx, auth.ID("d"), d) }); err != nil {
		s.log.Error("the audit log was not written", "action", action, "object", object, "error", err)
	}
}

// Handler returns what answers all requests.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range s.routes() {
		mux.Handle(r.Method+" "+r.Path, s.served(r))
	}
	return guarded(mux)
}

// longest is how long an answer may take that is not a stream.
const longest = 60 * time.Second

// served is a route with all that is checked before it.
func (s *Server) served(route Route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		out := &watched{ResponseWriter: w, status: http.StatusOK}
		who := &caller{}
		err := func() (err error) {
			if !route.stream {
				http.NewResponseController(w).SetWriteDeadline(began.Add(longest)) // where it can be set
			}
			r.Body = http.MaxBytesReader(w, r.Body, max(route.Body, 1))
			if who, err = s.caller(r); err != nil {
				return err
			}
			if err := s.admitted(r, &route, who); err != nil {
				return err
			}
			return route.serve(out, r, who)
		}()
		if err != nil {
			s.failed(out, r, &route, err)
		}
		d := time.Since(began)
		s.metrics.took(route.Method+" "+route.Path, out.status, d)
		level := slog.LevelDebug
		if out.status >= 500 {
			level = slog.LevelError
		}
		s.log.Log(r.Context(), level, "request", "route", route.Method+" "+route.Path, "status", out.status, "ms", d.Milliseconds(), "who", who.id(), "error", said(err, out.status))
	})
}

// said returns an error for the log: what a user did wrong is nobody's trouble.
func said(err error, status int) string {
	if err == nil || status < 500 {
		return ""
	}
	return err.Error()
}

// failed answers that something could not be done. What went wrong inside stays
// in the log.
func (s *Server) failed(w *watched, r *http.Request, route *Route, err error) {
	if errors.Is(err, context.Canceled) && r.Context().Err() != nil || w.wrote {
		return
	}
	f := (*Fault)(nil)
	tooLarge := (*http.MaxBytesError)(nil)
	switch {
	case errors.As(err, &f):
	case errors.As(err, &tooLarge):
		f = tooMuch(tooLarge)
	case errors.Is(err, store.ErrNone):
		f = errNothing
	default:
		f = fault(http.StatusInternalServerError, "trouble", "Something went wrong on the server. Try again; what was accepted is kept.")
	}
	if route.page {
		s.showFault(w, r, f)
		return
	}
	respond(w, f.Status, f)
}

// watched notes what is answered.
type watched struct {
	http.ResponseWriter
	status int
	wrote  bool
}

func (w *watched) WriteHeader(status int) {
	if !w.wrote {
		w.status, w.wrote = status, true
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *watched) Write(b []byte) (int, error) {
	w.wrote = true
	return w.ResponseWriter.Write(b)
}

// Unwrap lets streams flush.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }
