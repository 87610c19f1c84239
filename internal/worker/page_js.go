package worker

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"syscall/js"
)

// ErrAway is the error where the page has no worker, or has one no more.
var ErrAway = errors.New("the page has no worker")

// Page is the worker that the page around the program starts when it is first wanted.
type Page struct{}

// Compute implements Worker.
func (Page) Compute(ctx context.Context, t Task, take func(Answer)) error {
	text, err := json.Marshal(t)
	if err != nil {
		return err
	}
	b := &box{more: make(chan struct{}, 1)}
	told := js.FuncOf(func(_ js.Value, args []js.Value) any {
		b.put(args[0])
		return nil
	})
	defer told.Release()
	around := js.Global().Get("demarche")
	id := around.Call("compute", string(text), told)
	if id.Int() == 0 {
		return ErrAway
	}
	defer around.Call("forget", id)
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-b.more:
		}
		list, lost := b.empty()
		for _, text := range list {
			var a Answer
			if err := json.Unmarshal([]byte(text), &a); err != nil {
				return err
			}
			if take(a); a.Fault != "" {
				return errors.New(a.Fault)
			} else if a.End {
				return nil
			}
		}
		if lost {
			return ErrLost
		}
	}
}

// box holds answers until somebody has time for them: the page must not wait.
type box struct {
	mu   sync.Mutex
	in   []string
	lost bool // no answer will come any more
	more chan struct{}
}

// put takes in an answer; null where the worker is no more.
func (b *box) put(answer js.Value) {
	b.mu.Lock()
	if answer.IsNull() {
		b.lost = true
	} else {
		b.in = append(b.in, answer.String())
	}
	b.mu.Unlock()
	select {
	case b.more <- struct{}{}:
	default:
	}
}

func (b *box) empty() (list []string, lost bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	list, b.in = b.in, nil
	return list, b.lost
}
