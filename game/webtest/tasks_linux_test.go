package webtest

import (
	"context"
	"encoding/json"
	"sync"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// tasks are what Chromium's own record tells of the tasks of the page's main thread: how long
// the processor worked for each, which a busy machine does not stretch.
type tasks struct {
	mu   sync.Mutex
	list []traced
	end  chan struct{}
}

// traced is an event of the record.
type traced struct {
	Name, Ph string
	PID, TID int
	TDur     int64 // time of the processor, in microseconds
	Args     struct{ Name string }
}

// trace begins to listen to the records of a page.
func (p *page) trace() *tasks {
	p.Helper()
	t := &tasks{end: make(chan struct{}, 1)}
	p.Do(func(ctx context.Context, _ *chromedp.Target) (none chromedp.Void, err error) {
		return none, chromedp.Listen(ctx, func(event any) {
			switch e := event.(type) {
			case *tracing.EventDataCollected:
				t.mu.Lock()
				defer t.mu.Unlock()
				for _, v := range e.Value {
					var x traced
					if json.Unmarshal(v, &x) == nil {
						t.list = append(t.list, x)
					}
				}
			case *tracing.EventTracingComplete:
				t.end <- struct{}{}
			}
		})
	})
	return t
}

// during returns how long the processor worked for each task of the page's main thread while
// something was done.
func (t *tasks) during(p *page, do func()) (list []time.Duration) {
	p.Helper()
	t.list = nil
	p.Do(func(ctx context.Context, target *chromedp.Target) (none chromedp.Void, err error) {
		_, err = cdp.Call(ctx, target, tracing.Start, tracing.StartParams{
			TraceConfig: &tracing.TraceConfig{IncludedCategories: []string{"toplevel", "__metadata"}, ExcludedCategories: []string{"*"}},
		})
		return none, err
	})
	do()
	p.Do(func(ctx context.Context, target *chromedp.Target) (none chromedp.Void, err error) {
		_, err = cdp.Call(ctx, target, tracing.End, cdp.Empty{})
		return none, err
	})
	select {
	case <-t.end:
	case <-time.After(time.Minute):
		p.Fatal("the record of the tasks does not come")
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	main := map[[2]int]bool{}
	for _, e := range t.list {
		if e.Name == "thread_name" && e.Args.Name == "CrRendererMain" {
			main[[2]int{e.PID, e.TID}] = true
		}
	}
	for _, e := range t.list {
		if e.Ph == "X" && e.TDur > 0 && main[[2]int{e.PID, e.TID}] {
			list = append(list, time.Duration(e.TDur)*time.Microsecond)
		}
	}
	return list
}
