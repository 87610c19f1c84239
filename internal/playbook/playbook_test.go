package playbook

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/speech"
	"demarche/internal/world"
)

func reading(lang, text string) speech.Reading {
	return speech.Reading{Lang: lang, Confidence: 90, Politeness: 30, Certainty: 30, Lexicon: "test"}
}

var bridge = sync.OnceValues(func() (*scenario.Bundle, *population.People) {
	b, found := scenario.Load(os.DirFS("../session/testdata"), "bridge", scenario.Options{Read: reading})
	if b == nil {
		found.Print(os.Stderr)
		panic("the scenario of the tests is faulty")
	}
	return b, population.Build(b.World)
})

// book parses the commands of a playbook that must be sound.
func book(t *testing.T, commands string) *Book {
	t.Helper()
	b, _ := bridge()
	p, found := Parse("test.yaml", []byte("version: 1\ncommands:\n"+commands), b)
	if p == nil {
		var out bytes.Buffer
		found.Print(&out)
		t.Fatal(out.String())
	}
	return p
}

// desk is a finished session and what was refused in it.
type desk struct {
	*session.Session
	refused []string
}

// play plays a book to the end of the crisis.
func play(t *testing.T, p *Book) *desk {
	t.Helper()
	b, people := bridge()
	s, err := session.New(session.Setup{Bundle: b, People: people, Seed: 1, Read: reading}, session.Headless, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	r := NewRunner(p)
	for ; !s.Over(); s.Advance() {
		if err := r.Give(s); err != nil {
			t.Fatal(err)
		}
	}
	d := &desk{Session: s}
	for _, x := range r.Refused() {
		d.refused = append(d.refused, fmt.Sprintf("%d %s: %s", x.Line, x.Kind, x.Why.Code))
	}
	return d
}

// given lists the accepted commands as "minute kind id".
func given(d *desk) []string {
	var out []string
	for _, c := range d.Commands() {
		out = append(out, clock(c.Minute)+" "+c.Kind.String())
	}
	return out
}

func clock(minute int32) string {
	return string([]byte{'0' + byte(minute/600%10), '0' + byte(minute/60%10), ':', '0' + byte(minute%60/10), '0' + byte(minute%10)})
}

func checkGiven(t *testing.T, d *desk, want ...string) {
	t.Helper()
	if got := strings.Join(given(d), ", "); got != strings.Join(want, ", ") {
		t.Errorf("given  %s\nwant   %s\nrefused %v", got, strings.Join(want, ", "), d.refused)
	}
}

func TestCommandsAreGivenAtTheirTime(t *testing.T) {
	d := play(t, book(t, `
  - {at: +0:10, do: {verify: {evidence: camera, by: ines}}}   # before the desk is taken over
  - {at: +2:16, do: {wait: {for: 1h}}}
  - {at: D+0 10:00 tamwe, do: {silence: {about: bridge, reason: Nothing new., until: 2h}}}
  - {when: known("camera"), do: {post: {draft: denial}}}
`))
	checkGiven(t, d, "00:30 verify", "01:20 post", "02:00 silence", "02:20 wait")
	for _, c := range d.Commands() {
		switch c.Kind {
		case world.CmdWait:
			if c.Until != 140+60 {
				t.Errorf("waits until %d", c.Until)
			}
		case world.CmdSilence:
			if c.Until != 120+120 || c.Reason != "Nothing new." {
				t.Errorf("silence %+v", c)
			}
		}
	}
}

func TestConditionsCountInTheirWindowAndOnce(t *testing.T) {
	d := play(t, book(t, `
  - {when: minute >= 0, within: +3:00..+4:00, do: {wait: {for: 5m}}}
  - {when: minute >= 300, within: +3:00..+4:00, do: {wait: {for: 5m}}}
`))
	checkGiven(t, d, "03:00 wait")
}

func TestRepetitions(t *testing.T) {
	d := play(t, book(t, `
  - {at: +1:00, repeat: {every: 2h, times: 3}, do: {wait: {for: 5m}}}
  - {when: minute >= 400 and minute < 500, repeat: {every: 1h, times: 9}, do: {wait: {for: 5m}}}
`))
	checkGiven(t, d, "01:00 wait", "03:00 wait", "05:00 wait", "06:40 wait", "07:40 wait")
}

func TestLabelsNameEarlierCommands(t *testing.T) {
	d := play(t, book(t, `
  - {at: +0:40, label: hold, do: {post: {draft: holding-line, promise: 75m}}}
  - {at: +1:20, do: {retract: {post: hold, text: {en: We were too quick.}}}}
  - {at: +1:30, label: ask, do: {clear: {text: {en: The bridge is open.}, about: bridge, position: denies}}}
  - {at: +1:30, do: {post: {text: {en: The bridge is open.}, about: bridge, position: denies, cleared: ask, reply to: photo}}}
`))
	all := d.Commands()
	if len(all) != 4 {
		t.Fatalf("given %v, refused %v", given(d), d.refused)
	}
	if all[0].Promise != 40+75 || all[1].Target != "c1" || all[3].Cleared != "c3" || all[3].ReplyTo != "photo" {
		t.Errorf("commands %+v", all)
	}
	if all[3].Minute <= all[2].Minute {
		t.Error("the post did not wait for its clearance")
	}
}

func TestQuestionsAndChoicesAreNamedByWhatAsks(t *testing.T) {
	d := play(t, book(t, `
  - {when: happened("citizens"), do: {answer: {question: citizens, text: {en: Please drive home.}}}}
  - {when: happened("minister"), do: {choose: {message: minister, choice: wait}}}
  - {when: happened("press-asks"), do: {answer: {question: press-asks, text: {en: We are looking into it.}}}}
  - {at: +3:00, do: {call: {channel: envoy, point: open-bridge}}}
  - {at: +4:00, do: {brief: {account: odane-daily, about: bridge, position: denies}}}
  - {at: +4:00, do: {report: {account: bot-net, about: bridge}}}
  - {at: +4:05, do: {secure: {account: ministry}}}
  - {at: +4:05, do: {joint: {partners: [union], draft: holding-line}}}
  - {at: +5:00, do: {assign: {colleague: ines, task: rest}}}
`))
	if len(d.Commands()) != 9 || len(d.refused) != 0 {
		t.Errorf("given %v, refused %v", given(d), d.refused)
	}
}

func TestWhoIsBusyIsWaitedForAnHour(t *testing.T) {
	d := play(t, book(t, `
  - {at: +0:40, do: {assign: {colleague: ines, task: rest}}}
  - {at: +0:45, do: {verify: {evidence: camera}}}
  - {at: +0:45, do: {retract: {post: never}}}
  - {at: +11:00, label: never, do: {post: {draft: holding-line}}}
`))
	var verify []string
	for _, c := range append(given(d), d.refused...) {
		if strings.Contains(c, "verify") {
			verify = append(verify, c)
		}
	}
	if len(verify) != 1 {
		t.Errorf("verify: %v", verify)
	}
	if len(d.refused) == 0 || d.refused[0] != "6 retract: unknown" {
		t.Errorf("refused %v", d.refused)
	}
}

func TestWhatHasNotComeYetIsWaitedFor(t *testing.T) {
	d := play(t, book(t, `
  - {at: +1:00, do: {answer: {question: citizens, text: {en: Please drive home.}}}}
`))
	checkGiven(t, d, "01:15 answer")
}

func TestAPostWaitsForTheEvidenceItShows(t *testing.T) {
	d := play(t, book(t, `
  - {at: +0:40, do: {verify: {evidence: camera}}}
  - {at: +0:40, do: {post: {draft: denial}}}
`))
	checkGiven(t, d, "00:40 verify", "01:30 post")
	d = play(t, book(t, `
  - {at: +0:45, do: {post: {draft: denial}}}
`))
	checkGiven(t, d)
}

func TestTheSameBookGivesTheSameDigest(t *testing.T) {
	p := book(t, `
  - {at: +0:40, repeat: {every: 1h, times: 9}, do: {post: {draft: holding-line}}}
  - {when: minute > 200, do: {verify: {evidence: camera}}}
`)
	if a, b := play(t, p).Sim().Digest(), play(t, p).Sim().Digest(); a != b {
		t.Errorf("digests %s and %s", a, b)
	}
}

// Each file in testdata/faults has, beside it, exactly what is said of it.
func TestFaultsAreReportedWhereTheyStand(t *testing.T) {
	b, _ := bridge()
	files, err := filepath.Glob("testdata/faults/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p, found := Parse(filepath.Base(file), data, b)
		if p != nil {
			t.Errorf("%s is accepted", file)
		}
		var got bytes.Buffer
		for _, d := range found {
			fmt.Fprintln(&got, d.Error())
		}
		want := strings.TrimSuffix(file, ".yaml") + ".txt"
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(want, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		expected, _ := os.ReadFile(want)
		if got.String() != string(expected) {
			t.Errorf("%s: got\n%s\nwant\n%s", file, got.String(), expected)
		}
	}
}

// The playbook of the documentation can be played.
func TestTheDocumentedPlaybookIsSound(t *testing.T) {
	page, err := os.ReadFile("../../docs/authoring/PLAYBOOKS.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(page), "```yaml\n")
	example, _, found := strings.Cut(after, "```")
	if !found {
		t.Fatal("the page has no example")
	}
	_, commands, _ := strings.Cut(example, "commands:\n")
	d := play(t, book(t, commands))
	if len(d.Commands()) < 5 || len(d.refused) > 0 {
		t.Errorf("given %v, refused %v", given(d), d.refused)
	}
}

// FuzzParse reads books for a small scenario and for one with every mechanic of
// practice. What is read without an error can be played.
func FuzzParse(f *testing.F) {
	small, people := bridge()
	rich, crowd := crowded()
	f.Add([]byte("version: 1\ncommands:\n  - {at: +1:00, do: {wait: {for: 5m}}}\n"))
	f.Add([]byte("version: 1\ncommands:\n  - {when: over, within: +1:00..+2:00, label: x, do: {post: {text: {en: a}, reply to: photo.2}}}\n"))
	f.Add([]byte(practised))
	for line := range strings.Lines(practised) {
		if strings.Contains(line, "do:") {
			f.Add([]byte("version: 1\ncommands:\n" + line))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, of := range []session.Setup{{Bundle: small, People: people, Read: reading}, {Bundle: rich, People: crowd, Read: reading}} {
			p, found := Parse("fuzz.yaml", data, of.Bundle)
			if (p == nil) != found.Failed() {
				t.Fatalf("a book: %v, errors: %v", p != nil, found.Failed())
			}
			if p == nil {
				continue
			}
			s, err := session.New(of, session.Headless, session.Keep{})
			if err != nil {
				t.Fatal(err)
			}
			for r := NewRunner(p); s.Tick() < of.Bundle.World.Clock.TickAt(of.Bundle.World.Clock.Enters)+4; s.Advance() {
				if err := r.Give(s); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
}
