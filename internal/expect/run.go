package expect

import (
	"fmt"
	"slices"

	"demarche/internal/credit"
	"demarche/internal/job"
	"demarche/internal/playbook"
	"demarche/internal/population"
	"demarche/internal/rule"
	"demarche/internal/score"
	"demarche/internal/session"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// probe is something that is read in a run.
type probe struct {
	kind    probeKind
	program *rule.Program
	word    string   // loss or score, instead of an expression
	minute  int32    // at which it is read; world.None for the end
	endings []string // of which the run ends with one
}

type probeKind uint8

const (
	atMoment probeKind = iota
	atSome
	atNone
	ends
	figure
)

// Sample is what one run has shown.
type Sample struct {
	Values  []float64   // by probe; 1 for yes
	Reads   [][]float64 // by probe: what its expression read when it was judged
	Ending  string
	Rung    int
	Undone  []int              // entries that stand in the tests and were never done, from 0
	Refused []playbook.Refused // what of its book could not be done
	Fault   string             // why the run could not be made, or ""
}

// Reading reads the tone of a text.
type Reading func(lang, text string) speech.Reading

// futures is over how many futures of each seed a credit is taken.
const futures = 2

// Only leaves the tests with an id.
func (s *Suite) Only(id string) {
	s.Tests = slices.DeleteFunc(s.Tests, func(t *Trial) bool { return t.ID != id })
	for _, l := range s.lines {
		wanted := func(t *Trial) bool {
			return t.line == l || slices.ContainsFunc(t.Expect, func(e *Expected) bool { return e.other == l })
		}
		if !slices.ContainsFunc(s.Tests, wanted) {
			l.seeds, l.merits = 0, nil
		}
	}
}

// Units returns all runs that the tests need. Each can be made on any core.
func (s *Suite) Units(read Reading) []job.Unit[Sample] {
	people := population.Build(s.Bundle.World)
	var list []job.Unit[Sample]
	for n, l := range s.lines {
		for seed := 1; seed <= l.seeds; seed++ {
			list = append(list, job.Unit[Sample]{ID: s.id(n, seed), Run: func() Sample {
				return l.run(session.Setup{Bundle: s.Bundle, People: people, Seed: uint64(seed), Read: read})
			}})
			for _, m := range l.merits {
				if seed <= m.seeds {
					list = append(list, job.Unit[Sample]{ID: s.creditID(n, m, seed), Run: func() Sample {
						return l.worth(m, session.Setup{Bundle: s.Bundle, People: people, Seed: uint64(seed), Read: read})
					}})
				}
			}
		}
	}
	return list
}

func (s *Suite) id(line, seed int) string {
	return fmt.Sprintf("%s/%d/%d", s.name, line, seed)
}

func (s *Suite) creditID(line int, m *merit, seed int) string {
	return fmt.Sprintf("%s/credit/%d", s.id(line, seed), m.index)
}

func (s *Suite) of(l *line, seed int, found map[string]Sample) Sample {
	return foundIn(found, s.id(slices.Index(s.lines, l), seed))
}

func foundIn(found map[string]Sample, id string) Sample {
	if got, ok := found[id]; ok {
		return got
	}
	return Sample{Fault: "it was not made"}
}

// Keep plays a run again and keeps its journal at a path.
func (s *Suite) Keep(t *Trial, seed int, path string, at session.Setup) error {
	at.Bundle, at.Seed = s.Bundle, uint64(seed)
	ran, err := session.New(at, session.Headless, session.Keep{Path: path, Buffered: true})
	if err != nil {
		return err
	}
	if _, err := t.line.play(ran, nil); err != nil {
		return err
	}
	return ran.Close()
}

// play lets a line play a session to its end; watch is called before each
// tick, and after the last.
func (l *line) play(s *session.Session, watch func()) (*playbook.Runner, error) {
	r := playbook.NewRunner(l.book)
	for ; !s.Over(); s.Advance() {
		if watch != nil {
			watch()
		}
		if err := r.Give(s); err != nil {
			return nil, err
		}
	}
	if watch != nil {
		watch()
	}
	return r, nil
}

func (l *line) run(at session.Setup) Sample {
	s, err := session.New(at, session.Headless, session.Keep{})
	if err != nil {
		return Sample{Fault: err.Error()}
	}
	w := &watch{line: l, session: s, read: make([]bool, len(l.probes)), out: Sample{Values: make([]float64, len(l.probes)), Reads: make([][]float64, len(l.probes))}}
	r, err := l.play(s, w.look)
	if err != nil {
		return Sample{Fault: err.Error()}
	}
	w.out.Refused = r.Refused()
	first := len(l.book.Lines()) - len(l.own)
	for _, i := range r.Undone() {
		if i >= first {
			w.out.Undone = append(w.out.Undone, i-first)
		}
	}
	return w.out
}

// watch reads the probes of a line in one run.
type watch struct {
	line    *line
	session *session.Session
	machine rule.Machine
	read    []bool
	out     Sample
}

func (w *watch) look() {
	over := w.session.Over()
	truth := w.session.Sim().Truth()
	for i, p := range w.line.probes {
		if w.read[i] {
			continue
		}
		switch p.kind {
		case atMoment:
			if over || p.minute != world.None && w.session.Minute() >= p.minute {
				w.note(i, w.machine.Bool(p.program, truth), truth)
			}
		case atSome, atNone:
			if now := w.machine.Bool(p.program, truth); now || over {
				w.note(i, now == (p.kind == atSome), truth)
			}
		case ends:
			if over {
				w.note(i, slices.Contains(p.endings, w.session.Sim().Outcome().Ending), truth)
			}
		case figure:
			if over {
				w.note(i, false, truth)
				w.out.Values[i] = w.figure(p, truth)
			}
		}
	}
	if over {
		o := w.session.Sim().Outcome()
		w.out.Ending, w.out.Rung = o.Ending, o.Rung
	}
}

func (w *watch) figure(p probe, truth rule.Reader) float64 {
	switch p.word {
	case "loss":
		return score.Loss(w.session.Sim())
	case "score":
		if total := w.session.Score().Total; total != nil {
			return *total
		}
		return 0
	}
	return w.machine.Number(p.program, truth)
}

// note keeps the answer of a probe, and what its expression read.
func (w *watch) note(i int, yes bool, truth rule.Reader) {
	w.read[i] = true
	if yes {
		w.out.Values[i] = 1
	}
	if w.line.probes[i].program == nil {
		return
	}
	numbers, bools := w.line.probes[i].program.Reads()
	for _, r := range numbers {
		w.out.Reads[i] = append(w.out.Reads[i], truth.Number(r))
	}
	for _, r := range bools {
		v := 0.0
		if truth.Bool(r) {
			v = 1
		}
		w.out.Reads[i] = append(w.out.Reads[i], v)
	}
}

// worth is the credit of a command in one seed; less that at the other moment
// where there is one.
func (l *line) worth(m *merit, at session.Setup) Sample {
	s, err := session.New(at, session.Headless, session.Keep{})
	if err != nil {
		return Sample{Fault: err.Error()}
	}
	r, err := l.play(s, nil)
	if err != nil {
		return Sample{Fault: err.Error()}
	}
	o := s.Sim().Outcome()
	out := Sample{Values: []float64{0}, Ending: o.Ending, Rung: o.Rung}
	played := credit.NewLine(at.Bundle.World, s.People(), s.Seed(), s.Commands())
	i := played.Command(r.Command(m.label))
	if i < 0 {
		return out // it was not given in this run: it is worth nothing
	}
	tick := func(minute int32) int32 {
		if minute == world.None {
			return played.Given(i)
		}
		return at.Bundle.World.Clock.TickAt(minute)
	}
	ticks := []int32{tick(m.given)}
	if m.other != world.None {
		ticks = append(ticks, tick(m.other))
	}
	worth := played.Worth(i, futures, ticks...)
	out.Values[0] = worth[0].Float()
	if len(worth) > 1 {
		out.Values[0] -= worth[1].Float()
	}
	return out
}

// Players returns the tests whose player does something of its own, by their
// ids: what they do may lead where no playbook leads.
func (s *Suite) Players() map[string]*playbook.Book {
	players := map[string]*playbook.Book{}
	for _, l := range s.lines {
		if len(l.own) > 0 {
			players[l.name] = l.book
		}
	}
	return players
}
