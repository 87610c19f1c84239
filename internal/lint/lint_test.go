package lint

import (
	"strings"
	"testing"
	"testing/fstest"

	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/speech"
)

func reading(lang, text string) speech.Reading {
	return speech.Reading{Lang: lang, Confidence: 90, Politeness: 30, Certainty: 30, Lexicon: "test"}
}

// clean is a small crisis with nothing to find.
const clean = `version: 1
title: A borrowed photograph
summary: An old photograph of a closed bridge goes round as if it were new.
language: en
languages: [fr]
clock: {start: 2031-05-24 06:00 UTC, length: 3h}
player: {serves: tamwe, account: ministry}
population: {agents: 1k}
governments: {tamwe: {name: Tamwe}, odane: {name: Odane, public: neighbours}}
segments:
  neighbours: {name: People of Odane, people: 4.2M, speaks: {en: 0.9}, on: {pulse: 0.6}}
platforms: {pulse: {name: Pulse, half_life: 40m, limit: 60}}
accounts:
  ministry: {name: Foreign Ministry, class: officials, government: tamwe, ours: true, on: pulse}
  odane-daily: {name: Odane Daily, class: press, on: pulse}
colleagues:
  ines: {name: Ines, role: Analyst}
facts: {road: {open: 0.5, closed: 0.5}}
evidence:
  camera: {title: The camera, fact: road, says: {open: 0.9, closed: 0.1}, takes: 20m, offered: yes, holds: It is open., fails: It is not.}
narratives: {bridge: {claim: Tamwe has closed the bridge, charge: high, against: odane}}
drafts:
  denial: {title: Denial, about: bridge, position: denies, text: The bridge is open.}
injects:
  photo: {at: +0:20, post: {by: odane-daily, carries: bridge, text: The bridge is closed. See for yourself.}}
  minister:
    at: +0:40
    message:
      from: ines
      text: Shall we say something?
      choices:
        say: {text: Say it}
        wait: {text: Wait}
rules:
  thanks: {when: denied("bridge"), once: yes, message: {from: ines, text: It is out.}}
ladder:
  rungs:
    - {rung: words, name: Words, up when: minute > 60 and not answered("bridge")}
    - {rung: protest, name: Protest}
endings:
  calm: {title: The bridge stays open, when: rung == 1, text: By noon the photograph is forgotten.}
  cold: {title: A note of protest, when: "true", text: The envoy brings a note.}
`

// lint surveys a scenario with a player who denies and one who does not.
func lint(t *testing.T, text string) source.Diagnostics {
	t.Helper()
	french := `title: La photo prêtée`
	b, found := scenario.Load(fstest.MapFS{
		"scenario.yaml":  {Data: []byte(text)},
		"locale/fr.yaml": {Data: []byte(french)},
	}, ".", scenario.Options{ID: "s", Read: reading})
	if b == nil {
		t.Fatal(found)
	}
	books := map[string]*playbook.Book{}
	for name, commands := range map[string]string{
		"denies": "  - {at: +0:30, do: {post: {draft: denial}}}\n",
		"waits":  "  - {at: +0:30, do: {wait: {for: 5m}}}\n",
	} {
		book, ds := playbook.Parse(name, []byte("version: 1\ncommands:\n"+commands), b)
		if book == nil {
			t.Fatal(ds)
		}
		books[name] = book
	}
	s := NewSurvey(b, books, nil, reading)
	made := map[string]Sample{}
	for _, u := range s.Units() {
		made[u.ID] = u.Run()
	}
	return Findings(b, s, made)
}

// said lists codes with their lines.
func said(ds source.Diagnostics) string {
	var out []string
	for _, d := range ds {
		out = append(out, string(d.Code)+" "+d.Source)
	}
	return strings.Join(out, "\n")
}

// untranslated is what every test here finds: the French file holds the title.
const untranslated = source.LintTranslation

func findings(t *testing.T, text string) source.Diagnostics {
	t.Helper()
	var out source.Diagnostics
	for _, d := range lint(t, text) {
		if d.Code != untranslated {
			out = append(out, d)
		}
	}
	return out
}

func TestNothingIsFoundWhereNothingIs(t *testing.T) {
	all := lint(t, clean)
	if len(all) != 1 || all[0].Code != untranslated || !strings.Contains(all[0].Message, "not translated into fr") {
		t.Errorf("found\n%s", said(all))
	}
}

// Each fault is put into the clean crisis by a change of its text.
func TestEachFaultIsFound(t *testing.T) {
	for _, c := range []struct {
		code source.Code
		old  string
		put  string
	}{
		{source.LintRule, "rules:\n", "rules:\n  never: {when: minute < 5 and rung == 2, once: yes, tension: {of: odane, by: 0.1}}\n"},
		{source.LintInject, "injects:\n", "injects:\n  never: {when: rung == 2 and minute < 5, tension: {of: odane, by: 0.1}}\n"},
		{source.LintEnding, "endings:\n", "endings:\n  war: {title: War, when: rung == 1 and rung == 2, text: It came.}\n"},
		{source.LintLength, "See for yourself.}}", "See for yourself and bring a friend or two with you.}}"},
		{source.LintTemplate, "injects:\n", "injects:\n  again: {at: +0:50, post: {by: odane-daily, carries: bridge, text: One. The bridge is closed. See for yourself. Go and look.}}\n" +
			"  more: {at: +0:55, post: {by: odane-daily, carries: bridge, text: Two. The bridge is closed. See for yourself. Go and look.}}\n"},
		{source.LintFact, "rules:\n", "rules:\n  tells: {when: 'fact(\"road\", \"open\") and minute > 30', once: yes, message: {from: ines, text: It is open.}}\n"},
		{source.LintSegment, "segments:\n", "segments:\n  deaf: {name: Others, people: 1M, speaks: {sv: 1}, on: {pulse: 0.6}}\n"},
		{source.LintChoice, "say: {text: Say it}", "say: {text: Say it, do: [{climb: {}}]}"},
	} {
		ds := findings(t, strings.Replace(clean, c.old, c.put, 1))
		if len(ds) != 1 || ds[0].Code != c.code {
			t.Errorf("%s: found\n%s", c.code, said(ds))
		}
	}
}

func TestASilenceNeedsAReasonAndSomethingToSilence(t *testing.T) {
	rule := "  never: {when: minute < 5 and rung == 2, once: yes, tension: {of: odane, by: 0.1}}\n"
	with := func(above, behind string) string {
		return strings.Replace(clean, "rules:\n", "rules:\n"+above+strings.TrimSuffix(rule, "\n")+behind+"\n", 1)
	}
	for name, c := range map[string]struct {
		text string
		want []source.Code
	}{
		"above":       {with("  # lint: allow LINT-RULE because it waits for the sequel\n", ""), nil},
		"behind":      {with("", " # lint: allow LINT-RULE because it waits for the sequel"), nil},
		"whole file":  {"# lint: allow LINT-RULE because it waits for the sequel\n" + with("", ""), nil},
		"no reason":   {with("  # lint: allow LINT-RULE\n", ""), []source.Code{source.LintSilence, source.LintRule}},
		"other code":  {with("  # lint: allow LINT-INJECT because I say so\n", ""), []source.Code{source.LintSilence, source.LintRule}},
		"elsewhere":   {with("", "\n  # lint: allow LINT-RULE because it waits for the sequel"), []source.Code{source.LintRule, source.LintSilence}},
		"for nothing": {strings.Replace(clean, "rules:\n", "rules:\n  # lint: allow LINT-RULE because of nothing\n", 1), []source.Code{source.LintSilence}},
	} {
		var got []source.Code
		for _, d := range findings(t, c.text) {
			got = append(got, d.Code)
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: found %v, want %v", name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: found %v, want %v", name, got, c.want)
			}
		}
	}
}
