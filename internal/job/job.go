// Package job computes a plan of many units on all cores, or a slice at a time
// where there is one thread. It can be interrupted after any unit; what was
// found is kept and not computed again.
package job

import (
	"context"
	"runtime"
	"slices"
	"sync"
)

// Unit is a part of a plan that can be computed alone, from any goroutine.
type Unit[T any] struct {
	ID  string
	Run func() T
}

// Plan says what is to be computed next, given what has been found: later units
// may rest on earlier ones. It gives none when all is done. What it gives
// depends on what was found alone, never on the order in which it was.
type Plan[T any] func(found map[string]T) []Unit[T]

// Keeper keeps what was found from one sitting to the next.
type Keeper[T any] interface {
	Found() map[string]T
	Keep(id string, result T) error
}

// Progress tells how many units of those known so far are done.
type Progress func(done, known int)

// Work is a plan under way. It must not be used from two goroutines at once.
type Work[T any] struct {
	plan   Plan[T]
	keeper Keeper[T]
	found  map[string]T
	known  int
	queue  []Unit[T]
}

// New begins a plan, or goes on with one; the keeper may be nil.
func New[T any](plan Plan[T], keeper Keeper[T]) *Work[T] {
	w := &Work[T]{plan: plan, keeper: keeper, found: map[string]T{}}
	if keeper != nil {
		for id, r := range keeper.Found() {
			w.found[id] = r
		}
	}
	w.refill()
	return w
}

func (w *Work[T]) refill() {
	w.queue = w.plan(w.found)
	w.known = len(w.found) + len(w.queue)
}

// Found returns what has been found so far. It must not be changed.
func (w *Work[T]) Found() map[string]T { return w.found }

// Done tells whether nothing is left to compute.
func (w *Work[T]) Done() bool { return len(w.queue) == 0 }

// Progress returns how many units are done, and how many are known so far.
func (w *Work[T]) Progress() (done, known int) { return len(w.found), w.known }

// Step computes one unit on the calling thread: for a front end that has no
// other. The error is that of keeping it.
func (w *Work[T]) Step() error {
	if w.Done() {
		return nil
	}
	u := w.queue[0]
	w.queue = w.queue[1:]
	err := w.take(u.ID, u.Run())
	if w.Done() {
		w.refill()
	}
	return err
}

// Take takes in a unit that was computed elsewhere. The error is that of keeping it.
func (w *Work[T]) Take(id string, result T) error {
	if _, ok := w.found[id]; ok {
		return nil
	}
	w.queue = slices.DeleteFunc(w.queue, func(u Unit[T]) bool { return u.ID == id })
	err := w.take(id, result)
	if w.known = max(w.known, len(w.found)); w.Done() {
		w.refill()
	}
	return err
}

func (w *Work[T]) take(id string, result T) error {
	w.found[id] = result
	if w.keeper == nil {
		return nil
	}
	return w.keeper.Keep(id, result)
}

// Run computes what is left on all cores. It ends early when ctx is done, with
// its error, or when a result cannot be kept; what was found stays found.
func (w *Work[T]) Run(ctx context.Context, notice Progress) error {
	for !w.Done() {
		if err := w.stage(ctx, notice); err != nil {
			return err
		}
		w.refill()
	}
	return nil
}

// stage computes the units that are known, those first that stand first.
func (w *Work[T]) stage(ctx context.Context, notice Progress) error {
	type result struct {
		id    string
		value T
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	units, results := make(chan Unit[T]), make(chan result)
	var workers sync.WaitGroup
	for range max(min(runtime.GOMAXPROCS(0), len(w.queue)), 1) {
		workers.Go(func() {
			for u := range units {
				results <- result{u.ID, u.Run()}
			}
		})
	}
	go func() {
		defer close(results)
		for _, u := range w.queue {
			if ctx.Err() != nil {
				break
			}
			select {
			case units <- u:
			case <-ctx.Done():
			}
		}
		close(units)
		workers.Wait()
	}()
	var failed error
	for r := range results {
		if err := w.take(r.id, r.value); err != nil && failed == nil {
			failed = err
			stop()
		}
		if notice != nil {
			notice(w.Progress())
		}
	}
	if failed != nil {
		return failed
	}
	return ctx.Err()
}
