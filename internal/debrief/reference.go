package debrief

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"demarche/internal/credit"
	"demarche/internal/par"
	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/score"
	"demarche/internal/session"
	"demarche/internal/speech"
)

// reference is a line that others have drawn through the same crisis: bare duty,
// or the best known. It is played in the world as it was.
type reference struct {
	name   string // duty, par
	digest string
	stale  bool // it was sought for another state of the crisis
	book   *playbook.Book
	setup  session.Setup
}

// referenceRuns is over how many futures a reference is played.
const referenceRuns = 8

// references are the lines that the scenario brings along; none without them.
func references(s *session.Session, read func(lang, text string) speech.Reading) []reference {
	b := s.Bundle()
	setup := session.Setup{Bundle: b, People: s.People(), Seed: s.Seed(), Read: read, Staged: s.Interventions()}
	books, texts := map[string]*playbook.Book{}, map[string][]byte{}
	for _, name := range par.Books {
		data, shown, err := b.Playbook(name)
		if err != nil {
			continue
		}
		texts[name] = data
		books[name], _ = playbook.Parse(shown, data, b)
	}
	var list []reference
	if book := books["duty"]; book != nil {
		list = append(list, reference{name: "duty", digest: digestOf(texts["duty"]), book: book, setup: setup})
	}
	if best := bestLine(b, books, texts); best != nil {
		best.setup = setup
		list = append(list, *best)
	}
	return list
}

// bestLine is the best line that is kept beside the scenario, or nil.
func bestLine(b *scenario.Bundle, books map[string]*playbook.Book, texts map[string][]byte) *reference {
	data, err := b.Beside(par.FileName)
	if err != nil {
		return nil
	}
	line, err := par.Parse(data)
	if err != nil || books[line.Base] == nil {
		return nil
	}
	book := books[line.Base]
	for _, c := range line.Changes {
		if book = book.Changed(c, books); book == nil {
			return nil
		}
	}
	stale := len(texts) < len(par.Books) || line.Current(par.Digest(b, texts)) != ""
	return &reference{name: "par", digest: digestOf(append(data, texts[line.Base]...)), stale: stale, book: book}
}

func digestOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}

func (r *reference) id(future int) string {
	return fmt.Sprintf("line/%s/%s/%d", r.name, r.digest, future)
}

// units play the line from when the desk is taken over, each in a future of its
// own.
func (r *reference) units() []credit.Unit {
	var list []credit.Unit
	for future := range referenceRuns {
		list = append(list, credit.Unit{ID: r.id(future), Run: func() credit.Sample { return r.play(future) }})
	}
	return list
}

func (r *reference) play(future int) credit.Sample {
	at, err := session.New(r.setup, session.Headless, session.Keep{})
	if err != nil {
		return credit.Sample{} // without a journal nothing can fail
	}
	at.Sim().Uncompared()
	at.Sim().Renew(uint64(future))
	desk := playbook.NewRunner(r.book)
	for !at.Over() {
		if err := desk.Give(at); err != nil {
			break // a command that no journal could hold
		}
		at.Advance()
	}
	return credit.Sample{Loss: []credit.Loss{lossOf(at)}, Rungs: [][]int{hourly(at)}}
}

// lossOf is the loss in the steps of credits.
func lossOf(at *session.Session) credit.Loss {
	return credit.Loss(score.Loss(at.Sim())*float64(1<<20) + 0.5)
}

// hourly is the ladder after each hour, from 1; after an early end it stays
// where it was.
func hourly(at *session.Session) []int {
	clock, s := at.Bundle().World.Clock, at.Sim()
	each := max(60/int(clock.Tick), 1)
	var list []int
	for tick := each - 1; tick < int(clock.Ticks); tick += each {
		list = append(list, s.Rung(min(tick, s.Ticks()-1)))
	}
	return list
}

// found are the ladders of the futures that are there.
func (r *reference) found(samples credit.Samples) (ladders [][]int) {
	for future := range referenceRuns {
		if s, ok := samples[r.id(future)]; ok && len(s.Rungs) > 0 {
			ladders = append(ladders, s.Rungs[0])
		}
	}
	return ladders
}
