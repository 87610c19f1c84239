package playbook

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"demarche/internal/journal"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// crowded is the scenario with every key of the language, in which the principal
// speaks up.
var crowded = sync.OnceValues(func() (*scenario.Bundle, *population.People) {
	return capital("\ninjects:\n", "\ninjects:\n  boss-speaks: {at: +2:00, post: {by: president, carries: quotes, text: I did say it.}}\n")
})

// capital is the scenario with every key of the language, played from the capital,
// with other text in places.
func capital(changes ...string) (*scenario.Bundle, *population.People) {
	change := strings.NewReplacer(append(changes, "seat: embassy, host: tolmera", "seat: capital")...)
	const folder = "../scenario/testdata/rich"
	files := fstest.MapFS{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		if name == "scenario.yaml" {
			data = []byte(change.Replace(string(data)))
		}
		files["rich/"+filepath.ToSlash(name)] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		panic(err)
	}
	b, found := scenario.Load(files, "rich", scenario.Options{Read: reading})
	if b == nil {
		found.Print(os.Stderr)
		panic("the scenario of the tests is faulty")
	}
	return b, population.Build(b.World)
}

const consequences = `version: 1
commands:
  - {at: +8:30, label: protest, do: {note: {channel: back-door, point: protest-note}}}
  - {at: +1:50, do: {consular: {of: bus, way: identify, by: sara}}}
  - {at: +3:00, do: {post: {text: {en: It was said.}, about: quotes, position: asserts}}}
  - {when: happened("deny-now.breached"), do: {post: {text: {en: We answer.}, reply to: deny-now.breach}}}
  - {when: happened("back-door.leaked"), do: {choose: {message: protest.leaked, choice: shrug}}}
  - {when: happened("ask"), do: {skip: {message: ask}}}
`

// What mechanics of practice bring about has names of its own, and a message can
// be handed over.
func TestWhatPracticeBringsAboutCanBeNamed(t *testing.T) {
	b, people := capital(
		"      do:\n        - trust: {of: home, by: -0.02}\n  keep-open:", "      do:\n        - post: {by: agency, carries: quotes, text: They disobeyed.}\n  keep-open:",
		`chance: 'min(1, 0.2 + tension("tolmera"))'`, "chance: 1",
		"          - post: {by: envoy, to: qasr-state, goldstein: -1, text: 'They write: \"We protest.\"'}\n",
		"          - message: {from: sara, text: It is out., choices: {shrug: {text: Shrug.}}}\n",
	)
	book, found := Parse("test.yaml", []byte(consequences), b)
	if book == nil {
		var out bytes.Buffer
		found.Print(&out)
		t.Fatal(out.String())
	}
	s, err := session.New(session.Setup{Bundle: b, People: people, Seed: 4, Read: reading}, session.Headless, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	r := NewRunner(book)
	for ; !s.Over(); s.Advance() {
		if err := r.Give(s); err != nil {
			t.Fatal(err)
		}
	}
	for _, x := range r.Refused() {
		t.Errorf("line %d: %s is refused: %v", x.Line, x.Kind, x.Why)
	}
	if never := r.Never(); len(never) > 0 {
		t.Errorf("never given: lines %v", never)
	}
	_, found = Parse("test.yaml", []byte("version: 1\ncommands:\n  - {at: +1:00, do: {query: {of: deny-now, by: sara}}}\n  - {at: +1:00, do: {post: {text: {en: No.}, reply to: deny-now}}}\n"), b)
	if list := found; len(list) != 2 || list[0].Code != "KEY-PLACE" || list[1].Code != "REF-UNKNOWN" {
		t.Errorf("findings %v", list)
	}
}

// A label does not take the name of what the scenario brings about: that is
// meant, and where both could be, the author is told.
func TestALabelHijacksNothing(t *testing.T) {
	b, people := capital()
	play := func(deed string) (refused []Refused) {
		t.Helper()
		book, found := Parse("test.yaml", []byte("version: 1\ncommands:\n  - {at: +0:30, label: ask, do: {assign: {colleague: sara, task: rest}}}\n"+deed), b)
		if book == nil {
			t.Fatal(found)
		}
		s, err := session.New(session.Setup{Bundle: b, People: people, Seed: 4, Read: reading}, session.Headless, session.Keep{})
		if err != nil {
			t.Fatal(err)
		}
		r := NewRunner(book)
		for ; !s.Over(); s.Advance() {
			if err := r.Give(s); err != nil {
				t.Fatal(err)
			}
		}
		if len(r.Never()) > 0 {
			t.Errorf("never given: lines %v", r.Never())
		}
		return r.Refused()
	}
	for _, deed := range []string{"skip: {message: ask}", "choose: {message: ask, choice: yield}"} {
		if refused := play("  - {when: happened(\"ask\"), do: {" + deed + "}}\n"); len(refused) > 0 {
			t.Errorf("%s: %v", deed, refused[0].Why)
		}
	}
	for _, deed := range []string{"skip: {message: ask.leaked}", "post: {text: {en: No.}, reply to: ask}"} {
		_, found := Parse("test.yaml", []byte("version: 1\ncommands:\n  - {at: +0:30, label: ask, do: {assign: {colleague: sara, task: rest}}}\n  - {at: +1:00, do: {"+deed+"}}\n"), b)
		if len(found) != 1 || found[0].Code != "REF-AMBIGUOUS" || found[0].Line != 4 {
			t.Errorf("%s: %v", deed, found)
		}
	}
}

const practised = `version: 1
commands:
  - {at: +0:30, do: {verify: {evidence: footage, by: sara}}}
  - {at: +0:40, do: {embargo: {to: [agency], about: forgery, position: denies, until: 5h}}}
  - {at: +0:40, do: {brief: {account: agency, about: forgery, position: denies, terms: background}}}
  - {at: +0:50, do: {expel: {of: tolmera, way: two}}}
  - {at: +1:20, do: {choose: {message: ask, choice: yield}}}
  - {at: +1:50, do: {consular: {of: bus, way: identify}}}
  - {at: +2:10, do: {principal: {of: president, way: clarify, about: quotes, position: partly, text: {en: Not in these words.}}}}
  - {at: +2:30, do: {query: {of: deny-now}}}
  - {at: +3:00, do: {line: {of: what-is-proven}}}
  - {at: +3:10, do: {prepare: {of: morning-press, way: who-spoke}}}
  - {at: +3:40, do: {clear: {draft: holding-short}}}
  - {at: +4:20, do: {joint: {draft: holding-short, partners: [league]}}}
  - {at: +8:10, do: {call: {channel: back-door, point: apology}}}
  - {at: +8:20, do: {demarche: {channel: back-door, point: ask-quietly, with: [non-paper]}}}
  - {at: +8:30, do: {note: {channel: back-door, point: protest-note}}}
  - {at: +8:40, do: {summon: {channel: back-door, point: explain, way: minister, with: [cameras]}}}
  - {at: +9:10, do: {readout: {of: back-door, way: agreed}}}
  - {at: +9:30, do: {propose: {of: two-statements}}}
  - {at: +10:00, do: {silence: {about: quotes, way: agreed, to: tolmera, reason: They talk., until: 6h}}}
  - {at: +12:00, do: {post: {text: {en: 'We regret it.'}, about: quotes, position: partly, to: tolmera}}}
  - {at: +34:00, do: {attribute: {of: who-forged, way: private}}}
  - {at: +36:00, do: {attribute: {of: who-forged, way: public}}}
  - {at: +40:00, do: {attribute: {of: who-forged, way: withdraw}}}
`

// A journal of every mechanic of practice is borne out by its replay, and a
// branch taken at any time goes on as its original.
func TestAllOfPracticeIsReplayedAndBranched(t *testing.T) {
	b, people := crowded()
	book, found := Parse("test.yaml", []byte(practised), b)
	if book == nil {
		var out bytes.Buffer
		found.Print(&out)
		t.Fatal(out.String())
	}
	setup := session.Setup{Bundle: b, People: people, Seed: 4, Read: reading, Program: "test", Created: "2031-05-24T02:14:00Z"}
	path := filepath.Join(t.TempDir(), "rich.jsonl")
	s, err := session.New(setup, session.Headless, session.Keep{Path: path, Buffered: true})
	if err != nil {
		t.Fatal(err)
	}
	happened := map[sim.EventKind]bool{}
	var branches []*sim.Sim
	r := NewRunner(book)
	for !s.Over() {
		if s.Tick()%12 == 0 {
			branches = append(branches, s.Sim().Branch())
		}
		given := len(s.Commands())
		if err := r.Give(s); err != nil {
			t.Fatal(err)
		}
		for _, other := range branches { // each goes on beside the original
			other.Step(s.Commands()[given:])
		}
		for _, e := range s.Advance() {
			happened[e.Kind] = true
		}
	}
	for _, x := range r.Refused() {
		t.Errorf("line %d: %s is refused: %v", x.Line, x.Kind, x.Why)
	}
	for _, kind := range []sim.EventKind{
		sim.EvPrincipal, sim.EvCase, sim.EvInstructed, sim.EvConference, sim.EvPrepared, sim.EvEmbargo, sim.EvBriefed, sim.EvExpelled, sim.EvContact, sim.EvAttributed, sim.EvWithdrawn,
	} {
		if !happened[kind] {
			t.Errorf("there was no %s", kind)
		}
	}
	digest := s.Sim().Digest()
	for i, other := range branches {
		if other.Digest() != digest {
			t.Errorf("the branch at tick %d ends otherwise", 12*(i+1))
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, report, err := session.Replay(path, func(journal.Header) (session.Setup, error) { return setup, nil })
	if err != nil || !report.Complete || again.Sim().Digest() != digest {
		t.Errorf("replayed: %+v, %v", report, err)
	}
	kinds := map[world.CommandKind]bool{}
	for _, c := range s.Commands() {
		kinds[c.Kind] = true
	}
	for kind := range world.CommandKinds {
		if k := world.CommandKind(kind); len(b.World.Steps(k)) > 0 && !kinds[k] {
			t.Errorf("the book gives no %s", k)
		}
	}
}
