// Package web is the server: one list of routes, each with who may use it and how
// often. What it answers comes from the other packages of the academy.
package web

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/export/outbox"
	"demarche/internal/academy/jobs"
	"demarche/internal/academy/live"
	"demarche/internal/academy/lobby"
	"demarche/internal/academy/seal"
	"demarche/internal/academy/shelf"
	"demarche/internal/academy/store"
	"demarche/internal/journal"
	"demarche/internal/library"
)

// Options say what a server works with.
type Options struct {
	Data    string // folder, made when it is not there
	Game    fs.FS  // the game for browsers, or nil
	Library *library.Library
	Version string
	Log     *slog.Logger
	Now     func() time.Time
	Records Records
}

// Server answers requests. It must be closed.
type Server struct {
	o       Options
	store   *store.Store
	shelf   *shelf.Shelf
	lobby   *lobby.Lobby
	hub     *live.Hub
	queue   *jobs.Queue
	sheets  sheets
	key     *seal.Key
	log     *slog.Logger
	metrics metrics
	stop    context.CancelFunc
	alive   context.Context // until the server closes
	finish  chan struct{}   // a session has ended
	retry   atomic.Int64    // Unix milliseconds at which what did not run to its end is tried again; 0 for nothing
	working sync.WaitGroup
	tags    sync.Map // of files of the game that have no date, by name
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
	s := &Server{o: o, store: st, log: o.Log, metrics: metrics{routes: map[string]*measured{}, began: o.Now()}, finish: make(chan struct{}, 1)}
	s.alive, s.stop = context.WithCancel(context.WithoutCancel(ctx))
	s.shelf = shelf.New(o.Library, filepath.Join(o.Data, "packs"))
	if s.key, _, err = seal.OpenKey(filepath.Join(o.Data, "key")); err != nil {
		return nil, errors.Join(err, st.Close())
	}
	s.hub = live.New(live.Options{
		Store: st, Shelf: s.shelf, Read: o.Library.Read, Version: o.Version, Now: o.Now, Log: o.Log,
		Ended: func(context.Context, academy.Team) { s.queue.Kick() },
	})
	s.queue = &jobs.Queue{
		Store: st, Shelf: s.shelf, Journal: s.hub.Journal, Key: s.key, Folder: o.Data, Version: o.Version, Read: o.Library.Read, Now: o.Now, Log: o.Log,
		Wake: s.hub.Wake,
	}
	if o.Records.sends() {
		s.queue.Record = s.tellOf
	}
	s.lobby = &lobby.Lobby{Store: st, Shelf: s.shelf, Now: o.Now, Wake: s.hub.Wake}
	if err := s.lobby.Resume(ctx); err != nil {
		return nil, errors.Join(err, st.Close())
	}
	if _, err := s.lobby.Beat(ctx); err != nil {
		return nil, errors.Join(err, st.Close())
	}
	s.working.Go(func() { s.hub.Run(s.alive) })
	s.working.Go(s.keepTime)
	s.working.Go(s.finishAll)
	s.working.Go(func() { s.queue.Run(s.alive) })
	if o.Records.sends() {
		carrier := &outbox.Carrier{Box: st, To: o.Records.Store, Now: o.Now, Log: o.Log}
		s.working.Go(func() { carrier.Run(s.alive) })
	}
	return s, nil
}

// beatEvery is how often the server notes that it is alive, and tidyEvery how
// often it forgets what has run out.
const (
	beatEvery = time.Second
	tidyEvery = time.Hour
)

// keepTime ends what runs out, until the server stops.
func (s *Server) keepTime() {
	beat, tidy := time.NewTicker(beatEvery), time.NewTicker(tidyEvery)
	defer beat.Stop()
	defer tidy.Stop()
	for {
		select {
		case <-s.alive.Done():
			return
		case <-beat.C:
			ended, err := s.lobby.Beat(s.alive)
			if err != nil && s.alive.Err() == nil {
				s.log.Error("the time of sessions is not kept", "error", err)
			}
			if again := s.retry.Load(); len(ended) > 0 || again > 0 && s.millis() >= again {
				s.wakeFinisher()
			}
		case <-tidy.C:
			gone, err := s.lobby.Expire(s.alive)
			for _, id := range gone {
				s.deed(s.alive, &caller{}, academy.Deed{Action: "expire", Session: id})
			}
			if err != nil && s.alive.Err() == nil {
				s.log.Error("sessions are kept too long", "error", err)
			}
			now := s.millis()
			err = s.store.Write(s.alive, func(c *store.Conn) error { return c.Tidy(s.alive, now, now-(24*time.Hour).Milliseconds()) })
			if err != nil && s.alive.Err() == nil {
				s.log.Error("what has run out is kept", "error", err)
			}
		}
	}
}

// Stop ends what goes on: streams end, so that a server can shut down.
func (s *Server) Stop() { s.stop() }

// Close ends what goes on and closes the database.
func (s *Server) Close() error {
	s.stop()
	s.working.Wait()
	_, err := s.lobby.Beat(context.Background())
	return errors.Join(err, s.store.Close())
}

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
	err = s.store.Write(ctx, func(c *store.Conn) error { return c.DropInvites(ctx, academy.Admin) })
	if err != nil {
		return "", err
	}
	return s.link(ctx, academy.Admin)
}

// link makes a one-time link for an account of a rank.
func (s *Server) link(ctx context.Context, rank academy.Rank) (string, error) {
	t := auth.Token()
	err := s.store.Write(ctx, func(c *store.Conn) error {
		return c.AddInvite(ctx, auth.Hash(t), rank, s.now().Add(linkStays).UnixMilli())
	})
	return "/first/" + t, err
}

// Handler returns what answers all requests.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, r := range s.routes() {
		mux.Handle(r.Method+" "+r.Path, s.served(r))
	}
	return guarded(mux)
}

// MemoryLimit is the memory that a server aims not to exceed, in bytes.
const MemoryLimit = 900 << 20

// served is a route with all that is checked before it.
func (s *Server) served(route Route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		out := &watched{ResponseWriter: w, status: http.StatusOK}
		who := &caller{}
		err := func() (err error) {
			out.link = s.paced(w, r, &route)
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
	tooLarge, old := (*http.MaxBytesError)(nil), (*journal.Fault)(nil)
	switch {
	case errors.As(err, &f):
	case errors.As(err, &tooLarge):
		f = tooMuch(tooLarge)
	case errors.Is(err, store.ErrNone):
		f = errNothing
	case errors.Is(err, shelf.ErrChanged), errors.As(err, &old):
		f = fault(http.StatusConflict, "changed", "This session cannot be shown: its scenario, or the rules of the program, are no longer what they were when it was played.")
		s.log.Error("a session cannot be shown", "route", route.Path, "error", err)
	default:
		f = fault(http.StatusInternalServerError, "trouble", "Something went wrong on the server. Try again; what was accepted is kept.")
	}
	if route.page {
		s.showFault(w, r, f)
		return
	}
	respond(w, f.Status, f)
}
