package web

import (
	"net/http"
	"strings"
)

// Who may use a route.
type Who string

// Those who may. An owner is the instructor whose session it is.
const (
	Anyone Who = "anyone"
	Known  Who = "known" // with an account, or as a participant
	Staff  Who = "staff" // with an account
	Admins Who = "admins"
)

// Route is one address of the server.
type Route struct {
	Method string
	Path   string // as http.ServeMux has it; {session} and {team} name what is asked for
	Who    Who
	Limit  Limit
	Body   int64 // most bytes of the request

	page   bool // faults are answered as a page
	stream bool
	serve  func(http.ResponseWriter, *http.Request, *caller) error
}

// What requests may hold at the most, in bytes.
const (
	noBody    = 0
	smallBody = 64 << 10
)

// routes lists all addresses.
func (s *Server) routes() []Route {
	return []Route{
		{Method: "GET", Path: "/healthz", Who: Anyone, serve: s.health},
		{Method: "GET", Path: "/metrics", Who: Anyone, serve: s.showMetrics},
		{Method: "GET", Path: "/static/{file}", Who: Anyone, serve: s.static},

		{Method: "GET", Path: "/{$}", Who: Anyone, page: true, serve: s.front},
		{Method: "GET", Path: "/first/{token}", Who: Anyone, page: true, serve: s.first},
		{Method: "POST", Path: "/first/{token}", Who: Anyone, Limit: crowd, Body: smallBody, page: true, serve: s.makeAccount},
		{Method: "POST", Path: "/login", Who: Anyone, Limit: crowd, Body: smallBody, page: true, serve: s.loginForm},
		{Method: "POST", Path: "/logout", Who: Anyone, page: true, serve: s.logoutForm},

		{Method: "POST", Path: "/api/login", Who: Anyone, Limit: crowd, Body: smallBody, serve: s.login},
		{Method: "POST", Path: "/api/logout", Who: Anyone, serve: s.logout},
		{Method: "GET", Path: "/api/me", Who: Known, serve: s.me},
	}
}

// admitted tells whether a caller may use a route now.
func (s *Server) admitted(r *http.Request, route *Route, who *caller) error {
	if route.Limit.Most > 0 {
		sender := who.id()
		if sender == "" {
			sender = "at " + address(r)
		}
		if err := s.allow(r.Context(), route.Method+" "+route.Path+" "+sender, route.Limit); err != nil {
			return err
		}
	}
	switch route.Who {
	case Anyone:
		return nil
	case Known:
		if who.known() {
			return nil
		}
		return errUnknown
	case Staff, Admins:
		switch {
		case who.account == nil && !who.known():
			return errUnknown
		case who.account == nil, route.Who == Admins && !who.admin():
			return errNotYours
		}
		return nil
	}
	return errNotYours
}

// address is that of who sends a request, without the port.
func address(r *http.Request) string {
	at := strings.LastIndexByte(r.RemoteAddr, ':')
	if at < 0 {
		return r.RemoteAddr
	}
	return r.RemoteAddr[:at]
}
