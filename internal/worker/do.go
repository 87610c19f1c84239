package worker

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"demarche/internal/credit"
	"demarche/internal/debrief"
	"demarche/internal/journal"
	"demarche/internal/library"
	"demarche/internal/session"
)

// Bench computes tasks. Its methods can be called from several goroutines.
type Bench struct {
	Library *library.Library // has the scenarios of the journals

	mu   sync.Mutex
	last session.Setup // of the task before: the next is mostly of the same crisis
}

// Do computes a task and gives what it finds to tell. It ends early with the error of ctx when
// that is done.
func (b *Bench) Do(ctx context.Context, t Task, tell func(Answer)) error {
	rec, err := journal.Read(strings.NewReader(t.Journal))
	if err != nil {
		return err
	}
	s, err := session.Restore(rec.Header, rec.Entries, b.find, nil)
	if err != nil {
		return err
	}
	b.mu.Lock()
	b.last = session.Setup{Bundle: s.Bundle(), People: s.People(), Read: b.Library.Read}
	b.mu.Unlock()
	if t.Forecast != "" {
		return forecast(ctx, s, t.Forecast, tell)
	}
	return figures(ctx, debrief.NewStudy(s, t.Commands, t.Looked, b.Library.Read), t.Found, tell)
}

// find finds what a journal was played on: what the task before was about, or in the library.
func (b *Bench) find(h journal.Header) (session.Setup, error) {
	b.mu.Lock()
	last := b.last
	b.mu.Unlock()
	if last.Bundle != nil && last.Bundle.WorldDigest == h.World {
		return last, nil
	}
	found, _, _, err := b.Library.Played(h.World, h.Scenario, h.Source)
	if err == nil && found == nil {
		err = errors.New("has errors")
	}
	if err != nil {
		return session.Setup{}, fmt.Errorf("%s: %w", h.Scenario, err)
	}
	return session.Setup{Bundle: found, Read: b.Library.Read}, nil
}

// forecast computes what a command has asked for.
func forecast(ctx context.Context, s *session.Session, command string, tell func(Answer)) error {
	o := s.Outlook(command)
	if o == nil {
		return fmt.Errorf("the journal has no forecast %q", command)
	}
	for told := o.Walked(); !o.Slice(); {
		if err := ctx.Err(); err != nil {
			return err
		}
		if n := o.Walked(); n != told {
			told = n
			tell(Answer{Walked: n})
		}
	}
	tell(Answer{Walked: o.Walked(), Forecast: o.Forecast()})
	return nil
}

// figures computes what a debrief tells.
func figures(ctx context.Context, study *debrief.Study, found credit.Samples, tell func(Answer)) error {
	for work := study.Work(&teller{found, tell}); !work.Done(); {
		if err := errors.Join(ctx.Err(), work.Step()); err != nil {
			return err
		}
	}
	return nil
}

// teller tells of every unit that is found.
type teller struct {
	found credit.Samples // before
	tell  func(Answer)
}

// Found implements job.Keeper.
func (k *teller) Found() map[string]credit.Sample { return k.found }

// Keep implements job.Keeper.
func (k *teller) Keep(id string, s credit.Sample) error {
	k.tell(Answer{Found: credit.Samples{id: s}})
	return nil
}
