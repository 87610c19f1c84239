package play

import (
	"context"
	"os"

	"demarche/internal/session"
	"demarche/internal/worker"
)

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
				t.Journal = p.written()
			}
			go walk(ctx, w, t, o)
		}
	}
	if p.analysts.told != ready {
		p.analysts.told = ready
		p.changes++
	}
}

// written is what the journal holds so far, or "".
func (p *Play) written() string {
	text, _ := os.ReadFile(p.Session.Journal())
	return string(text)
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
