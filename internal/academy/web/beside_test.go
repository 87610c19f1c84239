package web

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"demarche/internal/academy"
	"demarche/internal/population"
	"demarche/internal/session"
	"demarche/internal/sim"
)

// homework is the journal of a play-through that was played elsewhere to its end.
func homework(t *testing.T, h *house) []byte {
	t.Helper()
	it, err := h.shelf.Open("bridge", "")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "home.jsonl")
	s, err := session.New(session.Setup{
		Bundle: it.Bundle, People: population.Build(it.Bundle.World), Seed: 5, Read: reading, Language: "en", Program: "test", Created: "2031-05-24T02:14:00Z",
	}, session.Solo, session.Keep{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	if r, err := s.Do(sim.Command{Draft: "holding-line"}); r != nil || err != nil {
		t.Fatal(r, err)
	}
	for !s.Over() {
		s.Advance()
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// upload sends a file by a form as a page does.
func (u user) upload(path, field string, file []byte) (int, string) {
	u.t.Helper()
	var b bytes.Buffer
	form := multipart.NewWriter(&b)
	part, err := form.CreateFormFile(field, "home.jsonl")
	if err != nil {
		u.t.Fatal(err)
	}
	part.Write(file)
	form.Close()
	q, err := http.NewRequestWithContext(u.t.Context(), http.MethodPost, u.h.url+path, &b)
	if err != nil {
		u.t.Fatal(err)
	}
	q.Header.Set("Content-Type", form.FormDataContentType())
	q.Header.Set("Authorization", "Bearer "+u.token)
	r, err := http.DefaultTransport.RoundTrip(q)
	if err != nil {
		u.t.Fatal(err)
	}
	defer r.Body.Close()
	var text bytes.Buffer
	text.ReadFrom(r.Body)
	return r.StatusCode, text.String()
}

var handedCode = regexp.MustCompile(`<code dir="ltr">([A-Z0-9]+)</code>`)

// All that stands beside the crisis is done in pages: questionnaire and rule, levels,
// observers, journals of home, what is kept of somebody and for how long.
func TestWhatStandsBesideALessonInPages(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo, Pace: academy.ByTeam})
	mia, who := h.player(t, class.Code, "Mia", "")
	at := "/classes/" + class.ID
	page := func(u user, path, want string) string {
		t.Helper()
		var english string
		for _, lang := range []string{"fr", "es", "ar", "en"} {
			status, _, text := u.form(path, nil, lang)
			if status != 200 || forbidden(text) != "" || unnamed.MatchString(text) {
				t.Errorf("%s (%s): %d %q %q", path, lang, status, forbidden(text), unnamed.FindString(text))
			}
			english = text
		}
		if !strings.Contains(english, want) {
			t.Errorf("%s lacks %q", path, want)
		}
		return english
	}
	sends := func(u user, path string, fields url.Values, want int) string {
		t.Helper()
		status, leads, text := u.form(path, fields, "en")
		if status != want {
			t.Errorf("%s: %d, want %d: %.300s", path, status, want, text)
		}
		return leads + text
	}
	answers := url.Values{"when": {"before"}}
	for _, q := range []string{"first-hour", "unknown", "audiences", "tone", "wait", "pressure"} {
		answers.Set("q."+q, "2")
	}
	page(mia, "/desk/questions", "I can tell when not to answer.")
	sends(mia, "/desk/questions", url.Values{"when": {"before"}, "q.tone": {"9"}}, http.StatusUnprocessableEntity)
	sends(mia, "/desk/questions", answers, http.StatusSeeOther)
	if text := page(mia, "/desk/questions", "Keep the answers"); strings.Count(text, " checked") != 6 {
		t.Error("the answers are not shown as they were given")
	}

	out := sends(ada, at+"/observers", url.Values{"name": {"Guest"}}, http.StatusOK)
	code := handedCode.FindStringSubmatch(out)
	if code == nil || !strings.Contains(out, "/return/"+code[1]) {
		t.Fatalf("no link for observers: %s", out)
	}
	page(user{t, h, ""}, "/return/"+code[1], `value="`+code[1]+`"`)
	var guest joined
	user{t, h, ""}.must(200, "POST", "/api/return", map[string]string{"return": code[1]}, &guest)
	watches := user{t, h, guest.Token}

	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	mia.must(200, "POST", "/api/teams/"+who.Team+"/commands", saidText("1", "The bridge is open."), nil)
	mia.must(200, "POST", "/api/teams/"+who.Team+"/advance", map[string]any{"id": "a", "ticks": 24}, nil)
	page(watches, "/watch/"+class.ID, "The bridge is open.")
	if text := page(watches, "/teams/"+who.Team+"/desk", "The bridge is open."); strings.Contains(text, "/desk/do") {
		t.Error("who looks on is offered something to do")
	}
	if text := page(mia, "/desk/questions", "You have answered."); strings.Contains(text, "type=\"radio\"") {
		t.Error("the questionnaire before the lesson can be answered while it runs")
	}
	post := ""
	var v shown
	mia.must(200, "GET", "/api/teams/"+who.Team+"/view", nil, &v)
	for _, p := range v.Feed {
		if p.Ours {
			post = p.ID
		}
	}
	sends(ada, at+"/hide", url.Values{"team": {who.Team}, "post": {post}, "hidden": {"1"}}, http.StatusSeeOther)
	if _, _, text := watches.form("/watch/"+class.ID, nil, "en"); strings.Contains(text, "The bridge is open.") {
		t.Error("who looks on is shown what was hidden from others")
	}

	text := homework(t, h)
	if status, said := mia.upload("/desk/handin", "journal", append(text[:len(text)/2:len(text)/2], "x"...)); status != http.StatusUnprocessableEntity || !strings.Contains(said, "not taken") {
		t.Errorf("half a journal: %d", status)
	}
	if status, said := mia.upload("/desk/handin", "journal", text); status != http.StatusSeeOther {
		t.Errorf("a journal of home: %d %.300s", status, said)
	}
	page(mia, "/desk/handin", "not watched over")
	page(ada, at+"/results", at+"/handed/"+who.ID)
	if status, got := ada.ask("GET", at+"/handed/"+who.ID, nil); status != 200 || !strings.Contains(string(got), "signature") {
		t.Errorf("what was handed in: %d", status)
	}

	page(ada, at+"/marks", "Mia")
	page(ada, at+"/marks/"+who.Team, "Exemplary")
	sends(ada, at+"/marks/"+who.Team, url.Values{"mark.tone": {"7"}}, http.StatusUnprocessableEntity)
	sends(ada, at+"/marks/"+who.Team, url.Values{"mark.tone": {"3"}, "remark": {"Well put."}}, http.StatusSeeOther)
	page(ada, at+"/marks", "Well put.")

	ada.must(200, "POST", "/api/sessions/"+class.ID+"/end", nil, nil)
	page(mia, "/desk/questions", "One rule for my post")
	sends(mia, "/desk/rule", url.Values{"text": {" "}}, http.StatusUnprocessableEntity)
	sends(mia, "/desk/rule", url.Values{"text": {"Say what you know."}}, http.StatusSeeOther)
	page(mia, "/desk/debrief", "/desk/questions")

	page(ada, at+"/people", "Guest")
	person := at + "/people/" + who.ID
	page(ada, person, "Say what you know.")
	if text := sends(ada, person+"/return", url.Values{}, http.StatusOK); handedCode.FindString(text) == "" {
		t.Error("no new code to return")
	}
	sends(ada, at+"/keep", url.Values{"keep": {"4000"}}, http.StatusUnprocessableEntity)
	sends(ada, at+"/keep", url.Values{"keep": {"30"}}, http.StatusOK)
	page(ada, at+"/people", "It deletes itself on")
	sends(ada, person+"/forget", url.Values{}, http.StatusUnprocessableEntity)
	sends(ada, person+"/forget", url.Values{"sure": {"1"}}, http.StatusSeeOther)
	if strings.Contains(page(ada, at+"/people", "Guest"), "Mia") || !strings.Contains(page(ada, person, who.ID), "was forgotten") {
		t.Error("who was forgotten is named")
	}
	sends(ada, at+"/erase", url.Values{}, http.StatusUnprocessableEntity)
	sends(ada, at+"/erase", url.Values{"sure": {"1"}}, http.StatusSeeOther)
	if status, _, _ := ada.form(at, nil, "en"); status != http.StatusNotFound {
		t.Errorf("what was deleted is there: %d", status)
	}
}

// What the desk orders by forms bears all that the window and the terminal offer.
func TestWhatTheDeskInPagesCanOrder(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Coached, Pace: academy.ByTeam})
	mia, who := h.player(t, class.Code, "Mia", "")
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	mia.must(200, "POST", "/api/teams/"+who.Team+"/advance", map[string]any{"id": "a", "ticks": 6}, nil)
	_, _, desk := mia.form("/desk", nil, "en")
	hour := regexp.MustCompile(`name="hour"><option value="(\d+)"`).FindStringSubmatch(desk)
	if hour == nil || !strings.Contains(desk, `name="recipient" value="odane-daily"`) || !strings.Contains(desk, `name="expect"`) {
		t.Fatal("the desk offers no embargo, or no expectation")
	}
	for what, fields := range map[string]url.Values{
		"an embargo": {"kind": {"embargo"}, "recipient": {"odane-daily"}, "about": {"bridge"}, "position": {"denies"}, "hour": {hour[1]}},
		"a post": {
			"kind": {"post"}, "account": {""}, "text.en": {"The bridge is open."}, "about": {"bridge"}, "position": {"denies"}, "intent": {"correct"},
			"expect": {"belief:lower"}, "sure": {"90"},
		},
	} {
		if _, _, text := mia.form("/desk/do", fields, "en"); !strings.Contains(text, `class="good"`) {
			t.Errorf("%s is not taken", what)
		}
	}
	_, text := ada.ask("GET", "/api/teams/"+who.Team+"/journal", nil)
	for _, want := range []string{`"recipients":["odane-daily"]`, `"until":` + hour[1], `"intent":"correct"`, `"expect":{"of":"belief","way":"lower","sure":90}`} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the journal lacks %s", want)
		}
	}
	_, _, wrong := mia.form("/desk/do", url.Values{"kind": {"post"}, "account": {""}, "text.en": {"Once more."}, "expect": {"belief:lower"}}, "en")
	if !strings.Contains(wrong, `class="bad"`) || !strings.Contains(wrong, "Once more.") {
		t.Error("an expectation of a claim that is not named is taken, or what was written is lost")
	}
}

// An administrator invites others in pages, closes their accounts and reads what was
// done.
func TestAccountsInPages(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	root := h.instructor(t, "Root")
	_, _, text := root.form("/accounts/invite", url.Values{"role": {"instructor"}}, "en")
	link := regexp.MustCompile(`/first/[\w-]+`).FindString(text)
	if link == "" {
		t.Fatalf("no link: %.400s", text)
	}
	status, _, _ := user{t, h, ""}.form(link, url.Values{"name": {"Ben"}, "password": {"a long password"}}, "en")
	if status != http.StatusSeeOther {
		t.Fatalf("the link makes no account: %d", status)
	}
	list, err := h.store.Accounts(t.Context())
	if err != nil || len(list) != 2 {
		t.Fatal(list, err)
	}
	ben := list[0]
	if ben.Name != "Ben" {
		ben = list[1]
	}
	if status, _, _ = root.form("/accounts/"+ben.ID+"/close", url.Values{}, "en"); status != http.StatusUnprocessableEntity {
		t.Errorf("an account is closed without a word: %d", status)
	}
	if status, _, _ = root.form("/accounts/"+ben.ID+"/close", url.Values{"sure": {"1"}}, "en"); status != http.StatusSeeOther {
		t.Errorf("closing: %d", status)
	}
	for _, lang := range []string{"fr", "es", "ar", "en"} {
		status, _, text = root.form("/accounts", nil, lang)
		if status != 200 || forbidden(text) != "" || unnamed.MatchString(text) || !strings.Contains(text, "<code dir=\"ltr\">close</code>") {
			t.Errorf("%s: %d %q", lang, status, unnamed.FindString(text))
		}
	}
	if status, _ := (user{t, h, ""}).ask("POST", "/api/login", map[string]string{"name": "Ben", "password": "a long password"}); status == 200 {
		t.Error("a closed account logs in")
	}
}
