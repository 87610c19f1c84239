package textplay

import (
	"reflect"
	"strings"
	"testing"

	"demarche/internal/locale"
	"demarche/internal/session"
	"demarche/internal/world"
)

func TestEveryVerbIsExplained(t *testing.T) {
	for _, l := range locale.Languages() {
		words := locale.New(l.Code)
		meant := map[string]string{}
		for _, v := range verbs {
			for _, key := range []string{"verb.", "help.", "usage."} {
				if !words.Has(key + v.name) {
					t.Errorf("%s: %s has no text", l.Code, key+v.name)
				}
			}
			for _, alias := range append(strings.Fields(words.T("verb."+v.name)), v.name) {
				if other := meant[alias]; other != "" && other != v.name {
					t.Errorf("%s: %q means both %s and %s", l.Code, alias, other, v.name)
				}
				meant[alias] = v.name
			}
			if first := strings.Fields(words.T("usage." + v.name))[0]; meant[strings.TrimRight(first, ",;،؛")] != v.name {
				t.Errorf("%s: the example of %s begins with %q", l.Code, v.name, first)
			}
		}
		own := map[string]string{}
		for _, k := range keywords {
			word := words.T("word." + k)
			if other := own[word]; other != "" {
				t.Errorf("%s: %q means both %s and %s", l.Code, word, other, k)
			}
			own[word] = k
		}
	}
}

func TestEveryReasonToStopHasAHint(t *testing.T) {
	words := locale.New("en")
	for _, r := range []session.Reason{
		session.BeatQuestion, session.BeatUrgent, session.BeatChoice, session.BeatRung, session.BeatPress, session.BeatStep, session.BeatTask,
		session.BeatPromise, session.BeatTime,
	} {
		if !words.Has("hint." + string(r)) {
			t.Errorf("hint.%s has no text", r)
		}
	}
}

func TestLinesAreRead(t *testing.T) {
	en, fr, ar := newGrammar(locale.New("en")), newGrammar(locale.New("fr")), newGrammar(locale.New("ar"))
	r := en.parse(`post as ministry on pulse, agora about quotes denies evidence a,b text "It is not so. It is about truth." !`)
	if r.verb != "post" || !r.now || !r.placed || r.position != world.Denies || r.texts[""] != "It is not so. It is about truth." {
		t.Errorf("%+v", r)
	}
	if !reflect.DeepEqual(r.given, map[string][]string{"as": {"ministry"}, "on": {"pulse", "agora"}, "about": {"quotes"}, "evidence": {"a", "b"}}) {
		t.Errorf("%v", r.given)
	}
	r = fr.parse(`Publier compte ministry texte.fr «C’est faux.» texte.en "It is false." dément maintenant`)
	if r.verb != "post" || !r.now || r.position != world.Denies || r.texts["fr"] != "C’est faux." || r.texts["en"] != "It is false." || r.one("as") != "ministry" {
		t.Errorf("%+v", r)
	}
	if r = ar.parse("نشر مسودة holding"); r.verb != "post" || r.one("draft") != "holding" {
		t.Errorf("%+v", r)
	}
	if r = fr.parse("verifier x preuve y"); r.verb != "verify" || r.one("evidence") != "y" {
		t.Errorf("%+v", r)
	}
	if r = newGrammar(locale.New("es")).parse(`publicar cuenta ministry red pulse, agora sobre quotes desmiente texto «No es así.» ahora`); r.verb != "post" || !r.now ||
		r.position != world.Denies || r.texts[""] != "No es así." || len(r.given["on"]) != 2 {
		t.Errorf("%+v", r)
	}
	for _, line := range []string{"", "!", `"`, `post text "`, "post text", "«»", "post as", "   ", "\x00"} {
		en.parse(line)
	}
	if r = en.parse("forecast!"); r.verb != "forecast" || !r.now {
		t.Errorf("%q %v", r.verb, r.now)
	}
	if r = en.parse("choose m3 b!"); r.at(1) != "b" || !r.now {
		t.Errorf("%v %v", r.free, r.now)
	}
	for _, line := range []string{`post text Look!`, `post text "Look!`, `post text "Look !`, `post text "Look !"`} {
		if r = en.parse(line); r.now || r.texts[""] == "" {
			t.Errorf("%s: %q, now is %v", line, r.texts, r.now)
		}
	}
	two := newGrammar(locale.New("en"), "en", "fr")
	for _, line := range []string{`post fr "Oui." en "Yes."`, `post text fr "Oui." text.en “Yes.”`, `post FR: «Oui.» en="Yes." !`} {
		if r = two.parse(line); !reflect.DeepEqual(r.texts, map[string]string{"fr": "Oui.", "en": "Yes."}) || len(r.free) > 0 {
			t.Errorf("%s: %q, left over: %q", line, r.texts, r.free)
		}
	}
}

func TestTimesAreRead(t *testing.T) {
	for word, want := range map[string]int32{"30": 30, "30m": 30, "30min": 30, "2h": 120, "1h30": 90, "2h05m": 125, "1h 5": 65} {
		if got, ok := span(word); !ok || got != want {
			t.Errorf("%q is %d %v", word, got, ok)
		}
	}
	for _, word := range []string{"", "0", "h", "-5", "1h-5", "soon", "99999999h", "1e3"} {
		if got, ok := span(word); ok {
			t.Errorf("%q is %d", word, got)
		}
	}
	const at1840 = 18*3600 + 40*60
	for word, want := range map[string]int32{"19:00": 120, "18:30": 100 + 23*60 + 50, "18:40": 100 + 24*60, "+1h": 160, "10m": 110} {
		if got, ok := moment(word, 100, at1840); !ok || got != want {
			t.Errorf("%q is %d %v, not %d", word, got, ok, want)
		}
	}
	for _, word := range []string{"24:00", "7:60", "a:b", ":", ""} {
		if got, ok := moment(word, 100, at1840); ok {
			t.Errorf("%q is %d", word, got)
		}
	}
}

func TestAnHourOfALaterDayIsRead(t *testing.T) {
	const at1840 = 18*3600 + 40*60 // the crisis began at 17:00
	for word, want := range map[string]int32{"D+0 19:00": 120, "D+1 03:30": 10*60 + 30, "j+1 03:30": 10*60 + 30, "D+2 00:00": 31 * 60, "Day 2 03:30": 10*60 + 30, "día 2 03:30": 10*60 + 30, "اليوم 1 19:00": 120} {
		if got, ok := moment(word, 100, at1840); !ok || got != want {
			t.Errorf("%q is %d %v, not %d", word, got, ok, want)
		}
	}
	for _, word := range []string{"D+0 18:00", "D 19:00", "+1 19:00", "D+1 soon", "day 0 19:00", "may 2 19:00"} {
		if got, ok := moment(word, 100, at1840); ok {
			t.Errorf("%q is %d", word, got)
		}
	}
	for _, word := range []string{"D+1 03:30", "day 2 03:30"} {
		if r := newGrammar(locale.New("en")).parse("go " + word); r.at(0) != word {
			t.Errorf("%q", r.free)
		}
	}
}

// An example names what the crisis at hand has, and what it shows can be typed.
func TestHelpNamesWhatThereIs(t *testing.T) {
	p := newPlayer(t, "clean-water")
	p.lang, p.mode = "fr", session.Coached
	out := p.play(t, "\naide publier\naide affecter\naffecter bram veille !\npublier projet 1 but informer prévoir indignation:baisse@60 !\nquitter\n")
	wants(t, out, "publier compte embassy sur ", "prévision comme indignation:baisse@75", "tâches : vérification, traduction, veille, réponse, contacts, repos", "But : informer", "sûr à 60 %")
	for _, word := range []string{"pulse", "quotes", "outrage", "monitor", "inform,"} {
		if strings.Contains(out, word) {
			t.Errorf("%q is shown", word)
		}
	}
	if n := len(p.last.Commands()); n != 2 {
		t.Errorf("%d commands were given:\n%s", n, out)
	}
}
