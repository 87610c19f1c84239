package web

import (
	"net/http"
	"strings"

	"demarche/internal/academy"
	"demarche/internal/academy/seat"
)

// Who may use a route.
type Who string

// Those who may. An owner is the instructor whose session it is.
const (
	Anyone Who = "anyone"
	Known  Who = "known" // with an account, or as a participant
	Staff  Who = "staff" // with an account
	Admins Who = "admins"

	Owner  Who = "owner"  // whose session it is, or that of the team
	Player Who = "player" // who plays in the team
	Viewer Who = "viewer" // who plays in the team or observes, and the owner
	Taker  Who = "taker"  // who takes part in the session
	Seated Who = "seated" // who sits at the desk of a team, whichever
	Active Who = "active" // who plays at the desk of a team, whichever
	Guest  Who = "guest"  // who observes the session, and its owner
	Later  Who = "later"  // the owner; who plays in the team when the session has ended
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
	slow   bool // it runs all journals of a class again
	serve  func(http.ResponseWriter, *http.Request, *caller) error
}

// What requests may hold at the most, in bytes.
const (
	noBody    = 0
	smallBody = 64 << 10
	textBody  = 256 << 10 // a command with its texts
	tableBody = 1 << 20
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
		{Method: "GET", Path: "/api/accounts", Who: Admins, serve: s.accounts},
		{Method: "POST", Path: "/api/invites", Who: Admins, Limit: seldom, Body: smallBody, serve: s.invite},
		{Method: "DELETE", Path: "/api/accounts/{account}", Who: Admins, Limit: seldom, serve: s.closeAccount},
		{Method: "GET", Path: "/api/audit", Who: Admins, serve: s.audit},
		{Method: "GET", Path: "/api/records", Who: Admins, serve: s.records},
		{Method: "POST", Path: "/api/records", Who: Admins, Limit: seldom, serve: s.retryRecords},

		{Method: "GET", Path: "/api/scenarios", Who: Staff, serve: s.scenarios},
		{Method: "GET", Path: "/api/packs", Who: Staff, serve: s.packs},
		{Method: "POST", Path: "/api/packs", Who: Staff, Limit: seldom, Body: maxPack, serve: s.addPack},
		{Method: "GET", Path: "/api/sessions", Who: Staff, serve: s.sessions},
		{Method: "POST", Path: "/api/sessions", Who: Staff, Limit: seldom, Body: smallBody, serve: s.create},

		{Method: "GET", Path: "/api/sessions/{session}", Who: Owner, serve: s.session},
		{Method: "GET", Path: "/api/sessions/{session}/class", Who: Owner, serve: s.class},
		{Method: "GET", Path: "/api/sessions/{session}/teams", Who: Owner, serve: s.teams},
		{Method: "GET", Path: "/api/sessions/{session}/events", Who: Owner, stream: true, serve: s.classStream},
		{Method: "GET", Path: "/api/sessions/{session}/log", Who: Owner, serve: s.logged},
		{Method: "POST", Path: "/api/sessions/{session}/roster", Who: Owner, Limit: seldom, Body: tableBody, serve: s.roster},
		{Method: "POST", Path: "/api/sessions/{session}/observers", Who: Owner, Limit: seldom, Body: smallBody, serve: s.observer},
		{Method: "POST", Path: "/api/sessions/{session}/start", Who: Owner, Limit: often, serve: s.begin},
		{Method: "POST", Path: "/api/sessions/{session}/speed", Who: Owner, Limit: often, Body: smallBody, serve: s.speed},
		{Method: "POST", Path: "/api/sessions/{session}/extend", Who: Owner, Limit: often, Body: smallBody, serve: s.extend},
		{Method: "POST", Path: "/api/sessions/{session}/end", Who: Owner, Limit: often, serve: s.end},
		{Method: "POST", Path: "/api/sessions/{session}/notes", Who: Owner, Limit: often, Body: smallBody, serve: s.note},
		{Method: "POST", Path: "/api/sessions/{session}/interventions", Who: Owner, Limit: often, Body: textBody, serve: s.intervene},
		{Method: "POST", Path: "/api/sessions/{session}/participants/{participant}/seat", Who: Owner, Limit: often, Body: smallBody, serve: s.seat},
		{Method: "POST", Path: "/api/sessions/{session}/participants/{participant}/return", Who: Owner, Limit: often, serve: s.again},

		{Method: "POST", Path: "/api/join/{code}", Who: Anyone, Limit: crowd, Body: smallBody, serve: s.join},
		{Method: "POST", Path: "/api/return", Who: Anyone, Limit: crowd, Body: smallBody, serve: s.comesBack},
		{Method: "GET", Path: "/join", Who: Anyone, page: true, serve: s.joinCode},
		{Method: "GET", Path: "/join/{code}", Who: Anyone, page: true, serve: s.joinPage},
		{Method: "POST", Path: "/join/{code}", Who: Anyone, Limit: crowd, Body: smallBody, page: true, serve: s.joinForm},
		{Method: "POST", Path: "/return", Who: Anyone, Limit: crowd, Body: smallBody, page: true, serve: s.comesBackForm},

		{Method: "GET", Path: "/desk", Who: Seated, page: true, serve: s.deskPage},
		{Method: "GET", Path: "/desk/parts", Who: Seated, serve: s.deskParts},
		{Method: "GET", Path: "/desk/compose", Who: Seated, serve: s.deskCompose},
		{Method: "GET", Path: "/desk/news", Who: Seated, stream: true, serve: s.deskNews},
		{Method: "GET", Path: "/desk/debrief", Who: Seated, page: true, serve: s.ownDebrief},
		{Method: "POST", Path: "/desk/do", Who: Seated, Limit: playing, Body: textBody, page: true, serve: s.deskDo},
		{Method: "POST", Path: "/desk/check", Who: Seated, Limit: playing, Body: textBody, page: true, serve: s.deskCheck},
		{Method: "POST", Path: "/desk/pass", Who: Seated, Limit: playing, Body: smallBody, page: true, serve: s.deskPass},
		{Method: "GET", Path: "/desk/questions", Who: Active, page: true, serve: s.questionsPage},
		{Method: "POST", Path: "/desk/questions", Who: Active, Limit: often, Body: smallBody, page: true, serve: s.questionsForm},
		{Method: "POST", Path: "/desk/rule", Who: Active, Limit: often, Body: smallBody, page: true, serve: s.ruleForm},
		{Method: "GET", Path: "/desk/handin", Who: Active, page: true, serve: s.handInPage},
		{Method: "POST", Path: "/desk/handin", Who: Active, Limit: seldom, Body: maxJournal + smallBody, page: true, serve: s.handInForm},
		{Method: "GET", Path: "/desk/handin/result", Who: Active, serve: s.ownHandedIn},

		{Method: "GET", Path: "/return/{code}", Who: Anyone, page: true, serve: s.returnPage},
		{Method: "GET", Path: "/watch/{session}", Who: Guest, page: true, serve: s.watchPage},
		{Method: "GET", Path: "/watch/{session}/parts", Who: Guest, serve: s.watchParts},
		{Method: "GET", Path: "/watch/{session}/news", Who: Guest, stream: true, serve: s.classNews},
		{Method: "GET", Path: "/teams/{team}/desk", Who: Viewer, page: true, serve: s.watchDesk},
		{Method: "GET", Path: "/teams/{team}/desk/parts", Who: Viewer, serve: s.watchDeskParts},
		{Method: "GET", Path: "/teams/{team}/desk/news", Who: Viewer, stream: true, serve: s.watchDeskNews},

		{Method: "GET", Path: "/accounts", Who: Admins, page: true, serve: s.accountsPage},
		{Method: "POST", Path: "/accounts/invite", Who: Admins, Limit: seldom, Body: smallBody, page: true, serve: s.inviteForm},
		{Method: "POST", Path: "/accounts/{account}/close", Who: Admins, Limit: seldom, Body: smallBody, page: true, serve: s.closeForm},

		{Method: "POST", Path: "/accounts/records", Who: Admins, Limit: seldom, Body: smallBody, page: true, serve: s.allRecordsForm},

		{Method: "GET", Path: "/picture", Who: Staff, serve: s.picture},
		{Method: "GET", Path: "/classes/new", Who: Staff, page: true, serve: s.newPage},
		{Method: "POST", Path: "/classes/new", Who: Staff, Limit: seldom, Body: tableBody, page: true, serve: s.createForm},
		{Method: "POST", Path: "/classes/packs", Who: Staff, Limit: seldom, Body: maxPack + smallBody, page: true, serve: s.packForm},
		{Method: "GET", Path: "/classes/{session}", Who: Owner, page: true, serve: s.classPage},
		{Method: "GET", Path: "/classes/{session}/parts", Who: Owner, serve: s.classParts},
		{Method: "GET", Path: "/classes/{session}/news", Who: Owner, stream: true, serve: s.classNews},
		{Method: "GET", Path: "/classes/{session}/code", Who: Owner, page: true, serve: s.codePage},
		{Method: "GET", Path: "/classes/{session}/log", Who: Owner, page: true, serve: s.logPage},
		{Method: "GET", Path: "/classes/{session}/teams/{team}", Who: Owner, page: true, serve: s.teamPage},
		{Method: "GET", Path: "/classes/{session}/teams/{team}/course", Who: Owner, serve: s.teamCourse},
		{Method: "GET", Path: "/classes/{session}/results", Who: Owner, page: true, serve: s.resultsPage},
		{Method: "POST", Path: "/classes/{session}/records", Who: Owner, Limit: seldom, Body: smallBody, page: true, serve: s.recordsForm},
		{Method: "GET", Path: "/classes/{session}/marks", Who: Owner, page: true, serve: s.marksPage},
		{Method: "GET", Path: "/classes/{session}/marks/{team}", Who: Owner, page: true, serve: s.markPage},
		{Method: "POST", Path: "/classes/{session}/marks/{team}", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.markForm},
		{Method: "GET", Path: "/classes/{session}/handed/{participant}", Who: Owner, serve: s.handedIn},
		{Method: "GET", Path: "/classes/{session}/people", Who: Owner, page: true, serve: s.peoplePage},
		{Method: "GET", Path: "/classes/{session}/people/{participant}", Who: Owner, page: true, serve: s.personPage},
		{Method: "POST", Path: "/classes/{session}/people/{participant}/seat", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.seatForm},
		{Method: "POST", Path: "/classes/{session}/people/{participant}/return", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.againForm},
		{Method: "POST", Path: "/classes/{session}/people/{participant}/forget", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.forgetForm},
		{Method: "POST", Path: "/classes/{session}/observers", Who: Owner, Limit: seldom, Body: smallBody, page: true, serve: s.observerForm},
		{Method: "POST", Path: "/classes/{session}/keep", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.keepForm},
		{Method: "POST", Path: "/classes/{session}/erase", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.eraseForm},
		{Method: "POST", Path: "/classes/{session}/begin", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.beginForm},
		{Method: "POST", Path: "/classes/{session}/speed", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.speedForm},
		{Method: "POST", Path: "/classes/{session}/extend", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.extendForm},
		{Method: "POST", Path: "/classes/{session}/end", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.endForm},
		{Method: "POST", Path: "/classes/{session}/note", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.noteForm},
		{Method: "POST", Path: "/classes/{session}/hide", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.hideForm},
		{Method: "POST", Path: "/classes/{session}/tone", Who: Owner, Limit: often, Body: smallBody, page: true, serve: s.toneForm},
		{Method: "POST", Path: "/classes/{session}/act", Who: Owner, Limit: often, Body: textBody, page: true, serve: s.actForm},
		{Method: "POST", Path: "/classes/{session}/roster", Who: Owner, Limit: seldom, Body: tableBody, page: true, serve: s.rosterForm},

		{Method: "POST", Path: "/desk/seat", Who: Active, Limit: often, Body: smallBody, page: true, serve: s.takeSeat},

		{Method: "GET", Path: "/api/teams/{team}/scene", Who: Viewer, serve: s.scene},
		{Method: "GET", Path: "/api/teams/{team}/view", Who: Viewer, serve: s.view},
		{Method: "GET", Path: "/api/teams/{team}/events", Who: Viewer, stream: true, serve: s.teamStream},
		{Method: "POST", Path: "/api/teams/{team}/commands", Who: Player, Limit: playing, Body: textBody, serve: s.command},
		{Method: "POST", Path: "/api/teams/{team}/check", Who: Player, Limit: playing, Body: textBody, serve: s.check},
		{Method: "POST", Path: "/api/teams/{team}/advance", Who: Player, Limit: playing, Body: smallBody, serve: s.advance},
		{Method: "GET", Path: "/api/teams/{team}/crisis", Who: Player, serve: s.crisis},
		{Method: "GET", Path: "/api/teams/{team}/pack", Who: Player, serve: s.packed},
		{Method: "GET", Path: "/api/teams/{team}/entries", Who: Player, stream: true, serve: s.entries},
		{Method: "GET", Path: "/api/teams/{team}/upcoming", Who: Owner, serve: s.upcoming},
		{Method: "GET", Path: "/api/teams/{team}/journal", Who: Later, serve: s.journal},
		{Method: "GET", Path: "/api/teams/{team}/result", Who: Later, serve: s.result},
		{Method: "GET", Path: "/api/teams/{team}/debrief", Who: Later, serve: s.debrief},
		{Method: "POST", Path: "/api/teams/{team}/readings", Who: Owner, Limit: often, Body: smallBody, serve: s.correct},

		{Method: "GET", Path: "/key", Who: Anyone, serve: s.publicKey},
		{Method: "GET", Path: "/game/{path...}", Who: Anyone, serve: s.game},
		{Method: "GET", Path: "/api/sessions/{session}/results", Who: Owner, serve: s.results},
		{Method: "GET", Path: "/api/sessions/{session}/export/{file}", Who: Owner, serve: s.export},
		{Method: "GET", Path: "/api/sessions/{session}/records", Who: Owner, serve: s.sessionRecords},
		{Method: "POST", Path: "/api/sessions/{session}/records", Who: Owner, Limit: seldom, serve: s.sendRecords},
		{Method: "GET", Path: "/api/sessions/{session}/debrief", Who: Owner, slow: true, serve: s.classDebrief},
		{Method: "POST", Path: "/api/sessions/{session}/marks", Who: Owner, Limit: often, Body: smallBody, serve: s.mark},
		{Method: "GET", Path: "/api/questions", Who: Known, serve: s.questions},
		{Method: "POST", Path: "/api/sessions/{session}/answers", Who: Taker, Limit: often, Body: smallBody, serve: s.answer},
		{Method: "POST", Path: "/api/sessions/{session}/rules", Who: Taker, Limit: often, Body: smallBody, serve: s.rule},
		{Method: "GET", Path: "/api/teams/{team}/certificate", Who: Later, serve: s.certificate},
		{Method: "POST", Path: "/api/sessions/{session}/handin", Who: Taker, Limit: seldom, Body: maxJournal, serve: s.handIn},
		{Method: "GET", Path: "/api/sessions/{session}/participants/{participant}", Who: Owner, serve: s.person},
		{Method: "DELETE", Path: "/api/sessions/{session}/participants/{participant}", Who: Owner, Limit: often, serve: s.forget},
		{Method: "DELETE", Path: "/api/sessions/{session}", Who: Owner, Limit: often, serve: s.erase},
	}
}

// admitted tells whether a caller may use a route now.
func (s *Server) admitted(r *http.Request, route *Route, who *caller) error {
	if route.Limit.Most > 0 {
		if err := s.allow(r.Context(), route.Method+" "+route.Path+" "+sender(r, who), route.Limit); err != nil {
			return err
		}
	}
	switch route.Who {
	case Anyone:
		return nil
	case Known:
		if !who.known() {
			return errUnknown
		}
		return nil
	case Seated, Active:
		me, err := seated(who)
		if err == nil && route.Who == Active && !seat.Role(me.Role).Plays() {
			err = errNotYours
		}
		return err
	case Staff, Admins:
		switch {
		case !who.known():
			return errUnknown
		case who.account == nil, route.Who == Admins && !who.admin():
			return errNotYours
		}
		return nil
	}
	if !who.known() {
		return errUnknown
	}
	return s.near(r, route, who)
}

// near tells whether what a route names is the caller's. What is somebody else's
// is not there.
func (s *Server) near(r *http.Request, route *Route, who *caller) error {
	id, team := r.PathValue("session"), r.PathValue("team")
	if team != "" {
		t, err := s.store.Team(r.Context(), team)
		if err != nil {
			return err
		}
		id = t.Session
	}
	of, err := s.store.Session(r.Context(), id)
	if err != nil {
		return err
	}
	owner := who.account != nil && who.account.ID == of.Account
	plays, looks, takes, guest := false, false, false, false
	if p := who.participant; p != nil && p.Session == of.ID {
		takes = p.Team != "" && seat.Role(p.Role).Plays()
		plays = p.Team != "" && p.Team == team && seat.Role(p.Role).Plays()
		guest = p.Team == ""
		looks = plays || p.Team == "" || p.Team == team // observers belong to no team, or to this one
	}
	switch {
	case route.Who == Owner && owner,
		route.Who == Player && plays,
		route.Who == Viewer && (owner || looks),
		route.Who == Taker && takes,
		route.Who == Guest && (owner || guest),
		route.Who == Later && (owner || plays && of.State == academy.Ended):
		return nil
	case owner || looks:
		return errNotYours
	}
	return errNothing
}

// address is that of who sends a request, without the port.
func address(r *http.Request) string {
	at := strings.LastIndexByte(r.RemoteAddr, ':')
	if at < 0 {
		return r.RemoteAddr
	}
	return r.RemoteAddr[:at]
}
