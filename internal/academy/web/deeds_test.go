//go:build !js

package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"demarche/internal/academy"
	"demarche/internal/session"
)

// audited is something that is done, and what must then stand in the audit log of it.
type audited struct {
	route string // as the list of routes has it
	body  any    // url.Values for a form
	want  academy.Deed
}

// audit does things one after another and looks into the audit log after each.
func audit(t *testing.T, h *house, who user, actor string, names map[string]string, list []audited) {
	t.Helper()
	for _, x := range list {
		before, err := h.store.Deeds(t.Context(), maxDeeds)
		if err != nil {
			t.Fatal(err)
		}
		method, path, _ := strings.Cut(x.route, " ")
		path = filled(path, names)
		status := 0
		if fields, is := x.body.(url.Values); is {
			status, _, _ = who.form(path, fields, "en")
		} else {
			status, _ = who.ask(method, path, x.body)
		}
		after, err := h.store.Deeds(t.Context(), maxDeeds)
		if err != nil {
			t.Fatal(err)
		}
		var news []academy.Deed
		for _, d := range after {
			if d.At = 0; !slices.ContainsFunc(before, func(b academy.Deed) bool { b.At = 0; return b == d }) {
				news = append(news, d)
			}
		}
		want := x.want
		want.Actor = actor
		if status >= 400 || len(news) != 1 || news[0] != want {
			t.Errorf("%s: %d; the log says %+v, want %+v", x.route, status, news, want)
		}
	}
}

// Whatever an instructor or administrator changes stands in the audit log: who, what, in
// which class and of whom; no text, name, code or password does.
func TestTheAuditLogHasWhatWasDone(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	root := h.instructor(t, "Root")
	var me struct{ Account academy.Account }
	ada := h.instructor(t, "Ada")
	ada.must(200, "GET", "/api/me", nil, &me)
	class := ada.class(academy.Setup{Mode: session.Solo, Facilitated: true, Teams: true, Minutes: 60})
	mia, p := h.player(t, class.Code, "Mia", "North")
	names := map[string]string{"session": class.ID, "team": p.Team, "participant": p.ID, "file": "results.csv"}
	of := func(action, object, detail string) academy.Deed {
		return academy.Deed{Action: action, Session: class.ID, Object: object, Detail: detail}
	}
	api, page := " /api/sessions/{session}", " /classes/{session}"
	roster := []byte("name,team,role\nMia,North,analyst\n")
	list := []audited{
		{"POST" + api + "/roster", roster, of("roster", "", "1")},
		{"POST" + api + "/participants/{participant}/seat", map[string]string{"role": "analyst"}, of("seat", p.ID, "analyst")},
		{"POST" + page + "/people/{participant}/seat", url.Values{"role": {"spokesperson"}}, of("seat", p.ID, "spokesperson")},
		{"POST" + api + "/participants/{participant}/return", nil, of("return", p.ID, "")},
		{"POST" + page + "/keep", url.Values{"keep": {"30"}}, of("keep", "", "30")},
		{"POST" + page + "/begin", url.Values{}, of("begin", "", "")},
		{"POST" + page + "/speed", url.Values{"speed": {"0"}}, of("speed", "", "0")},
		{"POST" + api + "/speed", map[string]int{"speed": 2}, of("speed", "", "2")},
		{"POST" + page + "/extend", url.Values{"minutes": {"7"}, "team": {p.Team}}, of("extend", p.Team, "7")},
		{"POST" + api + "/extend", map[string]any{"minutes": 8}, of("extend", "", "8")},
		{"POST" + api + "/interventions", map[string]any{"intervention": map[string]any{"kind": "message", "from": "ines", "texts": map[string]string{"en": "A secret."}}}, of("intervene", p.Team, "message")},
	}
	audit(t, h, ada, me.Account.ID, names, list)
	var a academy.Answer
	mia.must(200, "POST", "/api/teams/"+p.Team+"/commands", post("1"), &a)
	h.clock.on(1 << 36) // a minute
	var v shown
	mia.must(200, "GET", "/api/teams/"+p.Team+"/view", nil, &v)
	ours := ""
	for _, x := range v.Feed {
		if x.Ours {
			ours = x.ID
		}
	}
	if ours == "" {
		t.Fatal("the holding line was not published")
	}
	more := []audited{
		{"POST" + page + "/note", url.Values{"team": {p.Team}, "post": {ours}, "text": {"A secret."}}, of("note", p.Team, ours)},
		{"POST" + page + "/hide", url.Values{"team": {p.Team}, "post": {ours}, "hidden": {"1"}}, of("hide", p.Team, ours)},
		{"POST" + page + "/hide", url.Values{"team": {p.Team}, "post": {ours}}, of("show", p.Team, ours)},
		{"POST" + page + "/tone", url.Values{"team": {p.Team}, "post": {ours}, "tone": {"30"}, "why": {"A secret."}}, of("reading", p.Team, ours)},
		{"POST" + api + "/notes", map[string]any{"team": p.Team, "post": "other", "text": "A secret."}, of("note", p.Team, "other")},
		{"POST" + page + "/end", url.Values{}, of("end", "", "")},
		{"POST" + api + "/marks", map[string]any{"team": p.Team, "marks": map[string]int{"tone": 2}, "remark": "A secret."}, of("mark", p.Team, "")},
		{"GET" + api + "/export/results.csv?names", nil, of("export", "results.csv", "names")},
		{"GET" + api + "/participants/{participant}", nil, of("person", p.ID, "")},
		{"POST" + page + "/people/{participant}/forget", url.Values{"sure": {"1"}}, of("forget", p.ID, "")},
		{"DELETE" + api, nil, of("erase", "", "")},
	}
	audit(t, h, ada, me.Account.ID, names, more)

	deeds, err := h.store.Deeds(t.Context(), maxDeeds)
	if err != nil {
		t.Fatal(err)
	}
	user{t, h, ""}.ask("POST", "/api/login", map[string]string{"name": "Ada", "password": "guessed it"})
	audit(t, h, ada, me.Account.ID, names, []audited{{"POST /api/logout", nil, academy.Deed{Action: "logout", Object: me.Account.ID}}})
	if list, err := h.store.Deeds(t.Context(), maxDeeds); err != nil || len(list) != len(deeds)+2 || !slices.ContainsFunc(list, func(d academy.Deed) bool {
		return d.Action == "login-refused" && d.Object == me.Account.ID && d.Actor == ""
	}) {
		t.Errorf("of a wrong password the log says %+v (%v)", list[:2], err)
	}
	status, text := root.ask(http.MethodGet, "/api/audit", nil)
	for _, secret := range []string{"A secret.", "Mia", "Ada", "guessed it", "a long password", class.Code} {
		if status != 200 || strings.Contains(string(text), secret) {
			t.Errorf("the audit log (%d) holds %q", status, secret)
		}
	}
}

// What was refused has not been done, and does not stand in the audit log.
func TestTheAuditLogHasNothingThatWasRefused(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Exam})
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	before, err := h.store.Deeds(t.Context(), maxDeeds)
	if err != nil {
		t.Fatal(err)
	}
	page := "/classes/" + class.ID
	for form, fields := range map[string]url.Values{"/begin": {}, "/speed": {"speed": {"0"}}, "/extend": {"minutes": {"0"}}, "/act": {"kind": {"fire"}, "inject": {"none"}}} {
		ada.form(page+form, fields, "en")
	}
	if after, err := h.store.Deeds(t.Context(), maxDeeds); err != nil || len(after) != len(before) {
		t.Errorf("after what was refused: %+v (%v)", after[:len(after)-len(before)], err)
	}
}
