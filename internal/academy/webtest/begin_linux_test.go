package webtest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"demarche/internal/academy/browsertest"
	"demarche/internal/academy/web"
	"demarche/internal/library"
)

// The account of the instructor.
const (
	account  = "Ada Lowell"
	password = "a long password"
)

// lesson is a class with an instructor and two players in browsers.
type lesson struct {
	*testing.T
	url   string
	id    string
	clock *wall
	ada   user // the instructor, by requests

	desk, mia, noor *tab
	rest            []*scripted
}

// begins makes an account and a class in the browser, and lets everybody join.
func begins(t *testing.T, lib *library.Library, scenario string, players int) *lesson {
	t.Helper()
	in := browsertest.Start(t, "../../..")
	l := &lesson{T: t, clock: &wall{}}
	var link string
	l.url, link = serve(t, lib, l.clock)
	l.desk, l.mia, l.noor = open(t, in, l.url), open(t, in, l.url), open(t, in, l.url)
	ada := l.desk
	ada.visit(link)
	ada.types("#name", account)
	ada.types("#password", password)
	ada.press("form", "Make the account")
	ada.press("main", "Make a class")
	ada.Until("the crisis", fmt.Sprintf("document.querySelector('input[name=scenario][value=%q]')", scenario))
	ask[bool](ada, fmt.Sprintf("document.querySelector('input[name=scenario][value=%q]').click() || true", scenario))
	ask[bool](ada, "(document.querySelector('input[name=minutes]').value = 0) === 0")
	ada.press("#new", "Make the class")
	ada.Until("the class", "location.pathname.startsWith('/classes/s')")
	l.id = strings.TrimPrefix(ask[string](ada, "location.pathname"), "/classes/")
	code := ask[string](ada, "document.querySelector('main code').textContent")
	l.ada = enter(t, l.url, account, password)
	ada.stays()

	for name, p := range map[string]*tab{"Mia": l.mia, "Noor": l.noor} {
		p.visit("/")
		p.types("#code", code)
		p.press("main", "Join")
		p.types("#name", name)
		p.press("main", "Join")
		p.shows("Welcome, " + name)
		p.press("main", "To your desk")
		p.shows("The class has not begun yet")
	}
	l.rest = joins(t, l.url, code, players)
	for _, name := range []string{"Mia", "Noor", fmt.Sprintf("Team %02d", players)} {
		ada.Until("the row of "+name, fmt.Sprintf("document.querySelector('#rows').textContent.includes(%q)", name))
	}
	return l
}

// verified waits until all journals were run again and, where that is wanted, until what was
// to be expected is computed.
func (l *lesson) verified(teams int, final bool) []web.Standing {
	l.Helper()
	var out struct{ Teams []web.Standing }
	for end := time.Now().Add(4 * browsertest.Patience); ; time.Sleep(200 * time.Millisecond) {
		l.ada.must(l.T, "GET", "/api/sessions/"+l.id+"/results", nil, &out)
		done := 0
		for _, one := range out.Teams {
			if one.Result != nil && !(final && one.Result.Provisional) {
				done++
			}
		}
		if done == teams {
			return out.Teams
		}
		if time.Now().After(end) {
			l.Fatalf("%d of %d results are there", done, teams)
		}
	}
}
