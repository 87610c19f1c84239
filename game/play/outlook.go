package play

import (
	"runtime"
	"sync/atomic"

	"demarche/internal/session"
)

// analysts compute the estimates that were asked for, beside the window: a frame
// never waits for them.
type analysts struct {
	at   *session.Outlook // under way
	told int              // estimates that were shown as ready
	left atomic.Bool      // the crisis was left
}

// estimate lets the analysts go on, and notes when what they say can be read. Where
// the program has one thread it does a little in each tick.
func (p *Play) estimate() {
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
		busy = true
		switch {
		case runtime.GOOS == "js":
			o.Slice()
		case p.analysts.at != o:
			p.analysts.at = o
			go func() {
				for !p.analysts.left.Load() && !o.Slice() {
				}
			}()
		}
	}
	if p.analysts.told != ready {
		p.analysts.told = ready
		p.changes++
	}
}
