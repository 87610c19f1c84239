package worker_test

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"demarche/internal/credit"
	"demarche/internal/debrief"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/worker"
	"demarche/internal/world"
)

const bridge = "../session/testdata/bridge"

var lib = &library.Library{Read: tone.Read}

// begun begins the bridge with a journal and gives two commands: a statement, and the question
// what may come of waiting.
func begun(t *testing.T) (*session.Session, string) {
	t.Helper()
	b, found, err := lib.Open(bridge)
	if b == nil {
		t.Fatal(found, err)
	}
	setup := session.Setup{Bundle: b, Seed: 3, Read: tone.Read, Source: library.Outside(bridge)}
	s, err := session.New(setup, session.Coached, session.Keep{Path: filepath.Join(t.TempDir(), "journal.jsonl")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for _, c := range []sim.Command{{Kind: world.CmdPost, Draft: "holding-line"}, {Kind: world.CmdForecast}} {
		if r, err := s.Do(c); r != nil || err != nil {
			t.Fatal(r, err)
		}
	}
	return s, s.Commands()[1].ID
}

func journal(t *testing.T, s *session.Session) string {
	t.Helper()
	text, err := os.ReadFile(s.Journal())
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A worker that has nothing but the journal finds the forecast that is computed where the
// crisis is played, and who has taken it over shows it.
func TestAForecastIsTheSameElsewhere(t *testing.T) {
	s, command := begun(t)
	here := s.Outlook(command)
	task := worker.Task{Journal: journal(t, s), Forecast: command}
	var there []worker.Answer
	bench := worker.Bench{Library: lib}
	if err := bench.Do(t.Context(), task, func(a worker.Answer) { there = append(there, a) }); err != nil {
		t.Fatal(err)
	}
	if err := here.Compute(t.Context()); err != nil {
		t.Fatal(err)
	}
	last := there[len(there)-1]
	if !reflect.DeepEqual(last.Forecast, here.Forecast()) || last.Walked != credit.ShadowWorlds {
		t.Errorf("%d worlds: %+v there, %+v here", last.Walked, last.Forecast, here.Forecast())
	}
	other, again := begun(t)
	for range 12 {
		other.Advance()
	}
	o := other.Outlook(again)
	if o.Take(40, nil); o.Done() || o.Walked() != 40 {
		t.Errorf("after 40 worlds elsewhere it is done: %v, with %d", o.Done(), o.Walked())
	}
	o.Take(last.Walked, last.Forecast)
	if f := other.View().Forecasts; !o.Slice() || len(f) != 1 || !f[0].Ready() || len(f[0].Horizons) != 3 {
		t.Errorf("what came from elsewhere is shown as %+v", f)
	}
}

// What is no longer wanted is not computed to its end, and what the journal does not have is not
// made up.
func TestAForecastThatIsNotWantedEnds(t *testing.T) {
	s, command := begun(t)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	bench := worker.Bench{Library: lib}
	err := bench.Do(ctx, worker.Task{Journal: journal(t, s), Forecast: command}, func(a worker.Answer) { t.Errorf("told of %+v", a) })
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	for _, task := range []worker.Task{{Journal: journal(t, s), Forecast: "c9"}, {Forecast: command}, {Journal: "garbled\n", Forecast: command}} {
		if err := bench.Do(t.Context(), task, func(worker.Answer) {}); err == nil {
			t.Errorf("%q of %d bytes of journal was computed", task.Forecast, len(task.Journal))
		}
	}
}

// A debrief that a worker computes, which goes on from what is there and gives up halfway, has
// the figures of one that was computed here alone.
func TestADebriefIsTheSameElsewhere(t *testing.T) {
	s, _ := begun(t)
	for !s.Over() {
		s.Advance()
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	study := func() *debrief.Study { return debrief.NewStudy(s, s.Commands(), 0, tone.Read) }
	work := study().Work(nil)
	if err := work.Run(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	want, given, had := work.Found(), 0, 0
	bench := worker.Bench{Library: lib}
	elsewhere := func(ctx context.Context, found credit.Samples, take func(credit.Samples)) error {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		had = len(found)
		task := worker.Task{Journal: journal(t, s), Commands: s.Commands(), Found: maps.Clone(found)}
		return bench.Do(ctx, task, func(a worker.Answer) {
			take(a.Found)
			if given += len(a.Found); given > len(want)/3 {
				stop()
			}
		})
	}
	folder := t.TempDir()
	for sitting := range 2 {
		r := debrief.Run(t.Context(), folder, study, elsewhere)
		for ; ; time.Sleep(time.Millisecond) {
			_, found, done, known, err := r.Found()
			if err != nil {
				t.Fatal(err)
			}
			if known > 0 && done == known && len(found) == len(want) {
				break
			}
		}
		r.Stop()
		if _, found, _, _, err := r.Found(); err != nil || !reflect.DeepEqual(map[string]credit.Sample(found), want) {
			t.Errorf("sitting %d: %d units, %d of them from elsewhere, are not the %d of here (%v)", sitting, len(found), given, len(want), err)
		}
		if sitting == 0 && given == 0 || sitting == 1 && had != len(want) {
			t.Errorf("sitting %d: %d units came from elsewhere, %d were there before", sitting, given, had)
		}
	}
}
