package web

import (
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/session"
)

// form sends a form as a page does, or asks for a page where there are no fields,
// and returns the status, where it leads and what is shown.
func (u user) form(path string, fields url.Values, lang string) (status int, leads, shows string) {
	u.t.Helper()
	method, body := http.MethodGet, io.Reader(nil)
	if fields != nil {
		method, body = http.MethodPost, strings.NewReader(fields.Encode())
	}
	q, err := http.NewRequestWithContext(u.t.Context(), method, u.h.url+path, body)
	if err != nil {
		u.t.Fatal(err)
	}
	if fields != nil {
		q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	if lang != "" {
		q.AddCookie(&http.Cookie{Name: "lang", Value: lang})
	}
	q.Header.Set("Authorization", "Bearer "+u.token)
	c := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	r, err := c.Do(q)
	if err != nil {
		u.t.Fatal(err)
	}
	defer r.Body.Close()
	text, err := io.ReadAll(r.Body)
	if err != nil {
		u.t.Fatal(err)
	}
	return r.StatusCode, r.Header.Get("Location"), string(text)
}

var (
	own     = regexp.MustCompile(`<script src="/static/[a-zA-Z0-9.-]+" defer></script>`)
	tag     = regexp.MustCompile(`<[a-zA-Z][^>]*>`)
	value   = regexp.MustCompile(`"[^"]*"|'[^']*'`)
	inline  = regexp.MustCompile(`^<(script|style)|\s(style|on[a-z]+)=`)
	left    = regexp.MustCompile(`<time data-left="(\d+)"[^>]*>([0-9:]+)</time>`)
	unnamed = regexp.MustCompile(`\b(lesson|room|debrief|seminar|classbook)\.[a-z]`)
)

// forbidden is what the content policy forbids in a page, or "".
func forbidden(page string) string {
	for _, t := range tag.FindAllString(own.ReplaceAllString(page, ""), -1) {
		if bad := inline.FindString(value.ReplaceAllString(t, `""`)); bad != "" {
			return t
		}
	}
	return ""
}

// A class is made, joined, played and followed in pages alone; what people write
// is shown as they wrote it and never becomes part of the page; and no page tells
// the seed.
func TestALessonInPages(t *testing.T) {
	clock := &wall{}
	h := opens(t, t.TempDir(), clock)
	ada := h.instructor(t, "Ada")
	page := func(u user, path, lang string) string {
		t.Helper()
		status, _, text := u.form(path, nil, lang)
		if status != 200 {
			t.Fatalf("%s: %d %s", path, status, text)
		}
		if bad := forbidden(text); bad != "" {
			t.Errorf("%s (%s) holds %q", path, lang, bad)
		}
		if bad := unnamed.FindString(text); bad != "" {
			t.Errorf("%s (%s) shows %q in place of a text", path, lang, bad)
		}
		return text
	}
	page(ada, "/classes/new", "es")
	status, leads, text := ada.form("/classes/new", url.Values{
		"scenario": {"bridge"}, "title": {"<b>Lesson</b>"}, "mode": {"solo"}, "pace": {"class"}, "speed": {"4"}, "minutes": {"60"}, "facilitated": {"1"}, "names": {"free"},
	}, "")
	if status != http.StatusSeeOther || !strings.HasPrefix(leads, "/classes/") {
		t.Fatalf("making a class: %d %s %s", status, leads, text)
	}
	id := strings.TrimPrefix(leads, "/classes/")
	of, err := h.store.Session(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>`
	mia, who := h.player(t, of.Code, evil, "")
	if page(user{t, h, ""}, "/join/"+of.Code, "fr"); !strings.Contains(page(mia, "/desk", "en"), "&lt;script&gt;") {
		t.Error("the name of the player is not shown before the class begins")
	}
	if status, _, text = ada.form(leads+"/begin", url.Values{}, ""); status != http.StatusSeeOther {
		t.Fatalf("beginning: %d %s", status, text)
	}
	clock.on(10 * time.Second)
	says := url.Values{"kind": {"post"}, "client": {"one"}, "text.en": {evil}, "account": {""}, "about": {"bridge"}, "position": {"denies"}}
	for range 2 {
		if status, _, text = mia.form("/desk/do", says, ""); status != 200 || strings.Contains(text, `class="bad"`) {
			t.Fatalf("publishing: %d %s", status, text)
		}
	}
	clock.on(60 * time.Second)
	for path, u := range map[string]user{"/desk": mia, leads: ada} {
		text := page(u, path, "en")
		if got := left.FindStringSubmatch(text); len(got) != 3 || !strings.HasPrefix(got[1], "35") || len(got[1]) != 7 || !strings.HasPrefix(got[2], "58:") || !strings.Contains(text, `<a class="nojs" href="`+path+`">`) {
			t.Errorf("%s shows the time that is left as %q, and does not lead to what it is now", path, got)
		}
	}
	seed := strconv.FormatUint(*of.Setup.Seed, 10)
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		for path, u := range map[string]user{
			"/": ada, "/desk": mia, leads: ada, leads + "/code": ada, leads + "/log": ada, leads + "/teams/" + who.Team: ada, leads + "/results": ada, "/desk/debrief": mia,
		} {
			text := page(u, path, lang)
			if strings.Contains(text, seed) {
				t.Errorf("%s tells the seed", path)
			}
			if (lang == "ar") != strings.Contains(text, `dir="rtl"`) {
				t.Errorf("%s (%s) is not mirrored as its language is written", path, lang)
			}
		}
	}
	if n := strings.Count(page(ada, leads, "en"), `id="s-`); n != 1 {
		t.Errorf("a statement sent twice stands %d times", n)
	}
	if status, _, text = ada.form(leads+"/act", url.Values{"kind": {"message"}, "from": {"nobody"}, "language": {"en"}, "text": {"A note of the instructor"}}, "en"); status >= 400 {
		t.Errorf("writing to the desk: %d %s", status, text)
	}
	clock.on(10 * time.Second)
	if !strings.Contains(page(mia, "/desk", "en"), "A note of the instructor") {
		t.Error("what the instructor wrote has not come")
	}
	for form, fields := range map[string]url.Values{
		"/note": {"text": {evil}, "team": {who.Team}}, "/speed": {"speed": {"0"}}, "/extend": {"minutes": {"5"}},
	} {
		var to string
		if status, to, text = ada.form(leads+form, fields, "en"); status != http.StatusSeeOther {
			t.Errorf("%s: %d %s", form, status, text)
		}
		if _, _, text = ada.form(to, nil, "en"); !strings.Contains(text, `class="good"`) {
			t.Errorf("%s leads to a page that does not say that it was done", form)
		}
	}
	if _, _, text = mia.form("/desk/do", url.Values{"kind": {"post"}, "text.en": {"More"}}, "en"); !strings.Contains(text, `class="bad"`) {
		t.Error("something is taken while the class is paused")
	}
}

// What a program is shown of an exam tells as little of how texts read as the pages.
func TestTheViewOfAnExamIsToneless(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	for mode, told := range map[session.Mode]bool{session.Exam: false, session.Solo: true} {
		class := ada.class(academy.Setup{Mode: mode, Pace: academy.ByTeam})
		mia, me := h.player(t, class.Code, "Mia", "")
		ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
		team := "/api/teams/" + me.Team
		mia.must(200, "POST", team+"/commands", post("1"), nil)
		mia.must(200, "POST", team+"/advance", map[string]any{"id": "a1", "ticks": 12}, nil)
		status, text := mia.ask("GET", team+"/view", nil)
		if !strings.Contains(string(text), `"ours":true`) {
			t.Fatalf("%s: %d, nothing of ours is in the view: %s", mode, status, text)
		}
		if got := strings.Contains(string(text), `"goldstein"`); got != told {
			t.Errorf("%s: the view says how texts read: %v", mode, got)
		}
	}
}

// In an exam no page tells how a text reads, and nobody acts on the crisis.
func TestAnExamInPages(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Exam})
	mia, _ := h.player(t, class.Code, "Mia", "")
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	_, _, text := mia.form("/desk/check", url.Values{"kind": {"post"}, "text.en": {"This is a lie, and you are liars."}}, "en")
	if !strings.Contains(text, `class="check"`) || strings.Contains(text, "other side") {
		t.Error("an exam tells how a text reads, or nothing")
	}
	if _, _, text = ada.form("/classes/"+class.ID, nil, "en"); strings.Contains(text, "/act") {
		t.Error("an instructor may act on an exam")
	}
}
