package play

import (
	"context"
	"errors"

	"demarche/internal/session"
	"demarche/internal/worker"
)

// aside is the worker of a page, of which it is told once when it is lost: from then on the
// page computes itself.
type aside struct {
	of   worker.Worker
	lost chan struct{}
}

// Compute implements worker.Worker.
func (a *aside) Compute(ctx context.Context, t worker.Task, take func(worker.Answer)) error {
	err := a.of.Compute(ctx, t, take)
	if errors.Is(err, worker.ErrLost) {
		select {
		case a.lost <- struct{}{}:
		default:
		}
	}
	return err
}

// worker returns what computes in another thread, or nil.
func (a *App) worker() worker.Worker {
	switch {
	case a.Worker == nil:
		return nil
	case a.aside == nil:
		a.aside = &aside{a.Worker, make(chan struct{}, 1)}
	}
	return a.aside
}

// tellLost tells the player that the worker is lost, and what follows from it.
func (a *App) tellLost() {
	if a.aside == nil {
		return
	}
	select {
	case <-a.aside.lost:
		a.Notice(a.Words.T("outlook.worker-lost"))
	default:
	}
}

// analysts compute the estimates that were asked for, beside the window: a frame
// never waits for them.
type analysts struct {
	at   *session.Outlook   // under way
	told int                // estimates that were shown as ready
	stop context.CancelFunc // of what is under way; nil before
}

// leave has the analysts stop: the crisis was left.
func (a *analysts) leave() {
	if a.stop != nil {
		a.stop()
	}
}

// estimate lets the analysts go on, and notes when what they say can be read.
func (p *Play) estimate(w worker.Worker) {
	ready, busy := 0, false
	list := p.View().Forecasts
	for i := range list {
		if list[i].Ready() {
			ready++
		}
		o := p.Session.Outlook(list[i].Command)
		if busy || o == nil || o.Done() {
			continue
		}
		if busy = true; p.analysts.at != o {
			p.analysts.leave()
			ctx, stop := context.WithCancel(context.Background())
			p.analysts.at, p.analysts.stop = o, stop
			t := worker.Task{Forecast: list[i].Command}
			if w != nil {
				t.Journal = string(p.Session.Written())
			}
			go walk(ctx, w, t, o)
		}
	}
	if p.analysts.told != ready {
		p.analysts.told = ready
		p.changes++
	}
}

// walk computes an estimate: by the worker if that has the journal, and here what it has not
// computed.
func walk(ctx context.Context, w worker.Worker, t worker.Task, o *session.Outlook) {
	if w != nil && t.Journal != "" {
		_ = w.Compute(ctx, t, func(a worker.Answer) { o.Take(a.Walked, a.Forecast) })
	}
	for ctx.Err() == nil && !o.Slice() {
	}
}
