package present

import (
	"strings"
	"testing"

	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/view"
	"demarche/internal/world"
)

// desk is a session of the small scenario in which every command can be given.
func desk(t testing.TB) *session.Session {
	t.Helper()
	b, found, err := (&library.Library{Read: tone.Read}).Open("../textplay/testdata/harbour")
	if err != nil || b == nil {
		t.Fatalf("%v %v", err, found)
	}
	s, err := session.New(session.Setup{Bundle: b, Seed: 1, Read: tone.Read, Language: "en"}, session.Headless, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func teller(s *session.Session, lang string) *Teller { return New(s.Bundle(), locale.New(lang)) }

func TestEveryTimeNamesItsZone(t *testing.T) {
	s := desk(t)
	en, fr := teller(s, "en"), teller(s, "fr")
	for _, c := range []struct{ got, want string }{
		{en.Clock(0), "Day 1 18:00 UTC (20:00 in Port Alma)"},
		{en.Clock(5 * 60), "Day 1 23:00 UTC (Day 2 01:00 in Port Alma)"},
		{en.At(6 * 60), "Day 2 00:00 UTC"},
		{fr.At(6 * 60), "Jour 2 00:00 UTC"},
		{en.Hour(30, 40), "18:30 UTC"},
		{en.Hour(30, 7*60), "Day 1 18:30 UTC"},
		{en.Span(8), "8\u00a0min"},
		{en.Span(125), "2\u00a0h\u00a005\u00a0min"},
		{en.Until(40, 30), "until 18:40 UTC, in 10\u00a0min"},
		{en.Until(30, 30), "due now"},
		{en.Until(20, 30), "was due at 18:20 UTC"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestAnEmbassyReadsTheClockOfItsHost(t *testing.T) {
	b, found, err := (&library.Library{Read: tone.Read}).Open("../../scenarios/muster-point/variants/embassy")
	if err != nil || b == nil {
		t.Fatalf("%v %v", err, found)
	}
	if got, want := New(b, locale.New("en")).Clock(15), "Day 1 06:15 UTC (08:15 in Port Imber)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTextsFallBackToTheMainLanguage(t *testing.T) {
	s := desk(t)
	fr := teller(s, "fr")
	if got := fr.Narrative(0); got != "On a tiré sur le bac" {
		t.Errorf("translated: %q", got)
	}
	if got := fr.Account(0); got != "Harbour Office" {
		t.Errorf("not translated: %q", got)
	}
	if got := teller(s, "ar").Narrative(0); got != "The ferry was shot at" {
		t.Errorf("in no language of the scenario: %q", got)
	}
	if got := fr.Text("no.such.line"); got != "" {
		t.Errorf("no such line: %q", got)
	}
}

// A checked item says what its finding bears on; that it was checked is not that
// what it shows is genuine.
func TestAFindingSaysWhatItBearsOn(t *testing.T) {
	s := desk(t)
	en, v := teller(s, "en"), &view.View{Narratives: []view.Narrative{{Index: 0}}}
	item := -1
	for i, e := range en.World().Evidence {
		if len(e.Supports)+len(e.Against) > 0 {
			item = i
		}
	}
	if item < 0 {
		t.Fatal("no item bears on a claim")
	}
	for state, want := range map[view.EvidenceState]string{
		view.Offered: "It bears on “The ferry was shot at”.",
		view.Held:    "It supports “The ferry was shot at”.",
		view.Failed:  "It settles nothing about “The ferry was shot at”.",
	} {
		if got := en.BearsOn(&view.Evidence{Index: item, State: state}, v); !strings.Contains(got, want) {
			t.Errorf("state %d: %q", state, got)
		}
	}
}

// A claim that own checks could not settle is not shown as if nothing had been
// done; one that a check has settled is shown as settled.
func TestAClaimSaysThatItWasCheckedInVain(t *testing.T) {
	en := teller(desk(t), "en")
	for _, c := range []struct {
		claim view.Narrative
		want  string
	}{
		{view.Narrative{Sought: -1}, en.Words.T("status.unverified")},
		{view.Narrative{Sought: 45}, "checked, nothing found (since " + en.Clock(45) + ")"},
		{view.Narrative{Sought: 45, Status: view.Contradicted}, en.Words.T("status.contradicted")},
	} {
		if got := en.Holding(&c.claim); got != c.want {
			t.Errorf("%+v: %q, want %q", c.claim, got, c.want)
		}
		if got := en.NarrativeState(&c.claim); !strings.Contains(got, c.want) {
			t.Errorf("%+v in a sentence: %q", c.claim, got)
		}
	}
}

// acts gives the commands whose effect has a time that the desk can know.
func acts() []sim.Command {
	said := map[string]string{"en": "We are looking."}
	return []sim.Command{
		{Kind: world.CmdPost, Account: "office", Texts: said},
		{Kind: world.CmdCall, Target: "pilot", Point: "ask"},
		{Kind: world.CmdNote, Target: "pilot", Point: "ask-in-writing"},
		{Kind: world.CmdSummon, Target: "pilot", Point: "protest"},
		{Kind: world.CmdJoint, Partners: []string{"wren"}, Account: "office", Texts: said},
		{Kind: world.CmdBrief, Target: "gull", About: "shots", Position: world.Holds},
		{Kind: world.CmdSecure, Target: "office"},
		{Kind: world.CmdSilence, Until: 300, Reason: "proof"},
		{Kind: world.CmdAssign, Target: "ida", Task: "rest"},
		{Kind: world.CmdVerify, Target: "funnel", Colleague: "ida"},
	}
}

// TestCostsComeTrue compares what is said before a command is given with when
// the simulation then does it.
func TestCostsComeTrue(t *testing.T) {
	for _, c := range acts() {
		t.Run(c.Kind.String(), func(t *testing.T) {
			s := desk(t)
			s.Advance()
			if c.Kind != world.CmdPost {
				// Something waits before it.
				if r, err := s.Do(acts()[0]); r != nil || err != nil {
					t.Fatal(r, err)
				}
			}
			full := s.Complete(c)
			cost := teller(s, "en").Cost(&full, s.View(), s.Pending()...)
			if r, err := s.Do(c); r != nil || err != nil {
				t.Fatal(r, err)
			}
			id := s.Commands()[len(s.Commands())-1].ID
			for range 100 {
				for _, e := range s.Advance() {
					if e.Command != id || e.Kind == sim.EvTask && c.Kind != world.CmdAssign {
						continue
					}
					if d := e.Minute - cost.Effect; d != 0 && !cost.About || d < -10 || d > 10 {
						t.Errorf("it was said to act at %d and acted at %d (%s)", cost.Effect, e.Minute, e.Kind)
					}
					if cost.Words == "" {
						t.Error("the cost is not said")
					}
					return
				}
			}
			t.Error("nothing came of it")
		})
	}
}

func TestRefusalsSayWhatToDo(t *testing.T) {
	s := desk(t)
	for _, l := range locale.Languages() {
		tell := teller(s, l.Code)
		for _, code := range constants(t, "../sim/command.go", "Refused") {
			r := tell.Refusal(&sim.Refusal{Code: code, Args: map[string]string{
				"what": "post", "id": "x", "account": "office", "platform": "wall", "evidence": "funnel", "limit": "200", "length": "300",
				"language": "fr", "task": "verify", "command": "c1",
			}})
			if r.Why == "" || r.Mend == "" || strings.ContainsAny(r.Why+r.Mend, "{}") || strings.Contains(r.Why, ": .") {
				t.Errorf("%s: %s: %+v", l.Code, code, r)
			}
		}
	}
	if r := teller(s, "en").Refusal(&sim.Refusal{Code: sim.RefusedNotOffered, Args: map[string]string{"what": "ask"}}); !strings.Contains(r.Why, "What did your people see?") {
		t.Errorf("a talking point is called %q", r.Why)
	}
}

// TestEventsAreSaid plays the scenario with all commands and checks that every
// public event has a sentence, in every language.
func TestEventsAreSaid(t *testing.T) {
	s := desk(t)
	var tellers []*Teller
	for _, l := range locale.Languages() {
		tellers = append(tellers, teller(s, l.Code))
	}
	s.Advance()
	for _, c := range acts() {
		if _, err := s.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	for !s.Over() {
		events := s.Advance()
		for i := range events {
			for _, tell := range tellers {
				text := tell.Event(&events[i], s.View())
				if events[i].Public && (text == "" || strings.Contains(text, "event.") || strings.ContainsAny(text, "{}")) {
					t.Errorf("%s: %+v is said as %q", tell.Words.Lang(), events[i], text)
				}
			}
		}
	}
	v := s.View()
	for i := range v.Timeline {
		for _, tell := range tellers {
			if text := tell.Mark(&v.Timeline[i], v); text == "" || strings.Contains(text, "label.") {
				t.Errorf("%s: %+v is marked as %q", tell.Words.Lang(), v.Timeline[i], text)
			}
		}
	}
}

func TestReadingsAreExplained(t *testing.T) {
	const text = "We categorically deny these words. We thank all who check before they share, and shall say more by 08:00."
	e := tone.Explain("en", text)
	for _, l := range locale.Languages() {
		tell := teller(desk(t), l.Code)
		if got := tell.Reading(e.Reading, e.Spans); got == "" || strings.Contains(got, ".kind") {
			t.Errorf("%s: %q", l.Code, got)
		}
		why := tell.Why(text, &e)
		if len(why) != len(e.Spans) {
			t.Fatalf("%d of %d spans are explained", len(why), len(e.Spans))
		}
		for _, w := range why {
			if w.Words == "" || w.Reason == "" || strings.HasPrefix(w.Reason, ":") || strings.HasPrefix(w.Dimension, "dimension.") {
				t.Errorf("%s: %+v", l.Code, w)
			}
		}
	}
	unread := tone.Explain("xx", text)
	if got := teller(desk(t), "en").Reading(unread.Reading, nil); !strings.Contains(got, "not read") {
		t.Errorf("an unread language is said to be %q", got)
	}
}

func TestPostsOfOtherLanguagesSaySo(t *testing.T) {
	s := desk(t)
	s.Advance()
	if r, err := s.Do(sim.Command{Kind: world.CmdPost, Account: "office", Texts: map[string]string{"fr": "Nous regardons."}}); r != nil || err != nil {
		t.Fatal(r, err)
	}
	for range 5 {
		s.Advance()
	}
	v := s.View()
	p := v.Feed[len(v.Feed)-1]
	if post := teller(s, "en").Post(p, v); post.Body != "Nous regardons." || post.Note != "in French" || post.Lang != "fr" {
		t.Errorf("%+v", post)
	}
	if post := teller(s, "fr").Post(p, v); post.Note != "" {
		t.Errorf("%+v", post)
	}
	first := teller(s, "fr").Post(v.Feed[0], v)
	if first.Author != "nightowl" || first.Lang != "en" || first.Note != "en anglais" || first.Temper == "" {
		t.Errorf("%+v", first)
	}
}

func TestACutTextKeepsTheSpacesOfFrench(t *testing.T) {
	text := "Le Premier ministre\u00a0:\n«\u00a0Non.\u00a0» À 18\u00a0h\u00a030."
	if got, want := Short(text, 100), "Le Premier ministre\u00a0: «\u00a0Non.\u00a0» À 18\u00a0h\u00a030."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := Short(text, 23), "Le Premier ministre…"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
