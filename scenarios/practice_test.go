package scenarios_test

import (
	"fmt"
	"io/fs"
	"math"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"demarche/internal/playbook"
	"demarche/internal/population"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/tone"
	"demarche/internal/world"
	"demarche/scenarios"
)

// Every mechanic of ministry practice is worth its place only if a crisis comes
// out otherwise without it. A line of play is played twice on the same seeds:
// as shipped, and with the mechanic switched off in the compiled world. The
// difference is measured in rungs of the ladder at the end, or, where the
// ladder is not what the mechanic moves, in what it does move.

// A mechanic is one row of docs/PRACTICE.md.
type mechanic struct {
	number  int
	name    string
	crisis  string
	where   string                              // what of the crisis plays it, in words
	book    string                              // the line of play: a file of testdata/practice, or a playbook of the crisis
	onto    string                              // a playbook of the crisis on top of which the line is played, or ""
	without string                              // what is switched off, in words
	off     func(*world.World)                  // nil when it is a command that is left out
	drops   []world.CommandKind                 // commands that are left out
	reads   func(speech.Reading) speech.Reading // how texts are read instead; nil for as they are
	moves   measure
	sign    float64 // of the change when it is switched off: +1 raises the measure, -1 lowers it
}

// A measure is what a mechanic moves, and the least change that matters.
type measure struct {
	name  string
	unit  string
	scale float64 // of the unit to the number measured
	least float64 // in the unit
	of    func(*session.Session) float64
}

var rungs = measure{"final rung", "rungs", 1, 0.25, func(s *session.Session) float64 { return float64(s.Sim().Outcome().Rung) }}

// trustOf measures the trust of a public at the end.
func trustOf(segment string) measure {
	return measure{"trust of " + segment, "points", 100, 1, func(s *session.Session) float64 {
		_, trust := s.Sim().Outrage(s.Sim().Ticks()-1, segmentOf(s, segment))
		return trust
	}}
}

// believersOf measures how many believe a claim at the end.
func believersOf(claim string) measure {
	return measure{"believers of " + claim, "points", 100, 1, func(s *session.Session) float64 {
		_, believed := s.Sim().Minds(s.Sim().Ticks()-1, narrativeOf(s, claim))
		return believed
	}}
}

// heardOf measures how many have heard a claim at the end.
func heardOf(claim string) measure {
	return measure{"who has heard " + claim, "points", 100, 1, func(s *session.Session) float64 {
		heard, _ := s.Sim().Minds(s.Sim().Ticks()-1, narrativeOf(s, claim))
		return heard
	}}
}

// reachedIn measures how many of a public have understood a word of ours.
func reachedIn(segment string) measure {
	return measure{"reached of " + segment, "points", 100, 2, func(s *session.Session) float64 {
		return s.Sim().Reached(segmentOf(s, segment))
	}}
}

// tensionOf measures the tension of a government at the end. The least that
// matters is about a quarter of the width of a rung.
func tensionOf(government string) measure {
	return measure{"tension of " + government, "points", 100, 2, func(s *session.Session) float64 {
		return s.Sim().Tension(s.Sim().Ticks()-1, governmentOf(s, government))
	}}
}

func governmentOf(s *session.Session, id string) int {
	return indexOf("government", id, s.Sim().World().Governments, func(g world.Government) string { return g.ID })
}

// meanTensionOf measures the tension of a government on the mean of the crisis. The
// least that matters is about a quarter of the width of a rung.
func meanTensionOf(government string) measure {
	return measure{"mean tension of " + government, "points", 100, 2, func(s *session.Session) float64 {
		w := s.Sim().World()
		g := governmentOf(s, government)
		sum, from := 0.0, int(w.Clock.TickAt(w.Clock.Enters))
		for tick := from; tick < s.Sim().Ticks(); tick++ {
			sum += s.Sim().Tension(tick, g)
		}
		return sum / float64(s.Sim().Ticks()-from)
	}}
}

func segmentOf(s *session.Session, id string) int {
	return indexOf("public", id, s.Sim().World().Segments, func(g world.Segment) string { return g.ID })
}

func narrativeOf(s *session.Session, id string) int {
	return indexOf("claim", id, s.Sim().World().Narratives, func(n world.Narrative) string { return n.ID })
}

// indexOf finds what a measure is of. A measure of nothing would always be 0.
func indexOf[T any](what, id string, list []T, name func(T) string) int {
	at := slices.IndexFunc(list, func(v T) bool { return name(v) == id })
	if at < 0 {
		panic("a measure is of the " + what + " " + id + ", which the crisis does not have")
	}
	return at
}

// line returns the line of play of a mechanic.
func (m *mechanic) line(t *testing.T, c crisis) *playbook.Book {
	t.Helper()
	data, err := os.ReadFile(path.Join("testdata", "practice", m.book+".yaml"))
	if err != nil {
		return c.shipped(t, m.book)
	}
	text := string(data)
	if m.onto != "" {
		base, err := fs.ReadFile(scenarios.FS, path.Join(m.crisis, "playbooks", m.onto+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		_, commands, _ := strings.Cut(text, "\ncommands:\n")
		text = strings.TrimRight(string(base), "\n") + "\n" + commands
	}
	return c.book(t, m.book, text)
}

// ablated is what a mechanic was found to do, in the unit of its measure.
type ablated struct {
	with, without float64 // means
	change, half  float64 // without less with, and the half width of its 95 % interval
}

// ablate plays a mechanic's line over seeds, with it and without.
func (m *mechanic) ablate(t *testing.T, n int) ablated {
	t.Helper()
	var values [2][]float64
	for k := range values {
		c := open(t, balance{name: m.crisis})
		if k == 1 && m.off != nil {
			m.off(c.World)
			c.people = population.Build(c.World)
		}
		values[k] = m.measured(t, c, m.line(t, c), k == 1, n)
	}
	out := ablated{}
	diff := make([]float64, n)
	for i := range n {
		out.with += values[0][i] / float64(n)
		out.without += values[1][i] / float64(n)
		diff[i] = values[1][i] - values[0][i]
	}
	out.change = out.without - out.with
	squares := 0.0
	for _, d := range diff {
		squares += (d - out.change) * (d - out.change)
	}
	out.half = 2.01 * math.Sqrt(squares/float64(n-1)/float64(n)) // Student's t with 49 degrees of freedom
	return out
}

func (m *mechanic) measured(t *testing.T, c crisis, book *playbook.Book, without bool, n int) []float64 {
	out := make([]float64, n)
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				out[i] = m.moves.scale * m.play(t, c, book, without, uint64(1+i))
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
	return out
}

// lacking is a desk that leaves out commands of some kinds.
type lacking struct {
	*session.Session
	kinds []world.CommandKind
}

func (l lacking) Do(c sim.Command) (*sim.Refusal, error) {
	if slices.Contains(l.kinds, c.Kind) {
		return nil, nil
	}
	return l.Session.Do(c)
}

func (m *mechanic) play(t *testing.T, c crisis, book *playbook.Book, without bool, seed uint64) float64 {
	read, drops := tone.Read, m.drops
	if !without {
		drops = nil
	} else if m.reads != nil {
		read = func(lang, text string) speech.Reading { return m.reads(tone.Read(lang, text)) }
	}
	s, err := session.New(session.Setup{Bundle: c.Bundle, People: c.people, Seed: seed, Read: read}, session.Headless, session.Keep{})
	if err != nil {
		t.Error(err)
		return 0
	}
	r := playbook.NewRunner(book)
	for !s.Over() {
		if err := r.Give(lacking{s, drops}); err != nil {
			t.Error(err)
			return 0
		}
		s.Advance()
	}
	// A line of its own is given as it is written, or it shows nothing.
	if own := m.onto == "" && m.book != "careful" && m.book != "apologise"; own && !without {
		for _, f := range r.Refused() {
			if f.Why.Code == sim.RefusedDone { // tried again in case it failed
				continue
			}
			t.Errorf("%s, seed %d: %+v", m.book, seed, f)
		}
	}
	return m.moves.of(s)
}

func TestEveryMechanicOfPracticeCounts(t *testing.T) {
	rows := make([]string, len(mechanics))
	for i := range mechanics {
		m := &mechanics[i]
		t.Run(fmt.Sprintf("%02d %s, %s", m.number, m.name, m.crisis), func(t *testing.T) {
			a := m.ablate(t, seeds())
			rows[i] = m.row(a)
			t.Logf("%s: %s %.2f, without %.2f: %+.2f ± %.2f %s", m.book, m.moves.name, a.with, a.without, a.change, a.half, m.moves.unit)
			switch change := m.sign * a.change; {
			case change <= 0, soak() && change-a.half <= 0:
				t.Errorf("without it (%s) the %s is %+.2f ± %.2f %s", m.without, m.moves.name, a.change, a.half, m.moves.unit)
			case soak() && change < m.moves.least:
				t.Errorf("it changes the %s by %.2f %s; %.2f would matter", m.moves.name, change, m.moves.unit, m.moves.least)
			}
		})
	}
	if soak() && !t.Failed() && !slices.Contains(rows, "") { // all of them, and all as they should be
		thePage(t, rows)
	}
}

// played names the line of play.
func (m *mechanic) played() string {
	if m.onto == "" {
		return m.book
	}
	return m.onto + " + " + m.book
}

// row is what the page says of a mechanic.
func (m *mechanic) row(a ablated) string {
	return fmt.Sprintf("| %d | %s | %s: %s | `%s` | %s | %s: %.2f, without %.2f | **%+.2f ± %.2f** %s (%.2f) |",
		m.number, m.name, m.crisis, m.where, m.played(), m.without, m.moves.name, a.with, a.without, a.change, a.half, m.moves.unit, m.moves.least)
}

const (
	pagePath  = "../docs/PRACTICE.md"
	pageBegin = "<!-- measured -->\n"
	pageEnd   = "<!-- end -->"
)

// The page for readers says what was measured over all seeds, and has a row for
// each mechanic.
func thePage(t *testing.T, rows []string) {
	page, err := os.ReadFile(pagePath)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, _ := strings.Cut(string(page), pageBegin)
	table, after, found := strings.Cut(rest, pageEnd)
	if !found {
		t.Fatalf("%s has no place for the table", pagePath)
	}
	want := strings.Join(rows, "\n") + "\n"
	_, head, _ := strings.Cut(table, "|\n| ---")
	_, old, _ := strings.Cut(head, "|\n")
	switch {
	case old == want:
	case updates():
		table = strings.TrimSuffix(table, old) + want
		if err := os.WriteFile(pagePath, []byte(before+pageBegin+table+pageEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("%s is not what was measured: DEMARCHE_UPDATE=1 DEMARCHE_SOAK=1 go test ./scenarios -run Practice", pagePath)
	}
}

func updates() bool { return os.Getenv("DEMARCHE_UPDATE") != "" }
