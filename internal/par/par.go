// Package par seeks the best line of a crisis: what the best player known would
// lose. It starts from the scenario's own playbooks and changes one thing at a
// time, as long as that helps and breaks nothing: the mandate, what evidence
// bears out, the desk's attention, the clearances. What it finds is a proposal;
// the author reads it and puts a name to it.
package par

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"demarche/internal/chance"
	"demarche/internal/playbook"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/score"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/speech"
)

// FileName is the file beside a scenario in which its best line is kept.
const FileName = "par.json"

// Books are the playbooks that a search draws on, those to start from first.
var Books = [...]string{"careful", "average", "duty"}

// Line is the best line known of a crisis.
type Line struct {
	Digest   string            `json:"digest"`   // of the crisis and the playbooks that it was sought for
	Rules    int               `json:"rules"`    // version
	Base     string            `json:"base"`     // the playbook that it starts from
	Changes  []playbook.Change `json:"changes"`  // in their order
	Runs     int               `json:"runs"`     // of the search
	Seeds    int               `json:"seeds"`    // over which the losses below are means
	Par      Mean              `json:"par"`      // of the line
	Duty     Mean              `json:"duty"`     // of the duty playbook
	Silence  Mean              `json:"silence"`  // of nobody at the desk
	Approved string            `json:"approved"` // who has read the line and stands by it; "" nobody yet
}

// Mean is what a line loses on average, with its 95 % interval, and where the
// ladder ends.
type Mean struct {
	Loss float64 `json:"loss"`
	Half float64 `json:"half"`
	Rung float64 `json:"rung"`
}

// Search is how a line is sought.
type Search struct {
	Bundle *scenario.Bundle
	Read   func(lang, text string) speech.Reading
	Books  map[string]*playbook.Book // by name; duty among them
	Order  []string                  // names, those to start from first
	Digest string
	Runs   int            // at most so many, beside those that measure what was found
	Kept   *Line          // of an earlier search, to go on from where it still is better; may be nil
	Notice func(done int) // after each run; may be nil

	people *population.People
	done   int
	failed error
}

const (
	quick    = 4  // seeds on which a change must look better before it is tried on
	thorough = 16 // all
	measured = 50 // seeds, others than those of the search, that measure the lines
)

// FirstSeed is the first of the seeds that measure the lines, one after the other.
const FirstSeed = 10_000

// ended is how one run of a line ended.
type ended struct {
	loss, rung float64
	broken     int // rules of the house that it broke
}

// Find seeks the line. It ends early, with what was found so far thrown away,
// when ctx is done.
func (s *Search) Find(ctx context.Context) (*Line, error) {
	s.people = population.Build(s.Bundle.World)
	base, best := "", []ended(nil)
	for _, name := range s.Order[:min(len(s.Order), 2)] {
		if got := s.run(ctx, s.Books[name], 1, thorough); best == nil || lossIn(got) < lossIn(best) {
			base, best = name, got
		}
	}
	line := &Line{Digest: s.Digest, Rules: sim.RulesVersion, Base: base, Changes: []playbook.Change{}, Seeds: measured}
	book, allowed := s.Books[base], brokenIn(best)
	if next := s.again(base); next != nil {
		if got := s.run(ctx, next, 1, thorough); brokenIn(got) <= allowed && better(got, best) {
			book, best, line.Changes = next, got, slices.Clone(s.Kept.Changes)
		}
	}
	tries := s.changes(base)
	for improved := true; improved && s.done < s.Runs; {
		improved = false
		for _, c := range tries {
			next := book.Changed(c, s.Books)
			if next == nil || s.done >= s.Runs || ctx.Err() != nil || s.failed != nil {
				continue
			}
			got := s.run(ctx, next, 1, quick)
			if lossIn(got) >= lossIn(best[:quick]) {
				continue
			}
			got = append(got, s.run(ctx, next, 1+quick, thorough-quick)...)
			if len(got) == thorough && brokenIn(got) <= allowed && better(got, best) {
				book, best, improved = next, got, true
				line.Changes = append(line.Changes, c)
			}
		}
	}
	line.Runs = s.done
	// What looked better on the seeds of the search must be so on others.
	plain, sought := s.run(ctx, s.Books[base], FirstSeed, measured), s.run(ctx, book, FirstSeed, measured)
	if lossIn(sought) >= lossIn(plain) {
		sought, line.Changes = plain, []playbook.Change{}
	}
	line.Par, line.Duty = meanOf(sought), meanOf(s.run(ctx, s.Books["duty"], FirstSeed, measured))
	line.Silence = meanOf(s.run(ctx, &playbook.Book{}, FirstSeed, measured))
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return line, s.failed
}

// again is the line that an earlier search had found, as the playbooks are now;
// nil where there is none or it cannot be played any more.
func (s *Search) again(base string) *playbook.Book {
	if s.Kept == nil || s.Kept.Base != base || len(s.Kept.Changes) == 0 {
		return nil
	}
	book := s.Books[base]
	for _, c := range s.Kept.Changes {
		if book = book.Changed(c, s.Books); book == nil {
			return nil
		}
	}
	return book
}

// changes are all that may be done otherwise, in an order that the crisis
// alone decides: entries left out, moved, taken from the other books.
func (s *Search) changes(base string) []playbook.Change {
	var list []playbook.Change
	for _, line := range s.Books[base].Lines() {
		list = append(list, playbook.Change{Leave: line})
		for _, by := range []int32{-60, -20, 20, 60, 180} {
			list = append(list, playbook.Change{Move: line, By: by})
		}
	}
	for _, name := range s.Order {
		if name == base {
			continue
		}
		for _, line := range s.Books[name].Lines() {
			list = append(list, playbook.Change{Take: line, From: name})
		}
	}
	key := func(c playbook.Change) uint64 {
		return chance.Bits(1, chance.Sampled, chance.ID(s.Bundle.World.ID, c.String()), 0)
	}
	slices.SortFunc(list, func(a, b playbook.Change) int { return cmp.Compare(key(a), key(b)) })
	return list
}

// run plays a book over seeds, side by side on all cores.
func (s *Search) run(ctx context.Context, book *playbook.Book, from, n int) []ended {
	out := make([]ended, n)
	next := make(chan int)
	var workers sync.WaitGroup
	var lock sync.Mutex
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			for i := range next {
				e, err := s.play(book, uint64(from+i))
				lock.Lock()
				if out[i] = e; err != nil {
					s.failed = err
				}
				if s.done++; s.Notice != nil {
					s.Notice(s.done)
				}
				lock.Unlock()
			}
		})
	}
	for i := range n {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	workers.Wait()
	return out
}

// play plays a book once and counts what it broke: words without clearance, red
// lines, claims that no evidence bears out, shortcuts.
func (s *Search) play(book *playbook.Book, seed uint64) (ended, error) {
	at, err := session.New(session.Setup{Bundle: s.Bundle, People: s.people, Seed: seed, Read: s.Read}, session.Headless, session.Keep{})
	if err != nil {
		return ended{}, err
	}
	out := ended{}
	r := playbook.NewRunner(book)
	for !at.Over() {
		if err := r.Give(at); err != nil {
			return ended{}, err
		}
		for _, e := range at.Advance() {
			switch e.Kind {
			case sim.EvBreached, sim.EvDisavowed, sim.EvUnagreed, sim.EvMissed:
				out.broken++
			}
		}
	}
	for _, p := range at.Score().Parts {
		for _, it := range p.Items {
			switch {
			case p.ID == score.Ethics, p.ID == score.Integrity && it.Value < 50:
				out.broken++
			}
		}
	}
	out.loss, out.rung = score.Loss(at.Sim()), float64(at.Sim().Outcome().Rung)
	return out, nil
}

func lossIn(list []ended) float64 {
	sum := 0.0
	for _, e := range list {
		sum += e.loss
	}
	return sum / float64(len(list))
}

func brokenIn(list []ended) (n int) {
	for _, e := range list {
		n += e.broken
	}
	return n
}

// better tells whether one line loses measurably less than another on the same
// seeds: by more than its own standard error, seed by seed, and by more than a
// hundredth of what is lost.
func better(a, b []ended) bool {
	d := make([]ended, len(a))
	for i := range a {
		d[i].loss = b[i].loss - a[i].loss
	}
	m := meanOf(d)
	return m.Loss > m.Half/2 && m.Loss > 0.01*lossIn(b)
}

// Current tells why a line does not hold for a crisis as it is now, or "".
func (l *Line) Current(digest string) string {
	switch {
	case l.Rules != sim.RulesVersion:
		return fmt.Sprintf("it was sought under version %d of the rules; they have version %d now", l.Rules, sim.RulesVersion)
	case l.Digest != digest:
		return "the crisis or its playbooks have changed since it was sought"
	}
	return ""
}
